"""Which events are stated to be possibly one, and which are not."""

from __future__ import annotations

import pytest
from rdflib import Graph, URIRef

from kg.graph import to_dataset
from kg.graph.iris import Names
from kg.graph.namespaces import BASE, NEG
from kg.model import Account, Entity, Event
from tests.graph.told import ANN, BOB, TOWN, UTOPIA, account, article, entity, event, office

CID, DOT = entity("person/cid-cole", "Person"), entity("person/dot-dale", "Person")
ELSEWHERE = entity("state/elsewhere", "State")
CITY = entity("place/city", "Place")
STOCKHOLM, SWEDEN = entity("place/stockholm", "Place"), entity("state/sweden", "State")
DAY = "2021-12-03"


def telling(name: str, *who: Entity, date: str | None = DAY, **values: object) -> Event:
    """An event of its own, told by the article of that name."""
    return event(f"{name}.txt", id=f"{BASE}event/{name}", participants=who or (ANN, BOB), date=date, **values)


def pairs(ontology: Graph, *accounts: Account) -> set[tuple[str, str]]:
    """The pairs that the graph states, by the last part of the IRIs."""
    dataset = to_dataset(accounts, ontology)
    stated = set(dataset.default_graph.subject_objects(NEG.possiblySameAs))
    assert stated == {(other, one) for one, other in stated}
    assert stated == set(dataset.graph(Names().inferred).subject_objects(NEG.possiblySameAs))
    return {(str(a).rsplit("/", 1)[1], str(b).rsplit("/", 1)[1]) for a, b in stated if str(a) < str(b)}


def told(*events: Event) -> list[Account]:
    """One article for each event."""
    return [account(e, of=article(e.evidence[0].article)) for e in events]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(telling("a", place=TOWN), telling("b", place=CITY), id="another place"),
        pytest.param(telling("a", place=TOWN), telling("b", ANN, BOB, CID, place=TOWN), id="one more side"),
        pytest.param(telling("a", ANN, BOB, CID), telling("b", ANN, BOB, DOT), id="two sides of three"),
        pytest.param(telling("a", place=TOWN), telling("b", place=TOWN, date="2021-12-10"), id="a week later in one place"),
        pytest.param(telling("a", place=SWEDEN), telling("b", place=STOCKHOLM, date="2021-12-05"), id="a place in the other"),
        pytest.param(telling("a", place=TOWN), telling("b", date="2021-12-04"), id="the next day, no place told"),
        pytest.param(telling("a", place=TOWN, date="2021-12"), telling("b", place=TOWN), id="the month in one place"),
        pytest.param(telling("a", date="2021-12-02/2021-12-03"), telling("b", place=TOWN), id="one of two days"),
        pytest.param(telling("a", place=TOWN), telling("b", place=CITY, type="Call"), id="a call and a meeting"),
        pytest.param(telling("a", status="Planned", place=TOWN), telling("b", status="Cancelled", place=CITY), id="two statuses"),
    ],
)
def test_tellings_much_alike_are_a_pair(one: Event, other: Event, ontology: Graph) -> None:
    assert pairs(ontology, *told(one, other)) == {("a", "b")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(telling("a"), telling("b", ANN, CID), id="one side in common"),
        pytest.param(telling("a"), telling("b", CID, DOT), id="no side in common"),
        pytest.param(telling("a"), telling("b", type="Violence"), id="another kind"),
        pytest.param(telling("a", place=TOWN), telling("b", place=CITY, date="2021-12-04"), id="another place on another day"),
        pytest.param(telling("a", place=TOWN), telling("b", place=TOWN, date="2021-12-11"), id="more than a week later"),
        pytest.param(telling("a", place=TOWN), telling("b", date="2021-12-05"), id="two days later, no place told"),
        pytest.param(telling("a"), telling("b", date=None), id="no date"),
        pytest.param(telling("a"), telling("b", date="2021-12/.."), id="a date without an end"),
        pytest.param(telling("a", place=TOWN), telling("b", place=TOWN, date="2021"), id="a year"),
        pytest.param(telling("a", place=TOWN), telling("b", date="2021-12"), id="the month, no place told"),
        pytest.param(telling("a", place=TOWN), telling("b", place=TOWN, date="2021-11"), id="another month"),
        pytest.param(telling("a", ANN), telling("b", ANN), id="one side alone"),
    ],
)
def test_tellings_less_alike_are_none(one: Event, other: Event, ontology: Graph) -> None:
    assert pairs(ontology, *told(one, other)) == set()


def test_what_one_article_tells_as_two_events_is_no_pair(ontology: Graph) -> None:
    one, two = telling("a", place=TOWN), telling("b", place=CITY)
    both = [account(one, of=article("a.txt")), account(two, event("a.txt", id=two.id), of=article("b.txt"))]
    assert pairs(ontology, *both) == {("a", "b")}
    twice = account(one, event("a.txt", id=two.id, participants=(ANN, BOB), date=DAY, place=CITY), of=article("a.txt"))
    assert pairs(ontology, twice, account(two, of=article("b.txt"))) == set()


def test_a_state_and_who_stands_for_it_are_one_side(ontology: Graph) -> None:
    offices = (office("b.txt"), office("b.txt", id=BASE + "tenure/bob-president", person=BOB, of=ELSEWHERE))
    states = account(telling("a", UTOPIA, ELSEWHERE, place=TOWN), of=article("a.txt"))
    persons = account(telling("b", place=CITY), *offices, of=article("b.txt"))
    assert pairs(ontology, states, persons) == {("a", "b")}


def test_two_officials_of_one_state_are_two_sides(ontology: Graph) -> None:
    offices = [
        office("b.txt", id=person.id.replace("/person/", "/tenure/"), person=person, of=of)
        for person, of in ((ANN, UTOPIA), (BOB, ELSEWHERE), (CID, UTOPIA), (DOT, ELSEWHERE))
    ]
    presidents = account(telling("a", place=TOWN), of=article("a.txt"))
    ministers = account(telling("b", CID, DOT, place=TOWN), *offices, of=article("b.txt"))
    assert pairs(ontology, presidents, ministers) == set()
    one_state = account(telling("c", ANN, CID), of=article("c.txt"))
    states = account(telling("d", UTOPIA, ELSEWHERE), of=article("d.txt"))
    assert pairs(ontology, one_state, states, account(*offices, of=article("b.txt"))) == set()


def test_of_three_days_in_a_row_the_outer_ones_are_no_pair_without_a_place(ontology: Graph) -> None:
    days = told(telling("a"), telling("b", date="2021-12-04"), telling("c", date="2021-12-05"))
    assert pairs(ontology, *days) == {("a", "b"), ("b", "c")}


def test_the_order_of_the_articles_does_not_matter(ontology: Graph) -> None:
    accounts = told(telling("a", place=TOWN), telling("b", place=CITY), telling("c", ANN, BOB, CID))
    assert pairs(ontology, *accounts) == pairs(ontology, *reversed(accounts)) == {("a", "b"), ("a", "c"), ("b", "c")}


def test_a_pair_is_not_said_to_be_one_event(ontology: Graph) -> None:
    dataset = to_dataset(told(telling("a", place=TOWN), telling("b", place=CITY)), ontology)
    one = URIRef(f"{BASE}event/a")
    assert (one, NEG.disagreesOn, None) not in dataset.default_graph
    assert len(set(dataset.default_graph.objects(one, NEG.place))) == 1
