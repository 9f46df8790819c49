"""The questions on what several articles tell differently: the seeds share too few events to show them."""

from __future__ import annotations

import pyoxigraph
import pytest

from kg.graph import load_ontology, to_dataset
from kg.model import Account
from kg.sources import ONTOLOGY
from kg.store import answer, load_questions, store_of
from tests.graph.told import ANN, BOB, TOWN, UTOPIA, account, article, entity, event

QUESTIONS = {question.name: question.sparql for question in load_questions()}
VILLAGE = entity("place/village", "Place")


def told(name: str, **values: object) -> Account:
    return account(event(name, **values), of=article(name, reference_date=values.get("date")))


@pytest.fixture(scope="module")
def store() -> pyoxigraph.Store:
    early = told("a.txt", status="Planned", date="2021-12-03", place=TOWN, participants=(ANN, BOB))
    late = told("b.txt", status="Held", date="2021-12-04", place=VILLAGE, participants=(ANN, UTOPIA))
    return store_of(to_dataset([early, late], load_ontology(ONTOLOGY)))


def test_each_value_that_the_other_article_lacks_is_listed(store: pyoxigraph.Store) -> None:
    rows = {row[1:] for row in answer(store, QUESTIONS["disagreements"]).texts()}
    assert rows == {
        ("date", "a.txt", "2021-12-03"), ("date", "b.txt", "2021-12-04"),
        ("place", "a.txt", "Town"), ("place", "b.txt", "Village"),
        ("participant", "a.txt", "Bob Birch"), ("participant", "b.txt", "Utopia"),
    }


def test_an_event_goes_from_planned_to_held(store: pyoxigraph.Store) -> None:
    rows = answer(store, QUESTIONS["events-that-changed"]).texts()
    assert [row[1:] for row in rows] == [("2021-12-03", "a.txt", "Planned"), ("2021-12-04", "b.txt", "Held")]


def test_disagreement_makes_an_event_contested(store: pyoxigraph.Store) -> None:
    rows = {row[1:] for row in answer(store, QUESTIONS["contested-events"]).texts()}
    assert rows == {("disagreement", "date"), ("disagreement", "place")}


def test_an_event_of_two_articles_rests_on_more_than_one_source(store: pyoxigraph.Store) -> None:
    assert answer(store, QUESTIONS["one-source"]).rows == ()
    assert [row[1] for row in answer(store, QUESTIONS["several-articles"]).texts()] == ["2"]
