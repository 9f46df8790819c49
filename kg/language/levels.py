"""The levels of the noun groups: ``noun_groups.yaml`` as values, and one level at work on a tape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from kg.language.context import Context
from kg.language.groups import Builder
from kg.language.pattern import Pattern
from kg.language.tape import Found, Piece, Tape

LEVELS = Path(__file__).parent / "noun_groups.yaml"
UNKNOWN = "names"
"""The ``build`` of the level at which names that nobody curated are marked; it has no builder."""
LEFT_REACH = 8
"""Tokens before a mention among which its modifiers are looked for."""


class Level(BaseModel):
    """One level of the noun groups."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    build: str
    pattern: str
    left: str = ""
    """Modifiers that belong to the mention where they stand right before it; looked for only once the pattern has matched."""


class LevelFile(BaseModel):
    """The file of levels."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class CompiledLevel:
    """A level ready to run; ``build`` is None for the level of unknown names."""

    id: str
    pattern: Pattern
    build: Builder | None
    left: re.Pattern[str] | None
    shared: int
    """The bits (kg.language.needs) that each way in which the pattern can match needs."""
    masks: tuple[int, ...]
    """The bits of each of these ways, where there are several."""

    def possible(self, held: int) -> bool:
        """Whether an article that sets these bits can hold what the level looks for."""
        return held & self.shared == self.shared and not (self.masks and all(map((~held).__and__, self.masks)))

    def pieces(self, context: Context, tape: Tape) -> list[Piece]:
        """What the level makes of a tape."""
        if self.build is None:
            return []
        found: list[Piece] = []
        text, left = tape.text, self.left
        for match in self.pattern.regex.finditer(text):
            before = left.search(text, max(match.start() - LEFT_REACH, 0), match.start()) if left else None
            piece = self.build(context, tape, Found(match, before), self.id)
            if piece is not None:
                if found and piece[0] <= found[-1][0]:
                    found.pop()  # "chief" of "chief spokesman" is no title of its own
                found.append(piece)
        return found
