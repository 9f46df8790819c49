"""The competency questions: SPARQL files that say in their head what they ask, and whose parameters stand in VALUES lines.

    # Who met whom between two days?
    #
    # What a reader of the answer should know.
    #
    # @param from the first day
    SELECT … {
      VALUES ?from { "2021-01-01"^^xsd:date }

A file is an ordinary query that answers with its defaults on any engine; another value takes the place of the term in the braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
from pyoxigraph import Literal, NamedNode
from rdflib import XSD

from kg.errors import CurationError, Problem, QueryError
from kg.sources import ONTOLOGY
from kg.store.names import nearest
from kg.store.syntax import syntax_problem

QUESTIONS = ONTOLOGY / "questions"
XSD_DATE = str(XSD.date)
XSD_INTEGER = str(XSD.integer)
_KINDS = {XSD_DATE: "day", XSD_INTEGER: "number"}

_PARAM = re.compile(r"@param (\w+) (\S.*)")
_VALUES = re.compile(r"^(\s*VALUES \?(\w+) \{ )(.*)( \}\s*)$", re.MULTILINE)
_PREFIX = re.compile(r"^\s*PREFIX\s.*$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that a question leaves open; a value of another kind than the default is refused."""

    name: str
    description: str
    default: NamedNode | Literal

    @property
    def kind(self) -> str:
        """What a value is: "name" (a name or IRI of what the graph holds), "day" (xsd:date), "number" (xsd:integer) or "text"."""
        if isinstance(self.default, NamedNode):
            return "name"
        return _KINDS.get(self.default.datatype.value, "text")


@dataclass(frozen=True, slots=True)
class Question:
    """One competency question."""

    name: str
    """The file's name without ``.rq``."""
    text: str
    """The question in plain English."""
    notes: str
    """What a reader of the answer should know; may be empty."""
    parameters: tuple[Parameter, ...]
    sparql: str
    """The file as it is: it answers with the parameters' defaults."""

    def with_values(self, values: Mapping[str, NamedNode | Literal]) -> str:
        """The query with the values in place of the defaults; ValueError where it has no such parameter."""
        unknown = sorted(values.keys() - {parameter.name for parameter in self.parameters})
        if unknown:
            raise ValueError(f"{self.name} has no parameter {', '.join(unknown)}")

        def put(line: re.Match[str]) -> str:
            value = values.get(line[2])
            return line[0] if value is None else f"{line[1]}{value}{line[4]}"

        return _VALUES.sub(put, self.sparql)


def load_questions(folder: Path = QUESTIONS) -> tuple[Question, ...]:
    """Every question of a folder, by name; CurationError names each file that does not hold one."""
    questions: list[Question] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.rq"), key=lambda path: path.stem):
        try:
            questions.append(read_question(path))
        except CurationError as error:
            problems += error.problems
    if problems:
        raise CurationError(*problems)
    if not questions:
        raise CurationError(Problem(str(folder), None, "no question", "*.rq files"))
    return tuple(questions)


def read_question(path: Path) -> Question:
    """The question of one file; CurationError where the file holds none."""
    sparql = path.read_text(encoding="utf-8")
    problems = [*_broken_query(path, sparql), *_broken_head(path, sparql)]
    if problems:
        raise CurationError(*problems)
    text, *rest = _paragraphs(sparql)
    described = _described(sparql)
    defaults = {line[2]: _term(sparql, line[3]) for line in _VALUES.finditer(sparql) if line[2] in described}
    parameters = tuple(Parameter(name, described[name], default) for name, default in defaults.items() if default is not None)
    notes = " ".join(part for part in rest if not part.startswith("@param"))
    return Question(path.stem, text, notes, parameters, sparql)


def find_question(name: str, questions: tuple[Question, ...]) -> Question:
    """The question of that name; QueryError with the nearest names where there is none."""
    for question in questions:
        if question.name == name:
            return question
    similar = nearest(name, (question.name for question in questions))
    hint = f"Did you mean: {', '.join(similar)}?" if similar else "`kg query` without a name lists the questions."
    found, expected = "no question and no file of that name", "a question, a file or - for standard input"
    raise QueryError(Problem(name, None, found, expected, hint))


def _head(sparql: str) -> list[str]:
    """The comment lines with which the file begins, without their signs."""
    lines = []
    for line in sparql.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").strip())
    return lines


def _paragraphs(sparql: str) -> list[str]:
    """The head's paragraphs, each on one line; parameters each their own."""
    paragraphs: list[list[str]] = [[]]
    for line in _head(sparql):
        if line.startswith("@param") or not line:
            paragraphs.append([])
        if line:
            paragraphs[-1].append(line)
    return [" ".join(lines) for lines in paragraphs if lines]


def _described(sparql: str) -> dict[str, str]:
    return {found[1]: found[2] for part in _paragraphs(sparql) if (found := _PARAM.fullmatch(part))}


def _broken_query(path: Path, sparql: str) -> Iterator[Problem]:
    try:
        pyoxigraph.Store().query(sparql)
    except SyntaxError as error:
        yield syntax_problem(str(path), str(error))


def _broken_head(path: Path, sparql: str) -> Iterator[Problem]:
    paragraphs = _paragraphs(sparql)
    if not paragraphs or not paragraphs[0].endswith("?"):
        yield Problem(str(path), 1, "no question", "a comment that asks it in words and ends with a question mark")
    for part in paragraphs:
        if part.startswith("@param") and not _PARAM.fullmatch(part):
            yield Problem(str(path), 1, repr(part), "`@param NAME what it is`")
    lines = [line[2] for line in _VALUES.finditer(sparql)]
    for name in _described(sparql):
        terms = [line[3] for line in _VALUES.finditer(sparql) if line[2] == name]
        if lines.count(name) != 1 or _term(sparql, terms[0]) is None:
            yield Problem(str(path), 1, f"@param {name}", f"one line `VALUES ?{name} {{ TERM }}` with one term, its default")


def _term(sparql: str, text: str) -> NamedNode | Literal | None:
    """The term that the text of a VALUES line gives, read with the prefixes of its query; None unless it is exactly one."""
    prologue = "\n".join(_PREFIX.findall(sparql))
    try:
        rows = pyoxigraph.Store().query(f"{prologue}\nSELECT ?term {{ VALUES ?term {{ {text} }} }}")
    except SyntaxError:
        return None
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    terms = [row[0] for row in rows]
    return terms[0] if len(terms) == 1 and isinstance(terms[0], NamedNode | Literal) else None
