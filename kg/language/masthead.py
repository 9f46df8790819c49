"""Whose ministry or office issues a text, where the lines above it say so: "Ministry of Foreign Affairs / State of Qatar"."""

from __future__ import annotations

import re

from kg.gazetteer import Gazetteer
from kg.model import Entity

LINES = 6
"""Lines, none of them empty, at the top of a text in which its issuer stands."""
LONGEST = 120
"""Code points of the longest such line."""
OFFICE = re.compile(
    r"\b(?:Ministry of (?:Foreign Affairs|External Affairs|External Relations|Defen[cs]e|the Interior|Internal Affairs)"
    r"|(?:Foreign|Defen[cs]e|Interior) Ministry|Department of (?:State|Foreign Affairs)|Presidency"
    r"|Office of the (?:President|Prime Minister)|(?:President|Prime Minister)(?:['’]s)? Office"
    r"|Presidential (?:Office|Administration)"
    r"|Press (?:Service|Office|Department)|Press and (?:Public )?Information Office"
    r"|(?:the )?(?:President|Prime Minister)|Government|Embassy|Permanent Mission)\b",
    re.I,
)
"""An institution of a government, as it heads its letters."""
SMALL = {"", "of", "the", "of the"}
"""Words before it that say nothing."""
AFTER = re.compile(r"\s*(?:of (?:the )?)?(?P<state>.*?)(?:\s*[|–—(,].*| (?:in|to) .*)?", re.I)
"""What stands behind it: whose it is, and where."""


def issuing_state(text: str, gazetteer: Gazetteer) -> Entity | None:
    """The state whose government issues a text, by a line of its top that is the name of an institution, or by the line after or
    before it where that is a state's name alone; None where none is named."""
    lines = _top(text)
    for at, line in enumerate(lines):
        first, *others = [m.span() for m in OFFICE.finditer(line)] or [(0, 0)]
        after = AFTER.fullmatch(line, (others or [first])[-1][1])
        if first == (0, 0) or after is None:
            continue
        before, behind = line[: first[0]].strip(), after["state"].strip()
        alone = before.lower() in SMALL
        own = _state_called(behind if alone else before, gazetteer)
        if own is not None and (alone or not behind):
            return own
        if alone and not behind:
            beside = (_state_called(lines[i].strip(" .,:|"), gazetteer) for i in (at + 1, at - 1) if 0 <= i < len(lines))
            return next((state for state in beside if state is not None), None)
    return None


def _top(text: str) -> list[str]:
    """The first lines of a text."""
    lines = [line for line in map(str.strip, text[: LINES * LONGEST].splitlines()) if line]
    return [line for line in lines[:LINES] if len(line) <= LONGEST]


def _state_called(words: str, gazetteer: Gazetteer) -> Entity | None:
    """The state with that name or adjective, which may stand in capitals; None of a city or anybody else."""
    spelt = " ".join(w if w in {"of", "the", "and"} else w.capitalize() for w in words.lower().split())
    names = (name for form in (words, spelt) for name in gazetteer.names.get(form, ()))
    return next((name.entity for name in names if name.entity.type == "State" and name.usage in {"name", "demonym"}), None)
