"""What pyoxigraph's parser says of a broken query, in a few words."""

from __future__ import annotations

import re

from kg.errors import Problem
from kg.store.prefixes import PREFIXES

_WHERE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def syntax_problem(source: str, message: str) -> Problem:
    """The problem with line and column, where the parser gives them; ``source`` names the query."""
    found = _WHERE.fullmatch(message)
    if found is None:
        return Problem(source, None, message, "a SPARQL 1.1 query")
    line, column, expected = found.groups()
    # among the tokens that would fit the parser lists what it has to say in words
    parts = expected.removeprefix("expected ").removeprefix("one of ").split(", ")
    said = [part for part in parts if re.match(r"[A-Z]\w+ \w+ ", part)]
    mend = f"Known without declaration: {', '.join(PREFIXES)}." if "Prefix not found" in said else ""
    where = f"at column {column}"
    return Problem(source, int(line), f"{said[0]} {where}" if said else f"a mistake {where}", "a SPARQL 1.1 query", mend)
