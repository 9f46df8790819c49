"""Every rule makes of its examples what it says, and nothing of its decoys; none can vanish unnoticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract import default_extractor
from kg.extract.examples import check_rule
from kg.language.words import load_words
from kg.rules import Rule, lint

RULES = default_extractor().rules.rules
FAMILIES = {
    "appointment", "call", "claim", "cooperation", "deployment", "detention", "meeting", "relation", "restriction", "signing",
    "violence", "visit",
}


def test_the_rules_are_all_there() -> None:
    examples = [e for r in RULES for e in r.spec.examples]
    decoys = [d for r in RULES for d in r.spec.decoys]
    assert {r.id.split("/")[0] for r in RULES} >= FAMILIES
    assert len(RULES) >= 100
    assert len(examples) + len(decoys) >= 600
    assert sum(e.seed for e in examples) <= (len(examples) + len(decoys)) / 5


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_examples_and_decoys(rule: Rule) -> None:
    assert [str(p) for p in check_rule(default_extractor(), rule)] == []


def test_lint_finds_nothing() -> None:
    extractor = default_extractor()
    assert [str(p) for p in lint(extractor.rules, extractor.gazetteer, load_words())] == []


def test_a_pattern_that_no_example_matches_is_a_finding() -> None:
    rule = next(rule for rule in RULES if len(rule.patterns) > 1)
    bare = replace(rule, spec=rule.spec.model_copy(update={"examples": (), "decoys": ()}))
    found = [str(problem) for problem in check_rule(default_extractor(), bare)]
    assert len(found) == len(rule.patterns)
    assert all("a pattern that none of its examples matches" in problem for problem in found)
