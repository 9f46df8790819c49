"""The rules of a folder, compiled, with the index of trigger words that says which to try on a sentence."""

from __future__ import annotations

import re
import re._parser as sre_parser  # type: ignore[import-not-found]  # the standard library's own, so that both agree
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from kg.errors import CurationError, Problem
from kg.language.pattern import Compiler, Pattern, PatternError
from kg.language.tape import FIRST_MENTION
from kg.language.vocabulary import CLASS_BASE, CLASS_SIZE, class_mark
from kg.rules.schema import Adjunct, ContextFile, Cue, Refinement, RuleFile, RuleSpec

CURATED = Path(__file__).parent / "curated"
CONTEXT = Path(__file__).parent / "context.yaml"
M = TypeVar("M", bound=BaseModel)


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
    """A pattern of a rule with what a sentence must hold for it: one character of each set (a class by its mark)."""

    rule: Rule
    regex: re.Pattern[str]
    needs: tuple[frozenset[str], ...]

    def possible(self, held: set[str]) -> bool:
        """Whether a sentence that holds these words and marks of classes can match at all."""
        for need in self.needs:  # noqa: SIM110  # a plain loop: this runs for every rule and sentence
            if held.isdisjoint(need):
                return False
        return True


@dataclass(slots=True)
class RuleBook:
    """All rules, cues, adjuncts and refinements."""

    rules: tuple[Rule, ...]
    cues: tuple[tuple[Cue, Pattern], ...]
    adjuncts: tuple[tuple[Adjunct, Pattern], ...]
    refinements: tuple[tuple[Refinement, Pattern], ...]
    always: tuple[Entry, ...] = ()
    by_word: dict[str, tuple[Entry, ...]] = field(default_factory=dict)

    def candidates(self, text: str) -> list[Entry]:
        """The patterns that can match a tape, by the words and classes of mentions that stand on it; each once."""
        chars = set(text)
        held = chars | {class_mark(c) for c in chars if c >= FIRST_MENTION}
        seen: set[int] = set()
        found: list[Entry] = []
        for char in chars & self.by_word.keys():
            for entry in self.by_word[char]:
                if id(entry) not in seen:
                    seen.add(id(entry))
                    if entry.possible(held):
                        found.append(entry)
        found += [e for e in self.always if e.possible(held)]
        return found


def load_rules(compiler: Compiler, folder: Path = CURATED, context: Path = CONTEXT) -> RuleBook:
    """The rules of ``folder``; CurationError names every file, line and rule that is wrong."""
    problems: list[Problem] = []
    rules: list[Rule] = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.yaml")):
        loaded = read_yaml(path, RuleFile, problems)
        lines = _rule_lines(path)
        for spec in loaded.rules if loaded else ():
            line = lines.get(spec.id, 1)
            if spec.id in seen:
                expected = f"each id once (first in {seen[spec.id]})"
                problems.append(Problem(str(path), line, f"rule id {spec.id!r} again", expected))
            seen.setdefault(spec.id, path.name)
            rule = _compile(compiler, spec, path, line, len(rules), problems)
            if rule:
                rules.append(rule)
    extra = read_yaml(context, ContextFile, problems)
    if problems or extra is None:
        raise CurationError(*problems)
    book = RuleBook(
        tuple(rules),
        tuple((cue, compiler.compile(cue.pattern)) for cue in extra.cues),
        tuple((adjunct, compiler.compile(adjunct.pattern)) for adjunct in extra.adjuncts),
        tuple((refinement, compiler.compile(refinement.pattern)) for refinement in extra.refinements),
    )
    _index(book, frozenset(compiler.list_sequences("function-word")))
    return book


def read_yaml(path: Path, model: type[M], problems: list[Problem]) -> M | None:
    """The checked contents of a YAML file; what is wrong is added to ``problems`` with its line."""
    try:
        data = YAML().load(path)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        problems.append(Problem(str(path), line, str(error.problem), "YAML"))
        return None
    try:
        return model.model_validate(YAML(typ="safe").load(path))
    except ValidationError as error:
        for e in error.errors():
            place = ".".join(str(p) for p in e["loc"])
            problems.append(Problem(str(path), _line_of(data, e["loc"]), f"{place}: {e['msg']}", f"a {model.__name__}"))
        return None


