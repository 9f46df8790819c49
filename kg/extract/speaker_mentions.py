"""Who or what a level of the speaking view makes of its match: a function for each way, by the name that voices.yaml gives it."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extract.given_out import given_out, issuer_before
from kg.extract.interruptions import interrupted
from kg.extract.joint_texts import group_of, joint_author
from kg.extract.memory import before_name
from kg.extract.voice_match import VoiceMatch
from kg.language import entities as made
from kg.language.groups import polity_of
from kg.language.groups.again import named_before
from kg.language.outlets import PAPERS, quoted_outlet
from kg.language.tape import Node, Piece
from kg.model import Entity, EntityType

DETERMINER = re.compile(r"^(?:the|a|an|one|its|their|his|her|our|my|these|those|this|that)\s+", re.I)
SINGULAR = re.compile(
    r"\b(?:expert|analyst|researcher|scientist|diplomat|official|commentator|politician|lawyer|historian|scholar|academic"
    r"|activist|economist|journalist|observer|mediator|negotiator|lawmaker|envoy|source)\b", re.I
)
SINGLY = re.compile(r"^(?:each|either|neither)\b", re.I)
"""Words for one of two sides, which mean nobody where the two are not known."""
OF_WHOM = {",", "of", "for", "to", "-", "in", "at", "from"}
"""Words after a title that go on to say whose it is."""
HONORED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Gen|Col|Maj|Capt|Rep|Sen|Prof)\.? $")
"""What stands before the surname of somebody whom the article calls so, though it has nowhere his full name."""
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|told|met|went|left|came|took|held|made|arrived|visited"
    r"|signed)\b"
)
"""Verbs with which a sentence goes on after a description that no comma closes."""
OWNING = {"its", "their", "his", "her", "'s", "’s", "'", "’"}
"""Words that say whose the noun after them is."""
ARMED = re.compile(r"\b(?:army|military|navy|air force|coast ?guard|gendarmerie|militia)$")
"""Institutions that bear arms."""
NODE_KINDS: dict[EntityType, str] = {"GovernmentBody": "Body", "ArmedForce": "Force", "Group": "Group"}
NOT_FOR = re.compile(
    r"\b(?:opponent|critic|rival|foe|enem(?:y|ie)|supporter|ally|allie|follower|backer|admirer|sympathi[sz]er|friend|relative|neighbou?r"
    r"|famil(?:y|ie)|wife|wive|widow|mother|father|brother|sister|son|daughter|child|children|parent|party|faction|predecessor"
    r"|successor)s?$"
)
"""Nouns for people who do not speak for whom they are called after: "opponents of Lind"."""
EXCELLENCY = re.compile(
    r"\b(?:His|Her) (?:Royal )?(?:Excellency|Highness|Majesty|Eminence|Holiness|Beatitude)\b|\bH\.? ?(?:R\.?)?[EHM]\b"
)
"""How somebody is called by the rank that stands for him afterwards."""
CALLED_REACH = 24
"""Code points before a name in which that stands."""
INDEFINITE = re.compile(r"^(?:a|an|one|another)\s", re.I)


def same(match: VoiceMatch) -> Piece | None:
    """Whoever "who" is, with the words around him; not where another could be meant by them."""
    node = match.node("who")
    gap = match.found.groupdict().get("gap")
    head = match.node("head")
    known = head is not None and head.entity is not None and "/unnamed-" not in head.entity.id
    several = match.node("several")
    known = known or (several is not None and several.text.lower().endswith("s"))  # "according to sources, Minister X said"
    if node is None or known or (gap and interrupted(match, gap)):
        return None
    meant = _person(match, node) if node.kind == "Name" else node
    if meant is node and gap and (aside := match.aside()) is not None:
        match.view.asides.append(aside)
    return match.piece(meant) if meant is not None else None


def of_party(match: VoiceMatch) -> Piece | None:
    """A person whom a common noun before the name makes a party's: "Hamas official Karim Bashir", not "told Hamas Lind was"."""
    node = match.node("who")
    return match.piece(node) if node is not None and node.text[:1].islower() else None


def closed(match: VoiceMatch) -> Piece | None:
    """A person with the comma that closes his description."""
    node = match.node("who")
    return match.piece(node) if node is not None and "," in node.text else None


def opened(match: VoiceMatch) -> Piece | None:
    """A person whose mention ends within his description, up to the comma that closes it; no verb may stand between."""
    node = match.node("who")
    if node is None or "," not in node.text or node.text.rstrip().endswith(","):
        return None
    return None if VERB.search(match.words(*match.found.span("gap"))) else same(match)


