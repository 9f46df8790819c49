"""Sentences whose words look like an event, a side or a date of one, and are not."""

from __future__ import annotations

from kg.model import Event
from tests.extract.told import told


def events(text: str) -> tuple[Event, ...]:
    return told(text, published="2019-05-10").events


def participants(text: str) -> list[set[str]]:
    return [{p.label for p in e.participants} for e in events(text) if e.type == "Meeting"]


def test_the_place_one_goes_to_meets_nobody() -> None:
    found = participants("He will fly from Nairobi to Brussels to rest, and then to Oslo to sit in talks with Kosovo.")
    assert not any("European Union" in sides or "Belgium" in sides for sides in found)
    assert not participants("Lars Holm spoke of his Brussels meeting with Peter Mwangi.")


def test_a_negotiator_in_the_talks_is_no_meeting() -> None:
    assert not participants("Colombia's chief negotiator in the talks with the National Liberation Army flew home on Sunday.")


def test_a_format_of_talks_does_not_meet() -> None:
    text = "Talks in the 5+2 format may resume, Moldovan Foreign Minister Ana Rusu said after a meeting with Lars Holm."
    assert not any("5+2 format" in sides for sides in participants(text))


def test_a_wider_region_is_no_part_of_a_country() -> None:
    text = "Fighting goes on in the volatile Caucasus region of Nagorno-Karabakh and along the Black Sea coast of Abkhazia."
    wider = {"South Caucasus", "Caucasus", "Black Sea"}
    assert not [r for r in told(text).relations if r.subject.label in wider]


def test_talks_that_took_place_are_held_though_they_are_called_the_next() -> None:
    (event,) = events("The next meeting of the Chilean and Peruvian presidents took place on 2 May 2019 in Lima.")
    assert (event.status, event.date) == ("Held", "2019-05-02")


def test_little_hope_of_talks_leaves_them_planned() -> None:
    (event,) = events("Norway puts no hope in the upcoming meeting of the Chilean and Peruvian presidents in Lima.")
    assert event.status == "Planned"
    assert not events("Norway has no hope for a meeting of the Chilean and Peruvian presidents in Lima.")


def test_in_order_to_orders_nobody() -> None:
    (event,) = events("In order to revive the process, talks between Chile and Peru began in Lima.")
    assert event.status == "Held"


def test_whom_they_will_meet_instead_is_not_refused() -> None:
    text = "Chile and Peru have ruled out the trilateral meeting and will meet with Kenyan President Peter Mwangi separately."
    refused = [e for e in events(text) if e.status == "Refused"]
    assert all("Peter Mwangi" not in {p.label for p in e.participants} for e in refused)


def test_the_day_of_telling_is_not_the_day_of_the_meeting() -> None:
    text = "On Tuesday, an official told reporters that the meeting of the leaders of Chile and Peru will take place on May 23."
    assert {e.date for e in events(text)} <= {"2019-05-23"}


def test_what_came_of_violence_does_not_date_it() -> None:
    text = "The envoys visited Nairobi on April 6 after violence flared up overnight on April 2."
    assert {e.date for e in events(text) if e.type == "Violence"} == {"2019-04-02"}


def test_a_delegation_that_leaves_is_no_troops() -> None:
    assert not [e for e in events("The Hamas delegation left Cairo for Doha.") if e.type == "Deployment"]


def test_what_an_unknown_ministry_tells_is_alleged() -> None:
    text = "The Ministry of Foreign Affairs said in a statement that Kenyan President Peter Mwangi arrived in Oslo."
    assert {e.status for e in events(text)} <= {"Alleged"}


def test_a_treaty_whose_signing_is_made_conditional_is_not_signed() -> None:
    text = "Serbia has for months made the signing of a peace treaty with Kosovo conditional on a new law."
    assert [e for e in told(text).events if e.type == "Signing"] == []


def test_a_threatened_attack_and_a_conflict_to_be_resolved_are_no_fighting() -> None:
    assert not events("The accord put off threatened NATO air strikes against Libya.")
    assert not events("Chad made several attempts to peacefully resolve the conflict in the Darfur region.")


def test_a_ministry_that_hosts_its_own_minister_mediates_nothing() -> None:
    text = (
        "The foreign ministry of Transnistria hosted the meeting between Transnistrian Foreign Minister Nina Shtanski"
        " and the representatives of the Russian embassy."
    )
    assert [m for e in events(text) for m in e.mediators] == []


def test_talks_for_which_there_is_no_need_are_none() -> None:
    assert not events("There was not a need for a private meeting with Kenyan President Peter Mwangi, Lars Holm said.")
    assert not events("Chile sees no point in further talks with Peru.")


def test_talks_that_somebody_tries_to_arrange_are_not_held() -> None:
    (event,) = events("Diplomats are working to arrange a meeting between the leaders of Chile and Peru.")
    assert event.status == "Proposed"


def test_what_an_unknown_ministry_says_of_an_attack_is_alleged() -> None:
    assert {e.status for e in events("The defence ministry said Chilean troops violated the truce on Monday.")} == {"Alleged"}
