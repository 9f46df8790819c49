"""Sentences ready for rules: the outer text with every full quotation as one mention, and what stands inside each quotation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.language.tape import ANY_MENTION, Node, Tape
from kg.language.vocabulary import SENTENCE_END
from kg.model import Entity

OPEN, CLOSE = "“„«", "”»"
MIN_QUOTED = 3
"""A quotation of fewer words is a term, not a statement."""
QUOTE_OR_END = re.compile(f'["{SENTENCE_END}]')
WORD_OR_MENTION = re.compile(f"[^\\W_]|{ANY_MENTION.pattern}")


@dataclass(slots=True, eq=False)
class Unit:
    """One sentence as rules see it: a piece of tape with the offsets of its characters."""

    text: str
    starts: list[int]
    ends: list[int]
    paragraph: int
    sentence: int
    quote: Node | None = None
    """The quotation that the sentence stands in, or None for the article's own sentence."""
    speakers: tuple[Entity, ...] = ()
    """Who speaks, where the sentence is somebody's words."""
    claimed: list[tuple[int, int]] = field(default_factory=list)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code-point offsets of the positions ``[start, end)``."""
        return self.starts[start], self.ends[end - 1]


def quotations(tape: Tape, original: str) -> list[tuple[int, int]]:
    """Tape positions ``[start, end)`` of the quotations, quotation marks included; each within its paragraph."""
    found: list[tuple[int, int]] = []
    opened = -1
    sentence = 0
    paragraphs = [s.paragraph for s in tape.sentences]
    for sign in QUOTE_OR_END.finditer(tape.text):
        at = sign.start()
        if sign[0] == SENTENCE_END:
            sentence += 1
            if opened >= 0 and (sentence >= len(paragraphs) or paragraphs[sentence] != paragraphs[sentence - 1]):
                found.append((opened, at))
                opened = -1
        else:
            mark = original[tape.starts[at]]
            if opened >= 0 and mark not in OPEN:
                found.append((opened, at + 1))
                opened = -1
            elif opened < 0 and mark not in CLOSE:
                opened = at
    return found


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


def split_units(tape: Tape, original: str) -> list[Unit]:
    """The units of an article in reading order, each quotation's inner sentences right after the sentence that holds it."""
    spans = quotations(tape, original)
    statements = {s: e for s, e in spans if is_statement(tape, s, e)}
    marks = [p for s, e in spans if s not in statements for p in (s, e - 1) if tape.text[p] == '"']
    ends = [m.start() for m in SENTENCE.finditer(tape.text)]
    return list(_Cutter(tape, original, statements, marks, ends).units())


SENTENCE = re.compile(SENTENCE_END)


class _Cutter:
    """Cuts a tape into units: at the ends of sentences, around quotations, and without the marks of mere terms."""

    def __init__(self, tape: Tape, original: str, statements: dict[int, int], marks: list[int], ends: list[int]) -> None:
        self.tape = tape
        self.original = original
        self.statements = statements
        self.special = sorted([*statements, *marks])
        self.ends = ends

    def units(self) -> Iterator[Unit]:
        """All units in reading order."""
        at, size = 0, len(self.tape.text)
        while at < size:
            pieces: list[tuple[int, int]] = []
            stop = self.tape.text.index(SENTENCE_END, at)
            first = at
            while (cut := self._next(at)) < stop:
                pieces.append((at, cut))
                if cut in self.statements:
                    at = self.statements[cut]
                    pieces.append((cut, at))
                    stop = self.tape.text.index(SENTENCE_END, at) if at < size else size
                else:
                    at = cut + 1
            pieces.append((at, stop))
            yield from self._sentence(pieces, first)
            at = stop + 1

    def _next(self, at: int) -> int:
        found = bisect_left(self.special, at)
        return self.special[found] if found < len(self.special) else len(self.tape.text)

    def _sentence(self, pieces: list[tuple[int, int]], first: int) -> Iterator[Unit]:
        """The outer unit of one sentence, then the units inside its quotations."""
        outer = self._unit(first, None)
        inner: list[Unit] = []
        for start, end in pieces:
            if start in self.statements and end == self.statements[start]:
                inner += self._quotation(outer, start, end)
            else:
                self._add(outer, start, end)
        if outer.text:
            yield outer
        yield from inner

    def _unit(self, position: int, quote: Node | None) -> Unit:
        number = bisect_left(self.ends, position)
        return Unit("", [], [], self.tape.sentences[number].paragraph, number, quote)

    def _add(self, unit: Unit, start: int, end: int) -> None:
        unit.text += self.tape.text[start:end]
        unit.starts += self.tape.starts[start:end]
        unit.ends += self.tape.ends[start:end]

    def _quotation(self, outer: Unit, start: int, end: int) -> Iterator[Unit]:
        """Puts the quotation into its sentence as one mention; gives the sentences inside it."""
        tape = self.tape
        node = Node("Quote", *tape.span(start, end))
        node.parts = tape.text[start + 1 : end - 1].replace('"', "")
        node.text = self.original[node.start : node.end]
        char = tape.char(node)
        if char is None:
            return
        outer.text += char
        outer.starts.append(node.start)
        outer.ends.append(node.end)
        last = end - 1 if tape.text[end - 1] == '"' else end
        at = start + 1
        while at < last:
            stop = tape.text.find(SENTENCE_END, at, last)
            stop = last if stop < 0 else stop
            unit = self._unit(at, node)
            for piece in self._without_marks(at, stop):
                self._add(unit, *piece)
            if unit.text:
                yield unit
            at = stop + 1

    def _without_marks(self, at: int, stop: int) -> Iterator[tuple[int, int]]:
        while (cut := self._next(at)) < stop:
            yield at, cut
            at = cut + 1
        yield at, stop
