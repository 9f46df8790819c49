"""Claims whose words stand in the sentence before, and reports of what others say."""

from __future__ import annotations

import pytest

from tests.extract.told import said, told


def test_this_means_the_sentence_before() -> None:
    account = told("Rebels fired on a convoy near Abeche in May 2016. This was announced by the Foreign Ministry of Chad.")
    (claim,) = account.claims
    assert said(claim)[0] == "Foreign Ministry of Chad"
    assert claim.evidence[0].quote.startswith("Rebels fired")
    assert [e.status for e in account.events] == ["Alleged"]


def test_this_is_nothing_where_the_sentence_before_has_its_speaker() -> None:
    # "this" adds no words of his own to what Kenya said
    (claim,) = told("Kenya said that the port is open. Chad's envoy Omar Sy said this at a briefing.").claims
    assert said(claim)[0] == "Kenya"


def test_this_is_nothing_where_no_sentence_stands_before() -> None:
    assert not told("Chad's envoy Omar Sy said this at a briefing. The port was busy.").claims


@pytest.mark.parametrize("text", [
    "The round will go on, the Foreign Minister of Chad said, Reuters reported.",
    "The round will go on, Chad's envoy Omar Sy said on Monday, the agency TASS reported.",
])
def test_an_agency_that_hands_on_makes_no_claim(text: str) -> None:
    assert len(told(text).claims) == 1


def test_an_agency_that_tells_by_itself_makes_one() -> None:
    (claim,) = told("Nine people were wounded, Reuters reported.").claims
    assert claim.speaker.label == "Reuters"
