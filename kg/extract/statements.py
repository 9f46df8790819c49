"""Relations and offices that rules state, and claims of quotations that stand alone."""

from __future__ import annotations

from kg.extract.drafts import ACTORS, ClaimDraft, Match, actor, actors, capture
from kg.language.context import Context, StatedOffice, StatedRelation
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity
from kg.rules.book import RuleBook
from kg.rules.schema import OfficeMake, RelationMake

ENTITY_ROLES: dict[str, tuple[str, ...]] = {"locatedIn": ("object",), "partOf": ("subject", "object"), "connects": ("subject", "object"),
                                            "exclaveOf": ("subject",), "claimsSovereigntyOver": ("object",), "capitalOf": ("subject",)}


def _entities(context: Context, nodes: list[Node], place: bool) -> list[Entity]:
    if not place:
        found = actors(context, nodes)
        return found or [n.entity for n in nodes if n.entity and n.kind in {"Agreement", "Track"}]
    leaves = [leaf for n in nodes for leaf in n.flat()]
    return [e for leaf in leaves if (e := leaf.entity or actor(leaf)) is not None]


def draft_relations(context: Context, matches: list[Match]) -> None:
    """Adds the relations that rules found to the context."""
    for match in matches:
        make = match.rule.spec.make
        if not isinstance(make, RelationMake):
            continue
        places = ENTITY_ROLES.get(make.relation, ())
        subjects = _entities(context, capture(context, match.found, make.subject), "subject" in places)
        objects = _entities(context, capture(context, match.found, make.object), "object" in places)
        start, end = match.unit.span(*match.found.span())
        for subject in subjects:
            for obj in objects:
                if subject.id != obj.id:
                    context.relations.append(StatedRelation(subject, make.relation, obj, start, end, match.rule.id))


def rule_offices(context: Context, matches: list[Match]) -> None:
    """Adds the offices that rules found to the context."""
    for match in matches:
        make = match.rule.spec.make
        if not isinstance(make, OfficeMake):
            continue
        titles = capture(context, match.found, make.office)
        persons = [a for a in actors(context, capture(context, match.found, make.person)) if a.type == "Person"]
        of = titles[0].polity if titles else None
        if make.of and of is None:
            of = next((a for a in actors(context, capture(context, match.found, make.of)) if a.type in ACTORS), None)
        if not titles or not titles[0].office or titles[0].plural:
            continue
        start, end = match.unit.span(*match.found.span())
        for person in persons:
            context.offices.append(StatedOffice(person, titles[0].office, of, make.time, start, end, match.rule.id))
            context.office_of.setdefault(person.id, (titles[0].office, of))


def continued_claims(context: Context, book: RuleBook, units: list[Unit]) -> list[ClaimDraft]:
    """Claims of quotations whose speaker is the one before them."""
    return []