def of_nation(match: VoiceMatch) -> Piece | None:
    """The state whose statement it is: "the Ukrainian statement"."""
    node = match.node("who")
    of = polity_of(node) if node is not None else None
    return match.piece(Node("State", 0, 0, of)) if of is not None else None


NATIONS = {"State", "ContestedTerritory", "Organization"}


def of_nations(match: VoiceMatch) -> Piece | None:
    """The two states whose statement it is, who speak with one voice: "a joint Saudi-American statement"."""
    node = match.node("who")
    leaves = node.flat() if node is not None else []
    sides = [of for leaf in leaves if (of := polity_of(leaf)) is not None and of.type in NATIONS]
    if len(leaves) < 2 or len(sides) != len(leaves):
        return None
    return match.piece(Node("Group", 0, 0, group_of(sides), plural=True))


def own_office(match: VoiceMatch) -> Piece | None:
    """The office of the person whom the sentence names last before it, else of who spoke last: "his office", "her ministry"."""
    start = match.found.start()
    before = match.context.tape.nodes_in(match.view.text[:start])
    owner = next((n.entity for n in reversed(before) if n.kind == "Person" and n.entity), match.memory.person)
    if owner is None or owner.type != "Person" or "/unnamed-" in owner.id or (start and match.view.text[start - 1] != ","):
        return None
    head = match.words(*match.found.span("head"))
    label = f"{head.capitalize()} of {owner.label}"
    entity = made.unnamed(match.context.article.id, "GovernmentBody", label, match.words(start, match.end()), label)
    return match.piece(Node("Body", 0, 0, entity))


def named(match: VoiceMatch) -> Piece | None:
    """A name that nobody curated, as the person that it must be here."""
    node = match.node("who")
    person = _person(match, node) if node else None
    return match.piece(person) if person else None


def _person(match: VoiceMatch, node: Node) -> Node | None:
    if node.kind != "Name" or node.nobody:
        return None
    if (paper := quoted_outlet(match.context.article.text, node.start, node.end)) is not None:
        match.context.note(paper, paper.label)
        return Node("Organization", node.start, node.end, paper, node.text)
    entity = match.memory.names.speaker(node.text)
    if entity is None and HONORED.search(match.context.article.text, 0, node.start) and " " not in node.text:
        entity = match.memory.names.bearer(node.text)
    if entity is None:
        return None
    match.context.note(entity, node.text)
    return Node("Person" if entity.type == "Person" else "Organization", node.start, node.end, entity, node.text)


def described(match: VoiceMatch) -> Piece | None:
    """Somebody known by a description only: "a spokesman for Michel", "prosecutors in The Hague"."""
    start, end = match.found.start(), match.end()
    following = match.context.tape.nodes.get(match.view.text[end : end + 1])
    if following is not None and following.kind in {"Person", "Name"}:
        return None
    inner = match.node("head")
    if inner is not None and " of " in inner.text:
        return None
    words = match.words(start, match.found.start("gap") if match.found.groupdict().get("gap") else end)
    label = DETERMINER.sub("", words)
    institution = bool(match.found.groupdict().get("institution"))
    name = "institution" if institution else "head"
    head = match.words(*match.found.span(name)).lower()
    owner = match.node("owner")
    if institution and owner is not None and owner.kind == "Person" and "," in owner.text:
        return None  # "a spokesman for the Office of the Prosecutor-General, X," is X
    if owner is not None and head.startswith("press ") and owner.kind in {"Body", "Organization"}:
        return match.piece(owner)
    full = label
    if owner is not None and owner.entity is not None and owner.kind != "List":
        full = f"{head.capitalize()} of {owner.entity.label}"
    plural = head.endswith("s") and not head.endswith("press")
    kind: EntityType = "GovernmentBody" if institution else "Group" if plural else "Person"
    if institution and ARMED.search(head):
        kind = "ArmedForce"
    node = Node(NODE_KINDS.get(kind, "Person"), 0, 0)
    node.entity = made.unnamed(match.context.article.id, kind, label[:1].upper() + label[1:], words, full)
    node.polity, node.plural = (polity_of(owner) if owner else None), plural
    if node.polity is not None and not NOT_FOR.search(head):
        match.context.polity_of.setdefault(node.entity.id, node.polity)
    return match.piece(node)


def unowned(match: VoiceMatch) -> Piece | None:
    """An army or police that no word before calls somebody's: "the army", "police", but not "its army"."""
    start = match.found.start()
    before = match.words(start - 1, start).lower() if start else ""
    owner = match.context.tape.nodes.get(match.view.text[start - 1]) if start else None
    owned = owner is not None and owner.kind not in {"Quote", "Date"}
    return None if owned or before in OWNING else described(match)


