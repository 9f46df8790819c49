"""Where an article is reported from: the place of its dateline."""

from __future__ import annotations

import re

from kg.gazetteer import Name
from kg.language.context import Context

DATELINE = re.compile(r"(?P<city>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)\s?(?:,|\(|[-–—])")
FIRST = 3
"""Sentences one of which the dateline opens."""


def reported_from(context: Context) -> Name | None:
    """The curated name of the place that stands before the first sentence of a paragraph; None where there is no dateline."""
    return dateline(context)[0]


def dateline(context: Context) -> tuple[Name | None, int]:
    """That name, and where the sentence begins before which it stands (a code point)."""
    text = context.article.text
    for sentence in context.article.sentences[:FIRST]:
        start = sentence.span.start
        told = DATELINE.match(text[text.rfind("\n", 0, start) + 1 : start])
        names = context.gazetteer.names.get(told["city"].title(), ()) if told else ()
        place = next((n for n in names if n.usage == "name" and n.entity.type == "Place"), None)
        if place is not None:
            return place, start
    return None, 0
