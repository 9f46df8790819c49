"""Officials whom no name tells, by what they are and whose: "AU mediators", "the co-chairs of the group"."""

from __future__ import annotations

import re

from kg.extract.drafts import Match
from kg.language import entities as made
from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity

MEMBERS = re.compile(r"\b((?:(?:senior|leading|top|several|some|other|the|all) )*members of (?:the )?)$", re.I)
"""Words before the body some of whose people take part."""
ARTICLE = re.compile(r"^(?:the|an?|its|their|his|her|both|all|some|several) ", re.I)
BODIES = {"Organization", "Body", "Track"}
STANDING = {"Negotiator", "Delegate", "Representative"}
"""Offices of those who come for whoever sends them; so do the commanders of an army."""
PARTIES = {"State", "ContestedTerritory", "Organization", "Group"}


def officials(context: Context, match: Match, name: str, node: Node) -> Entity | None:
    """The group that a mention of talks means by an office of several, or by the members of a body, in the words of the article;
    the curated one where there is one; else None."""
    if node.kind in BODIES and node.entity is not None:
        members = MEMBERS.search(context.article.text, match.unit.span(0, 1)[0], node.start)
        return _group(context, members[1] + node.text, node.entity) if members else None
    if node.kind != "Role" or not node.plural or node.entity is not None or node.polity is None:
        return None
    if node.polity.type == "ArmedForce" or (node.office in STANDING and node.polity.type in PARTIES):
        return None
    return officials_of(context, node)


def curated_group(context: Context, node: Node) -> Entity | None:
    """The curated group of that office: "OSCE Minsk Group co-chairs" of "Co-Chair of the OSCE Minsk Group"."""
    office, _, of = node.office.partition(" of the ")
    owner = of or (node.polity.label if node.polity else "")
    known = context.gazetteer.names.get(f"{owner} {office.lower()}s", ())
    return next((n.entity for n in known if n.entity.type == "Group"), None)


def officials_of(context: Context, node: Node) -> Entity | None:
    """The group of several officials of one state or body: "the foreign ministers of the Contact Group"; else None."""
    if node.kind != "Role" or not node.plural or node.polity is None:
        return None
    return curated_group(context, node) or _group(context, node.text, node.polity)


def _group(context: Context, words: str, of: Entity) -> Entity:
    bare = ARTICLE.sub("", words)
    group = made.make("Group", bare[:1].upper() + bare[1:], bare, words)
    context.polity_of.setdefault(group.id, of)
    return group
