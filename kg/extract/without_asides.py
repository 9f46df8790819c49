"""A sentence without what is put between a subject and his verb: "Chad, which had waited since May, signed" as "Chad signed"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.drafts import EventDraft, Match, family
from kg.extract.utterances import overlap
from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.rules.book import RuleBook
from kg.rules.schema import Aside

SUBJECTS = {"Person", "State", "City", "Territory", "Organization", "Body", "Force", "Group", "Role"}
"""Classes of mentions that can do the same as one before them."""
HOLDS = re.compile(r"\w")
"""What an aside in brackets or between dashes is not without: two hyphens are a dash."""
AND = re.compile(r"\s*and\b")
GOVERNED = re.compile(
    r"\b(?:to|in|with|from|of|for|by|at|near|against|between|among|on|into|through|over|about|after|before|under|via|or|than|as|like"
    r"|until|since|including|despite|without|within|towards?|behind|across|around)"
    r"(?: (?:the|an?|its|his|her|their|both|all))?\s*\Z",
    re.I,
)
"""Words after which a mention is the subject of no verb."""
REACH = 24
"""Characters before a mention in which such a word stands."""
CLAUSE = re.compile(
    r",\s*(?:and|or|but|nor|while|whereas|yet|so|that|said|says|added|he|she|it|they|we|there)\b|.*[“”\";:?!]", re.I | re.S
)
"""What goes on after a comma with a clause of its own."""
NO_VERB = re.compile(r"\s*(?:,|(?:and|or|but|that|which|who|the|an?|in|on|at|of|for|to|with|by)\b|[.;:)])", re.I)
"""What follows an aside after which no verb of the subject comes."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A unit without its asides."""

    unit: Unit
    gaps: list[int]
    """The positions in it before which they stood."""
    cuts: list[tuple[int, int]]
    """The code points between which they stand."""
    closed: bool
    """Whether each was sure to be one, so that nothing in it can belong to an event around it."""

    def told(self, matches: list[Match]) -> list[Match]:
        """Of the matches on it those that it tells better than the sentence as it stands."""
        return matches if self.closed else [m for m in matches if self.reaches_over(m)]

    def reaches_over(self, match: Match) -> bool:
        """Whether a match holds words on both sides of a gap."""
        return any(match.found.start() < gap < match.found.end() for gap in self.gaps)

    def parts(self, words: tuple[int, int]) -> bool:
        """Whether an aside stands inside some words, which are told by code points."""
        return any(words[0] < start and end < words[1] for start, end in self.cuts)

    def better(self, old: EventDraft, new: EventDraft) -> bool:
        """Whether it tells an event with more sides; nothing in a closed aside is of an event around it or says how that is."""
        before, now = {p.id for p in old.participants}, {p.id for p in new.participants}
        if not self.closed:
            return before < now
        return before < now or bool(now and self.reaches_over(new.match)) or (before == now and old.status != new.status)


class Asides:
    """The asides of the sentences of one article, each looked for once."""

    def __init__(self, context: Context, book: RuleBook) -> None:
        self.context, self.book = context, book
        self.read: dict[int, tuple[Unit, Bare | None]] = {}

    def without(self, unit: Unit) -> Bare | None:
        """The unit without its asides; None where it has none."""
        if id(unit) not in self.read:  # the unit is kept, so that no other gets its identity
            self.read[id(unit)] = unit, _bare(self.context, self.book, unit)
        return self.read[id(unit)][1]


def _bare(context: Context, book: RuleBook, unit: Unit) -> Bare | None:
    cuts: list[tuple[int, int]] = []
    closed = True
    for aside, found in book.asides_in(unit.text):
        start, end = found.span("aside")
        if end < len(unit.text) and not (cuts and start < cuts[-1][1]) and _parts(context, unit, start, end, aside):
            cuts.append((start, end))
            closed = closed and aside.closed
    if not cuts:
        return None
    bare, gaps = cut(unit, cuts)
    for gap in reversed(gaps):
        _join(context, bare, gap)
    return Bare(bare, gaps, [unit.span(*gone) for gone in cuts], closed)


