"""Who speaks and to whom: from the mentions that a rule captured to the entities that they mean."""

from __future__ import annotations

import re

from kg.extract.disputes import opponent
from kg.extract.drafts import actors, capture, unnamed_official
from kg.extract.floor import Floor
from kg.extract.joint_texts import group_of, joint_issuer
from kg.extract.memory import Memory, fits
from kg.extract.pronouns import speaker_meant
from kg.extract.utterances import Utterance, reports
from kg.extract.voices import Voices
from kg.language import entities as made
from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity

COUNCIL = "claim/council"
"""How the ids of rules begin whose speaker is the council that adopts the text."""
EACH = re.compile(r"^(?:each|both|neither|either)\b", re.I)
MUTUAL = re.compile(r"\b(?:each other|one another)\b")
NO_SUBJECT = {"Date", "Place", "Name", "Quote", "Title", "Demonym", "Conflict", "Agreement", "Count"}
"""Mentions that say nothing."""
SILENT = re.compile(
    r"\b(?:captives|hostages|prisoners|detainees|civilians|people|soldiers|troops|refugees|reporters|journalists|newsmen)\b", re.I
)
"""Of whom articles tell much and whom they seldom let speak: "they" after them is somebody else."""
NEXT_CLAUSE = re.compile(
    r"\b(?:and|but)\s+(?:will|would|is|are|was|were|has|have|had|then)\b|,\s+(?:and|but|while)\b|\b(?:in|at|near)(?: the)?\s*$"
)
"""What parts a verb from a mention that it does not reach."""
JOURNEY = re.compile(r"\b(?:visits?|trips?|travel|come|go|fly|flights?|tour|journey) to(?: the)?\s*$")
"""Words before the place where one asks somebody to go."""
OPPONENT = re.compile(r"\b(?:adversary|enemy|opponent|aggressor|(?:opposing|opposite|other) (?:side|party))$", re.I)
"""Words of a side of a dispute for the other one."""
LISTENERS = re.compile(r"\b(?:reporters|journalists|newsmen|lawmakers|deputies|media)\b", re.I)
POLITIES = {"State", "City", "Territory"}
NOT_SUBJECT = ("-noun", "according-to", "view-of", "in-words-of")
"""Ends of the ids of rules whose speaker stands after a preposition."""
DESCRIBED = "group"
"""The capture of words for somebody whom no mention names."""
NEW = re.compile(r"\b(?:an?|another|one|former|deputy)\s+$", re.I)
"""Words before an office by which it is another official's than the one named before."""
CLAUSE = re.compile(r"\b(?:where|while|whereas|when|as|and|but|although|though)(?: the)?$", re.I)
"""Words that open a clause right before its subject."""
AGENT = re.compile(r"\bby(?: the| its| both)?$", re.I)
"""Words before a mention that is a passive's agent: "was told by the minister"."""
OPENING = 5
"""Tokens at the start of a clause among which its subject stands."""
RELATIVE = re.compile(r"\b(?:which|whom|what)\s+\Z")
"""What opens a clause whose subject is not the mention before it: "the plan which Chad"."""
RELATIVE_REACH = 12
"""Code points in which those words stand."""
OWNED = {"'", "’", "-", "‑"}
"""What follows a mention that only belongs to the noun after it: "Chad's man", "UN-brokered talks"."""
OF_SEVERAL = re.compile(r"\b(?:mediators|officials|diplomats|negotiators|envoys|representatives|sources|experts|analysts|media)$")
"""Nouns at the end of a list for people of several states or bodies, who are neither: "French and German officials"."""
OWNERS = {"State", "ContestedTerritory", "Organization"}
LONG_NAME = 9
"""Words of a mention that is no name any more."""
OFFICIALS = re.compile(r"^\S+ (?:senior |top )?(?:officials|authorities)$")
"""Those who stand for their state when they are spoken to."""
AGAIN = {"it", "them"}
"""Words for those at whom the act before was aimed."""


