"""Checks a graph against the SHACL shapes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyshacl
from rdflib import DCTERMS, RDF, SH, Graph
from rdflib.term import Node

from kg.errors import Problem
from kg.graph.namespaces import NEG, OA
from kg.sources import ONTOLOGY

SHAPES = ONTOLOGY / "shapes.ttl"
TARGETS = {SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf}


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One constraint that one node breaks."""

    focus_node: str
    shape: str
    """The shape that was broken, by its IRI."""
    constraint: str
    """The SHACL constraint component, without its namespace ("MinCountConstraintComponent")."""
    message: str
    articles: tuple[str, ...]
    """Names of the articles that speak of the node, sorted; empty where it is curated."""
    value: str = ""
    """The offending value, where there is one."""
    warning: bool = False
    """The graph is valid all the same; somebody should read the article again."""

    def __str__(self) -> str:
        where = f" (in {', '.join(self.articles)})" if self.articles else ""
        value = f", not {self.value!r}" if self.value else ""
        return f"{self.focus_node}: {self.message}{value} [{self.shape}]{where}"

    def problem(self) -> Problem:
        """The violation as a problem of the first article that speaks of the node."""
        found = f"{self.focus_node} with {self.value!r}" if self.value else self.focus_node
        if len(self.articles) > 1:
            found += f" (also in {', '.join(self.articles[1:])})"
        return Problem(self.articles[0] if self.articles else "ontology", None, found, self.message, f"Broken: {self.shape}.")


def validate(graph: Graph, shapes: Path = SHAPES) -> tuple[Violation, ...]:
    """Every violation of the shapes, sorted; the graph is valid where there is none but warnings.

    The graph must be rdflib's own in memory: pySHACL asks it many small questions, which other stores answer far more slowly.
    """
    conforms, report, _ = pyshacl.validate(
        graph, shacl_graph=_read(shapes), inplace=True, advanced=False, inference="none", meta_shacl=False,
    )
    return () if conforms else tuple(sorted(_violations(graph, report)))


def _violations(graph: Graph, report: Graph) -> Iterator[Violation]:
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus, shape = report.value(result, SH.focusNode), report.value(result, SH.sourceShape)
        constraint, value = report.value(result, SH.sourceConstraintComponent), report.value(result, SH.value)
        # what compares all nodes of a kind has a term of the ontology as its focus, and the node as its value
        told = value if str(focus).startswith(NEG) else focus
        yield Violation(
            str(focus), str(shape), str(constraint).rsplit("#", 1)[-1],
            min(map(str, report.objects(result, SH.resultMessage))), _articles(graph, told),
            str(value or ""), report.value(result, SH.resultSeverity) != SH.Violation,
        )


def _articles(graph: Graph, focus: Node | None) -> tuple[str, ...]:
    """The articles from which a node comes: itself, by its evidence, or by the statements that name it."""
    articles = _sources(graph, focus) if focus else set()
    if not articles:
        articles = {article for subject in graph.subjects(None, focus) for article in _sources(graph, subject)}
    return tuple(sorted({str(name) for article in articles for name in graph.objects(article, DCTERMS.identifier)}))


def _sources(graph: Graph, node: Node) -> set[Node]:
    found = {node} if (node, RDF.type, NEG.Article) in graph else set()
    found |= {*graph.objects(node, NEG.article), *graph.objects(node, OA.hasSource)}
    return found | {source for evidence in graph.objects(node, NEG.evidence) for source in graph.objects(evidence, OA.hasSource)}


@lru_cache(maxsize=4)
def _read(shapes: Path) -> Graph:
    """The shapes; a property shape has the targets of the node shapes that name it, which says the same.

    pySHACL checks all nodes of a shape's own targets at once, and one by one those that another shape hands to it."""
    graph = Graph().parse(shapes, format="turtle")
    for shape, described in list(graph.subject_objects(SH.property)):
        targets = [(how, what) for how, what in graph.predicate_objects(shape) if how in TARGETS]
        if targets and not any(graph.subjects(None, shape)):  # who is named by others is also checked where they say
            graph.remove((shape, SH.property, described))
            for how, what in targets:
                graph.add((described, how, what))
    return graph
