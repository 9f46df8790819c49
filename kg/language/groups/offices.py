"""Offices stated of persons, and what a bare title belongs to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from kg.language.context import Context, StatedOffice
from kg.language.groups.common import polity_of, state_of
from kg.language.groups.delegations import delegation_of
from kg.language.groups.office_names import CHAIRS, headed, is_agency, office_name, own_title, whole_of
from kg.language.groups.owners import owner_of, represented, served_office
from kg.language.reported_from import reported_from
from kg.language.tape import Node
from kg.model import Entity, Sentence

DEALT_WITH = re.compile(r"\b(?:with|against|towards?|over|about|from|(?<!according )to)\s+(?:the\s+)?$", re.I)
"""Words before a state by which it is not the speaker's own."""
STATE_TITLES = {
    "President", "Minister", "Premier", "Speaker", "Lawmaker", "Chancellor", "Ombudsman", "Defender", "Governor",
    "Senator", "Congressman", "Attorney", "State",
}
"""Titles that belong to a state even where it is not said again beside them."""
STATE_BODIES = ("of the Security Council", "Ministry")
"""How the titles end of those who serve a body that each state has."""
FIELD = re.compile(r" (?:for|on|to) (?!the (?:President|Prime Minister|King)\b).+")
"""The place or matter that an office is for."""
REBEL = re.compile(
    r"\b(?:rebel|guerrilla|insurgent|militant|separatist|secessionist|militia|paramilitary|resistance|faction|movement|group|front"
    r"|coalition|alliance|party|tribal|clan|community|religious|union)\s+\Z", re.I
)
REBEL_REACH = 16
"""Code points before a title in which such a word stands."""
OF_DELEGATION = " of the Delegation"
EMPLOYING = {"Body", "Organization", "Force", "Group"}
EMPLOYERS = {"Organization", "GovernmentBody", "ArmedForce"}
NAMING_STATES = {"State", "Territory", "Demonym", "City", "People"}


def state_office(context: Context, person: Entity, role_node: Node, node: Node) -> None:
    """Records that the words of ``node`` give ``person`` an office, and the membership that goes with a body's office."""
    title_text, of, bodies = role_node.office, role_node.polity, role_node.members
    if of is not None and _serves_elsewhere(context, person, role_node):
        of, bodies = None, ()
    if of is None:
        of = body_from_memory(context, person, title_text, loosely=not role_node.plural)
        of = None if of is not None and of.type == "State" and _of_rebels(context, role_node) else of
    if of is None:
        context.bare_offices.append((person, role_node, node))
        return
    if of.type in {"Track", "Group"} and title_text.startswith("Head of Delegation"):
        return  # "the Heads of Delegation of the co-chair countries" head one each, which the words do not name
    for name in (title_text, FIELD.sub("", title_text)):
        context.holders.setdefault((name, of.id), person)
    context.office_of.setdefault(person.id, (title_text, of))
    state(context, StatedOffice(person, title_text, of, role_node.time, node.start, node.end, node.rule), *bodies)


def _serves_elsewhere(context: Context, person: Entity, role_node: Node) -> bool:
    """Whether a body named without its state, taken for that of the one named last, cannot be that of a curated official, who
    serves another state at the article's date, or served only others."""
    of, date = role_node.polity, context.article.reference_date
    if of is None or of.type not in {"State", "ContestedTerritory"} or not any(b.rule == "body/bare" for b in role_node.members):
        return False
    ever = not date or role_node.time == "former"
    served = {t.of.id for t in context.gazetteer.tenures_by(person.id) if t.of and (ever or (date and t.covers(date)))}
    return bool(served) and of.id not in served


def _of_rebels(context: Context, role_node: Node) -> bool:
    """Whether a title is one among those who fight a state, whatever its holder became in that state later."""
    return REBEL.search(context.article.text, max(role_node.start - REBEL_REACH, 0), role_node.start) is not None


