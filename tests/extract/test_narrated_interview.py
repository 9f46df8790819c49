"""An interview told in the third person: who the described speaker is, and what is a statement of its own."""

from __future__ import annotations

import pytest

from kg.extract.clauses import statements
from tests.extract.told import said, told

OPEN = (
    "Interview: An expert on river law, saying that Serbia blocks the bridge, spoke of the talks in Vienna.",
    "Dr. Milan Petrov, in an interview with the website of the Danube Institute, stated that the treaty is dead.",
)


def spoken(*paragraphs: str) -> list[tuple[str, str, str]]:
    """Speaker, act and words of the claims after the opening, in text order."""
    claims = sorted(told(*OPEN, *paragraphs).claims, key=lambda c: c.evidence[0].start)
    rows = [said(claim) for claim in claims]
    return [(who, act, words) for who, act, _, words in rows if words not in "\n".join(OPEN)]


def test_the_guest_is_known_by_description_before_he_is_named() -> None:
    assert {claim.speaker.label for claim in told(*OPEN).claims} == {"Milan Petrov"}


def test_the_analyst_of_the_region_is_the_guest() -> None:
    (claim,) = spoken("The analyst of river developments said: The two banks have different aims this year.")
    assert claim[0] == "Milan Petrov"


def test_each_independent_clause_of_the_guest_is_a_claim() -> None:
    rows = spoken("He added: Norway had some success in the talks last year, but the two banks are still far from each other.")
    assert [words for _, _, words in rows] == [
        "He added: Norway had some success in the talks last year", "but the two banks are still far from each other.",
    ]


def test_what_the_guest_hands_on_is_only_the_other_speakers() -> None:
    rows = spoken("He continued: During the flood, Norway announced that the bridge would be closed for ten years.")
    assert [who for who, _, _ in rows] == ["Norway"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The two banks have different aims; while the bridge has been closed since the spring.", 2),
        ("The two banks not only have different aims, but also speak of different bridges today.", 1),
        ("The bridge is closed, but open soon.", 1),
    ],
)
def test_a_sentence_is_parted_only_where_a_statement_begins(text: str, count: int) -> None:
    assert len(statements(text)) == count
