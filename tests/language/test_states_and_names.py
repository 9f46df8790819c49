"""Holders of one office, each named after the state that he is of: "the presidents of Chad, Ada Deng, and Mali, Ivan Sisko"."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor
from kg.language.tape import Tape
from tests.extract.told import told


@pytest.mark.parametrize(("text", "offices"), [
    ("The mediators met with the foreign ministers of Chad, Ada Deng, and Mali, Ivan Sisko.",
     {("Ada Deng", "Foreign Minister", "Chad"), ("Ivan Sisko", "Foreign Minister", "Mali")}),
    ("The presidents of Peru, Ana Rojas, of Chile, Juan Soto, and of Bolivia, Luis Paz, met in Quito.",
     {("Ana Rojas", "President", "Peru"), ("Juan Soto", "President", "Chile"), ("Luis Paz", "President", "Bolivia")}),
    ("The president of Chad, Ada Deng, and Mali, his neighbour, signed nothing.", {("Ada Deng", "President", "Chad")}),
])
def test_each_holds_it_in_the_state_before_his_name(text: str, offices: set[tuple[str, str, str]]) -> None:
    found = {(o.person.label, o.office, o.of.label if o.of else "") for o in told(text).offices}
    assert found == offices


def test_they_take_part_themselves() -> None:
    (event,) = told("The foreign ministers of Chad, Ada Deng, and Mali, Ivan Sisko, met in Doha on 3 May 2009.").events
    assert {p.label for p in event.participants} == {"Ada Deng", "Ivan Sisko"}


def read(text: str) -> Tape:
    return default_extractor().read(article_from_text("a.txt", text)).tape


def test_half_of_a_double_name_is_nobody_known() -> None:
    text = "Ilham Aliyev-Lind, a lecturer, wrote it. The Ilham Aliyev-Nikol Pashinyan talks failed."
    labels = [node.entity.label for node in read(text).nodes.values() if node.entity and node.kind == "Person"]
    assert labels.count("Ilham Aliyev") == 1


@pytest.mark.parametrize("name", ["Jan Egeland", "April Glaspie", "June Rojas"])
def test_a_given_name_that_is_a_month_is_part_of_a_name(name: str) -> None:
    texts = [node.text for node in read(f"The UN envoy {name} spoke. In May Smith left.").nodes.values() if node.kind == "Name"]
    assert name in texts
    assert "May Smith" not in texts
