"""Every rule reads its examples also with an aside between the subject and the verb, which no pattern need allow for."""

from __future__ import annotations

from kg.articles import article_from_text
from kg.extract import default_extractor
from kg.model import Account, Entity
from kg.rules.schema import EventMake

ASIDES = {"State": ", which has long sought a way out,", "Person": ", who has no time to lose,"}
UNREADABLE = {"detention/agreed-to", "signing/to-sign"}
"""Rules with an example that is a headline, which has no asides: "Serbia to sign"."""


def account(text: str, published: str | None) -> Account:
    return default_extractor().extract(article_from_text("lima.txt", text, published=published))


def told(text: str, published: str | None) -> list[tuple[str, set[str]]]:
    return [(event.type, {p.id for p in event.participants}) for event in account(text, published).events]


def subject(found: Account, text: str) -> Entity | None:
    sides = (p for event in found.events for p in event.participants)
    return next((p for p in sides if p.type in ASIDES and text.startswith(f"{p.label} ") and " and " not in text[:60]), None)


def examples() -> list[tuple[str, str, str | None]]:
    rules = (rule for rule in default_extractor().rules.rules if isinstance(rule.spec.make, EventMake))
    plain = ((rule.id, one.text, one.published) for rule in rules for one in rule.spec.examples)
    return [one for one in plain if one[1].count(". ") == 0 and '"' not in one[1]]


def test_an_aside_hides_no_event_of_an_example() -> None:
    tried, lost = 0, set()
    for rule, text, published in examples():
        found = account(text, published)
        who = subject(found, text)
        if who is None:
            continue
        tried += 1
        again = told(text.replace(who.label, who.label + ASIDES[who.type], 1), published)
        for kind, sides in told(text, published):
            if not any(kind == other and sides <= more for other, more in again):
                lost.add(rule)
    assert tried > 200
    assert lost <= UNREADABLE


def test_the_exceptions_are_rules() -> None:
    assert {rule.id for rule in default_extractor().rules.rules} >= UNREADABLE
