"""Claims that a hasty reading would put into somebody's mouth, or call by the wrong act."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def test_a_people_is_its_state_only_where_the_article_speaks_of_that_state() -> None:
    assert not told("In Kosovo the Albanians rejected the plan, and Belgrade backed it.").claims[1:]
    (claim,) = told("The Albanians rejected the plan, and Tirana was not consulted.").claims
    assert claim.speaker.label == "Albania"


@pytest.mark.parametrize("text", [
    "Delegations from Chad and Mali and invited UN officials have arrived in Doha.",
    "The statement was put out by the Chadian Press and Information Committee on 24 September.",
    "The talks in Oman's capital, Muscat, focused on an end to the fighting, and laying out a path to peace.",
    "It followed talks with party leaders in Bangui about the workings of the proposed assembly.",
])
def test_a_participle_beside_a_noun_says_nothing(text: str) -> None:
    assert told(text).claims == ()


@pytest.mark.parametrize("words", [
    "“It is not that one side came back,” said Chad's envoy Omar Sy.",
    "Chad's envoy Omar Sy said it was not clear who fired.",
    "“There is no room for losers when you make peace,” said Chad's envoy Omar Sy.",
    "Chad's envoy Omar Sy added: “I have no doubt that things are moving in the right direction.”",
    "Envoys have held talks with both sides amid concerns over the truce, Chad's envoy Omar Sy said.",
])
def test_a_word_of_alarm_or_denial_does_not_make_the_act(words: str) -> None:
    assert [c.act for c in told(words).claims] == ["Assertion"]


def test_where_one_writes_is_no_claim_beside_what_one_writes() -> None:
    assert [c.act for c in told("Writing on Twitter on Thursday, Chad's envoy Omar Sy backed the talks.").claims] == ["Support"]
