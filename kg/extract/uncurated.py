"""Persons by names that the noun groups left alone: "Thomas Lindgaard" is somebody, whoever he is."""

from __future__ import annotations

import re
from calendar import month_name
from functools import cached_property

from kg.language import entities as made
from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity

UPPER = 3
"""Letters up to which a word in capitals is taken for an abbreviation and not for a surname."""
LONGEST = 7
"""Letters of the longest abbreviation that is written without small letters."""
MONTHS = frozenset(month_name)
CAPITALS = re.compile(r"(?:\b[A-Z]{2,}\b[ ,]+){5}")
ORGANIZATION = re.compile(
    r"\b(?:Agency|Assembly|Association|Center|Centre|Church|Coalition|Committee|Conference|Congress|Council|Federation|Foundation"
    r"|Front|Group|Institute|League|Movement|Network|News|Office|Party|Post|Press|Telegraph|Times|Tribune|Union|University|Watch)\b"
)
"""Nouns in the names of organizations, so that a name with one is nobody's surname."""
HONORIFIC = re.compile(
    r"^(?:Monsignor|Msgr\.?|Father|Fr\.|Brother|Sister|Rev\.?|Reverend|Pvt\.|Sgt\.|Capt\.|Mme\.?|Mullah|Imam|Hon\.)\s+"
)
"""What a name is written without."""


class Names:
    """The names of an article that mean nobody curated, and whom they mean in it, beside its mentions with an entity."""

    def __init__(self, context: Context, nodes: list[Node]) -> None:
        self.context, self.nodes = context, nodes
        self.by_surname: dict[str, Entity] = {}
        names = (node for node in context.tape.nodes.values() if node.kind == "Name")
        for node in sorted(names, key=lambda n: n.start):
            if len(node.text.split()) > 1:
                self.by_surname.setdefault(node.text.split()[-1], bearer(node.text))

    def person(self, text: str) -> Entity | None:
        """The person with a name that the noun groups left alone; one word only if it is the surname of somebody."""
        words = text.split()
        if words[-1].isupper() and len(words[-1]) > UPPER:
            known = next((p for name, p in self._surnames() if name.upper() == words[-1]), None)
            return known or (bearer(text) if len(words) > 1 else None)
        known = self.by_surname.get(words[-1])
        if len(words) > 1:
            return known if known and text.endswith(known.label) else bearer(text)
        if known is not None and known.type == "Person":
            return known
        surnames = self.context.surnames.get(text, []) or self._first_names(text)
        return surnames[0] if len(surnames) == 1 else None

    def speaker(self, text: str) -> Entity | None:
        """Who has a speaker's name: a person, or the organization that a word in capitals abbreviates ("SANA")."""
        spelt = text.isalpha() and text.isupper() and UPPER <= len(text) <= LONGEST and text.capitalize() not in MONTHS
        return self.person(text) or (made.make("Organization", text, text) if spelt and not self.capitals else None)

    def bearer(self, text: str) -> Entity:
        """Who speaks under a name that nothing else explains; under one word of it, somebody of this article alone."""
        one = len(text.split()) == 1 and not ORGANIZATION.search(text)
        return made.of_one_name(self.context.article.id, "Person", text) if one else bearer(text)

    @cached_property
    def capitals(self) -> bool:
        """Whether the article writes whole lines in capitals, which abbreviate nothing."""
        return CAPITALS.search(self.context.article.text) is not None

    def _first_names(self, text: str) -> list[Entity]:
        """The persons called by their first name, as is usual where there are no surnames ("Yemane")."""
        people = [n.entity for n in self.nodes if n.entity and n.kind == "Person"]
        return list({p.id: p for p in people if p.label.split()[0] == text}.values())

    def _surnames(self) -> list[tuple[str, Entity]]:
        """All surnames in the article with the one person each can be."""
        known = {name: people[0] for name, people in self.context.surnames.items() if len(people) == 1}
        return sorted({**self.by_surname, **known}.items())


def bearer(text: str) -> Entity:
    """Whom a name means: an organization where a noun in it says so, else a person, whose name is written without honorifics."""
    name = HONORIFIC.sub("", text)
    return made.make("Organization" if ORGANIZATION.search(text) else "Person", name, text)
