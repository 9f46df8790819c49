"""One event told several times: drafts that agree go together, and "the meeting" goes to the meeting told before it."""

from __future__ import annotations

import re

from kg.extract.drafts import DEEDS, ENCOUNTERS, EventDraft, family
from kg.extract.in_passing import add_mentioned
from kg.model import Entity, Status

DISTINCT = {*ENCOUNTERS, "Visit", "Signing"}
"""Types of which one that was held and one still to come are two events, though the words agree otherwise."""
YEAR = len("2021")
MONTH = len("2021-12")
ALONE = {"one-on-one", "one-to-one", "face-to-face", "tete-a-tete"}
"""Words of talks of a few, on the occasion at which they meet with others."""
REACH = 4
"""Paragraphs over which "the meeting" still means the meeting told before."""
PAST = {"Held", "Alleged"}
APART = {"Group", "ArmedForce", "Organization"}
"""Kinds of those who call off talks of their own only."""
MANY = re.compile(r"(?:[Bb]oth|[Tt]he two|[Tt]he three) ")
"""How those are called of whom the article tells only how many they are."""
OVERRIDING = ("Refused", "Cancelled")
"""What became of an event counts for more than that it was once planned."""


def merge(events: list[EventDraft], today: str | None = None) -> list[list[EventDraft]]:
    """Drafts of one event together, in text order of the first; what points back to nothing falls.

    ``today``: the article's date, after which what is planned must come."""
    groups: list[list[EventDraft]] = []
    for event in events:
        if event.passing or _only_named(groups, event) or _for_years(event):
            continue
        if event.anaphor:
            earlier = _referent(groups, event)
            if earlier is not None and event.anaphor == "same":
                earlier.append(event)
                continue
            if earlier is not None:
                _inherit(event, earlier)
            elif event.date or event.place:
                event.participants = event.participants or event.otherwise
            if len(event.participants) < _least(event):
                event.passing = _stands_alone(event)
                continue
        _share_occasion(groups, event)
        fits = [g for g in reversed(groups) if _same(g, event) and not _long_past(g, event, today or "")]
        like = next((g for g in fits if _same_place(g, event)), fits[0] if fits else None)
        if like is not None:
            like.append(event)
        else:
            groups.append([event])
    add_mentioned(groups, [e for e in events if e.passing])
    return groups


def _only_named(groups: list[list[EventDraft]], event: EventDraft) -> bool:
    """Whether words name an agreement and tell nothing of it, after its signing was told: "the truce takes effect at dawn"."""
    told = event.participants or event.mediators or event.counted or event.date or event.place or event.agreements
    return event.type == "Signing" and event.nominal and not told and any(g[0].type == "Signing" for g in groups)


def _for_years(event: EventDraft) -> bool:
    """Whether "the talks" are no meeting but what has gone on for years: "has been mediating the talks since the 1990s"."""
    first, _, last = (event.date or "").partition("/")
    return event.anaphor == "same" and last[:YEAR].isdigit() and first[:YEAR] != last[:YEAR]


def status_of(group: list[EventDraft]) -> Status:
    """The status of an event told several times: refused or cancelled if it never was held, held if the article itself says so,
    else as it is first told."""
    first = group[0]
    if first.status == "Alleged" and any(e.status == "Held" and not e.attributed_to for e in group):
        return "Held"
    if first.status == "Planned" and any(_told_as_held(e) for e in group):
        return "Held"
    if first.status not in PAST or first.nominal:
        return next((e.status for s in OVERRIDING for e in group if e.status == s), first.status)
    return first.status


def _told_as_held(event: EventDraft) -> bool:
    """Whether the article itself says in full that and when an event was held."""
    return event.status == "Held" and bool(event.date) and not (event.nominal or event.anaphor or event.attributed_to)


def participants_of(group: list[EventDraft]) -> list[Entity]:
    """Those of the fullest telling, those whom "the meeting" adds later or whom another tells to be hurt, and none who only
    mediates."""
    best = max(group, key=lambda e: (sum(p.type == "Person" for p in e.participants) > 1, len(_parties(e)), len(e.participants)))
    mediators = {m.id for e in group for m in e.mediators}
    found = {p.id: p for e in (best, *(e for e in group if e.anaphor == "same")) for p in e.participants}
    found |= {p.id: p for e in group if e.type == "Violence" for p in e.participants if p.type == "Group"}
    kept = [p for iri, p in found.items() if iri not in mediators]
    return kept if len(kept) > 1 else list(found.values())


def otherwise_of(group: list[EventDraft]) -> list[Entity]:
    """The sides of the article's dispute, for an event of which no telling names anybody."""
    return next((e.otherwise for e in group if e.otherwise), [])


def _stands_alone(event: EventDraft) -> bool:
    """Whether talks that point back to nothing are told apart by a place or day: "Peace talks began in Oslo on Monday"."""
    told = event.type == "Meeting" and event.status in {*PAST, "Planned"}
    put_off = event.type == "Meeting" and event.status == "Cancelled" and bool(event.date)
    return put_off or (told and bool(event.place or event.date))


