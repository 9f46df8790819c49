"""``records.jsonl``: every extracted fact, one JSON object a line, as docs/CONTRACT.md fixes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic import ValidationError as Invalid

from kg.errors import InputError, Problem
from kg.graph.build_files import reading
from kg.model import Account, Claim, Entity, Event, Evidence, Mention, Office, Record, Relation

FIELDS: dict[str, tuple[str, ...]] = {
    "event": (
        "id", "type", "status", "date", "date_basis", "place", "participants", "mediators", "track", "agreements",
        "cancelled_by", "attributed_to", "evidence",
    ),
    "claim": ("id", "act", "speaker", "on_behalf_of", "addressees", "about", "date", "reported_by", "evidence"),
    "office": ("id", "person", "office", "of", "time", "evidence"),
    "relation": ("id", "subject", "predicate", "object", "evidence"),
    "mention": ("entity", "article", "start", "end", "text"),
}
KINDS: dict[str, type[Record]] = {
    "event": Event, "claim": Claim, "office": Office, "relation": Relation, "mention": Mention,
}
_KIND_OF = {kind: name for name, kind in KINDS.items()}

# JSON leaves these raw, but str.splitlines and JavaScript of old take them for the end of a line
_LINE_ENDS = {"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def all_records(accounts: Iterable[Account]) -> tuple[Record, ...]:
    """Every record of the accounts once, in the order of ``records.jsonl``."""
    return tuple(record for _, record in _sorted_lines(accounts))


def account_records(account: Account) -> Iterator[Record]:
    """The records of one article, kind by kind."""
    yield from account.events
    yield from account.claims
    yield from account.offices
    yield from account.relations
    yield from account.mentions


def record_kind(record: Record) -> str:
    """The word that ``records.jsonl`` has for the record's kind: event, claim, office, relation or mention."""
    return _KIND_OF[type(record)]


def record_to_json(record: Record) -> dict[str, Any]:
    """The record as docs/CONTRACT.md lays it out, keys in its order."""
    kind = record_kind(record)
    return {"record": kind} | {name: _plain(getattr(record, name)) for name in FIELDS[kind]}


def write_records(accounts: Iterable[Account], path: Path) -> None:
    """Write ``records.jsonl``: one line a record, lines sorted by code point, each line once."""
    path.write_text("".join(f"{line}\n" for line, _ in _sorted_lines(accounts)), encoding="utf-8", newline="")


def read_records(path: Path) -> tuple[Record, ...]:
    """The records of a ``records.jsonl``, in file order; raises InputError with every line that is not as agreed."""
    records: list[Record] = []
    problems: list[Problem] = []
    for number, line in _numbered_lines(path):
        try:
            records.append(_record_from_json(json.loads(line)))
        except json.JSONDecodeError as error:
            problems.append(_problem(path, number, f"invalid JSON ({error.msg}, column {error.colno})"))
        except Invalid as error:
            first = error.errors(include_url=False)[0]
            where = ".".join(str(part) for part in first["loc"])
            problems.append(_problem(path, number, f"{where}: {first['msg']} ({str(first['input'])[:60]!r})"))
        except ValueError as error:
            problems.append(_problem(path, number, str(error)))
    if problems:
        raise InputError(*problems)
    return tuple(records)


def _numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    with reading(path, "records.jsonl of a build"):
        text = path.read_text(encoding="utf-8")
    # only "\n" ends a line of JSON Lines; splitlines would also cut at other characters inside a string
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())


def _problem(path: Path, line: int, found: str) -> Problem:
    return Problem(str(path), line, found, "a record as docs/CONTRACT.md describes it", "Build again with `kg build`.")


def _record_from_json(row: object) -> Record:
    if not isinstance(row, dict):
        raise ValueError(f"a {type(row).__name__} instead of an object")
    kind = row.get("record")
    if not isinstance(kind, str) or kind not in KINDS:
        raise ValueError(f"record {kind!r}, which is none of {', '.join(KINDS)}")
    expected = {"record", *FIELDS[kind]}
    if set(row) != expected:
        missing, unknown = sorted(expected - set(row)), sorted(set(row) - expected)
        raise ValueError(f"a record {kind} with keys missing {missing} and unknown {unknown}")
    return _adapter(kind).validate_python({name: row[name] for name in FIELDS[kind]})


@cache
def _adapter(kind: str) -> TypeAdapter[Record]:
    return TypeAdapter(KINDS[kind])


def _sorted_lines(accounts: Iterable[Account]) -> list[tuple[str, Record]]:
    lines = {_line(record): record for account in accounts for record in account_records(account)}
    return sorted(lines.items(), key=lambda item: item[0])


def _line(record: Record) -> str:
    line = json.dumps(record_to_json(record), ensure_ascii=False)
    for raw, escaped in _LINE_ENDS.items():
        line = line.replace(raw, escaped)
    return line


def _plain(value: object) -> Any:
    if isinstance(value, Entity | Evidence):
        # whom a group joins is no part of a reference to it: the graph tells it, once
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value) if field.name != "members"}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
