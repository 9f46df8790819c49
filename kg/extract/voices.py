"""The speaking view of a sentence: whoever can speak is one mention there, with all that stands between him and his verb.

"The mission's deputy head, Henrik Solberg," is one mention, as is "Blinken, who convened the talks,". Rules of claims are
matched on this view; rules of events see the sentence as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from kg.curated_yaml import checked_yaml
from kg.errors import CurationError, Problem
from kg.extract.memory import Memory
from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups import polity_of
from kg.language.needs import Index
from kg.language.pattern import Compiler, Pattern, PatternError
from kg.language.tape import Node, Piece
from kg.language.units import Unit
from kg.model import Entity, EntityType

VOICES = Path(__file__).parents[1] / "rules" / "voices.yaml"
DETERMINER = re.compile(r"^(?:the|a|an|one|its|their|his|her|our|my|these|those|this|that)\s+", re.I)
SINGULAR = re.compile(
    r"\b(?:expert|analyst|researcher|scientist|diplomat|official|commentator|politician|lawyer|historian|scholar|academic"
    r"|activist|economist|journalist|observer|mediator|negotiator|lawmaker|envoy|source)\b", re.I
)
SINGLY = re.compile(r"^(?:each|either|neither)\b", re.I)
"""Words for one of two sides, which mean nobody where the two are not known."""
OF_WHOM = {",", "of", "for", "to", "-", "in", "at", "from"}
"""Words after a title that go on to say whose it is."""
INDEFINITE = re.compile(r"^(?:a|an|one|another)\s", re.I)


class Level(BaseModel):
    """One level of the speaking view."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    says: str
    build: Literal[
        "described", "body", "title", "named", "same", "again", "sides", "nobody", "definite", "latter", "closed", "issued"
    ]
    pattern: str


