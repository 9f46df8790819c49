"""The JSON-LD context: a readable key for each class, property and value of the ontology and of what it reuses.

``ontology/context.jsonld`` is what is published, made from the ontology by ``make context``.
"""

from __future__ import annotations

import json
from typing import Any

from rdflib import DCTERMS, FOAF, OWL, RDF, RDFS, SDO, SKOS, XSD, Graph, URIRef
from rdflib.term import Node

from kg.export.property_graph import short
from kg.graph.namespaces import BASE, DC, EDTF, NEG, OA, VOCABULARIES
from kg.sources import ONTOLOGY

PUBLISHED = ONTOLOGY / "context.jsonld"
_LANGUAGE = {"@container": "@language"}
_LINK = {"@type": "@id"}
_WHOLE = {"@type": str(XSD.nonNegativeInteger)}
_PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property)
_NAMED = {str(OWL.Class), str(RDF.Property)}
REUSED: dict[URIRef, dict[str, str]] = {
    RDFS.label: _LANGUAGE, RDFS.comment: _LANGUAGE, SKOS.prefLabel: _LANGUAGE, SKOS.altLabel: _LANGUAGE,
    SKOS.hiddenLabel: _LANGUAGE,
    SKOS.definition: _LANGUAGE, SKOS.inScheme: _LINK, SKOS.broader: _LINK, SKOS.topConceptOf: _LINK, DCTERMS.title: _LANGUAGE,
    DCTERMS.description: _LANGUAGE,
    DCTERMS.identifier: {}, DCTERMS.source: _LINK, DCTERMS.issued: {"@type": str(EDTF)}, DC.creator: {}, DC.publisher: {},
    SDO.latitude: {"@type": str(XSD.decimal)}, SDO.longitude: {"@type": str(XSD.decimal)}, SDO.sameAs: _LINK,
    SDO.url: {"@type": str(XSD.anyURI)}, OA.hasSource: _LINK, OA.hasSelector: _LINK, OA.exact: {}, OA.prefix: {}, OA.suffix: {},
    OA.start: _WHOLE, OA.end: _WHOLE, DCTERMS.spatial: _LINK, FOAF.member: _LINK,
    URIRef(VOCABULARIES["prov"] + "wasDerivedFrom"): _LINK,
}
"""Properties of other vocabularies, with what their values are."""
CLASSES = (OA.TextQuoteSelector, OA.TextPositionSelector, URIRef(VOCABULARIES["prov"] + "Bundle"))


def context_of(ontology: Graph) -> dict[str, Any]:
    """The context of an ontology's graph, keys sorted; ValueError where two terms want one key."""
    terms: dict[str, Any] = {}
    classes = set(_own(ontology, OWL.Class, RDFS.Class))
    properties = {term: _values(ontology, term) for term in _own(ontology, *_PROPERTIES)} | REUSED
    values = set(_own(ontology, *classes))
    for term in sorted({*classes, *CLASSES, *values} - set(properties)):
        _add(terms, term, str(term))
    for term, kind in properties.items():
        _add(terms, term, {"@id": str(term)} | kind)
    head = {"@version": 1.1, "id": "@id", "type": "@type", "graph": "@graph"}
    prefixes = VOCABULARIES | {"kg": BASE}
    return {"@context": head | dict(sorted(prefixes.items())) | dict(sorted(terms.items()))}


def context_text(ontology: Graph) -> str:
    """The context as the published file has it."""
    return json.dumps(context_of(ontology), indent=1, ensure_ascii=False) + "\n"


def _own(ontology: Graph, *kinds: URIRef) -> list[URIRef]:
    """The ontology's own terms of the kinds, sorted."""
    found = {str(term) for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    return [URIRef(term) for term in sorted(found) if term.startswith(NEG)]


def _values(ontology: Graph, term: Node) -> dict[str, str]:
    """What the values of a property are; those that the ontology itself names are written by their key."""
    ranges = sorted(map(str, ontology.objects(term, RDFS.range)))
    if str(RDF.langString) in ranges:
        return _LANGUAGE
    literal = [kind for kind in ranges if kind.startswith(str(XSD)) or kind == str(EDTF)]
    if literal:
        return {"@type": literal[0]} if literal != [str(XSD.string)] else {}
    if _NAMED.intersection(ranges) or _own(ontology, *map(URIRef, ranges)):
        return {"@type": "@vocab"}
    return _LINK


def _add(terms: dict[str, Any], term: Node, value: object) -> None:
    key = short(str(term))
    if key in terms:
        raise ValueError(f"{term} and {terms[key]} both want the key {key!r}")
    terms[key] = value


if __name__ == "__main__":
    print(context_text(Graph().parse(ONTOLOGY / "negotiation.ttl")), end="")
