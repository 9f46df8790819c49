"""Loading into a real store: whole or not at all, over every fault, and nothing but what is the build's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from kg.errors import InputError, StoreError
from kg.graph.iris import Names
from kg.store.load import Plan, load
from kg.store.load_endpoints import endpoints
from kg.store.load_graphs import MANIFEST, WHOLE, graphs_of
from kg.store.load_remote import Login
from tests.engines import gateway as faults
from tests.engines.builds import save
from tests.engines.gateway import Gateway, gateway
from tests.engines.oxigraph import PROGRAM, oxigraph
from tests.engines.process import free_port, server
from tests.gold_accounts import gold_accounts

CHUNK = 300
INFERRED = str(Names().inferred)
FOREIGN = "<urn:mine> <urn:says> \"keep this\" <urn:my-graph> .\n<urn:mine> <urn:says> \"and this\" .\n"


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An earlier build of two short articles, and a newer one that has the second of them and a third."""
    first, second, third = (account for account in gold_accounts() if account.article.id[:3] in ("001", "002", "003"))
    folder = tmp_path_factory.mktemp("builds")
    return save((first, second), folder / "earlier"), save((second, third), folder / "newer")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("oxigraph")) as root:
        yield root


@pytest.fixture
def store(running: str) -> str:
    """The root URL of a store that holds somebody else's data and nothing more."""
    httpx.post(f"{running}/update", data={"update": "CLEAR ALL"}).raise_for_status()
    httpx.post(f"{running}/store", content=FOREIGN, headers={"content-type": "application/n-quads"}).raise_for_status()
    return running


@pytest.fixture(scope="module")
def link(running: str) -> Iterator[Gateway]:
    with gateway(running) as passed:
        yield passed


@pytest.fixture
def between(link: Gateway, store: str) -> Gateway:
    """A gateway to the store that lets everything through as yet."""
    assert link.backend == store
    link.reset()
    link.login = None
    return link


def plan(root: str, **more: object) -> Plan:
    return replace(Plan(endpoints(f"{root}/store"), chunk=CHUNK, timeout_s=60), **more)


def dump(root: str) -> set[bytes]:
    """Every quad of the store."""
    response = httpx.get(f"{root}/store", headers={"accept": "application/n-quads"}, timeout=60)
    return set(response.raise_for_status().content.splitlines())


def graph(root: str, name: str) -> set[bytes]:
    """The triples of one graph."""
    response = httpx.get(f"{root}/store", params={"graph": name}, headers={"accept": "application/n-triples"}, timeout=60)
    return set(response.content.splitlines()) if response.status_code != 404 else set()


def names(root: str) -> set[str]:
    rows = httpx.get(f"{root}/query", params={"query": "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"}).json()
    return {row["g"]["value"] for row in rows["results"]["bindings"]}


def expected(build: Path) -> set[bytes]:
    """The triples of a build as a store that writes every whole number as xsd:integer has them."""
    found = ox.Store()
    found.bulk_load(path=str(build / "graph.ttl"))
    written = found.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    return set((written or b"").splitlines())


def loaded_dump(root: str, build: Path) -> set[bytes]:
    """What the store holds after a load without a fault."""
    load(build, plan(root))
    return dump(root)


def test_every_graph_of_the_build_stands_in_the_store(store: str, builds: tuple[Path, Path]) -> None:
    done = load(builds[0], plan(store))
    wanted = graphs_of(builds[0])
    assert (done.graphs, done.sent, done.removed) == (4, 4, 0)
    assert done.triples == len(expected(builds[0])) > 1500
    assert graph(store, WHOLE) == expected(builds[0])
    assert names(store) == {one.name for one in wanted} | {MANIFEST, "urn:my-graph"}
    assert {line for line in dump(store) if b"<urn:mine>" in line} == set(FOREIGN.encode().splitlines())


def test_loading_twice_changes_nothing(between: Gateway, builds: tuple[Path, Path]) -> None:
    before = loaded_dump(between.url, builds[0])
    between.reset()
    done = load(builds[0], plan(between.url))
    assert (done.graphs, done.sent, done.removed) == (4, 0, 0)
    assert between.writes == []
    assert dump(between.url) == before


