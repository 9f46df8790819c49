"""The competency questions: what a file must hold, how values are put in, and what they answer on the seeds."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode

import kg
from kg.errors import CurationError, QueryError
from kg.store import answer, load_questions, store_of
from kg.store.answers import EXPECTED, answer_csv
from kg.store.questions import Question, find_question, read_question
from kg.store.values import bound

QUESTIONS = load_questions()
BY_NAME = {question.name: question for question in QUESTIONS}
PERSON = "https://w3id.org/negotiation-kg/id/person/"


@pytest.fixture(scope="session")
def seeds() -> pyoxigraph.Store:
    return store_of(kg.build().dataset)


def test_there_are_at_least_thirty_and_some_take_parameters() -> None:
    assert len(QUESTIONS) >= 30
    assert {parameter.kind for question in QUESTIONS for parameter in question.parameters} >= {"name", "day", "number"}


def test_every_question_has_a_reviewed_answer_and_no_answer_is_left_over() -> None:
    assert sorted(path.stem for path in EXPECTED.glob("*.csv")) == sorted(BY_NAME)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_the_answer_on_the_seeds_is_the_reviewed_one(question: Question, seeds: pyoxigraph.Store) -> None:
    """`make answers` writes the answers anew; the difference is then read against the articles."""
    assert answer_csv(question, seeds) == (EXPECTED / f"{question.name}.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_question_orders_all_that_it_shows(question: Question) -> None:
    """An engine may give rows in any order that the query leaves open."""
    result = pyoxigraph.Store().query(question.sparql)
    assert isinstance(result, pyoxigraph.QuerySolutions)
    order = question.sparql.rpartition("ORDER BY")[2]
    unordered = [variable.value for variable in result.variables if f"?{variable.value}" not in order]
    # what is grouped has one title, date or count a group
    assert unordered in ([], ["title", "published", "statements"])


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_question_stays_within_what_every_engine_answers_alike(question: Question) -> None:
    for word in ("GROUP_CONCAT", "SAMPLE(", "NOW(", "RAND(", "UUID(", "SERVICE", "LIMIT"):
        assert word not in question.sparql


def test_values_take_the_place_of_defaults(seeds: pyoxigraph.Store) -> None:
    question = BY_NAME["meetings-of-a-person"]
    sparql = bound(question, {"person": "Vladimir Putin"}, seeds)
    assert f"VALUES ?person {{ <{PERSON}vladimir-putin> }}" in sparql
    rows = answer(seeds, sparql).texts()
    assert {row[3] for row in rows} == {"Ilham Aliyev", "Nikol Pashinyan"}


@pytest.mark.parametrize(
    "typed", ["Putin", "vladimir putin", "person:vladimir-putin", f"{PERSON}vladimir-putin", f"<{PERSON}vladimir-putin>"],
)
def test_a_thing_is_named_by_any_name_or_iri(typed: str, seeds: pyoxigraph.Store) -> None:
    assert f"<{PERSON}vladimir-putin>" in bound(BY_NAME["meetings-of-a-person"], {"person": typed}, seeds)


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        ("meetings-of-a-person", {"person": "Ilham Aliev Aliyev"}, "Did you mean: Ilham Aliyev"),
        ("meetings-of-a-person", {"person": "person:nobody-at-all"}, "the IRI of something in the graph"),
        ("meetings-of-a-person", {"persn": "Putin"}, "Did you mean: person?"),
        ("offices-on-a-day", {"day": "2021-13-01"}, "a day such as"),
        ("likely-pairs", {"days": "two"}, "a whole number such as 3"),
        ("likely-pairs", {"days": "-1"}, "a whole number such as 3"),
        ("visits", {"day": "2021-12-01"}, "a parameter of the question (none)"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(name: str, typed: dict[str, str], message: str, seeds: pyoxigraph.Store) -> None:
    with pytest.raises(QueryError) as caught:
        bound(BY_NAME[name], typed, seeds)
    assert message in str(caught.value)


def test_a_day_is_put_in_as_a_date(seeds: pyoxigraph.Store) -> None:
    sparql = bound(BY_NAME["offices-on-a-day"], {"day": "2021-03-01"}, seeds)
    assert ("Foreign Minister (Armenia)", "Ara Ayvazyan", "2020-11-18", "2021-05") in answer(seeds, sparql).texts()


def test_a_number_is_put_in_as_one(seeds: pyoxigraph.Store) -> None:
    sparql = bound(BY_NAME["likely-pairs"], {"days": "3"}, seeds)
    assert 'VALUES ?days { "3"^^<http://www.w3.org/2001/XMLSchema#integer> }' in sparql


def test_markup_in_a_value_stays_a_value() -> None:
    question = Question("q", "?", "", BY_NAME["offices-on-a-day"].parameters, 'VALUES ?day { "x" }')
    assert question.with_values({"day": Literal('" } SELECT')}) == 'VALUES ?day { "\\" } SELECT" }'


def test_unknown_parameters_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no parameter nope"):
        BY_NAME["meetings"].with_values({"nope": NamedNode("urn:x")})


def test_a_misspelt_name_suggests_the_nearest() -> None:
    with pytest.raises(QueryError, match="Did you mean: meetings"):
        find_question("meetngs", QUESTIONS)
    assert find_question("meetings", QUESTIONS).name == "meetings"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * {}", "found no question"),
        ("# No question mark\nSELECT * {}", "ends with a question mark"),
        ("# What?\n# @param x\nSELECT * {}", "`@param NAME what it is`"),
        ("# What?\n# @param x which\nSELECT * {}", "one line `VALUES ?x { TERM }`"),
        ("# What?\n# @param x which\nSELECT * {\nVALUES ?x { 1 2 }\n}", "one line `VALUES ?x { TERM }`"),
        ("# What?\nSELECT * {", "broken.rq:2: "),
        ("# What?\nSELECT * { ?s neg:status ?o }", "Prefix not found"),
    ],
)
def test_a_file_that_holds_no_question_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "broken.rq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CurationError) as caught:
        read_question(path)
    assert message in str(caught.value)
    with pytest.raises(CurationError):
        load_questions(tmp_path)


def test_a_folder_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CurationError, match="no question"):
        load_questions(tmp_path)


def test_the_head_of_a_file_says_what_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "q.rq"
    path.write_text(
        "# What\n# is it?\n#\n# A note\n# of two lines.\n#\n# @param x which one,\n#   in words\n"
        "SELECT ?x {\n  VALUES ?x { 3 }\n}\n",
        encoding="utf-8",
    )
    question = read_question(path)
    assert (question.name, question.text, question.notes) == ("q", "What is it?", "A note of two lines.")
    (parameter,) = question.parameters
    assert (parameter.name, parameter.description, parameter.kind) == ("x", "which one, in words", "number")
