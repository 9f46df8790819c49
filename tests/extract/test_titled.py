"""Whom a bare title means that takes part in an event."""

from __future__ import annotations

import pytest

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


READ_OUT = "His Excellency Dr. Saleh bin Nasser Al Marzouqi, Minister of State at the Ministry of Defence, opened the talks."


@pytest.mark.parametrize("words", [
    "HE the Minister of State said the truce was holding.", "His Excellency thanked Norway.",
    "Later His Excellency urged Chad to wait.",
])
def test_title_or_rank_alone_is_whoever_was_called_so(words: str) -> None:
    (claim,) = told(READ_OUT, words).claims
    assert claim.speaker.label == "Saleh bin Nasser Al Marzouqi"


@pytest.mark.parametrize("text", [
    "The delegation saw His Excellency in the morning. His Excellency thanked Chad.",
    "HE Hamad Saleh, Minister of State of Qatar, met HE Amina Odhiambo, Foreign Minister of Kenya. "
    "His Excellency welcomed the truce.",
])
def test_rank_alone_is_nobody_where_none_or_two_are_called_so(text: str) -> None:
    assert told(text).claims == ()


def test_title_beside_a_name_goes_back_to_it() -> None:
    (claim,) = told("Jean Morel, the Secretary General of the League, came. The Secretary General said it was over.").claims
    assert claim.speaker.label == "Jean Morel"


@pytest.mark.parametrize(("text", "speakers"), [
    ("Chad and Sudan met in Rome. Under the agreement, the parties undertake to observe a truce.", []),
    ("Chad and Sudan signed a statement in which they undertook not to use force.", []),
    ("Chad and Sudan met in Rome. The two sides undertook not to use force.", ["Chad and Sudan"]),
])
def test_what_a_text_holds_is_no_offer(text: str, speakers: list[str]) -> None:
    assert [c.speaker.label for c in told(text).claims] == speakers
