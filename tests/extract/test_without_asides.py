"""What is put between a subject and his verb hides no event, and lends it nothing."""

from __future__ import annotations

import pytest

from kg.model import Event
from tests.extract.told import told

ASIDES = [
    ", which had waited since May,", ", for its part,", ", under growing pressure,", " (ZZT)", " – long a critic of such steps –",
    ", a member of the union since 2002,", ", whose army is small,",
]
PLAIN = [
    "Kenya{} has expanded military-technical cooperation with Turkey.",
    "Oman{} secured the release of two French engineers.",
    "Turkey{} keeps its border shut.",
    "Serbia{} rejected a ceasefire proposal from Kosovo.",
    "Rwanda{} armed the M23 rebels.",
]


def events(text: str) -> list[Event]:
    return list(told(text, published="2020-06-10").events)


def gist(text: str) -> set[tuple[str, str, frozenset[str]]]:
    return {(e.type, e.status, frozenset(p.label for p in e.participants)) for e in events(text)}


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("text", PLAIN)
def test_an_aside_hides_no_event(text: str, aside: str) -> None:
    assert gist(text.format("")) <= gist(text.format(aside))


@pytest.mark.parametrize("text", [
    "Chad's defense minister, Omar Sy, was arrested in Lima.",
    "The foreign minister of Chad, Omar Sy, was arrested in Lima.",
    "Omar Sy, 61, was arrested in Lima.",
    "Omar Sy (Chad) was arrested in Lima.",
])
def test_the_comma_that_closes_a_title_parts_nobody_from_his_verb(text: str) -> None:
    (event,) = events(text)
    assert (event.type, [p.label for p in event.participants]) == ("Detention", ["Omar Sy"])


@pytest.mark.parametrize("text", [
    "Chad (which has waited) and Libya signed a border agreement in Lima.",
    "Chad, which has long waited, and Libya signed a border agreement in Lima.",
    "Chad – a poor country – and Libya signed a border agreement in Lima.",
])
def test_two_subjects_are_joined_over_an_aside(text: str) -> None:
    (event,) = events(text)
    assert {p.label for p in event.participants} == {"Chad", "Libya"}


def test_words_of_an_aside_say_nothing_of_how_another_event_stands() -> None:
    (event,) = events("Turkey, which has long sought a way out, keeps its border shut.")
    assert (event.status, [p.label for p in event.participants]) == ("Held", ["Turkey"])


@pytest.mark.parametrize("text", [
    "After talks with Chad, which has long waited, rebels attacked Gao.",
    "He flew to Chad, under growing pressure, and was arrested in Lima.",
    "The envoy warned Chad, Mali, and Libya, and signed the border agreement.",
    "Rebels from Chad, among others, attacked Gao.",
])
def test_whoever_stands_before_an_aside_is_not_always_the_subject(text: str) -> None:
    deeds = [e for e in events(text) if e.type in {"Violence", "Detention", "Signing"}]
    assert all("Chad" not in {p.label for p in e.participants} for e in deeds)


def test_a_day_between_subject_and_verb_hides_no_event() -> None:
    (event,) = events("Rwanda on Friday armed the M23 rebels.")
    assert ({p.label for p in event.participants}, event.date) == ({"Rwanda", "M23"}, "2020-06-05")


@pytest.mark.parametrize("text", [
    "Chad – long a critic of such talks – is demanding guarantees.",
    "Chad, Libya's ally, continues to make its consent dependent on guarantees.",
    "Omar Sy, who is in Lima with the envoy, views the plan positively.",
    "Norway (a mediator since May) gave Chad a ten-day ultimatum.",
])
def test_an_aside_hides_no_claim(text: str) -> None:
    (claim,) = told(text, published="2020-06-10").claims
    assert claim.speaker.label in {"Chad", "Omar Sy", "Norway"}


def test_two_hyphens_open_no_aside_by_themselves() -> None:
    text = "The mediators of the three states -- Chad, Mali and Peru -- condemned the raid."
    assert {c.speaker.label for c in told(text, published="2020-06-10").claims} != {"Chad", "Mali", "Peru"}


def test_whom_a_relative_clause_describes_is_a_person() -> None:
    text = (
        "Nobody yields, said Arif Sy, a political scientist in Baku. "
        "Gevorg Lind, who teaches in Yerevan, is less gloomy: he believes that a truce is near."
    )
    claims = told(text, published="2020-06-10").claims
    assert {c.speaker.label for c in claims} == {"Arif Sy", "Gevorg Lind"}


def test_what_he_called_so_is_his_own_word() -> None:
    text = (
        "Beside them stood Peter Sy and Martin Lind, the First and Deputy First Ministers. Lind said it was good. "
        "Sy, who had lost, welcomed what he called a balanced outcome."
    )
    assert all(not claim.addressees for claim in told(text, published="2020-06-10").claims)


@pytest.mark.parametrize(("text", "kind"), [
    ("Turkey backs Azerbaijan. It closed its border with Armenia in 1993.", "Restriction"),
    ("Turkey has long backed Azerbaijan. In 1993 it closed its border with Armenia.", "Restriction"),
    ("Turkey rejected the offer. It freed two soldiers on Monday.", "Detention"),
])
def test_it_is_the_state_of_which_the_sentence_before_tells(text: str, kind: str) -> None:
    (event,) = (e for e in events(text) if e.type == kind)
    assert "Turkey" in {p.label for p in event.participants}


@pytest.mark.parametrize("text", [
    "Rebels from Turkey took the hill. It killed two soldiers on Monday.",
    "The raid angered the government of Turkey, officials said. It closed the hill.",
])
def test_it_is_no_state_that_is_only_named(text: str) -> None:
    assert all("Turkey" not in {p.label for p in e.participants} for e in events(text) if e.type in {"Restriction", "Violence"})


@pytest.mark.parametrize(("text", "sides", "mediators"), [
    ("Under the auspices of Qatar, Chad and Libya signed an accord.", {"Chad", "Libya"}, {"Qatar"}),
    ("With the mediation of Norway, Colombia and Hamas reached a ceasefire.", {"Colombia", "Hamas"}, {"Norway"}),
    ("Under the auspices of Qatar, Chad and Libya, the rebels signed an accord.", {"Rebels"}, {"Qatar", "Chad", "Libya"}),
])
def test_who_sponsors_an_accord_stands_before_its_parties(text: str, sides: set[str], mediators: set[str]) -> None:
    (event,) = events(text)
    assert ({p.label for p in event.participants}, {m.label for m in event.mediators}) == (sides, mediators)
