"""A text as a string of one character a token, and the mentions that take the place of their tokens."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress
from typing import Any

from kg.language.vocabulary import CLASS_BASE, CLASS_SIZE, CLASSES, SENTENCE_END, TOKEN, Vocabulary
from kg.model import DateBasis, Entity, Sentence

FIRST_MENTION = chr(CLASS_BASE)
OPENER = re.compile('[":(]')
"""A word after one of these may be capitalised without being a name."""
ENUMERATED = re.compile(r"0[.)]|[-•*]")
"""What may stand before the first word of a point in a list."""
LINE_BREAK = re.compile(r"(?<=\S)\n(?=\S)")
"""The end of a line on whose next the text goes on."""
ANY_MENTION = re.compile(f"[{FIRST_MENTION}-\U0010ffff]")


@dataclass(slots=True, eq=False)
class Node:
    """A mention on a tape: what it stands for and which characters it covers.

    ``entity`` is None for lists, dates, titles and for words that are not resolved (yet)."""

    kind: str
    start: int
    end: int
    entity: Entity | None = None
    text: str = ""
    polity: Entity | None = None
    """What the mention stands for or belongs to: a capital's government, a demonym's state, an office's body."""
    members: tuple[Node, ...] = ()
    """The mentions of a list, or those that a composed mention was built from."""
    office: str = ""
    """Canonical title, of a Title, Role or Person mention."""
    time: str = "current"
    date: str | None = None
    basis: DateBasis | None = None
    opening: bool = False
    """Whether a Name is a single capital word that opens a sentence: no sign of a name."""
    nobody: bool = False
    """Whether a Name stands for nobody who could speak."""
    plural: bool = False
    count: int = 0
    rule: str = ""
    parts: Any = None
    """What a date mention says before it is resolved (kg.language.date_groups.Parts)."""
    back_to: Node | None = None
    """The mention that a pronoun goes back to."""
    char: str = ""
    """The character that stands for the mention on its tape."""

    def flat(self) -> list[Node]:
        """The single mentions: a list's members, else the mention itself."""
        if self.kind != "List":
            return [self]
        return [leaf for member in self.members for leaf in member.flat()]


class Found:
    """A match of a level with the modifiers on its left; ``start()`` is the first position of them all."""

    __slots__ = ("first", "left", "match", "re")

    def __init__(self, match: re.Match[str], left: re.Match[str] | None) -> None:
        self.match = match
        self.re = match.re
        self.first = left.start() if left else match.start()
        self.left = left.group() if left else ""

    def start(self, name: str | int = 0) -> int:
        """The first position of the match with its modifiers, or of a capture."""
        return self.match.start(name) if name else self.first

    def end(self, name: str | int = 0) -> int:
        """The position after the match or a capture."""
        return self.match.end(name)

    def core(self) -> int:
        """The first position of the match without its modifiers."""
        return self.match.start()

    def group(self) -> str:
        """The characters matched, without the modifiers."""
        return self.match.group()

    def __getitem__(self, name: str) -> str | Any:
        return self.match[name]


def _openings(row: str) -> Iterator[int]:
    """The positions in a sentence at which a word may be capitalised without being a name."""
    if row:
        yield 0
    point = ENUMERATED.match(row)
    if point is not None and point.end() < len(row):
        yield point.end()
    for opener in OPENER.finditer(row, 0, len(row) - 1):
        yield opener.end()


Piece = tuple[int, int, Node]
"""Half-open tape positions and the mention that takes their place."""


class Tape:
    """The tape of an article: ``text`` has one character a token or mention, ``starts``/``ends`` their code-point offsets."""

    __slots__ = ("ends", "nodes", "paragraphs", "sentences", "source", "starts", "text", "used")

    def __init__(self, source: str, sentences: Iterable[Sentence], vocabulary: Vocabulary) -> None:
        self.source = source
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.used = [0] * len(CLASSES)
        self.nodes: dict[str, Node] = {}
        self.sentences: list[Sentence] = list(sentences)
        codes: list[str] = []
        for sentence in self.sentences:
            first, last = sentence.span.start, sentence.span.end
            tokens = TOKEN.findall(source, first, last)
            ends = list(accumulate(map(len, tokens), initial=first))
            row = list(map(vocabulary.__getitem__, tokens))
            self.starts += compress(ends, row)
            self.starts.append(last)
            self.ends += compress(ends[1:], row)
            self.ends.append(last)
            words = list(compress(tokens, row))
            row = list(filter(None, row))
            for at in _openings("".join(row)):
                row[at] = vocabulary.open(words[at])
            codes += row
            codes.append(SENTENCE_END)
        self.text = "".join(codes)

    def char(self, node: Node) -> str | None:
        """A fresh character for a mention, or None where the block of its class is full."""
        block = CLASSES.index(node.kind)
        number = self.used[block]
        if number >= CLASS_SIZE:
            return None
        self.used[block] = number + 1
        char = chr(CLASS_BASE + block * CLASS_SIZE + number)
        self.nodes[char] = node
        node.char = char
        return char

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code-point offsets of the tape positions ``[start, end)``."""
        return self.starts[start], self.ends[end - 1]

    def words(self, start: int, end: int) -> str:
        """The source text of the tape positions ``[start, end)``; nothing where they are none of the tape's."""
        return self.source[self.starts[start] : self.ends[end - 1]] if start < end <= len(self.ends) else ""

    def unbroken(self) -> str:
        """The source with a blank for each line break inside a sentence, at the same offsets: a name may stand on two lines."""
        return LINE_BREAK.sub(lambda at: "\n" if self.sentence_at(at.start()) is None else " ", self.source)

    def opening(self, at: int) -> int:
        """The position at which the sentence that holds a tape position begins."""
        return self.text.rfind(SENTENCE_END, 0, at) + 1

    def opening_before(self, opening: int) -> int:
        """Where the sentence before the one that begins at ``opening`` begins; of the first sentence, its own beginning."""
        return self.opening(max(opening - 1, 0))

    def sentence_at(self, offset: int) -> int | None:
        """The number of the sentence that holds a code point, by the sentences' own spans; None between two of them."""
        number = bisect_right(self.sentences, offset, key=lambda s: s.span.start) - 1
        return number if number >= 0 and offset < self.sentences[number].span.end else None

    def replace(self, pieces: Sequence[Piece]) -> None:
        """Puts each node in the place of its tape positions; pieces are in order and do not overlap."""
        if not pieces:
            return
        text: list[str] = []
        taken: list[tuple[int, int]] = []
        at = 0
        for first, last, node in pieces:
            char = self.char(node)
            if char is None or first < at:
                continue
            text += [self.text[at:first], char]
            taken.append((first, last))
            at = last
        self.text = "".join(text) + self.text[at:]
        for first, last in reversed(taken):
            self.starts[first:last] = [self.starts[first]]
            self.ends[first:last] = [self.ends[last - 1]]

    def rewrite(self, regex: re.Pattern[str], build: Callable[[Tape, re.Match[str]], Piece | None]) -> None:
        """Replaces what ``build`` says for each match: tape positions and the node that takes their place, or nothing."""
        self.replace([piece for match in regex.finditer(self.text) if (piece := build(self, match)) is not None])

    def node(self, match: Found, name: str) -> Node | None:
        """The mention captured under ``name`` (its last character), or None."""
        got = match[name]
        return self.nodes.get(got[-1]) if got else None

    def nodes_in(self, text: str) -> list[Node]:
        """The mentions in a piece of tape, in order."""
        nodes = self.nodes
        return [nodes[char] for char in ANY_MENTION.findall(text)]
