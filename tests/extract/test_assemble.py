"""What an account says beside its records: warnings of contradicted titles, and names that stayed open."""

from __future__ import annotations

from kg.extract import default_extractor
from kg.gazetteer import Tenure
from tests.extract.told import told


def a_tenure() -> Tenure:
    """Some curated tenure with an end and the only one of its kind for its holder."""
    gazetteer = default_extractor().gazetteer
    return next(
        t for t in gazetteer.tenures
        if t.until and t.of and t.of.type == "State" and t.title == "Foreign Minister" and t.until < "2015"
        and len(gazetteer.tenures_by(t.person.id)) == 1 and t.person.label.isascii()
    )


def warnings(published: str) -> tuple[str, ...]:
    tenure = a_tenure()
    assert tenure.of
    text = f"{tenure.person.label}, the foreign minister of {tenure.of.label}, spoke in Geneva."
    return told(text, published=published).warnings


def test_a_title_outside_its_curated_tenure_is_a_warning() -> None:
    tenure = a_tenure()
    found = warnings("2024-05-03")
    assert len(found) == 1
    assert tenure.person.label in found[0]
    assert str(tenure.until) in found[0]


def test_a_title_within_its_tenure_is_none() -> None:
    assert warnings(str(a_tenure().since)[:4]) == ()


def test_a_name_that_nothing_explains_is_told_as_unresolved() -> None:
    account = told("The hall was quiet. Later Otto Brandl Platz was closed.")
    assert account.unresolved == ("Otto Brandl Platz",)


def test_events_told_as_two_have_two_iris() -> None:
    text = (
        "Boris Tadic arrived in Vienna on 4 May 2011 to meet Hashim Thaci. "
        "Serbian President Boris Tadic said this at a meeting with Kosovo Prime Minister Hashim Thaci in Vienna on 4 May 2011."
    )
    events = told(text, published="2012-06-01").events
    planned, held = [event for event in events if event.type == "Meeting"]
    assert (planned.status, held.status) == ("Planned", "Held")
    assert held.id.startswith(f"{planned.id}-")


def test_words_of_a_claim_end_before_the_next_clause() -> None:
    claims = told("Chad said the road was open, while Mali denied it.").claims
    assert [c.evidence[0].quote for c in claims if c.speaker.label == "Chad"] == ["Chad said the road was open"]