class Silence(BaseModel):
    """Words by which nobody says anything, though they hold a verb of saying (the capture "t")."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    pattern: str


class VoiceFile(BaseModel):
    """The levels in order, and the silences."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    levels: tuple[Level, ...]
    silences: tuple[Silence, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a level matches: the view, the match and what the article has said before."""

    context: Context
    memory: Memory
    view: Unit
    match: re.Match[str]

    def node(self, name: str) -> Node | None:
        """The last mention of a capture."""
        got = self.match[name] if name in self.match.re.groupindex else None
        found = self.context.tape.nodes_in(got) if got else []
        return found[-1] if found else None

    def end(self) -> int:
        """Where the piece ends: before the capture "rest" where the pattern has one."""
        return self.match.start("rest") if "rest" in self.match.re.groupindex else self.match.end()

    def words(self, start: int, end: int) -> str:
        """The article's words at positions of the view."""
        first, last = self.view.span(start, end)
        return self.context.article.text[first:last]

    def piece(self, node: Node) -> Piece:
        """The match as a mention of what ``node`` stands for."""
        first, last = self.view.span(self.match.start(), self.end())
        text = self.context.article.text[first:last]
        new = Node(node.kind, first, last, node.entity, text, node.polity, node.members, node.office)
        new.plural, new.rule, new.time, new.basis, new.nobody = node.plural, node.rule, node.time, node.basis, node.nobody
        return self.match.start(), self.end(), new


class Voices:
    """The levels and silences, compiled once."""

    def __init__(self, compiler: Compiler, path: Path = VOICES) -> None:
        loaded = checked_yaml(path, VoiceFile)
        problems: list[Problem] = []
        items: list[Level | Silence] = [*loaded.levels, *loaded.silences]
        compiled = {item.id: self._compile(compiler, item, path, problems) for item in items}
        if problems:
            raise CurationError(*problems)
        patterns = {name: pattern for name, pattern in compiled.items() if pattern}
        self.levels = Index(
            ((number, patterns[level.id], BUILDERS[level.build]), patterns[level.id])
            for number, level in enumerate(loaded.levels)
        )
        self.silences = Index((patterns[s.id], patterns[s.id]) for s in loaded.silences)
        self.first_person = {compiler.vocabulary.sequence(word) for word in ("I", "we")}
        self.thing = compiler.vocabulary.sequence("it")
        self.third_person = {compiler.vocabulary.sequence(word) for word in ("him", "her", "his")}

    @staticmethod
    def _compile(compiler: Compiler, item: Level | Silence, path: Path, problems: list[Problem]) -> Pattern | None:
        try:
            return compiler.compile(item.pattern)
        except PatternError as error:
            problems.append(Problem(str(path), None, f"{item.id}: {error}", "a pattern as kg/language/pattern.py describes"))
            return None

    def view(self, context: Context, memory: Memory, unit: Unit) -> Unit:
        """The unit with its speakers as single mentions."""
        view = Unit(unit.text, list(unit.starts), list(unit.ends), unit.paragraph, unit.sentence, unit.quote, unit.speakers)
        levels = self.levels.candidates(view.text)
        while levels:
            number, pattern, build = levels.pop(0)
            places = (Place(context, memory, view, match) for match in pattern.regex.finditer(view.text))
            pieces = [piece for place in places if (piece := build(place)) is not None]
            if pieces:
                _put(context, view, pieces)
                levels = [level for level in self.levels.candidates(view.text) if level[0] > number]
        return view

    def silent(self, view: Unit) -> list[tuple[int, int]]:
        """The stretches of the view in which a verb says nothing."""
        return [m.span("t") for p in self.silences.candidates(view.text) for m in p.regex.finditer(view.text)]


def _put(context: Context, view: Unit, pieces: list[Piece]) -> None:
    """Puts mentions in the place of their positions on a view."""
    for start, end, node in reversed(pieces):
        char = context.tape.char(node)
        if char is not None and end > start:
            view.text = view.text[:start] + char + view.text[end:]
            view.ends[start:end] = [view.ends[end - 1]]
            del view.starts[start + 1 : end]


# builders --------------------------------------------------------------------------------------------------------------


def same(place: Place) -> Piece | None:
    """Whoever "who" is, with the words around him; not where another could be meant by them."""
    node = place.node("who")
    gap = place.match.groupdict().get("gap")
    head = place.node("head")
    known = head is not None and head.entity is not None and "/unnamed-" not in head.entity.id
    several = place.node("several")
    known = known or (several is not None and several.text.lower().endswith("s"))  # "according to sources, Minister X said"
    if node is None or known or (gap and _interrupted(place, gap)):
        return None
    meant = _person(place, node) if node.kind == "Name" else node
    return place.piece(meant) if meant is not None else None


BE = {"is", "are", "was", "were", "be", "been", "being"}
"""Words by which the verb after them is done to whoever stands before: "officials in Minsk were condemned"."""


def _interrupted(place: Place, gap: str) -> bool:
    """Whether the words after a speaker hold another subject (after a comma) or go on to another clause ("… and noted")."""
    start = place.match.start("gap")
    if _inverted(place) or _acts(place, gap) or _hyphened(place):
        return True
    clause = place.view.text[start - 1] not in ",-"
    if clause and any(c == "," or place.words(start + i, start + i + 1).lower() == "and" for i, c in enumerate(gap)):
        return True
    if place.words(start + len(gap) - 1, start + len(gap)).lower() in BE:
        return True
    if "that" in place.words(start, start + len(gap)).split():
        return True  # "told reporters in Lahore that Chad will welcome", "his inauguration in May that raised hopes"
    nodes = place.context.tape.nodes
    return any(c in nodes and nodes[c].kind in {"Person", "Pronoun"} and _opens_clause(place, gap, i) for i, c in enumerate(gap))


def _opens_clause(place: Place, gap: str, at: int) -> bool:
    """Whether a mention stands right after a comma or its article: "…, the head of the party, X, said"."""
    start = place.match.start("gap")
    the = at > 1 and place.words(start + at - 1, start + at).lower() == "the"
    return at > the and gap[at - 1 - the] == ","


def _inverted(place: Place) -> bool:
    """Whether the verb's own subject follows it: "the leaders, at home and abroad, said the sources"."""
    if "rest" not in place.match.re.groupindex:
        return False
    end = place.match.end()
    end += end < len(place.view.starts) and place.words(end, end + 1).lower() == "the"
    after = place.view.text[end : end + 1]
    return after in place.context.tape.nodes and place.view.text[end + 1 : end + 2] in {",", ".", ";", "\n", ""}


def _hyphened(place: Place) -> bool:
    """Whether the dash that ends a description only joins a word: "the head of the Tripoli-based, UN-backed government"."""
    at = place.match.start("rest") - 1 if "rest" in place.match.re.groupindex else -1
    if at < 0 or place.view.text[at] != "-":
        return False
    return not place.context.article.text[place.view.starts[at] - 1].isspace()


FINITE = {"has", "have", "had", "will", "would"}
"""Verbs with which a sentence goes on after a description: it tells then what the speaker did, and not what he says."""


def _acts(place: Place, gap: str) -> bool:
    """Whether the description ends and its sentence goes on to a verb of its own: "Chad, also known as X, have reached"."""
    start = place.match.start("gap")
    return any(c == "," and place.words(start + i + 1, start + i + 2).lower() in FINITE for i, c in enumerate(gap[:-1]))


def closed(place: Place) -> Piece | None:
    """A person with the comma that closes his description."""
    node = place.node("who")
    return place.piece(node) if node is not None and "," in node.text else None


def named(place: Place) -> Piece | None:
    """A name that nobody curated, as the person that it must be here."""
    node = place.node("who")
    person = _person(place, node) if node else None
    return place.piece(person) if person else None


def _person(place: Place, node: Node) -> Node | None:
    if node.kind != "Name" or node.nobody:
        return None
    entity = place.memory.person_named(node.text)
    if entity is None:
        return None
    place.context.note(entity, node.text)
    return Node("Person" if entity.type == "Person" else "Organization", node.start, node.end, entity, node.text)


def described(place: Place) -> Piece | None:
    """Somebody known by a description only: "a spokesman for Michel", "prosecutors in The Hague"."""
    start, end = place.match.start(), place.end()
    following = place.context.tape.nodes.get(place.view.text[end : end + 1])
    if following is not None and following.kind in {"Person", "Name"}:
        return None
    inner = place.node("head")
    if inner is not None and " of " in inner.text:
        return None
    words = place.words(start, end)
    label = DETERMINER.sub("", words)
    institution = bool(place.match.groupdict().get("institution"))
    name = "institution" if institution else "head"
    head = place.words(*place.match.span(name)).lower()
    owner = place.node("owner")
    if institution and owner is not None and owner.kind == "Person" and "," in owner.text:
        return None  # "a spokesman for the Office of the Prosecutor-General, X," is X
    if owner is not None and head.startswith("press ") and owner.kind in {"Body", "Organization"}:
        return place.piece(owner)
    full = label
    if owner is not None and owner.entity is not None and owner.kind != "List":
        full = f"{head.capitalize()} of {owner.entity.label}"
    plural = head.endswith("s") and not head.endswith("press")
    kind: EntityType = "GovernmentBody" if institution else "Group" if plural else "Person"
    node = Node("Body" if kind == "GovernmentBody" else "Group" if kind == "Group" else "Person", 0, 0)
    node.entity = made.make(kind, label[:1].upper() + label[1:], words, full, key=f"unnamed {label}")
    node.polity, node.plural = (polity_of(owner) if owner else None), plural
    if node.polity is not None:
        place.context.polity_of.setdefault(node.entity.id, node.polity)
    return place.piece(node)


def body(place: Place) -> Piece | None:
    """A ministry without its state: that of a city or state before it in the sentence, else the one named before; no guess."""
    codes = place.match["head"]
    office = place.context.tables["body"].get(codes, "")
    owner = place.node("owner")
    of = polity_of(owner) if owner else None
    if not office and of is not None:
        office = place.memory.last_ministry()
    if of is None:
        before = place.context.tape.nodes_in(place.view.text[: place.match.start()])
        of = next((n.polity for n in before if n.kind == "City" and n.polity), None)
        known = place.memory.body_like(office, of)
        if known is not None:
            return place.piece(known)
        of = of or next((n.entity for n in before if n.kind in {"State", "Territory"}), None)
    if of is None or not office:
        return None
    node = Node("Body", 0, 0, made.body(office, of, place.context.adjective(of)), polity=of, office=office)
    return place.piece(node)


def title(place: Place) -> Piece | None:
    """A title with nothing else: its holder as the article names him; an official of whom no more is known."""
    node = place.node("who")
    if node is None:
        return None
    owner = place.node("owner")
    words = place.words(place.match.start(), place.end())
    new = INDEFINITE.match(words) is not None
    entity = None if new or owner else place.memory.holder(node, place.view.starts[place.match.start()])
    if entity is not None:
        return place.piece(Node("Person" if entity.type == "Person" else "Group", 0, 0, entity, office=node.office))
    if node.plural:
        last = place.memory.last_people(node, place.view.starts[place.match.start()])
        if last is not None:
            return place.piece(Node("List", 0, 0, members=last.members, plural=True, rule="voice/title-again"))
        return place.piece(Node("Group", 0, 0, _group(place), plural=True))
    of = owner.entity if owner else _state_before(place, words) or place.memory.owner(words)
    if of is None and not new and _goes_on(place):
        return None
    label = DETERMINER.sub("", node.text)
    label = label[:1].upper() + label[1:] + (f" of {of.label}" if of else "")
    person = made.make("Person", label, words, DETERMINER.sub("", words), key=f"unnamed {label}")
    if of is not None:
        place.context.polity_of.setdefault(person.id, place.context.polity_of.get(of.id, of))
    return place.piece(Node("Person", 0, 0, person, office=node.office))


def _state_before(place: Place, words: str) -> Entity | None:
    """The state named before "its" or "their" in the sentence: "Kenya will not sign, its foreign minister warned"."""
    nodes = place.context.tape.nodes_in(place.view.text[: place.match.start()])
    states = [n.entity for n in nodes if n.kind in {"State", "Territory"} and n.entity]
    return states[-1] if states and words.lower().startswith(("its ", "their ")) else None


def _goes_on(place: Place) -> bool:
    """Whether a title goes on after the match, with what it is of or with a name: "the spokesman of the party, Levan Beridze"."""
    end = place.end()
    following = place.context.tape.nodes.get(place.view.text[end : end + 1])
    named = following is not None and following.kind in {"Person", "Name"}
    return named or (end < len(place.view.starts) and place.words(end, end + 1).lower() in OF_WHOM)


def _group(place: Place) -> Entity:
    words = place.words(place.match.start(), place.end())
    label = DETERMINER.sub("", words)
    return made.make("Group", label[:1].upper() + label[1:], words)


def definite(place: Place) -> Piece | None:
    """"The expert", "the international law expert": who has been speaking, or whom the article interviews."""
    node = place.node("who")
    words = place.words(*place.match.span()).lower()
    described = node is not None and (node.polity is not None or not SINGULAR.search(node.text))
    unnamed_yet = place.view.starts[place.match.start()] < place.memory.introduced and INDEFINITE.match(words)
    if described or not (unnamed_yet or words.startswith(("the ", "this "))):
        return None
    entity = place.memory.interviewee or place.memory.speaking(place.view.paragraph)
    return place.piece(Node("Person", 0, 0, entity)) if entity is not None else None


def latter(place: Place) -> Piece | None:
    """"The latter": the person named last before."""
    before = place.memory.before(place.view.starts[place.match.start()])
    node = next((n for n in before if n.kind == "Person" and n.entity), None)
    return place.piece(node) if node is not None else None


def again(place: Place) -> Piece | None:
    """"The agency", "the alliance": the body that was named last, if it can be called so; else the last that bears the noun."""
    entity = place.memory.body_called(place.words(place.match.start(), place.end()), place.view.starts[place.match.start()])
    return place.piece(Node("Body", 0, 0, entity)) if entity is not None else None


def issued(place: Place) -> Piece | None:
    """"The statement", "the communiqué": whoever spoke last, whose words it holds; of a joint one told before, those it joins."""
    noun = place.words(place.match.start(), place.match.end()).split()[1]
    before = place.context.article.text[: place.view.starts[place.match.start()]]
    if re.search(rf"\b[Jj]oint (?:\w+ )?{noun}\b", before):
        entity = place.memory.parties()
    else:
        entity = place.memory.author(place.view.paragraph)
    return place.piece(Node("Person" if entity.type == "Person" else "Body", 0, 0, entity)) if entity is not None else None


def sides(place: Place) -> Piece | None:
    """"Both sides", "the parties": the two that the article is about."""
    members = place.memory.pair(place.view.starts[place.match.start()])
    if not members:
        alone = SINGLY.match(place.words(place.match.start(), place.end()))
        return place.piece(Node("Name", 0, 0, nobody=True) if alone else Node("Group", 0, 0, _group(place), plural=True))
    return place.piece(Node("List", 0, 0, members=tuple(members), plural=True, rule="voice/sides-again"))


def nobody(place: Place) -> Piece | None:
    """Words for nobody, who says nothing."""
    return place.piece(Node("Name", 0, 0, nobody=True))


Builder = Callable[[Place], Piece | None]
BUILDERS: dict[str, Builder] = {
    f.__name__: f for f in (same, closed, named, described, body, title, definite, latter, again, issued, sides, nobody)
}
