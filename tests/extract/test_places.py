"""Where an event is put whose words only point to a place."""

from __future__ import annotations

import pytest

from tests.extract.told import event, labels, told

PRESIDENTS = "Serbian President Dragan Ilic and Kosovo President Agron Hoxha"


def last_place(*paragraphs: str) -> str | None:
    places = [e.place.label if e.place else None for e in told(*paragraphs).events]
    return places[-1]


@pytest.mark.parametrize(
    ("before", "text", "place"),
    [
        ("Pristina was calm.", "Serbian police detained two men there on 3 May 2016.", "Pristina"),
        ("The Lachin corridor was calm.", "Azerbaijan set up a checkpoint on that corridor.", "Lachin corridor"),
        ("The commission met in Bendery.", "Moldova withdrew its troops from the city.", "Bender"),
        ("It rained.", "Serbian police detained two men there on 3 May 2016.", None),
        ("Pristina was calm.", "Azerbaijan set up a checkpoint on that corridor.", None),
    ],
)
def test_words_that_point_to_a_place_mean_the_one_named_last(before: str, text: str, place: str | None) -> None:
    assert last_place(before, text) == place


def test_here_is_where_the_article_is_reported_from() -> None:
    assert last_place(f"GENEVA, May 3 (News) - {PRESIDENTS} met here on Tuesday.") == "Geneva"
    assert last_place(f"{PRESIDENTS} met here on Tuesday.") is None


def test_the_place_of_a_quarrel_is_not_where_people_meet_about_it() -> None:
    assert last_place("Serbian President Dragan Ilic received Toivo Klaar, the EU envoy for the crisis in Georgia.") is None


def test_a_name_after_near_is_a_place_where_something_happened() -> None:
    assert last_place("Serbian police detained two men near Zubovac on Friday.") == "Zubovac"


def test_the_place_of_the_parties_is_not_where_they_talk() -> None:
    assert last_place("Saudi Arabia suspended the Jeddah talks between the parties in Sudan in June 2023.") is None


@pytest.mark.parametrize(
    "text",
    [
        "A war broke out between Armenia and Azerbaijan over the Nagorno-Karabakh region in 1992.",
        "Fighting over Nagorno-Karabakh broke out in 1988.",
    ],
)
def test_a_war_over_a_territory_is_put_there(text: str) -> None:
    assert last_place(text) == "Nagorno-Karabakh"


DATELINES = [
    ("GENEVA, Dec 6 (TAP) - Serbian President Dragan Ilic and Kosovo President Agron Hoxha met on Monday for an hour.", "Geneva"),
    ("KEY WEST - The talks between Serbia and Kosovo ended on December 6 without an agreement.", "Key West"),
    ("BELGRADE - Serbian President Dragan Ilic met Kosovo President Agron Hoxha on Monday.", None),
    ("MOSCOW - Serbian President Dragan Ilic and Kosovo President Agron Hoxha met in Sochi on Monday.", "Sochi"),
    ("CAIRO - The lake town became the venue of talks between Serbia and Kosovo on Monday.", None),
    ("CAIRO - Serbia and Kosovo agreed on Monday to a ceasefire.", None),
    ("GENEVA - Serbia will meet Kosovo on Friday.", None),
]


@pytest.mark.parametrize(("text", "place"), DATELINES)
def test_talks_of_others_that_an_article_opens_with_are_where_it_is_sent_from(text: str, place: str | None) -> None:
    (one,) = (e for e in told(text, published="2021-12-07").events)
    assert (one.place.label if one.place else None) == place


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("In Geneva, the Foreign Ministry of Chad said that the truce, in force since May 1994, would hold.", "Signing", None),
        ("Chad freed ten Sudanese soldiers, and noted that others remain in captivity in Khartoum.", "Detention", None),
        ("Chad agreed to free ten Sudanese soldiers at talks in Geneva.", "Detention", None),
        ("Commanders from Chad and rebel forces in Darfur signed a ceasefire on 3 May 2019.", "Signing", None),
        ("Ten Sudanese soldiers were returned to Chad after a truce was imposed in Darfur.", "Detention", None),
        ("Turkey invaded Iraq following a coup in Athens.", "Violence", None),
        ("A meeting between Chad and Sudan that had been planned for 3 May in Geneva was called off.", "Meeting", "Geneva"),
    ],
)
def test_a_place_in_words_on_something_else_is_not_where_it_was(text: str, kind: str, place: str | None) -> None:
    found = [e.place.label if e.place else None for e in told(text).events if e.type == kind]
    assert found == [place]


