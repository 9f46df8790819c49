"""Between whom "the next meeting" is."""

from __future__ import annotations

import pytest

from tests.extract.told import labels, told

EARLIER = ["President of Chad", "President of Sudan"]
BEFORE = "The presidents of Sudan and Chad met in Paris on Friday."


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The next meeting of the foreign ministers of Mali and Niger will be held in Dakar.",
         ["Foreign Minister of Mali", "Foreign Minister of Niger"]),
        ("The next round of talks between Kyiv and Moscow is planned for 15 Dec in Minsk.", ["Russia", "Ukraine"]),
        ("The next session of the parties is scheduled for 10 January.", EARLIER),
        ("The second round of the talks shall be held in Mexico City in January 2023.", EARLIER),
        ("The next round is set for March in Nairobi.", EARLIER),
    ],
)
def test_the_next_meeting_is_of_those_whom_it_names(text: str, sides: list[str]) -> None:
    planned = [e for e in told(f"{BEFORE} {text}", published="2021-12-07").events if e.status == "Planned"]
    assert [labels(e, "participants") for e in planned] == [sides]


def test_a_round_with_one_whose_partner_is_not_named_is_nobodys() -> None:
    text = "A new round of negotiations with the Taliban is due to open in Doha."
    assert [e for e in told(f"{BEFORE} {text}", published="2021-12-07").events if e.status == "Planned"] == []
