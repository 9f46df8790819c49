"""What a town is called beside its name is no place of its own: "the Black Sea resort of Sochi" is Sochi."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(("words", "place"), [
    ("the Black Sea resort of Sochi", "Sochi"),
    ("the Italian Alpine town of Courmayeur", "Courmayeur"),
    ("the Saudi Red Sea port city of Jeddah", "Jeddah"),
    ("the resort town of Sharm el-Sheikh", "Sharm el-Sheikh"),
    ("the Lake Geneva town of Montreux", "Montreux"),
    ("the Rift Valley resort of Naivasha", "Naivasha"),
])
def test_a_town_is_where_its_name_says(words: str, place: str) -> None:
    (event,) = told(f"Chad and Sudan signed a ceasefire in {words} on 3 May 2010.").events
    assert event.place is not None
    assert event.place.label == place
