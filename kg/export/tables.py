"""``tables/*.csv``: the records as six tables that a spreadsheet opens.

UTF-8 with a byte-order mark (Excel takes the file for its local encoding without one), comma-separated, CRLF as RFC 4180
has it. A text that a spreadsheet would run as a formula gets an apostrophe in front. Where a cell holds several things they
stand in their order, one a line; labels and IRIs of the same things stand in neighbouring columns.
"""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from kg.export.records import account_records
from kg.export.texts import text_path
from kg.graph.named_entities import entities_of
from kg.model import Account, Article, Claim, Entity, Event, Evidence, Office, Relation

Cell = str | int | None
Row = dict[str, Cell]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
TABLES: dict[str, tuple[str, ...]] = {
    "events": (
        "id", "type", "status", "date", "date_basis", "place", "place_id", "participants", "participant_ids", "mediators",
        "mediator_ids", "track", "track_id", "agreements", "agreement_ids", "cancelled_by", "cancelled_by_ids",
        "attributed_to", "attributed_to_ids", "article", "offsets", "quotes", "rules",
    ),
    "claims": (
        "id", "act", "speaker", "speaker_id", "on_behalf_of", "on_behalf_of_id", "addressees", "addressee_ids", "about",
        "about_ids", "date", "reported_by", "reported_by_id", "article", "offsets", "quotes", "rules",
    ),
    "offices": (
        "id", "person", "person_id", "office", "of", "of_id", "time", "article", "offsets", "quotes", "rules",
    ),
    "relations": (
        "id", "subject", "subject_id", "predicate", "object", "object_id", "article", "offsets", "quotes", "rules",
    ),
    "entities": ("id", "label", "type", "aliases", "mentions", "articles"),
    "articles": (
        "id", "title", "publisher", "authors", "published", "reference_date", "url", "characters", "sentences", "events",
        "claims", "offices", "relations", "text",
    ),
}
"""The columns of each table."""


def write_tables(accounts: Iterable[Account], folder: Path) -> None:
    """Write one CSV a table into the folder, which is made if need be; rows are sorted."""
    accounts = tuple(accounts)
    folder.mkdir(parents=True, exist_ok=True)
    rows = {
        "events": [_event_row(event) for account in accounts for event in account.events],
        "claims": [row for account in accounts for row in _claim_rows(account)],
        "offices": [_office_row(office) for account in accounts for office in account.offices],
        "relations": [_relation_row(relation) for account in accounts for relation in account.relations],
        "entities": _entity_rows(accounts),
        "articles": [_article_row(account) for account in accounts],
    }
    for name, columns in TABLES.items():
        (folder / f"{name}.csv").write_bytes(codecs.BOM_UTF8 + csv_table(columns, rows[name]))


def csv_table(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """The rows as CSV in UTF-8 without a byte-order mark, sorted, under the columns' names."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    cells = ([_safe(row[column]) for column in columns] for row in rows)
    writer.writerows(sorted(cells, key=lambda row: [str(cell) for cell in row]))
    return text.getvalue().encode()


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def _event_row(event: Event) -> Row:
    return (
        {"id": event.id, "type": event.type, "status": event.status, "date": event.date, "date_basis": event.date_basis}
        | _one("place", event.place) | _one("track", event.track)
        | _several("participants", "participant_ids", event.participants)
        | _several("mediators", "mediator_ids", event.mediators)
        | _several("agreements", "agreement_ids", event.agreements)
        | _several("cancelled_by", "cancelled_by_ids", event.cancelled_by)
        | _several("attributed_to", "attributed_to_ids", event.attributed_to)
        | _evidence(event.evidence)
    )


def _claim_rows(account: Account) -> list[Row]:
    events = {event.id: f"{event.type} ({event.status}) {event.date or ''}".strip() for event in account.events}
    return [_claim_row(claim, events) for claim in account.claims]


def _claim_row(claim: Claim, events: dict[str, str]) -> Row:
    about = [(events.get(it, it), it) if isinstance(it, str) else (it.label, it.id) for it in claim.about]
    return (
        {"id": claim.id, "act": claim.act, "date": claim.date}
        | {"about": _lines(label for label, _ in about), "about_ids": _lines(iri for _, iri in about)}
        | _one("speaker", claim.speaker) | _one("on_behalf_of", claim.on_behalf_of) | _one("reported_by", claim.reported_by)
        | _several("addressees", "addressee_ids", claim.addressees)
        | _evidence(claim.evidence)
    )


def _office_row(office: Office) -> Row:
    return (
        {"id": office.id, "office": office.office, "time": office.time}
        | _one("person", office.person) | _one("of", office.of) | _evidence(office.evidence)
    )


def _relation_row(relation: Relation) -> Row:
    return (
        {"id": relation.id, "predicate": relation.predicate}
        | _one("subject", relation.subject) | _one("object", relation.object) | _evidence(relation.evidence)
    )


def _entity_rows(accounts: Sequence[Account]) -> list[Row]:
    """A row for each entity that any record names, under its first label in code-point order, with all its aliases."""
    named = [{entity for record in account_records(account) for entity in entities_of(record)} for account in accounts]
    mentions = Counter(mention.entity.id for account in accounts for mention in account.mentions)
    articles = Counter(iri for entities in named for iri in {entity.id for entity in entities})
    by_id: dict[str, list[Entity]] = {}
    for entity in sorted(set().union(*named), key=lambda entity: (entity.id, entity.label, entity.type, entity.aliases)):
        by_id.setdefault(entity.id, []).append(entity)
    return [
        {
            "id": iri, "label": same[0].label, "type": same[0].type,
            "aliases": _lines(sorted({alias for entity in same for alias in entity.aliases})),
            "mentions": mentions[iri], "articles": articles[iri],
        }
        for iri, same in by_id.items()
    ]


def _article_row(account: Account) -> Row:
    article = account.article
    return {
        "id": article.id, "title": article.title, "publisher": article.publisher, "authors": _lines(article.authors),
        "published": article.published, "reference_date": article.reference_date, "url": article.url,
        "characters": len(article.text), "sentences": len(article.sentences), "events": len(account.events),
        "claims": len(account.claims), "offices": len(account.offices), "relations": len(account.relations),
        "text": _text_of(article),
    }


def _text_of(article: Article) -> str:
    """Where the text stands that offsets count in: a file of the build, or the input file itself."""
    return text_path(article).as_posix() if article.derived_text else article.id


def _one(name: str, entity: Entity | None) -> Row:
    return {name: entity.label if entity else None, f"{name}_id": entity.id if entity else None}


def _several(names: str, ids: str, entities: Sequence[Entity]) -> Row:
    return {names: _lines(entity.label for entity in entities), ids: _lines(entity.id for entity in entities)}


def _evidence(evidence: Sequence[Evidence]) -> Row:
    return {
        "article": _lines(dict.fromkeys(one.article for one in evidence)),
        "offsets": _lines(f"{one.start}:{one.end}" for one in evidence),
        "quotes": _lines(one.quote for one in evidence),
        "rules": _lines(dict.fromkeys(one.rule for one in evidence)),
    }


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)
