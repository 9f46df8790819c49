"""Answers in the standard formats."""

from __future__ import annotations

import csv
import io
from enum import StrEnum

import pyoxigraph
from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples
from rdflib import Graph

from kg.errors import Problem, QueryError
from kg.graph import turtle
from kg.graph.namespaces import bind_prefixes
from kg.store.query import Result


class Format(StrEnum):
    """A standard format of answers."""

    csv = "csv"
    tsv = "tsv"
    json = "json"
    xml = "xml"
    turtle = "turtle"


_RESULTS = {
    Format.csv: QueryResultsFormat.CSV, Format.tsv: QueryResultsFormat.TSV, Format.json: QueryResultsFormat.JSON,
    Format.xml: QueryResultsFormat.XML,
}
_TRUTHS = (b"answer\ntrue\n", b"answer\nfalse\n")
"""An answer to ASK as a table of one cell: SPARQL's own CSV and TSV hold only the answers to SELECT."""


def serialized(result: Result, format_: Format, source: str = "query") -> bytes:
    """The answer in the format: SPARQL's CSV, TSV, JSON or XML of SELECT and ASK, Turtle of CONSTRUCT and DESCRIBE.

    Raises QueryError where the query gives no answer that the format can hold; ``source`` names the query.
    """
    if isinstance(result, QueryTriples):
        if format_ != Format.turtle:
            raise _misfit(source, "triples", format_, "turtle or table")
        return _turtle(result)
    if format_ == Format.turtle:
        raise _misfit(source, "a table", format_, "csv, tsv, json, xml or table")
    if isinstance(result, QueryBoolean) and format_ in (Format.csv, Format.tsv):
        return _TRUTHS[not result]
    data = io.BytesIO()
    result.serialize(data, format=_RESULTS[format_])
    return data.getvalue()


def count_of(data: bytes, format_: Format) -> int:
    """How many rows, or triples, the serialized answer holds; of ASK one."""
    if format_ == Format.turtle:
        return sum(1 for _ in pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.TURTLE))
    if data in _TRUTHS:
        return 1
    if format_ == Format.csv:
        return sum(1 for _ in csv.reader(io.StringIO(data.decode("utf-8"), newline=""))) - 1
    parsed = pyoxigraph.parse_query_results(data, format=_RESULTS[format_])
    return sum(1 for _ in parsed) if isinstance(parsed, QuerySolutions) else 1


def _turtle(triples: QueryTriples) -> bytes:
    graph = Graph()
    bind_prefixes(graph)
    data = io.BytesIO()
    triples.serialize(data, format=pyoxigraph.RdfFormat.N_TRIPLES)
    graph.parse(data=data.getvalue(), format="nt")
    return turtle(graph)


def _misfit(source: str, found: str, format_: str, fitting: str) -> QueryError:
    found, expected = f"a query whose answer is {found}", f"another query for the format {format_}"
    return QueryError(Problem(source, None, found, expected, f"Use {fitting}."))
