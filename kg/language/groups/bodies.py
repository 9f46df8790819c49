"""Bodies, armed forces and governments of a state."""

from __future__ import annotations

import re

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups.common import capitalised, here, named_again, polity_of
from kg.language.reported_from import reported_from
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

ABROAD = {"Embassy", "Consulate", "Permanent Mission"}
"""Bodies of a state that stand elsewhere."""


def body(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A body of a state or organization: "Azerbaijan's foreign ministry"."""
    owner = tape.node(match, "of")
    of = polity_of(owner)
    if owner is not None and owner.kind == "Force":
        of = owner.polity or context.gazetteer.part_of.get(of.id) if of is not None else None
    short = tape.node(match, "short") if "short" in match.re.groupindex else None
    if of is None or (short is not None and polity_of(short) != of):
        return None
    head = context.tables["body"][match["body"]]
    if head == "Presidency" and _held_in_turn(tape, match, of):
        return None
    if head == "Cabinet" and of.type == "Organization":
        head = "Council of Ministers"  # only a state has a cabinet
    after = tape.words(match.end("body"), match.end("body") + 1)
    if head in ABROAD and after in {"in", "to"}:
        return _abroad(context, tape, match, rule, head, of) if match.start("of") < match.start("body") else None
    node = here(tape, match, "Body", rule)
    context.relate(name_body(context, node, of, head), "partOf", of, node)
    return match.start(), match.end(), node


TERM = re.compile(
    r"\b(?:w[io]n|assum\w+|hold\w*|held|t(?:ake|ook|aking)|rotating|runn?\w*|bid|race|candidat\w+|for|end|during|term|seiz\w+|claim\w*"
    r"|contest\w*|clinch\w*)\b[^.,;]{0,25}\Z", re.I,
)
AFTER_TERM = {"of", "in", "from", "until", "since", "for", "race", "election"}
TERM_REACH = 40
"""Code points of the words before "the Turkish presidency" by which it is an office somebody wins, not the president's house."""


def _held_in_turn(tape: Tape, match: Found, of: Entity) -> bool:
    """Whether a presidency is a term of office or that of a union: "the EU presidency", "won the Turkish presidency"."""
    start = tape.starts[match.start()]
    after, before = tape.words(match.end(), match.end() + 1), tape.source[max(start - TERM_REACH, 0) : start]
    return of.type != "State" or after in AFTER_TERM or TERM.search(before) is not None


def name_body(context: Context, node: Node, of: Entity, head: str) -> Entity:
    """The body of a state or organization by its canonical noun, curated or made; the mention then stands for it."""
    entity = context.curated_bodies.get((of.id, head)) or made.body(head, of, context.adjective(of))
    node.entity, node.polity, node.office = entity, of, head
    context.note(entity, node.text)
    return entity


def _abroad(context: Context, tape: Tape, match: Found, rule: str, head: str, of: Entity) -> Piece | None:
    """An embassy with the city or state where it is: "the U.S. Embassy in Pristina"."""
    end = match.end("body") + 1
    end += tape.words(end, end + 1).lower() == "the"
    where = tape.nodes.get(tape.text[end : end + 1])
    if where is None or where.entity is None or where.kind not in {"City", "State", "Territory", "Place", "Organization"}:
        return None
    node = here(tape, match, "Body", rule)
    label = f"{head} of {of.label} in {where.entity.label}"
    node.entity = made.make("GovernmentBody", label, node.text)
    node.polity, node.office = of, head
    context.note(node.entity, node.text)
    context.relate(node.entity, "partOf", of, node)
    return match.start(), match.end(), node


def ministry(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A ministry that no list names, by its state and field: "China's Ministry of Commerce", "the Peruvian culture ministry"."""
    of = polity_of(tape.node(match, "of"))
    topic = tape.words(match.start("topic"), match.end("topic"))
    if of is None or len(topic.split()) > TOPIC_WORDS:
        return None
    node = here(tape, match, "Body", rule)
    head = f"{capitalised(topic)} Ministry"
    context.relate(name_body(context, node, of, head), "partOf", of, node)
    return match.start(), match.end(), node


TOPIC_WORDS = 7
"""Words that the field of a ministry has at most."""
OFFICE_OF = re.compile(r"(?:heads?|minister|secretary|secretaries) of state", re.I)
"""Titles that end in "state"."""


def in_exile(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A government in exile, which is not the state's own: "the Abkhaz government-in-exile"."""
    node = here(tape, match, "Body", rule)
    node.entity = made.make("GovernmentBody", node.text)
    return match.start(), match.end(), node


HOLDERS = {"Place", "City", "Organization", "Force", "Body"}
"""Mentions of what may have a body of its own without being a state."""
SIDES = {"State", "Territory", *HOLDERS}


def body_own(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A body that a state or territory is said to have: "the region has its own parliament", of the one named before."""
    opening = tape.opening(match.start())
    for first, last in ((opening, match.start()), (tape.opening_before(opening), opening)):
        owner = next((n for n in tape.nodes_in(tape.text[first:last]) if n.kind in SIDES and n.entity), None)
        if owner is not None and owner.kind in HOLDERS:
            return None  # "the exclave of Nordmark, which borders Chad, has its own parliament"
        if owner is not None and owner.entity is not None:
            start, end = match.match.span("body")
            node = here(tape, match, "Body", rule, start, end)
            of = owner.entity
            context.relate(name_body(context, node, of, context.tables["body"][match["body"]]), "partOf", of, node)
            return start, end, node
    return None


def body_bare(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A body named without its state: the one of that kind named last before it, or the only one that the article names, if it
    has told of its state before."""
    head = context.tables["body"][match["body"]]
    if _of_a_polity(tape, match):
        return None
    named = [n for n in tape.nodes.values() if n.kind == "Body" and n.office == head]
    before = max((n for n in named if n.end <= tape.starts[match.start()]), key=lambda n: n.end, default=None)
    like = before or (named[0] if len({n.entity.id for n in named if n.entity}) == 1 else None)
    if before is None and like is not None and not _state_told(tape, like, tape.starts[match.start()]):
        like = None
    if like is None and head == "Presidency":
        return None  # "holds the EU presidency"
    if like is None:
        return _organ(context, tape, match, rule) or _body_at_home(context, tape, match, rule, head)
    return named_again(tape, match, rule, like)


def _state_told(tape: Tape, body: Node, before: int) -> bool:
    """Whether the state or organization of a body is named before a code point."""
    told = (of for n in tape.nodes.values() if n.end <= before and (of := polity_of(n) or n.entity) is not None)
    return body.polity is None or any(of.id == body.polity.id for of in told)


def _of_a_polity(tape: Tape, match: Found) -> bool:
    """Whether words after a body say of whom it is, in a way that no level reads: it is then not the one named before."""
    if tape.words(match.end(), match.end() + 1) != "of":
        return False
    first = match.end() + 1 + (tape.words(match.end() + 1, match.end() + 2) == "the")
    if BREAKAWAY.match(tape.source, tape.starts[first]):
        return True
    for at in range(match.end() + 1, min(match.end() + 1 + OWNER_REACH, len(tape.text))):
        node = tape.nodes.get(tape.text[at])
        if node is not None:
            return node.kind in OWNERS
        if not tape.words(at, at + 1).isalpha() or tape.words(at, at + 1) in {"and", "in", "on", "to"}:
            return False
    return False


BREAKAWAY = re.compile(
    r"(?:breakaway|separatist|rebel|secessionist|self-(?:proclaimed|declared|styled)|unrecogni[sz]ed|de facto)\b", re.I
)
"""What is said of a side whose bodies are not those of the state that it left."""
OWNERS = {"State", "Territory", "City", "Demonym", "Organization", "Force"}
OWNER_REACH = 5
"""Words after "of" before which the owner of a body is named."""


def _body_at_home(context: Context, tape: Tape, match: Found, rule: str, head: str) -> Piece | None:
    """"The Foreign Ministry" of an article that is written in a capital and names no state's: of that state."""
    city = reported_from(context)
    of = city.polity if city is not None and city.entity.id in context.gazetteer.capitals else None
    if of is None or of.type not in {"State", "ContestedTerritory"} or _another_named(tape, match, of):
        return None  # "BRUSSELS": no union has a foreign ministry
    if not STATE_BODY.search(head) or tape.words(match.end(), match.end() + 1) in {"of", "in", "for"}:
        return None
    node = here(tape, match, "Body", rule)
    name_body(context, node, of, head)
    return match.start(), match.end(), node


def _another_named(tape: Tape, match: Found, of: Entity) -> bool:
    """Whether the words before a body, from the sentence before on, name another state."""
    start = tape.starts[match.start()]
    at = tape.sentence_at(start)
    if at is None:
        return False
    first = tape.sentences[max(at - 1, 0)]
    opens = first.span.start if first.paragraph == tape.sentences[at].paragraph else tape.sentences[at].span.start
    states = (n.entity for n in tape.nodes.values() if opens <= n.start < start and n.kind in {"State", "Territory"})
    return any(state is not None and state.id != of.id for state in states)


STATE_BODY = re.compile(r"Ministry$")
"""Bodies that every state has, and that act abroad or in its name."""


def _organ(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"The Security Council", where the article names the organization of which it is an organ, and no state's council."""
    organs = context.gazetteer.organs.get(tape.words(match.start("body"), match.end("body")), ())
    named = [organ for organ in organs if _names_whole(context, context.gazetteer.part_of[organ.id])]
    if len(named) != 1:
        return None
    node = here(tape, match, "Organization", rule)
    node.entity = named[0]
    return match.start(), match.end(), node


def _names_whole(context: Context, organization: Entity) -> bool:
    """Whether the article names an organization, a part of it or, as that spells it, its head's title ("Secretary-General")."""
    wholes = (context.gazetteer.part_of.get(iri) for iri in context.surfaces)
    titles = (tenure.title for tenure in context.gazetteer.tenures_of(organization.id))
    return organization.id in context.surfaces or organization in wholes or any(t in context.article.text for t in titles)


LEAVING = re.compile(
    r"\b(?:withdr\w+|pull(?:s|ed|ing)?|pull-?out|evacuat\w+|remov\w+|redeploy\w*"
    r"|mov(?:e[sd]?|ing)|transfer\w*|shift\w*|relocat\w+|recall\w*|bring\w*|brought)\b",
    re.IGNORECASE,
)
"""Words by which forces go away from where they are."""


def force(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An armed force of a state: "Azerbaijani soldiers"; of an armed group: that group."""
    owner = tape.node(match, "of")
    of = polity_of(owner)
    if of is None or _left_there(tape, match) or BOUGHT.search(tape.words(match.start(), match.end())):
        return None
    node = here(tape, match, "Force", rule)
    head = context.tables["force"][match["force"]]
    armed_group = owner is not None and owner.kind == "Organization" and of.type in {"Organization", "Group"}
    curated = context.curated_bodies.get((of.id, head))
    if curated is not None and not _in_article(context, curated):
        curated = None
    node.entity = of if armed_group else curated or made.force(head, of, context.adjective(of))
    bare = tape.words(match.start("force"), match.end("force")).lower() in BARE_FORCES
    if bare and owner is not None and _of_a_people(context, owner, of):
        node.entity = made.make("ArmedForce", f"{owner.text} {head.split()[-1].lower()}")
        return match.start(), match.end(), node
    node.polity = of
    if not armed_group:
        context.note(node.entity, node.text)
    return match.start(), match.end(), node


BOUGHT = re.compile(r"\b(?:jets?|planes?|aircraft|warplanes?|helicopters?) from\b", re.I)
"""Machines that come from a state, whoever flies them: "six fighter jets from France"."""
BARE_FORCES = {"forces", "troops", "soldiers", "fighters", "positions"}
"""Words for armed men who need be no state's: an army, a police and a navy are."""


def _of_a_people(context: Context, owner: Node, of: Entity) -> bool:
    """Whether an adjective is a people's and not its state's: "Serb forces" may be those of Serbs in another state."""
    if owner.kind != "Demonym" or context.gazetteer.demonym.get(of.id) != f"{owner.text}ian":
        return False  # "Somali troops" are Somalia's
    return any(name.usage == "people" and name.entity.id == of.id for name in context.gazetteer.names.get(f"{owner.text}s", ()))


def _left_there(tape: Tape, match: Found) -> bool:
    """Whether "forces from Niger" are somebody else's that leave Niger: "France withdrew its forces from Niger"."""
    end = match.end("force")
    before = tape.words(max(0, match.start() - 7), match.start())
    return match.start("of") >= end and tape.words(end, end + 1).lower() == "from" and bool(LEAVING.search(before))


def _in_article(context: Context, force: Entity) -> bool:
    """Whether a curated mission can be meant: it had begun at the article's date, and the article names where it is, or a party
    to a conflict over that, and no other contested territory alone."""
    known, date = context.gazetteer, context.article.reference_date
    if date and not known.begun_by(force.id, date):
        return False
    where = {name.entity.id for name in known.names.get(force.label.partition(" in ")[2], ())}
    if not where:
        return True
    parties = {iri for sides in known.sides.values() if where & sides for iri in sides}
    territories = {iri for iri in context.surfaces if iri in known.entities and known.entities[iri].type == "ContestedTerritory"}
    named = {*context.surfaces, *(known.country[iri].id for iri in context.surfaces if iri in known.country)}
    return bool(where & territories) if territories else bool(parties & named)


def force_numbered(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A unit by its number: "the Russian 14th Army", "the army's 604th Brigade"."""
    owner = tape.node(match, "of")
    node = here(tape, match, "Force", rule)
    if owner is None and node.text.split()[-1].islower() and ARMY.fullmatch(node.text) is None:
        return None
    label = " ".join(re.sub(r"['’]s?(?= )", "", node.text).split())
    if owner is not None and owner.kind == "Force":
        label = tape.source[owner.end : node.end].removeprefix("'s").strip()
    node.entity = made.make("ArmedForce", label, node.text)
    node.polity = polity_of(owner) if owner is not None else None
    return match.start(), match.end(), node


ARMY = re.compile(r"\d+(?:st|nd|rd|th) (?:[\w-]+ )?(?:army|division|corps)", re.I)
"""Units so large that their number names them, written small too: "the 14th army"."""


def forces(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The forces of several states by one noun: "Armenian and Azerbaijani troops"."""
    head = context.tables["force"][match["force"]]
    owners = [(n, p) for n in tape.nodes_in(match["of"]) if (p := polity_of(n)) is not None]
    if len(owners) < 2:
        return None
    node = here(tape, match, "List", rule)
    members = []
    for owner, of in owners:
        entity = context.curated_bodies.get((of.id, head)) or made.force(head, of, context.adjective(of))
        members.append(Node("Force", owner.start, owner.end, entity, owner.text, of))
    node.members = tuple(members)
    node.plural = True
    return match.start(), match.end(), node


def side(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A state by the words for its government: "the Azerbaijani side", "official Baku"; "the Bright Armenia Party" is none."""
    of = polity_of(tape.node(match, "of"))
    if of is None or tape.words(match.end() - 1, match.end()) == "Party":
        return None
    if OFFICE_OF.fullmatch(tape.words(max(match.core() - 2, 0), match.core() + 1)):
        return None  # "the head of state of Chad"
    of = _seated(tape, match) or of
    if tape.words(match.start() - 1, match.start()).lower() == "ethnic" and of == polity_of(tape.node(match, "of")):
        return None  # "the ethnic Albanian leadership"
    node = here(tape, match, "Territory" if of.type == "ContestedTerritory" else "State", rule)
    node.entity = of
    return match.start(), match.end(), node


def _seated(tape: Tape, match: Found) -> Entity | None:
    """The territory in whose capital those sit whom words call after their people: "the Armenian leadership in Stepanakert"."""
    seat = tape.nodes.get(tape.text[match.end() + 1 : match.end() + 2])
    if seat is None or seat.kind != "City" or tape.words(match.end(), match.end() + 1) != "in":
        return None
    return seat.polity if seat.polity is not None and seat.polity.type == "ContestedTerritory" else None
