"""Who says what: claims from the rules' matches on the speaking view of each sentence, and the speakers of quotations."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.acts import Acts
from kg.extract.addressees import Addressees
from kg.extract.aims import Aims
from kg.extract.claim_drafts import ClaimDrafts
from kg.extract.drafts import ClaimDraft
from kg.extract.floor import Floor
from kg.extract.memory import Memory
from kg.extract.own_words import is_act, with_more
from kg.extract.sayings import Sayings
from kg.extract.speakers import Speakers
from kg.extract.utterances import ACCORDING, Utterance, overlap
from kg.extract.voices import Voices
from kg.extract.without_asides import Asides
from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.rules.book import RuleBook

POINTING_BACK = "claim/said-this"
"""The rule whose claims have their words in the sentence before."""
OBLIQUE = ("-noun", *ACCORDING)
"""Ends of the ids of rules whose speaker is not the subject of the sentence."""


def draft_claims(context: Context, book: RuleBook, voices: Voices, units: list[Unit], asides: Asides) -> list[ClaimDraft]:
    """The claims of an article in text order; the units learn who speaks in them, if somebody does."""
    hearing = Hearing(context, book, voices, units, asides)
    for unit in units:
        if unit.quote is None:
            hearing.hear(unit)
            unit.speakers = (hearing.floor.holder,) if hearing.floor.holder is not None else ()
        else:
            unit.speakers = tuple(m.entity for m in unit.quote.members if m.entity)
    return hearing.claims


def speaking_views(context: Context, book: RuleBook, voices: Voices, units: list[Unit]) -> dict[int, Unit]:
    """The speaking view of each sentence outside quotations, by the identity of its unit: rules of claims are matched on it."""
    hearing = Hearing(context, book, voices, units, Asides(context, book))
    views: dict[int, Unit] = {}
    for unit in units:
        if unit.quote is None:
            views[id(unit)] = voices.view(context, hearing.memory, unit)
            hearing.hear(unit)
    return views


class Hearing:
    """Reads the sentences of one article in order and remembers who spoke."""

    def __init__(self, context: Context, book: RuleBook, voices: Voices, units: list[Unit], asides: Asides) -> None:
        self.context, self.voices, self.asides = context, voices, asides
        self.memory = Memory(context)
        self.floor = Floor(context, self.memory, units)
        aims = Aims(self.memory, book)
        self.acts = Acts(context, book, aims)
        speakers = Speakers(context, self.memory, self.floor, voices)
        addressees = Addressees(context, self.memory, voices, aims)
        self.sayings = Sayings(context, book, voices, self.memory, self.floor, speakers)
        self.drafts = ClaimDrafts(context, self.memory, self.floor, speakers, addressees, self.acts, units)
        self.claims: list[ClaimDraft] = []
        self.untold: Unit | None = None

    def hear(self, unit: Unit) -> None:
        """Adds the claims of one sentence of the article's own."""
        view = self.voices.view(self.context, self.memory, unit)
        self.floor.enter(unit)
        said = self.sayings.of(view)
        drafts = [draft for one in said for draft in self.drafts.of(view, one, said) if is_act(self.context, self.floor, draft)]
        drafts += self._over_asides(unit, view, said)
        told = [told for draft in drafts if (told := self._told_before(view, draft)) is not None]
        told = [draft for draft in told if not self._adds(view, draft)]
        drafts = told + self._left_over(view, told)
        drafts += self._aside(view)
        self.untold = None if drafts else view
        if not drafts:
            self.floor.told(view)
        self._remember(view, said, drafts)
        self.claims += drafts

    def _aside(self, view: Unit) -> list[ClaimDraft]:
        """The claims of the relative clauses that a speaker's mention holds: "Denktash, who demands recognition, declined"."""
        said = [(aside, self.sayings.of(aside)) for aside in view.asides]
        real = ((aside, one, heard) for aside, heard in said for one in heard if one.match.rule.spec.priority >= 0)
        return [draft for aside, one, heard in real for draft in self.drafts.of(aside, one, heard)]

    def _over_asides(self, unit: Unit, view: Unit, said: list[Utterance]) -> list[ClaimDraft]:
        """The claims that only the sentence without its asides tells: "Chad – long a critic – is demanding guarantees"."""
        bare = self.asides.without(unit)
        if bare is None:
            return []
        told = [view.span(*one.verb) for one in said]
        cut = self.voices.view(self.context, self.memory, bare.unit)
        heard = self.sayings.of(cut)
        over = [one for one in heard if bare.parts(cut.span(*one.match.found.span()))]
        more = [one for one in over if not any(overlap(cut.span(*one.verb), words) for words in told)]
        return [d for one in more for d in self.drafts.of(cut, one, heard) if is_act(self.context, self.floor, d)]

    def _told_before(self, view: Unit, draft: ClaimDraft) -> ClaimDraft | None:
        """The claim with the words of the sentence before, where it points to them: "The road is open. Chad said this".

        None where that sentence is a claim already, or there is none: nobody then knows what was said."""
        if draft.match.rule.id != POINTING_BACK:
            return draft
        if self.untold is None or view.paragraph - self.untold.paragraph > 1:
            return None
        start, end = self.untold.span(0, len(self.untold.text.rstrip("\n")))
        before = replace(draft, content=(start, end), evidence=(start, draft.evidence[1]))
        return self.acts.refined(before, self.untold.text)

    def _adds(self, view: Unit, draft: ClaimDraft) -> bool:
        """Whether a plain sentence goes on with the last claim, which then has its words too."""
        more = with_more(self.floor, self.claims[-1], view, draft) if self.claims else None
        if more is not None:
            self.claims[-1] = more
        return more is not None

    def _left_over(self, view: Unit, drafts: list[ClaimDraft]) -> list[ClaimDraft]:
        """Claims of quotations that no verb introduces: the last speaker goes on, and it counts where he does something new."""
        claims = []
        for quote in (n for n in self.context.tape.nodes_in(view.text) if n.kind == "Quote" and not n.members):
            speakers = tuple(dict.fromkeys(d.speaker for d in drafts)) or self.memory.going_on(view.paragraph)
            alone = len(view.text.strip('"')) < 3
            if not speakers or not (drafts or alone):
                continue
            quote.members = tuple(Node("Person", 0, 0, s) for s in speakers)
            last = drafts[-1] if drafts else self.claims[-1]
            new_paragraph = not drafts and view.paragraph != self.memory.paragraph
            on = self._goes_on(last, quote) if last.speaker.id == speakers[0].id else []
            if on and (new_paragraph or any(claim.act not in {"Assertion", last.act} for claim in on)):
                claims += on
        return claims

    def _goes_on(self, last: ClaimDraft, quote: Node) -> list[ClaimDraft]:
        """The claims of a quotation with which the last speaker goes on: one, or one for each act that it performs."""
        span = (quote.start, quote.end)
        plain = replace(last, act="Assertion", addressees=[], quote=quote, content=span, evidence=span)
        several = self.acts.each_run(self.drafts.inner.get(id(quote), []), plain)
        return several or [self.acts.refined(plain, quote.parts)]

    def _remember(self, view: Unit, said: list[Utterance], drafts: list[ClaimDraft]) -> None:
        if drafts:
            finite = [u for u in said if not u.rule.endswith(OBLIQUE)] or said
            told = next((u for u in finite if u.whole and u.closes), finite[0] if finite else None)  # "…, the statement said."
            first = [d.speaker for d in drafts if told and d.match is told.match] or [drafts[0].speaker]
            self.memory.heard(tuple(first), view.paragraph)
            guest = self.memory.interviewee
            introduced = [u for u in said if len(u.speakers) == 1 and (u.introduces or u.speakers[0] is guest)]
            if introduced and not any(d.quote for d in drafts):
                self.floor.speaks_on(introduced[-1].speakers[0])
        self.memory.seen(view, bool(drafts))