def test_a_newer_build_replaces_the_earlier_ones_graphs_and_nothing_else(between: Gateway, builds: tuple[Path, Path]) -> None:
    load(builds[0], plan(between.url))
    between.reset()
    done = load(builds[1], plan(between.url))
    assert (done.graphs, done.sent, done.removed) == (4, 3, 1)
    assert graph(between.url, WHOLE) == expected(builds[1])
    assert names(between.url) == {one.name for one in graphs_of(builds[1])} | {MANIFEST, "urn:my-graph"}
    assert {line for line in dump(between.url) if b"<urn:mine>" in line} == set(FOREIGN.encode().splitlines())
    kept = {one.name for one in graphs_of(builds[0])} & {one.name for one in graphs_of(builds[1])} - {WHOLE, INFERRED}
    assert len(kept) == 1
    assert not [write for write in between.writes for name in kept if name.rsplit("/", 1)[-1] in write]


def test_a_load_that_fails_at_any_write_leaves_one_build_whole_and_the_next_mends_it(
    between: Gateway, builds: tuple[Path, Path],
) -> None:
    large = plan(between.url, chunk=1000)
    load(builds[0], large)
    between.reset()
    load(builds[1], large)
    writes, clean = list(between.writes), dump(between.url)
    assert {write.split(" ")[0] for write in writes} == {"PUT", "POST", "DELETE"}
    assert len(writes) >= 9
    for number in range(len(writes)):
        load(builds[0], large)
        between.reset(faults.cut_off if number % 2 else faults.refuse(503), number)
        with pytest.raises(StoreError, match="it goes on where it stopped"):
            load(builds[1], large)
        assert graph(between.url, WHOLE) in (expected(builds[0]), expected(builds[1]))
        between.reset()
        load(builds[1], large)
        assert dump(between.url) == clean