def _least(event: EventDraft) -> int:
    return 1 if event.type == "Visit" or event.anaphor == "again" else 2


def _referent(groups: list[list[EventDraft]], event: EventDraft) -> list[EventDraft] | None:
    """The event told last that a "the meeting", "such a visit" or "the two" can mean."""
    here = event.match.unit.paragraph
    kin = [
        g for g in reversed(groups)
        if family(g[0].type) == family(event.type) and _can_mean(g, event)
        and here - max(e.match.unit.paragraph for e in g) <= REACH
    ]
    return next((g for g in kin if len(participants_of(g)) > 1), kin[0] if kin else None)


def _can_mean(group: list[EventDraft], event: EventDraft) -> bool:
    if event.anaphor == "same":
        only_planned = event.status == "Held" and all(e.status == "Planned" and not e.date for e in group)
        only_refused = event.status == "Held" and all(e.status == "Refused" for e in group)
        if event.status in PAST and all(e.status == "Proposed" for e in group):
            return False  # "he offered to host them in Chad. The negotiations took place a day after a raid"
        return _compatible(group, event) and not (only_planned and event.date) and not (only_refused and _stands_alone(event))
    if event.status == "Cancelled" and _by_others(group, event):
        return False
    told = participants_of(group)
    if event.needs and any(MANY.match(p.label) for p in told):
        return False
    return len(told) == event.needs if event.needs else len(told) >= _least(event)


def _by_others(group: list[EventDraft], event: EventDraft) -> bool:
    """Whether those who call talks off have no part in the talks told before."""
    part = {iri for e in group for iri in (*e.sides, *(p.id for p in (*e.participants, *e.mediators)))}
    return bool(event.cancelled_by) and all(c.type in APART and c.id not in part for c in event.cancelled_by)


def _inherit(event: EventDraft, group: list[EventDraft]) -> None:
    sides, own = participants_of(group), {p.id for p in event.participants}
    if own <= {a.id for a in event.cancelled_by} and len(sides) > 1:
        event.participants, own = [], set()  # whoever breaks the talks off is one of their sides, who may be named otherwise
    others = {m.id for m in event.mediators} | own
    event.participants = [*(p for p in sides if p.id not in others), *event.participants]
    if event.type == "Visit" and event.place is None:
        event.place = next((e.place for e in group if e.place), None)


def _share_occasion(groups: list[list[EventDraft]], event: EventDraft) -> None:
    """Gives "a one-on-one meeting" the day and place of the meeting of the same people that its paragraph has told; where it has
    told none, the words may mean one told elsewhere."""
    if event.apart not in ALONE:
        return
    people = {p.id for p in event.participants}
    told = (e for g in reversed(groups) for e in g if e.type == "Meeting" and {p.id for p in e.participants} == people)
    last = next((e for e in told if e.match.unit.paragraph == event.match.unit.paragraph), None)
    if last is None or last.match.unit.of_same_words(event.match.unit):
        event.apart = ""
    elif last.status == event.status and not (event.date or event.place):
        event.date, event.basis, event.place = last.date, last.basis, last.place


def _compatible(group: list[EventDraft], event: EventDraft) -> bool:
    dates = {e.date for e in group if e.date}
    places = {e.place.id for e in group if e.place}
    other_day = event.date and dates and event.date not in dates
    other_place = event.place and places and event.place.id not in places
    mine, theirs = {m.id for m in event.mediators}, {m.id for e in group for m in e.mediators}
    other_host = mine and theirs and not mine & theirs
    return not (other_day or other_place or other_host)


def _same(group: list[EventDraft], event: EventDraft) -> bool:
    head = group[0]
    if family(head.type) != family(event.type) or not _compatible(group, event) or _blames(group, event):
        return False
    same_day = bool(event.date and any(event.date == e.date for e in group))
    if head.type in DEEDS:
        return _same_deed(group, event, same_day)
    if (event.apart and not head.apart) or {event.ends, head.ends} == {True, False}:
        return False
    if head.type != event.type and not _one_talk(group, event):
        return False
    if event.earlier and (event.date or event.place) and not any(e.date or e.place for e in group):
        return False  # "they signed after talks in his presence. They had met in Lima in May"
    if not same_day and (not _one_story(head, event) or _other_agreement(group, event)):
        return False
    theirs = {p.id for e in group for p in e.participants}
    mine = {p.id for p in event.participants}
    if not mine or not theirs:
        return same_day and (_same_place(group, event) or _near(group, event))
    return (not _other_round(head, event) and (mine <= theirs or theirs <= mine)) or _same_sides(group, event)


def _one_talk(group: list[EventDraft], event: EventDraft) -> bool:
    """Whether a call and a meeting told apart can be one: of the same people, with no place where they met."""
    here = any(e.place for e in (*group, event))
    people = {p.id for p in event.participants}
    return event.anaphor == "same" or (not here and any({p.id for p in e.participants} == people for e in group))