def _line_of(data: object, loc: tuple[int | str, ...]) -> int | None:
    line = None
    for key in loc:
        try:
            lc = data.lc  # type: ignore[attr-defined]
            line = (lc.item(key) if isinstance(key, int) else lc.key(key))[0] + 1
            data = data[key]  # type: ignore[index]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return line


def _rule_lines(path: Path) -> dict[str, int]:
    found = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip().startswith("- id:"):
            found[line.split("- id:")[1].strip()] = number
    return found


def _compile(compiler: Compiler, spec: RuleSpec, path: Path, line: int, order: int, problems: list[Problem]) -> Rule | None:
    try:
        patterns = tuple(compiler.compile(p) for p in spec.all_patterns)
    except PatternError as error:
        problems.append(Problem(str(path), line, f"{spec.id}: {error}", "a pattern as kg/language/pattern.py describes"))
        return None
    make = spec.make.model_dump(exclude_none=True)
    roles = [v for k, v in make.items() if k in {
        "participants", "mediators", "cancelled_by", "place", "date", "agreement", "track", "speaker", "addressees", "content",
        "subject", "object", "person", "of", "reported_by"} or (k == "office")]
    names = {n for v in roles for n in ((v,) if isinstance(v, str) else v)}
    unknown = names - set().union(*(p.names for p in patterns))
    if unknown:
        problems.append(Problem(str(path), line, f"{spec.id}: no capture {', '.join(sorted(unknown))}", "names of the pattern"))
    return Rule(spec, patterns, order, path.name, line)


def _index(book: RuleBook, common: frozenset[str]) -> None:
    by_word: dict[str, list[Entry]] = defaultdict(list)
    always = []
    for rule in book.rules:
        for pattern in rule.patterns:
            needs = obligatory(pattern)
            words = [n for n in needs if all(c < FIRST_MENTION for c in n)]
            entry = Entry(rule, pattern.regex, tuple(sorted(needs, key=len)))
            if not words:
                always.append(entry)
                continue
            for char in min(words, key=lambda n: (not n.isdisjoint(common), len(n), sorted(n))):
                by_word[char].append(entry)
    book.always = tuple(always)
    book.by_word = {char: tuple(entries) for char, entries in by_word.items()}


def obligatory(pattern: Pattern) -> list[frozenset[str]]:
    """Sets of characters of each of which every match holds at least one: words, and marks of classes of mentions.

    Read off the parsed regular expression, so that it cannot disagree with it."""
    return list(dict.fromkeys(_sets(sre_parser.parse(pattern.regex.pattern))))


def _sets(tree: Iterable[tuple[object, Any]]) -> list[frozenset[str]]:
    found: list[frozenset[str]] = []
    for op, arg in tree:
        name = str(op)
        if name == "LITERAL":
            found.append(frozenset(chr(arg)))
        elif name == "IN":
            chars = _members(arg)
            if chars:
                found.append(chars)
        elif name == "SUBPATTERN":
            found += _sets(arg[3])
        elif name == "BRANCH":
            best = [min(sets, key=len) for branch in arg[1] if (sets := _sets(branch))]
            if len(best) == len(arg[1]):
                found.append(frozenset().union(*best))
        elif name in {"MAX_REPEAT", "MIN_REPEAT"} and arg[0] > 0:
            found += _sets(arg[2])
    return found


def _members(items: list[tuple[object, Any]]) -> frozenset[str] | None:
    """The characters of a set, class blocks by their marks; None where the set is negated or holds other ranges."""
    found = set()
    for op, arg in items:
        if str(op) == "LITERAL":
            found.add(chr(arg))
        elif str(op) == "RANGE" and arg[0] >= CLASS_BASE:
            found |= {chr(c) for c in range(arg[0], arg[1] + 1, CLASS_SIZE)}
        else:
            return None
    return frozenset(found)
