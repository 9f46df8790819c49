"""Who says what: claims from the rules' matches on the speaking view of each sentence, and the speakers of quotations."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.acts import Acts
from kg.extract.addressees import Addressees
from kg.extract.clauses import new_subject, statements
from kg.extract.drafts import ClaimDraft
from kg.extract.floor import Floor
from kg.extract.memory import Memory
from kg.extract.own_words import is_act, with_more
from kg.extract.repeats import his_own, repeats
from kg.extract.speakers import Speakers, speakers_of
from kg.extract.utterances import Utterance, bound, overlap, reports, same_act, utterances, without_open
from kg.extract.voices import Voices
from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity
from kg.rules.book import RuleBook

EXPLAINING = {
    "stating", "saying", "noting", "arguing", "claiming", "asserting", "explaining", "pointing", "calling", "describing",
    "branding", "terming", "citing", "indicating", "recalling", "believing", "maintaining", "contending", "alleging",
}
"""Participles that give the reason of the act before them, and are no act of their own after it."""
HOLDING = {"stating", "asserting", "arguing", "maintaining", "contending"}
"""Participles of a statement that is an act of its own after an act of support."""
URGING = {"Support", "Appeal", "Demand", "Offer", "Concern"}
"""Acts after which ", saying …" tells something of its own; what one denies or asserts it only spells out."""
POINTING_BACK = "claim/said-this"
"""The rule whose claims have their words in the sentence before."""
OBLIQUE = ("-noun", "according-to", "view-of")
"""Ends of the ids of rules whose speaker is not the subject of the sentence."""
REPORTING = {"claim/said", "claim/said-inverted", "claim/in-words-of", "claim/quote-then-speaker", "claim/quote-then-warned",
             "claim/speaker-then-quote", "claim/met-with-condemnation", "claim/accused-by", "claim/rejected-by",
             "claim/welcomed-by"}
"""Rules of sentences that only hand on what somebody else says."""
HANDING_ON = {"reported", "reports", "report", "writes", "wrote", "informs", "informed"}
"""Verbs of whoever only tells what others say."""
SHORT = 4
"""Tokens at most before and after the words by which he does so at the end of a sentence."""
RELATIVE = re.compile(r", who (?!(?:said|says|told)\b)[^,;:“\"]*$")
"""A relative clause that is still open."""
PARTED = re.compile(r"(?:;|,\s*(?:and|but|while|whereas|yet))(?:\s+the)?$")
"""What parts two clauses that are both the article's."""
NESTED = 3
"""Tokens between a verb of saying and the subject of what is said."""
PHRASE = 9
"""Priority from which a rule's own words show that a participle is no modifier."""


def draft_claims(context: Context, book: RuleBook, voices: Voices, units: list[Unit]) -> list[ClaimDraft]:
    """The claims of an article in text order; the units inside quotations learn who speaks in them."""
    hearing = Hearing(context, book, voices, units)
    for unit in units:
        if unit.quote is None:
            hearing.hear(unit)
        else:
            unit.speakers = tuple(m.entity for m in unit.quote.members if m.entity)
    return hearing.claims


def speaking_views(context: Context, book: RuleBook, voices: Voices, units: list[Unit]) -> dict[int, Unit]:
    """The speaking view of each sentence outside quotations, by the identity of its unit: rules of claims are matched on it."""
    hearing = Hearing(context, book, voices, units)
    views: dict[int, Unit] = {}
    for unit in units:
        if unit.quote is None:
            views[id(unit)] = voices.view(context, hearing.memory, unit)
            hearing.hear(unit)
    return views


