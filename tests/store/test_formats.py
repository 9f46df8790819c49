"""Answers in the standard formats, read back by other readers than the writer."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pyoxigraph
import pytest
from rdflib import Graph

from kg.errors import QueryError
from kg.store.formats import Format, count_of, serialized
from kg.store.query import evaluate

ROWS = 'SELECT ?s ?n { VALUES (?s ?n) { (neg:Held "a, \\"b\\"\\n"@en) (neg:Planned UNDEF) } }'
TRIPLES = "CONSTRUCT { neg:Held rdfs:label 'held' , 'done' } {}"


def written(sparql: str, format_: Format) -> bytes:
    return serialized(evaluate(pyoxigraph.Store(), sparql), format_)


def test_a_table_in_each_format() -> None:
    held = "https://w3id.org/negotiation-kg/ontology#Held"
    assert list(csv.reader(io.StringIO(written(ROWS, Format.csv).decode(), newline="")))[1] == [held, 'a, "b"\n']
    assert written(ROWS, Format.tsv).decode().splitlines()[1].startswith(f"<{held}>\t")
    assert json.loads(written(ROWS, Format.json))["results"]["bindings"][0]["n"]["xml:lang"] == "en"
    assert ElementTree.fromstring(written(ROWS, Format.xml)).tag == "{http://www.w3.org/2005/sparql-results#}sparql"
    for format_ in (Format.csv, Format.tsv, Format.json, Format.xml):
        assert count_of(written(ROWS, format_), format_) == 2


def test_yes_or_no_in_each_format() -> None:
    assert written("ASK {}", Format.csv) == written("ASK {}", Format.tsv) == b"answer\ntrue\n"
    assert written("ASK { FILTER(false) }", Format.csv) == b"answer\nfalse\n"
    assert json.loads(written("ASK {}", Format.json))["boolean"] is True
    for format_ in (Format.csv, Format.tsv, Format.json, Format.xml):
        assert count_of(written("ASK {}", format_), format_) == 1


def test_triples_as_turtle_with_prefixes() -> None:
    data = written(TRIPLES, Format.turtle)
    assert len(Graph().parse(data=data, format="turtle")) == count_of(data, Format.turtle) == 2
    assert b"neg:Held rdfs:label" in data


@pytest.mark.parametrize(
    ("sparql", "format_"),
    [(TRIPLES, Format.csv), (TRIPLES, Format.json), (ROWS, Format.turtle), ("ASK {}", Format.turtle)],
)
def test_a_format_that_cannot_hold_the_answer_is_refused(sparql: str, format_: Format) -> None:
    with pytest.raises(QueryError, match=r"another query for the format .*\. Use "):
        written(sparql, format_)
