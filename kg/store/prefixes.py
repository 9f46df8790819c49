"""The prefixes that a query may use without declaring them: those of the Turtle and the other vocabularies it leans on."""

from __future__ import annotations

import re

from rdflib import FOAF, ORG, TIME

from kg.graph.namespaces import BASE, KINDS, VOCABULARIES

PREFIXES: dict[str, str] = dict(sorted((
    VOCABULARIES
    | {"foaf": str(FOAF), "org": str(ORG), "time": str(TIME), "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/"}
    | {kind: f"{BASE}{kind}/" for kind in KINDS}
).items()))
_BY_LENGTH = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))
# the local names that SPARQL and Turtle take without an escape
_LOCAL = re.compile(r"\w(?:[\w.-]*[\w-])?")


def shorten(iri: str) -> str:
    """The IRI as a CURIE that a query can use, where a prefix fits; else the IRI as it is.

    >>> shorten("http://www.w3.org/ns/prov#Agent")
    'prov:Agent'
    """
    for prefix, namespace in _BY_LENGTH:
        local = iri.removeprefix(namespace)
        if local != iri and _LOCAL.fullmatch(local):
            return f"{prefix}:{local}"
    return iri
