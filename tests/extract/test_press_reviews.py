"""Reviews of the press: newspapers whose names stand in quotation marks, "the paper", and the "it" that means them; agencies that
hand on what others say."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def said(text: str) -> list[tuple[str, str | None]]:
    """Speaker and reporter of each claim, in order."""
    return [(c.speaker.label, c.reported_by.label if c.reported_by else None) for c in told(text).claims]


def test_a_name_in_marks_that_writes_is_a_newspaper() -> None:
    account = told("“Danas” writes that the talks in Brussels have failed. The paper argues that Chad gave in too early.")
    assert [(c.speaker.label, c.speaker.type) for c in account.claims] == [("Danas", "Organization")] * 2


def test_a_longer_name_is_another_newspaper() -> None:
    text = "“Vijesti” believes that the truce holds. “Nove Vijesti” suggests that Mali will leave the talks."
    assert said(text) == [("Vijesti", None), ("Nove Vijesti", None)]


@pytest.mark.parametrize(("text", "speaker"), [
    ("Abkhazia held a vote. “168 Sati” notes that the turnout was low. “Georgia will not accept the outcome of it,” it says.",
     "168 Sati"),
    ("“Danas” looks at “numerous statements” on Abkhazia which it says have been made in Moscow.", "Danas"),
])
def test_it_is_the_newspaper_and_not_what_it_writes_on(text: str, speaker: str) -> None:
    assert {who for who, _ in said(text)} == {speaker}


def test_it_is_nobody_where_the_paper_has_no_name() -> None:
    assert said("Abkhazia held a vote. The paper praised it. “Georgia will not accept the outcome,” it says.") == []


@pytest.mark.parametrize(("text", "claims"), [
    ("Ana Rojas said the talks were useful, according to Reuters.", [("Ana Rojas", "Reuters")]),
    ("According to TASS, Sergey Lavrov said the talks were useful.", [("Sergey Lavrov", "TASS")]),
    ("\"The talks were useful,\" Sergey Lavrov said, Interfax reported.", [("Sergey Lavrov", "Interfax")]),
    ("The talks had been useful, according to Reuters.", [("Reuters", None)]),
    ("According to the OSCE, the truce holds.", [("OSCE", None)]),
])
def test_an_agency_only_hands_on_what_another_says(text: str, claims: list[tuple[str, str | None]]) -> None:
    assert said(text) == claims
