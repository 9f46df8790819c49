"""What the events of one sentence, or of one story, tell each other: the day and place that the words give only once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.drafts import EventDraft, Match, capture
from kg.language.context import Context
from kg.language.date_groups import BESIDE, Parts
from kg.language.date_story import Story
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import EventType
from kg.rules.schema import EventMake

PAST = {"Held", "Alleged"}
DEEDS = {"Violence", "Detention", "Restriction", "Deployment"}
"""Types of which one sentence tells several that happened together."""
TOGETHER = re.compile(r"(?:,? (?:and|while|but)|, with)\b")
APART = re.compile(
    r"\b(?:after|before|since|following|later|earlier|that|which|whose|whom?|when|hours|days|weeks|ago|previous\w*|ha[ds]|have|said|says|will|would"
    r"|then|until|subsequently|meanwhile|still)\b|[;:“”\"]"
)
"""Words between two events that part their days."""
LATER = re.compile(r"\b(?:later|then|until|before|since|subsequently|eventually|ahead|would|will|failed|again)\b|[;:]")
"""Words between talks and a signing that part their days."""
OTHERS_MET = re.compile(r"(?:[^,;]* )?after (?:the |two |three |their |[A-Z])")
"""Words between a signing and a clause on others who met before: "declared a truce after the ministers of both met in Lima"."""
AND_DID = re.compile(r"(?: (?!after|before|that|which|who|to\b)[\w’'-]+){0,6} and (?:also |then )?")
"""Words between two verbs of one subject."""
AMID = re.compile(r"\b(?:in|during|amid)(?: (?:the|an?|heavy|fierce|renewed|recent|fresh|deadly|sporadic))*(?: \w+)?$")
"""Words between an event and the fighting in which it happened."""


BEHIND = re.compile(r"\b(?:after|following|upon|since)(?: [\w’'-]+){0,4}\s*\Z", re.I)
"""Words before talks after which something else is told."""
BEFORE_GOING = re.compile(
    r"\b(?:before|then|later|and)\b(?: (?:will|would|then|later|to|he|she|they))* "
    r"(?:fl[eyi]\w*|travel\w*|leav\w*|left|depart\w*|return\w*|head\w*|go|goes|going|went|continu\w*|proceed\w*)\b"
)
"""Words between talks and the journey that comes after them."""


def share(context: Context, drafts: list[EventDraft]) -> None:
    """Gives events of one sentence the day and place that stand only beside another of them."""
    _share_journey(context, drafts)
    for draft in drafts:
        for other in drafts:
            if draft is not other and _both_past(draft, other):
                _share_talks(context, draft, other)
                _share_day(context, draft, other)
                _share_deed(context, draft, other)
                _share_fighting(context, draft, other)


def _both_past(draft: EventDraft, other: EventDraft) -> bool:
    return draft.status in PAST and other.status in PAST


def _between(context: Context, first: EventDraft, second: EventDraft) -> str:
    """The article's words between two events of one sentence, the earlier one first."""
    unit = first.match.unit
    return context.article.text[unit.ends[first.match.end - 1] : unit.starts[second.match.start]]


def _share_journey(context: Context, drafts: list[EventDraft]) -> None:
    """Lets a meeting for which somebody travels take place where and when he arrives, unless its own words say otherwise."""
    for visit in (d for d in drafts if d.type == "Visit" and d.place and (d.presupposed or not d.nominal)):
        travellers = {p.id for p in visit.participants}
        for meeting in drafts:
            if meeting.type != "Meeting" or meeting.place is not None or _met_before(context, visit, meeting):
                continue
            if travellers & {p.id for p in meeting.participants}:
                meeting.place = visit.place
                if meeting.date is None:
                    meeting.date, meeting.basis = visit.date, visit.basis


