"""Relations and offices that rules state, and claims of quotations that stand alone."""

from __future__ import annotations

import re

from kg.extract.drafts import ACTORS, ClaimDraft, Match, actor, actors, capture
from kg.extract.on_behalf import on_behalf_of
from kg.language import entities as made
from kg.language.agreement_names import curated
from kg.language.context import Context, StatedOffice, StatedRelation
from kg.language.groups import chaired_format, owned_office, state
from kg.language.groups.cut_titles import part_after
from kg.language.tape import FIRST_MENTION, Node
from kg.model import Entity, EntityType, Predicate
from kg.rules.schema import OfficeMake, RelationMake

SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|in case|until|provided|suppose|wish|hopes?|wants?|rumou?rs?|speculation)\b"
    r"|\b(?:say|says|said|saying|stated|claims?|claimed|argue[ds]|insist(?:s|ed)|allege[ds]|believe[ds]?"
    r"|den(?:y|ies|ied|ying))(?: that)?(?: the)?\s*$",
    re.I,
)
BODY_KINDS = {"Organization", "Body", "Force", "Group"}
Types = frozenset[EntityType]
PLACES: Types = frozenset({"Place", "State", "ContestedTerritory"})
COUNTRIES: Types = frozenset({"State", "ContestedTerritory"})
BODIES: Types = frozenset({"Organization", "GovernmentBody", "ArmedForce"})
SIDES: Types = frozenset({"State", "ContestedTerritory", "Organization", "ArmedForce", "Group"})
PARTIES: Types = frozenset({*SIDES, "GovernmentBody", "Person"})
FORMATS: Types = frozenset({"Agreement", "Track"})
PLACE: Types = frozenset({"Place"})
PERSON: Types = frozenset({"Person"})
AGREEMENT: Types = frozenset({"Agreement"})
MEMBERS_OF: Types = frozenset({*BODIES, "Track", "Group", "Agreement"})
PARTS: Types = frozenset({*BODIES, "Place", "Track", "Group"})
LOCATED: Types = frozenset({*BODIES, "Place", "ContestedTerritory"})
MEDIATORS: Types = frozenset({*PARTIES, "Track"})
EMPLOYERS: Types = frozenset({*BODIES, "Group"})
BETWEEN: dict[Predicate, tuple[Types, Types]] = {
    "coChairOf": (PARTIES, frozenset({*BODIES, "Track"})),
    "memberOf": (PARTIES, MEMBERS_OF),
    "partOf": (PARTS, PLACES | BODIES),
    "exclaveOf": (PLACE, COUNTRIES),
    "connects": (PLACE, PLACES),
    "locatedIn": (LOCATED, PLACES),
    "capitalOf": (PLACE, PLACES),
    "partyTo": (PARTIES, AGREEMENT),
    "mediatorOf": (MEDIATORS, FORMATS),
    "affiliatedWith": (PERSON, EMPLOYERS),
    "allyOf": (SIDES, SIDES),
    "claimsSovereigntyOver": (SIDES, PLACES),
    "recognizesNot": (SIDES, COUNTRIES),
}
"""Between which types of entities a relation can hold: what a mention stands for depends on it (a capital or its government)."""


def _meant(nodes: list[Node], types: Types, binding: bool = False) -> list[Entity]:
    """What the mentions stand for among entities of these types, each once; whoever is ``binding`` signs for what he holds an
    office of."""
    found: dict[str, Entity] = {}
    for leaf in (leaf for node in nodes for leaf in node.flat()):
        held = leaf.polity if leaf.kind in {"Person", "Role"} and leaf.office else None
        meant = (held, leaf.entity, actor(leaf)) if binding else (leaf.entity, actor(leaf), held)
        one = next((e for e in meant if e is not None and e.type in types), None)
        if one is not None:
            found.setdefault(one.id, one)
    return list(found.values())


