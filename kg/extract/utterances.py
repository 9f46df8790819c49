"""Verbs and nouns of saying on the view of a sentence: which of the rules' matches count, and which words are said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.drafts import Match
from kg.language.tape import Node
from kg.language.units import Unit
from kg.language.vocabulary import class_block
from kg.model import Entity
from kg.rules.book import RuleBook
from kg.rules.schema import ClaimMake

QUOTES = class_block("Quote")[0], class_block("Quote")[-1]
NEAR_QUOTE = 4
"""Tokens between a quotation and the words that name its speaker."""
SPOKEN = {"said", "says", "told", "tells", "stated", "announced", "added", "reported", "warned", "noted", "stressed", "confirmed"}
"""Verbs of what was said aloud, which whoever reports it only hands on ("Lind said it was too early, Reuters reported")."""
LONG_TAIL = 9
"""Tokens after a verb of saying that can still be asides of "…, he told reporters in Geneva on Monday"."""
SHORT = 3
"""Tokens that at least stand before words of saying that close a sentence."""
ACCORDING = ("according-to", "view-of")
"""Ends of the ids of rules that name who only reports the sentence."""
ARTICLES = {"the", "a", "an", "one"}
"""Words before a speaker who may stand right after a comma."""
CLOSING = {"Assertion", "Concern", "Accusation"}
"""Acts whose verb can close a sentence."""


@dataclass(slots=True)
class Utterance:
    """A match that makes a claim: its verb, its speakers, and where what is said begins and ends on the view."""

    match: Match
    make: ClaimMake
    speakers: list[Entity] = field(default_factory=list)
    node: Node | None = None
    content: tuple[int, int] = (0, 0)
    whole: bool = False
    """Whether what is said stands before the verb ("…, he said")."""
    echo: Utterance | None = None
    """The act that the speaker is said to do in it himself ("the rebels say they are ready")."""
    handed_on: Entity | None = None
    """Who hands it on to the article: an agency that reports it, or according to which it was said."""

    @property
    def verb(self) -> tuple[int, int]:
        """The positions of the words of saying."""
        return self.match.start, self.match.end

    @property
    def rule(self) -> str:
        """The id of the rule."""
        return self.match.rule.id

    @property
    def has_subject(self) -> bool:
        """Whether the match names the speaker, and does not go on with the subject before ("… and urged")."""
        found, speaker = self.match.found, self.make.speaker
        return speaker in found.re.groupindex and (found[speaker] is not None or self.match.rule.spec.priority < 0)

    @property
    def introduces(self) -> bool:
        """Whether a colon follows, after which everything is the speaker's."""
        return self.match.unit.text[self.verb[1] : self.verb[1] + 1] == ":"

    @property
    def closes(self) -> bool:
        """Whether the words of saying end their sentence: "The charge is baseless, the envoy said"."""
        return self.match.found.end() >= len(self.match.unit.text.rstrip("\n")) - 1

    def extent(self, others: list[Utterance]) -> tuple[int, int]:
        """The positions of the speaker and of what is said, up to the words of the next claim."""
        start = min(self.match.found.start(), self.content[0])
        end = max(self.match.found.end(), self.content[1])
        if self.introduces or self.match.rule.spec.priority < 0:
            return start, end
        for other in others:
            if other is not self and self.verb < other.verb and not other.whole:
                end = min(end, max(other.match.found.start(), self.match.found.end()))
        return start, end


def utterances(book: RuleBook, view: Unit) -> Iterator[Utterance]:
    """All matches of the rules of claims, also those that begin inside another: best rule first, then the nearest speaker."""
    found: list[Match] = []
    for entry in book.claims.candidates(view.text):
        regex, at = entry.pattern.regex, 0
        while (match := regex.search(view.text, at)) is not None:
            found.append(Match(entry.rule, view, match))
            at = match.start() + 1
    found.sort(key=lambda m: (-m.rule.spec.priority, _distance(m), m.found.start() - m.found.end(), m.rule.order, m.start))
    for one in found:
        make = one.rule.spec.make
        if isinstance(make, ClaimMake):
            yield Utterance(one, make)


def _distance(match: Match) -> int:
    """Tokens between a speaker and his verb after him."""
    there = "speaker" in match.found.re.groupindex and match.found.end("speaker") >= 0
    return max(match.start - match.found.end("speaker"), 0) if there else 0


def overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two half-open stretches share a position."""
    return a[0] < b[1] and b[0] < a[1]


def reports(one: Utterance, other: Utterance) -> bool:
    """Whether an act stands in the words of another, with nothing that parts them: "Lind said the army rejected it"."""
    start = other.match.found.start()
    return one.verb[1] <= start and not {",", ";", ":"} & set(one.match.unit.text[one.verb[1] : start])


def bound(view: Unit, said: list[Utterance], text: str) -> None:
    """Sets where what is said begins and ends, in the article's ``text``: before the verb in "…, he said", else after it."""
    end = len(view.text.rstrip("\n"))
    reported = min((u.verb for u in said if u.has_subject and _that(view, u, text)), default=(end, end))
    for one in said:
        match, make = one.match.found, one.make
        if make.content and match[make.content]:
            one.content = match.span(make.content)
            one.whole = one.content[1] <= one.verb[0]
        elif one.match.rule.spec.priority < 0:
            one.content = (0, end)
        elif (_closes(view, one, text) and one.verb <= reported) or _after_quote(view, one):
            one.content, one.whole = (_clause_start(view, one, said), end), True
        elif _opens(view, one):
            one.content = (one.verb[1], match.start(make.speaker))
        else:
            one.content = (match.end(), end)


def without_open(view: Unit, said: list[Utterance], source: str) -> list[Utterance]:
    """The utterances but those of hoping and thinking that another reports at the end ("Russia expects …, Karasin said")."""
    told = [u for u in said if u.whole and u.rule == "claim/said"]
    return [
        u for u in said
        if u.whole or u.introduces or u.rule != "claim/said" or source[slice(*view.span(*u.verb))].lower() in SPOKEN
        or not any(u.verb < t.verb and overlap(t.content, u.verb) for t in told)
    ]


def _clause_start(view: Unit, one: Utterance, said: list[Utterance]) -> int:
    """Where the words begin that a closing "he said" covers: after the claim before it only where a semicolon parts them."""
    start = one.match.found.start()
    before = max((u.match.found.end() for u in said if u is not one and u.match.found.end() <= start), default=0)
    return view.text.rfind(";", before, start) + 1 if before else 0


def _opens(view: Unit, one: Utterance) -> bool:
    """Whether a participle opens the sentence and what is said stands between it and the speaker ("Saying that …, he left")."""
    found, speaker = one.match.found, one.make.speaker
    at = found.start(speaker) if speaker in found.re.groupindex else 0
    return one.verb[0] == 0 and at > one.verb[1] and view.text[at - 1] == ","


def _closes(view: Unit, one: Utterance, source: str) -> bool:
    """Whether a verb of saying closes or interrupts what is said ("…, he said on Monday.", "But Baku, he says, …")."""
    text, start = view.text, _without_article(view, one.match.found.start(), source)
    inverted = one.has_subject and text[start] == ","  # ", said Lind" begins with its comma
    if _that(view, one, source):
        return False
    early = start < SHORT and not (start and text[one.verb[1] : one.verb[1] + 1] == ",")  # "Mali, Chad said, had attacked"
    if one.make.claim not in CLOSING or not (inverted or text[max(start - 1, 0) : start] == ",") or early:
        return False
    tail = re.split(r"[,.;\n]", text[one.verb[1] :], maxsplit=1)[0]
    return len(tail) < LONG_TAIL and len(tail) < start - 1 and ":" not in tail


def _that(view: Unit, one: Utterance, source: str) -> bool:
    """Whether "that" ends or follows a verb of saying: all that comes later is what is said, also "…, Chad suggested a pause"."""
    at = one.verb[1]
    return any(source[view.starts[i] : view.ends[i]].lower() == "that" for i in range(at - 1, min(at + 1, len(view.starts))))


def _without_article(view: Unit, start: int, source: str) -> int:
    """The position of the article before a speaker, where there is one ("…, the ministry said", "…, one UN official said")."""
    return start - 1 if start and source[view.starts[start - 1] : view.ends[start - 1]].lower() in ARTICLES else start


def _after_quote(view: Unit, one: Utterance) -> bool:
    """Whether a quotation opens the sentence and its speaker follows, whatever stands between ("…”, ARATTA quotes him")."""
    return one.has_subject and quotes(view.text) and 0 < one.match.found.start() <= NEAR_QUOTE


def quotes(text: str) -> bool:
    """Whether a sentence on the tape opens with a quotation."""
    return QUOTES[0] <= text[:1] <= QUOTES[1]


def same_act(view: Unit, last: Utterance, one: Utterance) -> bool:
    """Whether two verbs are one act ("condemn and reject"), or the second stands in the words after a colon.

    What is complete without an object is an act of its own: "apologised and said", "expressed concern and promised"."""
    adjacent = one.verb[0] - last.verb[1] == 1 and view.text[last.verb[1]] != ","
    complete = one.make.claim != last.make.claim and (last.rule.startswith("claim/express") or one.make.refine)
    inside = last.introduces and one.rule not in {"claim/said", "claim/offer", "claim/support", "claim/appeal"}
    return inside or (adjacent and not complete)
