"""A deed that a sentence goes on to tell of a side whom the sentence before lets its opponent charge."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.drafts import ClaimDraft, EventDraft
from kg.extract.on_behalf import on_behalf_of
from kg.language.context import Context
from kg.language.units import Unit
from kg.model import Entity

DEEDS = {"Violence", "Restriction", "Deployment"}
"""A release or a capture is as a rule told by the article itself: "They were freed hours later"."""


def charge_on(context: Context, claims: Iterable[ClaimDraft], events: Iterable[EventDraft]) -> None:
    """Leaves to the speaker what the next sentence of his paragraph tells of whom he charges, where nobody else speaks and no day
    is given: "The ministry said that Chadian troops broke the truce. The Chadian side also shelled two villages."."""
    heard = {_sentence(c.match.unit) for c in claims}
    charged: dict[tuple[int, int], tuple[frozenset[str], list[Entity]]] = {}
    for event in sorted(events, key=lambda e: e.match.unit.sentence):
        unit = event.match.unit
        paragraph, sentence = _sentence(unit)
        if event.type not in DEEDS or unit.quote is not None:
            continue
        sides, speakers = charged.get((paragraph, sentence - 1), (frozenset(), []))
        goes_on = event.status == "Held" and not (event.nominal or event.presupposed or event.date or event.attributed_to)
        if goes_on and (paragraph, sentence) not in heard and sides & event.sides:
            event.status, event.attributed_to = "Alleged", list(speakers)
        if event.status == "Alleged" and event.attributed_to:
            own = {(on_behalf_of(context, s) or s).id for s in event.attributed_to}
            charged[paragraph, sentence] = (event.sides - own, event.attributed_to)


def _sentence(unit: Unit) -> tuple[int, int]:
    return unit.paragraph, unit.sentence
