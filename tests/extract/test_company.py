"""Who takes part in talks beside a mention."""

from __future__ import annotations

import pytest

from tests.extract.told import event, labels, told

MET = [
    ("The chief negotiators of Serbia and Kosovo, Petar Petkovic and Besnik Bislimi, met in Brussels on Friday.",
     {"Petar Petković", "Besnik Bislimi"}),
    ("President William Ruto, accompanied by Foreign Minister Musalia Mudavadi, met Prime Minister Abiy Ahmed in Bern.",
     {"William Ruto", "Musalia Mudavadi", "Abiy Ahmed"}),
    ("Kenya and Somalia, represented by their foreign ministers Musalia Mudavadi and Ahmed Fiqi, held talks in Bern.",
     {"Kenya", "Somalia", "Musalia Mudavadi", "Ahmed Fiqi"}),
    ("Kenya and Somalia, neighbours of Abiy Ahmed, held talks in Bern.", {"Kenya", "Somalia"}),
    ("The special envoys of the Kenyan and Somali presidents will begin a new round of talks in Bern on Friday.",
     {"Kenya", "Somalia"}),
    ("Upon the invitation of the President of Kenya William Ruto, Mr. Abiy Ahmed, Prime Minister of Ethiopia, and "
     "Mr. Salva Kiir, President of South Sudan, arrived in Nairobi on Friday.", {"Abiy Ahmed", "Salva Kiir"}),
    ("Kenyan envoy Amina Odhiambo met rebel leader Musa Tolo in Bern on Friday.", {"Amina Odhiambo", "Musa Tolo"}),
    ("Kenyan envoy Amina Odhiambo met Sudanese guerrilla commander Musa Tolo in Bern on Friday.",
     {"Amina Odhiambo", "Musa Tolo"}),
    ("Kenyan envoy Amina Odhiambo met the minister of the Azerbaijan Republic Jeyhun Bayramov in Bern on Friday.",
     {"Amina Odhiambo", "Jeyhun Bayramov"}),
]


@pytest.mark.parametrize(("text", "sides"), MET, ids=[text[-50:] for text, _ in MET])
def test_who_takes_part(text: str, sides: set[str]) -> None:
    assert [{one.label for one in event.participants} for event in told(text).events] == [sides]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Peter Lind of Chad and Anna Sy of Mali met in Lima.", {"Peter Lind", "Anna Sy"}),
        ("Chadian President Peter Lind met Malian President Anna Sy in Lima on Monday, with Peru's Juan Rojas also attending.",
         {"Peter Lind", "Anna Sy", "Juan Rojas"}),
    ],
)
def test_who_is_met_and_who_is_there_too(text: str, sides: set[str]) -> None:
    assert set(labels(event(text), "participants")) == sides


def test_mediators_of_several_states_are_no_sides_of_talks_of_nobody() -> None:
    sentence = "Kenya's former president Uhuru Kenyatta and the African Union's envoy Olusegun Obasanjo mediated the talks."
    assert not [p for e in told(sentence).events for p in e.participants]


def test_talks_that_several_persons_mediate_are_one_format() -> None:
    relations = told("The talks were mediated by Uhuru Kenyatta and Olusegun Obasanjo.").relations
    assert {r.object.label for r in relations} == {"Uhuru Kenyatta and Olusegun Obasanjo-mediated talks"}
