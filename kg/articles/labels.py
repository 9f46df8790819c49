"""The labels that the readers of a page's head and tail put on its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from kg.articles.lines import is_prose
from kg.articles.paragraphs import Paragraph
from kg.articles.signals import Signal, furniture
from kg.model import ZoneKind


class Label(NamedTuple):
    """What a paragraph is for, and the signal that says so."""

    kind: ZoneKind
    reason: str


RUNNING_TEXT = Label("body", "running text")


@dataclass(slots=True)
class Page:
    """One article while its zones are being found; a paragraph without a label is body."""

    paragraphs: list[Paragraph]
    labels: list[Label | None] = field(default_factory=list)
    title: str | None = None
    title_at: int | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    opening: tuple[int, int] | None = None
    """Index of the paragraph that a wire dateline opens, and the dateline's length."""
    closing_at: int | None = None
    """Index of the line of place and date beneath a document."""
    signals: list[Signal | None] = field(default_factory=list)
    """The signal that each paragraph gives as a whole."""

    def __post_init__(self) -> None:
        read = furniture().signal
        signals = [read(paragraph.text) for paragraph in self.paragraphs]
        begun = next((i for i, p in enumerate(self.paragraphs) if signals[i] is None and is_prose(p)), len(signals))
        # what points to another story within the text may be a title above it: "Explainer: What the parties want"
        self.signals = [None if s is not None and s.reach == "inside" and i < begun else s for i, s in enumerate(signals)]
        self.labels = [None] * len(self.paragraphs)

    def put(self, index: int, kind: ZoneKind, reason: str) -> None:
        """Label one paragraph."""
        self.labels[index] = Label(kind, reason)
