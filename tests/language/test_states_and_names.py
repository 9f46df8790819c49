"""Holders of one office, each named after the state that he is of: "the presidents of Chad, Ada Deng, and Mali, Ivan Sisko"."""

from __future__ import annotations

import pytest

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
