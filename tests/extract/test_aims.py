"""At whom an act is aimed whose rule leaves it open."""

from __future__ import annotations

import pytest

from tests.extract.told import told

AIMED = [
    ("Kenya deplored the refusal of Somalia to attend.", "Accusation", ["Somalia"]),
    ("Mali condemned in the strongest terms the occupation of the town by Burkina Faso.", "Accusation", ["Burkina Faso"]),
    ("Peru complained about recent moves by the Ecuadorian government.", "Accusation", ["Ecuador"]),
    ("Norway has come under criticism from Iceland for the delay.", "Accusation", ["Norway"]),
    ("The plan put forward by Kenya was rejected by Somalia.", "Rejection", ["Kenya"]),
    ("Kenya’s proposal was dismissed by Somalia.", "Rejection", ["Kenya"]),
    ("Somalia said there would be no talks. Kenya is clearly rejecting the bold overtures of Somalia.", "Rejection", ["Somalia"]),
    ("“We reject the statements of Somalia,” Kenya said.", "Rejection", ["Somalia"]),
    ("Somalia’s initiative was welcomed by Kenya.", "Support", ["Somalia"]),
    ("Kenya offered to meet President Hassan Sheikh Mohamud in Nairobi.", "Offer", ["Hassan Sheikh Mohamud"]),
    ("Kenya reiterated its readiness to assist Somalia in demining.", "Offer", ["Somalia"]),
    ("Kenya expressed disappointment with Somalia over the delay.", "Concern", ["Somalia"]),
    ("Kenya’s scepticism of Somalia’s commitment to the truce is no secret, an official said.", "Concern", ["Somalia"]),
    ("Kenya voiced scepticism about the intentions of Somalia.", "Concern", ["Somalia"]),
    ("Chad expressed concern to the OSCE co-chairmen about the delay.", "Concern", ["OSCE Minsk Group co-chairs"]),
    ("Somalia rejected Kenyan demands to lift the closure of the road.", "Demand", ["Somalia"]),
    ("Kenya’s call for a truce came on Friday.", "Appeal", []),
    ("Kenya condemned the attack on a convoy near Bardera on 11 May by the Somali army.", "Accusation",
     ["Somali armed forces"]),
    ("Kenya is willing to travel to Oslo in order to meet with Hassan Sheikh Mohamud.", "Offer", ["Hassan Sheikh Mohamud"]),
    ("Kenyan envoy Amina Odhiambo said the talks had failed. Norwegian envoy Silje Haugland agreed with this.", "Support",
     ["Amina Odhiambo"]),
    ("Kenya demanded that Nicosia be mentioned in the text.", "Demand", []),
    ("Kenya offered to restore calm to the Abkhazia region.", "Offer", []),
    ("Kenya lauded the growing relations between Chad and Mali.", "Support", []),
    ("Norwegian envoy Silje Haugland said she welcomed the agreement in Vienna.", "Support", []),
    ("Kenya ruled out any withdrawal of its troops from Somalia.", "Rejection", []),
    ("Colombia’s warning to Peru came on Friday.", "Concern", ["Peru"]),
    ("Colombia demanded the release of the prisoners.", "Demand", []),
    ("Kenya condemned the killing of aid workers in Somalia.", "Accusation", []),
    ("Kenya expressed concern about the shelling of villages in Somalia.", "Concern", []),
    ("Kenya rejected its own delegation’s proposal.", "Rejection", []),
    ("Kenya welcomed the release of prisoners in Somalia.", "Support", []),
]


@pytest.mark.parametrize(("text", "act", "addressees"), AIMED, ids=[text for text, _, _ in AIMED])
def test_whom_an_act_is_aimed_at(text: str, act: str, addressees: list[str]) -> None:
    claims = [claim for claim in told(text).claims if claim.act == act]
    assert [[one.label for one in claim.addressees] for claim in claims] == [addressees]


def test_nobody_is_accused_who_begins_the_next_clause() -> None:
    claims = told("Turkey condemned the raid, Iran called for calm, and Russia criticised the decision.").claims
    assert {(c.speaker.label, c.act): [a.label for a in c.addressees] for c in claims} == {
        ("Turkey", "Accusation"): [], ("Iran", "Appeal"): [], ("Russia", "Accusation"): [],
    }
