"""Every competency question has one answer: the same rows in the same order on every engine."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

import kg
from kg.sources import SEEDS
from kg.store import open_build
from kg.store.load_graphs import WHOLE
from kg.store.questions import QUESTIONS
from tests.engines import jena, virtuoso
from tests.engines.answers import Answer, by_jena, by_pyoxigraph, by_rdflib, over_http, rdflib_dataset
from tests.engines.builds import save
from tests.engines.oxigraph import oxigraph
from tests.told_otherwise import write_articles

Ask = Callable[[str], Answer]
FILES = sorted(QUESTIONS.glob("*.rq"))


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build of the seeds, and of articles that tell otherwise what others tell, as no two seeds do."""
    folder = tmp_path_factory.mktemp("engines")
    return save(kg.build([SEEDS, write_articles(folder / "articles")]).accounts, folder / "build")


@pytest.fixture(scope="module")
def embedded(build: Path) -> Ask:
    """The store that ``kg query`` uses, against which the others are held."""
    store = open_build(build)
    return lambda sparql: by_pyoxigraph(store, sparql)


@pytest.fixture(scope="module")
def on_rdflib(build: Path) -> Ask:
    dataset = rdflib_dataset(build / "graph.ttl", build / "graph.trig")
    return lambda sparql: by_rdflib(dataset, sparql)


@pytest.fixture(scope="module")
def on_oxigraph(build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with oxigraph(tmp_path_factory.mktemp("oxigraph")) as root:
        _send(f"{root}/store", (build / "graph.trig").read_bytes(), "application/trig")
        _send(f"{root}/store?default", (build / "graph.ttl").read_bytes(), "text/turtle")
        yield lambda sparql: over_http(f"{root}/query", sparql)


@pytest.fixture(scope="module")
def on_jena(build: Path) -> Ask:
    dataset = jena.tdb2(build / "graph.ttl", build / "graph.trig")
    return lambda sparql: by_jena(dataset, sparql)


@pytest.fixture(scope="module")
def on_virtuoso(build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with virtuoso.virtuoso(tmp_path_factory.mktemp("virtuoso")) as server:
        login = httpx.DigestAuth(server.user, server.password)
        _send(f"{server.graph_store}?graph={WHOLE}", (build / "graph.ttl").read_bytes(), "text/turtle", login)
        yield lambda sparql: over_http(server.query, sparql, **{"default-graph-uri": WHOLE})


def _send(url: str, data: bytes, kind: str, login: httpx.Auth | None = None) -> None:
    httpx.post(url, content=data, headers={"content-type": kind}, auth=login, timeout=120).raise_for_status()


def words(sparql: str) -> set[str]:
    """The words of a query without its comments, strings and IRIs."""
    return set(re.sub(r"^\s*#.*$|\"[^\"]*\"|<[^>]*>", " ", sparql, flags=re.MULTILINE).upper().split())


def question(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_there_are_questions_and_each_has_an_answer(embedded: Ask) -> None:
    """An engine that found nothing at all would else agree."""
    assert len(FILES) >= 30
    assert [path.stem for path in FILES if not embedded(question(path))] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rdflib_answers_the_same(path: Path, embedded: Ask, on_rdflib: Ask) -> None:
    assert on_rdflib(question(path)) == embedded(question(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_oxigraph_server_answers_the_same(path: Path, embedded: Ask, on_oxigraph: Ask) -> None:
    assert on_oxigraph(question(path)) == embedded(question(path))


@pytest.mark.skipif(not jena.INSTALLED, reason=jena.MISSING)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_jena_answers_the_same(path: Path, embedded: Ask, on_jena: Ask) -> None:
    assert on_jena(question(path)) == embedded(question(path))


@pytest.mark.skipif(not virtuoso.INSTALLED, reason=virtuoso.MISSING)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_virtuoso_answers_the_same(path: Path, embedded: Ask, on_virtuoso: Ask) -> None:
    assert on_virtuoso(question(path)) == embedded(question(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_question_reads_a_named_graph(path: Path) -> None:
    """So that it has the same answer where a build stands in one graph of a store that holds others."""
    assert words(question(path)).isdisjoint({"GRAPH", "FROM", "SERVICE"})
