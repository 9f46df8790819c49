"""The errors that a user can mend.

    KgError
    ├── InputError      an article or path cannot be read            (left out, the build goes on; --strict stops)
    ├── CurationError   a rule, word list or Turtle file is wrong     (nothing is built)
    ├── ValidationError the graph breaks a shape                      (nothing is written)
    ├── QueryError      a SPARQL query cannot be answered
    └── StoreError      a triple store cannot be reached, refuses or does not hold what was sent (its earlier data stays)

Every message says where (file and line), what was found, what was expected and how to mend it. A bug raises
something else and keeps its traceback.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: ``file`` and 1-based ``line`` (None where the whole file is meant)."""

    file: str
    line: int | None
    found: str
    expected: str
    mend: str = ""

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        mend = f" {self.mend}" if self.mend else ""
        return f"{where}: found {self.found}; expected {self.expected}.{mend}"


class KgError(Exception):
    """Root of the errors that are shown without a traceback; ``problems`` holds every one found, in order."""

    def __init__(self, *problems: Problem) -> None:
        if not problems:
            raise ValueError("an error needs at least one problem")
        self.problems: tuple[Problem, ...] = problems
        super().__init__("\n".join(str(p) for p in problems))


class InputError(KgError):
    """An article, or the path that should hold one, cannot be read."""


class CurationError(KgError):
    """Curated data (rules, word lists, ontology) does not load."""


class ValidationError(KgError):
    """The built graph breaks a SHACL shape."""


class QueryError(KgError):
    """A SPARQL query cannot be parsed or answered."""


class StoreError(KgError):
    """A triple store cannot be reached, refuses a request, or does not hold what was sent to it."""
