"""Agreements by a date, a place, their parties or their kind: "the 2020 ceasefire agreement", "the Minsk agreements".

A curated agreement is found by its date; what nobody curated is called as the text calls it. Where neither a date nor a name
nor parties tell one agreement from the next, its IRI holds good for the one article only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.language import entities as made
from kg.language.agreement_names import (
    DAY_AND_MONTH,
    DETERMINER,
    YEAR,
    curated,
    in_words,
    of_article,
    party_named,
    told_before,
    written_date,
)
from kg.language.context import Context, StatedRelation
from kg.language.groups import Builder, here, polity_of
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity, Predicate

PLURAL_NAMED = re.compile(r"(?:accords|agreements|protocols|principles|treaties|memoranda|commitments)$", re.I)
PLACE_NAMED = re.compile(r"(?:accord|agreement|protocol|treaty|pact|deal)$", re.I)
"""One agreement, which "the" and the place where it was concluded name: "the Nairobi accord"."""
UNNAMED = re.compile(r"^(?:no|any|another|such)\b", re.I)
OF_A_BODY = re.compile(
    r" (?:[A-Z][a-z]+ )?(?:Teams?|Commission|Committee|Mechanism|Council|Cent(?:er|re)|Group|Secretariat"
    r"|Monitors?|Mission|Board|Authority)\b"
)
"""What follows a noun that only begins the name of a body: "the Ceasefire Coordination Team"."""
PAPER = re.compile(r"(?:statement|declaration|communiqu[eé]|understanding|commitment|principle|regulation)s?$", re.I)
JOINT_TEXT = re.compile(r"\b(?:trilateral|tripartite|quadrilateral|(?:three|four)-(?:way|party)|cease-?fire|peace|joint)\b", re.I)
NOT_CONCLUDED = re.compile(r"\b(?:draft|peace (?:treaty|deal|agreement|accord)|final|comprehensive)\b", re.I)
CONNECTIVE = {",", "-", "and"}
PARTIES = {"State", "ContestedTerritory", "Organization", "Group", "ArmedForce", "Person", "GovernmentBody"}


def agreement(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An agreement; the mention ends with the noun or its date, so that parties and mediators stay readable beside it."""
    of_a_body = OF_A_BODY.match(tape.source, tape.ends[match.end("noun") - 1]) is not None
    if match["stop"] or of_a_body or tape.words(match.start() - 2, match.start()).lower() == "government of":
        return None  # "the Government of National Accord"
    parts = _parts(context, tape, match)
    date = parts.date or tape.node(match, "after")
    name = _name(tape, match, parts)
    if not (date or name or _telling(parts)) or (not name and _of_somebody(tape, parts)):
        return None
    parties = _parties(_leaves(tape, match, "parties")) or _parties(parts.name.flat() if parts.name else [])
    end = match.end("topic") if match["topic"] and name else match.end("after") if match["after"] else match.end("noun")
    node = here(tape, match, "Agreement", rule, parts.start_with(name), end)
    core = _singular(parts.core) if parts.date else parts.core
    node.entity = _entity(context, node, core, name, date, parties)
    if date is not None and (node.entity is None or not date.date):
        return None
    if date is not None and not (len(date.date or "") == 4 and (name or not _is_curated(context, node.entity))):
        node.date, node.basis = told_before(tape, node, date)
    _note(context, tape, match, node, parties)
    return parts.start_with(name), end, node


