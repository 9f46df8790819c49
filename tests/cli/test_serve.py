"""``kg serve``: the SPARQL 1.1 Protocol's query operation, the pages and the limits, over real HTTP as a user runs it."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree

import httpx
import pytest
from rdflib import Graph, URIRef
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, TSV, TURTLE, URLENCODED, XML, SPARQLWrapper

from kg.sources import ROOT
from tests.cli.command import assert_refused, kg_process

ID = "https://w3id.org/negotiation-kg/id/"
NEG = "https://w3id.org/negotiation-kg/ontology#"
MEETINGS = f"SELECT ?m {{ ?m a <{NEG}Meeting> }} ORDER BY ?m"
TRIPLES = f"CONSTRUCT {{ ?m a <{NEG}Meeting> }} WHERE {{ ?m a <{NEG}Meeting> }}"
ENDLESS = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(9)) + " }"
SLOW_ROWS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g))) > 100000) }"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
STORES = "kg-serve-*"


@contextmanager
def served(build: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The URL of a running server and its process; the server is ended if it still runs."""
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, "-m", "kg", "serve", str(build), "--port", "0", *options], stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, env=os.environ | {"TMPDIR": folder},
        )
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            assert found, process.communicate(timeout=30)
            yield found[0], process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=30)
        assert list(Path(folder).glob(STORES)) == []


@pytest.fixture(scope="module")
def url(seed_build: Path) -> Iterator[str]:
    with served(seed_build, "--timeout", "2", "--max-size", "1") as (address, _):
        yield address


@pytest.fixture(scope="module")
def endpoint(url: str) -> str:
    return f"{url}/sparql"


# the query operation, SPARQL 1.1 Protocol section 2.1


def test_query_via_get(endpoint: str) -> None:
    answer = httpx.get(endpoint, params={"query": MEETINGS})
    assert answer.status_code == 200
    assert len(answer.json()["results"]["bindings"]) > 5


def test_query_via_post_url_encoded(endpoint: str) -> None:
    answer = httpx.post(endpoint, data={"query": MEETINGS})
    assert answer.json() == httpx.get(endpoint, params={"query": MEETINGS}).json()


def test_query_via_post_directly(endpoint: str) -> None:
    headers = {"Content-Type": "application/sparql-query"}
    answer = httpx.post(endpoint, content=MEETINGS, headers=headers)
    assert answer.json() == httpx.get(endpoint, params={"query": MEETINGS}).json()


@pytest.mark.parametrize(
    ("media_type", "query"),
    [
        ("application/sparql-results+json", MEETINGS), ("application/sparql-results+xml", MEETINGS), ("text/csv", MEETINGS),
        ("text/tab-separated-values", MEETINGS), ("application/sparql-results+json", "ASK {}"),
        ("application/sparql-results+xml", "ASK {}"), ("text/turtle", TRIPLES), ("application/n-triples", TRIPLES),
        ("application/rdf+xml", TRIPLES), ("application/ld+json", TRIPLES),
        ("text/turtle", f"DESCRIBE <{ID}person/ilham-aliyev>"),
    ],
)
def test_the_accept_header_chooses_the_format(endpoint: str, media_type: str, query: str) -> None:
    for q in ("", ";q=0.9, image/png;q=0.1"):
        answer = httpx.get(endpoint, params={"query": query}, headers={"Accept": media_type + q})
        assert answer.status_code == 200
        assert answer.headers["content-type"].partition(";")[0] == media_type
    if media_type.endswith("json"):
        json.loads(answer.text)
    elif media_type.endswith("xml"):
        ElementTree.fromstring(answer.content)
    elif query != MEETINGS:
        assert len(Graph().parse(data=answer.text, format=media_type)) > 5


