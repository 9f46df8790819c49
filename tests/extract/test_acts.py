"""Which act the words of an open "said" perform, and against whom."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("text", "act", "to"),
    [
        ("Serbian President Dragan Ilic said that Kosovo tried to discredit the mission.", "Accusation", ["Kosovo"]),
        ("Serbian President Dragan Ilic said that Turkey tried to mediate.", "Assertion", []),
        ("Serbian President Dragan Ilic said that Sudan is trying to end the war.", "Assertion", []),
        ("Serbian President Dragan Ilic said that Kosovo is not showing any political will.", "Accusation", ["Kosovo"]),
        ("Kosovo President Agron Hoxha said that Serbia is not seeking to reach a settlement.", "Accusation", ["Serbia"]),
        ("Kosovo President Agron Hoxha said that Eritrea had not been interested in peace.", "Accusation", ["Eritrea"]),
        ("Kosovo President Agron Hoxha said that Kosovo is not interested in talks.", "Assertion", []),
        ("Serbian President Dragan Ilic said that Kosovo's actions are a breach of the truce.", "Accusation", ["Kosovo"]),
        ("Chad said that Sudan's offensive was a violation of international law.", "Accusation", ["Sudan"]),
        ("Chad said that Sudan's decision is contrary to the agreement.", "Accusation", ["Sudan"]),
        ("Serbian President Dragan Ilic said that the raid was a violation of Chad's airspace.", "Accusation", []),
        ("Serbian President Dragan Ilic said that the closure is contrary to the Geneva Convention.", "Accusation", []),
        ("Serbian President Dragan Ilic said that the blockade could lead to a new war.", "Concern", []),
        ("Chad said that the offensive may trigger a regional crisis.", "Concern", []),
        ("Sudan's foreign ministry said the Sudanese army attacked two rebel camps.", "Assertion", []),
        ("Chad's foreign ministry said the Sudanese army attacked two camps.", "Accusation", ["Sudanese Armed Forces"]),
        ("Chad said that the two peoples live in a vicious circle.", "Concern", []),
        ("Chad said that the bridge may lead to the market.", "Assertion", []),
        ("Chad described the talks as constructive and frank.", "Support", []),
        ("Chad called the accord a step toward a future without bloodshed.", "Support", []),
        ("Chad called the vote a step backwards.", "Accusation", []),
        ("Chad called the atmosphere an icy one.", "Assertion", []),
        ("Chad described the closure as an attempt at intimidation.", "Accusation", []),
        ("Chad claimed that the road was not blocked by its police.", "Rejection", []),
        ("Chad said that there was nothing to negotiate.", "Rejection", []),
        ("Serbian President Dragan Ilic said that Kosovo has no interest in a settlement.", "Accusation", ["Kosovo"]),
        ("Serbian President Dragan Ilic said that Serbia has no interest in a war.", "Assertion", []),
        ("Chad said that the Council had failed to condemn the raid.", "Accusation", []),
        ("Chad told Sudan that the road is open.", "Assertion", ["Sudan"]),
        ("Chad said that Chad remains committed to hosting the talks.", "Offer", []),
        ("Chad said that Sudan remains committed to hosting the talks.", "Assertion", []),
        ("Chad said that Sudan had shown courage in the talks.", "Support", ["Sudan"]),
        ("Chad said that Sudan should stop its flights.", "Demand", ["Sudan"]),
        ("Chad said that Sudan should join the talks.", "Appeal", ["Sudan"]),
        ("Chad insists that Sudan withdraw its men.", "Demand", ["Sudan"]),
        ("Chad complained that Sudan had left the talks.", "Accusation", ["Sudan"]),
    ],
)
def test_the_act_that_the_words_perform(text: str, act: str, to: list[str]) -> None:
    first = told("Serbian President Dragan Ilic came to Vienna.", text).claims[0]
    assert (first.act, sorted(e.label for e in first.addressees)) == (act, to)


def test_a_participle_that_opens_the_sentence_says_what_stands_before_the_speaker() -> None:
    claims = told(
        "Serbian President Dragan Ilic met Kosovo President Agron Hoxha in Vienna. Ilic spoke to the press.",
        "Saying that Kosovo has tried to discredit the mission, he called the move a mistake.",
    ).claims
    assert ("Accusation", ["Kosovo"]) in [(c.act, [e.label for e in c.addressees]) for c in claims]


def test_a_body_without_its_state_is_the_one_named_last_in_the_text() -> None:
    account = told(
        "The Foreign Ministry of Georgia said that the bridge is open.",
        "The MFA of Chad said that the road is closed. The Foreign Ministry said that the talks go on.",
    )
    assert [c.speaker.label for c in account.claims][-1] == "Foreign Ministry of Chad"
