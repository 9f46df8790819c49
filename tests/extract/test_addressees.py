"""Whom claims are aimed at, and who "they" and "the enemy" are in them."""

from __future__ import annotations

import pytest

from tests.extract.told import told

Told = tuple[str, str, tuple[str, ...]]


def claims(text: str) -> list[Told]:
    """Speaker, act and addressees of the claims of a text, in its order."""
    account = told(text)
    ordered = sorted(account.claims, key=lambda c: (c.evidence[0].start, c.evidence[0].end))
    return [(c.speaker.label, c.act, tuple(a.label for a in c.addressees)) for c in ordered]


FRONT = "Armenia and Azerbaijan traded fire on Monday. Armenia and Azerbaijan blamed each other.\n\n"
CASES: list[tuple[str, Told]] = [
    ("Kenya called on both sides to keep the truce.", ("Kenya", "Appeal", ("Both sides",))),
    ("Kenya told Chad that it should open the road. Finland told reporters that the road is open.",
     ("Finland", "Assertion", ())),
    ("The three mediators flew to Oslo on Monday. They said that the text was ready.", ("Three mediators", "Assertion", ())),
    (FRONT + "The Ministry of Defence of Azerbaijan said that the enemy has violated the ceasefire.",
     ("Ministry of Defence of Azerbaijan", "Accusation", ("Armenia",))),
    (FRONT + "Armenia condemned the opposing side for the shelling.", ("Armenia", "Accusation", ("Azerbaijan",))),
    ("The African Union met in Addis Ababa. Kenya will not sign the text, its foreign minister warned.",
     ("Foreign minister of Kenya", "Concern", ())),
    ("Reuters reported from the hall. Norway opened the debate. The Council condemned the raid.", ("Reuters", "Assertion", ())),
    ("Norwegian envoy Silje Haugland said that the enemy has violated the ceasefire.", ("Silje Haugland", "Accusation", ())),
]


@pytest.mark.parametrize(("text", "last"), CASES, ids=[text[-40:] for text, _ in CASES])
def test_the_last_claim_names_speaker_and_addressee(text: str, last: Told) -> None:
    assert claims(text)[-1] == last


def test_he_after_an_agency_is_whom_the_sentence_names() -> None:
    text = (
        "Kenyan minister Grace Wanjiru said the road was open.\n\nJournalists spoke with Norwegian envoy Matti Koskela, "
        "Reuters said. He told them that he would return."
    )
    assert claims(text)[-1][0] == "Matti Koskela"


def test_what_is_asked_and_demanded_in_one_breath_is_one_claim() -> None:
    text = "“The talks should resume at once. Georgia should not leave the table,” Norwegian envoy Matti Koskela said."
    assert claims(text) == [("Matti Koskela", "Appeal", ("Georgia",))]


def test_charges_that_somebody_calls_groundless_are_rejected_and_he_is_told_to_report_them() -> None:
    account = told("Kenya met Chad.\n\nSudan's accusations against Kenya are groundless, Norwegian envoy Matti Koskela said.")
    found = {
        c.speaker.label: (c.act, [a.label for a in c.addressees], c.reported_by and c.reported_by.label) for c in account.claims
    }
    assert found == {
        "Sudan": ("Accusation", ["Kenya"], "Matti Koskela"),
        "Matti Koskela": ("Rejection", ["Sudan"], None),
    }


@pytest.mark.parametrize("sentence", [
    "Josep Borrell accused Serbia's neighbours of provocation.",
    "Josep Borrell criticised the treatment of Serbia in the press.",
    "Josep Borrell rejected comparisons with Ukraine.",
    "Josep Borrell demanded guarantees for Serbia.",
])
def test_whoever_only_stands_in_what_is_said_is_not_addressed(sentence: str) -> None:
    assert all(c.addressees == () for c in told(sentence).claims)


def test_whom_the_next_verb_urges_is_not_the_addressee_of_the_first() -> None:
    claims = told("Norway voiced satisfaction that the truce had held and urged Peru to help.").claims
    assert [(c.act, [a.label for a in c.addressees]) for c in claims] == [("Support", []), ("Appeal", ["Peru"])]
