"""Officials whom an article names by one word after their title, and speakers of whom it tells no more."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor
from kg.model import Account


def told(text: str, name: str = "example.txt") -> Account:
    """What an article tells."""
    return default_extractor().extract(article_from_text(name, text))


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Chadian President Lind said the talks had failed.", [("Lind", "President", "Chad")]),
        ("Foreign Minister Lind of Chad met President Sy of Mali in Lima on Monday.",
         [("Lind", "Foreign Minister", "Chad"), ("Sy", "President", "Mali")]),
        ("Chadian Defence Minister Lind and his Malian counterpart Sy met on Monday.",
         [("Lind", "Defence Minister", "Chad"), ("Sy", "Defence Minister", "Mali")]),
        ("Presidents Lind of Chad and Sy of Mali met in Lima.", [("Lind", "President", "Chad"), ("Sy", "President", "Mali")]),
        ("Former Malian Prime Minister Sidibé said no.", [("Sidibé", "Prime Minister", "Mali")]),
        ("UN special envoy O'Hara called on both sides to stop.", [("O'Hara", "Special Envoy", "United Nations")]),
        ("Chadian President Lind (65) said no.", [("Lind", "President", "Chad")]),
    ],
)
def test_one_word_after_a_title_names_its_holder(text: str, offices: list[tuple[str, str, str]]) -> None:
    assert [(o.person.label, o.office, o.of and o.of.label) for o in told(text).offices] == offices


@pytest.mark.parametrize(
    "text",
    [
        "Chad President Novak Of Mali Visits Lima",
        "The Chadian Foreign Minister Affairs said no.",
        "Chadian Prime Minister Office said no.",
        "Chadian President Lind arrived. Peter Lind is his son.",
        "The Deputy Prime Minister of Chad, Mr. Sh. Kaya, and the other side met.",
    ],
)
def test_a_word_that_need_be_no_name_of_his_names_nobody(text: str) -> None:
    assert [o for o in told(text).offices if " " not in o.person.label] == []


def test_he_is_meant_by_his_name_later_on() -> None:
    claims = told("UN special envoy Lind said talks would go on. Lind added that he was ready.").claims
    assert [c.speaker.label for c in claims] == ["Lind", "Lind"]


@pytest.mark.parametrize("text", ["Chadian President Lind said no.", "Mr Lind said no.", '"We want peace," Lind said.'])
def test_one_name_is_of_one_article_alone(text: str) -> None:
    first, second = (told(text, name).claims[0].speaker for name in ("a.txt", "b.txt"))
    assert first.label == second.label == "Lind"
    assert first.id != second.id


def test_a_list_of_officials_each_with_his_state_in_brackets_takes_part() -> None:
    account = told("President Peter Lind (Chad), President Anna Sy (Mali) and Prime Minister Juan Rojas (Peru) met on Monday.")
    assert [p.label for p in account.events[0].participants] == ["Anna Sy", "Juan Rojas", "Peter Lind"]
