"""Who is captured, freed or deployed, in the words of the article: "two Azerbaijani soldiers", "a Turkish company"."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.drafts import Match
from kg.language import entities as made
from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity, EntityType

AFTER = re.compile(
    r" (?!(?:was|were|is|are|has|have|had|been|being|held|taken|who|that|which|and|or|but|to|in|on|at|of|by|for|from|near|with|as"
    r"|after|before|during|since|when|while|under|over|off|via|through|inside|along|outside|across|free|back|hostage|prisoner|captive"
    r"|dead|wounded|injured|killed|hurt)\b)"
    r"([a-z-]+(?<!ed))\b"
)
"""A word of what an adjective of nation describes: "Rwandan army officers"."""
SEVERAL = re.compile(r"(?:[^s]s|men|women|people|children|police|crew)$")
ARTICLES = r"\b(?:the|an?|its|their|his|her) "
ARTICLE, OPENING = re.compile(rf"{ARTICLES}$", re.I), re.compile(f"^{ARTICLES}", re.I)
NUMBER = r"\d[\d,.]*(?: hundred| thousand| dozen)?|dozens of|scores of|hundreds of|(?:tens of )?thousands of|several|a dozen"
"""A number in figures, and words for one that is not told."""
LONGEST = 3
"""Words of such a description, at most."""
BRANCH = re.compile(r"(?:army|navy|military|police|air force)$")
"""A force as a whole, behind which stands who of it: "the Rwandan army officers"."""
FORCES = re.compile(r"(?:army|navy|military|police|forces?|troops|units?|militias?|mission|guard)$", re.I)
"""A force that is hurt as a whole, and not some of its people."""
CROWD = re.compile(r"\b(?:people|persons?|civilians?|men|women|children|boys?|girls?|others?|residents?|passengers?)$", re.I)
KIN = re.compile(
    r"(?:the )?(?:\w+ )?(?:relatives|famil(?:y|ies)|wives|widows|mothers|fathers|parents|children|brothers|sisters|friends"
    r"|lawyers|colleagues|supporters|followers|comrades) of ", re.I
)
"""How those are described who belong to whom something is done."""
HURTING = re.compile(
    r"\b(?:kill|wound|injur|murder)(?:s|es|ed|ing) "
    r"(?:(?:at least|more than|up to|(?!(?:by|in|on|at|near|after|during|with|and)\b)\w+) ){0,2}$"
)
"""Words before somebody who is hurt."""
LINE = 60
"""Code points in which they stand."""
GROUP = "group"
"""The capture of words for several whom no mention names."""
PEOPLE = {"Demonym", "People"}
WHOM, WHOSE = re.compile(r"whom(?!_to|_r)"), re.compile(r"whom|who_of")
"""Captures of those to whom it is done, and of whose they are."""


def several(context: Context, match: Match) -> list[Entity]:
    """The group that the capture ``group`` describes in the words of the article ("other countries"), which is of that article
    alone; nobody where the capture took no part."""
    if GROUP not in match.found.re.groupindex or not match.found[GROUP]:
        return []
    first, last = match.unit.span(*match.found.span(GROUP))
    words = context.article.text[first:last]
    return [made.unnamed(context.article.id, "Group", words[:1].upper() + words[1:], words)]


def detained(context: Context, match: Match, name: str, node: Node) -> Entity | None:
    """The group in the words of the article, where a capture of a Detention means people by their nation or force; else None."""
    if not WHOM.match(name) or node.kind not in {"Force", *PEOPLE} or not node.text[-1:].isalpha():
        return None
    text = context.article.text
    described = node.kind in PEOPLE or BRANCH.search(node.text) is not None
    words = node.text + (_described(text, node.end) if described else "")
    if node.kind == "Force" and not words.split()[-1].islower():
        return None
    return _called(context, match, node, words, "Group")


def hurt(context: Context, match: Match, name: str, node: Node) -> Entity | None:
    """The group in the words of the article, where a capture of Violence means people of a nation or force to whom it is done:
    "three Kenyan policemen"; else None."""
    if (node.kind == "Demonym") != (name == "whom_d") or name == "whom_of" or FORCES.search(node.text):
        return None
    return detained(context, match, name, node)


def of_nobody(context: Context, name: str, node: Node) -> bool:
    """Whether a capture of those to whom violence is done tells no more of them than how many they are ("20 people"), or one of
    those who do it is somebody to whom it is done: "killed five guards and wounded two"."""
    if WHOM.match(name):
        return node.kind == "Group" and CROWD.search(node.text) is not None
    return name == "who" and HURTING.search(context.article.text, max(node.start - LINE, 0), node.start) is not None


def of_others(name: str, node: Node) -> bool:
    """Whether a capture of those to whom it is done are only kin or friends of theirs: "families of hostages held by rebels"."""
    return WHOM.match(name) is not None and node.kind == "Group" and KIN.match(node.text) is not None


def deployed(context: Context, match: Match, name: str, node: Node) -> Entity | None:
    """The force in the words of the article, where a capture of a Deployment only says whose it is: "a Turkish company"."""
    of = node.kind in {"Demonym", "Organization"} and WHOSE.match(name) is not None
    described = _described(context.article.text, node.end) if of else ""
    return _called(context, match, node, node.text + described, "ArmedForce") if described else None


def _called(context: Context, match: Match, node: Node, words: str, kind: EntityType) -> Entity:
    """What the words that begin with a mention name, with the number and description before them."""
    text, opening = context.article.text, match.unit.span(0, 1)[0]
    tables = context.tables
    lists = (tuple(tables[name]) for name in ("number-below-twenty", "tens", "captive-adjective"))
    counted = _before(*lists).search(text, opening, node.start)
    whole = (counted[0] if counted else "") + words
    article = ARTICLE.search(text, opening, node.start - len(whole) + len(words))
    bare = OPENING.sub("", whole)
    names = bare[:1].upper() + bare[1:], bare, words, (article[0] if article else "") + whole
    return made.unnamed(context.article.id, kind, *names)  # "two Rwandan officers" of another article are others


@cache
def _before(units: tuple[str, ...], tens: tuple[str, ...], epithets: tuple[str, ...]) -> re.Pattern[str]:
    """A number and words of description right before whom a mention means."""
    below_twenty, above, described = ("|".join(words) for words in (units, tens, epithets))
    count = rf"(?:{NUMBER}|(?:{above})(?:-(?:{below_twenty}))?|{below_twenty})"
    return re.compile(rf"(?:\b{count} )?(?:\b(?:{described}) ){{0,2}}$", re.I)


def _described(text: str, start: int) -> str:
    """The words behind an adjective of nation, up to the first noun of several: " officers" in "three Rwandan officers were"."""
    end = start
    for _ in range(LONGEST):
        word = AFTER.match(text, end)
        if word is None:
            break
        end = word.end()
        if SEVERAL.search(word[1]):
            break
    return text[start:end]
