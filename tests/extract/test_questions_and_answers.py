"""Whose the answers are in texts of questions and answers, and which of their sentences make a claim of their own."""

from __future__ import annotations

from kg.model import Claim
from tests.extract.told import told


def said(text: str) -> list[tuple[str, str]]:
    claims: tuple[Claim, ...] = tuple(told(text, published="2022-11-11").claims)
    return [(c.speaker.label, c.act) for c in sorted(claims, key=lambda c: c.evidence[0].start)]


UNMARKED = """Kosovo prime minister ready for dialogue

November 11, 2022

DW: Prime Minister Kurti, will you meet President Vučić?

Albin Kurti: I am ready for that meeting, but the European Union must invite us.

Are you willing to accept the association of municipalities?

I cannot accept an association on ethnic lines. It would be against the law.

Our constitution protects every minority in Kosovo.
"""


def test_questions_without_a_mark_are_told_from_answers() -> None:
    assert said(UNMARKED) == [("Albin Kurti", "Demand"), ("Albin Kurti", "Rejection"), ("Albin Kurti", "Assertion")]


def test_questions_to_nobody_are_no_interview() -> None:
    text = UNMARKED.replace("DW: ", "").replace("Albin Kurti: I am ready", "He prepares")
    text = text.replace("I cannot", "He cannot").replace("Our", "The")
    assert not said(text)


ONE_ANSWER = """Answer by Foreign Ministry Spokesperson Ani Sargsyan to the question of an agency

26 September 2015

Question: How would you comment on the fire from the Azerbaijani side?

Answer: It is regrettable that Azerbaijan fires on villages.

Thus Azerbaijan narrows the space for the talks in Geneva.

We call on the international community to act.
"""


def test_one_answer_is_of_the_official_in_the_title() -> None:
    assert said(ONE_ANSWER) == [("Ani Sargsyan", "Accusation"), ("Ani Sargsyan", "Assertion"), ("Ani Sargsyan", "Appeal")]


def test_an_answer_with_nobody_to_give_it_is_nobodys() -> None:
    assert not said(ONE_ANSWER.split("\n\n", 1)[1].replace("We call", "They hoped"))
