"""Who "I" is: the sentences of one speaker as the rules of events read them, with him in the place of "I", "me" and "my"."""

from __future__ import annotations

from dataclasses import replace

from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.language.vocabulary import Vocabulary


class FirstPerson:
    """Puts whoever speaks in the place of the words by which he speaks of himself; "we" are not he alone."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words = frozenset(vocabulary.sequence(word) for word in ("I", "me", "my"))

    def named(self, context: Context, unit: Unit) -> Unit:
        """The unit with a mention of its speaker for each such word; the unit itself where no one person is known to speak."""
        if len(unit.speakers) != 1 or unit.speakers[0].type != "Person" or self.words.isdisjoint(unit.text):
            return unit
        return replace(unit, text="".join(self._char(context, unit, at) for at in range(len(unit.text))))

    def _char(self, context: Context, unit: Unit, at: int) -> str:
        char, start, end = unit.text[at], unit.starts[at], unit.ends[at]
        if char not in self.words:
            return char
        node = Node("Person", start, end, unit.speakers[0])
        node.text = context.article.text[start:end]
        return context.tape.char(node) or char
