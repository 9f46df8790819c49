"""Which tellings of events are joined across articles, and which stay apart."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Account, Article, Claim, Entity, Event, Evidence, Office
from kg.resolve import resolve

BASE = "https://w3id.org/negotiation-kg/id/"
A, B, C = (Entity(f"{BASE}state/{n}", n.title(), "State") for n in ("arcadia", "bohemia", "cockaigne"))
ANNA, BERT = (Entity(f"{BASE}person/{n}", n.title(), "Person") for n in ("anna", "bert"))
CARL = Entity(f"{BASE}person/carl", "Carl", "Person")
SPA = Entity(f"{BASE}place/spa", "Spa", "Place")
RIGA = Entity(f"{BASE}place/riga", "Riga", "Place")
BOHEMIA = Entity(f"{BASE}place/bohemia", "Bohemia", "Place")


def proof(article: str) -> tuple[Evidence, ...]:
    return (Evidence(article, 0, 4, "They", "meeting/met"),)


def meeting(article: str, key: str, *who: Entity, place: Entity | None = None, date: str = "2001-05-03") -> Event:
    return Event(f"{BASE}event/{key}", "Meeting", "Held", proof(article), date, "stated", place, who)


def account(name: str, *events: Event, offices: tuple[Office, ...] = (), claims: tuple[Claim, ...] = ()) -> Account:
    return Account(Article(name, "They met."), events, claims, offices)


def office(article: str, person: Entity, of: Entity) -> Office:
    return Office(f"{BASE}tenure/{person.label}", person, "Foreign Minister", of, "current", proof(article))


def ids(*accounts: Account) -> list[list[str]]:
    return [[e.id.rsplit("/", 1)[1] for e in a.events] for a in resolve(accounts)]


def test_the_telling_without_a_place_takes_the_fuller_iri() -> None:
    one, two = account("1", meeting("1", "x", ANNA, BERT)), account("2", meeting("2", "x-spa", ANNA, BERT, place=SPA))
    assert ids(one, two) == [["x-spa"], ["x-spa"]]


def test_states_and_their_ministers_in_one_place_on_one_day_are_one_meeting() -> None:
    offices = (office("2", ANNA, A), office("2", BERT, B))
    one = account("1", meeting("1", "states", A, B, place=SPA))
    two = account("2", meeting("2", "ministers", ANNA, BERT, place=SPA), offices=offices)
    assert ids(one, two) == [["ministers"], ["ministers"]]


def test_two_meetings_of_officials_on_one_day_stay_apart_and_so_does_the_telling_that_fits_both() -> None:
    offices = (office("2", ANNA, A), office("2", BERT, B), office("2", CARL, A))
    one = account("1", meeting("1", "states", A, B, place=SPA))
    two = account(
        "2", meeting("2", "ministers", ANNA, BERT, place=SPA), meeting("2", "deputies", CARL, BERT, place=SPA), offices=offices
    )
    assert ids(one, two) == [["states"], ["ministers", "deputies"]]


def test_two_events_that_one_article_tells_stay_two() -> None:
    one = account("1", meeting("1", "x", ANNA, BERT), meeting("1", "x-spa", ANNA, BERT, place=SPA))
    assert ids(one) == [["x", "x-spa"]]


def test_of_two_events_of_one_article_only_one_joins_that_of_another() -> None:
    one = account("1", meeting("1", "x", ANNA, BERT), meeting("1", "y", ANNA, BERT))
    two = account("2", meeting("2", "x-spa", ANNA, BERT, place=SPA))
    assert ids(one, two) == [["x-spa", "y"], ["x-spa"]]


def test_a_bilateral_and_a_trilateral_meeting_stay_apart() -> None:
    one = account("1", meeting("1", "two", A, B, place=SPA))
    two = account("2", meeting("2", "three", A, B, C, place=SPA))
    assert ids(one, two) == [["two"], ["three"]]


def test_different_places_and_different_days_stay_apart() -> None:
    one = account("1", meeting("1", "spa", A, B, place=SPA))
    two = account("2", meeting("2", "riga", A, B, place=RIGA), meeting("2", "later", A, B, place=SPA, date="2001-05-04"))
    assert ids(one, two) == [["spa"], ["riga", "later"]]


def test_a_month_is_not_enough() -> None:
    one = account("1", meeting("1", "x", A, B, date="2001-05"))
    two = account("2", meeting("2", "x-spa", A, B, place=SPA, date="2001-05"))
    assert ids(one, two) == [["x"], ["x-spa"]]


def test_claims_follow_the_event_they_are_about() -> None:
    claim = Claim(f"{BASE}claim/c", "Assertion", ANNA, proof("1"), about=(f"{BASE}event/x",))
    one = account("1", meeting("1", "x", ANNA, BERT), claims=(claim,))
    two = account("2", meeting("2", "x-spa", ANNA, BERT, place=SPA))
    assert resolve([two, one])[0].claims[0].about == (f"{BASE}event/x-spa",)


def test_the_order_of_the_articles_does_not_matter() -> None:
    one, two = account("1", meeting("1", "x", ANNA, BERT)), account("2", meeting("2", "x-spa", ANNA, BERT, place=SPA))
    assert resolve([one, two]) == resolve([two, one])


def test_a_mediator_takes_part_in_the_talks_of_the_same_three() -> None:
    two = replace(meeting("1", "two", ANNA, BERT, place=SPA), mediators=(CARL,))
    assert ids(account("1", two), account("2", meeting("2", "three", ANNA, BERT, CARL))) == [["three"], ["three"]]


def test_the_telling_with_the_mediator_counts_where_another_has_none() -> None:
    two = meeting("1", "two", ANNA, BERT, place=SPA)
    mediated = replace(meeting("2", "two", ANNA, BERT, place=SPA), mediators=(CARL,))
    told = account("1", two), account("2", mediated), account("3", meeting("3", "three", ANNA, BERT, CARL, place=SPA))
    assert ids(*told) == [["three"]] * 3


def test_another_mediator_is_another_meeting_than_that_of_the_three() -> None:
    two = replace(meeting("1", "two", A, B, place=SPA), mediators=(ANNA,))
    assert ids(account("1", two), account("2", meeting("2", "three", A, B, C, place=SPA))) == [["two"], ["three"]]


def in_bohemia(place: str, other: str) -> bool:
    return place == other or (place, other) == (SPA.id, BOHEMIA.id)


def test_a_town_and_its_country_are_one_place_of_talks_and_two_of_fighting() -> None:
    one, two = meeting("1", "town", A, B, place=SPA), meeting("2", "country", A, B, place=BOHEMIA)
    told = [[e.id for e in a.events] for a in resolve([account("1", one), account("2", two)], lies_in=in_bohemia)]
    assert told[0] == told[1]
    fought = [account("1", replace(one, type="Violence")), account("2", replace(two, type="Violence"))]
    told = [[e.id for e in a.events] for a in resolve(fought, lies_in=in_bohemia)]
    assert told[0] != told[1]
