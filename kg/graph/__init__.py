"""Records to RDF and to a network; validation of the RDF with the shapes."""

from kg.graph.curated import load_ontology
from kg.graph.dataset import to_dataset, union_graph
from kg.graph.edtf import Interval, parse_edtf
from kg.graph.network import to_network
from kg.graph.serialize import trig, turtle
from kg.graph.validation import Violation, validate

__all__ = [
    "Interval", "Violation", "load_ontology", "parse_edtf", "to_dataset", "to_network", "trig", "turtle", "union_graph",
    "validate",
]
