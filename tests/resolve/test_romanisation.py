"""Which spellings are of one name, and which are of two."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import CurationError
from kg.resolve.romanisation import CLOSE, FOLDED, INITIAL, romanisation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aliev", "Aliyev"), ("Kocharian", "Kocharyan"), ("Zelensky", "Zelenskyy"), ("Vucic", "Vučić"), ("Thaci", "Thaçi"),
        ("Ilkham", "Ilham"), ("Burhan", "al-Burhan"), ("Yeltsin", "Eltsin"), ("Akinci", "Akıncı"), ("Djafarov", "Jafarov"),
        ("Mustafaev", "Mustafayev"),
    ],
)
def test_spellings_of_the_same_sounds_agree_wholly(one: str, other: str) -> None:
    assert romanisation().agreement(one, other) == romanisation().agreement(other, one) == FOLDED


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sarkisian", "Sargsyan"), ("Sarkissian", "Sargsyan"), ("Mamedyarov", "Mammadyarov"), ("Gevorkian", "Gevorgyan"),
     ("Guliyev", "Quliyev"), ("Dbeibah", "Dbeibeh")],
)
def test_spellings_of_the_same_consonants_agree_less(one: str, other: str) -> None:
    assert romanisation().agreement(one, other) == CLOSE


@pytest.mark.parametrize(
    ("one", "other"),
    [("Aliyev", "Aliyeva"), ("Vazgen", "Vigen"), ("Petrov", "Pavlov"), ("Ivan", "Ivana"), ("Aslan", "Arslan"),
     ("Aliyev", "Valiyev"), ("Sargsyan", "Sarkisov"), ("Mammadov", "Mammadyarov"), ("", "Aliyev")],
)
def test_other_names_do_not_agree(one: str, other: str) -> None:
    assert romanisation().agreement(one, other) == 0.0


def test_an_initial_agrees_with_its_name_alone() -> None:
    assert romanisation().agreement("S.", "Serzh") == INITIAL
    assert romanisation().agreement("S.", "Robert") == 0.0


def test_a_table_that_does_not_load_says_what_is_wrong(tmp_path: Path) -> None:
    table = tmp_path / "table.yaml"
    table.write_text("letters: [a]\n", encoding="utf-8")
    with pytest.raises(CurationError, match="letters"):
        romanisation(table)
