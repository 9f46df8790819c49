"""Whether the words of a title go on: what stands between it and a name is then no office of the owner that was read."""

from __future__ import annotations

import re

from kg.language.tape import Found, Node, Tape


def cut_short(tape: Tape, match: Found, title_node: Node, of: Node) -> bool:
    """Whether a title with its owner is only the beginning of another: "the UN's chief civilian representative", "Peru's head of
    intelligence", "chair of the government Implementing Panel"."""
    return _owns_the_next(tape, match, title_node, of) or _part_follows(tape, match, of) or _goes_on(tape, match, title_node)


def _goes_on(tape: Tape, match: Found, title_node: Node) -> bool:
    """Whether "of" or a noun shows after a title that it was not said to its end."""
    end = match.end("title")
    after, beyond = tape.words(end, end + 1), tape.nodes.get(tape.text[end + 1 : end + 2])
    following = tape.nodes.get(tape.text[end : end + 1])
    if following is not None and following.kind == "Title" and title_node.text.islower():
        return True  # "Chad's head negotiator"
    if after == "of" and match.start("of") < match.start("title"):
        return True
    adjective = title_node.text.lower().endswith("chief") and after.isalpha() and after.islower()
    return adjective and beyond is not None and beyond.kind == "Title"


def _part_follows(tape: Tape, match: Found, of: Node) -> bool:
    """Whether words after the owner make it that of a part of it, or of what it is named for: "chair of the MILF Implementing
    Panel", "mediator of the Chad peace process"."""
    if tape.text[match.end() - 1] != of.char or match.start("of") < match.start("title"):
        return False
    for at in range(match.end(), min(match.end() + PART_REACH, len(tape.text))):
        word = tape.words(at, at + 1)
        if tape.text[at] in tape.nodes or not (word[:1].isupper() or BEFORE_PART.fullmatch(word) or SMALL_PART.fullmatch(word)):
            return False
        if CAPITAL_PART.fullmatch(word) or SMALL_PART.fullmatch(word):
            return True
    return False


PART_REACH = 4
"""Tokens after the owner that can name a part of it."""
CAPITAL_PART = re.compile(
    r"(?:Panel|Team|Delegation|Mission|Office|Bureau|Branch|Section|Unit|Department|Division|Subcommittee|Wing)s?"
)
BEFORE_PART = re.compile(
    r"peace|negotiati(?:ng|on)|mediation|ceasefire|truce|political|military|parliamentary|technical|regional|local"
)
SMALL_PART = re.compile(
    r"(?:panel|process|faction|wing|branch|bureau|section|division|department|committee|council|commission|conflict|crisis|dispute"
    r"|problem|question|issue|talk|negotiation|dialogue|community|diaspora|desk|programme|program|chapter|office|unit)s?"
)
"""Words that make the owner before them no owner of the office."""


def part_after(text: str, end: int) -> bool:
    """Whether the words after a name that ends there come to a part of it: of who "heads the UN mission" it heads the mission."""
    return PART_AFTER.match(text, end) is not None


PART_AFTER = re.compile(
    rf"(?:\s+(?!(?:and|or|in|at|on|for|to|from|with|as|that|who|which|is|was|has|had|said|says)\b)[a-z][\w-]*){{0,2}}"
    rf"\s+(?:{SMALL_PART.pattern}|(?:mission|delegation|team|panel)s?)\b"
)


def _owns_the_next(tape: Tape, match: Found, title_node: Node, of: Node) -> bool:
    """Whether what follows a title only owns what comes: "chief of the military's Western Command", "spokesman for X's army"."""
    if tape.text[match.end() - 1] != of.char:
        return False
    after, beyond = tape.words(match.end(), match.end() + 1), tape.words(match.end() + 1, match.end() + 2)
    if after == "-" and DESCRIBING.match(beyond):
        return True  # "a director of the EU-funded centre"
    if of.kind == "Group":
        return after in {"'s", "'"}
    if of.kind in {"Body", "Organization", "Force"}:
        owned = beyond[:1].isupper() or beyond[:1].isdigit() or _names_part(tape, match.end() + 1)
        return bool(PART.match(after)) or (after in {"'s", "'"} and owned)
    return of.kind in {"State", "Territory"} and after == "'s" and not title_node.office.endswith(HEADS_OF)


def _names_part(tape: Tape, start: int) -> bool:
    """Whether words after a possessive come to a part of the owner: "the parliament's foreign relations committee"."""
    for at in range(start, min(start + PART_REACH, len(tape.text))):
        word = tape.words(at, at + 1)
        if SMALL_PART.fullmatch(word):
            return True
        if not (word.isalpha() and word.islower()) and word not in {",", "-"}:
            return False
    return False


DESCRIBING = re.compile(
    r"(?:funded|backed|led|sponsored|run|mediated|brokered|supported|facilitated|owned|linked|affiliated|based)$"
)
"""Participles with which a name only describes what comes."""
PART = re.compile(r"(?:sub|delegations?|office|mission|team|branch|bureau|section|unit|department)$")
"""Words that make a body before them the owner of a part of it."""
HEADS_OF = ("President", "Minister", "Premier", "Chancellor", "King", "Secretary of State", "Ambassador")
"""Titles of a state after which a possessive is the holder's: "the president of Peru's visit"."""
