"""The articles' texts as the Articles view shows them: paragraphs, what was not read and why, and where names stand.

Offsets of the program count code points; scripts count UTF-16 code units (ECMA-262, 6.1.4). They are turned here, once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import accumulate
from typing import Any, TypeAlias

from kg.model import EXTRACTED_ZONES, Account, Article, Span, Zone
from kg.view.settings import words

CodeUnits: TypeAlias = Callable[[int], int]

_PARAGRAPHS = re.compile(r"\S(?:(?!\n[^\S\n]*\n).)*", re.S)
_BEYOND_BASIC_PLANE = re.compile(r"[\U00010000-\U0010FFFF]")


def article_text(account: Account, nodes: Collection[str]) -> dict[str, Any]:
    """Text, paragraphs and the places of the names of ``nodes``; every offset counts UTF-16 code units.

    ``paragraphs`` are ``[start, end, part]`` with the position of their part in ``parts``; a part has the label of its kind,
    the signal that told it apart, and whether facts were read from it. ``names`` has ``[start, end]`` by the node's id.
    """
    article, units = account.article, code_units(account.article.text)
    parts = _parts(article)
    names: dict[str, list[tuple[int, int]]] = {}
    for mention in account.mentions:
        if mention.entity.id in nodes:
            names.setdefault(mention.entity.id, []).append((units(mention.start), units(mention.end)))
    return {
        "text": article.text,
        "parts": [_part(zone) for zone in parts],
        "paragraphs": [
            (units(start), units(end), number)
            for number, zone in enumerate(parts) for start, end in _paragraphs(article.text, zone)
        ],
        "names": names,
    }


def code_units(text: str) -> CodeUnits:
    """A function from an offset in code points to the same place's offset in UTF-16 code units."""
    if not _BEYOND_BASIC_PLANE.search(text):
        return lambda offset: offset
    before = list(accumulate((1 + (char > "\uffff") for char in text), initial=0))
    return before.__getitem__


def _parts(article: Article) -> list[Zone]:
    """The zones, and as body what an article without zones holds."""
    return list(article.zones) or [Zone("body", Span(0, len(article.text)), "running text")]


def _part(zone: Zone) -> dict[str, Any]:
    return {"label": words().zones[zone.kind], "reason": zone.reason, "read": zone.kind in EXTRACTED_ZONES}


def _paragraphs(text: str, zone: Zone) -> Iterator[tuple[int, int]]:
    for found in _PARAGRAPHS.finditer(text, zone.span.start, zone.span.end):
        yield found.start(), found.start() + len(found[0].rstrip())
