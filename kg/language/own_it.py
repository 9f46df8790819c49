"""Who is meant by "it" in what somebody says of himself ("the army said it had retaken the town") or does ("It closed")."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.groups import Builder, here
from kg.language.tape import Found, Piece, Tape

DOES = re.compile(
    r" (?:(?:had|has|would|will|did|does)(?:n['’]t| not| also| now| already| then| later| [a-z]+ly)?"
    r"(?! (?:be|been|seem|appear|take|mean)\b)"
    r"|(?:is|was|(?:has|had|will|would) (?:been|be))(?: not| also| now| still| already| currently)? "
    r"(?:[a-z]+ing|ready|prepared|willing|open to|committed)\b"
    r"|(?!appear|seem|happen|emerge|turn|matter|remain|depend|follow|look|requir|prov|serv|need)[a-z]+ed"
    r"|(?:met|held|struck|hit|took|sent|won|lost|began|withdrew|broke|fought|drove|plans|intends|wants|expects)\b)"
)
"""What stands after "it" where it is whoever speaks that does something, and not how things are: "it was clear that"."""


def own_it(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The "it" by which a state, body or force goes on about itself right after its verb of saying."""
    who = tape.node(match, "who")
    entity = None if who is None else who.polity if who.kind == "City" else who.entity
    if who is None or entity is None or DOES.match(tape.source, tape.ends[match.end() - 1]) is None:
        return None
    start, end = match.start("it"), match.end("it")
    node = here(tape, match, "Pronoun", rule, start, end)
    node.text = node.text.lower()
    node.entity, node.polity, node.office = entity, who.polity, who.office
    return start, end, node


OPENING = re.compile(r"(?:\A|[.!?”\"\n]\s*)(?:In|On|By|Since|Last|Earlier|Later|Two|That|The)\s[^.,;\n]{2,24},?\s\Z")
"""What stands before an "it" that is the subject of its sentence: the day or year of what is told."""


def it_does(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The "it" that opens a sentence and does what only a state, body or force does; whom it means the sentence before tells."""
    start, end = match.start("it"), match.end("it")
    first = tape.starts[start]
    if tape.words(start, end) != "It" and OPENING.search(tape.source, max(first - OPENING_REACH, 0), first) is None:
        return None
    node = here(tape, match, "Pronoun", rule, start, end)
    node.text = node.text.lower()
    return start, end, node


OPENING_REACH = 36
OWN_IT_BUILDERS: dict[str, Builder] = {"own_it": own_it, "it_does": it_does}
