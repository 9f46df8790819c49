"""Queries that would ask another host are refused, however they are written."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.store.federation import refuse_federation


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { service\tSILENT ?x { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { \\U00000053ervice <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c FILTER(?a<?b)SERVICE?x{ ?s ?p ?o }FILTER(?c>1) }",
        "SELECT * { ?s ?p 'it' . SERVICE <http://example.org/> { ?s ?p '' } }",
        "SELECT * { # SERVICE\nSERVICE <http://example.org/> { ?s ?p ?o } }",
    ],
)
def test_another_host_is_refused(sparql: str) -> None:
    with pytest.raises(QueryError, match="Nothing is fetched from elsewhere"):
        refuse_federation(sparql, "query")


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?service ?p ?o }", "SELECT * { ?s neg:service 'SERVICE' }", "SELECT * { ?s ?p <http://x.org/SERVICE> }",
        "SELECT * { ?s ?p '''a ' SERVICE''' } # SERVICE", 'SELECT * { ?s ?p "\\" SERVICE" }',
    ],
)
def test_the_word_alone_is_harmless(sparql: str) -> None:
    refuse_federation(sparql, "query")
