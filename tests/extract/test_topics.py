"""What claims are about: issues by their names, topics named in the claim's words."""

from __future__ import annotations

import pytest

from kg.extract import default_extractor
from kg.model import Entity
from tests.extract.told import told


def topics(text: str) -> set[str]:
    account = told(text)
    return {t.label for claim in account.claims for t in claim.about if isinstance(t, Entity)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister of Moldova said on Monday that the delimitation of the border must go on.", "Borders"),
        ("Serbia demanded that Kosovo ensure the safe return of refugees.", "Refugees"),
        ("Cyprus called on Turkey to respect its SOVEREIGNTY.", "Territorial integrity"),
        ("Ethiopia urged Eritrea to let aid convoys pass.", "Humanitarian access"),
        ("Ukraine accused Russia of refusing an exchange of prisoners.", "Prisoners"),
    ],
)
def test_an_issue_is_found_by_its_names(text: str, expected: str) -> None:
    assert expected in topics(text)


def test_half_a_word_is_no_issue() -> None:
    issues = default_extractor().issues
    assert issues.named_in("They disarmed, and armsmen left; the truces held.") == issues.named_in("truces")


def test_whoever_speaks_or_is_addressed_is_no_topic() -> None:
    assert not topics("Serbia demanded an apology from Kosovo.") & {"Serbia", "Kosovo"}


def test_the_status_of_another_region_is_not_that_of_karabakh() -> None:
    ruled_out = "Armenia ruled out talks on the status of the region."
    assert "Status of Nagorno-Karabakh" not in topics(ruled_out)
    assert "Status of Nagorno-Karabakh" in topics(f"In Karabakh it is calm. {ruled_out}")