def state(context: Context, office: StatedOffice, *bodies: Node) -> None:
    """Records an office and, where it is held today, to whom its holder belongs: the bodies named with it, else what it is of."""
    context.offices.append(office)
    if office.time != "current":
        return
    sent = office.title.endswith(OF_DELEGATION)  # a delegation, which is soon no more, is no employer
    employers = [b.entity for b in bodies if b.kind in EMPLOYING and b.entity is not None and not (sent and b.kind == "Group")]
    if not employers and office.of is not None and office.of.type in EMPLOYERS:
        employers = [office.of]
    words = Node("Person", office.start, office.end, rule=office.rule)
    for employer in employers:
        context.relate(office.person, "affiliatedWith", employer, words)
    for body in bodies if "Co-Chair" in office.title else ():
        if body.kind in {"Track", "Body"} and body.entity is not None:
            context.relate(office.person, "coChairOf", body.entity, words)


OF_NO_STATE = re.compile(
    r"\s+of\s+(?:the|an?|this|that|its|their)\s+(?!(?:[a-z-]+\s+){0,2}(?:country|nation|state|republic|kingdom|government)\b)[a-z]"
)
"""What follows an office-holder of something that the article does not name: "President Omar Sy of the front"."""


def settle_bare_offices(context: Context) -> None:
    """Offices given without their state, once the article is read: by what it says of the person elsewhere, else dropped."""
    for person, role_node, node in sorted(context.bare_offices, key=lambda b: b[2].start):
        if OF_NO_STATE.match(context.article.text, node.end) or _one_a_state(role_node) or _of_a_region(context, node):
            continue
        known = context.office_of.get(person.id)
        same = known if known and known[0] == role_node.office else None
        owner = owner_of(context, role_node.office, node) if same is None or same[1] is None else None
        title_text, of = owned_office(context, role_node.office, owner) if owner is not None else same or (role_node.office, None)
        served = served_office(context, role_node.office, node) if of is None else None
        title_text, of = served or (title_text, of or _by_context(context, role_node.office, known, node))
        if of is None or _anothers(context, person, title_text, of) or _of_others(context, person, of):
            continue
        if not (of.type == "State" and _of_rebels(context, role_node)):
            role_node.polity = of
            if title_text == "Spokesperson" and _speaks_for_government(context, title_text, node):
                title_text = "Government Spokesperson"
            context.office_of.setdefault(person.id, (title_text, of))
            context.holders.setdefault((title_text, of.id), person)
            stated = StatedOffice(person, title_text, of, role_node.time, node.start, node.end, node.rule)
            state(context, stated, *([owner] if owner is not None else ()))


def _of_a_region(context: Context, node: Node) -> bool:
    """Whether the words before a title make it that of a part of a state, which they do not name: "regional governor X"."""
    return REGIONAL.search(context.article.text, max(node.start - 2 * REACH, 0), node.end) is not None


REGIONAL = re.compile(r"\b(?:regional|provincial|local|district|county)(?: [a-z]+)? governor\b", re.I)


def _of_others(context: Context, person: Entity, of: Entity) -> bool:
    """Whether a curated person has only ever held offices of other states or bodies: no envoy of the Union is Serbia's."""
    held = {tenure.of.id for tenure in context.gazetteer.tenures_by(person.id) if tenure.of is not None}
    return bool(held) and of.type == "State" and of.id not in held


def _one_a_state(role_node: Node) -> bool:
    """Whether a title said of several at once is one that a state gives to one man: "foreign ministers X and Y" are of two."""
    return role_node.plural and role_node.time == "current" and ONE_A_STATE.fullmatch(role_node.office) is not None


def _anothers(context: Context, person: Entity, title: str, of: Entity) -> bool:
    """Whether the article gives an office that a state gives to one man to somebody else in as many words."""
    stated = (o for o in context.offices if o.title == title and o.of == of and o.time == "current")
    return ONE_A_STATE.fullmatch(title) is not None and any(o.person.id != person.id for o in stated)


