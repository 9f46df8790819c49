"""Whom an interview is with: as its opening announces him, or as he is named above the first question."""

from __future__ import annotations

import re

from kg.extract.uncurated import bearer
from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity

OPENING = 600
"""Code points at the start of an article in which an interview is announced."""
INTERVIEW = re.compile(r"(?:^|[\n|–—-])[ \t]*(?:an? |our |exclusive )?interview[ \t]*(?:[:|,–—\n-]|$)", re.I)
"""The label of an interview in its heading or dateline."""
BYLINE = re.compile(r"\bby\s+$", re.I)
"""What stands before whoever wrote an article or asked its questions."""
ANSWERS = re.compile(r",?\s+(?:(?:has|also|then)\s+)*(?:commented on|answered|responded to|replied to|told|spoke to|talked to)\b")
"""What follows whoever answers the questions below."""
GIVES = re.compile(r",? in (?:an?|his|her|this) (?:\w+ ){0,2}(?:interview|conversation)\b", re.I)
"""What follows whoever gives an interview."""


def interviewee(context: Context) -> Node | None:
    """Who gives the interview that the opening announces ("Interview: An expert …", "X, in an interview with"), where he is
    named first; else None."""
    text = context.article.text
    if not INTERVIEW.search(text[:OPENING]):
        return None
    for node in _people(context):
        if GIVES.match(text, node.end):
            return node
    return None


def guest_at(context: Context, paragraph: int) -> Entity | None:
    """The person whom an interview is with: named first above the first question, at a paragraph, who did not write it."""
    text = context.article.text
    first = next((s.span.start for s in context.article.sentences if s.paragraph == paragraph), 0)
    named: list[tuple[Node, Entity]] = []
    for node in _people(context):
        entity = node.entity if node.kind == "Person" else bearer(node.text) if len(node.text.split()) > 1 else None
        if node.start >= first:
            break
        if entity is not None and entity.type == "Person" and not BYLINE.search(text, max(node.start - 12, 0), node.start):
            named.append((node, entity))
    answering = (entity for node, entity in named if ANSWERS.match(text, node.end))
    return next(answering, None) or next((entity for _, entity in named), None)


WITH = re.compile(r"\b(?:interview|conversation|talk|Q\s?&\s?A)s?(?: with| of)?[ :,–—-]+(?:the |[\w’'., -]{0,80})?$", re.I)
"""Words of a title before whom the interview is with."""


def titled_guest(context: Context) -> Entity | None:
    """The person whom a title says the interview is with; without such words, the first person that it names."""
    named: list[tuple[Node, Entity]] = []
    for node in context.heading:
        entity = node.entity if node.kind == "Person" else bearer(node.text) if node.kind == "Name" and " " in node.text else None
        if entity is not None and entity.type == "Person":
            named.append((node, entity))
    title = context.article.title or ""
    after = (entity for node, entity in named if WITH.search(title[: node.start]))
    return next(after, None) or next((entity for node, entity in named if node.kind == "Person"), None)


def _people(context: Context) -> list[Node]:
    """The mentions of persons and of names that mean nobody known, in text order."""
    return sorted((n for n in context.tape.nodes.values() if n.kind in {"Person", "Name"}), key=lambda n: n.start)
