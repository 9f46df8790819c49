"""Who speaks: from the mentions that a rule captured to the entities that they mean."""

from __future__ import annotations

import re

from kg.extract.drafts import actors, capture, unnamed_official
from kg.extract.floor import Floor
from kg.extract.joint_texts import joint_issuer, with_one_voice
from kg.extract.memory import Memory, fits
from kg.extract.officials import curated_group
from kg.extract.on_behalf import note_official
from kg.extract.pronouns import speaker_meant
from kg.extract.utterances import ACCORDING, Utterance
from kg.extract.voices import Voices
from kg.language import entities as made
from kg.language.context import Context
from kg.language.outlets import opening_outlet
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity

COUNCIL = "claim/council"
"""How the ids of rules begin whose speaker is the council that adopts the text."""
EACH = re.compile(r"^(?:each|neither|either)\b|^both governments\b", re.I)
EACH_OF = re.compile(r"\b(?:each|either|neither|one) of $", re.I)
"""Words before a mention of several of whom each speaks for himself."""
NEAR = 12
"""Code points in which they stand."""
PLURAL_OFFICE = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,2}(?:leaders|presidents|ministers|premiers|heads|chancellors|chiefs|envoys) of ", re.I
)
"""How a list of officials opens whom one word names by their office."""
MUTUAL = re.compile(r"\b(?:each other|one another)\b")
NO_SUBJECT = {"Date", "Place", "Name", "Quote", "Title", "Demonym", "Conflict", "Agreement", "Count"}
"""Mentions that say nothing."""
SILENT = re.compile(
    r"\b(?:captives|hostages|prisoners|detainees|civilians|people|soldiers|troops|refugees|reporters|journalists|newsmen)\b", re.I
)
"""Of whom articles tell much and whom they seldom let speak: "they" after them is somebody else."""
LISTENERS = re.compile(r"\b(?:reporters|journalists|newsmen|lawmakers|deputies|media)\b", re.I)
NAMING = {"claim/said-inverted", "claim/according-to"}
"""Rules whose speaker may be a name that nobody curated."""
POLITIES = {"State", "City", "Territory"}
NOT_SUBJECT = ("-noun", *ACCORDING, "in-words-of")
"""Ends of the ids of rules whose speaker stands after a preposition."""
NEW = re.compile(r"\b(?:an?|another|one|former|deputy)\s+$", re.I)
"""Words before an office by which it is another official's than the one named before."""
GOVERNED = re.compile(
    r"\b(?:to|with|against|about|over|under|behind|between|towards?|(?:held|led|headed|hosted|backed) by"
    r"|(?:carried|aired|broadcast|relayed|obtained|seen|cited) by(?: [\w-]+){0,2}"
    r"|(?P<of>(?!(?:representative|member|leader|official|delegate|commander|negotiator)s)\w+s of)) (?:the )?$"
)
"""What stands before a mention that is only part of its subject."""
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
PREPOSITION = re.compile(
    r"\b(?:against|among|amongst|for|with|of|from|by|to|toward|towards|between|on|upon) (?:the |those |any |all )*$"
)
"""Words after which a mention is no subject."""
OBJECT_OF = re.compile(
    r"(?<!-)\b(?:thank|prais|call|urg|welcom|commend|condemn|accus|blam|critici[sz]|ask|request|invit|support|back|laud|appreciat|remind"
    r"|warn|assur|meet|met|visit|appeal|phon|tell|told|see|saw|host|receiv|join)(?:s|es|ed|e|d|ing)? (?:(?:up)?on |to |with )?"
    r"(?:the |both |its |his |her |their )?$"
    r"|\b(?:alongside|beside|next to|together with|with|by|after|before|following|unlike|like|against|for|about|than|behind"
    r"|without|under|near|between|among|including|despite) (?:the |both |its |his |her |their )?$",
    re.I,
)
"""A verb before a mention, whose object that is and not the subject of the next: "His Excellency thanked Chad and voiced"."""
LONG_NAME = 9
"""Words of a mention that is no name any more."""


ALSO_WITH = re.compile(r"\bwith\b[^.;]* and with (?:the )?\Z")
"""Words before the last of those with whom somebody met, who then says something: "met with Lind and with Sy, reiterating"."""
WRITTEN_TO = re.compile(
    r"\b(?:wr[oi]te|writes|writing|written|sen[dt]|sends|sending|letters?|messages?|notes?|appeals?|petitions?)\b[^,.;]{0,40}?"
    r" to (?:the )?\Z"
)
"""Words before whoever is written to, who is not the one who then demands: "wrote to Lind demanding"."""


