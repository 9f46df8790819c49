"""What docs/CURATING.md shows a curator loads, and does what it says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from kg.extract import Extractor
from kg.extract.examples import check_examples
from kg.gazetteer import load_gazetteer
from kg.language.groups import BUILDERS
from kg.language.levels import LevelFile
from kg.language.pattern import Compiler
from kg.language.vocabulary import Vocabulary
from kg.language.words import FOLDER, load_words
from kg.rules import lint, load_rules
from kg.sources import ONTOLOGY, ROOT

PAGE = (ROOT / "docs" / "CURATING.md").read_text(encoding="utf-8")
RULES, LISTS, LEVEL, CUE = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
(TURTLE,) = re.findall(r"```turtle\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "stopovers.yaml").write_text(RULES, encoding="utf-8")
    return folder


def test_the_rule_and_the_word_list(tmp_path: Path, rules: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "words")
    (tmp_path / "words" / "stopovers.yaml").write_text(LISTS, encoding="utf-8")
    words, gazetteer = load_words(tmp_path / "words"), load_gazetteer()
    extractor = Extractor(gazetteer, words, rules)
    (rule,) = extractor.rules.rules
    assert (len(rule.spec.examples), len(rule.spec.decoys)) == (3, 2)
    assert [str(p) for p in check_examples(extractor)] == []
    assert [str(p) for p in lint(extractor.rules, gazetteer, words) if rule.id in p.found] == []


def test_the_cue(tmp_path: Path, rules: Path) -> None:
    (tmp_path / "context.yaml").write_text(f"cues:\n{CUE}adjuncts: []\nrefinements: []\n", encoding="utf-8")
    lists = {"stop-over": ("stop/v over",), "aux": ("has",), "adverb": ("also",)}
    book = load_rules(Compiler(Vocabulary(), lists), rules, tmp_path / "context.yaml")
    assert [cue.id for cue, _ in book.cues] == ["cue/on-hold"]


def test_the_level_of_the_noun_groups() -> None:
    (level,) = LevelFile.model_validate(YAML(typ="safe").load(f"levels:\n{LEVEL}")).levels
    assert level.build in BUILDERS
    assert Compiler(Vocabulary(), {}).compile(level.pattern).names == {"of"}


def test_the_individuals(tmp_path: Path) -> None:
    for name in ("negotiation.ttl", "states.ttl"):
        shutil.copy(ONTOLOGY / name, tmp_path / name)
    files = [(ONTOLOGY / name).read_text(encoding="utf-8") for name in ("persons.ttl", "places.ttl", "organizations.ttl")]
    prefixes = sorted({line for text in files for line in text.splitlines() if line.startswith("@prefix ")})
    (tmp_path / "page.ttl").write_text("\n".join([*prefixes, TURTLE]), encoding="utf-8")
    world = load_gazetteer(tmp_path)
    (tenure,) = world.tenures
    assert (tenure.person.label, tenure.title, tenure.of and tenure.of.label) == ("Otto Brandl", "Foreign Minister", "Norway")
    assert [name.usage for name in world.names["Brandl"]] == ["surname"]
    assert [name.polity and name.polity.label for name in world.names["Zenda"]] == ["League of Crowns"]


def test_the_files_named_are_there() -> None:
    named = set(re.findall(r"`((?:kg|docs|tests|ontology)/[\w./-]*\w)/?`", PAGE))
    assert len(named) > 8
    missing = sorted(path for path in named if not (ROOT / path).exists())
    assert missing == ["kg/language/words/FAMILY.yaml", "kg/rules/curated/FAMILY.yaml"]