def test_a_format_that_there_is_not_is_not_acceptable(endpoint: str) -> None:
    assert_problem(httpx.get(endpoint, params={"query": MEETINGS}, headers={"Accept": "image/png"}), 406)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_default_and_named_graphs_are_chosen_in_the_request(endpoint: str, method: str) -> None:
    graphs = httpx.get(endpoint, params={"query": "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"}).json()["results"]["bindings"]
    article = next(row["g"]["value"] for row in graphs if ".txt" in row["g"]["value"])

    def count(query: str, **graph: str) -> int:
        values = {"query": query, **{name.replace("_", "-"): value for name, value in graph.items()}}
        answer = httpx.get(endpoint, params=values) if method == "GET" else httpx.post(endpoint, data=values)
        return int(answer.json()["results"]["bindings"][0]["n"]["value"])

    triples, named = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert 0 < count(triples, default_graph_uri=article) < count(triples)
    assert count(named, named_graph_uri=article) == count(triples, default_graph_uri=article) < count(named)
    # the request's dataset goes before the query's own (section 2.1.4)
    elsewhere = triples.replace("{", f"FROM <{ID}graph/none> {{", 1)
    assert count(elsewhere, default_graph_uri=article) == count(triples, default_graph_uri=article)


def test_several_queries_in_one_request_are_refused(endpoint: str) -> None:
    assert_problem(httpx.get(endpoint, params=[("query", MEETINGS), ("query", MEETINGS)]), 400)


def test_a_broken_query_is_told_with_its_place(endpoint: str) -> None:
    problem = assert_problem(httpx.get(endpoint, params={"query": "SELECT ?s {\n ?s ?p }"}), 400)
    assert problem["detail"] == "line 2: a mistake at column 9"
    assert_problem(httpx.get(endpoint, params={"query": ""}), 400)


def test_another_media_type_or_method_is_refused(endpoint: str) -> None:
    assert_problem(httpx.post(endpoint, content=MEETINGS, headers={"Content-Type": "text/plain"}), 415)
    answer = httpx.put(endpoint, content=MEETINGS)
    assert_problem(answer, 405)
    assert {"GET", "POST"} <= set(answer.headers["allow"].split(", "))


def test_without_a_query_the_service_describes_itself(endpoint: str) -> None:
    answer = httpx.get(endpoint, headers={"Accept": "text/turtle"})
    described = Graph().parse(data=answer.text, format="turtle")
    assert (None, None, URIRef("http://www.w3.org/ns/sparql-service-description#Service")) in described


@pytest.mark.parametrize(("form", "media_type"), [(JSON, "json"), (XML, "xml"), (CSV, "csv"), (TSV, "tab-separated")])
@pytest.mark.parametrize(("method", "request_method"), [("GET", None), (POST, URLENCODED), (POST, POSTDIRECTLY)])
def test_sparqlwrapper_gets_every_format_by_every_way(
    endpoint: str, form: str, media_type: str, method: str, request_method: str | None
) -> None:
    client = SPARQLWrapper(endpoint)
    client.setQuery(MEETINGS)
    client.setMethod(method)
    if request_method:
        client.setRequestMethod(request_method)
    client.setReturnFormat(form)
    result = client.query()
    assert media_type in result.info()["content-type"]
    data = result.response.read()
    assert b"/id/event/meeting-2021-11-26-sochi" in data


def test_sparqlwrapper_gets_triples(endpoint: str) -> None:
    client = SPARQLWrapper(endpoint)
    client.setQuery(TRIPLES)
    client.setReturnFormat(TURTLE)
    assert len(Graph().parse(data=client.query().convert(), format="turtle")) > 5


# what the endpoint does not do


@pytest.mark.parametrize("query", [ENDLESS, SLOW_ROWS])
@pytest.mark.parametrize("accept", ["application/sparql-results+json", "text/csv"])
def test_an_answer_that_takes_too_long_is_none(endpoint: str, query: str, accept: str) -> None:
    start = time.monotonic()
    answer = httpx.get(endpoint, params={"query": query}, headers={"Accept": accept}, timeout=30)
    assert "time limit" in assert_problem(answer, 503)["title"]
    assert 1.5 < time.monotonic() - start < 20


@pytest.mark.parametrize("accept", ["application/sparql-results+json", "text/tab-separated-values"])
def test_an_answer_that_is_too_large_is_none(endpoint: str, accept: str) -> None:
    answer = httpx.get(endpoint, params={"query": LARGE}, headers={"Accept": accept}, timeout=30)
    assert "too large" in assert_problem(answer, 503)["title"]


