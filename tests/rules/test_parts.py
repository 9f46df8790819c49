"""The parts that patterns share."""

from __future__ import annotations

from collections import Counter

from kg.curated_yaml import read_yaml
from kg.rules.book import CURATED
from kg.rules.parts import PART, PARTS, with_parts
from kg.rules.schema import PartFile, RuleFile, RuleSpec


def test_each_part_is_written_once_and_stands_in_several_rules() -> None:
    shared = read_yaml(PARTS, PartFile, [])
    assert shared is not None
    files = [read_yaml(path, RuleFile, []) for path in sorted(CURATED.glob("*.yaml"))]
    patterns = [(rule.id, pattern) for file in files if file for rule in file.rules for pattern in rule.all_patterns]
    used = Counter(name for _, name in {(rule, found["id"]) for rule, pattern in patterns for found in PART.finditer(pattern)})
    assert sorted(used) == sorted(part.id for part in shared.parts)
    assert min(used.values()) > 1
    assert [(rule, part.id) for rule, pattern in patterns for part in shared.parts if part.pattern in pattern] == []


def test_a_part_stands_in_the_place_of_its_name() -> None:
    make = {"office": "Head", "person": "who", "of": "of"}
    rule = {"id": "office/heads", "says": "x", "patterns": ["who=<Person> {now} head/v of=<Body>", "{now}"], "make": make}
    spec = RuleSpec.model_validate(rule)
    assert with_parts(spec, {"now": "(now)?"}).all_patterns == ("who=<Person> (now)? head/v of=<Body>", "(now)?")
