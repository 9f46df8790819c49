"""Whom a lone surname does not mean, since the article names somebody else who bears it: "Anna Putin … Putin wept"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kg.gazetteer import Name
from kg.language.vocabulary import Vocabulary

GIVEN = re.compile(r"((?:[^\W\d_a-z][\w'-]+ )+)(?:(?:al|el|bin|ibn|de|van|von|der) )*$")
"""Capitalised words right before a surname, or before its article."""
REACH = 40
"""Code points before a surname in which they stand."""
UNKNOWN = {"X", "Y"}


def namesakes(source: str, found: Iterable[tuple[int, int, tuple[Name, ...]]], vocabulary: Vocabulary) -> frozenset[str]:
    """The IRIs of curated persons whom the article never names in full, while it gives their surname to another.

    A given name that begins with the same letter may be another spelling, and is nobody else's."""
    full: set[str] = set()
    borne: set[str] = set()
    for start, _, names in found:
        for name in names:
            if name.entity.type != "Person":
                continue
            if name.usage != "surname":
                full.add(name.entity.id)
            elif _anothers(source[max(start - REACH, 0) : start], name, vocabulary):
                borne.add(name.entity.id)
    return frozenset(borne - full)


def predecessors(
    source: str, found: Iterable[tuple[int, int, tuple[Name, ...]]], serving: Callable[[str], bool]
) -> frozenset[str]:
    """The IRIs of curated persons whom a lone surname does not mean, since the article names in full another curated person who
    bears it, and they hold no office at its date: "Thorvald Stoltenberg … Mr Stoltenberg" in 1993."""
    full: dict[str, str] = {}
    alone: set[tuple[str, str]] = set()
    for start, end, names in found:
        for name in names:
            if name.entity.type == "Person":
                if name.usage == "surname":
                    alone.add((source[start:end], name.entity.id))
                else:
                    full[name.entity.id] = source[start:end].split()[-1]
    borne = set(full.values())
    return frozenset(iri for surname, iri in alone if surname in borne and iri not in full and not serving(iri))


def _anothers(before: str, name: Name, vocabulary: Vocabulary) -> bool:
    """Whether the words before a surname are another's given name: no title, and unlike the name of its curated bearer."""
    words = given[1].split() if (given := GIVEN.search(before)) else []
    if not words or vocabulary[words[-1]] not in UNKNOWN:
        return False
    own = {word[0] for word in name.entity.label.split()[:-1]}
    return not own & {word[0] for word in words}