def body(match: VoiceMatch) -> Piece | None:
    """A ministry without its state: that of a city or state before it in the sentence, else the one named before; no guess."""
    codes = match.found["head"]
    office = match.context.tables["body"].get(codes, "")
    owner = match.node("owner")
    of = polity_of(owner) if owner else None
    if not office and of is not None:
        office = match.memory.last_ministry()
    if of is None:
        before = match.context.tape.nodes_in(match.view.text[: match.found.start()])
        of = next((n.polity for n in before if n.kind == "City" and n.polity), None)
        own = match.context.issued_by
        if own is not None and office != "Presidency" and not any(n.kind in {"City", "State", "Territory"} for n in before):
            of = own
        known = match.memory.body_like(office, of)
        if known is not None:
            return match.piece(known)
        of = of or next((n.entity for n in before if n.kind in {"State", "Territory"}), None)
        of = of if office != "Presidency" else None  # which states hold in turn
    if of is None or not office:
        return None
    entity = match.context.curated_bodies.get((of.id, office)) or made.body(office, of, match.context.adjective(of))
    node = Node("Body", 0, 0, entity, polity=of, office=office)
    return match.piece(node)


def title(match: VoiceMatch) -> Piece | None:
    """A title with nothing else: its holder as the article names him; an official of whom no more is known."""
    node = match.node("who")
    if node is None or before_name(match.context, node):
        return None
    owner = match.node("owner")
    words = match.words(match.found.start(), match.end())
    new = INDEFINITE.match(words) is not None
    entity = None if new or owner else match.memory.holder(node, match.view.starts[match.found.start()])
    if entity is not None:
        return match.piece(Node("Person" if entity.type == "Person" else "Group", 0, 0, entity, office=node.office))
    if node.plural:
        again = named_before(match.context.article.text, node)
        last = match.memory.last_people(node, match.view.starts[match.found.start()]) if again else None
        if last is not None:
            return match.piece(Node("List", 0, 0, members=last.members, plural=True, rule="voice/title-again"))
        return match.piece(Node("Group", 0, 0, _group(match), plural=True))
    of = owner.entity if owner else _state_before(match, words) or match.memory.owner(words)
    if of is None and not new and _goes_on(match):
        return None
    label = DETERMINER.sub("", node.text)
    label = label[:1].upper() + label[1:] + (f" of {of.label}" if of else "")
    names = label, words, DETERMINER.sub("", words)
    if of is None:
        person = made.unnamed(match.context.article.id, "Person", *names)
    else:
        person = made.make("Person", *names, key=f"unnamed {label}")
        match.context.polity_of.setdefault(person.id, match.context.polity_of.get(of.id, of))
    return match.piece(Node("Person", 0, 0, person, office=node.office))


def _state_before(match: VoiceMatch, words: str) -> Entity | None:
    """The state named before "its" or "their" in the sentence: "Kenya will not sign, its foreign minister warned"."""
    nodes = match.context.tape.nodes_in(match.view.text[: match.found.start()])
    states = [n.entity for n in nodes if n.kind in {"State", "Territory"} and n.entity]
    return states[-1] if states and words.lower().startswith(("its ", "their ")) else None


def _goes_on(match: VoiceMatch) -> bool:
    """Whether a title goes on after the match, with what it is of or with a name: "the spokesman of the party, Levan Beridze"."""
    end = match.end()
    following = match.context.tape.nodes.get(match.view.text[end : end + 1])
    named = following is not None and following.kind in {"Person", "Name"}
    return named or (end < len(match.view.starts) and match.words(end, end + 1).lower() in OF_WHOM)


def _group(match: VoiceMatch) -> Entity:
    words = match.words(match.found.start(), match.end())
    label = DETERMINER.sub("", words)
    return made.unnamed(match.context.article.id, "Group", label[:1].upper() + label[1:], words)


def definite(match: VoiceMatch) -> Piece | None:
    """"The expert", "the international law expert": who has been speaking, or whom the article interviews."""
    node = match.node("who")
    spelt = match.words(*match.found.span())
    words = spelt.lower()
    named = (name for word in spelt.split() for name in match.context.gazetteer.names.get(word, ()))
    owned = any(name.entity.type == "Organization" for name in named)  # "the Hamas official" is not any official
    described = owned or (node is not None and (node.polity is not None or not SINGULAR.search(node.text)))
    unnamed_yet = match.view.starts[match.found.start()] < match.memory.introduced and INDEFINITE.match(words)
    if described or not (unnamed_yet or words.startswith(("the ", "this "))):
        return None
    noun = match.words(match.found.start(), match.end()).lower().split()[-1]
    if (unnamed := _so_called(match, noun)) is not None or noun == "source":  # nobody named is "the source"
        return match.piece(Node("Group", 0, 0, unnamed)) if unnamed is not None else None
    entity = match.memory.interviewee or match.memory.speaking(match.view.paragraph)
    return match.piece(Node("Person", 0, 0, entity)) if entity is not None else None