def test_a_place_before_and_is_that_of_what_stands_before_it() -> None:
    text = "Hamas handed over three men in Rafah on 3 May 2024, while Israel freed 20 prisoners on Sunday."
    assert [e.place.label if e.place else None for e in told(text).events if e.type == "Detention"] == ["Rafah", None]


def test_incidents_on_a_border_are_of_its_two_states_but_who_dies_there_may_be_anybody() -> None:
    both = event("They noted with concern recent incidents on the Chad-Sudan border.")
    assert labels(both, "participants") == ["Chad", "Sudan"]
    assert labels(event("Three smugglers were killed on the Chad-Sudan border."), "participants") == []


def test_what_where_tells_was_at_the_place_before_it() -> None:
    text = "Serbian President Dragan Ilic came to Vienna on 3 May from Paris, where he had been received by President Macron."
    assert [e.place.label if e.place else None for e in told(text).events if e.type == "Meeting"] == ["Paris"]


@pytest.mark.parametrize("text", [
    "In Brussels, Agron Hoxha accused Serbia of sending troops to the border.",
    "Agron Hoxha in Brussels accused Serbia of violating the truce.",
    "Speaking in Brussels, Agron Hoxha said Serbia had shelled a hospital.",
])
def test_where_somebody_speaks_is_not_where_it_happened_of_which_he_speaks(text: str) -> None:
    assert last_place(text) is None


def test_a_place_before_whoever_reports_is_where_it_happened() -> None:
    assert last_place("In Mitrovica, the police said ten people were killed on Sunday.") == "Mitrovica"


LAND = [
    ("Rebels captured several towns of South Sudan on Friday.", "South Sudan"),
    ("The army seized parts of the territory of Chad.", "Chad"),
]


@pytest.mark.parametrize(("text", "place"), LAND)
def test_what_is_taken_of_a_country_is_taken_there(text: str, place: str) -> None:
    assert last_place(text) == place


def test_a_country_does_not_make_one_deed_of_two() -> None:
    texts = ("Ugandan forces captured towns of South Sudan.", "The council heard of shelling by Ugandan forces in South Sudan.")
    assert len(told(*texts).events) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "After talks with Kofi Annan, Glafcos Clerides flew to London on 5 May 1997.",
        "Glafcos Clerides flew to London on 5 May 1997 after meeting Kofi Annan.",
        "Glafcos Clerides met Kofi Annan before flying to London on 5 May 1997.",
        "After meeting Kofi Annan, Glafcos Clerides will travel to London on 5 May 1997.",
        "Glafcos Clerides, back in London from talks with Kofi Annan, called on the parties.",
        "Glafcos Clerides, who was born in London, met Kofi Annan.",
    ],
)
def test_where_somebody_goes_or_is_from_is_not_where_he_met(sentence: str) -> None:
    (met,) = (e for e in told(sentence).events if e.type == "Meeting")
    assert (met.place, met.date) == (None, None)


def test_where_a_minister_tells_of_talks_is_not_where_they_were() -> None:
    (met,) = told("The minister told reporters in Geneva on Thursday the two presidents had met.").events
    assert met.place is None


def test_where_somebody_goes_to_meet_is_where_he_meets() -> None:
    events = told("On a visit to London on 5 May 1997, Glafcos Clerides held talks with Kofi Annan.").events
    (met,) = (e for e in events if e.type == "Meeting")
    assert (met.place and met.place.label, met.date) == ("London", "1997-05-05")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chad and Mali signed an agreement in Kenya on Monday.", "Kenya"),
        ("The Chadian government and rebels signed a peace agreement in Qatar on Monday.", "Qatar"),
        ("Angela Merkel met the Russian president in Moscow on Monday.", "Moscow"),
        ("Russia and Turkey agreed a ceasefire in Libya on Monday.", None),
        ("Chad and rebels signed an agreement in Chad on Monday.", None),
        ("Chad and Mali signed an agreement on elections in Peru on Monday.", None),
        ("Chad and Mali signed a deal to open a factory in Peru on Monday.", None),
    ],
)
def test_a_third_state_is_where_an_agreement_is_made_but_not_what_it_is_on(text: str, place: str | None) -> None:
    assert last_place(text) == place


def test_a_place_far_away_is_not_where_it_happened() -> None:
    where = ("200 km north of", "20 km north of", "near")
    found = [told(f"Clashes broke out {words} Juba on 3 May 2014.").events[0].place for words in where]
    assert [place and place.label for place in found] == [None, "Juba", "Juba"]
