"""What is typed for a parameter of a question, as the RDF term that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode
from rdflib import SKOS

from kg.errors import Problem, QueryError
from kg.graph.namespaces import NEG
from kg.store.labels import LABEL
from kg.store.names import nearest
from kg.store.prefixes import PREFIXES, shorten
from kg.store.questions import XSD_DATE, XSD_INTEGER, Parameter, Question

NAMES = (LABEL, NamedNode(SKOS.altLabel), NamedNode(NEG.nameAlone))
_CURIE = re.compile(r"([a-z]+):(\S+)")


def bound(question: Question, typed: dict[str, str], store: pyoxigraph.Store) -> str:
    """The question's query with the values typed; QueryError where a parameter or a value does not fit."""
    by_name = {parameter.name: parameter for parameter in question.parameters}
    for name in typed.keys() - by_name.keys():
        known = ", ".join(by_name) or "none"
        similar = nearest(name, by_name)
        hint = f"Did you mean: {', '.join(similar)}?" if similar else ""
        raise QueryError(Problem(question.name, None, f"--param {name}", f"a parameter of the question ({known})", hint))
    return question.with_values({name: term_of(by_name[name], text, store) for name, text in typed.items()})


def term_of(parameter: Parameter, text: str, store: pyoxigraph.Store) -> NamedNode | Literal:
    """The term for the text: something in the graph by IRI, shortened IRI or name; a day; a number; a text.

    Raises QueryError where the text stands for nothing of the parameter's kind, or for several things.
    """
    match parameter.kind:
        case "name":
            return _something(parameter, text, store)
        case "day":
            return _day(parameter, text)
        case "number":
            return _number(parameter, text)
        case _:
            return Literal(text)


def _day(parameter: Parameter, text: str) -> Literal:
    try:
        return Literal(date.fromisoformat(text).isoformat(), datatype=NamedNode(XSD_DATE))
    except ValueError as error:
        raise _unfit(parameter, text, "a day such as 2021-12-03") from error


def _number(parameter: Parameter, text: str) -> Literal:
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise _unfit(parameter, text, "a whole number such as 3")
    return Literal(text, datatype=NamedNode(XSD_INTEGER))


def _something(parameter: Parameter, text: str, store: pyoxigraph.Store) -> NamedNode:
    iri = _iri(text)
    if iri is not None:
        if _stands(iri, store):
            return iri
        raise _unfit(parameter, text, "the IRI of something in the graph")
    return _named(parameter, text, store)


def _iri(text: str) -> NamedNode | None:
    """The IRI that is written out or shortened; None where the text is a name."""
    curie = _CURIE.fullmatch(text)
    if curie and curie[1] in PREFIXES:
        text = PREFIXES[curie[1]] + curie[2]
    try:
        return NamedNode(text.removeprefix("<").removesuffix(">")) if "://" in text else None
    except ValueError:
        return None


def _stands(iri: NamedNode, store: pyoxigraph.Store) -> bool:
    patterns = ((iri, None), (None, iri))
    return any(next(iter(store.quads_for_pattern(s, None, o, DefaultGraph())), None) is not None for s, o in patterns)


def _named(parameter: Parameter, text: str, store: pyoxigraph.Store) -> NamedNode:
    """What has the name; of several that have, the one of the default's kind, and a label before another name."""
    kind = str(parameter.default.value).rpartition("/")[0]
    found = sorted(
        (not node.value.startswith(kind), rank, node.value)
        for rank, name, node in _names(store) if name.casefold() == text.casefold()
    )
    if not found:
        similar = nearest(text, {name for _, name, _ in _names(store)})
        raise _unfit(parameter, text, "a name in the graph", f"Did you mean: {', '.join(similar)}?" if similar else "")
    best = sorted({iri for *order, iri in found if order == list(found[0][:2])})
    if len(best) > 1:
        raise _unfit(parameter, text, "a name that only one thing has", f"Choose one: {', '.join(map(shorten, best))}.")
    return NamedNode(best[0])


def _names(store: pyoxigraph.Store) -> Iterator[tuple[int, str, NamedNode]]:
    for rank, predicate in enumerate(NAMES):
        for quad in store.quads_for_pattern(None, predicate, None, DefaultGraph()):
            if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode):
                yield rank, quad.object.value, quad.subject


def _unfit(parameter: Parameter, text: str, expected: str, mend: str = "") -> QueryError:
    return QueryError(Problem(f"--param {parameter.name}", None, repr(text), f"{expected} ({parameter.description})", mend))
