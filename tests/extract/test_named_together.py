"""To how many a deed was done, of those whose names are joined."""

from __future__ import annotations

import pytest

from tests.extract.told import event, labels

THREE = ["Anna Sy", "Juan Rojas", "Peter Lind"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Chad condemned the killings of Peter Lind, Anna Sy and Juan Rojas.", THREE),
        ("Chad condemned the killings of Peter Lind, Anna Sy and Juan Rojas, and asked for help.", THREE),
        ("The arrest of Peter Lind, Anna Sy, and Juan Rojas was condemned by Mali.", THREE),
        ("Police arrested Peter Lind, Anna Sy and Juan Rojas in Lima.", THREE),
        ("Peter Lind, Anna Sy and Juan Rojas were released on Monday.", THREE),
        ("In Lima, Peter Lind and Anna Sy were arrested on Monday.", ["Anna Sy", "Peter Lind"]),
        ("The killing of Mr. Peter Lind and Mrs. Anna Sy on Monday shocked many.", ["Anna Sy", "Peter Lind"]),
    ],
)
def test_all_whose_names_are_joined(text: str, people: list[str]) -> None:
    assert labels(event(text, published="2020-06-10"), "participants") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Police arrested Peter Lind and Anna Sy fled to Lima.", ["Peter Lind"]),
        ("Police arrested Peter Lind, Anna Sy said.", ["Peter Lind"]),
        ("After the killing of Peter Lind, Anna Sy and Juan Rojas left the country.", ["Peter Lind"]),
        ("Guards saw Peter Lind and Anna Sy was arrested on Monday.", ["Anna Sy"]),
        ("Chad and Mali deplored the death of Peter Lind in the raid, Anna Sy and others wrote.", ["Peter Lind"]),
    ],
)
def test_nobody_who_only_is_named_next(text: str, people: list[str]) -> None:
    assert labels(event(text, published="2020-06-10"), "participants") == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The arrest of Peter Lind was condemned by Mali.", ["Peter Lind"]),
        ("The killing of Peter Lind was strongly condemned by the Malian army.", ["Peter Lind"]),
        ("The killing of Peter Lind was announced on Monday by Mali.", ["Peter Lind"]),
        ("The killing of Peter Lind was carried out by Malian forces.", ["Malian armed forces", "Peter Lind"]),
        ("Peter Lind was killed by Malian forces.", ["Malian armed forces", "Peter Lind"]),
    ],
)
def test_who_only_speaks_of_a_deed_did_not_do_it(text: str, people: list[str]) -> None:
    assert labels(event(text), "participants") == people


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Chad and the rebel Front for Reform signed a truce on Monday.", ["Chad", "Front for Reform"]),
        ("Sudan's army and the rival Rapid Support Forces signed a truce.", ["Rapid Support Forces", "Sudanese Armed Forces"]),
        ("Chad and its rival, the Front for Reform, signed a truce.", ["Chad", "Front for Reform"]),
        ("Israel and Lebanon's Hezbollah signed a truce on Monday.", ["Hezbollah", "Israel"]),
        ("Chad and the southern rebel Front for Reform signed a truce.", ["Chad", "Front for Reform"]),
        ("Spain and the Basque separatist group ETA signed a truce.", ["ETA", "Spain"]),
        ("Syria and the main opposition High Negotiations Committee signed a truce.", ["High Negotiations Committee", "Syria"]),
        ("Representatives of Chad and the rebel Front for Reform signed a truce.", ["Chad", "Front for Reform"]),
        ("Chad and the internationally recognised government of Mali signed a truce.", ["Chad", "Mali"]),
        ("Pro-Chadian militiamen and Mali signed a truce.", ["Mali", "Pro-Chadian militiamen"]),
    ],
)
def test_a_side_with_its_epithet_is_beside_the_other(text: str, sides: list[str]) -> None:
    assert labels(event(text, published="2020-06-10"), "participants") == sides


def test_ministers_in_whose_presence_their_presidents_meet_mediate_nothing() -> None:
    one = event("The presidents of Chad and Mali met in Geneva in the presence of their foreign ministers.")
    assert labels(one, "mediators") == []