class Hearing:
    """Reads the sentences of one article in order and remembers who spoke."""

    def __init__(self, context: Context, book: RuleBook, voices: Voices, units: list[Unit]) -> None:
        self.context, self.book, self.voices = context, book, voices
        self.memory = Memory(context)
        self.floor = Floor(context, self.memory, units)
        self.speakers = Speakers(context, self.memory, self.floor, voices)
        self.addressees = Addressees(context, self.memory, voices)
        self.acts = Acts(context, book)
        self.claims: list[ClaimDraft] = []
        self.untold: Unit | None = None
        self.inner: dict[int, list[Unit]] = {}
        for unit in units:
            if unit.quote is not None:
                self.inner.setdefault(id(unit.quote), []).append(unit)

    def hear(self, unit: Unit) -> None:
        """Adds the claims of one sentence of the article's own."""
        view = self.voices.view(self.context, self.memory, unit)
        self.floor.enter(unit)
        said = self._said(view)
        drafts = [draft for one in said for draft in self._drafts(view, one, said) if is_act(self.context, self.floor, draft)]
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
        said = [(aside, self._said(aside)) for aside in view.asides]
        real = ((aside, one, heard) for aside, heard in said for one in heard if one.match.rule.spec.priority >= 0)
        return [draft for aside, one, heard in real for draft in self._drafts(aside, one, heard)]

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

    # verbs of saying -------------------------------------------------------------------------------------------------------

    def _said(self, view: Unit) -> list[Utterance]:
        """What makes claims, in text order; each verb of saying counts once, for the best of its rules."""
        heard = [one for one in utterances(self.book, view) if not self._of_nobody(one)]
        silent = self.voices.silent(view) if heard else []
        kept: list[Utterance] = []
        waiting: list[Utterance] = []
        for one in heard:
            taken = any(overlap(one.verb, other.verb) for other in (*kept, *waiting))
            if taken or any(s[0] <= one.verb[0] and one.verb[1] <= s[1] for s in silent) or self._participle(view, one):
                continue
            if one.match.rule.spec.priority < 0 and not self._floor_goes_on([*kept, *waiting]):
                continue
            if not one.has_subject:
                waiting.append(one)
                continue
            one.speakers = self.speakers.of(one)
            if one.speakers:
                kept.append(one)
        for one in sorted(waiting, key=lambda u: u.verb):
            self._continue(view, kept, one)
        kept.sort(key=lambda u: u.verb)
        bound(view, kept, self.context.article.text)
        said = without_open(kept)
        before = ((u, said[:i]) for i, u in enumerate(said))
        return [u for u, others in before if not (self._hands_on(view, u, others) or repeats(self.context, u, others))]

    def _hands_on(self, view: Unit, one: Utterance, before: list[Utterance]) -> bool:
        """Whether an agency only reports at the end what somebody says: "The road is open, Chad said, Reuters reported"."""
        agency = all(speaker.type == "Organization" for speaker in one.speakers) and self._word(view, one) in HANDING_ON
        start, rest = one.match.found.start(), view.text[one.verb[1] :].rstrip("\n")
        return bool(before) and agency and "," in view.text[max(start - SHORT, 0) : start + 1] and len(rest) <= SHORT

    def _of_nobody(self, one: Utterance) -> bool:
        """Whether a plain sentence is nobody's, since nobody has the floor."""
        plain = one.match.rule.spec.priority < 0 and one.match.found[one.make.speaker] is None
        return plain and self.floor.holder is None

    def _floor_goes_on(self, others: list[Utterance]) -> bool:
        """Whether a plain sentence is also the claim of whoever has the floor: not where he reports what others say.

        What others want, fear or oppose is a statement of the interviewee about them."""
        if not others:
            return True
        guest = self.memory.interviewee
        return guest is not None and self.floor.holder is guest and not any(u.rule in REPORTING for u in others)

    def _continue(self, view: Unit, kept: list[Utterance], one: Utterance) -> None:
        """Gives a verb without a subject ("… and urged", ", adding that") the subject of the verb before it."""
        last = self._before(view, kept, one)
        if last is not None and self._in_relative(view, last, one):
            return
        if last is None or not last.make.refine:  # what is told may go on: "Lind said that Chad left, and Sudan stayed, adding …"
            subject = new_subject(self.context, view, last.verb[0] if last else 0, one.match.found.start())
            if subject is not None:
                one.node, one.speakers = subject, speakers_of(self.context, [subject])
                kept.append(one)
                return
        if last is None:
            # "…, adding that": a participle that only goes on needs something said before it
            told = [] if self._word(view, one) == "adding" else self.speakers.of_the_clause(view, one)
            one.speakers = told or ([self.floor.deciding] if self.floor.deciding and one.match.found.start() == 0 else [])
        elif self._explains(view, last, one) or same_act(view, last, one):
            return
        elif last.introduces:
            one.speakers = self.speakers.of_the_clause(view, one)
        else:
            one.speakers, one.node = last.speakers, last.node
        if one.speakers:
            kept.append(one)

    def _before(self, view: Unit, kept: list[Utterance], one: Utterance) -> Utterance | None:
        """The act that a verb without a subject goes on from: the last before it, or the one in whose words that stands."""
        before = [k for k in kept if k.verb[1] <= one.match.found.start()]
        last = max(before, key=lambda k: k.verb, default=None)
        if last is None:
            return None
        if len(before) > 1 and self._word(view, one).endswith("ing"):
            first = min(before, key=lambda k: k.verb)
            between = view.text[first.verb[1] : last.verb[0]]
            if first is not last and last.has_subject and "," not in between and len(between) <= NESTED:
                return first  # "X said that Y claimed …, stressing": X stresses
        around = (k for k in before if k.verb < last.verb and reports(k, last) and his_own(self.context, k, last))
        return next(around, last)  # "Lind said Chad is ready, and noted …": Lind, who speaks for Chad, notes

    def _in_relative(self, view: Unit, last: Utterance, one: Utterance) -> bool:
        """Whether a verb goes on with a clause on somebody else: "he thanked Lind, who wrote the report and said so"."""
        if self._word(view, one).endswith("ing") or last.verb[1] >= one.match.found.start():
            return False
        first, end = view.span(last.verb[1], one.match.found.start())
        return RELATIVE.search(self.context.article.text[first:end]) is not None

    def _explains(self, view: Unit, last: Utterance, one: Utterance) -> bool:
        """Whether a participle only gives the words of the act before it; praise is one thing and what one holds another."""
        word = self._word(view, one)
        own_act = (word in HOLDING and last.make.claim == "Support") or (word == "saying" and last.make.claim in URGING)
        return word in EXPLAINING and not own_act

    def _word(self, view: Unit, one: Utterance) -> str:
        first, last = view.span(one.verb[0], one.verb[0] + 1)
        return self.context.article.text[first:last].lower()

    def _participle(self, view: Unit, one: Utterance) -> bool:
        """Whether the verb is a participle that only goes with the noun before it ("the forces calling for talks")."""
        before = view.text[one.verb[0] - 1 : one.verb[0]]
        node = self.context.tape.nodes.get(before)
        modifies = node is not None and node.kind != "Date" and one.match.rule.spec.priority < PHRASE
        return modifies and self._word(view, one).endswith("ing")

    # drafts ----------------------------------------------------------------------------------------------------------------

    def _drafts(self, view: Unit, one: Utterance, said: list[Utterance]) -> list[ClaimDraft]:
        """The claims of one utterance: one for each speaker, and for each act of what is quoted."""
        quotes = [n for n in self.context.tape.nodes_in(view.text[one.content[0] : one.content[1]]) if n.kind == "Quote"]
        addressees = self.addressees.of(one, said)
        mutual = self.speakers.mutual(view, one)
        drafts: list[ClaimDraft] = []
        if mutual and len(one.speakers) < 2 and one.rule.endswith("each-other"):
            return []  # two sides of whom nobody knows which accuse each other: nobody accuses anybody
        for speaker in self.speakers.together(view, one):
            to = one.speakers if mutual else addressees
            draft = ClaimDraft(
                one.match, one.make.claim, speaker, [a for a in to if a.id != speaker.id], _offsets(view, one.content),
                quotes[0] if quotes else None, self._reporter(one, speaker, said), evidence=_offsets(view, one.extent(said)),
            )
            for quote in quotes:
                quote.members = (Node("Person", 0, 0, speaker),)
            drafts += self._acts(view, one, draft) if one.make.refine else [self.acts.aimed(draft, self._words(view, one, draft))]
            if draft.quote is None and one.make.refine and speaker is self.memory.interviewee:
                others = [u for u in said if u.verb > one.verb and u.rule in REPORTING and speaker not in u.speakers]
                drafts[-1:] = self._statements(view, drafts[-1], others if one.introduces else [])
        return drafts

    def _reporter(self, one: Utterance, speaker: Entity, said: list[Utterance]) -> Entity | None:
        """Who reports the claim: whose words it stands in, if it is not the article that tells it."""
        before = [u for u in said if u.verb < one.verb and overlap(u.content, one.verb) and not u.whole]
        around = [] if one.whole and one.closes else [u for u in before if not self._parted(u, one)]
        closing = [u for u in said if u.whole and u.verb > one.verb and overlap(u.content, one.verb) and u.closes]
        reporter = (around or closing)[-1].speakers[0] if around or closing else self.floor.holder
        return reporter if reporter is not None and reporter.id != speaker.id else None

    def _parted(self, before: Utterance, one: Utterance) -> bool:
        """Whether the article goes on with a clause of its own: "Serbia blamed Kosovo, and Kosovo denied it"."""
        view, start = one.match.unit, one.match.found.start()
        if before.introduces or not one.has_subject or start <= before.verb[1]:
            return False
        first, last = view.span(before.verb[1], start)
        return PARTED.search(self.context.article.text[first:last]) is not None

    def _acts(self, view: Unit, one: Utterance, draft: ClaimDraft) -> list[ClaimDraft]:
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

    # quotations without a verb of saying -----------------------------------------------------------------------------------

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
            claim = self._goes_on(last, quote) if last.speaker.id == speakers[0].id else None
            if claim is not None and (new_paragraph or claim.act not in {"Assertion", last.act}):
                claims.append(claim)
        return claims

    def _goes_on(self, last: ClaimDraft, quote: Node) -> ClaimDraft:
        span = (quote.start, quote.end)
        return self.acts.refined(
            replace(last, act="Assertion", addressees=[], quote=quote, content=span, evidence=span), quote.parts
        )

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


def _offsets(view: Unit, positions: tuple[int, int]) -> tuple[int, int]:
    """Code points of positions of a view; those of the token before where there are none."""
    start, end = positions
    return view.span(start, end) if end > start else (view.starts[start - 1], view.ends[start - 1])
