"""The vocabularies of the graph and the prefixes under which they are written."""

from __future__ import annotations

from rdflib import DCTERMS, FOAF, OWL, PROV, RDF, RDFS, SDO, SKOS, XSD, Graph, Namespace, URIRef

NEG = Namespace("https://w3id.org/negotiation-kg/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
DC = Namespace("http://purl.org/dc/elements/1.1/")
EDTF: URIRef = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
BASE = "https://w3id.org/negotiation-kg/id/"

KINDS = (
    "article", "event", "claim", "relation", "tenure", "office", "person", "state", "territory", "organization", "body", "force",
    "group", "place", "agreement", "track", "conflict", "issue", "account", "evidence", "selector", "rule", "graph",
)
"""The folders of individuals, in the order in which a reader of the Turtle meets them."""

VOCABULARIES = {
    "dc": str(DC), "dcterms": str(DCTERMS), "edtf": "http://id.loc.gov/datatypes/edtf/", "foaf": str(FOAF),
    "neg": str(NEG), "oa": str(OA),
    "owl": str(OWL), "prov": str(PROV), "rdf": str(RDF), "rdfs": str(RDFS), "schema": str(SDO), "skos": str(SKOS),
    "wd": "http://www.wikidata.org/entity/", "xsd": str(XSD),
}


def bind_prefixes(graph: Graph, base: str = BASE) -> None:
    """Binds the vocabularies and one prefix for each kind of individual."""
    for prefix, iri in VOCABULARIES.items():
        graph.bind(prefix, iri, replace=True)
    for kind in KINDS:
        graph.bind(kind, base + kind + "/", replace=True)