ONE_A_STATE = re.compile(
    r"(?:Vice )?President|(?:Prime|Foreign|Defen[cs]e|Interior|Finance|Justice|Economy) Minister|Chancellor|King"
)


def _by_context(context: Context, title: str, known: tuple[str, Entity | None] | None, node: Node) -> Entity | None:
    """What a bare title is of by the words around it: the first of the readings that its kind allows."""
    words = set(title.split())
    of_a_state = bool(words & STATE_TITLES) or title.endswith(STATE_BODIES) or _speaks_for_government(context, title, node)
    readings: tuple[tuple[bool, Callable[[], Entity | None]], ...] = (
        (True, lambda: delegation_of(context, node) or headed(context, title) or _sender(context, title)),
        (title in {"Senator", "Congressman"}, lambda: _marked_by_party(context, node)),
        (IN_CABINET.fullmatch(title) is not None, lambda: _colleagues(context, node)),
        (bool(words & {*STATE_TITLES, "Leader"}), lambda: _owner_beside(context, node)),
        (of_a_state, lambda: _state_meant(context, known, node)),
        (title.endswith("Mayor"), lambda: _town(context, node)),
        (OF_STATE.search(title) is not None, lambda: _colleagues(context, node)),
    )
    return next((of for allowed, read in readings if allowed and (of := read()) is not None), None)


def _speaks_for_government(context: Context, title: str, node: Node) -> bool:
    """Whether the words of a spokesman say that he is a government's: "Government spokesman X"."""
    return title == "Spokesperson" and GOVERNMENT.search(context.article.text, max(node.start - REACH, 0), node.end) is not None


GOVERNMENT = re.compile(
    r"(?:^|[.,;:\n\"“”]\s*|\b(?:and|but|as|while|said|by|with) )(?:the |a )?(?<![-\w])government(?:['’]s)?(?: chief)? spokes",
    re.I,
)
"""A spokesman of a government that no word before it tells from the state's own, such as "provisional"."""


def _marked_by_party(context: Context, node: Node) -> Entity | None:
    """The only state that writes the party beside a lawmaker's name so: "Rep. X (D-NJ)", "Republican Senator X"."""
    text, marks = context.article.text, context.gazetteer.party_marks
    beside = PARTY_AFTER.match(text, node.end), PARTY_BEFORE.search(text, max(node.start - REACH, 0), node.start)
    states = {state.id: state for match in beside if match for state in marks.get(match["mark"], ())}
    return next(iter(states.values())) if len(states) == 1 else None


PARTY_AFTER = re.compile(r",?\s*\(?(?:a )?(?P<mark>\w+)(?:\s?[-–—.]| (?:of|from)\b)")
PARTY_BEFORE = re.compile(r"\b(?P<mark>\w+)\s+$")
REACH = 16
"""Code points before a lawmaker's title in which his party stands."""


def _at_home(context: Context, node: Node) -> Entity | None:
    """The state in whose capital a government's spokesman speaks: "Government spokesman X told AFP in Lima"."""
    said = TOLD_IN.match(context.article.text, node.end)
    if said is None or not node.text.lower().startswith(("government ", "the government ")):
        return None
    city = next((n for n in context.tape.nodes.values() if n.start == said.end() and n.kind == "City"), None)
    return polity_of(city) if city is not None else None


TOLD_IN = re.compile(r",? (?:told|said|announced|confirmed|declared)\b[^.,;:“”\"]{0,40}? in (?=[A-Z])")


def _town(context: Context, node: Node) -> Entity | None:
    """The only town named before the words in their sentence or the one before."""
    at = context.tape.sentence_at(node.start)
    for start in _starts(context.tape.sentences, at) if at is not None else ():
        near = (n for n in context.tape.nodes.values() if start <= n.start < node.start and n.kind in {"City", "Place"})
        towns = {n.entity.id: n.entity for n in near if n.entity is not None and n.entity.type == "Place"}
        if towns:
            return next(iter(towns.values())) if len(towns) == 1 else None
    return None