def cut(unit: Unit, cuts: list[tuple[int, int]]) -> tuple[Unit, list[int]]:
    """The unit without some stretches of its positions, and the positions in it before which they stood."""
    kept = [at for at in range(len(unit.text)) if not any(start <= at < end for start, end in cuts)]
    bare = replace(
        unit, text="".join(unit.text[at] for at in kept), starts=[unit.starts[at] for at in kept],
        ends=[unit.ends[at] for at in kept], claimed=[], asides=[],
    )
    return bare, [kept.index(end) for _, end in cuts]


def _parts(context: Context, unit: Unit, start: int, end: int, aside: Aside) -> bool:
    """Whether what stands between two positions parts a subject from his verb, or from another who does the same."""
    text = context.article.text
    before, behind = unit.starts[start - 1], unit.ends[end - 1]
    if aside.bracketed:
        apart = text[unit.starts[start] - 1].isspace() and text[behind].isspace()
        return HOLDS.search(text, unit.starts[start], behind) is not None and (text[unit.starts[start]] == "(" or apart)
    if aside.closing and "," not in context.tape.nodes[unit.text[start - 1]].text:
        return False
    if aside.closed and AND.match(text, behind):
        return not text[unit.starts[0] : before].strip().removesuffix("The")
    if CLAUSE.match(text, unit.starts[start], behind) or no_verb(text, behind):
        return False
    after: Node | None = context.tape.nodes.get(unit.text[end])
    return (after is None or after.kind == "Date") and GOVERNED.search(text, max(before - REACH, 0), before) is None


def no_verb(text: str, at: int) -> bool:
    """Whether the words from a code point on do not begin with a verb."""
    return NO_VERB.match(text, at) is not None


def _join(context: Context, bare: Unit, gap: int) -> None:
    """Makes one mention of two subjects between which an aside stood: "Lind (Mali) and Sy"."""
    text, nodes = context.article.text, context.tape.nodes
    if text[bare.starts[gap] : bare.ends[gap]] != "and":
        return
    last = gap + 1
    if last + 1 < len(bare.text) and text[bare.starts[last] : bare.ends[last]] == "the":
        last += 1
    members = tuple(nodes[c] for c in (bare.text[gap - 1], bare.text[last : last + 1]) if c in nodes)
    if len(members) < 2 or any(m.kind not in SUBJECTS for m in members):
        return
    node = Node("List", bare.starts[gap - 1], bare.ends[last], members=members, plural=True, rule="list/joined-over-aside")
    node.text = text[node.start : node.end]
    if (char := context.tape.char(node)) is not None:
        bare.text = bare.text[: gap - 1] + char + bare.text[last + 1 :]
        bare.ends[gap - 1 : last + 1] = [node.end]
        del bare.starts[gap : last + 1]


def added(drafts: list[EventDraft], more: list[EventDraft], bare: Bare) -> list[EventDraft]:
    """Events with those that the sentence tells without its asides, in the place of the ones that these tell better."""
    kept = list(drafts)
    for draft in more:
        told = [d for d in drafts if family(d.type) == family(draft.type) and share_words(d, draft)]
        same = min(told, key=lambda d: abs(_words(d)[1] - _words(draft)[1]), default=None)
        if same is None:
            kept.append(draft)
        elif same in kept and bare.better(same, draft):
            kept[kept.index(same)] = draft
    return sorted(kept, key=_words)


def _words(draft: EventDraft) -> tuple[int, int]:
    """Where the words that tell an event stand, in code points."""
    return draft.match.unit.span(draft.match.start, draft.match.end)


def share_words(one: EventDraft, other: EventDraft) -> bool:
    """Whether the words that tell two events share some."""
    return overlap(_words(one), _words(other))
