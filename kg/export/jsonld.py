"""JSON-LD with the published context within it, so that nothing need be fetched to read it."""

from __future__ import annotations

import json
from typing import Any

import rdflib

from kg.errors import CurationError, Problem
from kg.export.context import PUBLISHED
from kg.export.lines import nquads
from kg.export.saved import SavedBuild


def jsonld(build: SavedBuild) -> bytes:
    """The build as JSON-LD 1.1: the individuals, then each article's accounts as a named graph; everything sorted."""
    dataset = rdflib.Dataset()
    dataset.parse(data=nquads(build), format="nquads")
    context = _context()
    written = json.loads(dataset.serialize(format="json-ld", context=context, auto_compact=False))
    document = {"@context": context, "graph": _flattened(written["graph"])}
    return (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode()


def _context() -> dict[str, Any]:
    try:
        context: dict[str, Any] = json.loads(PUBLISHED.read_text(encoding="utf-8"))["@context"]
    except (OSError, ValueError, KeyError) as error:
        found, mend = f"no JSON-LD context ({error})", "Make it anew with `make context`."
        raise CurationError(Problem(str(PUBLISHED), None, found, "an object under @context", mend)) from error
    return context


def _flattened(nodes: list[dict[str, Any]]) -> list[Any]:
    """The nodes of the default graph, then the named graphs; rdflib gives them, and the values within, in the order of a hash."""
    default: list[Any] = []
    named: list[dict[str, Any]] = []
    for node in nodes:
        if "graph" in node and "id" in node:
            named.append({"id": node["id"], "graph": _sorted_list(node["graph"])})
        else:
            default += node.get("graph", [node])
    return _sorted_list(default) + sorted(named, key=lambda graph: str(graph["id"]))


def _sorted(values: Any) -> Any:
    match values:
        case list():
            return _sorted_list(values)
        case dict():
            return {name: _sorted(values[name]) for name in sorted(values, key=lambda name: (name != "id", name != "type", name))}
        case _:
            return values


def _sorted_list(values: list[Any]) -> list[Any]:
    return sorted(map(_sorted, values), key=_key)


def _key(value: Any) -> tuple[str, str]:
    return (str(value.get("id", "")) if isinstance(value, dict) else "", json.dumps(value, sort_keys=True))