def shared_agreement(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The first of several agreements that share a noun: "the November 9" in "the November 9 and January 11 statements"."""
    date = tape.node(match, "before")
    if date is None or not date.date:
        return None
    node = here(tape, match, "Agreement", rule, match.start(), match.end("before"))
    node.entity = _entity(context, node, _singular(tape.words(match.start("core"), match.end("core"))), "", date, [])
    node.date, node.basis = told_before(tape, node, date)
    return (match.start(), match.end("before"), node) if node.entity else None


def dated_agreement(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A curated agreement with the date that stands in its name or after it: "the Berlin Protocol of 3 June 2016".

    A year beside a proper name only tells treaties apart; nobody there tells of its signing."""
    known, after = tape.node(match, "known"), tape.node(match, "after")
    if known is None or known.entity is None or known.date or not _is_curated(context, known.entity):
        return None
    titled = DETERMINER.sub("", known.text)[:1].isupper()
    node = here(tape, match, "Agreement", rule, None, match.end("after") if match["after"] else match.end("known"))
    unique = (after or YEAR.search(known.text)) if DAY_AND_MONTH.search(known.text) else titled
    if not unique and not party_named(context, known.entity):
        # "the 1994 ceasefire" or "the 9 November statement" is another war's in an article that is not about this one
        known.entity = None
        return match.start(), match.end("known"), here(tape, match, "Agreement", rule, None, match.end("known"))
    node.entity = known.entity
    if after is not None and after.date:
        node.date, node.basis = (None, None) if titled and len(after.date) == 4 else (after.date, after.basis)
    elif (not titled or DAY_AND_MONTH.search(known.text)) and (year := YEAR.search(known.text)):
        node.date, node.basis = written_date(known.text, year.group()), "stated"
    parties = _parties(_leaves(tape, match, "parties"))
    _note(context, tape, match, node, parties)
    end = match.end("after") if match["after"] else match.end("known")
    return (match.start(), end, node) if node.date else None


def mediated_agreement(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An agreement by its mediator: "a Russian-brokered ceasefire"; the mention is the noun with its kind."""
    mediators = [p for n in _leaves(tape, match, "of") if (p := polity_of(n))]
    if match["stop"] or not mediators:
        return None
    node = here(tape, match, "Agreement", rule, match.start("core"), match.end("core"))
    whole = tape.words(match.start(), match.end("core"))
    node.entity = of_article(context, DETERMINER.sub("", whole), whole)
    for mediator in mediators:
        _relate(context, tape, match, mediator, "mediatorOf", node.entity, rule)
    return match.start("core"), match.end("core"), node


def agreement_of(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An agreement by who signed or brokered it: "the agreement signed by Chad and Libya"; the mention is the noun alone."""
    named = [n.entity if n.kind == "Person" else polity_of(n) for n in _leaves(tape, match, "by")]
    people = [entity for entity in named if entity is not None and entity.type in PARTIES]
    brokered = bool(match["brokered"])
    if not people or not (brokered or len(people) > 1):
        return None
    node = here(tape, match, "Agreement", rule, match.start(), match.end("noun"))
    plain = DETERMINER.sub("", node.text)
    deed = tape.words(match.start("deed"), match.end())
    node.entity = of_article(context, f"{plain} {deed}", tape.words(match.start(), match.end()))
    context.note(node.entity, node.text, plain)
    for entity in people:
        _relate(context, tape, match, entity, "mediatorOf" if brokered else "partyTo", node.entity, rule)
    return match.start(), match.end("noun"), node


def resolution(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A numbered resolution of a council or assembly: "Resolution 1416"; of which one, by the words before it."""
    node = here(tape, match, "Agreement", rule, match.core(), match.end())
    owners = [n.entity for n in tape.nodes_in(match.left) if n.entity]
    label = f"Resolution {tape.words(match.start('number'), match.end('number'))}"
    whole = made.make("Agreement", f"{owners[-1].label} {label}", node.text) if owners else None
    node.entity = whole or of_article(context, label, node.text)
    return match.core(), match.end(), node


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands before the noun: positions of the whole and of the kind, the kind's words with the noun, a date, a name."""

    start: int
    kind_start: int
    core: str
    kinds: frozenset[str]
    date: Node | None
    name: Node | None

    def start_with(self, name: str) -> int:
        """Where the mention starts: at the kind where a name before it is not part of it."""
        return self.kind_start if self.name is not None and not name else self.start


def _parts(context: Context, tape: Tape, match: Found) -> Parts:
    """The modifiers taken apart, from the noun back: kinds and epithets, then a date or a name, then a determiner."""
    first, at = match.start(), match.start("noun")
    determiners = context.tables["agreement-det"]
    while at > first and tape.text[at - 1] not in tape.nodes and tape.text[at - 1] not in determiners and not _genitive(tape, at):
        at -= 1
    while at < match.start("noun") and tape.words(at, at + 1) in CONNECTIVE:
        at += 1
    kind_start, kinds = at, tape.text[at : match.start("noun")]
    if at > first and _genitive(tape, at):
        at -= 1
    named = tape.nodes.get(tape.text[at - 1]) if at > first else None
    at = at - 1 if named is not None else kind_start
    determined = at > first and tape.text[at - 1] in determiners
    found = {kind for code, kind in context.tables["agreement-kind"].items() if code in kinds}
    if any(code in kinds for code in context.tables["agreement-length"]):
        found.add("length")
    plain = named is not None and named.kind == "Date" and not (determined or found or _genitive(tape, kind_start))
    if plain:
        at, named = kind_start, None
    at -= determined and not plain
    date = named if named is not None and named.kind == "Date" else None
    core = tape.words(kind_start, match.end("noun"))
    return Parts(at, kind_start, core, frozenset(found), date, named if date is None else None)


def _genitive(tape: Tape, at: int) -> bool:
    return tape.words(at - 1, at) in {"'s", "'"}


def _of_somebody(tape: Tape, parts: Parts) -> bool:
    """Whether a statement of no kind is somebody's own: "its statement of 5 May", "the ministry's statement"."""
    if parts.kinds or not PAPER.search(parts.core):
        return False
    before = tape.words(parts.start - 1, parts.start) if parts.start else ""
    owner = parts.start > 0 and tape.text[parts.start - 1] in tape.nodes
    definite = tape.words(parts.start, parts.start + 1).lower() == "the"
    return owner or before in {"'s", "'"} or parts.name is not None or not definite


def _telling(parts: Parts) -> bool:
    """Whether the kind alone makes it an agreement: any kind of agreement, but of statements only those of several parties."""
    if PAPER.search(parts.core):
        return bool(parts.kinds & {"trilateral", "quadrilateral", "ceasefire", "peace"})
    return bool(parts.kinds)


def _is_curated(context: Context, entity: Entity | None) -> bool:
    return entity is not None and entity.id in context.gazetteer.entities


def _parties(nodes: list[Node]) -> list[Entity]:
    return [p for n in nodes if (p := polity_of(n)) and p.type in PARTIES]


def _leaves(tape: Tape, match: Found, name: str) -> list[Node]:
    got = match[name] if name in match.re.groupindex else None
    return [leaf for n in tape.nodes_in(got) for leaf in n.flat()] if got else []


def _name(tape: Tape, match: Found, parts: Parts) -> str:
    """The proper name of the agreement, where it has one: "Minsk agreements", "Agreement on the Cessation of Hostilities"."""
    titled = parts.core.split()[-1][0].isupper() and not parts.core.isupper()
    start = parts.name.start if parts.name is not None else tape.starts[parts.kind_start]
    if match["topic"] and titled:
        return tape.source[start : tape.ends[match.end("topic") - 1]]
    if parts.name is None or _genitive(tape, parts.kind_start):
        return ""
    definite = tape.words(parts.start, parts.start + 1).lower() == "the"
    several = parts.name.kind in {"City", "Place", "Name"} and not PAPER.search(parts.core) and PLURAL_NAMED.search(parts.core)
    plain = several or (definite and parts.name.kind in {"City", "Place"} and PLACE_NAMED.search(parts.core))
    return tape.source[start : tape.ends[match.end("noun") - 1]] if titled or plain else ""


def _entity(context: Context, node: Node, core: str, name: str, date: Node | None, parties: list[Entity]) -> Entity | None:
    label = core[:1].upper() + core[1:]
    if date is not None:
        found = curated(context, date, core)
        if found or not date.date:
            return found
        if PAPER.search(core) and not JOINT_TEXT.search(core) and not name:
            return None
        return made.make("Agreement", f"{name or label} of {in_words(date.date)}", node.text, DETERMINER.sub("", node.text))
    if name:
        return made.make("Agreement", name, node.text)
    if len(parties) > 1:
        between = " and ".join(sorted(p.label for p in parties))
        return made.make("Agreement", f"{label} between {between}", node.text, DETERMINER.sub("", node.text))
    if UNNAMED.match(node.text):
        return None
    return of_article(context, label, node.text)


def _note(context: Context, tape: Tape, match: Found, node: Node, parties: list[Entity]) -> None:
    if node.entity is None:
        return
    context.note(node.entity, node.text, DETERMINER.sub("", node.text))
    concluded = node.date or (node.text.lower().startswith("the ") and not NOT_CONCLUDED.search(node.text))
    if len(parties) > 1 and concluded:
        for party in parties:
            _relate(context, tape, match, party, "partyTo", node.entity, node.rule)


def _relate(context: Context, tape: Tape, match: Found, subject: Entity, predicate: Predicate, obj: Entity, rule: str) -> None:
    start, end = tape.span(match.start(), match.end())
    context.relations.append(StatedRelation(subject, predicate, obj, start, end, rule))


def _singular(core: str) -> str:
    return core[:-3] + "y" if core.endswith("ies") else core.removesuffix("s")


AGREEMENT_BUILDERS: dict[str, Builder] = {
    f.__name__: f for f in (agreement, agreement_of, resolution, shared_agreement, dated_agreement, mediated_agreement)
}
