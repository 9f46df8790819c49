"""Talks that are called only by who mediates them, and the curated format that they are."""

from __future__ import annotations

import pytest

from tests.extract.told import told

DISPUTE = (
    "Armenia and Azerbaijan traded accusations again on Monday.\n\n"
    "Azerbaijan said Armenia was to blame, and Armenia rejected it. The armies of Armenia and Azerbaijan stand on alert."
)


def formats(*paragraphs: str) -> set[str]:
    return {r.object.label for r in told(*paragraphs).relations if r.object.type == "Track"}


def test_talks_of_one_mediator_are_the_format_of_the_dispute() -> None:
    assert formats(DISPUTE, "Both take part in talks mediated by Russia.") == {
        "Russian-mediated track between Armenia and Azerbaijan",
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Both take part in talks mediated by Norway.", id="a mediator of no curated format"),
        pytest.param("Sudan takes part in talks mediated by Kenya.", id="another dispute"),
    ],
)
def test_other_talks_keep_their_own_name(text: str) -> None:
    (label,) = formats(DISPUTE, text)
    assert label.endswith("-mediated talks")
