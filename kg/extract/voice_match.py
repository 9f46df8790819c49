"""Where a level of the speaking view matches: the sentence, the match and what the article has said before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.memory import Memory
from kg.language.context import Context
from kg.language.tape import Node, Piece
from kg.language.units import Unit

RELATIVE = re.compile(r"(?:who|which)\b", re.I)
"""What opens a clause on the mention before it."""
UNNAMED = re.compile(r"\b(?:named|identified|anonym\w+|authori[sz]ed to)\b", re.I)
"""Words of whoever does not give his name, who says nothing by them."""


@dataclass(frozen=True, slots=True)
class VoiceMatch:
    """Where a level matches: the view, the match and what the article has said before."""

    context: Context
    memory: Memory
    view: Unit
    found: re.Match[str]

    def node(self, name: str) -> Node | None:
        """The last mention of a capture."""
        got = self.found[name] if name in self.found.re.groupindex else None
        found = self.context.tape.nodes_in(got) if got else []
        return found[-1] if found else None

    def end(self) -> int:
        """Where the piece ends: before the capture "rest" where the pattern has one."""
        return self.found.start("rest") if "rest" in self.found.re.groupindex else self.found.end()

    def words(self, start: int, end: int) -> str:
        """The article's words at positions of the view."""
        first, last = self.view.span(start, end)
        return self.context.article.text[first:last]

    def piece(self, node: Node) -> Piece:
        """The match as a mention of what ``node`` stands for."""
        first, last = self.view.span(self.found.start(), self.end())
        text = self.context.article.text[first:last]
        new = Node(node.kind, first, last, node.entity, text, node.polity, node.members, node.office)
        new.plural, new.rule, new.time, new.basis, new.nobody = node.plural, node.rule, node.time, node.basis, node.nobody
        return self.found.start(), self.end(), new

    def aside(self) -> Unit | None:
        """The relative clause between a speaker and his verb, with him for its subject: "Denktash, who demands recognition,"."""
        start, end = self.found.span("gap")
        at = self.found.start("who")
        words = self.words(start, end)
        if not RELATIVE.match(words) or UNNAMED.search(words) or self.view.text[at] not in self.context.tape.nodes:
            return None
        view = self.view
        starts, ends = [view.starts[at], *view.starts[start + 1 : end]], [view.ends[at], *view.ends[start + 1 : end]]
        return Unit(view.text[at] + view.text[start + 1 : end], starts, ends, view.paragraph, view.sentence)
