"""Sentences ready for rules: the outer text with every full quotation as one mention, and what stands inside each quotation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.language.quotations import Span, is_statement, quotations
from kg.language.tape import Node, Tape
from kg.language.vocabulary import SENTENCE_END
from kg.model import Entity


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
    runs_on: Node | None = None
    """The quotation, opened in a paragraph before, that still goes on in the sentence."""

    asides: list[Unit] = field(default_factory=list)
    """The relative clauses of speakers that a speaking view holds in one mention, each with its speaker for a subject."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code-point offsets of the positions ``[start, end)``."""
        return self.starts[start], self.ends[end - 1]

    def of_same_words(self, other: Unit) -> bool:
        """Whether another unit is a view of the same sentence."""
        return self is other or (self.sentence == other.sentence and self.quote is other.quote)


def split_units(tape: Tape, original: str) -> list[Unit]:
    """The units of an article in reading order, each quotation's inner sentences right after the sentence that holds it."""
    spans, runs = quotations(tape, original)
    statements = {s: e for s, e in spans if is_statement(tape, s, e)}
    marks = [p for s, e in spans if s not in statements for p in (s, e - 1) if tape.text[p] == '"']
    ends = [m.start() for m in SENTENCE.finditer(tape.text)]
    return list(_Cutter(tape, original, statements, [*marks, *(closing for _, closing in runs)], ends, runs).units())


SENTENCE = re.compile(SENTENCE_END)


class _Cutter:
    """Cuts a tape into units: at the ends of sentences, around quotations, and without the marks of mere terms."""

    def __init__(
        self, tape: Tape, original: str, statements: dict[int, int], marks: list[int], ends: list[int], runs: list[Span]
    ) -> None:
        self.tape = tape
        self.original = original
        self.statements = statements
        self.special = sorted([*statements, *marks])
        self.ends = ends
        self.runs = runs
        self.quotes: dict[int, Node] = {}

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
        opened = next((start for start, closing in self.runs if start < position <= closing), -1)
        return Unit("", [], [], self.tape.sentences[number].paragraph, number, quote, runs_on=self.quotes.get(opened))

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
        self.quotes[start] = node
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
