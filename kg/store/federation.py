"""Queries that would ask another host, which no query of this graph may."""

from __future__ import annotations

import re

from kg.errors import Problem, QueryError

# strings, IRIs and comments, in which the word SERVICE is no keyword; an IRI holds no brace, so none hides a SERVICE's group
_OPAQUE = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""' r"|'''(?:[^'\\]|\\.|'(?!''))*'''" r'|"(?:[^"\\\n]|\\.)*"' r"|'(?:[^'\\\n]|\\.)*'"
    r'|<[^<>"{}|^`\\\s]*>' r"|#[^\n]*", re.DOTALL,
)
_SERVICE = re.compile(r"(?<![\w?$:-])SERVICE(?![\w:-])", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def refuse_federation(sparql: str, source: str) -> None:
    """Raise QueryError where the query asks another host by SERVICE; ``source`` names the query."""
    # SPARQL 1.1, 19.2: escapes of code points may stand anywhere, in a keyword too
    plain = _ESCAPE.sub(_code_point, sparql)
    if any(_SERVICE.search(_OPAQUE.sub(" ", text)) for text in (sparql, plain)):
        raise QueryError(Problem(source, None, "SERVICE", "a query over this graph alone", "Nothing is fetched from elsewhere."))


def _code_point(escape: re.Match[str]) -> str:
    point = int(escape[1] or escape[2], 16)
    return chr(point) if point <= 0x10FFFF else escape[0]
