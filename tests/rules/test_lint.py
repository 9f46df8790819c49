"""Judgement on rules that load: names in patterns and lists, patterns twice, missing examples and decoys."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import Problem
from kg.gazetteer import load_gazetteer
from kg.language.pattern import Compiler
from kg.language.vocabulary import Vocabulary
from kg.language.words import Words, load_words
from kg.rules import lint, load_rules

CLEAN = """\
family: visits
says: Rules of these tests.
rules:
  - id: visit/visited
    says: somebody visits a place
    pattern: "who=<Actor> @verb place=<Where>"
    make: {event: Visit, participants: [who], place: place}
    examples:
      - {text: "Norway visited Geneva.", gives: [{event: Visit}]}
      - {text: "Finland visited Geneva.", seed: true, gives: [{event: Visit}]}
      - {text: "Sweden visited Geneva.", seed: true, gives: [{event: Visit}]}
    decoys: ["Geneva is old."]
"""
LISTS = "lists:\n  verb: [visit/v, tour/v]\n"
GAZETTEER = load_gazetteer()


def findings(folder: Path, rules: str = CLEAN, lists: str = LISTS, cues: str = "[]") -> list[Problem]:
    """What lint finds in one file of rules and one of word lists."""
    for name, text in {"rules/visits": rules, "words/lists": lists}.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    (folder / "context.yaml").write_text(f"cues: {cues}\nadjuncts: []\nrefinements: []\n", encoding="utf-8")
    words: Words = load_words(folder / "words")
    book = load_rules(Compiler(Vocabulary(), words.lists), folder / "rules", folder / "context.yaml")
    return lint(book, GAZETTEER, words)


def test_clean_rules(tmp_path: Path) -> None:
    assert findings(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("@verb", "@verb (old)? Geneva", "Geneva"),
        ("@verb", "@verb geneva", "geneva"),
        ("@verb", "@verb putin", "putin"),
        ("@verb", "(visit/v|Tour/v)", "Tour"),
    ],
)
def test_a_name_in_a_pattern(tmp_path: Path, old: str, new: str, name: str) -> None:
    (problem,) = findings(tmp_path, CLEAN.replace(old, new))
    assert (problem.file, problem.line) == ("kg/rules/curated/visits.yaml", 4)
    assert problem.found == f"visit/visited: the name {name!r} in a pattern"
    assert problem.mend == "Use a class."


def test_a_name_in_one_of_several_patterns(tmp_path: Path) -> None:
    pattern = 'patterns: ["who=<Actor> @verb place=<Where>", "who=<Actor> @verb Geneva"]'
    (problem,) = findings(tmp_path, CLEAN.replace('pattern: "who=<Actor> @verb place=<Where>"', pattern))
    assert "the name 'Geneva'" in problem.found


def test_a_name_in_a_cue(tmp_path: Path) -> None:
    (problem,) = findings(tmp_path, cues='[{id: cue/near, gives: Planned, side: before, pattern: "(I|we) (near|in) geneva"}]')
    assert problem.file == "kg/rules/context.yaml"
    assert problem.found == "cue/near: the name 'geneva' in a pattern"


@pytest.mark.parametrize("entry", ["Armenia", "vladimir putin", "stockholm/n"])
def test_a_name_in_a_word_list(tmp_path: Path, entry: str) -> None:
    (problem,) = findings(tmp_path, lists=LISTS.replace("tour/v", entry))
    assert problem.file == "kg/language/words (@verb)"
    assert repr(entry.removesuffix("/n")) in problem.found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('      - {text: "Norway visited Geneva.", gives: [{event: Visit}]}\n', "", "too few examples (2)"),
        ('Norway visited Geneva.", ', 'Norway visited Geneva.", seed: true, ', "too few examples (3)"),
        ('    decoys: ["Geneva is old."]\n', "", "no decoy"),
    ],
)
def test_a_rule_without_examples_or_decoy(tmp_path: Path, old: str, new: str, found: str) -> None:
    text = CLEAN.replace(old, new)
    assert text != CLEAN
    (problem,) = findings(tmp_path, text)
    assert (problem.file, problem.line) == ("kg/rules/curated/visits.yaml", 4)
    assert problem.found == f"visit/visited: {found}"
    assert problem.expected


def test_a_pattern_that_stands_twice(tmp_path: Path) -> None:
    again = CLEAN.split("rules:\n")[1].replace("visit/visited", "visit/again")
    (problem,) = findings(tmp_path, CLEAN + again)
    assert (problem.line, problem.found[:45]) == (13, "visit/again: the pattern of visit/visited aga")
