"""A checksum of a graph that any SPARQL 1.1 engine reckons alike: the sum of a number drawn from each triple's MD5.

Engines write numbers in forms of their own, one takes truth values for numbers, and some cannot hash or encode other letters
than ASCII's. So a triple is hashed as its terms' text with numbers and truth values as ten-thousandths and every other character
than ASCII's as a dot, and the text's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_FLOOR, Decimal
from hashlib import md5

import pyoxigraph as ox

XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS = frozenset(f"{XSD}{name}" for name in ("integer", "decimal", "nonNegativeInteger"))
_NOT_ASCII = re.compile("[^ -~]")
_LETTERS = str.maketrans("", "", "abcdef")
_DIGITS = 9
BINDINGS = f"""\
  BIND(IF(isLiteral(?o) && DATATYPE(?o) = <{XSD}boolean>, IF(?o, "10000", "0"),
       IF(isNumeric(?o), STR(<{XSD}integer>(FLOOR(?o * 10000))), STR(?o))) AS ?text)
  BIND(CONCAT(STR(?s), " ", STR(?p), " ", ?text, " ", STR(STRLEN(?text)), "@", LCASE(COALESCE(LANG(?o), ""))) AS ?triple)
  BIND(<{XSD}integer>(CONCAT("0", SUBSTR(REPLACE(MD5(REPLACE(?triple, "[^ -~]", ".")), "[a-f]", ""), 1, {_DIGITS}))) AS ?number)
"""
"""The SPARQL that gives ``?number`` for a triple ``?s ?p ?o``; a graph's checksum is their sum."""


def checksum(triples: Iterable[ox.Triple]) -> int:
    """The sum of the triples' numbers, as ``SUM(?number)`` gives it."""
    return sum(map(number, triples))


def number(triple: ox.Triple) -> int:
    """The triple's number, as ``BINDINGS`` gives it; TypeError where it has a blank node."""
    if not isinstance(triple.subject, ox.NamedNode) or not isinstance(triple.object, ox.NamedNode | ox.Literal):
        raise TypeError(f"no checksum of {triple}: engines name blank nodes as they like")
    text, language = _text(triple.object), getattr(triple.object, "language", None) or ""
    key = f"{triple.subject.value} {triple.predicate.value} {text} {len(text)}@{language.lower()}"
    plain = key if key.isascii() and key.isprintable() else _NOT_ASCII.sub(".", key)
    digits = md5(plain.encode(), usedforsecurity=False).hexdigest().translate(_LETTERS)
    return int(f"0{digits[:_DIGITS]}")


def _text(term: ox.NamedNode | ox.Literal) -> str:
    if isinstance(term, ox.Literal) and term.datatype.value == f"{XSD}boolean":
        return "10000" if term.value in ("true", "1") else "0"
    if isinstance(term, ox.Literal) and term.datatype.value in _NUMBERS:
        return str(int((Decimal(term.value) * 10000).to_integral_value(ROUND_FLOOR)))
    return term.value