class Speakers:
    """Finds the speakers and addressees of an article's claims, in text order."""

    def __init__(self, context: Context, memory: Memory, floor: Floor, voices: Voices) -> None:
        self.context, self.memory, self.floor = context, memory, floor
        self.first_person, self.third_person, self.thing = voices.first_person, voices.third_person, voices.thing

    def of(self, one: Utterance) -> list[Entity]:
        """The speakers that a match captured; none where nobody can be meant."""
        nodes = capture(self.context, one.match.found, one.make.speaker)
        if not nodes and one.rule.startswith(COUNCIL):
            council = self.floor.deciding or self.memory.adopter
            return [council] if council else []
        if not nodes:
            return self._unnamed(None if one.match.rule.spec.priority < 0 else one.match.found[one.make.speaker])
        one.node = nodes[0]
        if self._part_of_subject(one):
            return []
        words = nodes[0].text.lower()
        if words == "they" and (together := self.memory.together(one.match.unit.paragraph)):
            return together
        if words == "they" and nodes[0].entity is None and not nodes[0].members and self.memory.several is not None:
            return actors([self.memory.several])
        if _silent(nodes[0]):
            return []
        if words == "it" and nodes[0].entity is not None and self._relative(one):
            return speakers_of(self.context, nodes)
        if nodes[0].kind == "Pronoun" and words in {"he", "she", "it"}:
            start = one.match.found.start()
            closing = one.closes and one.match.unit.text[max(start - 1, 0) : start] == ","
            entity = speaker_meant(self.memory, nodes[0], one.match.unit, self.floor.lasting, closing)
            return [entity] if entity else []
        if nodes[0].kind == "Name" and not nodes[0].nobody and one.rule.startswith("claim/quote"):
            return [self.memory.names.person(nodes[0].text) or made.make("Person", nodes[0].text)]
        return speakers_of(self.context, nodes)

    def _part_of_subject(self, one: Utterance) -> bool:
        """Whether a state, party or body is only where the speaker is, or owns who speaks after the verb: "the leaders of those
        involved in the conflict in Libya promised", "announced the Union's envoy"."""
        node, unit = one.node, one.match.unit
        start, end = one.match.found.span(one.make.speaker)
        text = self.context.article.text
        if node is None or one.rule.endswith(NOT_SUBJECT):
            return False
        if end == one.match.found.end() and start >= one.verb[1]:
            return node.kind not in {"Pronoun", "List"} and text[unit.ends[end - 1] :][:2] in {"'s", "’s"}
        first = unit.starts[max(start - 1, 0)]
        before = text[first : unit.starts[start]].strip().lower()
        if node.kind == "Group" and before == "told" and LISTENERS.search(node.text):
            return True
        return node.kind in POLITIES and start > 1 and end <= one.verb[0] and before in {"in", "from"}

    def _relative(self, one: Utterance) -> bool:
        """Whether "it" is the subject of the clause around, in a relative clause: "Chad left the bloc, which it accuses"."""
        start = one.match.unit.starts[one.match.found.start()]
        return RELATIVE.search(self.context.article.text, max(start - RELATIVE_REACH, 0), start) is not None

    def _unnamed(self, words: str | None) -> list[Entity]:
        """Who speaks where no mention says it: whoever has the floor, or the parties in the preamble of their text."""
        if words == self.thing:
            return [self.memory.body] if self.memory.body else []
        if words in self.third_person:
            return [self.memory.person] if self.memory.person else []
        if words is not None and words not in self.first_person:
            group = joint_issuer(self.memory)
            return [group] if group else []
        return [self.floor.holder] if self.floor.holder and (words or self.floor.plain) else []

    def of_the_clause(self, view: Unit, one: Utterance) -> list[Entity]:
        """The first actor of a clause, whose verb this may be."""
        end = one.match.found.start()
        start = max(view.text.rfind(sign, 0, end) for sign in ":;") + 1
        nodes = self.context.tape.nodes
        acting = (
            nodes[view.text[at]] for at in range(start, end)
            if view.text[at] in nodes and self._subject(view, start, at)
        )
        one.node = next((n for n in acting if n.kind not in NO_SUBJECT), None)
        if one.node is not None and self._another_first(view, start, one.node):
            one.node = None
        return speakers_of(self.context, [one.node]) if one.node and not _silent(one.node) else []

    def _another_first(self, view: Unit, start: int, node: Node) -> bool:
        """Whether a full name that means nobody known opens the clause before a mention: "Ian Young thanked Chad and said"."""
        before = view.text[start : view.text.find(node.char, start)]
        first = next((n for n in self.context.tape.nodes_in(before)), None)
        if first is None or first.kind != "Name" or first.opening or " " not in first.text:
            return False
        return self.context.article.text[max(first.start - 3, 0) : first.start].lower() not in {"in ", "at ", "of "}

    def _subject(self, view: Unit, start: int, at: int) -> bool:
        """Whether a mention can be the subject of a clause: not in "a draft submitted by Chad and demanding", "Chad's man"."""
        text = self.context.article.text
        first, last = view.span(max(at - 2, 0), at) if at else (0, 0)
        before = text[first:last]
        opens = at - start <= OPENING or before.endswith(",") or CLAUSE.search(before) is not None
        if self.context.tape.nodes[view.text[at]].kind in POLITIES and before.lower().split()[-1:] in (["in"], ["at"], ["to"]):
            return False  # "as in Moscow, …"
        return opens and not AGENT.search(before) and text[view.ends[at] : view.ends[at] + 1] not in OWNED

    def together(self, view: Unit, one: Utterance) -> list[Entity]:
        """The speakers of a claim, one group where they speak as one."""
        node = one.node
        if len(one.speakers) > 1 and not self.mutual(view, one) and node is not None:
            if _joint(one, node):
                return [joint_group(self.context, node, one.speakers)]
            if node.kind == "List" and OF_SEVERAL.search(node.text) and {s.type for s in one.speakers} <= OWNERS:
                return [made.make("Group", node.text.removeprefix("The ").removeprefix("the "), node.text)]
        if len(one.speakers) == 1 and node is not None and node.entity is not None and _names(node):
            self.context.note(node.entity, node.text)
        return one.speakers

    def mutual(self, view: Unit, one: Utterance) -> bool:
        """Whether several speakers do it to each other."""
        if one.rule.endswith("each-other") or one.content[1] <= one.verb[1]:
            return one.rule.endswith("each-other")
        first, last = view.span(one.verb[1], one.content[1])
        return MUTUAL.search(self.context.article.text[first:last]) is not None

    def addressees(self, one: Utterance, said: list[Utterance]) -> list[Entity]:
        """Whom the words name; "the allegations" mean whoever spoke last before this speaker."""
        found: list[Entity] = []
        there = one.match.found.groupdict()
        for name in (n for n in one.make.addressees if there.get(n) and not self._elsewhere(one, n)):
            nodes = capture(self.context, one.match.found, name)
            if self._words_of(one, name) in AGAIN:
                found += self._aimed_before(one, said)
            elif there[name] in self.third_person:
                found += self._object(one)
            elif name == DESCRIBED:
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
        return [a for a in self.addressees(before[-1], said) if a.id not in own] if before else []

    def _described(self, one: Utterance) -> list[Entity]:
        """Whom the words describe and no name means: "the army", "foreign companies"; the other side of the article's dispute."""
        first, last = one.match.unit.span(*one.match.found.span(DESCRIBED))
        words = self.context.article.text[first:last]
        if OPPONENT.search(words):
            sides = {side.id: side for s in one.speakers if (side := other_side(self.context, s)) is not None}
            return list(sides.values())
        return [made.make("Group", words[:1].upper() + words[1:], words)]

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