def _chaired(context: Context, nodes: list[Node]) -> list[Entity]:
    """The formats that mentions name, themselves or by their co-chairs."""
    found: list[Entity] = []
    for node in nodes:
        chaired = context.gazetteer.chairs.get(node.entity.id) if node.entity else None
        if "Co-Chair" in node.office:
            chaired = next((m.entity for m in node.members if m.entity), None) or chaired_format(context)
        elif chaired is None and node.kind in {"Track", "Body", "Organization"}:
            chaired = node.entity
        found += [chaired] if chaired else []
    return found


def draft_relations(context: Context, matches: list[Match], claims: list[ClaimDraft]) -> None:
    """Adds the relations that rules found to the context; what somebody only claims is no relation."""
    for match in matches:
        make = match.rule.spec.make
        if not isinstance(make, RelationMake) or (make.clause and (_reported(match, claims) or _supposed(context, match))):
            continue
        start, end = match.unit.span(*match.found.span())
        if not _shown(context.article.text, make.relation, start, end):
            continue
        subjects, objects = _ends(context, match, make)
        if make.relation == "partyTo" and any(r.rule == BY_SIGNERS and start <= r.start < end for r in context.relations):
            continue  # the agreement is called after those who signed it, who are told to be its parties
        for subject in subjects:
            for obj in objects:
                if make.relation in WITHIN and obj.type in COUNTRIES and _wider(context, subject):
                    continue  # "the Caucasus region of Nagorno-Karabakh", "the Black Sea coast of Abkhazia"
                if _with_a_crowd(context, make.relation, subject, obj):
                    continue
                if subject.id != obj.id and (match.unit.quote is None or _claims_itself(context, match, make, subject)):
                    context.relations.append(StatedRelation(subject, make.relation, obj, start, end, match.rule.id))


def _shown(text: str, relation: Predicate, start: int, end: int) -> bool:
    """Whether the words between two code points show a relation, and do not deny it or tell who holds it to be so."""
    if NEITHER.search(text, max(start - NEITHER_REACH, 0), start):
        return False
    if relation in SHOWN and not SHOWN[relation].search(text, start, end):
        return False
    if relation == "partyTo" and WITNESSING.match(text, end):
        return False
    held = relation not in STANCES and HELD.search(text, start, end) is not None
    return not held and not (relation in ANOTHER and ANOTHER[relation].search(text, start, end))


BY_SIGNERS = "agreement/of-actors"
"""The level by which an agreement is called after those who signed it."""
NEITHER = re.compile(r"\b(?:neither|nor|no longer)(?: the)? $", re.I)
"""Words before a relation that deny it: "Neither Serbia nor Chad is a member"."""
NEITHER_REACH = 16
WITNESSING = re.compile(r"[^.;]{0,40}? as (?:an? |the )?(?:\w+ )?(?:witness|guarantor|mediator|facilitator|observer)", re.I)
"""Words after a signature by which it is that of no party."""
STANCES = {"claimsSovereigntyOver", "recognizesNot"}
"""Relations that are themselves what a side holds."""
HELD = re.compile(
    r"\b(?:which|that|whom|what) (?:the )?[^,;.]{2,40}? (?:says?|said|claims?|claimed|considers?|considered|regards?"
    r"|regarded|insists?|believes?|maintains?|calls?|sees|views?)\b"
)
"""Words within a relation by which somebody only holds it to be so: "the strip, which Lind says is part of Malta"."""
SENT = re.compile(r"\b(?:delegation|team|panel)\b", re.I)
"""Groups of which a person is a member: those that a side sends to talk."""
WITHIN = {"partOf", "locatedIn"}
CROSSED = re.compile(r"crossing|corridor|valley|line", re.I)
"""Words of the names of places on a border, which lie in each of its countries."""


def _wider(context: Context, place: Entity) -> bool:
    """Whether a curated place lies in no one country: a part of the world, a sea, a river."""
    known = context.gazetteer
    curated = place.type == "Place" and place.id in known.entities
    return curated and place.id not in known.country and CROSSED.search(place.label) is None


