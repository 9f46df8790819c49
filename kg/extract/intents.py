"""What somebody plans, offers or refuses to do, read as if he did it: "Chad plans to close the crossing"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extract.drafts import EventDraft, Match, family
from kg.extract.without_asides import cut, no_verb, share_words
from kg.language.context import Context
from kg.language.units import Unit
from kg.model import Status
from kg.rules.book import RuleBook
from kg.rules.schema import EventMake

INTENDED = {"Meeting", "Call", "Visit", "Signing", "Detention", "Restriction", "Deployment", "Cooperation"}
"""Types of events that stand so; nobody's attack or election does."""


def with_intended(events: list[EventDraft], more: Iterator[tuple[Status, list[EventDraft]]]) -> list[EventDraft]:
    """Events with those that somebody only means to bring about and that no rule has read."""
    kept = list(events)
    for status, drafts in more:
        for draft in drafts:
            if draft.status == "Held" and not any(family(d.type) == family(draft.type) and share_words(d, draft) for d in kept):
                draft.status = status
                kept.append(draft)
    return kept


def intended(
    context: Context, book: RuleBook, unit: Unit, match: Callable[[Unit], list[Match]]
) -> Iterator[tuple[Status, Unit, list[Match]]]:
    """For each intent of a sentence: how what is meant stands, the sentence without its words, and the matches over these."""
    for intent, found in book.intents_in(unit.text):
        start, end = found.span("intent")
        if end >= len(unit.text) or unit.text[end] in context.tape.nodes or no_verb(context.article.text, unit.ends[end - 1]):
            continue
        bare, (gap,) = cut(unit, [(start, end)])
        over = [m for m in match(bare) if m.found.start() < gap < m.found.end() and _stands_so(m, gap)]
        if over:
            yield intent.gives, bare, over


def _stands_so(match: Match, gap: int) -> bool:
    """Whether a match tells an event whose verb stands right behind the words of an intent."""
    make = match.rule.spec.make
    return isinstance(make, EventMake) and make.event in INTENDED and make.status is None and match.start == gap
