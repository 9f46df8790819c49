"""How long each engine takes for each competency question, at the size of the seeds and at a million triples.

    python -m bench.engines [--articles N] [--work DIR] [--write FILE]

The million triples come from a synthetic corpus (``bench/synthetic.py``) that goes through the whole pipeline: read, extracted,
resolved, validated, written. Each engine then holds the same graph, and each question is asked with its defaults until its answer
is complete: once to warm up and up to three times more, of which the best counts. An engine that needs more than LIMIT_S
is stopped there. Run by ``make bench-engines``, which takes an hour; ``--write`` puts the table into the docs.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

import httpx
import pyoxigraph as ox
import rdflib

import kg
from bench.synthetic import write_corpus
from kg.export import write_turtle
from kg.extract import default_extractor
from kg.store import answer, load_questions
from kg.store.load_graphs import WHOLE
from tests.engines import jena, virtuoso
from tests.engines.oxigraph import PROGRAM, oxigraph

ARTICLES = 1950
LIMIT_S = 20.0
SLOW_S = 2.0
"""What took longer is not asked again."""
AGAIN = 3
CHUNK = 100_000
JSON = "application/sparql-results+json"
Ask = Callable[[str], None]
"""Asks a question and reads the whole answer; raises TimeoutError after LIMIT_S."""
Times = dict[str, float | None]
"""By question, seconds; None where the limit was not enough."""


@dataclass(frozen=True, slots=True)
class Engine:
    """One engine: its name in the table, and what opens a build in it."""

    name: str
    opened: Callable[[Path], object]
    installed: bool = True


@contextmanager
def embedded(build: Path) -> Iterator[Ask]:
    """pyoxigraph in memory, as ``kg query`` and ``KnowledgeGraph.query`` use it."""
    store = ox.Store()
    store.bulk_load(path=str(build / "graph.ttl"))
    yield lambda sparql: void(answer(store, sparql))


@contextmanager
def on_rdflib(build: Path) -> Iterator[Ask]:
    """rdflib's own store, in child processes, since nothing else stops it."""
    graph = rdflib.Graph()
    graph.addN((s, p, o, graph) for s, p, o in rdflib.Graph().parse(build / "graph.ttl"))
    yield lambda sparql: in_child(lambda: len(graph.query(sparql)))


@contextmanager
def on_oxigraph(build: Path) -> Iterator[Ask]:
    """The oxigraph server, over HTTP, its store on disk put in order after loading, as ``kg serve`` does."""
    with tempfile.TemporaryDirectory() as folder, httpx.Client() as client:
        for command in (["load", "--file", build / "graph.ttl"], ["optimize"]):
            subprocess.run([PROGRAM, *command, "--location", Path(folder, "store")], check=True, capture_output=True)
        with oxigraph(Path(folder)) as root:
            yield lambda sparql: over_http(client, f"{root}/query", sparql)


@contextmanager
def on_jena(build: Path) -> Iterator[Ask]:
    """Jena's TDB2 on disk, in this process."""
    with tempfile.TemporaryDirectory() as folder:
        dataset = jena.java("org.apache.jena.tdb2.TDB2Factory").connectDataset(folder)
        dataset.begin(jena.java("org.apache.jena.query.ReadWrite").WRITE)
        jena.java("org.apache.jena.riot.RDFDataMgr").read(dataset.getDefaultModel(), str(build / "graph.ttl"))
        dataset.commit()
        yield lambda sparql: by_jena(dataset, sparql)


@contextmanager
def on_virtuoso(build: Path) -> Iterator[Ask]:
    """Virtuoso 7, over HTTP."""
    with tempfile.TemporaryDirectory() as folder, virtuoso.virtuoso(Path(folder)) as server, httpx.Client() as client:
        login = httpx.DigestAuth(server.user, server.password)
        for chunk in chunks(build):
            send(client, f"{server.graph_store}?graph={WHOLE}", chunk, login)
        yield lambda sparql: over_http(client, server.query, sparql, **{"default-graph-uri": WHOLE})


ENGINES = (
    Engine("pyoxigraph (embedded)", embedded),
    Engine("oxigraph server", on_oxigraph),
    Engine("Jena TDB2", on_jena, jena.INSTALLED),
    Engine("Virtuoso 7", on_virtuoso, virtuoso.INSTALLED),
    Engine("rdflib", on_rdflib),
)


def void(_: object) -> None:
    """Nothing; the value was computed."""


def in_child(work: Callable[[], object]) -> None:
    """Do the work in a forked process, which is stopped at the limit."""
    child = multiprocessing.get_context("fork").Process(target=work)
    child.start()
    child.join(LIMIT_S)
    if child.is_alive():
        child.kill()
        child.join()
        raise TimeoutError
    if child.exitcode:
        raise RuntimeError(f"the query failed with {child.exitcode}")


def over_http(client: httpx.Client, url: str, sparql: str, **parameters: str) -> None:
    """Ask an endpoint over a connection that stays open."""
    try:
        client.post(url, data={"query": sparql} | parameters, headers={"accept": JSON}, timeout=LIMIT_S).raise_for_status()
    except httpx.TimeoutException as error:
        raise TimeoutError from error


def by_jena(dataset: object, sparql: str) -> None:
    """Ask Jena, which stops itself at the limit."""
    read, execution = jena.java("org.apache.jena.query.ReadWrite").READ, jena.java("org.apache.jena.query.QueryExecutionFactory")
    cancelled = jena.java("org.apache.jena.query.QueryCancelledException")
    dataset.begin(read)  # type: ignore[attr-defined]
    try:
        with execution.create(jena.java("org.apache.jena.query.QueryFactory").create(sparql), dataset) as asked:
            asked.setTimeout(int(LIMIT_S * 1000))
            void(asked.execAsk() if asked.getQuery().isAskType() else jena.java(
                "org.apache.jena.query.ResultSetFormatter").consume(asked.execSelect()))
    except cancelled as error:
        raise TimeoutError from error
    finally:
        dataset.end()  # type: ignore[attr-defined]


