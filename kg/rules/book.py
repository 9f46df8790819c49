"""The rules of a folder, compiled, with the index of trigger words that says which to try on a sentence."""

from __future__ import annotations

import re._parser as sre_parser  # type: ignore[import-not-found]  # the standard library's own, so that both agree
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from kg.errors import CurationError, Problem
from kg.language.pattern import Compiler, Pattern, PatternError
from kg.language.vocabulary import WORD_BASE
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


@dataclass(slots=True)
class RuleBook:
    """All rules, cues and adjuncts."""

    rules: tuple[Rule, ...]
    cues: tuple[tuple[Cue, Pattern], ...]
    adjuncts: tuple[tuple[Adjunct, Pattern], ...]
    refinements: tuple[tuple[Refinement, Pattern], ...]
    always: tuple[tuple[Rule, Pattern], ...] = ()
    by_word: dict[str, tuple[tuple[Rule, Pattern], ...]] = field(default_factory=dict)

    def candidates(self, text: str) -> Iterator[tuple[Rule, Pattern]]:
        """The patterns of which a required word stands on the tape, each once, in no particular order."""
        seen: set[int] = set()
        for char in set(text):
            for entry in self.by_word.get(char, ()):
                if id(entry[1]) not in seen:
                    seen.add(id(entry[1]))
                    yield entry
        yield from self.always


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
    _index(book)
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


def _index(book: RuleBook) -> None:
    by_word: dict[str, list[tuple[Rule, Pattern]]] = defaultdict(list)
    always = []
    for rule in book.rules:
        for pattern in rule.patterns:
            required = required_words(pattern)
            if not required:
                always.append((rule, pattern))
            for char in required:
                by_word[char].append((rule, pattern))
    book.always = tuple(always)
    book.by_word = {char: tuple(entries) for char, entries in by_word.items()}


def required_words(pattern: Pattern) -> frozenset[str]:
    """Word characters of which at least one stands in every match: those of the scarcest obligatory item; empty if there is none.

    Read off the parsed regular expression, so that it cannot disagree with it."""
    best: frozenset[str] = frozenset()
    for chars in _obligatory(sre_parser.parse(pattern.regex.pattern)):
        if chars and (not best or len(chars) < len(best)):
            best = chars
    return best


def _first(tree: object) -> frozenset[str]:
    found = _obligatory(tree)
    return min((f for f in found if f), key=len, default=frozenset())


def _obligatory(tree: object) -> list[frozenset[str]]:
    found: list[frozenset[str]] = []
    for op, arg in tree:  # type: ignore[attr-defined]
        name = str(op)
        if name == "LITERAL" and arg >= WORD_BASE:
            found.append(frozenset(chr(arg)))
        elif name == "IN":
            chars = [chr(v) for o, v in arg if str(o) == "LITERAL"]
            if len(chars) == len(arg) and all(ord(c) >= WORD_BASE for c in chars):
                found.append(frozenset(chars))
        elif name == "SUBPATTERN":
            found += _obligatory(arg[3])
        elif name == "BRANCH":
            firsts = [_first(branch) for branch in arg[1]]
            if all(firsts):
                found.append(frozenset().union(*firsts))
        elif name in {"MAX_REPEAT", "MIN_REPEAT"} and arg[0] > 0:
            found += _obligatory(arg[2])
    return found
