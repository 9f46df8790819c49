"""Zones: the parts of an article by what they are for, told apart by general signals."""

from __future__ import annotations

from dataclasses import dataclass

from kg.articles.dates import Clues
from kg.articles.head import label_head
from kg.articles.labels import RUNNING_TEXT, Label, Page
from kg.articles.paragraphs import split_paragraphs
from kg.articles.sentences import splitter
from kg.articles.tail import label_tail
from kg.model import EXTRACTED_ZONES, Sentence, Span, Zone


@dataclass(frozen=True, slots=True)
class Layout:
    """The zones and sentences of a text, and what its head and tail say of it."""

    zones: tuple[Zone, ...]
    sentences: tuple[Sentence, ...]
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    clues: Clues


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    label: Label
    paragraph: int


def lay_out(text: str, known_title: str | None = None) -> Layout:
    """The layout of a text; ``known_title`` is the title where the input states one."""
    page = Page(split_paragraphs(text))
    first = label_head(page, known_title)
    label_tail(page, first)
    pieces = _pieces(page)
    return Layout(_zones(pieces), _sentences(text, pieces), page.title, page.authors, page.published, _clues(page))


def _pieces(page: Page) -> list[_Piece]:
    """The paragraphs with their labels; one that a wire dateline opens makes two."""
    pieces = []
    for index, paragraph in enumerate(page.paragraphs):
        start, label = paragraph.start, page.labels[index] or RUNNING_TEXT
        if page.opening is not None and page.opening[0] == index:
            cut = paragraph.start + page.opening[1]
            lead = paragraph.text[: page.opening[1]].rstrip()
            pieces.append(_Piece(start, start + len(lead), Label("dateline", "place, date and agency before a dash"), index))
            start = cut
        pieces.append(_Piece(start, paragraph.end, label, index))
    return pieces


def _zones(pieces: list[_Piece]) -> tuple[Zone, ...]:
    """Neighbouring pieces with one label as one zone."""
    zones: list[Zone] = []
    at = 0
    while at < len(pieces):
        last = at
        while last + 1 < len(pieces) and pieces[last + 1].label == pieces[at].label:
            last += 1
        label = pieces[at].label
        zones.append(Zone(label.kind, Span(pieces[at].start, pieces[last].end), label.reason))
        at = last + 1
    return tuple(zones)


def _sentences(text: str, pieces: list[_Piece]) -> tuple[Sentence, ...]:
    split = splitter().split
    return tuple(
        Sentence(span, piece.label.kind, piece.paragraph)
        for piece in pieces
        if piece.label.kind in EXTRACTED_ZONES
        for span in split(text, piece.start, piece.end)
    )


def _clues(page: Page) -> Clues:
    spans = [(p.start, p.end) for p in page.paragraphs]
    labelled = list(zip(spans, page.labels, strict=True))
    return Clues(
        closing=None if page.closing_at is None else spans[page.closing_at],
        notes=tuple(span for span, label in labelled if label is not None and label.reason.startswith("note that")),
        title=None if page.title_at is None else spans[page.title_at],
        body=tuple(span for span, label in labelled if label is None),
    )
