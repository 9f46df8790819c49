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
    ("The meeting scheduled for 5 March was moved to 7 March.", [None]),
    ("Vladimir Putin, in office since 2012, met Kofi Annan in Geneva.", [None]),
    ("The fighting in Kidal since 2014 has displaced many.", ["2014"]),
    ("In 1984 began the revolt which it led and in which 40,000 people have been killed.", [None]),
    ("President Omar Sy visited Bamako for the first time since Chad called off a summit last year.", [None, "2023"]),
    ("Delegations of Chad and Mali met in Geneva for the first time since August.", [None]),
    ("Those were the first talks between Chad and Mali since May 2014.", [None]),
    ("Chad and Mali agreed in Geneva on a ceasefire effective March 15.", [None]),
    ("It was the worst fighting in Kidal since the war of 2012.", ["2012"]),
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
    ("They agreed to aim for an all-for-all prisoner exchange by the end of the year.", ["Proposed"]),
    ("Ideas were exchanged regarding the delimitation of borders, peace talks and the opening of the border crossings.", []),
    ("Mali has not implemented two resolutions on the withdrawal of its armed forces from Kidal.", ["Proposed"]),
    ("The UN accused Rwanda of supporting the rebels through supplies and deployment of troops on the border.", ["Alleged"]),
    ("The current talks, originally set for mid-January, were delayed by clashes.", ["Cancelled"]),
])
def test_status(text: str, status: list[str]) -> None:
    assert [e.status for e in told(text, published=TODAY).events if e.type != "Violence"] == status


def test_name_of_a_body_names_no_agreement() -> None:
    account = told("The minister met the Nationwide Ceasefire Coordination Team in Yangon.")
    assert not [m for m in account.mentions if m.entity.type == "Agreement"]


@pytest.mark.parametrize(("text", "date"), [
    ("President Omar Sy, who was leaving later on Wednesday, will meet President Nina Bello of Mali.", [None]),
    ("The two sides agreed to hold a new round of reunions of parted family members at the Mount Lind resort on February 5.",
     ["2025-02-05"]),
    ("President Omar Sy will meet President Nina Bello of Mali, before returning to Chad on Thursday.", [None]),
    ("Chad suspended the truce on Monday, accusing Mali of shelling two villages.", [None]),
    ("In a new bid this weekend the envoy is on a mission to settle the war between Chad and Libya.", [None]),
])
def test_date_of_an_aside_and_of_what_is_to_come(text: str, date: list[str | None]) -> None:
    assert [e.date for e in told(text, published=TODAY).events] == date


def test_place_that_tells_more_of_a_name_is_not_where_talks_are_held() -> None:
    (talks,) = told("Armenia and Azerbaijan should resume talks over Nagorno-Karabakh, a breakaway enclave in Azerbaijan.").events
    assert talks.place is None


def test_who_was_present_at_the_meeting_before_does_not_mediate_in_this_one() -> None:
    (talks,) = told(
        "President Omar Sy of Chad and President Nina Bello of Mali resumed peace talks today, following a meeting in the "
        "presence of UN envoy Ian Martin held on Sunday.", published=TODAY,
    ).events
    assert talks.mediators == ()


def test_talks_in_a_phone_call_are_a_call() -> None:
    (call,) = told("Vladimir Putin and Emmanuel Macron discussed the situation in Mali during a phone call on 4 March.").events
    assert call.type == "Call"


def test_troops_who_may_enter_have_not_entered() -> None:
    (entry,) = told("The government gave the go-ahead for aid agencies, the media and foreign troops to enter the area.").events
    assert entry.status == "Planned"


def test_what_was_signed_was_not_signed_after_the_article() -> None:
    (signing,) = told("Omar Sy of Chad and Nina Bello of Mali signed the June 15 Joint Declaration.", published=TODAY).events
    assert signing.date in {None, "2023-06-15"}
