"""HermiT, a complete reasoner for OWL 2, over graphs; it runs in Java."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import owlready2
from rdflib import OWL, Graph

INSTALLED = shutil.which("java") is not None
MISSING = "HermiT needs a Java runtime, and none is installed"


@dataclass(frozen=True, slots=True)
class Findings:
    """What HermiT infers of the classes of a graph."""

    consistent: bool
    unsatisfiable: frozenset[str]
    """IRIs of the classes that nothing can be a member of."""
    equivalent: frozenset[frozenset[str]]
    """Sets of classes, by IRI, that have the same members in every world."""


def reason(graph: Graph) -> Findings:
    """What follows from the graph; imports are not followed, and datatypes that OWL 2 has not (xsd:date, EDTF) are let be."""
    world = owlready2.World()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.nt"
        alone = Graph()
        alone.addN((*triple, alone) for triple in graph if triple[1] != OWL.imports)
        file.write_bytes(alone.serialize(format="nt", encoding="utf-8"))
        ontology = world.get_ontology(file.as_uri()).load(only_local=True)
        try:
            with ontology:
                owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
        except owlready2.OwlReadyInconsistentOntologyError:
            return Findings(False, frozenset(), frozenset())
    unsatisfiable = frozenset(one.iri for one in world.inconsistent_classes() if one is not owlready2.Nothing)
    named = {one.iri: frozenset({one.iri, *(e.iri for e in one.equivalent_to if isinstance(e, owlready2.ThingClass))})
             for one in world.classes()}
    same = frozenset(group for iri, group in named.items() if len(group) > 1 and iri not in unsatisfiable)
    return Findings(True, unsatisfiable, same)

