"""Fighting that goes on in the next sentence."""

from __future__ import annotations

import pytest

from tests.extract.told import told

BEFORE = "On 18 February 2020 Sudanese soldiers were killed near Abyei."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{BEFORE} The army speaks of an attack by rebel forces.", "2020-02-18"),
        ("Clashes in Kosovo left two dead on 3 May 1999. Yugoslav forces shelled the villagers.", "1999-05-03"),
        (f"{BEFORE} Chad’s army shelled villagers near Bria.", None),
        (f"{BEFORE} Chad was accused of shelling the villagers.", None),
        (f"{BEFORE} Some 9,000 people have been killed.", None),
        (f"{BEFORE}\n\nChad’s army shelled the villagers.", None),
        ("In 2020 Sudanese soldiers were killed near Abyei. Chad’s army shelled the villagers.", None),
    ],
)
def test_it_is_of_the_day_told_right_before_unless_it_has_a_place_of_its_own(text: str, date: str | None) -> None:
    last = max((e for e in told(text).events if e.type == "Violence"), key=lambda e: e.evidence[0].start)
    assert last.date == date
