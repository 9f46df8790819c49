"""A participle at the end of a sentence is the act of whoever begins its clause, not of whoever spoke in the clause before."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(("text", "speaker"), [
    ("Burhan also threatened the RSF, and Serbia left after warning that the truce may collapse.", "Serbia"),
    ("Lavrov met Mirzoyan, and Bayramov visited Moscow, stressing that peace was near.", "Jeyhun Bayramov"),
    ("Chad accused Sudan of lying, and Kenya of stalling, adding that the war would go on.", "Chad"),
    ("Borrell urged Serbia, and Kosovo, to sign, warning of new violence.", "Josep Borrell"),
])
def test_participle_after_a_new_clause(text: str, speaker: str) -> None:
    assert told(text, published="2021-12-07").claims[-1].speaker.label == speaker


def test_what_is_told_may_go_on() -> None:
    # "and Sudan stayed" may be what Lavrov says: the participle stays his
    claims = told("Lavrov said that Chad had left, and Sudan stayed, adding that peace was near.", published="2021-12-07").claims
    assert {c.speaker.label for c in claims} == {"Sergey Lavrov"}
