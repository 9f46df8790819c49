"""Whom talks and agreements are between where their own words name nobody."""

from __future__ import annotations

from tests.extract.told import labels, told

OPENING = "Serbia and Kosovo traded accusations on Monday. Serbia said that it was ready for talks; Kosovo said that it was not."


def sides(*paragraphs: str) -> list[list[str]]:
    return [labels(e, "participants") for e in told(*paragraphs).events]


def test_a_truce_of_nobody_is_between_the_sides_of_the_article() -> None:
    assert sides(OPENING, "A ceasefire took effect on 3 May 2016.") == [["Kosovo", "Serbia"]]


def test_talks_that_point_back_to_none_are_between_the_sides_of_the_article() -> None:
    assert sides(OPENING, "The next round of talks is scheduled for 3 May 2016 in Vienna.") == [["Kosovo", "Serbia"]]


def test_talks_with_somebody_else_in_the_sentence_may_be_his() -> None:
    assert sides(OPENING, "The next round of talks with Albania is scheduled for 3 May 2016 in Vienna.") == []


def test_talks_of_others_are_not_between_the_sides() -> None:
    talks = "In Vienna, negotiators from nine countries of the European Union ended a round of talks on 3 May 2016."
    assert sides(OPENING, talks) == [[]]


def test_an_article_on_two_disputes_gives_its_sides_to_nothing() -> None:
    both = "Armenia and Azerbaijan met on Monday. Armenia was late; Azerbaijan was early."
    assert [] in sides(OPENING, both, "A ceasefire took effect on 3 May 2016.")


def test_sides_that_come_up_late_are_not_what_the_article_is_about() -> None:
    opening = "The mayor opened the bridge and went on to speak of the weather, the harvest and the roads. " * 8
    assert sides(opening, "Serbia and Kosovo differ. Serbia and Kosovo wait.", "A ceasefire took effect on 3 May 2016.") == [[]]


def test_talks_that_one_side_refuses_are_with_the_other() -> None:
    assert sides(OPENING, "Serbia refused to attend talks in Vienna.") == [["Kosovo", "Serbia"]]
    assert sides(OPENING, "Serbia refused to attend talks of the European Union in Vienna.") == [["Serbia"]]
