"""Sentences ready for rules: the outer text with every full quotation as one mention, and what stands inside each quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.language.tape import Node, Tape
from kg.model import Entity

OPEN, CLOSE = "“„«", "”»"
MIN_QUOTED = 3
"""A quotation of fewer words is a term, not a statement."""


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
    for at, char in enumerate(tape.text):
        if char == "\n":
            sentence += 1
            if opened >= 0 and (sentence >= len(paragraphs) or paragraphs[sentence] != paragraphs[sentence - 1]):
                found.append((opened, at))
                opened = -1
        elif char == '"':
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
    if len(re.findall(r"[^\W_]|[\U000f0000-\U0010ffff]", inside)) < MIN_QUOTED:
        return False
    before = tape.text[start - 1] if start else "\n"
    if before in ",:\n":
        return True
    first = tape.source[tape.starts[start + 1]]
    return first.isupper() and inside[-1] in ",.?!"


def split_units(tape: Tape, original: str) -> list[Unit]:
    """The units of an article in reading order, each quotation's inner sentences right after the sentence that holds it."""
    spans = quotations(tape, original)
    inner: dict[int, tuple[Node, list[Unit]]] = {}
    statements = [(s, e) for s, e in spans if is_statement(tape, s, e)]
    marks = {p for s, e in spans if (s, e) not in set(statements) for p in (s, e - 1) if tape.text[p] == '"'}
    sentence_at = _sentence_numbers(tape)
    for start, end in statements:
        node = Node("Quote", *tape.span(start, end))
        node.parts = tape.text[start + 1 : end - 1].replace('"', "")
        node.text = original[node.start : node.end]
        inner[start] = (node, list(_inner(tape, start, end, node, sentence_at, marks)))
    return list(_outer(tape, statements, inner, marks, sentence_at))


def _sentence_numbers(tape: Tape) -> list[int]:
    numbers, n = [], 0
    for char in tape.text:
        numbers.append(n)
        n += char == "\n"
    return numbers


def _piece(tape: Tape, positions: list[int], paragraph: int, sentence: int, quote: Node | None = None) -> Unit:
    return Unit(
        "".join(tape.text[p] for p in positions), [tape.starts[p] for p in positions], [tape.ends[p] for p in positions],
        paragraph, sentence, quote,
    )


def _inner(
    tape: Tape, start: int, end: int, node: Node, sentence_at: list[int], marks: set[int]
) -> Iterator[Unit]:
    last = end - 1 if tape.text[end - 1] == '"' else end
    positions: list[int] = []
    for p in range(start + 1, last + 1):
        if p == last or tape.text[p] == "\n":
            if positions:
                number = sentence_at[positions[0]]
                yield _piece(tape, positions, tape.sentences[number].paragraph, number, node)
            positions = []
        elif p not in marks:
            positions.append(p)


def _outer(
    tape: Tape, statements: list[tuple[int, int]], inner: dict[int, tuple[Node, list[Unit]]], marks: set[int],
    sentence_at: list[int],
) -> Iterator[Unit]:
    ends = dict(statements)
    text: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    held: list[Unit] = []
    first = -1
    p = 0
    while p < len(tape.text):
        if p in ends:
            node, units = inner[p]
            char = tape.char(node)
            if char is not None:
                text.append(char)
                starts.append(node.start)
                stops.append(node.end)
                held += units
            first = sentence_at[p] if first < 0 else first
            p = ends[p]
            continue
        if tape.text[p] == "\n":
            if text:
                yield Unit("".join(text), starts, stops, tape.sentences[first].paragraph, first)
            yield from held
            text, starts, stops, held, first = [], [], [], [], -1
        elif p not in marks:
            first = sentence_at[p] if first < 0 else first
            text.append(tape.text[p])
            starts.append(tape.starts[p])
            stops.append(tape.ends[p])
        p += 1
