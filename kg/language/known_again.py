"""Who is meant by a noun alone, once the article has said whose: "the government", "the army", "the rebels", "the enclave".

Where the article gives two readings, nobody is meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups import Builder, here, named_again, polity_of, state_of
from kg.language.tape import Found, Node, Piece, Tape
from kg.language.vocabulary import class_block
from kg.language.whereabouts import home_state
from kg.model import Entity

PARTIES = re.compile(f"[{class_block('Organization', 'Force')}]")


def _only(entities: Iterable[Entity]) -> Entity | None:
    found = {e.id: e for e in entities}
    return next(iter(found.values())) if len(found) == 1 else None


def _before(tape: Tape, match: Found) -> list[Node]:
    end = tape.starts[match.start()]
    return [n for n in tape.nodes.values() if n.end <= end]


def _governing(tape: Tape) -> Entity | None:
    """The only state whose government the article names by such words, unless it names another state far more often."""
    told = (
        n for n in tape.nodes.values()
        if n.kind == "State" and n.rule in GOVERNED and GOVERNMENT.search(n.text) and not A_THING.match(tape.source, n.end)
    )
    of = _only(n.entity for n in told if n.entity)
    states = map(state_of, tape.nodes.values())
    named = Counter(p.id for p in states if p is not None and p.type == "State")
    return of if of is not None and named[of.id] * 2 >= max(named.values()) else None


A_THING = re.compile(
    r" (?:plane|jet|aircraft|helicopter|building|office|house|website|newspaper|radio|television|convoy|guest|car)"
)
"""Words by which a government only owns something: "a Georgian government plane"."""
GOVERNED = {"side/state-s", "side/of-state"}
GOVERNMENT = re.compile(r"\b(?:government|authorities|administration|regime|junta|leadership)\b", re.I)


def _at_home(context: Context, tape: Tape) -> Entity | None:
    """The state that has a government and an army in the article without its saying whose: the one whose curated opponent, and
    no state's, the article names ("the government and the MILF"), else the one that the article is of."""
    named = {n.entity.id for n in tape.nodes.values() if n.entity is not None and n.kind in {"Organization", "Force"}}
    known = context.gazetteer
    pairs = [pair for pair in known.opposed if len(pair & named) == 1]
    against = {iri for pair in pairs for iri in pair - named if known.entities[iri].type == "State"}
    return known.entities[against.pop()] if len(against) == 1 else None if against else home_state(tape)


OF_ANOTHER = re.compile(r"and (?:the )?peoples? of\b", re.I)
"""Words after "the government" that say below whose it is: "the Government and people of Chad"."""


def government_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"The government" of the only state whose government the article names; else of the state that it is of."""
    of, after = _governing(tape), tape.words(match.end(), match.end() + 1)
    if OF_ANOTHER.match(tape.words(match.end(), match.end() + 4)):
        return None
    if of is None and tape.words(match.end() - 1, match.end()).lower() == "government":
        of = context.issued_by or _at_home(context, tape)
    if of is None or after in {"of", "in", "-"} or after[:1].isupper():
        return None
    node = here(tape, match, "State", rule)
    node.entity = of
    return match.start(), match.end(), node


def government_force(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"Government forces" of the only state whose government the article names."""
    of = _governing(tape)
    if of is None:
        return None
    node = here(tape, match, "Force", rule)
    node.entity, node.polity = _army_of(context, of), of
    return match.start(), match.end(), node


def _army_of(context: Context, of: Entity) -> Entity:
    head = "armed forces"
    return context.curated_bodies.get((of.id, head)) or made.force(head, of, context.adjective(of))


ARMY = re.compile(r"\b(?:army|military|armed forces)$", re.I)
ARMY_ACTS = re.compile(
    r"[,.;:'\")]|'s|said|says|was|is|has|had|have|will|would|did|also|who|which|that|to|in|on|at|from|by|with|after|and|began|took|fought|met|broke"
    r"|\w+ed"
)
"""What stands after "the military" where it is the army, and describes nothing."""


def army_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"The army": the only army that the article has named so far; else, where it has named none, of the state it is of."""
    after, next_but_one = (tape.words(match.end() + i, match.end() + i + 1) for i in (0, 1))
    if after.lower() in context.tables["army-thing"]:
        return None
    adjective = tape.words(match.end() - 1, match.end()) == "military"
    joined = after == "and" and next_but_one.islower() and next_but_one != "the"  # "the military and political leadership"
    if adjective and (joined or not ARMY_ACTS.fullmatch(after)):
        return None
    armies = [n.entity for n in _before(tape, match) if n.kind == "Force" and ARMY.search(n.text)]
    entity = _only(e for e in armies if e and e.type == "ArmedForce") if armies else _army_at_home(context, tape)
    if entity is None:
        return None
    node = here(tape, match, "Force", rule)
    node.entity, node.polity = entity, context.gazetteer.part_of.get(entity.id)
    return match.start(), match.end(), node


def _army_at_home(context: Context, tape: Tape) -> Entity | None:
    of = _at_home(context, tape)
    return _army_of(context, of) if of else None


ARMED_BEFORE = re.compile(
    r"\b(?:rebels?|guerrillas?|insurgents?|militants?|separatists?|paramilitar(?:y|ies)|armed|jihadists?|islamists?)(?: \w+)?"
    r"(?: group| movement| faction| militia| army| force| organi[sz]ation)?(?: of| from| known as| called|,)?(?: the)? ?$", re.I,
)
ARMED_AFTER = re.compile(
    r"^,? ?(?:(?:an?|the) (?:\w+ ){0,2})?(?:rebels?|guerrillas?|insurgents?|paramilitar(?:y|ies)|"
    r"(?:armed|militant|separatist) (?:group|movement))\b", re.I,
)
CLOSE = 48
"""Characters on each side of a name within which a word for rebels says what it is."""


def rebels_of(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"Rebels from the Shining Path": that party."""
    of = tape.node(match, "of")
    if of is None or of.entity is None:
        return None
    return named_again(tape, match, rule, of)


