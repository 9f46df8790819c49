"""Whose a claim is that an agency hands on, and what no agency says."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize("text", [
    "Dragan Ilic said it was too early to talk, Reuters reported.",
    "Dragan Ilic stressed, \"The people should decide,\" ITAR-Tass reported.",
    "Dragan Ilic said: \"The people should decide,\" Reuters reported.",
    "\"The people should decide,\" Dragan Ilic said, TASS reported.",
])
def test_whoever_speaks_is_who_said_it(text: str) -> None:
    (claim,) = told(f"Serbian President {text}").claims
    assert claim.speaker.label == "Dragan Ilic"


def test_both_sides_of_a_contrast_say_something() -> None:
    claims = told("While Baku insists that the road must be opened, Yerevan says that its sovereignty comes first.").claims
    assert sorted((c.speaker.label, c.act) for c in claims) == [("Armenia", "Assertion"), ("Azerbaijan", "Demand")]


def test_whoever_is_charged_with_a_task_charges_nobody() -> None:
    claims = told(
        "Vladimir Putin and Donald Trump spoke on Monday.",
        "New teams of negotiators charged with ending the war would meet as soon as they were appointed, Sergey Lavrov said.",
    ).claims
    assert [(c.speaker.label, c.act) for c in claims] == [("Sergey Lavrov", "Assertion")]


def test_whoever_prints_a_statement_says_nothing() -> None:
    account = told("Chad and Libya have released a joint statement. Reuters presents the text:", "“The truce holds,” it reads.")
    assert all(c.speaker.label != "Reuters" for c in account.claims)


def test_a_people_is_no_state() -> None:
    account = told("Hashim Thaci, who heads the Albanian delegation, spoke in Rambouillet on Kosovo.")
    assert not [o for o in account.offices if o.of is not None and o.of.label == "Albania"]


@pytest.mark.parametrize("text", [
    "Dragan Ilic quoted Kofi Annan as saying that the truce would hold.",
    "Dragan Ilic claims Kofi Annan promised him a truce.",
])
def test_whoever_quotes_another_is_who_reports_it(text: str) -> None:
    claims = told(f"Serbian President Dragan Ilic left Geneva. {text}").claims
    assert [c.reported_by and c.reported_by.label for c in claims if c.speaker.label == "Kofi Annan"] == ["Dragan Ilic"]


@pytest.mark.parametrize("text", [
    "Dragan Ilic denied that Kofi Annan had promised Chad help.",
    "Dragan Ilic denied reports that Kofi Annan had accused Chad of lying.",
    "Dragan Ilic rejected claims in the press that Kofi Annan had threatened Chad.",
    "It is not true that Kofi Annan accused Chad, Dragan Ilic said.",
])
def test_what_is_denied_that_somebody_said_he_did_not_say(text: str) -> None:
    claims = told(f"Serbian President Dragan Ilic left Geneva. {text}").claims
    assert "Kofi Annan" not in {c.speaker.label for c in claims}
    assert any(c.act == "Rejection" for c in claims)


def test_who_denies_one_thing_and_tells_of_another_tells_it() -> None:
    text = "Serbian President Dragan Ilic denied the report, adding that Kofi Annan had promised Chad help."
    assert "Kofi Annan" in {c.speaker.label for c in told(text).claims}


def test_whom_an_unknown_speaker_stands_beside_says_nothing() -> None:
    assert not told("Sy, speaking alongside Kofi Annan, welcomed the deal.").claims
