"""Whose words "the statement" holds, and who goes on with "it added"."""

from __future__ import annotations

import pytest

from tests.extract.told import told

BOTH = "Chad and Sudan"
JOINT = "Chad and Sudan issued a joint statement on Monday."
CASES = (
    (f"{JOINT} The statement, issued after hours of consultations between officials, said the border will open.", [BOTH]),
    (f"{JOINT} The statement said that the border will open. Aid will go to Libya, it added.", [BOTH, BOTH]),
    (
        "Kenya signalled its readiness to accept a U.S. plan after talks with a U.S. delegation in Lamu, Tanzania, according to "
        "a joint statement. The statement said the road will open.", ["Kenya", "Kenya and United States"],
    ),
    ("A joint statement was released after the session. The statement said that the road will open.", []),
    ("The Chadian army issued a statement on Monday. The statement said that three soldiers died.", ["Chadian armed forces"]),
    ("Chad built a road. The statement said that three soldiers died.", []),
)


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_the_statement_is_of_those_who_issued_it(text: str, speakers: list[str]) -> None:
    assert [claim.speaker.label for claim in told(text, published="2021-12-07").claims] == speakers


FALSE = (
    "The parties added a new article to the memorandum on the settlement.",
    "The naval blockade of Gaza by Israel continues.",
    "Tatar gave an interview to the Agency France Press (AFP) on Monday.",
)


@pytest.mark.parametrize("text", FALSE)
def test_no_claim_in_words_that_only_look_like_saying(text: str) -> None:
    assert told(text, published="2021-12-07").claims == ()


def test_how_a_thing_should_be_done_is_no_demand() -> None:
    claims = told("Kenya said that the session dealt with how the accord should be implemented.", published="2021-12-07").claims
    assert [claim.act for claim in claims] == ["Assertion"]


def test_a_statement_that_is_told_to_the_end_is_who_adds() -> None:
    text = f"{JOINT} Kenya reaffirmed its support for the plan, the statement said. Additionally, aid will go to Libya, it added."
    assert told(text, published="2021-12-07").claims[-1].speaker.label == BOTH


def test_small_talk_in_a_statement_is_no_claim() -> None:
    title = "Remarks by President Charles Michel"
    claims = told(title, "We all have had a very long day. We now have a deal between our two countries.").claims
    assert [claim.evidence[0].quote for claim in claims] == ["We now have a deal between our two countries."]


def test_a_delegation_is_no_part_of_that_to_which_it_is_sent() -> None:
    found = told("Ana Rojas, Head of the Delegation of the European Commission to the African Union, left.").relations
    wholes = {(r.predicate, r.object.label) for r in found if r.predicate == "partOf"}
    assert wholes == {("partOf", "European Commission")}


def test_a_presidency_speaks() -> None:
    claims = told("The Turkish presidency said on Monday that the road will open.", published="2021-12-07").claims
    assert [claim.speaker.label for claim in claims] == ["Presidency of Turkey"]
    assert not told("The Kenyan presidency of Uhuru Kenyatta ended on Monday.", published="2021-12-07").claims
