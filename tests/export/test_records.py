"""records.jsonl is as docs/CONTRACT.md says and can be read back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.export.records import FIELDS, all_records, read_records, record_kind, write_records
from kg.model import Account, Article, Entity, Evidence, Mention, Office
from kg.sources import SEEDS
from tests.gold_accounts import gold_accounts

ACCOUNTS = gold_accounts()
PERSON = Entity("https://w3id.org/negotiation-kg/id/person/x", "X", "Person")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("records") / "records.jsonl"
    write_records(ACCOUNTS, path)
    return path


def test_lines_are_sorted_and_hold_the_agreed_keys_in_order(written: Path) -> None:
    lines = written.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines)
    rows = [json.loads(line) for line in lines]
    assert {row["record"] for row in rows} == set(FIELDS)
    for row in rows:
        assert tuple(row) == ("record", *FIELDS[row["record"]])


def test_every_kind_has_the_keys_of_the_contract() -> None:
    contract = (Path(__file__).parents[2] / "docs" / "CONTRACT.md").read_text(encoding="utf-8")
    for kind, names in FIELDS.items():
        assert f"| `{kind}` | `record, {', '.join(names)}` |" in contract


def test_entities_and_evidence_are_laid_out_as_agreed(written: Path) -> None:
    rows = [json.loads(line) for line in written.read_text(encoding="utf-8").splitlines()]
    claims = [row for row in rows if row["record"] == "claim"]
    assert tuple(claims[0]["speaker"]) == ("id", "label", "type", "aliases")
    assert tuple(claims[0]["evidence"][0]) == ("article", "start", "end", "quote", "rule")
    about = [thing for row in claims for thing in row["about"]]
    assert any(isinstance(thing, str) and "/event/" in thing for thing in about)
    assert any(isinstance(thing, dict) and thing["type"] == "Issue" for thing in about)


def test_every_quote_is_the_text_at_its_offsets(written: Path) -> None:
    texts = {path.name: path.read_bytes().decode("utf-8") for path in SEEDS.glob("*.txt")}
    evidence = [
        one for record in read_records(written) if not isinstance(record, Mention) for one in record.evidence
    ]
    assert len(evidence) > 250
    assert all(texts[one.article][one.start : one.end] == one.quote for one in evidence)


def test_reading_gives_back_what_was_written(written: Path) -> None:
    assert read_records(written) == all_records(ACCOUNTS)


def test_order_of_accounts_makes_no_difference(written: Path, tmp_path: Path) -> None:
    write_records(reversed(ACCOUNTS), tmp_path / "other.jsonl")
    assert (tmp_path / "other.jsonl").read_bytes() == written.read_bytes()


def test_a_line_separator_inside_a_quote_does_not_end_the_line(tmp_path: Path) -> None:
    text = "a\u2028b\u0085c\u2029d\ne"
    office = Office("t", PERSON, "President", None, "current", (Evidence("a.txt", 0, len(text), text, "r"),))
    write_records([Account(Article("a.txt", text), offices=(office,))], tmp_path / "records.jsonl")
    assert len((tmp_path / "records.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert read_records(tmp_path / "records.jsonl") == (office,)


def test_the_same_fact_twice_is_one_line(tmp_path: Path) -> None:
    account = ACCOUNTS[0]
    write_records([account, replace(account)], tmp_path / "records.jsonl")
    assert read_records(tmp_path / "records.jsonl") == all_records([account])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("{", "invalid JSON"),
        ("[]", "a list instead of an object"),
        ('{"record": "fact"}', "record 'fact', which is none of event, claim"),
        ('{"record": "office", "id": "t"}', "keys missing ['evidence', 'of', 'office', 'person', 'time']"),
        (
            '{"record": "mention", "entity": {"id": "i", "label": "l", "type": "Robot", "aliases": []}, "article": "a",'
            ' "start": 0, "end": 1, "text": "l"}',
            "entity.type: Input should be 'Person'",
        ),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, found: str) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text("\n" + line + "\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_records(path)
    assert str(caught.value).startswith(f"{path}:2: found ")
    assert found in str(caught.value)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Run `kg build` first"):
        read_records(tmp_path / "records.jsonl")


def test_kinds_are_named_as_in_the_contract() -> None:
    assert {record_kind(record) for record in all_records(ACCOUNTS)} == set(FIELDS)
