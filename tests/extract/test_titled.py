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


def test_a_title_tells_who_holds_the_offices_of_a_joint_text() -> None:
    account = told(
        "Statement following the meeting of President Aliyev, Prime Minister Pashinyan and President Macron, 6 October 2022",
        "The President of Azerbaijan and the Prime Minister of Armenia met in Prague on 6 October 2022. They spoke for hours "
        "of the border, of prisoners and of the roads that are still closed between the two countries, and parted at night.",
        "The aim of the talks was to build confidence between the two countries and, through reports, to help those who draw "
        "the border. A mission of observers has been at work along it for two months, and its members see every post.",
    )
    assert labels(account.events[0], "participants") == ["Ilham Aliyev", "Nikol Pashinyan"]
    assert {(o.person.label, o.office) for o in account.offices} >= {("Ilham Aliyev", "President")}


def test_it_is_the_government_that_opens_the_sentence() -> None:
    claims = told(
        "The agency APA reported that the bridge is open.",
        "Baku makes its signature conditional on a change of the Armenian constitution, which it says contains claims to land.",
    ).claims
    assert [c.speaker.label for c in claims][-1] == "Azerbaijan"