def test_other_queries_are_answered_beside_a_long_one(endpoint: str) -> None:
    with closing(socket.create_connection(("127.0.0.1", int(endpoint.rpartition(":")[2].partition("/")[0])))) as slow:
        slow.sendall(f"GET /sparql?{urlencode({'query': ENDLESS})} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        assert httpx.get(endpoint, params={"query": "ASK {}"}).json()["boolean"] is True


@pytest.mark.parametrize(
    "request_", [
        {"data": {"query": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"}},
        {"data": {"query": "SELECT * { \\u0053ervice <http://127.0.0.1:9/> { ?s ?p ?o } }"}},
        {"params": {"query": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"}},
        {"content": "SELECT * { SERVICE <http://127.0.0.1:9/> { } }", "headers": {"Content-Type": "application/sparql-query"}},
        {"data": {"update": "CLEAR ALL"}},
        {"content": "CLEAR ALL", "headers": {"Content-Type": "application/sparql-update"}},
    ],
)
def test_other_hosts_and_updates_are_forbidden(endpoint: str, request_: dict[str, object]) -> None:
    assert_problem(httpx.post(endpoint, **request_), 403)


def test_an_update_in_place_of_a_query_is_no_query(endpoint: str) -> None:
    assert_problem(httpx.post(endpoint, data={"query": "CLEAR ALL"}), 400)
    assert httpx.get(endpoint, params={"query": "ASK { ?s ?p ?o }"}).json()["boolean"] is True


def test_it_listens_on_loopback_and_answers_to_no_other_name(url: str) -> None:
    assert httpx.get(url, headers={"Host": "example.org"}).status_code == 400
    port = int(url.rpartition(":")[2])
    addresses = {str(item[4][0]) for item in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)}
    for address in (address for address in addresses if not address.startswith("127.")):
        with closing(socket.socket()) as probe:
            assert probe.connect_ex((address, port)) != 0


# pages, downloads and IRIs


def test_the_start_page_holds_the_editor_and_the_questions_and_asks_no_other_host(url: str) -> None:
    text = httpx.get(url).text
    assert text.count("data-query=") >= 30
    assert "/build/graph.ttl" in text
    assert re.findall(r"""(?:src|href)="(https?:)?//""", text) == []
    script = httpx.get(f"{url}/editor/yasgui.min.js")
    assert "javascript" in script.headers["content-type"]
    assert len(script.content) > 100_000
    assert "default-src 'self'" in httpx.get(url).headers["content-security-policy"]
    assert httpx.get(f"{url}/sparql", headers={"Accept": "text/html"}).headers["location"] == "/"


def test_the_files_of_the_build_are_downloads(url: str, seed_build: Path) -> None:
    for name, media_type in (("graph.ttl", "text/turtle"), ("graph.trig", "application/trig"), ("graph.html", "text/html")):
        answer = httpx.get(f"{url}/build/{name}")
        assert answer.content == (seed_build / name).read_bytes()
        assert answer.headers["content-type"].startswith(media_type)
    assert_problem(httpx.get(f"{url}/build/..%2f..%2fetc/passwd"), 404)
    assert_problem(httpx.get(f"{url}/nothing"), 404)


@pytest.mark.parametrize("path", ["person/ilham-aliyev", "evidence/000_b49e14fcc1d02edd.txt/598-638/meeting/cancelled-the"])
def test_an_iri_is_html_turtle_or_json_ld(url: str, path: str) -> None:
    page = httpx.get(f"{url}/id/{path}", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert page.headers["content-type"].startswith("text/html")
    assert f"<code>{ID}{path}</code>" in page.text
    graphs = []
    for media_type, short in (("text/turtle", "ttl"), ("application/ld+json", "jsonld")):
        answer = httpx.get(f"{url}/id/{path}", headers={"Accept": f"{media_type}, text/html;q=0.5"})
        assert answer.headers["content-type"].startswith(media_type)
        assert httpx.get(f"{url}/id/{path}?format={short}").content == answer.content
        graphs.append(Graph().parse(data=answer.text, format=media_type))
    assert set(graphs[0]) == set(graphs[1])
    assert (URIRef(ID + path), None, None) in graphs[0]


def test_the_page_of_an_event_shows_its_words(url: str) -> None:
    page = httpx.get(f"{url}/id/event/meeting-2021-12-03-stockholm-bayramov-mirzoyan", headers={"Accept": "text/html"}).text
    assert "“Azerbaijan decided to cancel the meeting”" in page
    assert '<a href="/id/state/azerbaijan">Azerbaijan</a>' in page


def test_what_the_graph_does_not_know_is_not_found(url: str) -> None:
    assert_problem(httpx.get(f"{url}/id/person/nobody"), 404)
    assert_problem(httpx.get(f"{url}/id/person/%3Cscript%3E"), 404)
    assert_problem(httpx.get(f"{url}/id/person/ilham-aliyev", headers={"Accept": "image/png"}), 406)


def test_markup_in_the_graph_stays_text(tmp_path: Path) -> None:
    label = "<script>alert(1)</script>"
    (tmp_path / "graph.ttl").write_text(
        f'<{ID}person/x> <http://www.w3.org/2000/01/rdf-schema#label> "{label}"@en ; <urn:p> <javascript:alert(1)> .',
        encoding="utf-8",
    )
    (tmp_path / "graph.trig").write_text("", encoding="utf-8")
    with served(tmp_path) as (address, _):
        text = httpx.get(f"{address}/id/person/x", headers={"Accept": "text/html"}).text
    assert "<script>" not in text
    assert 'href="javascript' not in text
    assert "&lt;script&gt;" in text


# starting and stopping


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_it_and_leaves_nothing_behind(seed_build: Path, number: signal.Signals) -> None:
    with served(seed_build) as (address, process):
        assert httpx.get(f"{address}/sparql", params={"query": "ASK {}"}).status_code == 200
        engine = child_of(process)
        process.send_signal(number)
        _, said = process.communicate(timeout=30)
        assert (process.returncode, said.splitlines()[-1]) == (0, "stopped")
        with pytest.raises(ProcessLookupError):
            os.kill(engine, 0)
        with pytest.raises(httpx.ConnectError):
            httpx.get(address)


def test_a_dead_engine_is_started_again(seed_build: Path) -> None:
    with served(seed_build) as (address, process):
        ask = {"query": "ASK {}"}
        os.kill(child_of(process), signal.SIGKILL)
        assert_problem(httpx.get(f"{address}/sparql", params=ask, timeout=30), 503)
        assert httpx.get(f"{address}/sparql", params=ask, timeout=30).json()["boolean"] is True


def test_a_port_in_use_is_said(seed_build: Path, url: str) -> None:
    result = kg_process("serve", seed_build, "--port", url.rpartition(":")[2])
    assert_refused(result, "Address already in use", "--port")
    assert "stopped" not in result.stderr


def test_a_folder_without_a_build_is_said(tmp_path: Path) -> None:
    assert_refused(kg_process("serve", tmp_path, "--port", "0"), "graph.ttl", "Run `kg build` first")
    for name in ("graph.ttl", "graph.trig"):
        (tmp_path / name).write_text("oops", encoding="utf-8")
    assert_refused(kg_process("serve", tmp_path, "--port", "0"), "broken RDF")


def test_curl_as_the_readme_shows_it(url: str) -> None:
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.partition("## Questions and an endpoint\n")[2].partition("\n## ")[0]
    commands = [line for line in section.splitlines() if line.startswith("curl ")]
    assert len(commands) == 3
    for command in commands:
        done = subprocess.run(
            command.replace("http://127.0.0.1:7878", url), shell=True, cwd=ROOT, capture_output=True, text=True, timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, ""), command
        assert len(done.stdout.splitlines()) > 1, command


def child_of(process: subprocess.Popen[str]) -> int:
    """The id of the process's only child."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="utf-8")
    (child,) = map(int, children.split())
    return child


def assert_problem(answer: httpx.Response, status: int) -> dict[str, str]:
    """The problem details of a response with that status."""
    assert answer.status_code == status, answer.text[:500]
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, str] = answer.json()
    assert problem["title"]
    assert problem["detail"]
    return problem
