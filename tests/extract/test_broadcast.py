"""The transcript of a broadcast: whoever is named in brackets speaks in that turn, and the station's own staff tells the news."""

from __future__ import annotations

from tests.extract.told import said, told

STAFF = (
    "[Presenter Kemal Aydin] Norwegian Foreign Minister Lars Holm has said that the ferry is late.",
    "[Correspondent, over video] The harbour was closed for a day.",
)


def test_a_turn_is_its_speakers_and_the_staffs_is_nobodys() -> None:
    claims = told(*STAFF, "[Holm] The bridge has been open for a week.", "[Correspondent] The road was closed too.").claims
    spoken = {(who, words) for who, _, _, words in map(said, claims)}
    assert ("Lars Holm", "[Holm] The bridge has been open for a week.") in spoken
    assert not any("harbour" in words or "road" in words for _, words in spoken)


def test_brackets_without_a_station_are_no_turns() -> None:
    assert not told("Norwegian Foreign Minister Lars Holm spoke.", "[Holm] The bridge has been open for a week.").claims
