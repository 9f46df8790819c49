"""The claims that one utterance makes: for each speaker, each act of what is quoted, each statement of an interviewee."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.acts import Acts
from kg.extract.addressees import Addressees
from kg.extract.clauses import statements
from kg.extract.drafts import ClaimDraft, actors, capture
from kg.extract.floor import Floor
from kg.extract.memory import Memory
from kg.extract.sayings import REPORTING
from kg.extract.speakers import Speakers
from kg.extract.utterances import Utterance, overlap
from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity

PARTED = re.compile(r"(?:;|,\s*(?:and|but|while|whereas|yet))(?:\s+the)?$")
"""What parts two clauses that are both the article's."""
OF_WHOM = re.compile(r",\s+who\b")
"""What opens the article's own clause on whoever is praised, urged or blamed: "Lind praised Rojas, who called on him to go"."""
ADMITS = re.compile(r"(?:admits|acknowledges|concedes|confesses)\b")
"""Verbs by which one puts into another's mouth what speaks against him."""
HANDS_ON = REPORTING | {"claim/according-to"}
"""Rules of those in whose words another's act may stand."""
FRONTED = 6
"""Tokens at most of a phrase before the subject of what is said: "said that during the meeting, both parties"."""


class ClaimDrafts:
    """Makes the claims of the utterances of one article."""

    def __init__(
        self, context: Context, memory: Memory, floor: Floor, speakers: Speakers, addressees: Addressees, acts: Acts,
        units: Iterable[Unit],
    ) -> None:
        self.context, self.memory, self.floor = context, memory, floor
        self.speakers, self.addressees, self.acts = speakers, addressees, acts
        self.inner: dict[int, list[Unit]] = {}
        """The sentences inside each quotation, by its identity."""
        for unit in units:
            if unit.quote is not None:
                self.inner.setdefault(id(unit.quote), []).append(unit)

    def of(self, view: Unit, one: Utterance, said: list[Utterance]) -> list[ClaimDraft]:
        """The claims of one utterance: one for each speaker, and for each act of what is quoted."""
        quotes = [n for n in self.context.tape.nodes_in(view.text[one.content[0] : one.content[1]]) if n.kind == "Quote"]
        addressees = self.addressees.of(one, said)
        mutual = self.speakers.mutual(view, one)
        drafts: list[ClaimDraft] = []
        if mutual and len(one.speakers) < 2 and one.rule.endswith("each-other"):
            return []  # two sides of whom nobody knows which accuse each other: nobody accuses anybody
        for speaker in self.speakers.together(view, one):
            reporter = self._reporter(one, speaker, said)
            if reporter is not None and ADMITS.match(self.context.article.text, view.starts[one.verb[0]]):
                continue  # "according to Mali, Chad admits that it lost": it is Mali that says so
            to = one.speakers if mutual else addressees
            draft = ClaimDraft(
                one.match, one.make.claim, speaker, [a for a in to if a.id != speaker.id], _offsets(view, one.content),
                quotes[0] if quotes else None, reporter, evidence=_offsets(view, one.extent(said)),
            )
            for quote in quotes:
                quote.members = (Node("Person", 0, 0, speaker),)
            drafts += [self._with_told(view, one, made, said) for made in self._by_act(view, one, draft)]
            if draft.quote is None and one.make.refine and speaker is self.memory.interviewee:
                others = [u for u in said if u.verb > one.verb and u.rule in REPORTING and speaker not in u.speakers]
                drafts[-1:] = self._statements(view, drafts[-1], others if one.introduces else [])
        return drafts

    def _with_told(self, view: Unit, one: Utterance, draft: ClaimDraft, said: list[Utterance]) -> ClaimDraft:
        """The claim with what it tells of another's, where it says nothing else: "Lind said that Chad had rejected the plan"."""
        told = min((u for u in said if u.verb > one.verb and u.has_subject and not u.whole), key=lambda u: u.verb, default=None)
        if told is None or one.whole or one.rule not in HANDS_ON or draft.quote is not None:
            return draft
        gap = told.match.found.start() - one.match.found.end()
        if not 0 <= gap <= FRONTED or self._reporter(told, told.speakers[0], said) is not draft.speaker:
            return draft
        end = max(draft.evidence[1], _offsets(view, told.extent(said))[1])
        return replace(draft, evidence=(draft.evidence[0], end))

    def _reporter(self, one: Utterance, speaker: Entity, said: list[Utterance]) -> Entity | None:
        """Who reports the claim: who quotes the speaker, or whose words it stands in, if it is not the article that tells it."""
        quoting = next(iter(actors(capture(self.context, one.match.found, "by"))), None)
        if quoting is not None and quoting.id != speaker.id:
            return quoting
        before = [u for u in said if u.verb < one.verb and overlap(u.content, one.verb) and not u.whole]
        around = [] if one.whole and one.closes else [u for u in before if not self._parted(u, one)]
        closing = [u for u in said if u.whole and u.verb > one.verb and overlap(u.content, one.verb) and u.closes]
        reporter = (around or closing)[-1].speakers[0] if around or closing else one.handed_on or self.floor.holder
        return reporter if reporter is not None and reporter.id != speaker.id else None

    def _parted(self, before: Utterance, one: Utterance) -> bool:
        """Whether the article goes on with a clause of its own: "Serbia blamed Kosovo, and Kosovo denied it"."""
        view, start = one.match.unit, one.match.found.start()
        text = self.context.article.text
        if before.rule not in HANDS_ON and OF_WHOM.search(text, *view.span(before.verb[1], max(one.verb[0], before.verb[1] + 1))):
            return True
        if before.introduces or not one.has_subject or start <= before.verb[1]:
            return False
        first, last = view.span(before.verb[1], start)
        return PARTED.search(text[first:last]) is not None

    def _by_act(self, view: Unit, one: Utterance, draft: ClaimDraft) -> list[ClaimDraft]:
        """The claim with the act that its words show, or one for each act where what is quoted shows several."""
        if not one.make.refine:
            return [self.acts.aimed(draft, self._words(view, one, draft))]
        if draft.quote is not None:
            several = self.acts.each_run(self.inner.get(id(draft.quote), []), draft)
            if several:
                return several
        return [self._as_echoed(one, self.acts.refined(draft, self._words(view, one, draft)))]

    def _as_echoed(self, one: Utterance, draft: ClaimDraft) -> ClaimDraft:
        """The claim with the act that its speaker says is his own, where his words show no other."""
        echo = one.echo
        if echo is None or draft.act != "Assertion" or echo.make.claim == "Assertion":
            return draft
        return replace(draft, act=echo.make.claim, addressees=self.addressees.of(echo, [one, echo]))

    @staticmethod
    def _words(view: Unit, one: Utterance, draft: ClaimDraft) -> str:
        """What is said, as the tape has it, with the words of its quotation."""
        last = next((i for i, end in enumerate(view.ends) if end >= draft.evidence[1]), len(view.ends)) + 1
        end = max(min(last, one.content[1]), one.content[0])
        found = one.match.found
        text = view.text[one.content[0] : end]
        if one.whole:  # "But Baku, he says, does not recognise …": what is said stands on both sides of the verb
            text = view.text[one.content[0] : found.start()] + view.text[found.end() : end]
        return f"{draft.quote.parts} {text}" if draft.quote is not None else text

    def _statements(self, view: Unit, draft: ClaimDraft, others: list[Utterance]) -> list[ClaimDraft]:
        """The claims of a long sentence of the interviewee: one for each clause that is a statement of its own.

        The first is none of his where he only hands on what others say ("He continued: Last May, Putin announced …")."""
        start, end = draft.evidence
        parts = [(start + a, start + b) for a, b in statements(self.context.article.text[start:end])]
        told = any(view.starts[u.verb[0]] < parts[0][1] for u in others)
        if len(parts) < 2:
            return [] if told else [draft]
        claims = []
        for first, last in parts[told:]:
            text = "".join(c for c, at in zip(view.text, view.starts, strict=False) if first <= at < last)
            plain = replace(draft, act="Assertion", addressees=[], evidence=(first, last), content=(first, last))
            claims.append(self.acts.refined(plain, text))
        return claims


def _offsets(view: Unit, positions: tuple[int, int]) -> tuple[int, int]:
    """Code points of positions of a view; those of the token before where there are none."""
    start, end = positions
    return view.span(start, end) if end > start else (view.starts[start - 1], view.ends[start - 1])
