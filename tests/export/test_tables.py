"""The tables open in a spreadsheet and say what the records say."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.export.records import all_records
from kg.export.tables import TABLES, write_tables
from kg.graph.named_entities import entities_of
from kg.model import Account, Article, Entity, Evidence, Office
from tests.gold_accounts import gold_accounts

ACCOUNTS = gold_accounts()


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    write_tables(ACCOUNTS, folder)
    return folder


def test_there_is_a_table_for_each_kind_with_its_columns(tables: Path) -> None:
    assert {path.stem for path in tables.iterdir()} == set(TABLES)
    for name, columns in TABLES.items():
        assert tuple(rows_of(tables / f"{name}.csv")[0]) == columns


@pytest.mark.parametrize("kind", ["events", "claims", "offices", "relations"])
def test_each_record_is_one_row(tables: Path, kind: str) -> None:
    rows = rows_of(tables / f"{kind}.csv")
    records = [record for account in ACCOUNTS for record in getattr(account, kind)]
    assert sorted(row["id"] for row in rows) == sorted(record.id for record in records)
    quotes = {record.id: record.evidence[0].quote for record in records}
    assert all(row["quotes"].removeprefix("'") == quotes[row["id"]] for row in rows)


def test_several_things_in_a_cell_stand_one_a_line_beside_their_iris(tables: Path) -> None:
    row = next(row for row in rows_of(tables / "events.csv") if row["participants"].count("\n") == 1)
    assert len(row["participant_ids"].split("\n")) == 2


def test_a_claim_about_an_event_says_which(tables: Path) -> None:
    row = next(row for row in rows_of(tables / "claims.csv") if "/event/" in row["about_ids"])
    assert "(" in row["about"]


def test_every_entity_that_a_record_names_is_one_row(tables: Path) -> None:
    named = {entity.id for record in all_records(ACCOUNTS) for entity in entities_of(record)}
    rows = rows_of(tables / "entities.csv")
    assert [row["id"] for row in rows] == sorted(named)
    assert any(int(row["articles"]) > 1 for row in rows)


def test_articles_carry_their_counts(tables: Path) -> None:
    rows = rows_of(tables / "articles.csv")
    assert len(rows) == 5
    assert [int(row["events"]) for row in rows] == [len(account.events) for account in ACCOUNTS]
    assert rows[0]["text"] == rows[0]["id"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_text_is_run_as_a_formula(tmp_path: Path, start: str) -> None:
    text = f"{start}HYPERLINK(1)"
    person = Entity("urn:p", text, "Person", (text,))
    office = Office("urn:t", person, text, None, "current", (Evidence("a.txt", 0, len(text), text, "r"),))
    write_tables([Account(Article("a.txt", text, title=text), offices=(office,))], tmp_path)
    for name in ("offices", "entities", "articles"):
        for cell in rows_of(tmp_path / f"{name}.csv")[0].values():
            assert not cell.startswith(start)
    assert rows_of(tmp_path / "offices.csv")[0]["person"] == f"'{text}"


def test_files_begin_with_a_mark_that_excel_knows(tables: Path) -> None:
    assert (tables / "events.csv").read_bytes().startswith(b"\xef\xbb\xbfid,type,status,")


def test_order_of_accounts_makes_no_difference(tables: Path, tmp_path: Path) -> None:
    write_tables(reversed(ACCOUNTS), tmp_path)
    for name in TABLES:
        assert (tmp_path / f"{name}.csv").read_bytes() == (tables / f"{name}.csv").read_bytes()
