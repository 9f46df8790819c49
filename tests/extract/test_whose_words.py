"""Whose act it is: of whom a source tells, of neither side, of a committee; and what is said only in passing."""

from __future__ import annotations

import pytest

from tests.extract.told import told

ACTS = [
    ("Lavrov met reporters. According to him, Chad signed the text and requested more time.", [("Sergey Lavrov", "Assertion")]),
    ("According to Lavrov, the talks went well, adding that a text was ready.", [("Sergey Lavrov", "Assertion")]),
    ("Otto Brandl welcomed what he called a balanced outcome.", [("Otto Brandl", "Support")]),
    ("Kenyan envoy Amina Odhiambo attended what Chad called a summit of peace.", [("Chad", "Assertion")]),
    ("No envoy has asked about them.", []),
    ("The envoy has asked about them.", []),
    ("Lavrov answered with statues.", []),
    ("The Adré neighbourhood committee reports that the truce is holding.", [("Adré neighbourhood committee", "Assertion")]),
    ("Serbia insists that Kosovo first remove the barricades.", [("Serbia", "Demand")]),
]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_whose_act_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.speaker.label, c.act) for c in told(text).claims] == expected


EACH = "Each side accuses the other of breaking the truce."


@pytest.mark.parametrize(("before", "speakers"), [
    ("The presidents of Chad and Sudan met in Rome.", ["Chad", "Sudan"]), ("The presidents of Chad and Sudan left Mali.", []),
])
def test_officials_who_met_stand_for_the_sides(before: str, speakers: list[str]) -> None:
    assert sorted(c.speaker.label for c in told(before, EACH).claims) == speakers


def test_sides_in_a_state_are_not_those_who_met() -> None:
    before = "The presidents of Russia and Turkey met in Istanbul."
    (claim,) = told(before, "Macron called on the conflicting sides in Libya to wait.").claims
    assert [a.label for a in claim.addressees] == ["Conflicting sides"]
