"""One name written several ways in Latin letters: Aliev and Aliyev, Sarkisian and Sargsyan, Mamedyarov and Mammadyarov."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from kg.curated_yaml import checked_yaml

TABLE = Path(__file__).with_suffix(".yaml")
SAME, FOLDED, CLOSE, INITIAL = 1.0, 1.0, 0.9, 0.8
"""How well two forms of a name agree: letter by letter, in the sounds they spell, in their consonants, by the initial only."""

Pairs = tuple[tuple[str, str], ...]


class Romanisation(BaseModel):
    """The curated spellings; see romanisation.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    letters: dict[str, str]
    prefixes: tuple[str, ...]
    sounds: Pairs
    endings: Pairs
    close: Pairs

    def folded(self, word: str) -> str:
        """The sounds that a word spells, in plain letters: "Aliyev" and "Aliev" are "alev"."""
        text = "".join(self.letters.get(c, c) for c in word.lower())
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii())
        prefix = next((p for p in self.prefixes if text.startswith(p)), "")
        text = re.sub(r"[^a-z]", "", text[len(prefix) :])
        for spelled, sound in self.sounds:
            text = text.replace(spelled, sound)
        text = re.sub(r"(.)\1+", r"\1", text)
        for ending, plain in self.endings:
            if text.endswith(ending):
                text = text[: -len(ending)] + plain
        return text

    def consonants(self, word: str) -> str:
        """The first letter, the consonants and the last vowel of the folded word; consonants that are often confused made one."""
        text = self.folded(word)
        for one, other in self.close:
            text = text.replace(one, other)
        inner = re.sub(r"[aeiou]", "", text[1:-1])
        return re.sub(r"(.)\1+", r"\1", text[:1] + inner + text[1:][-1:])

    def agreement(self, one: str, other: str) -> float:
        """How well two words agree as forms of one name, from 0 (not at all) to 1."""
        if one == other:
            return SAME
        a, b = self.folded(one), self.folded(other)
        if not a or not b:
            return 0.0
        if a == b:
            return FOLDED
        if 1 in (len(a), len(b)):
            return INITIAL if a[0] == b[0] else 0.0
        return CLOSE if self.consonants(one) == self.consonants(other) else 0.0


@cache
def romanisation(table: Path = TABLE) -> Romanisation:
    """The packaged table, loaded once a process; CurationError names what is wrong in it."""
    return checked_yaml(table, Romanisation)
