"""Whom "she" and "he" can be: women as they are curated, or as the article's own words show them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity

SHOWN = re.compile(
    r"\b(?:mrs|ms|miss|madam|madame|mme|lady|baroness|dame|queen|princess|sheikha|\w+woman|wife|widow|mother|daughter|sister)\b",
    re.I,
)
"""Words in a mention of somebody that show her to be a woman."""
BESIDE = re.compile(rf"(?:{SHOWN.pattern})(?: of [\w ]+)?,? \Z", re.I)
"""The same right before a name: "his wife Ana Rojas"."""
REACH = 24
"""Code points before a name in which it stands."""


def women_named(context: Context) -> frozenset[str]:
    """IRIs of the women whom an article names, and of all curated ones."""
    shown = {n.entity.id for n in context.tape.nodes.values() if n.kind == "Person" and n.entity and _shown(context, n)}
    return context.gazetteer.women | shown


def _shown(context: Context, node: Node) -> bool:
    before = context.article.text[max(node.start - REACH, 0) : node.start]
    return SHOWN.search(node.text) is not None or BESIDE.search(before) is not None


def fits(context: Context, pronoun: str, person: Entity) -> bool:
    """Whether "he" or "she" can mean a person; whom nobody has curated and no word shows to be a woman may be either."""
    if person.type != "Person" or pronoun.lower() not in {"he", "she"}:
        return True
    woman = person.id in context.women
    return not woman if pronoun.lower() == "he" else woman or person.id not in context.gazetteer.entities


def only_fitting(context: Context, pronoun: str, people: Iterable[Entity]) -> Entity | None:
    """The only one of some persons whom "he" or "she" can mean, "she" the only one known for a woman; None where none or several
    can be."""
    found = {p.id: p for p in people if p.type == "Person" and fits(context, pronoun, p)}
    women = {iri: p for iri, p in found.items() if iri in context.women}
    found = women if women and pronoun.lower() == "she" else found
    return next(iter(found.values())) if len(found) == 1 else None


def either(context: Context, pronoun: str, person: Entity, people: Iterable[Entity]) -> bool:
    """Whether "she" may as well be another of some persons as this one, neither of whom anything shows to be a woman."""
    if pronoun.lower() != "she" or person.type != "Person" or person.id in context.women:
        return False
    return any(p.id != person.id and fits(context, pronoun, p) for p in people if p.type == "Person")
