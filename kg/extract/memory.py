"""What an article has said so far, for those who speak in it: who spoke last, what body was named, who holds which title."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from kg.extract.issuer import adopter_of
from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups.again import THIRD, third_parties
from kg.language.reference import is_heading
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity

OPENING = 600
"""Code points at the start of a joint text in which its signatories are named."""
UPPER = 3
"""Letters up to which a word in capitals is taken for an abbreviation and not for a surname."""
BESIDE = 12
"""Code points at most between a quotation and who said it."""
NEAR = 2
"""Paragraphs over which a bare "the expert" still means who spoke last."""
BODIES = {"GovernmentBody", "Organization", "ArmedForce", "State", "ContestedTerritory"}
NOUNS = {
    "Organization": "any-organization", "ArmedForce": "any-army", "GovernmentBody": "any-office", "State": "any-government",
}
"""Type of a body → the list of the nouns that mean one whatever its names are."""
ORGANIZATION = re.compile(
    r"\b(?:Agency|Assembly|Association|Center|Centre|Church|Coalition|Committee|Conference|Congress|Council|Federation|Foundation"
    r"|Front|Group|Institute|League|Movement|Network|News|Office|Party|Post|Press|Telegraph|Times|Tribune|Union|University|Watch)\b"
)
"""Nouns in the names of organizations, so that a name with one is nobody's surname."""
SIDES = {"State", "Territory", "City", "Organization", "Body"}
THEMSELVES = re.compile(r"the (?:(?:two|high contracting) )?(?:parties|sides|leaders|presidents|ministers|heads of state)$", re.I)
"""Words for those who issue a joint text."""
ADDED = re.compile(r" (?:(?:also|further|then|later) )?(?:add(?:ed|s)|continued|went on|concluded)\b")
"""Verbs after "he" by which whoever spoke last goes on."""
SAID_THAT = re.compile(
    r",? (?:(?:also|later|then|has|had|himself|herself) )*"
    r"(?:said|says|added|believes?|hoped|hopes|noted|stressed|announced|claimed|argued|insisted|explained|admitted|denied)"
    r"(?: that)? "
)
"""What stands between a speaker and "he" who is himself."""
HONORIFIC = re.compile(
    r"^(?:Monsignor|Msgr\.?|Father|Fr\.|Brother|Sister|Rev\.?|Reverend|Pvt\.|Sgt\.|Capt\.|Mme\.?|Mullah|Imam|Hon\.)\s+"
)
"""What a name is written without."""
INTERVIEW = re.compile(r"(?:^|[\n|–—-])[ \t]*(?:an? |our |exclusive )?interview[ \t]*(?:[:|,–—\n-]|$)", re.I)
"""The label of an interview in its heading or dateline."""
BYLINE = re.compile(r"\bby\s+$", re.I)
"""What stands before whoever wrote an article or asked its questions."""
GIVES = re.compile(r",? in (?:an?|his|her|this) (?:\w+ ){0,2}(?:interview|conversation)\b", re.I)
"""What follows whoever gives an interview."""
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
    names: dict[str, Entity] = field(default_factory=dict)
    """Surname → person, of names that the noun groups left alone."""
    interviewee: Entity | None = None
    """Who speaks in an interview that is told in the third person."""
    introduced: int = 0
    """The code point at which the interviewee is first named."""

    def __post_init__(self) -> None:
        leaves = {id(leaf): leaf for node in self.context.tape.nodes.values() for leaf in node.flat() if leaf.entity}
        self.nodes = sorted(leaves.values(), key=lambda n: (n.start, n.end))
        self.mentioned = {n.entity.id for n in self.nodes if n.entity}
        for node in sorted(self.context.tape.nodes.values(), key=lambda n: n.start):
            if node.kind == "Name" and len(node.text.split()) > 1:
                self.names.setdefault(node.text.split()[-1], self._named(node.text))
        self._find_interviewee()

    def _find_interviewee(self) -> None:
        """Sets who gives the interview that the opening announces ("Interview: An expert …", "X, in an interview with")."""
        text = self.context.article.text
        if not INTERVIEW.search(text[:OPENING]):
            return
        for node in sorted(self.context.tape.nodes.values(), key=lambda n: n.start):
            if node.kind in {"Person", "Name"} and GIVES.match(text, node.end):
                self.interviewee = node.entity if node.kind == "Person" else self._named(node.text)
                self.introduced = node.start
                return

    @staticmethod
    def _named(text: str) -> Entity:
        name = HONORIFIC.sub("", text)
        return made.make("Organization" if ORGANIZATION.search(text) else "Person", name, text)

    def person_named(self, text: str) -> Entity | None:
        """The person with a name that the noun groups left alone; one word only if it is the surname of somebody."""
        words = text.split()
        if words[-1].isupper() and len(words[-1]) > UPPER:
            known = next((p for name, p in self.surnames() if name.upper() == words[-1]), None)
            return known or (self._named(text) if len(words) > 1 else None)
        known = self.names.get(words[-1])
        if len(words) > 1:
            return known if known and text.endswith(known.label) else self._named(text)
        if known is not None and known.type == "Person":
            return known
        surnames = self.context.surnames.get(text, []) or self._first_names(text)
        return surnames[0] if len(surnames) == 1 else None

    def _first_names(self, text: str) -> list[Entity]:
        """The persons called by their first name, as is usual where there are no surnames ("Yemane")."""
        people = [n.entity for n in self.nodes if n.entity and n.kind == "Person"]
        return list({p.id: p for p in people if p.label.split()[0] == text}.values())

    def surnames(self) -> list[tuple[str, Entity]]:
        """All surnames in the article with the one person each can be."""
        known = {name: people[0] for name, people in self.context.surnames.items() if len(people) == 1}
        return sorted({**self.names, **known}.items())

    def before(self, position: int) -> list[Node]:
        """The mentions before a code point, nearest first."""
        return self.nodes[: bisect_left(self.nodes, position, key=lambda n: n.start)][::-1]

    def holder(self, title: Node, position: int) -> Entity | None:
        """Who is meant by "the minister" or "the co-chairs" at a code point: the holder of such an office who was named last."""
        quoted = self._named_in_quote(position)
        for node in self.before(position):
            if node.entity is None or node.end > position or node.entity.id in quoted:
                continue
            if title.plural and node.kind == "Group" and title.text.lower().split()[-1] in node.entity.label.lower():
                return node.entity
            single = not title.plural and node.entity.type == "Person"
            if single and any(fits(o, title.office) for o in self._offices(node.entity)):
                return node.entity
        return None

    def _named_in_quote(self, position: int) -> set[str]:
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
        return max(same or [n for n in people if general or not n.office], key=lambda n: n.start, default=None)

    def _offices(self, person: Entity) -> set[str]:
        stated = {o.title for o in self.context.offices if o.person.id == person.id}
        date = self.context.article.reference_date
        curated = {t.title for t in self.context.gazetteer.tenures_by(person.id) if date and t.covers(date)}
        return curated | stated

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

    def guest(self, paragraph: int, context: Context) -> Entity | None:
        """The person whom an interview is with: named first above the first question, who did not write it."""
        text = context.article.text
        first = next((s.span.start for s in context.article.sentences if s.paragraph == paragraph), 0)
        people = [n for n in context.tape.nodes.values() if n.kind in {"Person", "Name"} and n.start < first]
        for node in sorted(people, key=lambda n: n.start):
            entity = node.entity if node.kind == "Person" else self._named(node.text) if len(node.text.split()) > 1 else None
            if entity is not None and entity.type == "Person" and not BYLINE.search(text, max(node.start - 12, 0), node.start):
                return entity
        return None

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
        return []

    @cached_property
    def adopter(self) -> Entity | None:
        """The council or assembly that adopts the text, if the text is one's."""
        return adopter_of(self.context)

    def parties(self) -> Entity | None:
        """Those who issue the text: the council that adopts it, or a group: "the leaders" or "the parties" that it names, or else
        the first list of several."""
        if self.adopter is not None:
            return self.adopter
        lists = [n for n in self.context.tape.nodes.values() if n.kind == "List"]
        lists.sort(key=lambda n: n.start)
        if lists and lists[0].start < OPENING and (officials := _unnamed(lists[0])):
            return self._officials(lists[0], officials)
        lists.sort(key=lambda n: (not THEMSELVES.match(n.text), n.start))
        opening = [n for n in self.nodes if n.kind == "Person" and n.office and n.start < OPENING][:2]
        if len({n.office for n in opening}) == 1 and not (lists and THEMSELVES.match(lists[0].text)):
            lists.insert(0, Node("List", 0, 0, members=tuple(opening)))
        for node in lists:
            members = list({m.entity.id: m.entity for m in node.flat() if m.entity and m.kind in SIDES | {"Person"}}.values())
            if len(members) > 1:
                return group_of(members)
        return None

    def _officials(self, node: Node, officials: list[Node]) -> Entity:
        """The group of those whom a joint text names by their offices alone: "the Presidents of Chad and Sudan"."""
        states = [o.polity for o in officials if o.polity]
        office = f"{node.office}s of " if node.office else ""
        group = made.make("Group", f"{office}{', '.join(s.label for s in states[:-1])} and {states[-1].label}")
        self.context.note(group, node.text)
        return group

    def pronoun(self, node: Node, view: Unit, holder: Entity | None, closing: bool = False) -> Entity | None:
        """Whom "he", "she" or "it" means as a speaker: who spoke in the sentence before, else as the pronoun was resolved.

        Whoever answers the questions of an interview (``holder``) speaks of himself as "I"; and whoever says a whole sentence
        that ends in "he said" (``closing``) does not call himself by his name in it."""
        if node.text.lower() == "it":
            return None if self._unnamed_spoke_last() else self.body or node.entity
        if self.interviewee is not None:
            return self.interviewee
        if closing:
            named = {n.entity for n in self.before(node.start) if n.kind == "Person" and view.starts[0] <= n.start}
            if node.entity in named:
                near = view.paragraph - self.person_paragraph <= 1
                return self.person if near and self.person not in named else None
        if (own := self._subject_of_saying(node, view) or self._adding(node, view)) is not None:
            return own
        quoted = self._named_in_quote(node.start)
        if node.entity is not None and node.entity.id in quoted:
            last = self.speakers[0] if len(self.speakers) == 1 and view.paragraph - self.paragraph <= NEAR else None
            return last if last is not None and last.id not in quoted and last.type == "Person" else None
        if node.entity is not None and any(
            n.kind == "Person" and n.entity == node.entity for n in self.before(node.start) if view.starts[0] <= n.start
        ):
            return node.entity
        if any(n.kind == "Name" and not n.opening and n.start < node.start for n in self.context.tape.nodes_in(view.text)):
            return None  # whoever bears a name that means nobody known may be meant
        near = view.paragraph - self.person_paragraph <= 1
        close = near and view.sentence - self.sentence <= 1 and self.speakers == (self.person,)
        if self.person is not None and self.person != holder and (close or (near and (self.fresh or node.entity is None))):
            return self.person
        return node.entity or (self.person if near and self.person != holder else None) or self._official(view.paragraph)

    def _unnamed_spoke_last(self) -> bool:
        """Whether the last to speak was an official or source without a name, so that "it" need not be the body before him."""
        last = self.speakers[0] if len(self.speakers) == 1 else None
        return last is not None and last.type == "Group" and not last.label.endswith("s")

    def _adding(self, node: Node, view: Unit) -> Entity | None:
        """Whoever spoke last, where "he" only adds to it."""
        goes_on = ADDED.match(self.context.article.text, node.end) is not None and view.paragraph - self.paragraph <= NEAR
        return self.person if goes_on and self.speakers == (self.person,) else None

    def _subject_of_saying(self, node: Node, view: Unit) -> Entity | None:
        """Whoever says in the same breath what "he" does: "after talks with Chad's envoy, Lind said that he hoped"."""
        people = (n for n in self.before(node.start) if n.kind == "Person" and view.starts[0] <= n.start and n.end <= node.start)
        nearest = next(people, None)
        if nearest is None or not SAID_THAT.fullmatch(self.context.article.text, nearest.end, node.start):
            return None
        return nearest.entity

    def _official(self, paragraph: int) -> Entity | None:
        """The one official without a name who spoke last and can still be meant by "he"."""
        last = self.speakers[0] if len(self.speakers) == 1 and paragraph - self.paragraph <= 1 else None
        return last if last is not None and last.type == "Group" and not last.label.endswith("s") else None

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
        self.several = first if first is not None and first.kind in {"Group", "List"} else None
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


def _unnamed(node: Node) -> list[Node]:
    """The officials of a list, where all are named by office and state alone; else none."""
    officials = [m for m in node.flat() if m.kind == "Role" and m.entity is None and m.polity is not None]
    return officials if len(officials) == len(node.flat()) > 1 else []


def group_of(members: list[Entity]) -> Entity:
    """The group that several speakers form for a joint statement."""
    return made.make("Group", ", ".join(m.label for m in members[:-1]) + f" and {members[-1].label}")


def fits(office: str, title: str) -> bool:
    """Whether a bare title can mean an office: "the minister" a foreign minister, "the secretary" a secretary of state."""
    if office == title:
        return True
    rest = set(office.split()) - set(title.split())
    ends = office.endswith(f" {title}") or office.startswith(f"{title} ")
    return ends and not rest & TITLE_WORDS

