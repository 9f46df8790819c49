"""Small pieces of RDF that several kinds of record share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rdflib import XSD, Literal, URIRef
from rdflib.term import Node

from kg.graph.edtf import parse_edtf
from kg.graph.namespaces import EDTF, NEG

Triple = tuple[URIRef, URIRef, Node]
Triples = Iterator[Triple]


def english(text: str) -> Literal:
    """The text as an English literal."""
    return Literal(text, lang="en")


def edtf(text: str) -> Literal:
    """The text as an EDTF literal; ValueError where it is none."""
    parse_edtf(text)
    return Literal(text, datatype=EDTF)


def dated(subject: URIRef, *dates: str) -> Triples:
    """``neg:date`` for each date, with the first and last day that they cover together."""
    for text in dates:
        yield subject, NEG.date, edtf(text)
    intervals = [parse_edtf(text) for text in dates]
    starts = [i.earliest for i in intervals if i.earliest]
    ends = [i.latest for i in intervals if i.latest]
    if intervals and len(starts) == len(intervals):
        yield from bound(subject, NEG.earliest, min(starts))
    if intervals and len(ends) == len(intervals):
        yield from bound(subject, NEG.latest, max(ends))


def bound(subject: URIRef, predicate: URIRef, day: date | None) -> Triples:
    """The day as xsd:date; nothing where that side is open."""
    if day:
        yield subject, predicate, Literal(day.isoformat(), datatype=XSD.date)