class Speakers:
    """Finds the speakers of an article's claims, in text order."""

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
            return self._unnamed(one)
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
        if nodes[0].kind == "Pronoun" and words in {"he", "she", "it"}:
            return self._single(one, nodes)
        if nodes[0].kind == "Name" and not nodes[0].nobody and one.rule.startswith("claim/quote"):
            return [self.memory.names.person(nodes[0].text) or self.memory.names.bearer(nodes[0].text)]
        if nodes[0].kind == "Name" and one.rule in NAMING and (named := self.memory.names.speaker(nodes[0].text)):
            return [named]
        return speakers_of(self.context, nodes)

    def _single(self, one: Utterance, nodes: list[Node]) -> list[Entity]:
        """Whom "he", "she" or "it" means; "it" after a newspaper's name in marks is that newspaper."""
        unit, start = one.match.unit, one.match.found.start()
        if nodes[0].text.lower() == "it":
            paper = opening_outlet(self.context.article.text, unit.starts[0] - 1)
            if paper is not None or (nodes[0].entity is not None and self._relative(one)):
                return [paper] if paper is not None else speakers_of(self.context, nodes)
        closing = one.closes and unit.text[max(start - 1, 0) : start] == ","
        entity = speaker_meant(self.memory, nodes[0], unit, self.floor.lasting, closing)
        return [entity] if entity else []

    def _part_of_subject(self, one: Utterance) -> bool:
        """Whether a state, party or body is only where the speaker is, or owns who speaks after the verb: "the leaders of those
        involved in the conflict in Libya promised", "the Grand Mufti of Chad said", "announced the Union's envoy"."""
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
        if self._governed(one, start):
            return True
        if text[first : unit.ends[start]].endswith(", which"):
            return False  # "drew a response from Chad, which accused"
        return node.kind in POLITIES and start > 1 and end <= one.verb[0] and before in {"in", "from", "of"}

    def _governed(self, one: Utterance, start: int) -> bool:
        """Whether a preposition before a mention makes it part of another's description, who is the verb's subject: "critics of
        Lind accused", "a letter to Lind demanded"; what is told in somebody's letter he says himself."""
        view, text = one.match.unit, self.context.article.text
        first, last = view.span(one.verb[0], one.verb[0] + 1)
        mention = text[view.starts[start] : view.ends[start]]
        if _restricted(one, mention) and PREPOSITION.search(text, view.starts[0], view.starts[start]) is not None:
            return True  # "would not use force against Malians who support the deal"
        if one.rule == "claim/with-saying" and ALSO_WITH.search(text, view.starts[0], view.starts[start]) is not None:
            return True
        if text[first:last].endswith("ing") and WRITTEN_TO.search(text, view.starts[0], view.starts[start]) is not None:
            return True
        if start > one.verb[0] or text[first:last].endswith("ing") or "," in mention or mention.endswith(("who", "which")):
            return False  # "with Chad insisting", "in a letter to the Union, its envoy Lind", "the reply of Lind, who denied"
        found = GOVERNED.search(text, view.starts[0], view.starts[start])
        return found is not None and (found["of"] is None or (one.node is not None and one.node.kind in {"Person", "Group"}))

    def _relative(self, one: Utterance) -> bool:
        """Whether "it" is the subject of the clause around, in a relative clause: "Chad left the bloc, which it accuses"."""
        start = one.match.unit.starts[one.match.found.start()]
        return RELATIVE.search(self.context.article.text, max(start - RELATIVE_REACH, 0), start) is not None

    def _unnamed(self, one: Utterance) -> list[Entity]:
        """Who speaks where no mention says it: whoever has the floor, or the parties in the preamble of their text."""
        words = None if one.match.rule.spec.priority < 0 else one.match.found[one.make.speaker]
        if words == self.thing:
            return [self.memory.body] if self.memory.body else []
        if words in self.third_person:
            return self._third_person(one)
        if words is not None and words not in self.first_person:
            group = joint_issuer(self.memory)
            return [group] if group else []
        return [self.floor.holder] if self.floor.holder and (words or self.floor.plain) else []

    def _third_person(self, one: Utterance) -> list[Entity]:
        """Whom "according to him" means: the only person whom its sentence names before it; where it names none, who spoke in
        the sentence before, or the only person whom that names, or who spoke last."""
        unit, tape, last = one.match.unit, self.context.tape, self.memory.person
        opens, at = unit.starts[0], tape.sentence_at(unit.starts[0])
        before = self.memory.before(unit.starts[one.match.found.start()])
        people = [(n.start, n.entity) for n in before if n.kind == "Person" and n.entity]
        named = {person for start, person in people if start >= opens}
        if not named and at and unit.sentence - self.memory.sentence > 1:
            named = {person for start, person in people if start >= tape.sentences[at - 1].span.start}
            if len(named) > 1:
                named = set()
        if len(named) == 1:
            return list(named)
        return [last] if last and (not named or last in named) else []

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
        if OBJECT_OF.search(text, view.starts[start], view.starts[at]):
            return False
        if self.context.tape.nodes[view.text[at]].kind in POLITIES and before.lower().split()[-1:] in (["in"], ["at"], ["to"]):
            return False  # "as in Moscow, …"
        return opens and not AGENT.search(before) and text[view.ends[at] : view.ends[at] + 1] not in OWNED

    def together(self, view: Unit, one: Utterance) -> list[Entity]:
        """The speakers of a claim, one group where they speak as one."""
        node = one.node
        if len(one.speakers) > 1 and not self.mutual(view, one) and node is not None:
            told = node.back_to or node
            text = self.context.article.text
            they = node.kind == "Pronoun" and told.kind == "List" and text[node.start].isupper()
            if (they or _joint(one, told)) and not EACH_OF.search(text, max(node.start - NEAR, 0), node.start):
                return [with_one_voice(self.context, told, one.speakers)]
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
        words = self.context.article.text[first:last]
        return "other" in words and MUTUAL.search(words) is not None


