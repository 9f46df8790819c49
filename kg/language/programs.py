"""Regular expressions as the engine runs them, so that a saved one is ready without being parsed and compiled again.

This takes the standard library's compiler apart where it hands its code to the engine (``re._compiler.compile``), which checks
all code that it is given. A program is of use to the very Python that made it."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
import re._compiler as sre_compiler  # type: ignore[import-not-found]  # the standard library's own
import re._parser as sre_parser  # type: ignore[import-not-found]
from array import array
from dataclasses import dataclass

CODE = "I"
"""The engine's unit of code, of four bytes (``_sre.CODESIZE``)."""


@dataclass(frozen=True, slots=True)
class Program:
    """A regular expression with its code, flags and groups."""

    expression: str
    code: bytes
    flags: int
    groups: tuple[str | None, ...]
    """The name of each group; the whole match is the first."""

    def ready(self) -> re.Pattern[str]:
        """The same as ``re.compile`` gives for the expression."""
        numbers = {name: number for number, name in enumerate(self.groups) if name}
        code = array(CODE, self.code).tolist()
        found: re.Pattern[str] = _sre.compile(self.expression, self.flags, code, len(self.groups) - 1, numbers, self.groups)
        return found


def program(expression: str) -> Program:
    """The program of a regular expression without flags; re.error where it is none."""
    tree = sre_parser.parse(expression)
    code = array(CODE, sre_compiler._code(tree, 0)).tobytes()
    names = {number: name for name, number in tree.state.groupdict.items()}
    return Program(expression, code, tree.state.flags, tuple(map(names.get, range(tree.state.groups))))
