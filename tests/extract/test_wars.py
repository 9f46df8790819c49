"""Which curated war dated fighting of nobody belongs to, and what it then says."""

from __future__ import annotations

import pytest

from tests.extract.told import labels, told

SIDES = "Armenia and Azerbaijan accused each other. Armenia was silent on the rest, and so was Azerbaijan."


def fought(text: str, *before: str) -> tuple[list[str], str | None]:
    one = [e for e in told(*before, text).events if e.type == "Violence"][-1]
    return labels(one, "participants"), one.place.label if one.place else None


@pytest.mark.parametrize(
    "text",
    [
        "Nothing has been signed since the end of the war in November 2020.",
        "The clashes of April 2016 were the worst in decades.",
    ],
)
def test_fighting_of_a_date_is_the_war_of_the_parties_that_the_article_speaks_of(text: str) -> None:
    assert fought(text, SIDES) == (["Armenia", "Azerbaijan"], "Nagorno-Karabakh")


def test_fighting_of_a_date_without_the_parties_is_of_nobody() -> None:
    assert fought("Nothing has been signed since the end of the war in November 2020.") == ([], None)


def test_fighting_when_there_was_no_war_is_of_nobody() -> None:
    assert fought("Nothing has been signed since the end of the war in November 1971.", SIDES) == ([], None)


def test_a_war_named_after_a_country_was_fought_there() -> None:
    assert fought("The start of the war in Ukraine changed the talks.") == (["Russia", "Ukraine"], "Ukraine")


def signed(text: str) -> list[str]:
    (one,) = (e for e in told(text).events if e.type == "Signing")
    return labels(one, "participants")


def test_an_agreement_that_only_its_date_recalls_has_no_sides() -> None:
    assert signed("Fuel passes the road under the November 9, 2020 statement.") == []
    told_of = signed("Fuel passes the road under the trilateral statement of November 9, 2020.")
    assert told_of == ["Armenia", "Azerbaijan", "Russia"]


def test_a_war_that_an_article_on_others_only_mentions_has_no_parties_there() -> None:
    text = "Armenia and Azerbaijan met in Baku. Azerbaijan thanked Armenia. Moscow was tied down by the war in Ukraine in 2022."
    assert [e.participants for e in told(text).events if e.type == "Violence"] == [()]
