"""Which act the words perform, where the verb of saying leaves it open."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.drafts import ClaimDraft, actors, capture
from kg.extract.speakers import on_behalf_of
from kg.language.context import Context
from kg.language.units import Unit
from kg.rules.book import RuleBook

Run = tuple[list[Unit], ClaimDraft]


class Acts:
    """The refinements of the rule book, applied to what is said."""

    def __init__(self, context: Context, book: RuleBook) -> None:
        self.context, self.book = context, book

    def refined(self, draft: ClaimDraft, text: str) -> ClaimDraft:
        """The claim with the act that the words perform: that of the first refinement that fits."""
        of = on_behalf_of(self.context, draft.speaker)
        own = {draft.speaker.id} | ({of.id} if of else set())
        for refinement, regex in self.book.refining.candidates(text):
            found = regex.search(text)
            if not found:
                continue
            targets = actors(capture(self.context, found, refinement.addressee)) if refinement.addressee else []
            if refinement.addressee and (not targets or any(t.id in own for t in targets)):
                continue
            if refinement.own and not own & {e.id for e in actors(capture(self.context, found, refinement.own))}:
                continue
            return replace(draft, act=refinement.gives, addressees=targets or draft.addressees)
        return draft

    def runs(self, sentences: list[Unit], draft: ClaimDraft) -> list[Run]:
        """The sentences of a quotation in runs of one act; a plain statement goes with the act beside it."""
        runs: list[Run] = []
        for unit in sentences:
            refined = self.refined(draft, unit.text)
            if runs and (refined.act == draft.act or runs[-1][1].act in {refined.act, draft.act}):
                runs[-1] = ([*runs[-1][0], unit], runs[-1][1] if refined.act == draft.act else refined)
            else:
                runs.append(([unit], refined))
        return runs

    def each_run(self, sentences: list[Unit], draft: ClaimDraft) -> list[ClaimDraft]:
        """A claim for each act that a quotation performs; none where it performs only one."""
        runs = self.runs(sentences, draft)
        if len(runs) < 2:
            return []
        claims = []
        for i, (run, refined) in enumerate(runs):
            first, last = run[0].span(0, len(run[0].text))[0], run[-1].span(0, len(run[-1].text))[1]
            start = min(first, draft.evidence[0]) if i == 0 else first
            end = max(last, draft.evidence[1]) if i == len(runs) - 1 else last
            claims.append(replace(refined, evidence=(start, end), content=(first, last)))
        return claims
