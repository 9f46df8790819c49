"""Loading into Virtuoso, which wants Digest authentication, keeps numbers in its own form and has other graphs of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.store.load import Plan, load
from kg.store.load_checksum import BINDINGS, checksum
from kg.store.load_endpoints import endpoints
from kg.store.load_graphs import MANIFEST, WHOLE, graphs_of
from kg.store.load_remote import Login
from tests.engines import jena, virtuoso
from tests.engines.answers import over_http
from tests.engines.builds import save
from tests.engines.virtuoso import Virtuoso
from tests.gold_accounts import gold_accounts

pytestmark = pytest.mark.skipif(not virtuoso.INSTALLED, reason=virtuoso.MISSING)

ODD = """<urn:a> <urn:b> true, false, 40.10, 4.0, -0.5, 007, 12345678901, "", " x ", "it's", "a\\"b\\\\c\\nd\\te\\rf", "\\u00a0",
 "\U0001f600 \u00e9 \u0540\u0531\u0545"@hy-AM, "Nax\u00e7\u0131van"@az, "x"@en-US, "2021-12-03"^^<http://www.w3.org/2001/XMLSchema#date>,
 "5"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>, "2021-12/.."^^<http://id.loc.gov/datatypes/edtf/EDTF>,
 <https://example.org/a%20b#char=1,2>, <https://example.org/\u0540>, "LONG" .""".replace("LONG", "y" * 5000)
FOREIGN = "urn:my-graph"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Virtuoso]:
    with virtuoso.virtuoso(tmp_path_factory.mktemp("virtuoso")) as server:
        put(server, FOREIGN, b'<urn:mine> <urn:says> "keep this" .\n')
        yield server


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    first, second, third = (account for account in gold_accounts() if account.article.id[:3] in ("001", "002", "003"))
    folder = tmp_path_factory.mktemp("builds")
    return save((first, second), folder / "earlier"), save((second, third), folder / "newer")


def put(server: Virtuoso, graph: str, triples: bytes) -> None:
    login = httpx.DigestAuth(server.user, server.password)
    headers = {"content-type": "text/turtle"}
    httpx.put(server.graph_store, params={"graph": graph}, content=triples, headers=headers, auth=login).raise_for_status()


def plan(server: Virtuoso, password: str = "") -> Plan:
    return Plan(endpoints(server.graph_store), Login(server.user, password or server.password), timeout_s=60, chunk=500)


def held(server: Virtuoso) -> dict[str, int]:
    """How many triples each graph has, Virtuoso's own among them."""
    rows = over_http(server.query, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
    return {name[1]: int(count) for name, count in rows}


def test_a_newer_build_replaces_the_earlier_ones_graphs_and_nothing_else(running: Virtuoso, builds: tuple[Path, Path]) -> None:
    before = held(running)
    assert before[FOREIGN] == 1
    for build in builds:
        load(build, plan(running))
        wanted = graphs_of(build)
        assert held(running) == before | {one.name: one.count for one in wanted} | {MANIFEST: 3 * len(wanted)}
    again = load(builds[1], plan(running))
    assert (again.sent, again.removed) == (0, 0)
    (count,) = over_http(running.query, "SELECT (COUNT(?c) AS ?n) { ?c a <https://w3id.org/negotiation-kg/ontology#Claim> }",
                         **{"default-graph-uri": WHOLE})
    assert count[0] > 10


def test_a_wrong_password_and_none(running: Virtuoso, builds: tuple[Path, Path]) -> None:
    before = held(running)
    with pytest.raises(StoreError, match=r"401 .*Check the password and the rights of 'dba'"):
        load(builds[0], plan(running, "wrong"))
    with pytest.raises(StoreError, match=r"401 .*Give --user and a password"):
        load(builds[0], Plan(endpoints(running.graph_store)))
    assert held(running) == before


def test_every_engine_reckons_the_same_checksum(running: Virtuoso, tmp_path: Path) -> None:
    triples = [quad.triple for quad in ox.parse(ODD.encode(), format=ox.RdfFormat.TURTLE)]
    assert len(triples) == 21
    lines = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    put(running, "urn:odd", lines)
    query = f"SELECT (SUM(?number) AS ?sum) WHERE {{ GRAPH <urn:odd> {{ ?s ?p ?o }}\n{BINDINGS}}}"
    assert [int(row[0]) for row in over_http(running.query, query)] == [checksum(triples)]
    store = ox.Store()
    store.load(lines, format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode("urn:odd"))
    assert [int(row[0].value) for row in store.query(query)] == [checksum(triples)]
    login = httpx.DigestAuth(running.user, running.password)
    httpx.delete(running.graph_store, params={"graph": "urn:odd"}, auth=login).raise_for_status()


@pytest.mark.skipif(not jena.INSTALLED, reason=jena.MISSING)
def test_jena_reckons_the_same_checksum(tmp_path: Path) -> None:
    triples = [quad.triple for quad in ox.parse(ODD.encode(), format=ox.RdfFormat.TURTLE)]
    (tmp_path / "odd.ttl").write_text(ODD, encoding="utf-8")
    (tmp_path / "none.trig").touch()
    dataset = jena.tdb2(tmp_path / "odd.ttl", tmp_path / "none.trig")
    answer = jena.ask(dataset, f"SELECT (SUM(?number) AS ?sum) {{ ?s ?p ?o\n{BINDINGS}}}")
    assert int(answer["results"]["bindings"][0]["sum"]["value"]) == checksum(triples)


def test_a_checksum_tells_what_changed() -> None:
    triples = [quad.triple for quad in ox.parse(ODD.encode(), format=ox.RdfFormat.TURTLE)]
    other = [ox.Triple(one.subject, one.predicate, ox.Literal("it is")) if "it's" in str(one.object) else one for one in triples]
    assert checksum(triples) == checksum(reversed(triples))
    assert len({checksum(triples), checksum(triples[1:]), checksum(other)}) == 3
    with pytest.raises(TypeError, match="blank nodes"):
        checksum([ox.Triple(ox.BlankNode(), ox.NamedNode("urn:b"), ox.Literal("x"))])