def _silent(node: Node) -> bool:
    """Whether "they" were taken for people who do not speak: "the release of captives. They rejected"."""
    return node.kind == "Pronoun" and node.entity is not None and SILENT.search(node.entity.label) is not None


def _joint(one: Utterance, node: Node) -> bool:
    """Whether several speakers speak as one: "the parties", "the three leaders", the signatories of a joint text."""
    again = node.kind == "List" and node.rule.endswith("-again")
    return (again or "joint" in one.rule) and not EACH.match(node.text)


def speakers_of(context: Context, nodes: list[Node]) -> list[Entity]:
    """The speaking entities of a capture; an official known by office only speaks as that official."""
    if len(nodes) == 1 and nodes[0].kind == "Role" and nodes[0].entity is None:
        holder = _holder(context, nodes[0])
        if holder is not None:
            return [holder]
        official = officials(nodes[0]) if nodes[0].plural else unnamed_official(nodes[0])
        if official is not None:
            _note_official(context, official, nodes[0])
        return [official] if official else []
    return actors(nodes)


def note_officials(context: Context) -> None:
    """Remembers for whom each official speaks who is known by office only."""
    for node in (leaf for n in context.tape.nodes.values() for leaf in n.flat() if leaf.kind == "Role" and not leaf.entity):
        official = unnamed_official(node)
        if official is not None:
            _note_official(context, official, node)