def _state_meant(context: Context, known: tuple[str, Entity | None] | None, node: Node) -> Entity | None:
    """The state of a bare minister: that of his other office, or whom he represents, or the one that alone can be meant."""
    if known is not None:
        return known[1] if known[1] is not None and known[1].type in STATES else None
    beside = _beside(context, node)
    owned = OWNED.search(context.article.text, max(node.start - 2 * REACH, 0), node.start)
    if owned or (beside is not None and beside.type == "Place"):
        return None  # "Aceh's prime minister, X, foreign minister Y"
    near = represented(context, node) or context.issued_by or _at_home(context, node) or _nearby(context, node)
    of = near or _dateline(context, node) or _home_there(context, node)
    return None if of is not None and _is_counterparts(context, node, of) else of


OWNED = re.compile(r"(?<!country)(?<!nation)(?<!republic)(?<!government)['’]s (?:[\w-]+ )?\Z", re.I)
"""Words before a title by which it is somebody's whom the article does not call a state."""


def _owner_beside(context: Context, node: Node) -> Entity | None:
    """The state right before a title with a word between: "Chad's pro-Western leader X"."""
    owned = OWNED.search(context.article.text, max(node.start - 2 * REACH, 0), node.start)
    names = (n for n in context.tape.nodes.values() if owned and n.end == owned.start() and n.kind in NAMING_STATES)
    of = next((p for n in names if (p := polity_of(n)) is not None), None)
    return of if of is not None and of.type in STATES else None


def _is_counterparts(context: Context, node: Node, of: Entity) -> bool:
    """Whether a state is that of the counterpart whom an official meets in the same sentence, and so not his own."""
    at = context.tape.sentence_at(node.start)
    others = (n for n in context.tape.nodes.values() if n.start > node.end and n.rule == COUNTERPART and n.polity is not None)
    return any(n.polity is not None and n.polity.id == of.id and context.tape.sentence_at(n.start) == at for n in others)


COUNTERPART = "office/counterpart"
"""The level that reads "his Ugandan counterpart"."""


def _colleagues(context: Context, node: Node) -> Entity | None:
    """The state of the official named just before: "the Saudi foreign minister, X, and National Security Adviser Y"."""
    of = _beside(context, node)
    return of if of is not None and of.type in STATES else None


def _beside(context: Context, node: Node) -> Entity | None:
    """What the office of whoever is named just before is of."""
    before = [n for n in context.tape.nodes.values() if n.kind == "Person" and n.office and n.polity and n.end <= node.start]
    last = max(before, key=lambda n: (n.end, -n.start), default=None)
    beside = last is not None and JOINED.fullmatch(context.article.text, last.end, node.start) is not None
    return last.polity if last is not None and beside else None


OF_STATE = re.compile(
    r"Security Advis[eo]r|Chief of Staff|General Staff|(?:Chief|Head|Lead) Negotiator"
    r"|(?:Army|Intelligence|Security|Police|Defen[cs]e|Military) Chief"
)
"""Titles that a state's officials have and nobody else beside its minister."""
IN_CABINET = re.compile(r"(?!.*\bPrime )(?:Deputy |First Deputy )*\w.* Minister|(?:Minister|Secretary) (?:for|of) .+")
"""Offices of a cabinet below its head, whose holder after a colleague is of the same state."""
JOINED = re.compile(r",? and (?:the |its |his |her )?|, (?:the |its )?")


def _sender(context: Context, title_text: str) -> Entity | None:
    """Who sent the only envoy of that title of whom the article tells: "the UN special envoy … Special Envoy X"."""
    if not title_text.endswith(SENT):
        return None
    roles = (n for n in context.tape.nodes.values() if n.kind == "Role")
    same = (n.polity for n in roles if n.office == title_text or n.office.startswith(f"{title_text} for"))
    senders = {p.id: p for p in same if p is not None}
    return next(iter(senders.values())) if len(senders) == 1 else None


