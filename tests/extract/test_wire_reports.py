"""What reports of agencies and ministries showed to be missed, or said falsely of somebody."""

from __future__ import annotations

import pytest

from kg.model import Account
from tests.extract.told import labels, told


def read(*paragraphs: str) -> Account:
    return told(*paragraphs, published="2020-06-10")


def taking_part(text: str, kind: str) -> list[list[str]]:
    return [labels(event, "participants") for event in read(text).events if event.type == kind]


@pytest.mark.parametrize(("text", "kind", "names"), [
    ("Chadian President Omar Sy said he and Malian President Jan Lind had signed a truce.", "Signing", ["Jan Lind", "Omar Sy"]),
    ("Chadian President Omar Sy flew to Gao, where he and the Malian president met on Monday.", "Meeting",
     ["Omar Sy", "President of Mali"]),
    ("Staffan de Mistura met with representatives of Nagorno-Karabakh Azerbaijanis in Baku, in Azerbaijan.", "Meeting",
     ["Nagorno-Karabakh Azerbaijanis", "Staffan de Mistura"]),
    ("Abiy Ahmed of Ethiopia confirmed that aides to President Salva Kiir and rebel leader Riek Machar met in Juba.",
     "Meeting", ["Aides to President Salva Kiir and rebel leader Riek Machar"]),
    ("The mediators and observers met Moldovan President Maia Sandu.", "Meeting", ["Maia Sandu", "Mediators and observers"]),
    ("Omar Sy noted that the Malian foreign minister, who instead of talks had sought war, visited Lima.", "Visit",
     ["Foreign Minister of Mali"]),
])
def test_who_takes_part_is_whoever_the_words_join(text: str, kind: str, names: list[str]) -> None:
    assert taking_part(text, kind) == [names]


@pytest.mark.parametrize("how", ["in phone talks on Monday", "by video link on Monday", "in a video conference on Monday"])
def test_talks_by_telephone_or_video_are_a_call_without_a_place(how: str) -> None:
    text = f"Chadian President Omar Sy and Malian President Jan Lind discussed {how} the truce in Syria."
    assert [(event.type, event.place) for event in read(text).events] == [("Call", None)]


def test_the_ministers_are_none_of_the_mediators_named_last() -> None:
    chairs = "Igor Popov of Russia, Stephane Visconti of France, and Andrew Schofer of the United States"
    met = f"The OSCE Minsk Group co-chairs ({chairs}) met Armenian Prime Minister Nikol Pashinyan."
    account = read(met, "The foreign ministers confirmed their intention to meet.")
    assert [claim.speaker.label for claim in account.claims] == ["Foreign ministers"]


def test_what_one_says_another_admits_is_not_the_others_claim() -> None:
    account = read("According to Malian President Jan Lind, the leadership of Chad admits that its goal is war.")
    assert [claim.speaker.label for claim in account.claims] == ["Jan Lind"]


@pytest.mark.parametrize("text", [
    "Views on relations between Azerbaijan and Armenia were exchanged.",
    "Chadian security chief Omar Sy told reporters that there was no progress in its talks with Mali.",
])
def test_states_are_not_exchanged_and_reporters_take_no_part_in_talks_of_which_they_are_told(text: str) -> None:
    assert not read(text).events


def test_the_source_is_the_one_without_a_name_that_spoke_last() -> None:
    account = read(
        "Turkish Foreign Minister Hakan Fidan called the talks important. A Malian source said that Chad had demanded more.",
        "The source described Chad as stubborn.",
    )
    assert [claim.speaker.label for claim in account.claims][-1] == "Malian source"


def test_each_of_them_is_each_of_those_named_before() -> None:
    came = "Presidents Omar Sy of Chad and Jan Lind of Mali came to Lima."
    met = taking_part(f"{came} Antony Blinken met each of them on Monday.", "Meeting")
    assert met == [["Antony Blinken", "Omar Sy"], ["Antony Blinken", "Jan Lind"]]
    called = read(f"{came} Antony Blinken telephoned both of them.").events[-1]
    assert labels(called, "participants") == ["Antony Blinken", "Jan Lind", "Omar Sy"]


def test_whoever_ends_a_clause_does_not_do_what_the_next_one_tells() -> None:
    text = "A rebel shot dead a Malian soldier, and Chad, as is its habit, refused to pull its troops back."
    assert "Malian soldier" not in [name for names in taking_part(text, "Deployment") for name in names]


def test_each_of_two_meetings_of_one_sentence_has_its_day() -> None:
    text = "Carl Bildt met with Omar al-Bashir in Khartoum on 15 October 2009 and with Salva Kiir in Juba on 17 October 2009."
    held = [(e.place and e.place.label, e.date) for e in read(text).events]
    assert held == [("Khartoum", "2009-10-15"), ("Juba", "2009-10-17")]


@pytest.mark.parametrize("text", [
    "The truce is holding, Interfax reported, citing the Malian Foreign Ministry.",
    "“The truce is holding,” Interfax reports, referring to the Malian Foreign Ministry.",
])
def test_an_agency_hands_on_the_words_of_whom_it_cites(text: str) -> None:
    assert [claim.speaker.label for claim in read(text).claims] == ["Foreign Ministry of Mali"]


def test_two_offices_in_apposition_are_both_the_speakers() -> None:
    account = read("The war is over, Omar Sy, adviser to the president of Chad, head of the Lake Institute, said.")
    assert [claim.speaker.label for claim in account.claims] == ["Omar Sy"]
    assert {office.office for office in account.offices} == {"Adviser to the President", "Head"}


def test_his_government_is_that_of_the_only_head_of_one_named() -> None:
    first = "Colombian President Juan Manuel Santos spoke in Lima."
    assert taking_part(f"{first} His government signed an accord with Peru.", "Signing") == [["Colombia", "Peru"]]
    both = "Colombian President Juan Manuel Santos met Peruvian President Pedro Kuczynski."
    assert ["Colombia", "Ecuador"] not in taking_part(f"{both} His government signed an accord with Ecuador.", "Signing")
