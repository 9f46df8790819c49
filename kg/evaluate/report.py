"""What an evaluation found: counts, figures and the facts behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

FACTS = ("events", "claims", "offices", "relations")
MEASURES = ("events", "participants", "mediators", "claims", "addressees", "offices", "relations")
"""Figures with precision and recall, in the order of a report."""
ACCURACIES = ("event status", "event date", "event place", "event track", "claim act", "evidence exact", "traps")
"""Figures of right and wrong, in the order of a report."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were found, wrongly found and missed; for an accuracy ``extra`` counts the wrong and ``missed`` is 0."""

    found: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.found + other.found, self.extra + other.extra, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what was predicted that is right; 0.0 where nothing was predicted."""
        return _share(self.found, self.found + self.extra)

    @property
    def recall(self) -> float:
        """The share of what was annotated that was found; 0.0 where nothing was annotated."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.precision * self.recall, self.precision + self.recall)

    @property
    def accuracy(self) -> float | None:
        """The share that is right, None where there was nothing to judge."""
        return self.found / (self.found + self.extra) if self.found + self.extra else None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact that was missed, is extra, or has a wrong argument; ``quote`` are the words that it stands on."""

    what: Literal["missed", "extra", "wrong"]
    kind: str
    article: str
    summary: str
    quote: str


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of an evaluation by name (see MEASURES and ACCURACIES) and the facts behind them."""

    counts: dict[str, Counts]
    findings: tuple[Finding, ...]
    articles: int

    @property
    def facts(self) -> Counts:
        """All four kinds of facts counted together."""
        return sum((self.counts[kind] for kind in FACTS), Counts())

    def to_json(self) -> dict[str, Any]:
        """Every figure, rounded to three places, with the counts that it comes from."""
        measures = {name: self.counts[name] for name in MEASURES} | {"facts": self.facts}
        accuracies = {name: self.counts[name] for name in ACCURACIES}
        return {
            name: {
                "p": round(c.precision, 3), "r": round(c.recall, 3), "f1": round(c.f1, 3),
                "tp_fp_fn": [c.found, c.extra, c.missed],
            }
            for name, c in measures.items()
        } | {
            name: {
                "accuracy": None if c.accuracy is None else round(c.accuracy, 3), "right_wrong": [c.found, c.extra],
            }
            for name, c in accuracies.items()
        }


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
