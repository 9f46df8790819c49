"""Whether words mean what is curated under them, or something of the article's own that is called alike: "the delimitation
commission" of Eritrea and Ethiopia, "the surrounding regions" of a town, the society of a nation."""

from __future__ import annotations

import re

from kg.gazetteer import Gazetteer
from kg.gazetteer.names import Name
from kg.model import Entity

OF_WHAT = re.compile(r" of (?:.*[\s-])?([\w’']+)$")
NUMBER = re.compile(r"\d")
"""What tells talks and wars apart without a capital: "the 5+2 talks", "the 2020 war"."""
SIDES_NAMED = {"Track": 2, "Conflict": 1}
"""How many sides of such a thing an article names that speaks of it; all where it has fewer."""


STATES = {"State", "ContestedTerritory"}
BODIES = {"Organization", "GovernmentBody", "ArmedForce"}
GENITIVES = ("'s ", "’s ")


class Elsewhere:
    """Tells what common words cannot mean in one article, given the names that it holds."""

    def __init__(self, gazetteer: Gazetteer, source: str, found: list[tuple[int, int, tuple[Name, ...]]]) -> None:
        self.gazetteer, self.source = gazetteer, source
        names = [name for _, _, same in found for name in same]
        self.nations = {end for _, end, same in found if any(name.usage == "demonym" for name in same)}
        """Where an adjective of nation ends."""
        self.states = {end: name.entity.id for _, end, same in found for name in same if name.entity.type in STATES}
        """Where the name or the adjective of a state ends, and which it is."""
        self.named = {name.entity.id for name in names} | {name.polity.id for name in names if name.polity is not None}

    def meant(self, start: int, end: int, entity: Entity) -> bool:
        """Whether the words between two code points are of a place, talks, a war or a body that the article does not tell of."""
        words = self.source[start:end]
        if start - 1 in self.nations and entity.type == "Organization" and entity.label.endswith(f" {words}"):
            return True  # the national society of a world-wide one, whose short name it shares
        if entity.type in BODIES and self._anothers(start, entity):
            return True
        if not words.islower() or (entity.type != "Place" and NUMBER.search(words)):
            return False
        if entity.type == "Place":
            of = OF_WHAT.search(entity.label)
            return of is not None and of[1].lower() not in self.source.lower()
        sides = self.gazetteer.sides.get(entity.id, frozenset())
        return len(sides & self.named) < min(SIDES_NAMED.get(entity.type, 0), len(sides))

    def _anothers(self, start: int, body: Entity) -> bool:
        """Whether the state right before a body's name is not the one that the known body is of: "Chad's Foreign Ministry"."""
        genitive = start - len(GENITIVES[0])
        before = self.states.get(genitive if self.source[genitive:start] in GENITIVES else start - 1)
        of = self.gazetteer.part_of.get(body.id)
        return before is not None and of is not None and of.type == "State" and before != of.id
