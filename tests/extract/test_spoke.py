"""A quotation that is a paragraph of its own is the words of whoever the sentence before tells of as speaking."""

from __future__ import annotations

import pytest

from tests.extract.told import told

QUOTED = "\n\n“The talks in Geneva have failed.”"


@pytest.mark.parametrize("text", [
    "Guterres spoke to reporters in Geneva.",
    "Guterres also touched on the talks between the two armies.",
    "On Monday Guterres, in turn, responded to the questions of the press.",
])
def test_quotation_of_whoever_spoke(text: str) -> None:
    (claim,) = told(text + QUOTED).claims
    assert claim.speaker.label == "António Guterres"


@pytest.mark.parametrize("text", [
    "Guterres met Burhan in Geneva.",
    "Guterres spoke to reporters in Geneva.\n\nThe hall was full of people at noon.",
])
def test_quotation_of_nobody(text: str) -> None:
    assert not told(text + QUOTED).claims


def test_ministry_without_its_state_is_none_of_the_state_it_speaks_against() -> None:
    text = (
        "The Ministry of Foreign Affairs issued a statement on the claims of Azerbaijan.\n\n"
        "We call on the Ministry of Foreign Affairs of Azerbaijan to stop."
    )
    assert not [c for c in told(text).claims if "Azerbaijan" in c.speaker.label]
