"""Whose words the answers are, where only the title says whom the interview is with."""

from __future__ import annotations

import pytest

from tests.extract.told import told

TITLE = "Interview with David Sahakyan, leader of the Dawn party\nAravot, Yerevan, 14 March 2002"
ASKED = "Mr. Sahakyan, the co-chairs visited Lima last week. What did they bring?", "Do you want peacekeepers?"
ANSWERED = (
    "They brought nothing new. Chad has violated the ceasefire.",
    "Yes. We demand that the authorities tell the people the truth.",
)


def interview(question: str, answer: str) -> tuple[str, ...]:
    return (TITLE, f"{question}{ASKED[0]}", f"{answer}{ANSWERED[0]}", f"{question}{ASKED[1]}", f"{answer}{ANSWERED[1]}")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Question: ", "Answer: "), ("Q. ", "A. "), ("Aravot: ", "Sahakyan: "), ("Correspondent: ", "D. Sahakyan: "),
        ("[Question] ", "[Sahakyan] "), ("– ", "– "), ("", ""),
    ],
)
def test_the_guest_of_the_title_answers(question: str, answer: str) -> None:
    account = told(*interview(question, answer))
    assert {c.speaker.label for c in account.claims} == {"David Sahakyan"}
    assert {(e.status, *(a.label for a in e.attributed_to)) for e in account.events if e.type == "Violence"} == {
        ("Alleged", "David Sahakyan"),
    }


def test_the_letter_of_a_turn_is_no_initial() -> None:
    names = told(*interview("Q. ", "A. ")).unresolved
    assert not {name for name in names if name.startswith(("A.", "Q."))}