def _with_a_crowd(context: Context, relation: Predicate, subject: Entity, obj: Entity) -> bool:
    """Whether a relation is to a group that is none: of "gunmen backed by Chad", of "a member of the Lima protesters"."""
    if relation == "memberOf":
        return subject.type == "Person" and obj.type == "Group" and not SENT.search(obj.label)
    return relation == "allyOf" and (_nameless(context, subject) or _nameless(context, obj))


def _nameless(context: Context, side: Entity) -> bool:
    """Whether a side is a group that only this article describes."""
    return side.type == "Group" and side.id not in context.gazetteer.entities


def _ends(context: Context, match: Match, make: RelationMake) -> tuple[list[Entity], list[Entity]]:
    """The subjects and the objects that a match names."""
    domain, codomain = BETWEEN[make.relation]
    acting = [] if make.clause and _is_where(context, match, make.subject) else capture(context, match.found, make.subject)
    named = capture(context, match.found, make.object)
    route = _unnamed_route(context, match, make)
    subjects = [route] if route is not None else _meant(acting, domain, binding=make.relation == "partyTo")
    if make.relation == "coChairOf":
        if any(STATES_ONLY.search(node.text) for node in named):
            subjects = [subject for subject in subjects if subject.type != "Person"]  # whom "the co-chair countries" send
        return subjects, _chaired(context, named)
    if make.relation == "capitalOf":
        named = [Node("State", n.start, n.end, n.polity, n.text) if n.kind == "City" else n for n in named]
    if make.relation == "mediatorOf" and not any(node.kind in {"Track", "Agreement"} for node in named):
        return subjects, _mediated(context, named)
    if make.relation == "locatedIn":
        named = [n.members[0] if n.rule.startswith(BY_DIRECTION) and n.members else n for n in named]
    if make.relation == "partyTo":
        named = [_agreement_of_day(context, node) for node in named]
    return subjects, _meant(named, codomain)


def _mediated(context: Context, nodes: list[Node]) -> list[Entity]:
    """The only talks that the article names, which its mediators mediate; of co-chairs another rule tells whose they are."""
    if any(node.entity is not None and node.entity.id in context.gazetteer.chairs for node in nodes):
        return []
    tracks = {n.entity.id: n.entity for n in context.tape.nodes.values() if n.kind == "Track" and n.entity is not None}
    return list(tracks.values()) if len(tracks) == 1 else []


BY_DIRECTION = "place/direction"
"""How the levels are called that read a part of a state: what is "in southern Russia" is in Russia."""
STATES_ONLY = re.compile(r"\b(?:countries|states|nations|powers)\b")
SHOWN: dict[Predicate, re.Pattern[str]] = {
    "connects": re.compile(
        r"corridor|crossing|checkpoint|road|route|highway|rail|bridge|artery|lifeline|gateway|passage|motorway|tunnel|canal|pipeline"
        r"|\b(?:pass|way|path|line)\b|land (?:link|connection)",
        re.I,
    ),
    "exclaveOf": re.compile("exclave", re.I),
    "mediatorOf": re.compile(
        r"mediat|facilitat|broker|guarant|sponsor|moderat|conven|overs|auspices|aegis|good offices|negotiated|put forward", re.I
    ),
}
"""Words that must stand in the match for the relation to hold, in the mention itself or beside it."""
ANOTHER: dict[Predicate, re.Pattern[str]] = {
    "locatedIn": re.compile(r"\b(?:exclave|enclave),? (?:\w+ ){0,2}(?:pass|run|go|lead|cut)\w* (?:through|across)\b", re.I),
}
"""Words in the match by which something else stands in the relation: to the exclave the road leads that runs through a land."""


def _unnamed_route(context: Context, match: Match, make: RelationMake) -> Entity | None:
    """A route that has no name but where it runs, as the text calls it: "a corridor through Syunik"."""
    if make.relation not in {"connects", "locatedIn"}:
        return None
    start, end = match.found.span(make.subject)
    first = match.found.group(make.subject)[:1]
    if end - start < ROUTE_WORDS or first >= FIRST_MENTION:
        return None
    first_point, last_point = match.unit.span(start, end)
    words = context.article.text[first_point:last_point]
    return made.make("Place", words[:1].upper() + words[1:], words)