def rebels_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"The rebels": the only party that the article calls so, or the only one that it names beside a state as the other side."""
    parties = [n for n in _before(tape, match) if n.kind in {"Organization", "Force"}]
    called = _only(n.entity for n in parties if n.entity and _armed(tape, n))
    entity = called or _only(_opponents(tape, match))
    if entity is None or tape.words(match.end(), match.end() + 1) in {"of", "from", "in"}:
        return None
    return named_again(tape, match, rule, next(n for n in reversed(parties) if n.entity and n.entity.id == entity.id))


def _armed(tape: Tape, node: Node) -> bool:
    before, after = tape.source[max(node.start - CLOSE, 0) : node.start], tape.source[node.end : node.end + CLOSE]
    return bool(ARMED_BEFORE.search(before) or ARMED_AFTER.match(after))


def _opponents(tape: Tape, match: Found) -> Iterable[Entity]:
    """The parties that stand beside a state, joined by "and" or "with": "the Peruvian government and the Shining Path"."""
    for found in PARTIES.finditer(tape.text, 0, match.start()):
        at = found.start() - 1
        while at > 0 and tape.words(at, at + 1).lower() in {"the", "armed", "group", "guerrilla", "rebel"}:
            at -= 1
        joined = at > 0 and tape.text[at] != "\n" and tape.words(at, at + 1).lower() in {"and", "with"}
        beside = tape.nodes.get(tape.text[at - 1]) if joined else None
        entity = tape.nodes[found.group()].entity
        if beside is not None and beside.kind == "State" and beside.rule in GOVERNED and entity is not None:
            yield entity


def country_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"The country": the only state that its sentence has named before it, or else the sentence before."""
    if tape.words(match.end(), match.end() + 1).lower() in {"of", "where", "that", "which", "-"}:
        return None
    start = tape.opening(match.start())
    quoted = _in_quotation(tape, match.start())
    for first, last in ((start, match.start()), (tape.opening_before(start), start)):
        nodes = (n for at, n in _in_the_open(tape, first, last) if quoted or not _in_quotation(tape, at))
        named = (p for n in nodes if (p := polity_of(n)) is not None)
        states = {p.id: p for p in named if p.type in {"State", "ContestedTerritory"}}
        if states:
            entity = _only(states.values())
            if entity is None or entity.type != "State":
                return None
            node = here(tape, match, "State", rule)
            node.entity = entity
            return match.start(), match.end(), node
    return None


def _in_quotation(tape: Tape, at: int) -> bool:
    """Whether a tape position stands in a quotation of its paragraph, whose speaker need not be of the country that it names."""
    end = tape.starts[at]
    said = tape.source[tape.source.rfind("\n", 0, end) + 1 : end]
    return said.count("“") > said.count("”") or said.count('"') % 2 == 1


def _in_the_open(tape: Tape, first: int, last: int) -> Iterator[tuple[int, Node]]:
    """The mentions of a stretch and their positions, but for those in brackets that say where one is from: "Rojas (Peru)"."""
    for at in range(first, last):
        node = tape.nodes.get(tape.text[at])
        if node is not None and not (tape.text[at - 1 : at] == "(" and tape.text[at + 1 : at + 2] == ")"):
            yield at, node


def region_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"The breakaway region", "the enclave": the only contested territory that the article has named so far."""
    after = tape.text[match.end() : match.end() + 1]
    apposed = tape.text[match.start() - 1 : match.start()] == ","
    if apposed or after in tape.nodes or tape.words(match.end(), match.end() + 1) in {"of", "in"}:
        return None
    told = (p for n in _before(tape, match) if (p := polity_of(n)) is not None)
    entity = _only(p for p in told if p.type == "ContestedTerritory")
    if entity is None:
        return None
    node = here(tape, match, "Territory", rule)
    node.entity = entity
    return match.start(), match.end(), node


KNOWN_AGAIN_BUILDERS: dict[str, Builder] = {
    f.__name__: f
    for f in (government_again, government_force, army_again, rebels_of, rebels_again, country_again, region_again)
}