def test_a_stopped_load_goes_on_where_it_stopped(between: Gateway, builds: tuple[Path, Path]) -> None:
    load(builds[0], plan(between.url))
    whole = [write for write in between.writes if "staging" in write]
    httpx.post(f"{between.url}/update", data={"update": f"DROP GRAPH <{WHOLE}> ; DROP GRAPH <{MANIFEST}>"})
    between.reset(faults.refuse(503), 4)
    with pytest.raises(StoreError):
        load(builds[0], plan(between.url))
    sent = len([write for write in between.writes if "staging" in write]) - 1
    assert sent == 3
    between.reset()
    told: list[str] = []
    load(builds[0], plan(between.url), told.append)
    chunks = -(-len(expected(builds[0])) // CHUNK)
    assert len([write for write in between.writes if write.startswith("POST /store") and "staging" in write]) == chunks - sent
    assert any("going on at 900" in line for line in told)
    assert len(whole) > chunks


@pytest.mark.parametrize("fault", [faults.lose_a_line, faults.garble], ids=["a statement lost", "a letter more"])
def test_what_arrives_otherwise_than_it_was_sent_is_found_and_not_used(
    fault: faults.Fault, between: Gateway, builds: tuple[Path, Path],
) -> None:
    before = loaded_dump(between.url, builds[0])
    between.reset(fault, 2)
    with pytest.raises(StoreError, match="another count or checksum than what was sent"):
        load(builds[1], plan(between.url))
    assert graph(between.url, WHOLE) == expected(builds[0])
    assert before <= dump(between.url)
    between.reset()
    load(builds[1], plan(between.url))
    assert graph(between.url, WHOLE) == expected(builds[1])


def test_a_graph_that_somebody_changed_in_the_store_is_mended(store: str, builds: tuple[Path, Path]) -> None:
    before = loaded_dump(store, builds[0])
    change = f"DELETE {{ GRAPH <{WHOLE}> {{ ?s ?p ?o }} }} INSERT {{ GRAPH <{WHOLE}> {{ ?s ?p 'other'@en }} }}"
    one = "{ SELECT ?s ?p ?o { ?s ?p ?o FILTER(LANG(?o) = 'en') } ORDER BY ?s ?p ?o LIMIT 1 }"
    httpx.post(f"{store}/update", data={"update": f"{change} WHERE {{ GRAPH <{WHOLE}> {one} }}"}).raise_for_status()
    assert dump(store) != before
    assert load(builds[0], plan(store)).sent == 1
    assert dump(store) == before


def test_a_store_that_is_killed_half_way_has_the_earlier_build_when_it_is_back(tmp_path: Path, builds: tuple[Path, Path]) -> None:
    port = free_port()
    root, told = f"http://127.0.0.1:{port}", []
    with oxigraph(tmp_path, port):
        load(builds[0], plan(root))
    command = [PROGRAM, "serve", "--location", tmp_path / "store", "--bind", f"127.0.0.1:{port}"]
    with server(command, f"{root}/", tmp_path) as process:
        def kill(line: str) -> None:
            told.append(line)
            if len(told) == 2:
                process.kill()
                process.wait()
        with pytest.raises(StoreError, match=r"no connection|broken connection"):
            load(builds[1], plan(root), kill)
    with oxigraph(tmp_path, port):
        assert graph(root, WHOLE) == expected(builds[0])
        load(builds[1], plan(root))
        assert graph(root, WHOLE) == expected(builds[1])


def test_in_bulk_and_in_place_the_same_stands_there(store: str, builds: tuple[Path, Path]) -> None:
    clean = loaded_dump(store, builds[1])
    for more in ({"bulk": True}, {"in_place": True}):
        load(builds[0], plan(store))
        done = load(builds[1], plan(store, **more))
        assert (done.sent, done.removed) == (3, 1)
        assert dump(store) == clean


def test_bulk_sends_fewer_requests_and_goes_on_after_a_fault(between: Gateway, builds: tuple[Path, Path]) -> None:
    load(builds[0], plan(between.url, chunk=100_000))
    singly = len(between.writes)
    clean = dump(between.url)
    httpx.post(f"{between.backend}/update", data={"update": "CLEAR NAMED"})
    between.reset(faults.refuse(503), 2)
    with pytest.raises(StoreError):
        load(builds[0], plan(between.url, bulk=True))
    between.reset()
    load(builds[0], plan(between.url, bulk=True, chunk=100_000))
    assert len(between.writes) < singly
    assert dump(between.url) | {b'<urn:mine> <urn:says> "keep this" <urn:my-graph> .'} == clean


def test_the_default_graph_is_taken_only_where_it_is_empty_or_ours(store: str, builds: tuple[Path, Path]) -> None:
    before = dump(store)
    with pytest.raises(StoreError, match="1 triples in the default graph that no load put there"):
        load(builds[0], plan(store, default_graph=True))
    assert dump(store) == before
    httpx.post(f"{store}/update", data={"update": "CLEAR DEFAULT"}).raise_for_status()
    for build in builds:
        load(build, plan(store, default_graph=True))
        response = httpx.get(f"{store}/store?default", headers={"accept": "application/n-triples"})
        assert set(response.content.splitlines()) == expected(build)
    assert WHOLE not in names(store)


# errors -------------------------------------------------------------------------------------------


def test_a_store_that_is_not_there(builds: tuple[Path, Path]) -> None:
    with pytest.raises(StoreError, match=r"/query: found no connection .*expected a running store\. Start it"):
        load(builds[0], plan(f"http://127.0.0.1:{free_port()}"))


def test_a_store_that_does_not_answer_in_time(between: Gateway, builds: tuple[Path, Path]) -> None:
    between.reset(faults.delay(3))
    with pytest.raises(StoreError, match=r"found no answer within 1 s; .*--timeout"):
        load(builds[0], plan(between.url, timeout_s=1))


def test_a_store_that_wants_a_password(between: Gateway, builds: tuple[Path, Path]) -> None:
    between.login = ("ann", "right horse")
    with pytest.raises(StoreError, match=r"401 Unauthorized to POST; expected leave to write\. Give --user and a password"):
        load(builds[0], plan(between.url))
    with pytest.raises(StoreError, match=r"401 .*Check the password and the rights of 'ann'") as caught:
        load(builds[0], plan(between.url, login=Login("ann", "wrong horse")))
    assert "horse" not in str(caught.value) + repr(Login("ann", "wrong horse"))
    assert load(builds[0], plan(between.url, login=Login("ann", "right horse"))).sent == 4


def test_an_address_that_is_no_store(store: str, builds: tuple[Path, Path]) -> None:
    with pytest.raises(StoreError, match=r"404 .*expected an endpoint of a triple store\. Check the URL"):
        load(builds[0], replace(plan(store), urls=endpoints(f"{store}/no/data")))
    with pytest.raises(StoreError, match=r"found no answer to a query|expected an endpoint of a triple store"):
        load(builds[0], replace(plan(store), urls=endpoints(f"{store}/store", f"{store}/", f"{store}/update")))


def test_a_store_that_refuses_says_why(between: Gateway, builds: tuple[Path, Path]) -> None:
    between.reset(faults.refuse(413))
    with pytest.raises(StoreError, match=r"/store: found 413 .* to PUT \(.*not now.*\); expected success\. Mend what it names"):
        load(builds[0], plan(between.url))


def test_a_graph_that_only_the_manifest_knows_is_forgotten(store: str, builds: tuple[Path, Path]) -> None:
    load(builds[0], plan(store))
    entry = f"<urn:x> <http://purl.org/dc/terms/isPartOf> <{MANIFEST}> ; <http://purl.org/dc/terms/identifier> 'x'"
    httpx.post(f"{store}/update", data={"update": f"INSERT DATA {{ GRAPH <{MANIFEST}> {{ {entry} }} }}"}).raise_for_status()
    done = load(builds[0], plan(store))
    assert (done.sent, done.removed) == (0, 1)
    assert names(store) == {one.name for one in graphs_of(builds[0])} | {MANIFEST, "urn:my-graph"}


def test_a_build_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"graph\.trig: found no readable file .*kg build"):
        graphs_of(tmp_path)
    (tmp_path / "graph.trig").write_text("<urn:a> <urn:b> .\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"graph\.trig:1: found broken RDF"):
        graphs_of(tmp_path)
    (tmp_path / "graph.trig").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="found no statement"):
        graphs_of(tmp_path)


