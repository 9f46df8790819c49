"""What a claim is about: the issues that its words name, and whom and what else it speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter

from kg.gazetteer.longest import LongestNames
from kg.model import Entity, EntityType, Evidence, Mention

TOPICS: frozenset[EntityType] = frozenset({"Agreement", "Conflict", "Track", "ContestedTerritory", "Place"})
"""What a claim can be about by being named in it; whoever else is named is rather among those who speak, act or are addressed."""


class Issues:
    """The curated issues, found by their names in any text; longest name first, whole words only."""

    def __init__(self, terms: Mapping[str, Entity]) -> None:
        self._names = LongestNames(sorted(terms))
        self._entities = [terms[name] for name in self._names.names]

    def named_in(self, text: str) -> list[Entity]:
        """The issues in the order of their first naming."""
        lower = text.lower()
        found = (
            self._entities[number] for number, start, end in self._names.find(lower)
            if not lower[start - 1 : start].isalnum() and not lower[end : end + 1].isalnum()
        )
        return list({entity.id: entity for entity in found}.values())


class Topics:
    """Finds what the claims of one article are about. A capital is rather where something is said, or who governs there."""

    def __init__(
        self, issues: Issues, mentions: Sequence[Mention], capitals: Collection[str], places: Mapping[str, Entity]
    ) -> None:
        self._issues, self._places = issues, places
        self._named = {mention.entity.id for mention in mentions}
        named = (m for m in mentions if m.entity.type in TOPICS and m.entity.id not in capitals)
        self._mentions = sorted(named, key=attrgetter("start", "end"))
        self._starts = [mention.start for mention in self._mentions]

    def about(self, proof: Evidence, *, beside: Iterable[Entity | None]) -> list[Entity]:
        """The topics named in the words of a claim but those in ``beside`` (speaker, addressees), then its issues."""
        out = {entity.id for entity in beside if entity}
        first = bisect_left(self._starts, proof.start)
        named: dict[str, Entity] = {}
        for mention in self._mentions[first : bisect_left(self._starts, proof.end)]:
            if mention.end <= proof.end and mention.entity.id not in out:
                named.setdefault(mention.entity.id, mention.entity)
        issues = (issue for issue in self._issues.named_in(proof.quote) if self._of_the_article(issue))
        return [*named.values(), *issues]

    def _of_the_article(self, issue: Entity) -> bool:
        """Whether the article names the territory whose issue it is: "the status of the region" may be another's."""
        place = self._places.get(issue.id)
        return place is None or place.id in self._named
