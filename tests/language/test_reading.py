"""What the noun groups make of single sentences: offices, dates, quotations, reference."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from kg.articles import article_from_text
from kg.extract import default_extractor
from kg.gazetteer.load import fold
from kg.language.reader import Text

HERE = Path(__file__).parent
OFFICES: list[dict[str, Any]] = YAML(typ="safe").load(HERE / "offices.yaml")
DATES: list[dict[str, Any]] = YAML(typ="safe").load(HERE / "dates.yaml")


def read(text: str, published: str | None = None) -> Text:
    return default_extractor().read(article_from_text("example.txt", text, published=published))


def test_every_case_is_collected() -> None:
    assert (len(OFFICES), len(DATES)) == (273, 79)


@pytest.mark.parametrize("case", OFFICES, ids=lambda c: c["text"][:40])
def test_offices(case: dict[str, Any]) -> None:
    found = read(case["text"]).context.offices
    assert [f"{o.person.label} | {o.title} | {o.of.label if o.of else None} | {o.time}" for o in found] == case["offices"]


def test_an_initial_is_the_curated_holder_of_the_office_that_stands_with_it() -> None:
    def holder(text: str) -> list[str]:
        return [o.person.label for o in read(text, "2024-11-01").context.offices]

    assert holder("The Deputy Prime Minister of Armenia M. Grigoryan left.") == ["Mher Grigoryan"]
    assert holder("The Health Minister of Armenia M. Grigoryan left.") == ["M. Grigoryan"]


@pytest.mark.parametrize("case", DATES, ids=lambda c: f"{c['text'][:40]} {c['published']}")
def test_dates(case: dict[str, Any]) -> None:
    text = read(case["text"], str(case["published"]) if case["published"] else None)
    found = sorted((n for n in text.tape.nodes.values() if n.kind == "Date" and n.char in text.tape.text), key=lambda n: n.start)
    assert [n.date for n in found] == case["dates"]


def kinds(text: str) -> list[tuple[str, str]]:
    read_text = read(text)
    tape = read_text.tape
    nodes = sorted((n for n in tape.nodes.values() if n.char in tape.text and n.entity), key=lambda n: n.start)
    return [(n.kind, n.entity.label) for n in nodes if n.entity]


def test_a_capital_is_a_place_and_can_stand_for_its_government() -> None:
    text = read("Nairobi rejected the plan. They met in Nairobi.")
    cities = [n for n in text.tape.nodes.values() if n.kind == "City"]
    assert [(c.entity.label, c.polity.label) for c in cities if c.entity and c.polity] == [("Nairobi", "Kenya")] * 2


def test_the_words_for_a_government_are_the_state() -> None:
    assert kinds("The Kenyan side agreed.") == [("State", "Kenya")]
    assert kinds("The government of Peru agreed.") == [("State", "Peru")]


def test_negotiators_for_two_sides_are_those_sides() -> None:
    text = read("Negotiators for the Colombian government and the ELN met. Chad, Mali and US-led mediators left.")
    lists = [[m.entity.label for m in n.flat() if m.entity] for n in text.tape.nodes.values() if n.kind == "List"]
    assert lists == [["Colombia", "National Liberation Army"], ["Chad", "Mali"]]
    text = read("Israeli and Hamas negotiators met. Peru and the rebel group, the ELN, agreed.")
    lists = [[m.entity.label for m in n.flat() if m.entity] for n in text.tape.nodes.values() if n.kind == "List"]
    assert lists == [["Israel", "Hamas"], ["Peru", "National Liberation Army"]]


def test_the_security_council_without_a_state_is_that_of_the_united_nations() -> None:
    assert kinds("The Security Council met. The Secretary-General spoke.") == [("Organization", "UN Security Council")]
    assert kinds("The Security Council met.") == []


def test_an_organ_is_that_of_the_only_organization_named_that_has_one() -> None:
    assert kinds("UNICEF agreed. The Security Council met.")[-1] == ("Organization", "UN Security Council")
    council, both = "The Council of Europe agreed.", "The Council of Europe and the OSCE agreed."
    assert kinds(f"{council} The Parliamentary Assembly met.")[-1] == ("Organization", "PACE")
    assert kinds(f"{both} The Parliamentary Assembly met.") == kinds(both)
    assert kinds("The OSCE agreed. The Council of Ministers met.") == [("Organization", "OSCE")]


def test_a_name_that_nobody_curated_is_a_person_only_with_a_title_or_an_occupation() -> None:
    assert ("Person", "Otto Brandl") in kinds("Political scientist Otto Brandl disagreed.")
    assert kinds("Brandl Otto Platz was empty.") == []


def test_a_surname_later_on_is_the_person_met_before() -> None:
    text = read("Kenyan President Peter Mwangi spoke. Mwangi left.")
    persons = [n.entity.id for n in text.tape.nodes.values() if n.kind == "Person" and n.entity]
    assert len(set(persons)) == 1
    assert len(persons) == 2


def test_two_persons_of_one_surname_leave_it_unresolved() -> None:
    text = read("Kenyan President Peter Mwangi met Ugandan President Grace Mwangi. Mwangi left.")
    last = [n for n in text.tape.nodes.values() if n.text == "Mwangi" and n.start > 60]
    assert all(n.kind == "Name" for n in last)


def test_a_pronoun_is_the_subject_of_the_sentence_before() -> None:
    text = read("Kenyan President Peter Mwangi spoke first. He praised Peru.")
    pronoun = next(n for n in text.tape.nodes.values() if n.kind == "Pronoun")
    assert pronoun.entity
    assert pronoun.entity.label == "Peter Mwangi"


def test_a_pronoun_with_nobody_before_it_stays_open() -> None:
    text = read("He praised Peru.")
    assert next(n for n in text.tape.nodes.values() if n.kind == "Pronoun").entity is None


def test_a_quotation_is_a_unit_of_its_own_and_a_term_is_not() -> None:
    text = read("“We are ready to talk,” Kenyan President Peter Mwangi said. He called it a “new page.”")
    assert [bool(u.quote) for u in text.units] == [False, True, False]
    assert text.units[0].text.count("\n") == 0


def test_a_quotation_may_run_over_several_sentences() -> None:
    text = read("“We waited. We hoped. We got nothing,” Kenyan President Peter Mwangi said.")
    assert sum(u.quote is not None for u in text.units) == 3


def test_offsets_are_those_of_the_article() -> None:
    raw = "Kenya’s president\u00a0met Peru’s — and left.\r\n\r\n“Good,” he said."
    text = read(raw)
    for node in text.tape.nodes.values():
        assert node.kind == "Quote" or fold(raw[node.start : node.end]) == node.text


LEADERS = (
    "Kenyan President Peter Mwangi, Ugandan President Grace Okello and Rwandan President Paul Bizimana met in Nairobi. "
    "Later French Foreign Minister Claire Dumont, Spanish Foreign Minister Ana Ruiz and Italian Foreign Minister Carla Bruni "
    "issued a text. "
)


def lists(text: str) -> list[list[str]]:
    read_text = read(text)
    nodes = sorted((n for n in read_text.tape.nodes.values() if n.kind == "List"), key=lambda n: n.start)
    return [[m.entity.label for m in n.flat() if m.entity] for n in nodes]


def test_the_three_leaders_are_the_three_named_last() -> None:
    assert lists(LEADERS + "The three leaders also voiced concern.")[-1] == ["Claire Dumont", "Ana Ruiz", "Carla Bruni"]


def test_the_leaders_are_nobody_where_those_named_last_are_no_leaders() -> None:
    assert len(lists(LEADERS + "The leaders also voiced concern.")) == 2


def test_the_two_ministers_are_nobody_where_three_were_named() -> None:
    assert len(lists(LEADERS + "The two ministers also voiced concern.")) == 2
