"""When a predicted name counts as an annotated one: case, accents, punctuation, word order and inflection are folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from kg.curated_yaml import checked_yaml
from kg.model import Entity

_OFFICE_EMPTY = frozenset({"of", "the", "for", "and", "a"})
_OFFICE_OVERLAP = 0.6


class Folding(BaseModel):
    """The curated words of ``names.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    same_word: dict[str, str]
    empty_word: frozenset[str]
    same_event_type: dict[str, str]


@cache
def folding() -> Folding:
    """The words of ``names.yaml``, read once."""
    return checked_yaml(Path(__file__).with_name("names.yaml"), Folding)


def fold(name: str) -> str:
    """The name in lower-case ASCII letters and digits, single spaces, without a leading "the".

    >>> fold("The Élysée, Paris")
    'elysee paris'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", " ", plain).strip().removeprefix("the ")


def telling_words(name: str) -> frozenset[str]:
    """The words that tell one name from another.

    >>> telling_words("Ministry of Defence of France") == telling_words("French Defense Ministry")
    True
    """
    words = (word for token in fold(name).split() for word in folding().same_word.get(token, token).split())
    return frozenset(words) - folding().empty_word


def same_office(one: str, other: str) -> bool:
    """True where the two office names share at least 60 % of their words.

    >>> same_office("Minister of Foreign Affairs", "Foreign Affairs Minister")
    True
    """
    a, b = (frozenset(fold(name).split()) - _OFFICE_EMPTY for name in (one, other))
    return bool(a) and len(a & b) / len(a | b) >= _OFFICE_OVERLAP


class Names:
    """The names under which each annotated entity may be predicted."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._folded = {key: frozenset(map(fold, several)) for key, several in names.items()}

    def same(self, gold: str | None, predicted: Entity | None) -> bool:
        """True where the predicted entity is the annotated one; None is the same as None only."""
        if gold is None or predicted is None:
            return gold is None and predicted is None
        mine = self._folded.get(gold) or frozenset({fold(gold)})
        slug = re.split(r"[/#]", predicted.id)[-1]
        theirs = frozenset(map(fold, (predicted.label, *predicted.aliases, slug)))
        return bool(mine & theirs) or bool(_all_words(mine) & _all_words(theirs))

    def hits(self, gold: Sequence[str], predicted: Sequence[Entity]) -> int:
        """How many annotated entities are predicted, each prediction used once."""
        left = list(predicted)
        count = 0
        for key in gold:
            found = next((entity for entity in left if self.same(key, entity)), None)
            if found is not None:
                left.remove(found)
                count += 1
        return count


def _all_words(names: Iterable[str]) -> set[frozenset[str]]:
    return {words for name in names if (words := telling_words(name))}
