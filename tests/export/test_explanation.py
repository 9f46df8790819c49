"""Facts are found by IRI, by the end of one, and by every name of a thing."""

from __future__ import annotations

import pytest

from kg.export.explanation import facts_about, labels_in
from kg.export.records import all_records
from kg.export.statements import heading, statements
from kg.model import Claim
from tests.gold_accounts import gold_accounts

RECORDS = all_records(gold_accounts())


@pytest.mark.parametrize(
    "name",
    [
        "https://w3id.org/negotiation-kg/id/person/ilham-aliyev", "person/ilham-aliyev", "ilham-aliyev", "Ilham Aliyev",
        "ilham aliyev",
    ],
)
def test_a_person_is_found_under_each_name(name: str) -> None:
    facts = facts_about(RECORDS, name)
    assert len(facts) > 20
    assert facts == facts_about(RECORDS, "Ilham Aliyev")


def test_an_event_comes_with_the_claims_about_it() -> None:
    claim = next(r for r in RECORDS if isinstance(r, Claim) and any(isinstance(it, str) for it in r.about))
    event = next(it for it in claim.about if isinstance(it, str))
    facts = facts_about(RECORDS, event)
    assert claim in facts
    assert any(fact.id == event for fact in facts)


def test_an_unknown_name_gives_nothing() -> None:
    assert facts_about(RECORDS, "Ilham Alyev") == ()
    assert "Ilham Aliyev" in labels_in(RECORDS)


def test_every_fact_has_a_heading_and_its_roles() -> None:
    for fact in facts_about(RECORDS, "Ilham Aliyev"):
        assert heading(fact).endswith(f"<{fact.id}>")
        assert all(role and value for role, value in statements(fact))
