"""The rules of a folder, compiled, with the index of trigger words that says which to try on a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kg.curated_yaml import read_yaml
from kg.errors import CurationError, Problem
from kg.language.needs import Index
from kg.language.pattern import Compiler, Pattern, PatternError
from kg.rules.parts import PARTS, with_parts
from kg.rules.schema import Adjunct, Aim, Aside, ClaimMake, ContextFile, Cue, Intent, PartFile, Refinement, RuleFile, RuleSpec

CURATED = Path(__file__).parent / "curated"
CONTEXT = Path(__file__).parent / "context.yaml"
P = TypeVar("P", Cue, Adjunct, Refinement, Aim, Aside, Intent)
ID = re.compile(r"\s*- \{?id:\s*(?P<id>[^\s,}]+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled rule; ``order`` is its place in the files."""

    spec: RuleSpec
    patterns: tuple[Pattern, ...]
    order: int
    file: str
    line: int

    @property
    def id(self) -> str:
        """The permanent id."""
        return self.spec.id


@dataclass(frozen=True, slots=True)
class Entry:
    """A pattern of a rule."""

    rule: Rule
    pattern: Pattern


@dataclass(slots=True)
class RuleBook:
    """All rules, cues, adjuncts, refinements, aims, asides and intents."""

    rules: tuple[Rule, ...]
    cues: tuple[tuple[Cue, Pattern], ...]
    adjuncts: tuple[tuple[Adjunct, Pattern], ...]
    refinements: tuple[tuple[Refinement, Pattern], ...]
    aims: tuple[tuple[Aim, Pattern], ...] = ()
    asides: tuple[tuple[Aside, Pattern], ...] = ()
    intents: tuple[tuple[Intent, Pattern], ...] = ()
    claims: Index[Entry] = field(init=False)
    """The patterns of the rules of claims, which are tried on the speaking view of a sentence."""
    others: Index[Entry] = field(init=False)
    refining: Index[tuple[Refinement, Pattern]] = field(init=False)
    _around: Index[tuple[Cue | Adjunct, Pattern]] = field(init=False)
    _asides: Index[tuple[Aside, Pattern]] = field(init=False)
    _intents: Index[tuple[Intent, Pattern]] = field(init=False)

    def __post_init__(self) -> None:
        entries = [(Entry(r, p), p) for r in self.rules for p in r.patterns]
        self.claims = Index(e for e in entries if isinstance(e[0].rule.spec.make, ClaimMake))
        self.others = Index(e for e in entries if not isinstance(e[0].rule.spec.make, ClaimMake))
        self.refining = Index(((item, p), p) for item, p in self.refinements)
        around: list[tuple[Cue | Adjunct, Pattern]] = [*self.cues, *self.adjuncts]
        self._around = Index(((item, p), p) for item, p in around)
        self._asides = Index(((item, p), p) for item, p in self.asides)
        self._intents = Index(((item, p), p) for item, p in self.intents)

    def around(self, text: str) -> list[tuple[Cue | Adjunct, re.Match[str]]]:
        """All matches of cues and adjuncts on a tape, in the order in which they are written."""
        return [(item, match) for item, p in self._around.candidates(text) for match in p.regex.finditer(text)]

    def asides_in(self, text: str) -> list[tuple[Aside, re.Match[str]]]:
        """All matches of asides on a tape, in text order; of two that begin together the one written first."""
        return _in_order(self._asides, text, "aside")

    def intents_in(self, text: str) -> list[tuple[Intent, re.Match[str]]]:
        """All matches of intents on a tape, in text order."""
        return _in_order(self._intents, text, "intent")


def _in_order(index: Index[tuple[P, Pattern]], text: str, words: str) -> list[tuple[P, re.Match[str]]]:
    """All matches of what an index holds, in the order in which the words of their capture ``words`` begin."""
    found = [(item, match) for item, p in index.candidates(text) for match in p.regex.finditer(text)]
    return sorted(found, key=lambda one: one[1].start(words))


def load_rules(compiler: Compiler, folder: Path = CURATED, context: Path = CONTEXT) -> RuleBook:
    """The rules of ``folder``; CurationError names every file, line and rule that is wrong."""
    problems: list[Problem] = []
    rules: list[Rule] = []
    seen: dict[str, str] = {}
    shared = read_yaml(PARTS, PartFile, problems)
    parts = {part.id: part.pattern for part in shared.parts} if shared else {}
    files = sorted(folder.glob("*.yaml"))
    if not files:
        problems.append(Problem(str(folder), None, "no rules", "YAML files of rules"))
    for path in files:
        loaded = read_yaml(path, RuleFile, problems)
        lines = _id_lines(path) if loaded else {}
        for spec in loaded.rules if loaded else ():
            line = lines.get(spec.id, 1)
            if spec.id in seen:
                expected = f"each id once (first in {seen[spec.id]})"
                problems.append(Problem(str(path), line, f"rule id {spec.id!r} again", expected))
            seen.setdefault(spec.id, path.name)
            rule = _compile(compiler, spec, parts, path, line, len(rules), problems)
            if rule:
                rules.append(rule)
    extra = read_yaml(context, ContextFile, problems) or ContextFile(cues=(), adjuncts=(), refinements=())
    cues = _compile_each(compiler, extra.cues, context, problems)
    adjuncts = _compile_each(compiler, extra.adjuncts, context, problems)
    refinements = _compile_each(compiler, extra.refinements, context, problems)
    aims = _compile_each(compiler, extra.aims, context, problems)
    asides = _compile_each(compiler, extra.asides, context, problems)
    intents = _compile_each(compiler, extra.intents, context, problems)
    if problems:
        raise CurationError(*problems)
    return RuleBook(tuple(rules), cues, adjuncts, refinements, aims, asides, intents)


def _compile_each(compiler: Compiler, items: tuple[P, ...], path: Path, problems: list[Problem]) -> tuple[tuple[P, Pattern], ...]:
    """Each item with its compiled pattern; what is wrong is added to ``problems``."""
    found = []
    for item in items:
        try:
            found.append((item, compiler.compile(item.pattern)))
        except PatternError as error:
            line = _id_lines(path).get(item.id)
            problems.append(Problem(str(path), line, f"{item.id}: {error}", "a pattern as kg/language/pattern.py describes"))
    return tuple(found)


def _id_lines(path: Path) -> dict[str, int]:
    """The line on which each id of a file stands."""
    found: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := ID.match(line):
            found.setdefault(match["id"], number)
    return found


def _compile(
    compiler: Compiler, spec: RuleSpec, parts: Mapping[str, str], path: Path, line: int, order: int, problems: list[Problem]
) -> Rule | None:
    try:
        spec = with_parts(spec, parts)
        patterns = tuple(compiler.compile(p) for p in spec.all_patterns)
    except PatternError as error:
        problems.append(Problem(str(path), line, f"{spec.id}: {error}", "a pattern as kg/language/pattern.py describes"))
        return None
    make = spec.make.model_dump(exclude_none=True)
    roles = [v for k, v in make.items() if k in {
        "participants", "mediators", "cancelled_by", "place", "date", "agreement", "track", "speaker", "addressees", "content",
        "subject", "object", "person", "of"} or (k == "office" and not str(v)[:1].isupper())]
    names = {n for v in roles for n in ((v,) if isinstance(v, str) else v)}
    unknown = names - set().union(*(p.names for p in patterns))
    if unknown:
        problems.append(Problem(str(path), line, f"{spec.id}: no capture {', '.join(sorted(unknown))}", "names of the pattern"))
    return Rule(spec, patterns, order, path.name, line)
