"""To whom something is said and at whom an act is aimed: from the captures of a rule to the entities that they mean."""

from __future__ import annotations

import re

from kg.extract.aims import OF_THEIRS, Aims, spoken_to
from kg.extract.clauses import GOES_ON
from kg.extract.described import GROUP, several
from kg.extract.drafts import actors, capture
from kg.extract.memory import Memory
from kg.extract.on_behalf import on_behalf_of, other_side
from kg.extract.utterances import ACCORDING, Utterance, reports
from kg.extract.voices import Voices
from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity

NEXT_CLAUSE = re.compile(
    r"\b(?:and|but)\s+(?:will|would|is|are|was|were|has|have|had|then)\b|,\s+(?:and|but|while)\b|\b(?:in|at|near)(?: the)?\s*$"
)
"""What parts a verb from a mention that it does not reach."""
COMMA = re.compile(r",(?:\s+the)?\s*$")
"""What stands before whoever begins a clause of his own: "condemned the raid, Chad called for calm"."""
JOURNEY = re.compile(r"\b(?:visits?|trips?|travel|come|go|fly|flights?|tour|journey) to(?: the)?\s*$")
"""Words before the place where one asks somebody to go."""
OPPONENT = re.compile(r"\b(?:adversary|enemy|opponent|aggressor|(?:opposing|opposite|other) (?:side|party))$", re.I)
"""Words of a side of a dispute for the other one."""
PATIENTS = re.compile(
    r"\b(?:(?:releas(?:e|ing)|free(?:ing|dom)|liberation|return|extradition|exchange|protection|protecting|handover|evacuation|rights"
    r"|safety|trial|arrests?|prosecution|repatriation|resettlement|fate|interests|killings?|murders?|deaths?|abductions?|kidnappings?"
    r"|executions?|massacres?|detention|bombings?|shelling|targeting|persecution|expulsion|deportation|torture|displacement"
    r"|occupation|capture|annexation|siege|blockade|isolation|harassment|ill-treatment|mistreatment|treatment|oppression|plight"
    r"|disappearance|suffering) of|discrimination against|(?:comparisons?|parallels?|analog(?:y|ies)) (?:with|to|between)"
    r"|(?:guarantees?|rights|security|protection|justice|compensation|autonomy|independence|safety) for"
    r"|(?:attacks?|strikes?|aggression|violence|offensive|war|campaign|operations?|sanctions|actions?|measures|hostilities|crimes?)"
    r" against|(?:withdraw\w*|departure|removal|retreat)\b[^,;]{0,40} from"
    r"|(?:relations|ties|trade|friendship) (?:between|with|of)"
    r"|(?:attacks?|strikes?|raids?|assaults?|pressure|sanctions|restrictions|embargo|blockade|aggression) (?:on|upon))"
    r"(?: (?:the|all|any|its|his|their|some|several|two|three|four|five|dozens of|hundreds of|innocent|unarmed))*\s*$"
)
"""Words between a verb and those for whom something is asked, or to whom it is done, and not of whom or by whom."""
NEAR = 3
"""Tokens between the verb of an answer and the words for what it answers."""
SUFFERS = re.compile(r"(?:\s+(?:in|from|of|at) [\w -]{1,40}?)?\s+(?:not |also |first )*be (?:\w+ly )?\w+(?:ed|en|ld|nt|ut|ht)\b")
"""Words after those to whom something is to be done: "demanded that Nicosia be mentioned"."""
MATTER = re.compile(
    r"(?:['’]s)? (?:region|area|conflict|issue|problem|border|crisis|war|question|dispute|talks|process|settlement|economy"
    r"|relations)\b"
)
"""Words behind a state or place with which it only says what something is about: "restore calm to the Karabakh region"."""
AGAIN = {"it", "them"}
"""Words for those at whom the act before was aimed."""