def chunks(build: Path) -> Iterator[bytes]:
    """The build's triples as N-Triples, so many a time."""
    waiting: list[ox.Triple] = []
    for quad in ox.parse(path=str(build / "graph.ttl")):
        waiting.append(quad.triple)
        if len(waiting) == CHUNK:
            yield ox.serialize(waiting, format=ox.RdfFormat.N_TRIPLES)
            waiting = []
    yield ox.serialize(waiting, format=ox.RdfFormat.N_TRIPLES)


def send(client: httpx.Client, url: str, data: bytes, login: httpx.Auth | None = None) -> None:
    """Add N-Triples to a graph of a store."""
    client.post(url, content=data, headers={"content-type": "application/n-triples"}, auth=login, timeout=600).raise_for_status()


def seconds(ask: Ask, sparql: str) -> float | None:
    """The best time of a few, None where the limit was not enough."""
    times: list[float] = []
    for _ in range(1 + AGAIN):
        start = perf_counter()
        try:
            ask(sparql)
        except TimeoutError:
            return None
        times.append(perf_counter() - start)
        if len(times) > 1 and times[-1] > SLOW_S:
            break
    return min(times)


def measure(engine: Engine, build: Path) -> Times:
    """The time of each question on one engine."""
    with engine.opened(build) as ask:  # type: ignore[attr-defined]
        times = {}
        for question in load_questions():
            times[question.name] = seconds(ask, question.sparql)
            print(f"{engine.name}: {question.name} {shown(times[question.name])} ms", flush=True)
    return times


def alone(engine: Engine, build: Path) -> Times:
    """The times in a process of its own, so that no engine shares memory and threads with another."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as process:
        return process.submit(measure, engine, build).result()


def shown(time: float | None) -> str:
    """Milliseconds, or the limit that was passed."""
    return f"> {LIMIT_S * 1000:,.0f}" if time is None else f"{time * 1000:,.1f}" if time < 0.1 else f"{time * 1000:,.0f}"


def built(paths: list[Path] | None, folder: Path) -> int:
    """The number of triples of the build of these articles, whose Turtle the folder holds; no question reads another graph."""
    if not (folder / "graph.ttl").exists():
        graph = kg.build(paths, strict=True)
        folder.mkdir(parents=True, exist_ok=True)
        write_turtle(graph.rdf, folder / "graph.ttl")
    return sum(1 for _ in ox.parse(path=str(folder / "graph.ttl")))


def table(sizes: dict[str, int], found: dict[str, dict[str, Times]]) -> str:
    """Markdown: a row a question, a column an engine and size; the slowest question of each last."""
    columns = [(engine, size) for size in sizes for engine in found[size]]
    lines = ["| question | " + " | ".join(f"{engine}, {sizes[size]:,}" for engine, size in columns) + " |"]
    lines += ["|---|" + "---:|" * len(columns)]
    for question in load_questions():
        cells = [shown(found[size][engine][question.name]) for engine, size in columns]
        lines.append(f"| {question.name} | " + " | ".join(cells) + " |")
    slowest = [max((t if t is not None else LIMIT_S + 1) for t in found[size][engine].values()) for engine, size in columns]
    lines.append("| **the slowest** | " + " | ".join(f"**{shown(t if t <= LIMIT_S else None)}**" for t in slowest) + " |")
    return "\n".join(lines) + "\n"


def page(sizes: dict[str, int], found: dict[str, dict[str, Times]], articles: int) -> str:
    """The page of the docs that holds the table."""
    cores, load, today = os.cpu_count(), os.getloadavg()[2], date.today()
    return (
        "# Engines and questions\n\n"
        "Milliseconds until the answer is complete, with each question's defaults, on the graph of the five seeds "
        f"({sizes['seeds']:,} triples) and of {articles:,} synthetic articles that went through the whole pipeline "
        f"({sizes['synthetic']:,} triples). Measured on {today.day} {today:%B %Y} on {cores} cores, whose load average was "
        f"{load:.1f} at the end: above {cores}, other work slowed the engines down. The best of four runs, of two where "
        f"one took more than {SLOW_S:g} s; stopped after {LIMIT_S:g} s. Written by `make bench-engines`; "
        f"do not edit.\n\n{table(sizes, found)}"
    )


def main() -> None:
    """Measure, print the table, and write it where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=ARTICLES, help="size of the synthetic corpus")
    parser.add_argument("--work", type=Path, help="where the builds are kept, so that the next run need not make them again")
    parser.add_argument("--engine", action="append", help="only the engines whose name holds this")
    parser.add_argument("--write", type=Path, help="the file to write the table to, in Markdown")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work: Path = arguments.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        corpus = work / f"synthetic-{arguments.articles}.jsonl"
        write_corpus(corpus, default_extractor(), arguments.articles)
        builds = {"seeds": (None, work / "seeds"), "synthetic": ([corpus], work / f"synthetic-{arguments.articles}")}
        sizes = {name: built(paths, folder) for name, (paths, folder) in builds.items()}
        engines = [e for e in ENGINES if e.installed and any(part in e.name for part in arguments.engine or [""])]
        found = {name: {e.name: alone(e, folder) for e in engines} for name, (_, folder) in builds.items()}
    text = page(sizes, found, arguments.articles)
    print(text)
    if arguments.write:
        arguments.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
