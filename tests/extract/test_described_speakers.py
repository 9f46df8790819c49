"""Who speaks where a description stands between a name and its verb, or where a description is all there is."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def speakers(*paragraphs: str) -> list[str]:
    return sorted(c.speaker.label for c in told(*paragraphs, published="2021-12-07").claims)


@pytest.mark.parametrize(("text", "expected"), [
    ("Omar Siddig, a Darfuri official in charge of the camps in Chad's east, said the road was shut.", "Omar Siddig"),
    ("Pekka Lahtinen, the Union's chief civilian representative in Bosnia, announced that the bridge was open.",
     "Pekka Lahtinen"),
    ("Grace Wanjiru, the new defence minister that took office on Monday, told reporters that the bridge was open.",
     "Grace Wanjiru"),
    ("The IGAD, the regional group that acts as the mediator, said the rebels had left.",
     "Intergovernmental Authority on Development"),
    ("“The bridge is open,” an unidentified officer said.", "Unidentified officer"),
    ("“The bridge is open,” a senior diplomat in Nicosia told Reuters.", "Senior diplomat"),
    ("One resident, who gave his name as Musa, said that the bridge was open.", "Resident"),
    ("Two sources familiar with the talks, who asked not to be named, said the bridge was open.", "Two sources"),
    ("Nine men were hurt on the bridge, police said.", "Police"),
    ("“Nine men were hurt on the bridge,” police said.", "Police"),
    ("The bridge was hit twice, the navy said on Friday.", "Navy"),
    ("The Ukrainian statement said that the bridge was open.", "Ukraine"),
    ("Police in Goma confirmed it. KBTV reported that the bridge was open.", "KBTV"),
])
def test_described(text: str, expected: str) -> None:
    assert expected in speakers(text)


def test_office_of_whoever_is_named_before() -> None:
    text = "Kenyan minister Grace Wanjiru will not travel to Juba, her office said. His office said nothing."
    assert speakers(text) == ["Office of Grace Wanjiru"]


def test_group_called_after_its_seat() -> None:
    text = "Human Rights Watch published a report on Monday.", "The New York-based group urged Chad to open the camps."
    assert speakers(*text) == ["Human Rights Watch"]


@pytest.mark.parametrize("text", [
    "Dutch envoy Jan de Vries, former head of the mission in Mali, and his French colleague Luc Morel said the talks went on.",
    "The High Representative of the European Union, Josep Borrell, said the talks went on.",
])
def test_description_that_goes_on_to_another(text: str) -> None:
    assert "Jan de Vries" not in speakers(text) or len(speakers(text)) > 1
    assert "European Union" not in speakers(text)


def test_capitals_that_abbreviate_nothing() -> None:
    assert speakers("THE LONG WAR IN THE HILLS IS OVER.", "MAYBE said that the road was open.") == []


@pytest.mark.parametrize(("text", "expected"), [
    ("The mediator in the Burundian peace process, Charles Nqakula, said the talks went on.", ["Charles Nqakula"]),
    ("Dozens of countries and international organizations condemned the raid.",
     ["Dozens of countries and international organizations"]),
    ("Residents of the town fear that the war will resume.", ["Residents"]),
    ("The gathering thanked Russia for the hall.", ["Gathering"]),
    ("“The bridge is open,” an administration official said.", ["Administration official"]),
])
def test_described_by_what_they_do(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize("text", [
    "Antony Blinken said Mali would reject the proposal and called on Chad to answer.",
    "Antony Blinken said Mali had accepted the proposal and urged Chad to do the same.",
])
def test_who_goes_on_after_what_he_tells(text: str) -> None:
    appeals = [c for c in told(text, published="2021-12-07").claims if c.act == "Appeal"]
    assert [(c.speaker.label, [a.label for a in c.addressees]) for c in appeals] == [("Antony Blinken", ["Chad"])]
