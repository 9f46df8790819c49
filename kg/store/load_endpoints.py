"""Where a store takes graphs, queries and updates: known by the end of its Graph Store URL, or named one by one."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from kg.errors import InputError, Problem

# the end of a Graph Store URL, the store, and what stands in its place for queries, updates and quads in bulk
_KNOWN: tuple[tuple[str, str, str, str, str | None], ...] = (
    ("/sparql-graph-crud-auth", "Virtuoso", "/sparql-auth", "/sparql-auth", None),
    ("/rdf-graphs/service", "GraphDB, RDF4J", "", "/statements", "/statements"),
    ("/sparql/gsp/", "Neptune", "/sparql", "/sparql", None),
    ("/sparql/gsp", "Neptune", "/sparql", "/sparql", None),
    ("/store", "oxigraph", "/query", "/update", "/store"),
    ("/data", "Fuseki", "/query", "/update", "/data"),
)


@dataclass(frozen=True, slots=True)
class Endpoints:
    """The URLs of a store."""

    graphs: str
    """SPARQL 1.1 Graph Store Protocol."""
    query: str
    update: str
    bulk: str | None
    """Takes N-Quads; None where the store is not known to."""


def endpoints(graphs: str, query: str | None = None, update: str | None = None) -> Endpoints:
    """The URLs of the store at a Graph Store URL; InputError where it is no such URL, or its others are not known.

    >>> endpoints("http://127.0.0.1:7878/store").update
    'http://127.0.0.1:7878/update'
    """
    for url in filter(None, (graphs, query, update)):
        _check(url)
    for end, _, querying, updating, bulk in _KNOWN:
        if graphs.endswith(end):
            root = graphs.removesuffix(end)
            return Endpoints(graphs, query or root + querying, update or root + updating, None if bulk is None else root + bulk)
    if query and update:
        return Endpoints(graphs, query, update, None)
    known = ", ".join(dict.fromkeys(f"…{end} ({store})" for end, store, *_ in _KNOWN))
    mend = "Name the others with --query-url and --update-url."
    raise InputError(Problem(graphs, None, "a URL of no known store", f"one that ends as {known}", mend))


def _check(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(Problem(url, None, "no URL of a store", "http://HOST:PORT/PATH or https://…"))
    if parts.username or parts.password:
        shown = f"{parts.scheme}://{parts.hostname}{parts.path}"
        mend = "Give --user, and the password in a file or in KG_PASSWORD."
        raise InputError(Problem(shown, None, "a password in the URL", "a URL without one", mend))
    if parts.query or parts.fragment:
        raise InputError(Problem(url, None, "a query or fragment in the URL", "the bare URL of the Graph Store"))