def _met_before(context: Context, visit: EventDraft, meeting: EventDraft) -> bool:
    """Whether talks are told to be over before the journey, or to come first: "after talks with Lind, Rojas flew to Lima"."""
    if meeting.status in PAST and visit.status not in PAST:
        return True
    if visit.match.start < meeting.match.start:
        return BEHIND.search(_between(context, visit, meeting)) is not None
    unit = meeting.match.unit
    opening = context.article.text[unit.starts[0] : unit.starts[meeting.match.start]]
    return BEHIND.search(opening) is not None or BEFORE_GOING.search(_between(context, meeting, visit)) is not None


def _share_talks(context: Context, signing: EventDraft, talks: EventDraft) -> None:
    """What is signed at talks, or right after them, is signed there and, where the talks took one day, then."""
    make = signing.match.rule.spec.make
    if (signing.type, talks.type) != ("Signing", "Meeting") or (isinstance(make, EventMake) and make.invoked):
        return
    first, second = sorted((signing, talks), key=lambda d: d.match.start)
    ours, theirs = {p.id for p in signing.participants}, {p.id for p in talks.participants}
    between = _between(context, first, second)
    if LATER.search(between) or not (ours & theirs or not ours or not theirs):
        return
    if first is signing and OTHERS_MET.match(between) and not (talks.nominal or ours & theirs):
        return
    if signing.place is None and talks.place is not None:
        signing.place = talks.place
    if signing.date is None and talks.date is not None and first is talks and "/" not in talks.date:
        signing.date, signing.basis = talks.date, talks.basis


def _share_day(context: Context, draft: EventDraft, other: EventDraft) -> None:
    """The second of two clauses that tell the same kind of deed has the day of the first, unless its words part them."""
    if draft.type not in DEEDS or draft.type != other.type or draft.nominal or other.nominal:
        return
    if draft.date or not other.date or "/" in other.date or draft.match.start <= other.match.end:
        return
    between = _between(context, other, draft)
    if TOGETHER.search(between) and not APART.search(between):
        draft.date, draft.basis = other.date, other.basis


def _share_deed(context: Context, draft: EventDraft, other: EventDraft) -> None:
    """What somebody did "and" then did further was on that day, there, and by the same account: "broke up the rally in Lima and
    arrested four men"."""
    if draft.type == other.type or not {draft.type, other.type} <= DEEDS or draft.nominal or other.nominal:
        return
    if draft.match.start <= other.match.end or not AND_DID.fullmatch(_between(context, other, draft)):
        return
    if draft.date is None:
        draft.date, draft.basis = other.date, other.basis
    draft.place = draft.place or other.place
    draft.status = "Alleged" if other.status == "Alleged" else draft.status


def _share_fighting(context: Context, deed: EventDraft, fighting: EventDraft) -> None:
    """Who is captured or killed "in clashes" somewhere is so there, and the clashes are of that day."""
    if fighting.type != "Violence" or deed.type not in DEEDS or deed.match.end > fighting.match.start:
        return
    unit = fighting.match.unit
    between = context.article.text[unit.ends[deed.match.end - 1] : unit.ends[fighting.match.start]]
    if not AMID.search(between):
        return
    if fighting.date is None and deed.date is not None and "/" not in deed.date:
        fighting.date, fighting.basis = deed.date, deed.basis
    if deed.place is None:
        deed.place = fighting.place


RELATIVE = re.compile(r" (?:which|who|whose|where|in which)\b")
"""Words that open a relative clause, which goes on with the clause before it."""
NOUNS: dict[str, EventType] = {
    **dict.fromkeys(("meeting", "summit", "talks", "negotiations", "conference"), "Meeting"),
    **dict.fromkeys(("attack", "killing", "shelling", "raid", "clashes", "strike"), "Violence"),
    **dict.fromkeys(("signing", "agreement", "ceasefire", "truce", "deal"), "Signing"),
    **dict.fromkeys(("visit", "trip"), "Visit"),
}
"""Noun → the type of event that it means where it stands alone."""
PLAIN = r" the (?:two |three )?(?:\w+ )?(?:ministers|leaders|presidents|sides|parties|delegations|negotiators)\b(?! of\b)"
NAMED = re.compile(
    rf" (?:after|before|of) (?:the|this|that) ({'|'.join(NOUNS)})\b(?! (?:of|between|with|in|on|at)\b(?!{PLAIN}))", re.I
)


