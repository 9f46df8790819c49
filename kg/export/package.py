"""CSV tables with a Frictionless ``datapackage.json`` that says what each column is and which one leads where.

The build's own tables, one row for each thing that an article tells, and three beside them that need no splitting of cells:
``arguments`` (who stands in which role of what), ``evidence`` (the words) and ``tenures`` (who held which office, curated ones
too). UTF-8 without a byte-order mark; a text that a spreadsheet would run as a formula has an apostrophe in front.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias, get_args

from kg.export.property_graph import Node, PropertyGraph
from kg.export.records import FIELDS, record_kind
from kg.export.saved import SavedBuild
from kg.export.tables import TABLES, Row, csv_table
from kg.model import Act, DateBasis, Entity, EntityType, EventType, Fact, Mention, Predicate, Status

Links: TypeAlias = dict[str, dict[str, str]]
"""A node's neighbours by role; of several in one role, the first."""
MORE_TABLES = {
    "arguments": ("record", "id", "article", "role", "position", "value_id", "value"),
    "evidence": ("record", "id", "article", "start", "end", "quote", "rule"),
    "tenures": ("id", "label", "person_id", "office_id", "office", "of_id", "since", "until", "earliest", "latest", "curated"),
}
FILES = frozenset({f"{name}.csv" for name in (*TABLES, *MORE_TABLES)} | {"datapackage.json"})
"""The names that an export holds."""
_TITLES = {
    "events": "What one article tells of an event", "claims": "What one article reports that somebody said",
    "offices": "Who holds which office, as one article says", "relations": "Standing relations, as one article says",
    "entities": "Everybody and everything that a record names", "articles": "The articles",
    "arguments": "Who or what stands in which role of an event, claim, office or relation, one a row",
    "evidence": "The exact words that each record rests on, one a row", "tenures": "Who held which office when, curated ones too",
}
_INTEGERS = frozenset({"mentions", "characters", "sentences", "position", "start", "end"})
_COUNTS = {"entities": {"articles"}, "articles": {"events", "claims", "offices", "relations"}}
_DAYS = frozenset({"earliest", "latest"})
_FACTS = ("event", "claim", "office", "relation")
_ENUMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("events", "type"): get_args(EventType), ("events", "status"): get_args(Status),
    ("events", "date_basis"): get_args(DateBasis), ("claims", "act"): get_args(Act),
    ("relations", "predicate"): get_args(Predicate), ("entities", "type"): get_args(EntityType),
    ("arguments", "record"): _FACTS, ("evidence", "record"): _FACTS,
}
_KEYS = {"entities": "id", "articles": "id", "tenures": "id"}
_TO_ENTITIES = frozenset({
    "place_id", "track_id", "speaker_id", "on_behalf_of_id", "reported_by_id", "person_id", "of_id", "subject_id", "object_id",
})
_SEVERAL = frozenset({"aliases", "authors", "offsets", "quotes", "rules"})


def csv_package(build: SavedBuild) -> dict[str, bytes]:
    """The files by name: a CSV a table, and ``datapackage.json``."""
    files = {f"{name}.csv": build.file(f"tables/{name}.csv").removeprefix(codecs.BOM_UTF8) for name in TABLES}
    facts = [record for record in build.records if not isinstance(record, Mention)]
    rows = {
        "arguments": [row for record in facts for row in _arguments(record)],
        "evidence": [row for record in facts for row in _evidence(record)],
        "tenures": list(_tenures(build.property_graph)),
    }
    files |= {f"{name}.csv": csv_table(columns, rows[name]) for name, columns in MORE_TABLES.items()}
    return dict(sorted(files.items())) | {"datapackage.json": _descriptor()}


def _arguments(record: Fact) -> Iterator[Row]:
    for role in FIELDS[record_kind(record)]:
        value = getattr(record, role)
        values = value if isinstance(value, tuple) else (value,)
        for position, one in enumerate(values):
            if isinstance(one, Entity) or (role == "about" and isinstance(one, str)):
                iri, label = (one.id, one.label) if isinstance(one, Entity) else (one, None)
                yield _head(record) | {"role": role, "position": position, "value_id": iri, "value": label}


def _evidence(record: Fact) -> Iterator[Row]:
    for e in record.evidence:
        yield _head(record) | {"article": e.article, "start": e.start, "end": e.end, "quote": e.quote, "rule": e.rule}


def _head(record: Fact) -> Row:
    """What a row of arguments or evidence begins with."""
    return {"record": record_kind(record), "id": record.id, "article": record.evidence[0].article}


def _tenures(graph: PropertyGraph) -> Iterator[Row]:
    links: Links = {}
    for edge in graph.edges:
        links.setdefault(edge.source, {}).setdefault(edge.role, edge.target)
    for node in graph.nodes:
        if "Tenure" in node.classes:
            yield _tenure(node, graph, links)


def _tenure(node: Node, graph: PropertyGraph, links: Links) -> Row:
    own = links[node.iri]
    office = own["heldOffice"]
    row: Row = {
        "id": node.iri, "label": node.one("label"), "person_id": own["holder"], "office_id": office,
        "office": graph.by_iri[office].one("officeTitle"), "of_id": links.get(office, {}).get("officeOf"),
        "curated": str("evidence" not in own).lower(),
    }
    return row | {name: node.one(name) for name in ("since", "until", "earliest", "latest")}


def _descriptor() -> bytes:
    tables = TABLES | MORE_TABLES
    descriptor = {
        "profile": "tabular-data-package", "name": "negotiation-kg", "title": "What articles about a peace process say",
        "description": " ".join((__doc__ or "").split("\n\n", 1)[1].split()),
        "resources": [_resource(name, tables[name]) for name in sorted(tables)],
    }
    return (json.dumps(descriptor, indent=1, ensure_ascii=False) + "\n").encode()


def _resource(name: str, columns: Sequence[str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(name, column) for column in columns], "missingValues": [""]}
    if name in _KEYS:
        schema["primaryKey"] = [_KEYS[name]]
    if keys := list(_foreign_keys(name, columns)):
        schema["foreignKeys"] = keys
    return {
        "profile": "tabular-data-resource", "name": name, "title": _TITLES[name], "path": f"{name}.csv", "format": "csv",
        "mediatype": "text/csv", "encoding": "utf-8", "schema": schema,
    }


def _field(table: str, column: str) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column, "type": _type(table, column)}
    if column in _SEVERAL or column.endswith("_ids"):
        field["description"] = "Several stand one a line."
    constraints: dict[str, Any] = {"required": True} if column == "id" else {}
    if values := _ENUMS.get((table, column)):
        constraints["enum"] = list(values)
    return field | ({"constraints": constraints} if constraints else {})


def _type(table: str, column: str) -> str:
    if column in _INTEGERS or column in _COUNTS.get(table, ()):
        return "integer"
    if column in _DAYS:
        return "date"
    return "boolean" if column == "curated" else "string"


def _foreign_keys(name: str, columns: Iterable[str]) -> Iterator[dict[str, Any]]:
    for column in columns:
        if column in _TO_ENTITIES and name != "tenures":
            yield _foreign_key(column, "entities")
        elif column == "article":
            yield _foreign_key(column, "articles")


def _foreign_key(column: str, table: str) -> dict[str, Any]:
    return {"fields": [column], "reference": {"resource": table, "fields": ["id"]}}
