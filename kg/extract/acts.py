"""Which act the words perform, where the verb of saying leaves it open."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.aims import Aims
from kg.extract.drafts import ClaimDraft, actors, capture
from kg.extract.on_behalf import on_behalf_of, other_side
from kg.language.context import Context
from kg.language.units import Unit
from kg.model import Act, Entity
from kg.rules.book import RuleBook

Run = tuple[list[Unit], ClaimDraft]
TO_WHOM: frozenset[Act] = frozenset({"Assertion", "Offer", "Appeal", "Demand", "Concern"})
"""Acts that are done to whomever one tells; another is done to whom one speaks of."""
AIMED: frozenset[Act] = frozenset({"Accusation", "Demand", "Appeal"})
"""Acts whose words show at whom they are aimed."""


NO_TARGET = re.compile(r"\b(?:in|at|near|inside|within|if|unless|should|whether|had|lest|in case)(?: the)? \Z", re.I)
"""Words before a place where something is, or before whoever is only supposed to do something: "the agreement in Vienna", "would
have closed the border had Mali attacked"."""
IN_REACH = 12
"""Code points in which they stand."""


class Acts:
    """The refinements of the rule book, applied to what is said."""

    def __init__(self, context: Context, book: RuleBook, aims: Aims) -> None:
        self.context, self.book, self.aims = context, book, aims

    def refined(self, draft: ClaimDraft, text: str) -> ClaimDraft:
        """The claim with the act that the words perform: that of the first refinement that fits."""
        of = on_behalf_of(self.context, draft.speaker)
        own = {draft.speaker.id} | ({of.id} if of else set())
        for refinement, pattern in self.book.refining.candidates(text):
            found = pattern.regex.search(text)
            if not found:
                continue
            targets = self._targets(draft, found, refinement.addressee) if refinement.addressee else []
            if refinement.addressee and (not targets or any(t.id in own or self._own_force(t, own) for t in targets)):
                continue
            if refinement.own and not own & {e.id for e in actors(capture(self.context, found, refinement.own))}:
                continue
            told = draft.addressees if refinement.gives in TO_WHOM else []
            told = told or self.aims.of(text, refinement.gives, found.span(), [draft.speaker])
            return replace(draft, act=refinement.gives, addressees=targets or told)
        return draft

    def _own_force(self, target: Entity, own: set[str]) -> bool:
        """Whether a target is an army of the speaker's own side, of whose strikes he tells without accusing it."""
        of = self.context.gazetteer.part_of.get(target.id) or self.context.polity_of.get(target.id)
        return target.type == "ArmedForce" and of is not None and of.id in own

    def _targets(self, draft: ClaimDraft, found: re.Match[str], name: str) -> list[Entity]:
        """Whom a capture means; words without a mention ("the enemy") mean the other side of the article's dispute."""
        text = self.context.article.text
        nodes = [n for n in capture(self.context, found, name) if not NO_TARGET.search(text, max(n.start - IN_REACH, 0), n.start)]
        other = other_side(self.context, draft.speaker) if not nodes and found[name] else None
        return actors(nodes) if other is None else [other]

    def aimed(self, draft: ClaimDraft, text: str) -> ClaimDraft:
        """The claim with whom its words name as the one it is aimed at, where the verb of saying names nobody."""
        if draft.addressees or draft.act not in AIMED:
            return draft
        as_said = replace(draft, act="Assertion")
        aimed = self.refined(as_said, text)
        return replace(draft, addressees=aimed.addressees) if aimed.act == draft.act else draft

    def runs(self, sentences: list[Unit], draft: ClaimDraft) -> list[Run]:
        """The sentences of a quotation in runs of one act; a plain statement goes with the act beside it."""
        runs: list[Run] = []
        for unit in sentences:
            refined = self.refined(draft, unit.text)
            last = runs[-1][1] if runs else None
            if last is not None and (refined.act == draft.act or last.act in {refined.act, draft.act} or _urge(last, refined)):
                both = last if refined.act == draft.act or (last.addressees and not refined.addressees) else refined
                runs[-1] = ([*runs[-1][0], unit], both)
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


def _urge(*drafts: ClaimDraft) -> bool:
    """Whether all of these urge somebody: what is demanded and what is asked for in one breath is one claim."""
    return all(draft.act in {"Demand", "Appeal"} for draft in drafts)
