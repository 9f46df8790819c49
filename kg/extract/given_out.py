"""Who gave out a statement that an article tells of: "the army issued a statement", "a statement released by the army"."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity

STATEMENT = r"(?:statement|remarks|message|address|declaration|comment|communiqu[eé]|letter)"
"""What is given out, where no one word for it is asked for."""
GIVES = (
    r"\b(?:issue[sd]|release[sd]|publishe[sd]|put out|puts out|made|makes|gave|delivered|read|sent|adopted)"
    r" (?:an?|the|its|his|her|their|another|this) (?:[\w-]+ ){0,4}?"
)
"""What stands between whoever gives out a statement and the word for it."""
BETWEEN = re.compile(r",?(?: (?:on|has|have|had|also|later|then|earlier|today|yesterday|\w+day))*\s*")
"""What stands between an issuer, or the apposition that a comma closes after him, and the verb."""
GIVEN_BY = (
    r" (?:(?:\w+ )?(?:given|issued|released|published|put out|made)(?: out)?"
    r"|(?:[\w-]+ ){0,5}?(?:adopted|approved|passed)) by (?:the )?"
)
ANY_TEXT = r"(?:statement|declaration|resolution|appeal|letter|memorandum|communiqu[eé])"
"""What "the document" and "the text" can be."""
STATEMENT_REACH, NAME_REACH = 400, 50
"""Code points before "the statement" in which it is told of, and after "issued by" in which its issuer is named."""
ISSUING = {"Body", "Organization", "Force", "State", "Territory", "Person", "Role", "Group"}
"""Mentions of whoever can issue a statement."""


def issuer_in(context: Context, start: int, end: int, noun: str = STATEMENT) -> Entity | None:
    """Whom a stretch of the article (code points) has issue a statement: the mention right before the verb; else None."""
    text = context.article.text
    told = re.compile(rf"{GIVES}{noun}\b").search(text, start, end)
    if told is None:
        return None
    before = (n for n in context.tape.nodes.values() if start <= n.start and n.end <= told.start() and n.kind in ISSUING)
    last = max(before, key=lambda n: (n.end, -n.start), default=None)
    return last.entity if last is not None and BETWEEN.fullmatch(text, last.end, told.start()) else None


def issuer_before(context: Context, noun: str, end: int) -> Entity | None:
    """Who issued the statement told of last before a code point, in the sentence before: "the army issued a statement"."""
    at = context.tape.sentence_at(end)
    if not at:
        return None
    span = context.tape.sentences[at - 1].span
    return issuer_in(context, span.start, span.end, noun)


def giver_after(context: Context, start: int, end: int) -> Entity | None:
    """Whom the mention means that stands at a code point, within a stretch: "issued by the army"; None for several."""
    there = (n for n in context.tape.nodes.values() if start <= n.start < end and n.kind in {*ISSUING, "List", "Possessive"})
    first = min(there, key=lambda n: (n.start, -n.end), default=None)
    return first.entity if first is not None and first.kind in ISSUING and first.start <= start + len("the ") else None


def given_out(context: Context, noun: str, end: int) -> Node | None:
    """The mention of whoever gave out the statement told of last before a code point, after it: "a statement issued by the army";
    one that means nobody where it cannot be told; None where no such statement is told of."""
    text = context.article.text
    noun = rf"(?:{noun}|{ANY_TEXT})" if noun in {"document", "text"} else noun
    told = list(re.compile(rf"\b{noun}{GIVEN_BY}").finditer(text, max(end - STATEMENT_REACH, 0), end))
    if not told:
        return None
    at = told[-1].end()
    near = (n for n in context.tape.nodes.values() if at <= n.start <= at + NAME_REACH and n.kind in ISSUING and n.entity)
    return min(near, key=lambda n: (n.start, -n.end), default=Node("Name", 0, 0, nobody=True))
