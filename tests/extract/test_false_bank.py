"""What short passages of many processes showed to be said falsely of somebody: a name, an office or an act of another."""

from __future__ import annotations

import pytest

from kg.model import Account
from tests.extract.told import told


def read(text: str) -> Account:
    return told(text, published="2020-06-10")


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(o.person.label, o.office, o.of.label if o.of else None) for o in read(text).offices}


def speakers(text: str) -> set[str]:
    return {claim.speaker.label for claim in read(text).claims}


def test_a_surname_after_dos_is_no_namesake() -> None:
    text = "Angolan President Jose Eduardo dos Santos and UNITA chief Jonas Savimbi dined together in Lusaka on 6 May 1995."
    (event,) = read(text).events
    assert {p.label for p in event.participants} == {"Jose Eduardo dos Santos", "Jonas Savimbi"}


@pytest.mark.parametrize(("text", "offices"), [
    ("Nelson Mandela has asked Presidents Thabo Mbeki and Yoweri Museveni to come, his spokeswoman Zelda Lind said.",
     {("Thabo Mbeki", "President", "South Africa"), ("Yoweri Museveni", "President", "Uganda")}),
    ("They meet at the OSCE mission's office in Bender, whose American head, Kelly Lind, will chair the session.", set()),
    ("Israeli Prime Minister Benjamin Netanyahu never saw Palestinian negotiator Saeb Erekat, in the words of his aide Jo Lind.",
     {("Benjamin Netanyahu", "Prime Minister", "Israel"), ("Saeb Erekat", "Negotiator", "Palestine")}),
    ("UNIFIL's force commander, Major General Dino Lind of Italy, deplored the drone.",
     {("Dino Lind", "Force Commander", "UNIFIL")}),
])
def test_an_office_is_that_of_whose_it_is(text: str, offices: set[tuple[str, str, str | None]]) -> None:
    assert held(text) == offices


def test_a_state_that_only_owns_a_body_is_not_whose_its_coordinator_is() -> None:
    text = "Syria's opposition High Negotiations Committee will stay away, its coordinator Riyad Lind told reporters in Riyadh."
    assert held(text) == {("Riyad Lind", "Coordinator", "High Negotiations Committee")}


@pytest.mark.parametrize(("text", "nobody"), [
    ("The rebels will stay away from the talks that Staffan de Mistura had hoped to open in Geneva.", "Staffan de Mistura"),
    ("Chadian President Omar Sy was left there, when the rebels failed to come, pleading fear of assassins.", "Omar Sy"),
    ("Chadian President Omar Sy dismissed two of his five vice presidents on Monday.", "Omar Sy"),
    ("Ana Rojas held meetings with Speaker Ali Dago and with Jan Lind, the city's mayor, reiterating her support.", "Jan Lind"),
    ("Chadian President Omar Sy slammed the door behind him.", "Omar Sy"),
    ("Nobody was consulted by Mali and Hamas, a former member of the movement's council, Zeynel Ates, asserts.", "Hamas"),
    ("Omar Sy has been replaced by General Ali Dago, who took the oath on 8 April and promised aid.", "Omar Sy"),
])
def test_whoever_does_not_speak_makes_no_claim(text: str, nobody: str) -> None:
    assert nobody not in speakers(text)


@pytest.mark.parametrize("text", [
    "Afonso Dhlakama died on 3 May 2018 in the hills.",
    "Omar Sy said what a new war between Ethiopia and Eritrea would mean.",
    "The palace confirmed it only after both men had gone home.",
])
def test_what_is_no_use_of_force_is_none(text: str) -> None:
    assert read(text).events == ()


def test_a_regional_governor_is_not_the_states_that_shells_his_region() -> None:
    assert held("Russian bombs rained down on Kherson, regional governor Oleksandr Lind wrote on Telegram.") == set()


@pytest.mark.parametrize(("text", "act"), [
    ("The IRA admitted responsibility for the blast.", "Assertion"),
    ("Sudan and Chad signed a truce; neither side admitted responsibility for the raid.", "Rejection"),
])
def test_whoever_admits_responsibility_refuses_nothing(text: str, act: str) -> None:
    assert {claim.act for claim in read(text).claims} == {act}
