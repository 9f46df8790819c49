"""What an article has said so far, for those who speak in it: who spoke last, what body was named, who holds which title."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from kg.extract.interviews import interviewee
from kg.extract.issuer import adopter_of
from kg.extract.uncurated import Names, bearer
from kg.language.context import Context
from kg.language.groups.again import THIRD, may_lead, third_parties
from kg.language.reference import is_heading, of_others
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity

BESIDE = 12
"""Code points at most between a quotation and who said it."""
NEAR = 2
"""Paragraphs over which a bare "the expert" still means who spoke last."""
BODIES = {"GovernmentBody", "Organization", "ArmedForce", "State", "ContestedTerritory"}
NOUNS = {
    "Organization": "any-organization", "ArmedForce": "any-army", "GovernmentBody": "any-office", "State": "any-government",
}
"""Type of a body → the list of the nouns that mean one whatever its names are."""
SIDES = {"State", "Territory", "City", "Organization", "Body"}
BOTH = 2
MET = re.compile(r" (?:(?:have|has|had|will|are|were|to|[a-z]+ly) )*(?:met|meet|held|hold|opened|resumed|began|sat down)\b")
"""How a sentence goes on after two who meet each other."""
APPOSED = re.compile(r", (?:the |its |their |his |her )?")
"""What stands between a name and the title of its bearer."""
CAPITAL = re.compile(r"\s[^\W\d_a-z][^\W\d_]")
"""How the name of its bearer goes on right after a title."""
TOP_DIPLOMAT = "Chief Diplomat"
FOREIGN_AFFAIRS = {"Foreign Minister", "Foreign Secretary", "Secretary of State", "High Representative", "Foreign Policy Chief"}
"""Offices whose holder is called the top diplomat."""
TITLE_WORDS = {"Prime", "Vice", "Deputy", "Assistant", "Former"}
"""Words that make another office of a title: "the minister" is no prime minister."""


@dataclass
class Memory:
    """What was said before the sentence at hand."""

    context: Context
    nodes: list[Node] = field(default_factory=list)
    """All mentions with an entity, in text order."""
    mentioned: set[str] = field(init=False)
    """IRIs of those entities."""
    person: Entity | None = None
    person_paragraph: int = -9
    fresh: bool = False
    """Whether the last speaker was known to nobody before ("Thomas Lindgaard of …"), so that the pronouns miss him."""
    several: Node | None = None
    """The group or the several who were the subject of the sentence before, whom "they" can mean."""
    body: Entity | None = None
    speakers: tuple[Entity, ...] = ()
    """Who made the last claim."""
    paragraph: int = -9
    sentence: int = -9
    earlier: list[tuple[Entity, ...]] = field(default_factory=list)
    """The speakers of all claims before."""
    names: Names = field(init=False)
    interviewee: Entity | None = None
    """Who speaks in an interview that is told in the third person."""
    introduced: int = 0
    """The code point at which the interviewee is first named."""

    def __post_init__(self) -> None:
        leaves = {id(leaf): leaf for node in self.context.tape.nodes.values() for leaf in node.flat() if leaf.entity}
        self.nodes = sorted(leaves.values(), key=lambda n: (n.start, n.end))
        self.mentioned = {n.entity.id for n in self.nodes if n.entity}
        self.names = Names(self.context, self.nodes)
        opening = interviewee(self.context)
        if opening is not None:
            self.interviewee = opening.entity if opening.kind == "Person" else bearer(opening.text)
            self.introduced = opening.start

    def before(self, position: int) -> list[Node]:
        """The mentions before a code point, nearest first."""
        return self.nodes[: bisect_left(self.nodes, position, key=lambda n: n.start)][::-1]

    def holder(self, title: Node, position: int) -> Entity | None:
        """Who is meant by "the minister" or "the co-chairs" at a code point: the holder of such an office who was named last."""
        quoted = self.named_in_quote(position)
        for node in self.before(position):
            if node.entity is None or node.end > position or node.entity.id in quoted:
                continue
            if title.plural and node.kind == "Group" and title.text.lower().split()[-1] in node.entity.label.lower():
                return node.entity
            single = not title.plural and node.entity.type == "Person"
            if single and any(fits(o, title.office) for o in self._offices(node.entity)):
                return node.entity
        return None

    def named_in_quote(self, position: int) -> set[str]:
        """Whom the quotation right before a code point names: nobody speaks of himself by his name."""
        nodes = self.context.tape.nodes.values()
        quotes = [n for n in nodes if n.kind == "Quote" and n.start < position and 0 <= position - n.end <= BESIDE]
        return {n.entity.id for q in quotes for n in self.nodes if n.entity and q.start <= n.start < q.end}

    def last_people(self, title: Node, position: int) -> Node | None:
        """The persons of the list named last, whom "the leaders" or "the ministers" can mean."""
        lists = [n for n in self.context.tape.nodes.values() if n.kind == "List" and n.end <= position and len(n.flat()) > 1]
        people = [n for n in lists if all(leaf.kind in {"Person", "Role"} for leaf in n.flat())]
        same = [n for n in people if n.office and fits(n.office, title.office)]
        if title.office in THIRD and not same:
            return None
        general = title.office in {"Leader", "Head"}
        if general:
            people = [n for n in people if may_lead(self.context, n)]
        loosely = (n for n in people if general or (not n.office and self._can_hold(n, title.office)))
        return max(same or loosely, key=lambda n: n.start, default=None)

    def _can_hold(self, people: Node, title: str) -> bool:
        """Whether nothing tells of other offices only of one of a list."""
        offices = (self._offices(leaf.entity) for leaf in people.flat() if leaf.entity)
        return all(not told or any(fits(office, title) for office in told) for told in offices)

    @cached_property
    def _apposed(self) -> dict[str, set[str]]:
        """The IRI of a person → the titles that stand right after his name, of whatever they are."""
        text = self.context.article.text
        titles = [n for n in self.context.tape.nodes.values() if n.kind == "Title" and n.office and not n.plural]
        found: dict[str, set[str]] = {}
        for node in self.nodes:
            if node.kind != "Person" or node.entity is None:
                continue
            beside = (t.office for t in titles if node.end <= t.start <= node.end + BESIDE and not before_name(self.context, t)
                      and APPOSED.fullmatch(text, node.end, t.start))
            found.setdefault(node.entity.id, set()).update(beside)
        return found

    def _offices(self, person: Entity) -> set[str]:
        stated = {o.title for o in self.context.offices if o.person.id == person.id}
        date = self.context.article.reference_date
        curated = {t.title for t in self.context.gazetteer.tenures_by(person.id) if date and t.covers(date)}
        return curated | stated | self._apposed.get(person.id, set())

    def owner(self, words: str) -> Entity | None:
        """Whose "his spokeswoman" or "its envoy" is."""
        first = words.split()[0].lower() if words else ""
        return {"his": self.person, "her": self.person, "its": self.body, "their": self.body}.get(first)

    def speaking(self, paragraph: int) -> Entity | None:
        """The single speaker who is still speaking in a paragraph."""
        return self.person if paragraph - self.person_paragraph <= NEAR else None

    def author(self, paragraph: int) -> Entity | None:
        """Whose statement is still told of in a paragraph: of the single speaker who spoke last, a body's before a person's."""
        if len(self.speakers) != 1 or paragraph - self.paragraph > NEAR:
            return None
        last = self.speakers[0]
        return self.body if last.type == "Person" and self.body in self.earlier_speakers() else last

    def earlier_speakers(self) -> set[Entity]:
        """All who have spoken so far."""
        return {speaker for speakers in self.earlier for speaker in speakers}

    def body_like(self, office: str, of: Entity | None) -> Node | None:
        """The body of that name (and state, where one is given) named last."""
        for node in reversed(self.nodes):
            if node.kind == "Body" and node.office == office and (of is None or node.polity is of):
                return node
        return None

    def body_called(self, words: str, position: int) -> Entity | None:
        """Which body "the agency" or "the council" means at a code point: the one named last, where the noun can mean it, else
        the last whose name has that noun; nobody where there is none."""
        noun = words.lower().split()[-1].replace("organisation", "organization")
        if self.body is not None and (self._is_any(self.body, noun) or self._bears(self.body, noun)):
            return self.body
        before = (n.entity for n in self.before(position) if n.entity is not None and n.entity.type in BODIES)
        return next((entity for entity in before if self._bears(entity, noun)), None)

    def _is_any(self, body: Entity, noun: str) -> bool:
        """Whether a noun means any body of that type: "the ministry" every one."""
        return body.type in NOUNS and noun in self.context.tables[NOUNS[body.type]]

    def _bears(self, entity: Entity, noun: str) -> bool:
        """Whether a noun means a body: it is curated so, or stands in its names ("the council" of the UN Security Council)."""
        names = (name.lower().replace("organisation", "organization") for name in (entity.label, *entity.aliases))
        return noun in self.context.gazetteer.nouns.get(entity.id, ()) or any(noun in re.findall(r"\w+", name) for name in names)

    def last_ministry(self) -> str:
        """What kind of ministry was named first."""
        return next((n.office for n in self.nodes if n.kind == "Body" and "Ministry" in n.office), "")

    def pair(self, position: int) -> list[Node]:
        """The two sides of an article: those of the dispute it is about, else those of its first list of two; else nobody."""
        if self.context.disputants:
            return [Node("State", 0, 0, side) for side in self.context.disputants]
        lists = [n for n in self.context.tape.nodes.values() if n.kind == "List" and n.end <= position]
        for node in sorted(lists, key=lambda n: n.start):
            leaves = node.flat()
            states = len(leaves) == 2 and all(leaf.kind in SIDES for leaf in leaves)
            if states and not third_parties(self.context.article.text, node):
                return leaves
        return next((polities for n in sorted(lists, key=lambda n: n.start) if (polities := self._meeting(n))), [])

    def _meeting(self, node: Node) -> list[Node]:
        """The states of two officials of one office who, as the text says, met: "the presidents of Chad and Mali met"."""
        leaves = node.flat()
        polities = [leaf.polity for leaf in leaves if leaf.kind == "Role" and leaf.polity is not None]
        if len(leaves) != BOTH or len(polities) != BOTH or not MET.match(self.context.article.text, node.end):
            return []
        return [Node("State", 0, 0, polity) for polity in polities]

    @cached_property
    def adopter(self) -> Entity | None:
        """The council or assembly that adopts the text, if the text is one's."""
        return adopter_of(self.context)

    def spoke_before(self, speakers: set[str]) -> list[Entity]:
        """Whoever spoke last before these speakers."""
        for others in reversed(self.earlier):
            if not {o.id for o in others} & speakers:
                return list(others)
        return []

    def together(self, paragraph: int) -> list[Entity]:
        """Whom "they" means as speakers: the group, or the several, who spoke last."""
        several = len(self.speakers) > 1 or (len(self.speakers) == 1 and self.speakers[0].type == "Group")
        return list(self.speakers) if several and paragraph - self.paragraph <= 1 else []

    def going_on(self, paragraph: int) -> tuple[Entity, ...]:
        """The last speakers, if a quotation in this paragraph can still be theirs."""
        return self.speakers if paragraph - self.paragraph <= 1 else ()

    def seen(self, view: Unit, claimed: bool) -> None:
        """Remembers whom a sentence was about; a heading is about what comes."""
        if is_heading(self.context, view):
            return
        if claimed:
            self.sentence = view.sentence
        nodes = self.context.tape.nodes_in(view.text)
        first = next((n for n in nodes if n.kind not in {"Date", "Quote"}), None)
        group = first is not None and first.kind in {"Group", "List"}
        self.several = first if group and first and not of_others(self.context.article.text, view.starts[0], first) else None
        subject = nodes[0] if nodes and nodes[0].kind in {"Body", "Organization", "Force"} else None
        if subject is not None and subject.entity and not (claimed and self.body in self.speakers):
            self.body = subject.entity
        if claimed:
            return
        self.body = next((n.entity for n in nodes if n.kind in {"Body", "Organization", "Force"} and n.entity), self.body)
        people = [n for n in nodes if n.kind == "Person" and n.entity]
        if people:
            new = [n.entity for n in people if n.entity and n.entity.id not in self.mentioned]
            self.person, self.fresh = (new[-1], True) if new else (self.person, False)
            self.person_paragraph = view.paragraph if new else self.person_paragraph

    def heard(self, speakers: tuple[Entity, ...], paragraph: int) -> None:
        """Remembers who made a claim."""
        self.speakers, self.paragraph = speakers, paragraph
        self.earlier.append(speakers)
        if len(speakers) == 1 and speakers[0].type == "Person":
            self.person, self.person_paragraph = speakers[0], paragraph
            self.fresh = speakers[0].id not in self.mentioned
        elif len(speakers) == 1 and speakers[0].type in BODIES:
            self.body = speakers[0]


def fits(office: str, title: str) -> bool:
    """Whether a bare title can mean an office: "the minister" a foreign minister, "the secretary" a secretary of state."""
    if office == title or (title == TOP_DIPLOMAT and office in FOREIGN_AFFAIRS):
        return True
    rest = set(office.split()) - set(title.split())
    ends = office.endswith(f" {title}") or office.startswith(f"{title} ")
    return ends and not rest & TITLE_WORDS



def before_name(context: Context, title: Node) -> bool:
    """Whether a title of one stands right before its bearer's name, so that nobody named before is meant: "President Compaoré",
    but not "the president Friday"."""
    if title.plural or CAPITAL.match(context.article.text, title.end) is None:
        return False
    return all(n.kind != "Date" for n in context.tape.nodes.values() if n.start == title.end + 1)