ROUTE_WORDS = 3
"""The fewest tokens of a route called by where it runs."""


def _claims_itself(context: Context, match: Match, make: RelationMake, subject: Entity) -> bool:
    """Whether a side claims a territory in its own quoted words; whatever else is quoted is no relation."""
    spoken = (on_behalf_of(context, speaker) or speaker for speaker in match.unit.speakers)
    return make.relation == "claimsSovereigntyOver" and any(side.id == subject.id for side in spoken)


def _agreement_of_day(context: Context, node: Node) -> Node:
    """The agreement that a day stands for, where it is that of one curated: "the commitments undertaken on 9 November 2020"."""
    found = curated(context, node, "statement") if node.kind == "Date" and len(node.date or "") == DAY else None
    return Node("Agreement", node.start, node.end, found, node.text) if found is not None else node


DAY = len("2020-11-09")


def _is_where(context: Context, match: Match, name: str) -> bool:
    """Whether the subject of a clause is only where it is: "the rebels in Chad signed the truce"."""
    start = match.unit.starts[match.found.start(name)]
    return context.article.text[:start].split()[-1:] == ["in"]


def _reported(match: Match, claims: list[ClaimDraft]) -> bool:
    """Whether the match stands in what somebody says."""
    return any(c.tells(match) for c in claims)


def _supposed(context: Context, match: Match) -> bool:
    """Whether the words before make it a condition, a wish or what somebody unnamed says."""
    unit, start = match.unit, match.found.start()
    return bool(SUPPOSED.search(context.article.text[unit.starts[max(start - 6, 0)] : unit.starts[start]]))


def draft_members(context: Context) -> None:
    """Adds the states whose ministers make up a format that is called after them: "the working group of deputy prime ministers",
    where the article tells of "the deputy prime ministers of Chad and Libya"."""
    nodes = list(context.tape.nodes.values())
    joint = [(n.office, n) for n in nodes if n.kind == "List" and n.plural and n.office]
    formats = {n.entity.id: (n.entity, n.text.lower()) for n in nodes if n.kind == "Track" and n.entity and " of " in n.text}
    for entity, words in formats.values():
        for office, node in joint:
            members = {m.polity.id: m.polity for m in node.flat() if m.kind == "Role" and m.polity}
            if (known := context.gazetteer.parties.get(entity.id)) and not members.keys() <= {party.id for party in known}:
                continue
            if words.endswith(f"{office.lower()}s") and len(members) > 1:
                at = (node.start, node.end, "relation/format-of")
                context.relations += [StatedRelation(member, "memberOf", entity, *at) for member in members.values()]


TO_COME = re.compile(
    r"\b(?:will|would|could|may|might|shall|should|must|to|if) (?:\w+ ){0,2}"
    r"(?:becomes?|be|appoints?|names?|elects?|nominates?|takes?)\b"
)
"""Words by which an office is one that somebody does not hold yet."""


def rule_offices(context: Context, matches: list[Match]) -> None:
    """Adds the offices that rules found to the context."""
    for match in matches:
        make = match.rule.spec.make
        if not isinstance(make, OfficeMake):
            continue
        named = _office(context, match, make)
        if named is None or (named[1] is None and named[0].startswith("Head")) or _supposed(context, match):
            continue
        start, end = match.unit.span(*match.found.span())
        if TO_COME.search(context.article.text, max(start - 20, 0), end) or not _of_delegates(context, match, make):
            continue
        past = make.title is None and any(n.time == "former" for n in capture(context, match.found, make.office))
        for person in (a for a in actors(capture(context, match.found, make.person)) if a.type == "Person"):
            time = "former" if past else make.time
            state(context, StatedOffice(person, *named, time, start, end, match.rule.id), *_employers(context, match, make))
            context.office_of.setdefault(person.id, named)