def _so_called(match: VoiceMatch, noun: str) -> Entity | None:
    """The speaker without a name who spoke last and was called so: "the diplomat" after "a Chadian diplomat"."""
    spoke = (speaker for speakers in reversed(match.memory.earlier) for speaker in speakers)
    return next((speaker for speaker in spoke if speaker.label.lower().split()[-1] == noun), None)


def honored(match: VoiceMatch) -> Piece | None:
    """"His Excellency" with no name: whoever spoke last of those whom the article has called so, else the only one; no guess."""
    position = match.view.starts[match.found.start()]
    text, named = match.context.article.text, (n for n in match.memory.before(position) if n.kind == "Person")
    people = {n.entity for n in named if n.entity is not None and EXCELLENCY.search(_called(text, n))}
    last = next((s for s in match.memory.going_on(match.view.paragraph) if s in people), None)
    entity = last or (next(iter(people)) if len(people) == 1 else None)
    return match.piece(Node("Person", 0, 0, entity)) if entity is not None else None


def _called(text: str, node: Node) -> str:
    """The words right before the name of a mention, in it or before it."""
    return text[max(node.start - CALLED_REACH, 0) : node.start] + node.text.split(",")[0]


def latter(match: VoiceMatch) -> Piece | None:
    """"The latter": the person named last before."""
    before = match.memory.before(match.view.starts[match.found.start()])
    node = next((n for n in before if n.kind == "Person" and n.entity), None)
    return match.piece(node) if node is not None else None


def again(match: VoiceMatch) -> Piece | None:
    """"The agency", "the alliance": the body that was named last, if it can be called so; else the last that bears the noun."""
    words = match.words(match.found.start(), match.end())
    entity = match.memory.body_called(words, match.view.starts[match.found.start()])
    if words.split()[-1].lower() in PAPERS:
        author = match.memory.author(match.view.paragraph)
        entity = author if author is not None and author.type == "Organization" else entity
    return match.piece(Node("Body", 0, 0, entity)) if entity is not None else None


def issued(match: VoiceMatch) -> Piece | None:
    """"The statement", "the communiqué": who spoke last, whose words it holds, or issued it; of a joint one, those it joins."""
    noun = match.words(match.found.start(), match.end()).split()[-1]
    start = match.view.starts[match.found.start()]
    if re.search(rf"\b[Jj]oint (?:\w+ )?{noun}\b", match.context.article.text[:start]):
        entity = joint_author(match.memory, noun, start)
    elif (giver := given_out(match.memory.context, noun, start)) is not None:
        return match.piece(giver)
    else:
        entity = match.memory.author(match.view.paragraph) or issuer_before(match.memory.context, noun, start)
    return match.piece(Node("Person" if entity.type == "Person" else "Body", 0, 0, entity)) if entity is not None else None


def sides(match: VoiceMatch) -> Piece | None:
    """"Both sides", "the parties": the two that the article is about."""
    members = [] if _elsewhere(match) else match.memory.pair(match.view.starts[match.found.start()])
    if not members:
        alone = SINGLY.match(match.words(match.found.start(), match.end()))
        return match.piece(Node("Name", 0, 0, nobody=True) if alone else Node("Group", 0, 0, _group(match), plural=True))
    return match.piece(Node("List", 0, 0, members=tuple(members), plural=True, rule="voice/sides-again"))


def _elsewhere(match: VoiceMatch) -> bool:
    """Whether the sides are those of a state, and so none of states named before: "the conflicting sides in Libya"."""
    end = match.end()
    node = match.context.tape.nodes.get(match.view.text[end + 1 : end + 2])
    return node is not None and node.kind == "State" and match.words(end, end + 1) in {"in", "of"}


def nobody(match: VoiceMatch) -> Piece | None:
    """Words for nobody, who says nothing."""
    return match.piece(Node("Name", 0, 0, nobody=True))


Builder = Callable[[VoiceMatch], Piece | None]
BUILDERS: dict[str, Builder] = {
    f.__name__: f
    for f in (
        same, of_party, closed, named, described, body, title, definite, honored, latter, again, issued, sides, nobody, opened,
        unowned, of_nation, of_nations, own_office,
    )
}
