"""Turtle and TriG say what the graph says, load everywhere, and are the same bytes under any hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, Dataset, Graph

from kg.graph import to_dataset, trig, turtle, union_graph
from kg.sources import ROOT
from tests.graph.told import account, article, event

BUILD = """
import hashlib
from kg.graph import load_ontology, to_dataset, trig, turtle, union_graph
from kg.sources import ONTOLOGY
from tests.gold_accounts import gold_accounts
dataset = to_dataset(gold_accounts(), load_ontology(ONTOLOGY))
print(hashlib.sha256(turtle(union_graph(dataset)) + trig(dataset)).hexdigest())
"""


@pytest.fixture(scope="module")
def written(graph: Graph) -> bytes:
    return turtle(graph)


def test_rdflib_reads_the_same_graph(graph: Graph, written: bytes) -> None:
    assert set(Graph().parse(data=written, format="turtle")) == set(graph)


def test_pyoxigraph_reads_as_many_triples(graph: Graph, written: bytes) -> None:
    assert len(set(ox.parse(written, format=ox.RdfFormat.TURTLE))) == len(graph)


@pytest.mark.skipif(shutil.which("rapper") is None, reason="rapper (raptor2-utils) is not installed")
def test_rapper_reads_as_many_triples(graph: Graph, written: bytes, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(written)
    done = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", path], capture_output=True, check=True, text=True)
    assert len(set(done.stdout.splitlines())) == len(graph)


def test_trig_keeps_the_named_graphs(dataset: Dataset) -> None:
    written = trig(dataset)
    read = Dataset()
    read.parse(data=written, format="trig")
    assert set(read.quads()) == set(dataset.quads())
    assert len(set(ox.parse(written, format=ox.RdfFormat.TRIG))) == len(set(dataset.quads()))


def test_line_ends_and_quotation_marks_survive(ontology: Graph) -> None:
    told = article(title='Line\r\nend "and" \\ tab\t“quote”')
    graph = union_graph(to_dataset([account(event(), of=told)], ontology))
    assert set(Graph().parse(data=turtle(graph), format="turtle")) == set(graph)


def test_only_prefixes_in_use_are_declared_and_subjects_are_grouped(graph: Graph, written: bytes) -> None:
    lines = written.decode().splitlines()
    declared = {line.split()[1] for line in lines if line.startswith("@prefix")}
    assert {"neg:", "event:", "person:", "oa:"} <= declared
    assert f"@prefix owl: <{OWL}> ." not in lines
    kinds = [line.split(":")[0] for line in lines if line[:1].isalpha() and ":" in line.split(" ")[0]]
    groups = [kind for kind, before in zip(kinds, ["", *kinds], strict=False) if kind != before]
    assert len(groups) == len(set(groups))
    assert groups[:3] == ["article", "event", "claim"]


def test_two_hash_seeds_give_the_same_bytes() -> None:
    def build(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", BUILD]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, text=True)
        return done.stdout

    assert build("1") == build("2")
