"""Whom a bare title means that takes part in an event."""

from __future__ import annotations

from tests.extract.told import labels, told


def met(*paragraphs: str) -> list[str]:
    return labels(told("Talks in Oslo", *paragraphs).events[-1], "participants")


def test_the_minister_is_the_one_named_last() -> None:
    chile = "Chilean Foreign Minister Ana Rojas visited Oslo on 2 May 2016."
    assert met(chile, "The minister met with Norwegian Prime Minister Kari Lind.") == ["Ana Rojas", "Kari Lind"]


def test_the_presidents_are_the_only_two_of_whom_the_article_speaks() -> None:
    two = ("Chilean President Ana Rojas visited Oslo on 2 May 2016.", "Peruvian President Luis Vega came too.")
    assert met(*two, "The presidents held talks on 3 May 2016.") == ["Ana Rojas", "Luis Vega"]


def test_officials_of_whom_nothing_was_said_are_nobody() -> None:
    assert met("Chilean President Ana Rojas visited Oslo on 2 May 2016.", "The ministers held talks on 3 May 2016.") == []
