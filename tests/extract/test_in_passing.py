"""Talks that an article only mentions: made where nothing else can be meant, of their own words alone."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def meetings(text: str) -> list[tuple[str, str | None, str | None]]:
    """Status, date and place of each meeting or call in a text, in order."""
    events = told(text, published="2021-12-07").events
    return [(e.status, e.date, e.place.label if e.place else None) for e in events if e.type in {"Meeting", "Call"}]


def test_talks_told_in_full_are_not_made_again_of_their_mention() -> None:
    text = "Chad and Sudan held talks in Doha on 3 May 2009. The envoy praised the talks in Doha as useful."
    assert meetings(text) == [("Held", "2009-05-03", "Doha")]


def test_a_mention_before_the_telling_is_that_telling() -> None:
    text = "Hopes rose after the talks in Doha. Chad and Sudan held talks in Doha on 3 May 2009."
    assert meetings(text) == [("Held", "2009-05-03", "Doha")]


def test_talks_of_another_place_or_day_are_others() -> None:
    text = "Chad and Sudan held talks in Doha on 3 May 2009. The gap was known from the latest round of talks in Tripoli."
    assert meetings(text) == [("Held", "2009-05-03", "Doha"), ("Held", None, "Tripoli")]
    text = "Chad and Sudan held talks in Doha on 3 May 2009. The minutes of the meeting dated 8 March 2008 were read out."
    assert meetings(text) == [("Held", "2009-05-03", "Doha"), ("Held", "2008-03-08", None)]


@pytest.mark.parametrize("text", [
    "Nobody knows whether the talks in Doha will help.",
    "The parties may agree on talks in Doha.",
    "The envoy invited both delegations to a conference in Doha.",
    "The talks will go on.",
    "The envoy spoke of the importance of talks.",
])
def test_what_need_not_have_been_held_or_has_nothing_of_its_own_makes_no_record(text: str) -> None:
    assert meetings(text) == []


def test_the_meeting_of_somebody_else_is_not_that_of_the_sides() -> None:
    text = (
        "Armenia and Azerbaijan are at odds over Nagorno-Karabakh. Armenia says that Azerbaijan delays a treaty; Azerbaijan "
        "blames Armenia. The premier spoke at a meeting of the cabinet in Gyumri."
    )
    assert all(not e.participants for e in told(text, published="2021-12-07").events if e.type == "Meeting")


@pytest.mark.parametrize(("text", "status", "date", "place"), [
    ("Peace talks began in Oslo on Friday.", "Held", "2021-12-03", "Oslo"),
    ("The talks ended in Oslo on 3 May 2009.", "Held", "2009-05-03", "Oslo"),
    ("Negotiations on the future of the valley started in Nairobi in January 2005.", "Held", "2005-01", "Nairobi"),
])
def test_talks_that_point_back_to_nothing_stand_by_their_place_and_day(text: str, status: str, date: str, place: str) -> None:
    assert meetings(text) == [(status, date, place)]