def _near(group: list[EventDraft], event: EventDraft) -> bool:
    """Whether a telling that names nobody can mean those who met: "mediators held talks on Friday" is far from another pair's."""
    head = group[0]
    if head.type not in ENCOUNTERS or head.nominal or event.nominal:
        return True
    return event.match.unit.paragraph - max(e.match.unit.paragraph for e in group) <= REACH


def _same_place(group: list[EventDraft], event: EventDraft) -> bool:
    return event.place is not None and any(e.place and e.place.id == event.place.id for e in group)


def _other_round(head: EventDraft, event: EventDraft) -> bool:
    """Whether one is talks of two sides and the other of the same two with a third, who does not only mediate."""
    if head.type not in ENCOUNTERS or len(head.sides) < 2 or len(event.sides) < 2:
        return False
    between = {m.id for e in (head, event) for m in e.mediators}
    return head.sides - between != event.sides - between


def _blames(group: list[EventDraft], event: EventDraft) -> bool:
    """Whether somebody in the article names sides that its own telling does not: joined, his word would pass for fact."""
    own = [e for e in (*group, event) if not e.attributed_to]
    others = [e for e in (*group, event) if e.attributed_to]
    if not own or not others:
        return False
    return not {side for e in others for side in e.sides} <= {side for e in own for side in e.sides}


def _same_sides(group: list[EventDraft], event: EventDraft) -> bool:
    """Whether one telling names the states of which the other names the officials ("the foreign ministers' meeting")."""
    head = group[0]
    if head.type not in ENCOUNTERS or not (head.nominal or event.nominal) or head.status == event.status == "Proposed":
        return False  # "Chad proposed another round", "called for a meeting of the presidents": two proposals
    if head.offices and event.offices and not head.offices & event.offices:
        return False
    only_states = [all(p.type in {"State", "ContestedTerritory"} for p in e.participants) for e in (head, event)]
    return any(only_states) and not all(only_states) and head.sides == event.sides


def _same_deed(group: list[EventDraft], event: EventDraft, same_day: bool) -> bool:
    """Whether two tellings are of one use of force, capture, closure or movement: by sentence, day, place or the war's name."""
    head = group[0]
    if event.conflict is not None and any(e.conflict and e.conflict.id == event.conflict.id for e in group):
        return True
    ours, others = {a.id for a in head.attributed_to}, {a.id for a in event.attributed_to}
    if ours and others and not ours & others:
        return False
    if (head.status in PAST) != (event.status in PAST):
        return False
    one_voice = bool(ours) == bool(others)
    same_sentence = head.type == "Violence" and one_voice and any(e.match.unit.of_same_words(event.match.unit) for e in group)
    named = head.nominal or event.nominal
    both_named = head.nominal and event.nominal
    same_place = _same_place(group, event) and (both_named or (event.place is not None and event.place.type != "State"))
    theirs, mine = {iri for e in group for iri in _parties(e)}, _parties(event)
    if not mine or not theirs:
        return same_day or same_sentence or (same_place and named)
    together = same_day or same_sentence or (same_place and (named or head.type != "Violence"))
    return together and (mine <= theirs or theirs <= mine)


def _parties(event: EventDraft) -> set[str]:
    """The IRIs of those who take part; in violence but for groups whom no name tells, which other words may mean."""
    return {p.id for p in event.participants if p.type != "Group" or event.type != "Violence"}


def _long_past(group: list[EventDraft], event: EventDraft, today: str) -> bool:
    """Whether what is still to come in one telling was over in a month before the article's in another."""
    if not any(e.status == "Planned" for e in (*group, event)):
        return False
    held = [e.date[:MONTH] for e in (*group, event) if e.status in PAST and e.date and len(e.date) >= MONTH]
    return len(today) >= MONTH and any(date < _month_before(today) for date in held)


def _month_before(today: str) -> str:
    year, month = int(today[:4]), int(today[5:MONTH])
    return f"{year}-{month - 1:02}" if month > 1 else f"{year - 1}-12"


def _other_agreement(group: list[EventDraft], event: EventDraft) -> bool:
    """Whether both tellings name what was signed, and it is not the same."""
    ours, others = {a.id for e in group for a in e.agreements}, {a.id for a in event.agreements}
    return event.type == "Signing" and bool(ours) and bool(others) and not ours & others


def _one_story(head: EventDraft, event: EventDraft) -> bool:
    """Whether both tellings can be of one event, by their status; talks offered without a mediator are not another's."""
    if head.status == event.status == "Proposed" and bool(head.mediators) != bool(event.mediators):
        return False
    if head.type not in DISTINCT or head.status == event.status:
        return True
    if (head.status in PAST) != (event.status in PAST):
        planned = event.status == "Planned" and not event.nominal and not (event.date or event.place)
        another = "Proposed" in {head.status, event.status} or (event.anaphor == "again" and event.status == "Planned")
        another = another or (planned and bool(head.date or head.place))  # "they plan to talk", after "the talks in Vienna"
        another = another or (head.status == "Refused" and bool(event.date or event.place))
        return (head.nominal or event.nominal) and not another
    return {head.status, event.status} not in ({"Proposed", "Cancelled"}, {"Proposed", "Refused"})
