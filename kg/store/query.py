"""Answers SPARQL queries; the well-known prefixes need no declaration, and nothing is fetched from elsewhere."""

from __future__ import annotations

import re

import pyoxigraph
import rdflib
from pyoxigraph import Literal, QueryBoolean, QueryTriples

from kg.errors import Problem, QueryError
from kg.store.prefixes import PREFIXES
from kg.store.stores import store_of
from kg.store.table import Table

# strings, IRIs and comments, in which the word SERVICE is no keyword
_OPAQUE = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""' r"|'''(?:[^'\\]|\\.|'(?!''))*'''" r'|"(?:[^"\\\n]|\\.)*"' r"|'(?:[^'\\\n]|\\.)*'"
    r"|<[^<>\s]*>" r"|#[^\n]*", re.DOTALL,
)
_SERVICE = re.compile(r"(?<![\w?$:-])SERVICE(?![\w:-])", re.IGNORECASE)
_WHERE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def query(graph: rdflib.Graph, sparql: str) -> Table:
    """The answer to a query over a graph; raises QueryError where it cannot be answered.

    >>> graph = rdflib.Graph().parse(data="<urn:a> <urn:b> 1, 2 .", format="turtle")
    >>> query(graph, "SELECT (SUM(?n) AS ?sum) WHERE { ?s ?p ?n }").texts()
    (('3',),)
    """
    return answer(store_of(graph), sparql)


def answer(store: pyoxigraph.Store, sparql: str, source: str = "query") -> Table:
    """The answer to a query over a store; ``source`` names the query in error messages."""
    if _SERVICE.search(_OPAQUE.sub(" ", sparql)):
        raise QueryError(Problem(source, None, "SERVICE", "a query over this graph alone", "Nothing is fetched from elsewhere."))
    try:
        return _table(store.query(sparql, prefixes=PREFIXES))
    except SyntaxError as error:
        raise QueryError(_syntax_problem(source, str(error))) from error
    except (RuntimeError, OSError, ValueError) as error:
        raise QueryError(Problem(source, None, str(error), "a query that can be answered")) from error


def _table(result: pyoxigraph.QuerySolutions | QueryBoolean | QueryTriples) -> Table:
    if isinstance(result, QueryBoolean):
        return Table(("answer",), ((Literal(bool(result)),),))
    if isinstance(result, QueryTriples):
        triples = sorted(((t.subject, t.predicate, t.object) for t in result), key=lambda row: [str(term) for term in row])
        return Table(("subject", "predicate", "object"), tuple(triples))
    return Table(tuple(v.value for v in result.variables), tuple(tuple(solution) for solution in result))


def _syntax_problem(source: str, message: str) -> Problem:
    found = _WHERE.fullmatch(message)
    if found is None:
        return Problem(source, None, message, "a SPARQL 1.1 query")
    line, column, expected = found.groups()
    # among the tokens that would fit the parser lists what it has to say in words
    parts = expected.removeprefix("expected ").removeprefix("one of ").split(", ")
    said = [part for part in parts if re.match(r"[A-Z]\w+ \w+ ", part)]
    mend = f"Known without declaration: {', '.join(PREFIXES)}." if "Prefix not found" in said else ""
    where = f"at column {column}"
    return Problem(source, int(line), f"{said[0]} {where}" if said else f"a mistake {where}", "a SPARQL 1.1 query", mend)
