"""The curated bodies of states by the noun that names each: "ministry of foreign affairs", "army"."""

from __future__ import annotations

from kg.gazetteer import Gazetteer
from kg.gazetteer.load import fold
from kg.language.belonging import called
from kg.language.context import Context
from kg.language.tape import Node
from kg.language.vocabulary import TOKEN, Vocabulary
from kg.language.word_tables import Tables
from kg.model import Entity


class CuratedBodies:
    """Bodies and states' main forces, each with the canonical noun of its names."""

    def __init__(self, gazetteer: Gazetteer, tables: Tables, vocabulary: Vocabulary) -> None:
        self.gazetteer, self.tables, self.vocabulary = gazetteer, tables, vocabulary
        self.by_noun: dict[tuple[str, str], Entity] = {
            (of.id, head): entity for iri, of in sorted(gazetteer.part_of.items())
            if (head := self._head(gazetteer.entities[iri])) and (entity := gazetteer.entities[iri])
        }
        """By the IRI of what it is part of, and its noun."""
        self._noun_of = {entity.id: head for (_, head), entity in self.by_noun.items()}

    def know(self, context: Context, node: Node) -> None:
        """Gives a curated body its state and noun; states that it is part of it where its own words name the state."""
        of = self.gazetteer.part_of.get(node.entity.id) if node.entity else None
        if node.entity is None or of is None:
            return
        node.polity, node.office, node.rule = of, self._noun_of.get(node.entity.id, node.entity.label), "body/curated"
        if called(context, of, node.text):
            context.relate(node.entity, "partOf", of, node)

    def _head(self, entity: Entity) -> str | None:
        """The canonical noun of a curated body or of a state's main force, by the longest noun in one of its names; else None."""
        table = {"GovernmentBody": "body", "ArmedForce": "force"}.get(entity.type)
        of = self.gazetteer.part_of[entity.id]
        if table is None or (table == "force" and self.gazetteer.demonym.get(of.id, of.label) not in entity.label):
            return None
        names = [self._plain_codes(name) for name in (entity.label, *entity.aliases)]
        heads = sorted(self.tables[table].items(), key=lambda item: -len(item[0]))
        return next((head for code, head in heads if any(code in name for name in names)), None)

    def _plain_codes(self, name: str) -> str:
        return "".join(self.vocabulary[t] for t in TOKEN.findall(fold(name)) if not t.isspace())
