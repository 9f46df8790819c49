"""Records in the making, and how mentions become the entities of a role."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.language import entities as made
from kg.language.context import Context
from kg.language.date_groups import Parts
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Act, DateBasis, Entity, EventType, Status
from kg.rules.book import Rule

LOOSE = {"Leader", "Head", "Negotiator", "Representative", "Delegate"}
"""Titles that many hold at once: an unnamed one of a state says no more than that the state took part."""
ACTORS = {"Person", "State", "ContestedTerritory", "Organization", "GovernmentBody", "ArmedForce", "Group", "Track"}
ENCOUNTERS = {"Meeting", "Call"}
DEEDS = {"Violence", "Detention", "Restriction", "Deployment"}
"""Types of what one does to others, which whoever speaks of it only tells."""
MOVING = {*ENCOUNTERS, "Visit"}
"""Types that mostly verbs tell: what stands after such a verb speaks of something else ("who visited Kabul, is expected")."""


@dataclass(slots=True, eq=False)
class Match:
    """A rule's match on a unit; ``start`` and ``end`` are positions in the unit's tape: of the capture "t" (the trigger) where
    the pattern names one, else of the match."""

    rule: Rule
    unit: Unit
    found: re.Match[str]
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        found = self.found
        self.start, self.end = found.span("t") if "t" in found.re.groupindex and found["t"] else found.span()


@dataclass(slots=True, eq=False)
class ClaimDraft:
    """A speech act; ``content`` and ``evidence`` are code points: of what is said, and of that with its speaker."""

    match: Match
    act: Act
    speaker: Entity
    addressees: list[Entity]
    content: tuple[int, int]
    quote: Node | None = None
    reported_by: Entity | None = None
    evidence: tuple[int, int] = (0, 0)

    def tells(self, match: Match, deed: bool = False) -> bool:
        """Whether a match stands in what is said; one that runs over the speaker frames it ("he said at talks with ..."), but
        for a deed of which he is only taken for the subject ("he said police killed two men") or that his words interrupt
        ("Mali, he said, had attacked"), nor is what he does besides."""
        besides = "also" in match.found.re.groupindex and bool(match.found["also"]) and self.act != "Assertion"
        if not self.content[0] <= match.unit.starts[match.start] < self.content[1]:
            return False
        first, last = match.unit.span(*match.found.span())
        speaker = self.match.unit.starts[self.match.found.start()]
        interrupts = self.content[0] <= first < speaker
        return not first <= speaker < last or interrupts or (deed and speaker == first and not besides)


@dataclass(slots=True, eq=False)
class EventDraft:
    """An event before it is joined with others of the article."""

    match: Match
    type: EventType
    status: Status
    participants: list[Entity]
    mediators: list[Entity] = field(default_factory=list)
    cancelled_by: list[Entity] = field(default_factory=list)
    place: Entity | None = None
    date: str | None = None
    basis: DateBasis | None = None
    track: Entity | None = None
    conflict: Entity | None = None
    """The war that the words name, where they name one."""
    agreements: list[Entity] = field(default_factory=list)
    attributed_to: list[Entity] = field(default_factory=list)
    nominal: bool = False
    presupposed: bool = False
    """Whether its words only modify a noun ("the men seized near Hadrut"): whoever uses them takes it as known."""
    span: tuple[int, int] = (0, 0)
    passing: bool = False
    """Whether its words only mention it, so that any other telling it can mean counts for more."""
    needs: int = 0
    """How many participants an earlier event must have for "the two" to mean its own; 0 for any number."""
    sides: frozenset[str] = frozenset()
    """IRIs of the states that the participants are or act for, else their own."""
    offices: frozenset[str] = frozenset()
    """The offices in which its participants act, as far as they are named: presidents meet, or their deputies."""
    otherwise: list[Entity] = field(default_factory=list)
    """Who takes part where the words point back to no event told before."""
    counted: tuple[Parts, Match | EventType] | None = None
    """The days by which it came before or after another event, and that event's match, or its type where only "the meeting" is
    said."""
    apart: str = ""
    """The word that sets it beside the events told before: "parallel talks", "a one-on-one meeting"."""
    earlier: bool = False
    """Whether it is told as over before what the article tells: "they had met in May"."""
    ends: bool | None = None
    """Whether somebody leaves an office by it or comes into one (kg.rules.schema.EventMake)."""
    anaphor: str = ""
    """"same" or "again" where the words point back to an event told before (kg.rules.schema.EventMake)."""


def family(kind: EventType) -> str:
    """The type, that of a meeting also for a call: what is told of one may be said of the other."""
    return "Meeting" if kind in ENCOUNTERS else kind


def capture(context: Context, found: re.Match[str], name: str) -> list[Node]:
    """The mentions of a capture, in order; none where it did not take part."""
    got = found[name] if name in found.re.groupindex else None
    return context.tape.nodes_in(got) if got else []


def wording(context: Context, unit: Unit, start: int, end: int) -> str:
    """The article's words from one position of a unit to another."""
    return context.article.text[unit.starts[start] : unit.ends[end - 1]] if end > start else ""



def actors(nodes: list[Node]) -> list[Entity]:
    """The acting entities of mentions, each once: a capital as its government, a list as its members, an unnamed official by
    his office."""
    found: dict[str, Entity] = {}
    for node in nodes:
        for leaf in _leaves(node):
            entity = actor(leaf)
            if entity is not None and entity.type in ACTORS:
                found.setdefault(entity.id, entity)
    return list(found.values())


def _leaves(node: Node) -> list[Node]:
    if node.kind == "Pronoun" and node.members:
        return [leaf for m in node.members for leaf in m.flat()]
    return node.flat()


def actor(node: Node) -> Entity | None:
    """The acting entity of one mention, or None."""
    if node.kind == "City":
        return node.polity
    if node.kind == "Demonym" or (node.kind == "People" and node.polity is not None):
        return node.polity
    if node.entity is not None or node.kind != "Role":
        return node.entity
    return (unnamed_official(node) if node.office not in LOOSE else None) or node.polity


def where(nodes: list[Node]) -> Entity | None:
    """The place of the first mention that can be one; a pattern that admits a bare name there takes it for a place."""
    for node in nodes:
        if node.kind in {"City", "Place", "State", "Territory"} and node.entity:
            return node.entity
        if node.kind == "Name" and not node.opening:
            return made.make("Place", node.text)
    return None


def unnamed_official(node: Node) -> Entity | None:
    """A person known by office only: "the Azerbaijani foreign minister" whom nothing names."""
    if node.kind != "Role" or node.polity is None or node.plural:
        return None
    label = f"{node.office} of {node.polity.label}"
    return made.make("Person", label, node.text, key=f"unnamed {made.local(node.polity)} {node.office}")