def _of_delegates(context: Context, match: Match, make: OfficeMake) -> bool:
    """Whether the words of a rule on heads of delegations tell of one: "led Chad's negotiating team", not "its fighters"."""
    delegation = make.title is None or not make.title.endswith("of the Delegation")
    return delegation or DELEGATES.search(context.article.text, *match.unit.span(*match.found.span())) is not None


DELEGATES = re.compile(r"delegation|team|panel|negotiators", re.I)


def _given_by(context: Context, title: Node, giver: Node) -> tuple[str, Entity | None] | None:
    """The office that the head of a state or organization gives, which is of what he heads: "President X named Y envoy"."""
    past = giver.entity is not None and any(o.person.id == giver.entity.id and o.time == "former" for o in context.offices)
    if past or giver.plural or giver.office not in HEADS or title.plural or not GIVEN.search(title.office):
        return None
    return (title.office, giver.polity) if giver.polity is not None else None


HEADS = {"President", "Prime Minister", "King", "Emir", "Sultan", "Chancellor", "Secretary General", "Interim President"}
"""Offices of those who appoint others."""
GIVEN = re.compile(r"(?:Minister|Envoy|Representative|Adviser|Negotiator|Coordinator|Chief of Staff|Prosecutor General)$")
"""Offices that they give."""


def _only_owns(match: Match, text: str, end: int) -> bool:
    """Whether the words after a name, which ends at a code point, make it only the owner of what the rule does not read."""
    owns = text[end : end + 2] in {"'s", "’s"} and match.unit.span(*match.found.span())[1] <= end + 2
    return owns or part_after(text, end)


def _led_otherwise(text: str, of: Node, end: int) -> bool:
    """Whether what is led is only of an organization ("a delegation of the front, led by X"), or was led once."""
    return OF_WHOM.search(text, max(of.start - OF_REACH, 0), of.start) is not None or ONCE.match(text, end) is not None


LED = {"Leader", "Commander"}
"""Offices of those by whom something is led."""
OF_REACH = 16
ONCE = re.compile(r",? (?:in (?:the )?\d{4}s?|from \d{4}|between \d{4}|until|till|at (?:the|that) time|before|during)\b", re.I)
"""Words after a leader by which he is one no more."""
OF_WHOM = re.compile(r"\b(?:of|from|within|inside|for|in|at|to|by)(?: the| its)? $", re.I)
"""Words before an organization by which what is led is only of it."""


def _employers(context: Context, match: Match, make: OfficeMake) -> list[Node]:
    """The bodies that the rule names beside the office."""
    beside = [n for n in capture(context, match.found, make.of) if n.office != "Parliament"] if make.of else []
    return [*beside, *(m for node in capture(context, match.found, make.office) for m in node.members)]


def _office(context: Context, match: Match, make: OfficeMake) -> tuple[str, Entity | None] | None:
    """The title and what it is of; None where the words name several offices, or none."""
    owners = capture(context, match.found, make.of) if make.of else []
    if owners and owners[0].kind in BODY_KINDS and _only_owns(match, context.article.text, owners[0].end):
        return None  # "she heads the UN mission", "the UN's mission": of the mission, which has no name here
    if make.title in LED and owners and _led_otherwise(context.article.text, owners[0], match.unit.span(*match.found.span())[1]):
        return None
    if make.title is not None:
        return owned_office(context, make.title, owners[0]) if owners else None
    titles = capture(context, match.found, make.office)
    if not titles or not titles[0].office:
        return None
    if titles[0].kind == "Title" and owners and owners[0].office == "Parliament" and owners[0].polity is not None:
        return titles[0].office, owners[0].polity  # whom a parliament elects is its state's
    if titles[0].kind == "Title" and owners and owners[0].kind in BODY_KINDS:
        return owned_office(context, titles[0].office, owners[0])
    if titles[0].kind == "Title" and owners and owners[0].kind in {"Person", "Role"}:
        return _given_by(context, titles[0], owners[0])
    if titles[0].plural:
        return None
    of = titles[0].polity or next((a for a in actors(owners) if a.type in ACTORS), None)
    return titles[0].office, of
