"""The evaluation agrees with the reference scorer, figure for figure, and says which facts it means.

``expected.json`` holds what the reference scorer gave for each damaged prediction of ``perturbed.py``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import CurationError, InputError
from kg.evaluate import evaluate, load_gold
from kg.evaluate.gold import gold_files
from kg.evaluate.names import Names, fold, same_office, telling_words
from kg.export.records import read_records, write_records
from kg.model import Entity
from kg.sources import SEEDS
from tests.evaluate.perturbed import PERTURBATIONS
from tests.gold_accounts import GOLD, gold_accounts

EXPECTED = json.loads(Path(__file__).with_name("expected.json").read_text(encoding="utf-8"))
ANNOTATED = tuple(load_gold(path) for path in sorted(GOLD.glob("*.yaml")))
TEXTS = {path.name: path.read_bytes().decode("utf-8") for path in SEEDS.glob("*.txt")}


def test_every_perturbation_has_its_figures() -> None:
    assert set(EXPECTED) == set(PERTURBATIONS)
    assert len(EXPECTED) == 8
    assert len({json.dumps(figures, sort_keys=True) for figures in EXPECTED.values()}) == 8


@pytest.mark.parametrize("name", sorted(PERTURBATIONS))
def test_figures_are_those_of_the_reference_scorer(name: str, tmp_path: Path) -> None:
    write_records([PERTURBATIONS[name](account) for account in gold_accounts()], tmp_path / "records.jsonl")
    report = evaluate(read_records(tmp_path / "records.jsonl"), ANNOTATED, TEXTS)
    assert report.to_json() == EXPECTED[name]


def test_nothing_predicted_is_all_missed() -> None:
    report = evaluate((), ANNOTATED, TEXTS)
    assert report.facts.recall == 0
    assert report.facts.missed == len(report.findings) == 309
    assert report.counts["evidence exact"].accuracy is None


def test_findings_name_article_fact_and_words() -> None:
    accounts = [PERTURBATIONS["mistyped"](account) for account in gold_accounts()]
    records = [event for account in accounts for event in account.events]
    findings = evaluate(records, ANNOTATED, TEXTS).findings
    assert {finding.what for finding in findings} == {"missed", "extra", "wrong"}
    assert all(finding.quote in TEXTS[finding.article] for finding in findings)
    wrong = [finding for finding in findings if finding.kind == "event status"]
    assert wrong[0].summary.startswith("annotated ")


def test_all_annotations_load_and_their_quotes_stand_in_the_texts() -> None:
    assert len(ANNOTATED) == 5
    evaluate((), ANNOTATED, TEXTS)


def test_files_are_found_in_sub_folders_too(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    for path in (tmp_path / "b.yaml",):
        path.write_text("article: {file: a.txt}\n", encoding="utf-8")
    assert gold_files(tmp_path) == (tmp_path / "b.yaml",)
    assert gold_files(tmp_path / "b.yaml") == (tmp_path / "b.yaml",)


def test_a_folder_without_annotations_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no annotation file"):
        gold_files(tmp_path)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("article: {file: a.txt}\nevents:\n  - {id: e1, type: Summit, status: Held, quote: x}\n", ":3: found events.0.type"),
        ("article: {file: a.txt}\nclaim: []\n", ":2: found claim: Extra inputs are not permitted"),
        ("article: {file: a.txt}\noffices:\n  - {person: p, office: o}\n", ":3: found offices.0.quote: Field required"),
        ("article: {file: [\n", ": found "),
    ],
)
def test_a_bad_annotation_is_named_by_line(tmp_path: Path, text: str, found: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CurationError) as caught:
        load_gold(path)
    assert found in str(caught.value)


def test_a_missing_text_is_named() -> None:
    with pytest.raises(InputError, match="no such article") as caught:
        evaluate((), ANNOTATED, {})
    assert len(caught.value.problems) == 5


def test_a_quote_that_is_not_in_its_text_is_named() -> None:
    with pytest.raises(CurationError, match="no words"):
        evaluate((), ANNOTATED[:1], dict.fromkeys(TEXTS, "another text"))


def test_names_fold_case_accents_and_word_order() -> None:
    assert fold("The Élysée-Palace") == "elysee palace"
    assert telling_words("Ministry of Foreign Affairs") == {"ministry", "foreign"}
    names = Names({"a": ("Foreign Ministry of Azerbaijan",)})
    assert names.same("a", Entity("https://e.org/x", "Azerbaijani MFA", "GovernmentBody"))
    assert not names.same("a", Entity("https://e.org/x", "Armenian MFA", "GovernmentBody"))
    assert not names.same("a", None)
    assert names.same(None, None)


def test_offices_need_three_words_in_five_in_common() -> None:
    assert same_office("Minister for Foreign Affairs", "Foreign Affairs Minister")
    assert not same_office("President", "Vice President of the Council")
    assert not same_office("of the", "of the")