def _restricted(one: Utterance, mention: str) -> bool:
    """Whether a clause only tells which people of several are meant: "Malians who support it", without a comma."""
    several = one.node is not None and one.node.kind in {"People", "Group", "Demonym"}
    return several and mention.endswith((" who", " that")) and "," not in mention


def _silent(node: Node) -> bool:
    """Whether "they" were taken for people who do not speak: "the release of captives. They rejected"."""
    return node.kind == "Pronoun" and node.entity is not None and SILENT.search(node.entity.label) is not None


def _joint(one: Utterance, node: Node) -> bool:
    """Whether several speakers speak as one: "the parties", "both leaders", "the presidents of Chad and Mali", the signatories of
    a joint text; those whom a list names speak each for himself."""
    several = node.kind == "List" and (node.rule.endswith("-again") or _same_office(node))
    return (several or "joint" in one.rule) and not EACH.match(node.text)


def _same_office(node: Node) -> bool:
    """Whether a list names officials of several states by the one office that they hold: "the leaders of Chad and Mali"."""
    return PLURAL_OFFICE.match(node.text) is not None and all(leaf.kind == "Role" for leaf in node.flat())


def speakers_of(context: Context, nodes: list[Node]) -> list[Entity]:
    """The speaking entities of a capture; an official known by office only speaks as that official."""
    if len(nodes) == 1 and nodes[0].kind == "Role" and nodes[0].entity is None:
        holder = _holder(context, nodes[0])
        if holder is not None:
            return [holder]
        official = officials(context, nodes[0]) if nodes[0].plural else unnamed_official(nodes[0])
        if official is not None:
            note_official(context, official, nodes[0])
        return [official] if official else []
    return actors(nodes)


def _holder(context: Context, node: Node) -> Entity | None:
    """The one person of whom the article has said that office: "the French minister" after "Jean Morel, foreign minister"."""
    text = context.article.text
    if node.plural or node.polity is None or node.time == "former" or NEW.search(text, max(node.start - 9, 0), node.start):
        return None
    stated = [o for o in context.offices if o.of and o.of.id == node.polity.id and o.start < node.start and o.time == "current"]
    people = {o.person.id: o.person for o in stated if fits(o.title, node.office)}
    return next(iter(people.values())) if len(people) == 1 else None


def officials(context: Context, node: Node) -> Entity | None:
    """Several officials known by office only: "European Union foreign ministers", the curated group where there is one."""
    if node.polity is None:
        return None
    return curated_group(context, node) or made.make("Group", f"{node.office}s of {node.polity.label}", node.text)


def _names(node: Node) -> bool:
    """Whether the words of a mention are another name of it: no pronoun, and no name with something told beside it."""
    return node.kind != "Pronoun" and "," not in node.text and len(node.text.split()) < LONG_NAME
