"""Plain sentences of interviews and statements: a claim for each point, none for what dwells on one or tells of deeds."""

from __future__ import annotations

import pytest

from kg.extract.points import point
from tests.extract.told import told

ASKED = (
    "Sudanese envoy Amina Idris spoke to us in Juba.\n\nQ: Is it over?\n\nA: {}\n\n"
    "Q: And now?\n\nA: The rest is up to Khartoum alone."
)


def answered(answer: str) -> list[str]:
    """The words of the claims that a first answer makes."""
    return [c.evidence[0].quote for c in told(ASKED.format(answer)).claims][:-1]


@pytest.mark.parametrize(("text", "opens", "names", "expected"), [
    ("The road remains closed to all trucks.", True, False, "new"),
    ("The army must leave the valley first.", False, True, "new"),
    ("But thousands are still in the camps.", False, False, "new"),
    ("Both delegations want a long truce.", False, False, "new"),
    ("Every day costs more than the last one.", False, False, "more"),
    ("In particular, two bridges have been repaired.", True, True, "more"),
    ("It would be wrong to wait for the elections.", False, False, "more"),
    ("It is early days for any of that.", False, False, "none"),
    ("As you know, the envoys met twice in Geneva.", True, True, "none"),
    ("In May 1994 the commander signed the ceasefire.", False, True, "none"),
    ("The envoys met in Geneva in May 2019.", True, True, "none"),
    ("The group’s envoys visited the camps.", False, True, "none"),
    ("Early this year the envoys met in Geneva.", True, True, "none"),
    ("The envoys met in May 2019, and nothing has changed since.", True, True, "new"),
])
def test_point(text: str, opens: bool, names: bool, expected: str) -> None:
    assert point(text, opens, names) == expected


def test_what_says_more_adds_its_words() -> None:
    (claim,) = answered("Both armies are tired of this war. Every day costs more than the last one.")
    assert claim.endswith("than the last one.")


def test_new_subject_is_a_new_claim() -> None:
    assert len(answered("Both armies are tired of this war. But Chad still sends weapons to one side.")) == 2


def test_what_was_is_no_claim() -> None:
    assert len(answered("Both armies are tired of this war. In May 2019 the envoys met in Geneva.")) == 1


def test_short_sentence_asks_but_states_nothing() -> None:
    assert len(answered("Both armies are tired of this war. Release the prisoners. They left.")) == 2


ISSUED = (
    "Statement by the Ministry of Foreign Affairs of Chad\n\n"
    "We condemn the raid of Monday night on the crowded market of Adré.\n\n{}"
)


@pytest.mark.parametrize(("more", "claims"), [
    ("The forthcoming summit in Juba will be crucial for a lasting truce.", 2),
    ("The ministers met in Juba on Monday. The unity of the mediators is essential to peace.", 2),
    ("The ministers met in Juba on Monday. The market lies two miles from the border.", 1),
    ("It was a long day for all of us.", 1),
    ("The results of the recent talks in Juba inspire some hope. In particular, two roads to the camps have been repaired.", 2),
])
def test_statement_says_where_its_issuer_stands(more: str, claims: int) -> None:
    assert len(told(ISSUED.format(more)).claims) == claims
