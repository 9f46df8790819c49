"""At whom an act is aimed that its rule leaves open: whoever owns or did what is rejected, praised or feared."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.drafts import actors, capture
from kg.extract.memory import Memory
from kg.extract.officials import curated_group
from kg.extract.on_behalf import on_behalf_of
from kg.extract.titled import titled
from kg.language.context import Context
from kg.language.pattern import Pattern
from kg.language.tape import Node
from kg.model import Act, Entity
from kg.rules.book import RuleBook
from kg.rules.schema import Aim

WHO = "who"
"""The capture of whom the words of an aim mean."""
OF_THEIRS = re.compile(
    r"['’]s? (?:\w+ )?(?:neighbou?rs|enem(?:y|ies)|rivals?|opponents?|opposition|critics|foes|victims|adversar(?:y|ies)|rebels?"
    r"|media|press|citizens|nationals|compan(?:y|ies))\b|['’]s? (?:former|ex-|late|then|deposed|ousted|exiled|jailed)\b"
    r"|-(?:backed|led|aligned|allied|supported|controlled|sponsored|armed|funded|based)\b"
)
"""Words behind a name by which others are meant: "accused Chad's neighbours", "Chad's former president", "Chad-backed rebels"."""
OWN = re.compile(r"(?:its|his|her|their) ", re.I)
"""How the words for somebody begin who belongs to whoever acts."""
OFFICIALS = re.compile(r"^\S+ (?:senior |top )?(?:officials|authorities)$")
"""Those who stand for their state when they are spoken to."""


class Aims:
    """Reads the clause around an act by the aims of the rule book, in the order in which they are written."""

    def __init__(self, memory: Memory, book: RuleBook) -> None:
        self.memory, self.context = memory, memory.context
        self.after: dict[Act, list[Pattern]] = {}
        self.before: dict[Act, list[Pattern]] = {}
        for aim, pattern in book.aims:
            self._add(aim, pattern)

    def _add(self, aim: Aim, pattern: Pattern) -> None:
        on = self.after if aim.side == "after" else self.before
        for act in aim.acts:
            on.setdefault(act, []).append(pattern)

    def of(self, text: str, act: Act, verb: tuple[int, int], speakers: Iterable[Entity]) -> list[Entity]:
        """Whom the words right behind the positions ``verb`` of a tape mean, else those right before it; never the
        speakers or their own side."""
        start, end = verb
        matches = [found for p in self.after.get(act, ()) if (found := p.regex.match(text, end))]
        matches += [found for p in self.before.get(act, ()) if (found := p.regex.search(text, 0, start)) and found.end() == start]
        own = self._own(speakers) if matches else set()
        for found in matches:
            nodes = [node for node in capture(self.context, found, WHO) if not OWN.match(node.text)]
            nodes = [node for node in nodes if not OF_THEIRS.match(self.context.article.text, node.end)]
            titles = (titled(self.memory, node) for node in nodes if node.kind == "Title")
            aimed = [one for node in nodes for one in spoken_to(self.context, node)] or [one for of in titles for one in of]
            if aimed and own.isdisjoint(one.id for one in aimed):
                return aimed
        return []

    def _own(self, speakers: Iterable[Entity]) -> set[str]:
        """The IRIs of the speakers and of those for whom they speak."""
        own = {speaker.id: on_behalf_of(self.context, speaker) for speaker in speakers}
        return {*own, *(of.id for of in own.values() if of is not None)}


def spoken_to(context: Context, node: Node) -> list[Entity]:
    """Whom a mention means that somebody addresses: for unnamed officials of a state, the state; for the co-chairs of a format,
    their group."""
    if node.kind == "Group" and node.polity is not None and OFFICIALS.search(node.text):
        return [node.polity]
    group = curated_group(context, node) if node.kind == "Role" and node.plural and node.entity is None else None
    return [group] if group is not None else actors([node])