SENT = ("Envoy", "Representative", "Coordinator", "Mediator", "High Commissioner")


def owned_office(context: Context, title_text: str, owner: Node) -> tuple[str, Entity | None]:
    """The usual name of an office and what it is of, for a title and the body, delegation or state that it belongs to."""
    of = polity_of(owner)
    if of is None:
        return title_text, None
    if owner.kind == "Group":
        delegation = "elegation" in owner.text
        if not delegation:
            return title_text, None
        state = owner.polity or context.polity_of.get(of.id)
        return f"{title_text}{OF_DELEGATION}", state if state is not None and _named_itself(context, state) else None
    whole = whole_of(context, of)
    if owner.kind == "Organization" and title_text in CHAIRS and (own := own_title(context, title_text, owner, of)):
        return own, of
    if owner.kind == "Body" and owner.office and owner.polity and not is_agency(of):
        return office_name(context, Node("Title", owner.start, owner.end, office=title_text), owner), owner.polity
    if whole is not None and owner.kind in {"Body", "Organization"}:
        return f"{title_text} of the {of.label}", whole
    return title_text, whole or of


def _named_itself(context: Context, state: Entity) -> bool:
    """Whether an article names a state and not only a people called alike: "the Albanian delegation" of a text on Kosovo."""
    nodes = (n for n in context.tape.nodes.values() if n.kind not in {"Demonym", "Group"})
    return any(state.id in {e.id for e in (n.entity, n.polity) if e is not None} for n in nodes)


def _dateline(context: Context, node: Node) -> Entity | None:
    """The state in whose capital the article was written, where the sentence names it before any other."""
    city, at = reported_from(context), context.tape.sentence_at(node.start)
    if city is None or city.entity.id not in context.gazetteer.capitals or at is None:
        return None
    start = context.tape.sentences[at].span.start
    told = sorted((n for n in context.tape.nodes.values() if n.kind in NEARBY), key=lambda n: n.start)
    named = next((p for n in told if start <= n.start < node.start and (p := state_of(n)) is not None), None)
    return named if named is not None and city.polity is not None and named.id == city.polity.id else None


STATES = {"State", "ContestedTerritory"}
NEARBY = {"State", "Territory", "Demonym", "City", "Body", "Force"}
"""Mentions that are of a state."""


def _nearby(context: Context, node: Node) -> Entity | None:
    """The only state or territory named before the words in their sentence or the one before; None where others may be meant."""
    at = context.tape.sentence_at(node.start)
    if at is None:
        return None
    for start in _starts(context.tape.sentences, at):
        nodes = [n for n in context.tape.nodes.values() if start <= n.start < node.start and n.kind in NEARBY]
        nodes = [n for n in nodes if not FROM_THERE.match(context.article.text, n.end)]
        states = [p for p in map(state_of, nodes) if p is not None and p.type in {"State", "ContestedTerritory"}]
        if states:
            others = (_dealt_with, _abode, _attacks)
            elsewhere = any(_met(context, n, node) or any(other(context, n) for other in others) for n in nodes)
            alone = len({p.id for p in states}) == 1 and not elsewhere
            return states[0] if alone else None
    return None


def _dealt_with(context: Context, node: Node) -> bool:
    """Whether words before a mention show that it is the other side: "the talks with Serbia, Prime Minister X said"."""
    return DEALT_WITH.search(context.article.text[max(node.start - 16, 0) : node.start]) is not None


def _abode(context: Context, node: Node) -> bool:
    """Whether a mention only says where somebody lives or has fled to: "leaders exiled in Sweden, among them Minister X"."""
    return ABODE.search(context.article.text[max(node.start - REACH, 0) : node.start]) is not None


def _attacks(context: Context, node: Node) -> bool:
    """Whether a mention is of whoever does what the office-holder only speaks of: "after Chad's attacks, Senator X"."""
    return ATTACKS.match(context.article.text, node.end) is not None