# endpoints ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("url", "query", "update"), [
    ("http://h:7878/store", "http://h:7878/query", "http://h:7878/update"),
    ("https://h/sparql-graph-crud-auth", "https://h/sparql-auth", "https://h/sparql-auth"),
    ("http://h:3030/peace/data", "http://h:3030/peace/query", "http://h:3030/peace/update"),
    ("http://h/repositories/peace/rdf-graphs/service", "http://h/repositories/peace", "http://h/repositories/peace/statements"),
    ("https://h:8182/sparql/gsp/", "https://h:8182/sparql", "https://h:8182/sparql"),
])
def test_the_other_endpoints_of_a_known_store(url: str, query: str, update: str) -> None:
    assert (endpoints(url).query, endpoints(url).update) == (query, update)


def test_the_endpoints_of_any_other_store_are_named() -> None:
    assert endpoints("http://h/gsp", "http://h/q", "http://h/u").bulk is None
    with pytest.raises(InputError, match=r"a URL of no known store; .*\(Virtuoso\).*--query-url and --update-url"):
        endpoints("http://h/gsp", "http://h/q")


@pytest.mark.parametrize(("url", "found"), [
    ("ftp://h/store", "no URL of a store"), ("/store", "no URL of a store"), ("http://h/store?graph=x", "a query or fragment"),
    ("http://ann:secret@h/store", "a password in the URL"),
])
def test_what_is_no_url_of_a_store(url: str, found: str) -> None:
    with pytest.raises(InputError, match=re.escape(found)) as caught:
        endpoints(url)
    assert "secret" not in str(caught.value)
