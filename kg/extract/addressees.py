"""To whom something is said and at whom an act is aimed: from the captures of a rule to the entities that they mean."""

from __future__ import annotations

import re

from kg.extract.described import GROUP, several
from kg.extract.drafts import actors, capture
from kg.extract.memory import Memory
from kg.extract.on_behalf import on_behalf_of, other_side
from kg.extract.utterances import Utterance, reports
from kg.extract.voices import Voices
from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity

NEXT_CLAUSE = re.compile(
    r"\b(?:and|but)\s+(?:will|would|is|are|was|were|has|have|had|then)\b|,\s+(?:and|but|while)\b|\b(?:in|at|near)(?: the)?\s*$"
)
"""What parts a verb from a mention that it does not reach."""
JOURNEY = re.compile(r"\b(?:visits?|trips?|travel|come|go|fly|flights?|tour|journey) to(?: the)?\s*$")
"""Words before the place where one asks somebody to go."""
OPPONENT = re.compile(r"\b(?:adversary|enemy|opponent|aggressor|(?:opposing|opposite|other) (?:side|party))$", re.I)
"""Words of a side of a dispute for the other one."""
OFFICIALS = re.compile(r"^\S+ (?:senior |top )?(?:officials|authorities)$")
"""Those who stand for their state when they are spoken to."""
AGAIN = {"it", "them"}
"""Words for those at whom the act before was aimed."""


class Addressees:
    """Finds the addressees of an article's claims, in text order."""

    def __init__(self, context: Context, memory: Memory, voices: Voices) -> None:
        self.context, self.memory, self.third_person = context, memory, voices.third_person

    def of(self, one: Utterance, said: list[Utterance]) -> list[Entity]:
        """Whom the words name; "the allegations" mean whoever spoke last before this speaker."""
        found: list[Entity] = []
        there = one.match.found.groupdict()
        for name in (n for n in one.make.addressees if there.get(n) and not self._elsewhere(one, n)):
            nodes = capture(self.context, one.match.found, name)
            if self._words_of(one, name) in AGAIN:
                found += self._aimed_before(one, said)
            elif there[name] in self.third_person:
                found += self._object(one)
            elif name == GROUP:
                found += self._described(one)
            elif nodes:
                found += [_spoken_for(node) or entity for node in nodes for entity in actors([node])]
            elif not found and not self._says_what(one, name):
                found += self._charged_before(one, said)
        return found

    def _charged_before(self, one: Utterance, said: list[Utterance]) -> list[Entity]:
        """Whose charge an act answers: whoever spoke last before, but not on its side, nor where he only reports it."""
        own = {s.id for s in one.speakers}
        before = [u for u in said if u.verb < one.verb and not own & {s.id for s in u.speakers}]
        if before and reports(before[-1], one):
            return []
        last = before[-1].speakers if before else self.memory.spoke_before(own)
        return [s for s in last if (of := on_behalf_of(self.context, s)) is None or of.id not in own]

    def _words_of(self, one: Utterance, name: str) -> str:
        first, last = one.match.unit.span(*one.match.found.span(name))
        return self.context.article.text[first:last].lower()

    def _aimed_before(self, one: Utterance, said: list[Utterance]) -> list[Entity]:
        """Whom "it" or "them" means after a verb: those at whom the same speaker aimed his act before it in the sentence."""
        own = {s.id for s in one.speakers}
        before = [u for u in said if u.verb < one.verb and own & {s.id for s in u.speakers}]
        return [a for a in self.of(before[-1], said) if a.id not in own] if before else []

    def _described(self, one: Utterance) -> list[Entity]:
        """Whom the words describe and no name means: "the army", "foreign companies"; the other side of the article's dispute."""
        first, last = one.match.unit.span(*one.match.found.span(GROUP))
        words = self.context.article.text[first:last]
        if OPPONENT.search(words):
            sides = {side.id: side for s in one.speakers if (side := other_side(self.context, s)) is not None}
            return list(sides.values())
        return several(self.context, one.match)

    def _object(self, one: Utterance) -> list[Entity]:
        """Whom "him" or "her" means after a verb: the person named last before, who is not the speaker."""
        own = {s.id for s in one.speakers}
        before = self.memory.before(one.match.unit.starts[one.verb[0]])
        return next(([n.entity] for n in before if n.kind == "Person" and n.entity and n.entity.id not in own), [])

    def _says_what(self, one: Utterance, name: str) -> bool:
        """Whether a charge goes on with what it is about, and means nobody's words before: "the reports of shelling"."""
        unit, end = one.match.unit, one.match.found.end(name)
        if end >= len(unit.starts):
            return False
        return self.context.article.text[unit.starts[end] : unit.ends[end]].lower() in {"of", "about", "on"}

    def _elsewhere(self, one: Utterance, name: str) -> bool:
        """Whether words stand in a further clause of the same subject, or only say where: "rejected the summit and will meet
        him alone", "condemned an incident in Karabakh"."""
        if one.match.found.start(name) <= one.verb[1]:
            return False
        first, last = one.match.unit.span(one.verb[1], one.match.found.start(name))
        between = self.context.article.text[first:last]
        return NEXT_CLAUSE.search(between) is not None or JOURNEY.search(between) is not None


def _spoken_for(node: Node) -> Entity | None:
    """The state whose unnamed officials somebody speaks to, since what is said is said to it; else None."""
    return node.polity if node.kind == "Group" and OFFICIALS.search(node.text) else None