FROM_THERE = re.compile(r"-(?:born|based|educated|trained|held|occupied|controlled|backed|led)\b")
"""What follows a state or town that only tells where somebody comes from: "the Lima-based wing"."""
ATTACKS = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}(?:attacks?|assaults?|invasion|aggression|offensive|shelling|(?:air)?strikes?|blockade|raids?"
    r"|incursions?|occupation|threats?)\b"
)
ABODE = re.compile(
    r"\b(?:lives?|living|lived|based|exiled?|resid\w+|fled|refuge|asylum|hid\w*|station\w*)\s+(?:in|to)\s+(?:the\s+)?$"
    r"|\b(?:outside|near)\s+$", re.I,
)


def _met(context: Context, side: Node, node: Node) -> bool:
    """Whether an office-holder is whom a side of his sentence meets: "U.S. envoy X met Foreign Minister Y in Mogadishu"."""
    text = context.article.text
    there = side.kind == "City" and IN.search(text, max(side.start - 4, 0), side.start) is not None
    return not there and MET.search(text, side.end, node.start) is not None


IN = re.compile(r"\b(?:in|at)\s$", re.I)
"""What shows that a town is where they meet, and so whose officials: "In Lima he met Minister X"."""


MET = re.compile(
    r"\b(?:met|meets|meet|meeting|hosted|received|phoned|visited|welcomed|talks|talked|spoke|conversation|counterpart)\b[^.]*$"
)


def _home_there(context: Context, node: Node) -> Entity | None:
    """The state that alone has its leaders named, unless the sentence names another and not it: "Minister X, in Dublin, said"."""
    of, at = _home(context), context.tape.sentence_at(node.start)
    if of is None or at is None:
        return of
    span = context.tape.sentences[at].span
    told = (n for n in context.tape.nodes.values() if n.kind in NEARBY and span.start <= n.start < span.end)
    states = {p.id for n in told if (p := state_of(n)) is not None and p.type in STATES}
    return None if states and of.id not in states else of


def _home(context: Context) -> Entity | None:
    """The state whose leaders and ministers alone the article names, if two of them or if it names it far more than any other."""
    stated = [o for o in context.offices if o.of and o.of.type in STATES and set(o.title.split()) & STATE_TITLES]
    states = list({o.of.id: o.of for o in stated if o.of}.values())
    now = [o for o in stated if o.time == "current"]
    if len({o.of.id for o in now if o.of}) == 1 and len({o.person.id for o in now}) > 1:
        return now[0].of
    named = Counter(p.id for n in context.tape.nodes.values() if n.kind in NAMING_STATES and (p := polity_of(n)))
    return states[0] if len(states) == 1 and named[states[0].id] * 2 > named.total() else None


def _starts(sentences: Sequence[Sentence], at: int) -> list[int]:
    """Where a sentence starts, then the one before it in its paragraph."""
    here = sentences[at]
    return [s.span.start for s in (here, *sentences[max(at - 1, 0) : at]) if s.paragraph == here.paragraph]


def body_from_memory(context: Context, person: Entity, title_text: str, loosely: bool) -> Entity | None:
    """What a bare title belongs to: as stated before in the article, else by the curated tenures of that person; ``loosely`` also
    by a tenure under another title: "President X" of whom only an earlier office is curated."""
    known = context.office_of.get(person.id)
    if known and known[0] == title_text:
        return known[1]
    tenures = [t for t in context.gazetteer.tenures_by(person.id) if t.of]
    plain = title_text.replace("Defense", "Defence").replace("-", " ")
    same = [t for t in tenures if t.title.replace("-", " ") == plain]
    date = context.article.reference_date
    bodies = {t.of for t in same if date and t.covers(date)} or {t.of for t in same}
    if loosely and not bodies and set(plain.split()) & STATE_TITLES:
        bodies = {t.of for t in tenures if t.of and t.of.type in {"State", "ContestedTerritory"}}
    return bodies.pop() if len(bodies) == 1 else None
