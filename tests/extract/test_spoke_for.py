"""Who answers an interview's questions, who was only invited, and the speaker before words that react to somebody."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def speakers(text: str) -> list[str]:
    return [c.speaker.label for c in told(text, published="2021-12-07").claims]


def test_whoever_commented_answers_and_not_whom_he_commented_on() -> None:
    text = (
        "The ministry was asked on Monday about the remarks of Jeyhun Bayramov.\n\n"
        "Spokesman Vahan Hunanyan commented on them.\n\n"
        "– How would you comment on this statement?\n\n"
        "– The signing of a peace treaty is a priority for Armenia.\n\n"
        "– What is your position on the corridor?\n\n"
        "– The opening of the roads is a priority for Armenia.\n"
    )
    assert set(speakers(text)) == {"Vahan Hunanyan"}


def test_those_who_were_invited_offer_nothing() -> None:
    assert not speakers("Government officials invited to Oslo for talks went home.")


def test_speaker_who_reacts_to_somebody() -> None:
    assert speakers("Pashinyan, reacting to the remarks of Aliyev, said that it was no corridor.") == ["Nikol Pashinyan"]


@pytest.mark.parametrize("speaker", ["Mali's opposition", "Mali's rebels", "Malian lawmakers", "A retired Malian general"])
def test_whoever_opposes_left_or_watches_a_government_does_not_speak_for_its_state(speaker: str) -> None:
    (claim,) = told(f"{speaker} said the truce was over.").claims
    assert claim.on_behalf_of is None
