"""Answers SPARQL queries; the well-known prefixes need no declaration, and nothing is fetched from elsewhere."""

from __future__ import annotations

import pyoxigraph
import rdflib
from pyoxigraph import Literal, QueryBoolean, QuerySolutions, QueryTriples

from kg.errors import Problem, QueryError
from kg.store.federation import refuse_federation
from kg.store.prefixes import PREFIXES
from kg.store.stores import store_of
from kg.store.syntax import syntax_problem
from kg.store.table import Table

Result = QuerySolutions | QueryBoolean | QueryTriples


def query(graph: rdflib.Graph, sparql: str) -> Table:
    """The answer to a query over a graph; raises QueryError where it cannot be answered.

    >>> graph = rdflib.Graph().parse(data="<urn:a> <urn:b> 1, 2 .", format="turtle")
    >>> query(graph, "SELECT (SUM(?n) AS ?sum) WHERE { ?s ?p ?n }").texts()
    (('3',),)
    """
    return answer(store_of(graph), sparql)


def answer(store: pyoxigraph.Store, sparql: str, source: str = "query") -> Table:
    """The answer to a query over a store; ``source`` names the query in error messages."""
    result = evaluate(store, sparql, source)
    try:
        return table_of(result)
    except (RuntimeError, OSError, ValueError) as error:
        raise _unanswered(source, error) from error


def evaluate(store: pyoxigraph.Store, sparql: str, source: str = "query") -> Result:
    """The answer as pyoxigraph has it: solutions and triples are computed only as they are read."""
    refuse_federation(sparql, source)
    try:
        return store.query(sparql, prefixes=PREFIXES)
    except SyntaxError as error:
        raise QueryError(syntax_problem(source, str(error))) from error
    except (RuntimeError, OSError, ValueError) as error:
        raise _unanswered(source, error) from error


def table_of(result: Result) -> Table:
    """The answer as a table: of ASK one cell, of CONSTRUCT and DESCRIBE three columns, sorted."""
    if isinstance(result, QueryBoolean):
        return Table(("answer",), ((Literal(bool(result)),),))
    if isinstance(result, QueryTriples):
        triples = sorted(((t.subject, t.predicate, t.object) for t in result), key=lambda row: [str(term) for term in row])
        return Table(("subject", "predicate", "object"), tuple(triples))
    return Table(tuple(v.value for v in result.variables), tuple(tuple(solution) for solution in result))


def _unanswered(source: str, error: Exception) -> QueryError:
    return QueryError(Problem(source, None, str(error), "a query that can be answered"))
