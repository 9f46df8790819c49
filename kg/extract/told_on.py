"""Fighting told on in the next sentence of a paragraph: it is of the day and place that the sentence before gives."""

from __future__ import annotations

import re

from kg.extract.drafts import EventDraft
from kg.language.context import Context

PAST = {"Held", "Alleged"}
DAY = len("2021-12-03")
ALSO = re.compile(r"\b(?:as well|also|too|in turn|in return|in response|meanwhile|at the same time)\b", re.I)
"""Words by which losses or attacks are of the same time as those just told, be it longer than a day."""
STILL = re.compile(
    r"\b(?:have|has|so far|since|continu\w+|still|every|often|regularly|repeated\w*|usually|daily|accus\w+)\b", re.I
)
"""Words of fighting at no one time."""


def tell_on(context: Context, groups: list[list[EventDraft]]) -> None:
    """Gives fighting that has neither day nor place of its own those of what was told right before it."""
    for group in groups:
        if len(group) == 1 and _is_bare(context, group[0]):
            before = _told_before(groups, group[0])
            if before is not None and (len(before.date or "") == DAY or _says(context, group[0], ALSO)):
                group[0].date, group[0].basis, group[0].place = before.date, before.basis, before.place


def _is_bare(context: Context, draft: EventDraft) -> bool:
    told = draft.type == "Violence" and draft.status in PAST and draft.conflict is None and draft.counted is None
    return told and not (draft.date or draft.place) and not _says(context, draft, STILL)


def _says(context: Context, draft: EventDraft, words: re.Pattern[str]) -> bool:
    first, last = draft.match.unit.span(0, len(draft.match.unit.text))
    return words.search(context.article.text, first, last) is not None


def _told_before(groups: list[list[EventDraft]], draft: EventDraft) -> EventDraft | None:
    """The fighting told last, in the sentence right before a draft's in its paragraph or earlier in its own, if it is dated."""
    here = draft.match.unit
    near = (
        e for group in groups for e in group
        if e.type == "Violence" and e.status in PAST and e.conflict is None and e is not draft
        and e.match.unit.paragraph == here.paragraph and here.sentence - 1 <= e.match.unit.sentence <= here.sentence
        and e.match.unit.starts[e.match.start] < here.starts[draft.match.start]
    )
    last = max(near, key=lambda e: e.match.unit.starts[e.match.start], default=None)
    return last if last is not None and last.date else None
