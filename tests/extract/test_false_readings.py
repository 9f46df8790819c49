"""Readings that would tell something false of those who are named."""

from __future__ import annotations

from tests.extract.told import told


def test_an_article_does_not_speak_of_an_agreement_to_come() -> None:
    text = "Armenia and Azerbaijan agreed, and this is how the trilateral ceasefire agreement was reached."
    before, after = (
        {a.label for e in told(text, published=day).events for a in e.agreements} for day in ("2013-03-29", "2021-03-29")
    )
    assert "Trilateral statement of 9 November 2020" in after - before


def test_plans_that_nobody_has_are_no_plans() -> None:
    text = "Armenia and Azerbaijan do not have plans for a meeting at the moment."
    assert [e.status for e in told(text, published="2018-09-05").events if e.type == "Meeting"] == []


def test_the_day_of_another_thing_is_not_that_of_the_event() -> None:
    text = "The attacks staged by the rebels after the end of the truce that started on 1 October 2017 go on."
    assert [e.date for e in told(text, published="2018-01-22").events if e.type == "Violence"] == [None]


def test_a_seat_of_a_union_is_no_mediation_where_the_union_is_not_named() -> None:
    text = "The last meeting of the Armenian and Azerbaijani foreign ministers took place in Brussels in July."
    meetings = [e for e in told(text, published="2018-09-05").events if e.type == "Meeting"]
    assert meetings
    assert all(not e.mediators and e.track is None for e in meetings)


def test_letters_inside_an_abbreviation_name_no_state() -> None:
    assert not [r for r in told("USAID chief Samantha Power spoke in Goris.").relations if r.predicate == "partOf"]


def test_one_plural_title_makes_nobody_president_of_whom_another_office_is_known() -> None:
    offices = told("The document was signed by presidents Aliyev, Putin and Pashinyan.", published="2020-11-10").offices
    assert {o.person.label for o in offices} == {"Ilham Aliyev", "Vladimir Putin"}


def test_the_end_of_hostilities_is_no_fighting() -> None:
    assert not [e for e in told("The truce brought a cessation of hostilities in Aden.").events if e.type == "Violence"]


def test_where_troops_shall_leave_is_not_whom_one_calls_on() -> None:
    (claim,) = told("Moldova called for the withdrawal of foreign troops from Transnistria.").claims
    assert claim.addressees == ()


def test_who_urges_the_sides_is_no_side() -> None:
    account = told("Russia and France urged the sides to return to negotiations.")
    assert {(c.act, *(a.label for a in c.addressees)) for c in account.claims} == {("Appeal", "Sides")}
    assert all(not event.participants and event.status == "Proposed" for event in account.events)


def test_who_stands_in_what_is_said_does_not_say_it() -> None:
    account = told("Ana Silva, head of the mission, said Georgian soldiers remained.")
    assert "Georgian Armed Forces" not in {c.speaker.label for c in account.claims}
