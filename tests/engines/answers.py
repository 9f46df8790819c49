"""Answers to SPARQL queries in a form in which those of all engines are alike."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pyoxigraph as ox
import rdflib
from rdflib.term import Node

from tests.engines import jena

Cell = tuple[str, ...] | Decimal | bool | None
Answer = list[tuple[Cell, ...]]
XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {f"{XSD}{name}" for name in ("integer", "nonNegativeInteger", "decimal", "double", "float", "int", "long")}
JSON = "application/sparql-results+json"


def cell(kind: str, value: str, language: str = "", datatype: str = "") -> Cell:
    """One term; numbers by their value, booleans as such, a plain string as a string without language."""
    if kind == "uri":
        return ("iri", value)
    if datatype in NUMBERS:
        return Decimal(value).normalize()
    if datatype == f"{XSD}boolean":
        return value in ("true", "1")
    plain = datatype if datatype and not language and datatype != f"{XSD}string" else ""
    return ("literal", value, language.lower(), plain)


def from_json(answer: dict[str, Any]) -> Answer:
    """The rows of an answer as SPARQL's JSON has it; a truth value is one row of one cell."""
    if "boolean" in answer:
        return [(bool(answer["boolean"]),)]
    names = answer["head"]["vars"]
    return [tuple(_from_json(row.get(name)) for name in names) for row in answer["results"]["bindings"]]


def over_http(url: str, sparql: str, **parameters: str) -> Answer:
    """The answer of an endpoint."""
    response = httpx.post(url, data={"query": sparql} | parameters, headers={"accept": JSON}, timeout=120)
    response.raise_for_status()
    return from_json(response.json())


def by_jena(dataset: Any, sparql: str) -> Answer:
    """The answer of ARQ over a dataset."""
    return from_json(jena.ask(dataset, sparql))


def by_rdflib(dataset: rdflib.Dataset, sparql: str) -> Answer:
    """The answer of rdflib."""
    result = dataset.query(sparql)
    if result.type == "ASK":
        return [(bool(result.askAnswer),)]
    return [tuple(_from_rdflib(row.get(name)) for name in result.vars or ()) for row in result.bindings]


def by_pyoxigraph(store: ox.Store, sparql: str) -> Answer:
    """The answer of a store in memory."""
    result = store.query(sparql)
    if isinstance(result, ox.QueryBoolean):
        return [(bool(result),)]
    return [tuple(map(_from_oxigraph, row)) for row in result]


def rdflib_dataset(union: Path, named: Path) -> rdflib.Dataset:
    """rdflib's dataset: every triple in the default graph, the named graphs of a TriG file."""
    dataset = rdflib.Dataset()
    dataset.parse(named, format="trig")
    dataset.default_graph.parse(union, format="turtle")
    return dataset


def _from_json(term: dict[str, str] | None) -> Cell:
    return None if term is None else cell(term["type"], term["value"], term.get("xml:lang", ""), term.get("datatype", ""))


def _from_rdflib(term: Node | None) -> Cell:
    if term is None:
        return None
    if isinstance(term, rdflib.Literal):
        return cell("literal", str(term), term.language or "", str(term.datatype or ""))
    return cell("uri", str(term))


def _from_oxigraph(term: Any) -> Cell:
    if term is None:
        return None
    if isinstance(term, ox.Literal):
        return cell("literal", term.value, term.language or "", term.datatype.value)
    return cell("uri", term.value)
