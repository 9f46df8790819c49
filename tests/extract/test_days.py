"""Which day a date near an event gives it."""

from __future__ import annotations

import pytest

from tests.extract.told import event, told

FRIDAY = "2016-05-06"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Serbian President Dragan Ilic is to meet Kosovo President Agron Hoxha on Monday.", "2016-05-09"),
        ("Serbian President Dragan Ilic met Kosovo President Agron Hoxha on Monday.", "2016-05-02"),
        ("Serbia and Kosovo are to hold talks in Vienna in March.", "2017-03"),
        ("Serbia and Kosovo held talks in Vienna in March.", "2016-03"),
        ("The envoys of Serbia and Kosovo shall meet in Vienna by 30 November 2016.", "/2016-11-30"),
        ("The end of the war in November 2014 brought no peace.", "/2014-11"),
        ("Fighting in Kosovo ended in November 2014.", "/2014-11"),
        ("The fighting in Kosovo stopped in November 2014.", "/2014-11"),
        ("The end of the 1999 bombing of Serbia brought calm.", "1999"),
        ("The war that ended the truce in Sudan in 2013 killed thousands.", "2013"),
        ("Serbia closed the border with Kosovo since 3 May 2016.", "2016-05-03/.."),
        ("She praised the summit of IGAD, held in Lusaka on 9 April, and the appointment of an envoy.", "2016-04-09"),
        ("He briefed them this morning on the talks Serbia held in Vienna from 1 to 3 May with Kosovo.", "2016-05-01/2016-05-03"),
        ("The envoys of Serbia and Kosovo shall meet in Vienna not later than 30 November 2016.", "/2016-11-30"),
        ("The truce announced on 1 April took effect on the following day.", "2016-04-02"),
        ("Serbia and Kosovo held to a truce reached in August.", "2015-08"),
        ("Serbian forces killed two men in Pristina in December.", "2015-12"),
        ("Cyprus has been divided since 1974, when Turkey invaded following a coup.", "1974"),
    ],
)
def test_the_day_that_the_words_mean(text: str, date: str) -> None:
    assert date in [e.date for e in told(text, published=FRIDAY).events]


def test_a_day_in_the_reason_is_not_that_of_the_event() -> None:
    text = "The Serbian minister is visiting Vienna because he will speak to the press on 8 May 2016."
    assert [e.date for e in told(text, published=FRIDAY).events if e.type == "Visit"] == [None]


def test_a_day_before_after_is_that_of_what_stands_before_it() -> None:
    text = "Serbia closed the crossing with Kosovo on Monday after protesters blocked the road."
    closed = [e for e in told(text, published=FRIDAY).events if "Serbia" in {p.label for p in e.participants}]
    assert [e.date for e in closed] == ["2016-05-02"]


def test_what_is_signed_at_talks_is_signed_on_their_day_and_there() -> None:
    text = "Serbia and Kosovo signed a statement after ten days of talks in Vienna on 3 May 2016."
    signed = [e for e in told(text, published=FRIDAY).events if e.type == "Signing"]
    assert [(e.date, e.place and e.place.label) for e in signed] == [("2016-05-03", "Vienna")]


def test_what_somebody_will_remember_is_not_still_to_come() -> None:
    text = "You will remember that in March Serbian forces shelled Pristina."
    assert [e.status for e in told(text, published=FRIDAY).events] == ["Held"]


def test_an_anniversary_is_not_the_day_of_what_it_recalls() -> None:
    text = "Tomorrow marks the fifth anniversary since the Minsk Protocol was signed."
    assert [e.date for e in told(text, published=FRIDAY).events] == [None]


def test_a_plan_of_an_earlier_year_is_not_moved_to_the_next() -> None:
    text = "The ministers of Chad and Sudan met on 3 May 2001. On 26 May they discussed a summit scheduled for 4 June."
    assert "2001-06-04" in {e.date for e in told(text, published="2021-12-07").events}
    text = "The Chadian and Sudanese presidents are to meet in Juba on 4 March."
    assert [e.date for e in told(text, published=FRIDAY).events] == ["2017-03-04"]


JOINED = [
    ("The presidents of Chad and Sudan met in Juba in May and June 2016.", "2016-05"),
    ("The presidents of Chad and Sudan met in Juba in December and January 2017.", "2016-12"),
    ("The presidents of Chad and Sudan met in Juba on 3 May and 4 June 2016.", "2016-05-03"),
    ("The presidents of Chad and Sudan met in Juba last May, and June 2016 was quiet.", "2021-05"),
]


@pytest.mark.parametrize(("text", "day"), JOINED)
def test_two_months_joined_have_the_year_that_only_the_second_bears(text: str, day: str) -> None:
    assert event(text, published="2021-12-07").date == day


SINCE = [
    ("More than a dozen people have been killed near Goma since Thursday.", "2021-12-02/2021-12-07"),
    ("Snipers have killed eleven soldiers near Goma since January.", "2021-01/2021-12"),
    ("Rwandan forces have been shelling Goma since January.", "2021-01/.."),
]


@pytest.mark.parametrize(("text", "day"), SINCE)
def test_since_when_so_many_were_killed_ends_with_the_article_and_since_when_fire_goes_on_does_not(text: str, day: str) -> None:
    assert event(text, published="2021-12-07").date == day


def test_war_has_the_season_right_behind_its_name() -> None:
    fought = event("Most of the territory was lost during a 44-day war in the fall of 2020.", published="2021-12-07")
    assert fought.date == "2020-09/2020-11"


def test_the_day_of_a_truce_is_not_that_of_its_breach() -> None:
    account = told("Chadian forces shelled Gao in violation of the truce brokered by Peru in 1994.")
    assert [e.date for e in account.events if e.type == "Violence"] == [None]


def test_the_day_of_what_came_after_is_not_that_of_what_came_before() -> None:
    for text in (
        "The coalition intervened in Yemen in March 2015 after the Houthis seized the capital Sanaa.",
        "Trucks brought food to Gao on 3 May 2015, the most since the fighting began.",
    ):
        assert [e.date for e in told(text).events if e.type == "Violence"] == [None]


def test_an_anniversary_is_not_the_day_of_what_is_remembered() -> None:
    text = "Peter Lind condemned the visit on 20 July, the 25th anniversary of the Turkish invasion."
    account = told(text, published="1999-07-26")
    assert [e.date for e in account.events if e.type == "Violence"] == [None]
