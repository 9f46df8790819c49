"""Quotations: where they begin and end, over how many paragraphs they run, and which of them are statements."""

from __future__ import annotations

import re

from kg.language.tape import ANY_MENTION, Tape
from kg.language.vocabulary import SENTENCE_END

Span = tuple[int, int]
"""Two tape positions."""
OPEN, CLOSE = "“„«", "”»"
MIN_QUOTED = 3
"""A quotation of fewer words is a term, not a statement."""
MARK = re.compile('"')
MARK_OR_END = re.compile(f'["{SENTENCE_END}]')
WORD_OR_MENTION = re.compile(f"[^\\W_]|{ANY_MENTION.pattern}")


def quotations(tape: Tape, original: str) -> tuple[list[Span], list[Span]]:
    """The quotations, and those that run on over paragraphs which no mark opens anew.

    A quotation is ``[start, end)``, marks included, and ends with its paragraph at the latest; one that runs on is listed
    once more with the position of the mark that closes it, paragraphs later."""
    found: list[Span] = []
    runs: list[Span] = []
    opened, closing = -1, -1
    sentence = 0
    paragraphs = [s.paragraph for s in tape.sentences]
    for sign in MARK_OR_END.finditer(tape.text):
        at = sign.start()
        if sign[0] == SENTENCE_END:
            sentence += 1
            if opened >= 0 and (sentence >= len(paragraphs) or paragraphs[sentence] != paragraphs[sentence - 1]):
                found.append((opened, at))
                closing = _closed_later(tape, original, at)
                if closing >= 0:
                    runs.append((opened, closing))
                opened = -1
        elif at != closing:
            mark = original[tape.starts[at]]
            if opened >= 0 and mark not in OPEN:
                found.append((opened, at + 1))
                opened = -1
            elif opened < 0 and mark not in CLOSE:
                opened = at
    return found, runs


def _closed_later(tape: Tape, original: str, end: int) -> int:
    """The mark that closes a quotation left open at the end of its paragraph; -1 where a paragraph before it opens one anew,
    or none closes."""
    depth = 0
    for mark in MARK.finditer(tape.text, end):
        at = tape.starts[mark.start()]
        if not _closes(original, at):
            if not original[original.rfind("\n", 0, at) + 1 : at].strip():
                return -1
            depth += 1
        elif depth == 0:
            return mark.start()
        else:
            depth -= 1
    return -1


def _closes(original: str, at: int) -> bool:
    """Whether a mark closes a quotation, by its form, else because it stands close to the word before it."""
    mark = original[at]
    return mark in CLOSE or (mark not in OPEN and bool(original[at - 1 : at].strip()) and original[at - 1] not in "([—–")


def is_statement(tape: Tape, start: int, end: int) -> bool:
    """Whether a quotation is a statement of its own and not a term or the tail of the writer's sentence."""
    inside = tape.text[start + 1 : end - 1]
    if len(WORD_OR_MENTION.findall(inside)) < MIN_QUOTED:
        return False
    before = tape.text[start - 1] if start else "\n"
    if before in ",:\n":
        return True
    first = tape.source[tape.starts[start + 1]]
    return first.isupper() and inside[-1] in ",.?!"
