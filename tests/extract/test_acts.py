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
        ("Chad said the Sudanese army had taken control of an area inside Chad.", "Accusation", ["Sudanese Armed Forces"]),
        ("Chad said the Sudanese army had taken control of an area inside Libya.", "Assertion", []),
        ("Kosovo President Agron Hoxha said that war crimes had been committed by Serbia.", "Accusation", ["Serbia"]),
        ("Serbian President Dragan Ilic said that crimes were committed by ethnic Albanians.", "Assertion", []),
        ("Serbian President Dragan Ilic said that Sudan has committed itself to stop all offensives.", "Assertion", []),
        ("Serbian President Dragan Ilic said that the fighters of Hamas lay down their weapons.", "Assertion", []),
        ("Chad said that Sudan, with its threats at every table tries to present the raid as a drill.", "Accusation", ["Sudan"]),
        ("Chad said that Norway, with its partners by all means tries to help.", "Assertion", []),
        ("Chad said that the closure was a futile attempt to evade responsibility.", "Accusation", []),
        ("Kosovo President Agron Hoxha said there will be no talks with Serbia as long as it lasts.", "Rejection", ["Serbia"]),
        ("Kosovo President Agron Hoxha said that there was no attack on the village.", "Rejection", []),
        ("Kosovo President Agron Hoxha said there was no agreement yet on a meeting.", "Assertion", []),
        ("“Nothing has changed on the ground,” Kosovo President Agron Hoxha said.", "Assertion", []),
        ("“Nobody is prepared to move before May,” Kosovo President Agron Hoxha said.", "Assertion", []),
        ("“We were told in Chad that there is nothing to discuss,” Kosovo President Agron Hoxha said.", "Assertion", []),
        ("“They told me they are ready to talk,” Kosovo President Agron Hoxha said.", "Assertion", []),
        ("“The step-by-step approach cannot take in everybody,” Kosovo President Agron Hoxha said.", "Assertion", []),
        ("Kosovo President Agron Hoxha said that the blockade was unacceptable.", "Rejection", []),
        ("Kosovo President Agron Hoxha said that the status quo is unacceptable.", "Assertion", []),
        ("“We have to be able to defend our position,” Kosovo President Agron Hoxha said.", "Assertion", []),
        ("Kosovo President Agron Hoxha said that the conflict should be settled within the OSCE.", "Assertion", []),
        ("Kosovo President Agron Hoxha said it should be noted that the road is long.", "Assertion", []),
        ("Kosovo President Agron Hoxha said that the prisoners must be released.", "Demand", []),
        ("Chad said that its army is ready to take all measures to prevent Sudan's provocations.", "Concern", []),
        ("Chad said that the mission will have to reconsider its role if the violence continues.", "Concern", []),
        ("Chad said that it would not supply more arms if the army entered the town.", "Concern", []),
        ("“If they blow it, it will be a missed opportunity,” Kosovo President Agron Hoxha said.", "Concern", []),
        ("Kosovo President Agron Hoxha said he doubted that they would come.", "Concern", []),
        ("Chad said that the council stands ready to take such a request to its members.", "Offer", []),
        ("Kosovo President Agron Hoxha said he appreciates the efforts of the mission.", "Support", ["Mission"]),
        ("Kosovo President Agron Hoxha said he would potentially accept a limited deal.", "Support", []),
        ("“What we hope to see now is an answer,” Kosovo President Agron Hoxha said.", "Appeal", []),
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
