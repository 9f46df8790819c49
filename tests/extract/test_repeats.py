"""What a speaker says that he himself or his own side does is one claim, with that act; what he says another does are two."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def claims(text: str) -> list[tuple[str, str, list[str]]]:
    return [(c.speaker.label, c.act, [a.label for a in c.addressees]) for c in told(text, published="2021-12-07").claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivory Coast rebels say they are ready to resume the talks.", [("Ivory Coast rebels", "Offer", [])]),
        ("Peskov said that the Kremlin condemned the attack.", [("Dmitry Peskov", "Accusation", [])]),
        ("Erdogan said Turkey demanded that Greece disarm the islands.", [("Recep Tayyip Erdoğan", "Demand", ["Greece"])]),
        ("Hamas said it rejected the plan.", [("Hamas", "Rejection", [])]),
    ],
)
def test_act_of_the_speakers_own_side_is_one_claim(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert claims(text) == expected


def test_act_that_is_only_told_of_or_denied_is_not_done() -> None:
    assert claims("Peskov said Russia had rejected the plan.") == [("Dmitry Peskov", "Assertion", [])]


def test_act_of_another_side_is_a_claim_beside() -> None:
    assert claims("Borrell said Serbia rejected the plan.") == [
        ("Josep Borrell", "Assertion", []), ("Serbia", "Rejection", []),
    ]


def test_whoever_reports_an_answer_is_not_answered() -> None:
    answered = claims("Kurti accused Serbia of lying. Belgrade rejected the accusation.")
    assert answered[-1] == ("Serbia", "Rejection", ["Albin Kurti"])
    assert ("Hamas", "Rejection", []) in claims("A senior Hamas official told Reuters the group had rejected the offer.")


def test_whoever_speaks_for_his_side_goes_on() -> None:
    told_by = claims("Armenian Foreign Minister Ararat Mirzoyan said that Yerevan is ready, and noted that the road is shut.")
    assert {speaker for speaker, *_ in told_by} == {"Ararat Mirzoyan"}


def test_what_another_will_do_is_not_yet_said() -> None:
    assert claims("Borrell said that Serbia and Kosovo would support the plan.") == [("Josep Borrell", "Assertion", [])]


def test_claim_that_only_hands_on_another_has_its_words() -> None:
    text = "Borrell said that during the talks, Serbia rejected the plan."
    outer, inner = told(text).claims
    assert (outer.act, outer.evidence[0].quote) == ("Assertion", text)
    assert (inner.act, inner.evidence[0].quote) == ("Rejection", "Serbia rejected the plan.")
