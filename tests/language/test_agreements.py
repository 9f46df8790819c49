"""Which agreement the words mean: a curated one by its date, or one that is called as the text calls it."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor
from kg.model import Account, Entity

ID = "https://w3id.org/negotiation-kg/id/agreement/"
NOVEMBER = f"{ID}trilateral-statement-2020-11-09"
PARTIES = "Armenia and Azerbaijan "


def told(text: str, published: str | None = None, name: str = "example.txt") -> Account:
    return default_extractor().extract(article_from_text(name, text, published=published))


def agreements(text: str, published: str | None = None, name: str = "example.txt") -> list[Entity]:
    """The agreements that a text mentions, each once, in text order."""
    found = {m.entity.id: m.entity for m in told(text, published, name).mentions if m.entity.type == "Agreement"}
    return list(found.values())


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("the November 9 trilateral statement", "2021-06-10"),
        ("the November 9, 2020 trilateral statement", None),
        ("the trilateral statement of 9 November 2020", None),
        ("the trilateral statement of November 9, 2020", "2024-02-01"),
        ("the November 10, 2020 trilateral statement", None),
        ("the 9 November 2020 ceasefire statement", None),
    ],
)
def test_a_curated_agreement_is_found_by_its_date(words: str, published: str | None) -> None:
    (one,) = agreements(f"{PARTIES}quarrel over {words}.", published)
    assert one.id == NOVEMBER
    assert one.type == "Agreement"


def test_two_statements_share_their_noun() -> None:
    text = f"{PARTIES}implement the November 9 and January 11 trilateral statements."
    assert [a.label for a in agreements(text, "2021-06-10")] == [
        "Trilateral statement of 9 November 2020", "Trilateral statement of 11 January 2021",
    ]


def test_a_statement_with_its_year_tells_of_its_signing_and_who_signed() -> None:
    (signing,) = told(f"{PARTIES}quarrel over the November 9, 2020 trilateral statement.").events
    assert (signing.type, signing.status, signing.date, signing.date_basis) == ("Signing", "Held", "2020-11-09", "stated")
    assert [p.label for p in signing.participants] == ["Armenia", "Azerbaijan", "Russia"]
    assert [a.id for a in signing.agreements] == [NOVEMBER]


@pytest.mark.parametrize(
    "words", ["the 1994 ceasefire agreement", "the ceasefire of 1994", "the November 9 trilateral statement"]
)
def test_words_that_fit_several_wars_mean_the_curated_one_only_beside_its_parties(words: str) -> None:
    curated = default_extractor().gazetteer.entities
    (here,) = agreements(f"{PARTIES}quarrel over {words}.", "2021-06-10")
    assert here.id in curated
    elsewhere = agreements(f"Chad and Libya quarrel over {words}.", "2021-06-10")
    assert [a.id for a in elsewhere if a.id in curated] == []


def test_a_peace_treaty_between_two_has_an_iri_of_its_parties() -> None:
    text = "The peace treaty between Serbia and Kosovo was signed on 3 May 2016."
    (here,), (there,) = agreements(text), agreements(text, name="other.txt")
    assert (here.id, here.label) == (there.id, "Peace treaty between Kosovo and Serbia")
    assert here.id not in default_extractor().gazetteer.entities


def test_a_peace_treaty_without_parties_is_the_articles_own() -> None:
    text = "Serbia and Kosovo discussed a peace treaty in Vienna."
    (here,), (there,) = agreements(text), agreements(text, name="other.txt")
    assert here.label == there.label == "Peace treaty"
    assert here.id != there.id


def test_a_draft_is_named_as_a_draft_and_nobody_is_party_to_it() -> None:
    account = told("Serbia and Kosovo discussed the draft peace treaty between Serbia and Kosovo in Vienna.")
    labels = {m.entity.label for m in account.mentions if m.entity.type == "Agreement"}
    assert labels == {"Draft peace treaty between Kosovo and Serbia"}
    assert [r for r in account.relations if r.predicate == "partyTo"] == []
    assert [e for e in account.events if e.type == "Signing" and e.status == "Held"] == []


def test_those_who_signed_are_parties() -> None:
    account = told("Serbia broke the agreement signed by Chad and Libya.")
    assert {(r.subject.label, r.predicate, r.object.label) for r in account.relations} == {
        ("Chad", "partyTo", "Agreement signed by Chad and Libya"), ("Libya", "partyTo", "Agreement signed by Chad and Libya"),
    }


def test_who_brokered_is_a_mediator_and_no_party() -> None:
    account = told("Serbia rejected a Norwegian-brokered ceasefire.")
    assert [(r.subject.label, r.predicate, r.object.label) for r in account.relations] == [
        ("Norway", "mediatorOf", "Norwegian-brokered ceasefire")
    ]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Serbia and Kosovo broke the Vienna agreements.", "Vienna agreements"),
        ("Serbia, Kosovo and Albania adopted the Vienna Declaration.", "Vienna Declaration"),
        ("The UN Security Council adopted Resolution 1416.", "UN Security Council Resolution 1416"),
        ("Serbia and Kosovo broke the Oslo Peace agreement.", "Oslo Peace agreement"),
        ("According to the Nairobi accord, Serbia has to leave.", "Nairobi accord"),
    ],
)
def test_a_name_is_the_agreements_own(text: str, label: str) -> None:
    assert [a.label for a in agreements(text)] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "No agreement was signed by anybody.",
        "Serbia published its own statement of 5 May 2016.",
        "There was agreement in the room.",
        "The ministry's statement was short.",
    ],
)
def test_not_every_statement_is_an_agreement(text: str) -> None:
    assert agreements(text) == []
