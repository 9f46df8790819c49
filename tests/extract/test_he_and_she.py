"""Whom "he", "she" and "it" mean: nobody of whom the article would speak otherwise."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def speakers(text: str) -> list[str]:
    """Who speaks in each claim of a text, in text order."""
    return [c.speaker.label for c in told(text, published="2023-05-04").claims]


def test_she_is_a_woman_though_a_man_is_the_subject() -> None:
    text = "Foreign Minister Ararat Mirzoyan met Maria Zakharova in Geneva. She said the talks were useful."
    assert speakers(text) == ["Maria Zakharova"]


def test_she_is_not_a_man_whose_wife_nobody_knows() -> None:
    assert speakers("Ilham Aliyev met Recep Tayyip Erdogan and his wife Emine. She praised the city.") == []


def test_he_is_not_a_woman_who_spoke_last() -> None:
    text = "Maria Zakharova criticised Ararat Mirzoyan. She said that he was wrong. He replied that she was."
    assert speakers(text) == ["Maria Zakharova", "Maria Zakharova"]


def test_words_of_the_article_show_a_woman() -> None:
    text = "Petr Novak, foreign minister of Malta, met spokeswoman Ana Rojas of the United Nations. He said the road was open."
    assert speakers(text) == ["Petr Novak"]


def test_whoever_is_named_after_a_pronoun_is_not_meant_by_it() -> None:
    text = "The French president criticised Ilham Aliyev. In response, he accused Emmanuel Macron of bias."
    assert speakers(text) == ["Emmanuel Macron", "Ilham Aliyev"]


@pytest.mark.parametrize(("text", "who"), [
    ("Chad accused Mali of shelling the town. It denied the charge.", "Mali"),
    ("Emmanuel Macron accused Ilham Aliyev of bias. He denied it.", "Ilham Aliyev"),
    ("Chad blamed Mali for the raid. It rejected all accusations.", "Mali"),
])
def test_whoever_is_charged_denies_it(text: str, who: str) -> None:
    (claim,) = (c for c in told(text, published="2023-05-04").claims if c.act == "Rejection")
    assert claim.speaker.label == who


def test_who_calls_on_whoever_praised_him_is_not_reported_by_that_one() -> None:
    claims = told("Antony Blinken praised Ilham Aliyev, who called on him to visit Baku.", published="2023-05-04").claims
    assert [c.reported_by for c in claims] == [None, None]


def test_she_is_neither_of_two_whom_nothing_shows_to_be_a_woman() -> None:
    text = "Kenyan minister Omar Sy met Ghanaian minister Ida Lind. The road, she says, is closed."
    assert told(text).claims == ()
    (claim,) = told(text.replace("Ghanaian minister", "Ghana's first lady, Mrs")).claims
    assert claim.speaker.label == "Ida Lind"


def test_superior_of_somebody_named_is_not_he() -> None:
    text = "Jeyhun Bayramov's deputy Elnur Mammadov said he would resign. He was appointed in 2018."
    assert all("Jeyhun Bayramov" not in {p.label for p in e.participants} for e in told(text).events)
