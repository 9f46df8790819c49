"""Tables for people: what has a name is shown by its name, its shortened IRI behind it."""

from __future__ import annotations

import pyoxigraph
from pyoxigraph import Literal, NamedNode
from rdflib import RDFS

from kg.store.prefixes import shorten
from kg.store.table import Table, Term, cell_text

LABEL = NamedNode(RDFS.label)


def label_of(store: pyoxigraph.Store, iri: NamedNode) -> str | None:
    """The English label of something, else the first in any language; None where it has none."""
    labels = [quad.object for quad in store.quads_for_pattern(iri, LABEL, None, pyoxigraph.DefaultGraph())]
    literals = sorted((label for label in labels if isinstance(label, Literal)), key=lambda o: (o.language != "en", str(o)))
    return literals[0].value if literals else None


def readable(table: Table, store: pyoxigraph.Store) -> tuple[tuple[str, ...], ...]:
    """The rows as a reader wants them: "Ilham Aliyev (person:ilham-aliyev)" for an IRI with a label, else as ``Table.texts``."""
    known: dict[Term | None, str] = {}

    def text(term: Term | None) -> str:
        if term not in known:
            known[term] = _named(term, store) if isinstance(term, NamedNode) else cell_text(term)
        return known[term]

    return tuple(tuple(map(text, row)) for row in table.rows)


def _named(iri: NamedNode, store: pyoxigraph.Store) -> str:
    label = label_of(store, iri)
    return f"{label} ({shorten(iri.value)})" if label else shorten(iri.value)