def _note_official(context: Context, official: Entity, node: Node) -> None:
    if node.polity is not None:
        context.polity_of.setdefault(official.id, on_behalf_of(context, node.polity) or node.polity)


def _holder(context: Context, node: Node) -> Entity | None:
    """The one person of whom the article has said that office: "the French minister" after "Jean Morel, foreign minister"."""
    text = context.article.text
    if node.plural or node.polity is None or node.time == "former" or NEW.search(text, max(node.start - 9, 0), node.start):
        return None
    stated = [o for o in context.offices if o.of and o.of.id == node.polity.id and o.start < node.start and o.time == "current"]
    people = {o.person.id: o.person for o in stated if fits(o.title, node.office)}
    return next(iter(people.values())) if len(people) == 1 else None


def officials(node: Node) -> Entity | None:
    """Several officials known by office only: "European Union foreign ministers"."""
    return made.make("Group", f"{node.office}s of {node.polity.label}", node.text) if node.polity else None


def _names(node: Node) -> bool:
    """Whether the words of a mention are another name of it: no pronoun, and no name with something told beside it."""
    return node.kind != "Pronoun" and "," not in node.text and len(node.text.split()) < LONG_NAME


def joint_group(context: Context, node: Node, members: list[Entity]) -> Entity:
    """The group that several speakers form for a joint statement."""
    group = group_of(members)
    context.note(group, node.text)
    return group


def other_side(context: Context, speaker: Entity) -> Entity | None:
    """Whom a side of the article's dispute means by "the enemy" or "the opposing side": the other side of the two."""
    of = on_behalf_of(context, speaker)
    return opponent(context, {speaker.id, of.id if of else speaker.id})


def _held_today(context: Context, speaker: Entity, of: Entity | None) -> Entity | None:
    """What somebody's office is of, where the article does not call it a former one; else that of an office he holds today."""
    stated = [o for o in context.offices if o.person.id == speaker.id]
    if all(o.time == "former" for o in stated if o.of == of) and any(o.of == of for o in stated):
        return next((o.of for o in stated if o.time != "former"), None)
    return of


def on_behalf_of(context: Context, speaker: Entity) -> Entity | None:
    """The state or body that a speaker speaks for, as the article or the curated tenures tell."""
    if speaker.type in {"State", "ContestedTerritory"}:
        return speaker
    office = context.office_of.get(speaker.id)
    if office:
        return _held_today(context, speaker, office[1])
    for relation in context.relations:
        if relation.subject.id == speaker.id and relation.predicate in {"partOf", "affiliatedWith"}:
            return relation.object
    date = context.article.reference_date
    serving = {t.of.id: t.of for t in context.gazetteer.tenures_by(speaker.id) if t.of and date and t.covers(date)}
    if len(serving) == 1:
        return next(iter(serving.values()))
    return context.polity_of.get(speaker.id)