# days counted from another event -----------------------------------------------------------------------


def counted(node: Node) -> Parts | None:
    """The parts of a date that is counted from what follows it ("two days before the summit"), or None."""
    parts = node.parts
    return parts if isinstance(parts, Parts) and parts.story and parts.when in BESIDE else None


def clause_after(context: Context, unit: Unit, end: int) -> tuple[int, int]:
    """The positions of a unit from the end of "two days before" to the end of the clause that it opens."""
    for at in range(end, len(unit.text)):
        if unit.text[at] == ";" or (unit.text[at] == "," and not RELATIVE.match(context.article.text, unit.ends[at])):
            return end, at
    return end, len(unit.text)


def of_another_time(context: Context, around: Iterable[re.Match[str]], draft: EventDraft, span: tuple[int, int]) -> bool:
    """Whether only one of a draft and an argument stands in a clause from which a day is counted: "three days after they met in
    Ohrid, they signed"."""
    unit = draft.match.unit
    for found in around:
        node = next(iter(capture(context, found, "who")), None)
        if node is not None and node.kind == "Date" and counted(node):
            first, last = clause_after(context, unit, found.end())
            if (first <= span[0] < last) != (first <= draft.match.start < last):
                return True
    return False


def meant(context: Context, unit: Unit, start: int) -> EventType | None:
    """The type of event that "the meeting" after "two days before" names, or None."""
    named = NAMED.match(context.article.text, unit.ends[start - 1])
    return NOUNS[named[1].lower()] if named else None


def count_days(groups: list[list[EventDraft]]) -> None:
    """Gives what happened "two days before the meeting" its day, where the article dates that meeting elsewhere."""
    for group, draft in _uncounted(groups):
        if draft.counted is None:
            continue
        parts, event = draft.counted
        days = {e.date for e in _base(groups, group, draft, event) if e.date}
        if len(days) == 1 and (day := _counted_from(parts, days.pop())):
            draft.date, draft.basis = day, "resolved"


def _base(
    groups: list[list[EventDraft]], group: list[EventDraft], draft: EventDraft, event: Match | EventType
) -> list[EventDraft]:
    """The tellings of the event that a day is counted from: of a match, or of the last event of a type told before."""
    others = [g for g in groups if g is not group]
    if isinstance(event, Match):
        base = next((g for g in others if any(e.match is event for e in g)), [])
        return base if any(e.date for e in base) else _also_told(others, base)
    here = draft.match.unit
    before = [e for g in others for e in g if e.type == event and e.match.unit.starts[0] < here.starts[0]]
    last = max(before, key=lambda e: e.match.unit.starts[e.match.start], default=None)
    if last is None or here.paragraph - last.match.unit.paragraph > 1:
        return []
    return next(g for g in others if last in g)


def _also_told(groups: list[list[EventDraft]], base: list[EventDraft]) -> list[EventDraft]:
    """The only dated event of the same kind between the same people, of those that were still to come or came to nothing."""
    sides = {p.id for e in base for p in e.participants}
    same = [
        g for g in groups
        if base and g[0].type == base[0].type and sides == {p.id for e in g for p in e.participants} and len(sides) > 1
        and any(e.date and e.status in {"Planned", "Cancelled"} for e in g)
    ]
    return same[0] if len(same) == 1 else []


def _uncounted(groups: list[list[EventDraft]]) -> Iterator[tuple[list[EventDraft], EventDraft]]:
    for group in groups:
        if not any(e.date for e in group):
            yield from ((group, e) for e in group)


def _counted_from(parts: Parts, day: str) -> str | None:
    story = Story()
    story.tell(day, 0)
    return story.value(parts.unit, parts.count, None, 0)
