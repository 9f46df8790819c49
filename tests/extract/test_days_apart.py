"""Dates, places and sides that stand in an event's sentence and are of something else."""

from __future__ import annotations

import pytest

from tests.extract.told import told

TODAY = "2024-03-05"


@pytest.mark.parametrize(("text", "date"), [
    ("According to the Interior Ministry yesterday, five soldiers were killed in Kidal.", [None]),
    ("Five soldiers were killed in Kidal yesterday, according to the Interior Ministry.", ["2024-03-04"]),
    ("Violence has intensified since the end of the war and since the rebels won in 2014.", [None]),
    ("The rebels have shelled Kidal since they lost a disputed election in 2014.", ["2014/.."]),
    ("The fighting in Kidal since 2014 has displaced many.", ["2014"]),
    ("In 1984 began the revolt which it led and in which 40,000 people have been killed.", [None]),
    ("President Omar Sy visited Bamako for the first time since Chad called off a summit last year.", [None]),
    ("The two sides reached a ceasefire that broke down in June 2011.", [None]),
    ("The two sides reached a ceasefire in Doha in June 2011.", ["2011-06"]),
    ("Chad fought two wars with Libya since the partition of the country in 1947.", ["1947/.."]),
    ("The foreign ministers of Chad and Mali met in Geneva after Sunday's election.", [None]),
])
def test_date_of_something_else(text: str, date: list[str | None]) -> None:
    assert [e.date for e in told(text, published=TODAY).events] == date


def test_new_day_of_talks_that_were_put_off_is_not_that_of_those_called_off() -> None:
    (talks,) = told("Chad and Mali are to meet in Geneva on Monday.", "The talks have been postponed until Friday.",
                    published=TODAY).events
    assert (talks.status, talks.date) == ("Cancelled", "2024-03-11")


def test_raid_after_which_talks_are_planned_was_held() -> None:
    raid = next(e for e in told("Chad and Mali agreed to meet after the deadly raid of 3 March.", published=TODAY).events
                if e.type == "Violence")
    assert raid.status == "Held"


def test_place_of_the_talks_before_is_not_that_of_what_they_signed_long_ago() -> None:
    (truce,) = told("They have held no talks in Juba since 1994, when the two sides reached a ceasefire.").events
    assert truce.type == "Signing"
    assert truce.place is None


def test_agreement_of_the_next_statement_is_not_what_was_signed() -> None:
    (signing,) = told("Chad and Mali signed a statement in Juba, but no deadline for the Lusaka ceasefire agreement.").events
    assert signing.agreements == ()


@pytest.mark.parametrize("text", [
    "Reuters reports the rebel leader Omar Bello arrived in Moscow for talks with President Omar Sy.",
    "Seven people have been killed in attacks by Burundi's lone remaining rebel group.",
])
def test_who_tells_and_whose_the_rebels_are_takes_no_part(text: str) -> None:
    assert not {"Reuters", "Burundi"} & {p.label for e in told(text).events for p in e.participants}


def test_those_who_had_no_part_in_talks_call_off_others() -> None:
    events = told("Chad and Mali met in Geneva on Monday. The Tamil Tigers abandoned the talks in April.").events
    assert [e.status for e in events] == ["Held"]
    events = told("Chad and the Tamil Tigers met in Geneva on Monday. The Tamil Tigers abandoned the talks in April.").events
    assert [e.status for e in events] == ["Held", "Cancelled"]


def test_said_can_begin_a_name() -> None:
    account = told("Opposition leader Said Abdullohi Nuri arrived in Moscow today.")
    assert account.claims == ()
    assert [p.label for e in account.events for p in e.participants] == ["Said Abdullohi Nuri"]


@pytest.mark.parametrize(("text", "status"), [
    ("The two sides agreed to resume the ceasefire talks.", []),
    ("The two sides agreed to resume the ceasefire.", ["Held"]),
    ("It was supposed to be the last round of talks before an agreement was reached.", []),
    ("An agreement was reached before dawn.", ["Held"]),
    ("Mali has not implemented two resolutions on the withdrawal of its armed forces from Kidal.", ["Proposed"]),
    ("The UN accused Rwanda of supporting the rebels through supplies and deployment of troops on the border.", ["Alleged"]),
    ("The current talks, originally set for mid-January, were delayed by clashes.", ["Cancelled"]),
])
def test_status(text: str, status: list[str]) -> None:
    assert [e.status for e in told(text, published=TODAY).events if e.type != "Violence"] == status


def test_name_of_a_body_names_no_agreement() -> None:
    account = told("The minister met the Nationwide Ceasefire Coordination Team in Yangon.")
    assert not [m for m in account.mentions if m.entity.type == "Agreement"]