class Addressees:
    """Finds the addressees of an article's claims, in text order."""

    def __init__(self, context: Context, memory: Memory, voices: Voices, aims: Aims) -> None:
        self.context, self.memory, self.third_person, self.aims = context, memory, voices.third_person, aims

    def of(self, one: Utterance, said: list[Utterance]) -> list[Entity]:
        """Whom the words name; "the allegations" mean whoever spoke last before this speaker."""
        found: list[Entity] = []
        there = one.match.found.groupdict()
        for name in (n for n in one.make.addressees if there.get(n) and not self._elsewhere(one, n, said)):
            nodes = capture(self.context, one.match.found, name)
            if self._words_of(one, name) in AGAIN:
                found += self._aimed_before(one, said) or self._meant(one, nodes)
            elif there[name] in self.third_person:
                found += self._object(one)
            elif name == GROUP:
                found += self._described(one)
            elif nodes:
                found += [entity for node in nodes for entity in spoken_to(self.context, node)]
            elif not found and not self._says_what(one, name):
                found += self._charged_before(one, said)
        found = found or self.aims.of(one.match.unit.text, one.make.claim, one.verb, one.speakers)
        return [] if self._themselves(one, found) else found or _answered_by(one, said)

    def _themselves(self, one: Utterance, found: list[Entity]) -> bool:
        """Whether several would be told what they say themselves: "Chad and Mali urged both sides" means two others."""
        ids = {e.id for e in one.speakers}
        ids |= {member.id for e in one.speakers for member in e.members}
        return len(ids) > 1 and len(found) > 1 and ids.issuperset(e.id for e in found)

    def _charged_before(self, one: Utterance, said: list[Utterance]) -> list[Entity]:
        """Whose charge an act answers: whoever spoke last before, but not on its side, nor where he only reports it."""
        own = {s.id for s in one.speakers}
        before = [u for u in said if u.verb < one.verb and not own & {s.id for s in u.speakers}]
        if before and (reports(before[-1], one) or before[-1].rule.endswith(ACCORDING)):
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

    def _meant(self, one: Utterance, nodes: list[Node]) -> list[Entity]:
        """Whom "it" or "them" stands for where nothing was aimed at them before: "Mali left the bloc. Chad accuses it of"."""
        own = {s.id for s in one.speakers}
        found = [entity for node in nodes if node.kind == "Pronoun" for entity in actors([node])]
        return [] if own & {e.id for e in found} else found

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

    def _elsewhere(self, one: Utterance, name: str, said: list[Utterance]) -> bool:
        """Whether words stand in a further clause of the same subject, or only say where, what about or to whom it is done:
        "rejected the summit and will meet him alone", "condemned an incident in Karabakh", "demanded the release of the men",
        "voiced satisfaction with it and urged Chad to help"."""
        text, unit, start = self.context.article.text, one.match.unit, one.match.found.start(name)
        if start < one.verb[1]:
            return False
        if any(one.verb[1] <= other.verb[0] < start for other in said) or text.endswith("what ", 0, unit.starts[start]):
            return True  # "welcomed what he called a balanced outcome": his own words
        end = unit.ends[one.match.found.end(name) - 1]
        suffers = SUFFERS.match(text, end) is not None or OF_THEIRS.match(text, end) is not None
        if suffers or start == one.verb[1]:
            return suffers
        first, last = unit.span(one.verb[1], start)
        apart = any(parting.search(text[first:last]) is not None for parting in (NEXT_CLAUSE, JOURNEY, PATIENTS))
        begins = COMMA.search(text[first:last]) is not None and GOES_ON.match(text, end) is None
        return apart or begins or MATTER.match(text, end) is not None


def _answered_by(one: Utterance, said: list[Utterance]) -> list[Entity]:
    """Who rejects what a noun tells that somebody asks: "Peru rejected Chilean demands to" is demanded of Peru."""
    if not one.rule.endswith("-noun"):
        return []
    start = one.match.found.start()
    answers = [u for u in said if u.has_subject and 0 <= start - u.verb[1] <= NEAR and u.make.claim == "Rejection"]
    return answers[-1].speakers if answers else []
