"""What happened: events from the rules' matches, with the arguments and the status that the words around them give."""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import replace

from kg.extract.anew import anaphor, own_sides
from kg.extract.days import dated
from kg.extract.drafts import EventDraft, Match, actors, capture, where
from kg.extract.memory import Memory
from kg.extract.places import point_out
from kg.extract.presupposed import JUDGED, as_known
from kg.extract.sharing import clause_after, counted, meant, of_another_time, share
from kg.extract.titled import titled
from kg.language.context import Context
from kg.language.groups import person_entity
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity, Status
from kg.rules.book import RuleBook
from kg.rules.schema import Adjunct, Cue, EventMake

DISPUTES = {"conflict", "dispute", "crisis", "issue", "problem", "question"}
"""What is so called goes on with or without fighting; a war, a battle or clashes are an event."""
MONTHS = tuple(month_name)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ORDER = ("None", "Refused", "Cancelled", "Proposed", "Planned", "Alleged", "Held")
"""Which cue counts where several stand near an event: the first of these."""


Around = list[tuple[Cue | Adjunct, "re.Match[str]"]]
"""The cues and adjuncts that stand in a sentence."""


MOVING = {"Meeting", "Call", "Visit"}
"""Types that mostly verbs tell: what stands after such a verb speaks of something else ("who visited Kabul, is expected")."""


QUARRELS = {
    "crisis", "conflict", "situation", "war", "fighting", "settlement", "developments", "elections", "peace", "parties", "sides",
    "groups", "factions", "rebels", "authorities", "ambassador", "mission", "envoy", "representative", "office",
}
"""What is in a place without those who meet about it, or for it, being there."""
WANTING = re.compile(
    r"\b(?:propos|urg|demand|suggest|offer|insist|request|invit|appeal|ask|advocat|call(?:ed|s|ing)? (?:for|on|upon))"
)
"""Verbs of wanting something: a date before them is of the wish, and not of what is wished for."""
TELLING = re.compile(
    r"\b(?:said|says|saying|told|reported|reports|announced|stated|claim(?:ed|s|ing)|inform(?:ed|s)|confirmed|according to)\b"
)
"""Words of telling: a date beside them is that of the telling."""
TOLD_AFTER = re.compile(rf",(?: [^,;]*)? {TELLING.pattern}(?: [\w’'-]+){{0,4}}$")
"""Words between an event and the date of its telling: "was killed, the ministry said on Monday"."""
PAIR = 2
"""Sides that it takes to meet, where one is named."""
POLITIES = {"City", "State", "Territory"}
PLACING = {"in", "from", "at", "near", "into", "outside"}
"""Words after which a city or state is a place."""
RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that)\b")
"""Words that open a relative clause."""


def draft_events(memory: Memory, book: RuleBook, unit: Unit, matches: list[Match]) -> list[EventDraft]:
    """The events of one unit, in text order; of matches of one type that overlap, the longest makes the event."""
    context = memory.context
    found: list[tuple[Match, EventMake]] = []
    for match in matches:
        make = match.rule.spec.make
        if not isinstance(make, EventMake) or any(n.event == make.event and _covers(m, match, n) for m, n in found):
            continue
        if make.event == "Violence" and _names_dispute(context, match):
            continue
        if make.event == "Deployment" and _no_force(context, match):
            continue
        if _has_sides(context, match, make):
            found.append((match, make))
    found.sort(key=lambda f: f[0].start)
    drafts: list[EventDraft] = []
    around = book.around(unit.text) if found else []
    for match, make in found:
        others = [m for m, n in found if m is not match and m.found.span() != match.found.span() and not n.invoked]
        draft = _draft(memory, around, match, make, others)
        if draft is not None:
            drafts += _each_place(context, draft, make)
    share(context, drafts)
    return drafts


def _each_place(context: Context, draft: EventDraft, make: EventMake) -> list[EventDraft]:
    """The draft, once for each place of a list: a visit to three capitals is three visits."""
    nodes = capture(context, draft.match.found, make.place) if make.place else []
    places = [p for node in nodes if node.kind == "List" for leaf in node.flat() if (p := where([leaf]))]
    return [replace(draft, place=p) for p in places] or [draft]


def _has_sides(context: Context, match: Match, make: EventMake) -> bool:
    """Whether the match names anybody of the few whom its event needs; further ones may stand near it."""
    nodes = [n for name in make.participants for n in capture(context, match.found, name)]
    if make.fresh and any(n.rule.endswith("-again") for n in nodes):
        return False
    named = {a.id for a in actors(nodes)}
    return bool(make.anaphor) or len(named) >= min(make.needs, 2)


def _offices(context: Context, match: Match, make: EventMake) -> frozenset[str]:
    """The offices of the captured participants, by their own words or as the article gives them elsewhere."""
    leaves = [leaf for name in make.participants for n in capture(context, match.found, name) for leaf in n.flat()]
    known = (context.office_of.get(leaf.entity.id, ("", None))[0] for leaf in leaves if leaf.entity)
    return frozenset({*(leaf.office for leaf in leaves), *known} - {""})


def _covers(kept: Match, match: Match, make: EventMake) -> bool:
    """Whether a match tells what a better one tells; who meets one and travels to another is the middle of two events."""
    a, b = _own_span(kept), _own_span(match)
    if make.event in MOVING:
        return a[0] <= match.start < a[1] or b[0] <= kept.start < b[1]
    return a[0] < b[1] and b[0] < a[1]


def _own_span(match: Match) -> tuple[int, int]:
    """Where a match's own words stand: from the conjunction (capture ``also``) where it shares a verb's subject before it."""
    start, end = match.found.span()
    return (max(start, match.found.start("also")) if "also" in match.found.re.groupindex else start), end


def _draft(memory: Memory, around: Around, match: Match, make: EventMake, others: list[Match]) -> EventDraft | None:
    context, found = memory.context, match.found
    status, by = ("Held", []) if make.invoked else _status(context, around, match, make)
    if make.status is not None and status not in {None, "Cancelled", "Refused"}:
        status = make.status
    if status is None:
        return None
    known = make.status in {None, "Held"} and as_known(context, match, make.event, status)
    draft = EventDraft(
        match, make.event, "Held" if known else status, _participants(memory, match, make),
        [a for n in make.mediators for a in actors(capture(context, found, n))],
        by or [a for n in make.cancelled_by for a in actors(capture(context, found, n))], nominal=make.nominal,
        anaphor=anaphor(context, match, make), needs=make.needs, presupposed=known, offices=_offices(context, match, make),
    )
    draft.place = where(capture(context, found, make.place)) if make.place else _host_city(context, match, make)
    if make.date:
        dated(context, draft, capture(context, found, make.date))
    if make.agreement:
        draft.agreements = [n.entity for n in capture(context, found, make.agreement) if n.entity and n.kind == "Agreement"]
    if make.track:
        draft.track = next((n.entity for n in capture(context, found, make.track) if n.entity), None)
    _name_war(context, draft)
    if make.invoked and draft.date is None:
        return None
    draft.span = found.span()
    if not make.invoked and draft.conflict is None:
        _add_adjuncts(context, around, draft, others)
        point_out(context, draft)
    _name_own_sides(context, draft)
    sides = {of.id for p in draft.participants if (of := _sent_by(context, p)) is not None}
    draft.mediators = [m for m in draft.mediators if m.id not in sides]
    mediators = {m.id for m in draft.mediators}
    draft.participants = [p for p in unique(draft.participants) if p.id not in mediators]
    if len(draft.participants) < draft.needs and not draft.anaphor:
        return None
    return draft


def _host_city(context: Context, match: Match, make: EventMake) -> Entity | None:
    """The city that hosts a meeting, where it is a city that does."""
    hosts = _words(context, match.unit, match.start, match.start + 1).lower().startswith("host")
    nodes = [n for name in make.mediators for n in capture(context, match.found, name) if n.kind == "City"]
    return where(nodes) if hosts and make.event == "Meeting" else None


def _name_own_sides(context: Context, draft: EventDraft) -> None:
    """Lets "the next meeting of the ministers of Mali and Niger" be theirs, and not that of those who met before."""
    sides = own_sides(context, draft.match) if draft.anaphor == "again" else None
    if sides is not None:
        draft.participants += sides
        draft.anaphor = ""
        draft.needs = PAIR if sides else draft.needs


def _sent_by(context: Context, person: Entity) -> Entity | None:
    """The state whose official a participant is, which mediates in nothing that he takes part in."""
    office = context.office_of.get(person.id)
    return office[1] if office is not None and person.type == "Person" else None


def _participants(memory: Memory, match: Match, make: EventMake) -> list[Entity]:
    """The actors of the rule's captures; a full name that nothing else explains is a person's there."""
    context = memory.context
    found: list[Entity] = []
    for name in make.participants:
        nodes = [n for n in capture(context, match.found, name) if not _is_place(context, match, make, name, n)]
        nodes = [n for n in nodes if not _aside(context, match, n)]
        found += actors(nodes)
        found += [e for n in nodes if n.kind == "Title" for e in titled(memory, n)]
        found += [p for n in nodes if n.kind == "Name" and len(n.text.split()) > 1 and (p := person_entity(context, n))]
    return found


WITH = re.compile(r", with (?:the )?$")
PARTICIPLE = re.compile(r" (?!(?:during|following|regarding|concerning|including)\b)[a-z]+ing\b")
DELEGATES = re.compile(r"\b(?:delegation|team|negotiator|representative|envoy)$")
"""The end of a description that goes on: "the head of the delegation for talks with"."""
TO_TALKS = re.compile(r" (?:for|to|in) (?:the |its |peace )*(?:talks|negotiations|dialogue|discussions|process)\b")
HIS = re.compile(r"\b(?:after|during|following|before|at|in|of) (?:his|her) ")
"""Words by which a meeting is a person's: "the minister's office said after his meeting with"."""
OUTLET = re.compile(r" (?:interview|documentary|report|poll|programme|program|broadcast|correspondent|headline)\b")
"""What only belongs to whom it is told of: "in a BBC interview"."""


def _aside(context: Context, match: Match, node: Node) -> bool:
    """Whether a mention only stands beside what happens: "the leaders met, with Chad playing a key role", "a BBC interview"."""
    text = context.article.text
    last = match.unit.ends[match.found.end() - 1] <= node.end
    beside = last and WITH.search(text, max(node.start - 12, 0), node.start) and PARTICIPLE.match(text, node.end)
    office = node.kind in {"Body", "Organization"} and HIS.search(_words(context, match.unit, *match.found.span())) is not None
    sent = DELEGATES.search(node.text) is not None and TO_TALKS.match(text, node.end) is not None
    elsewhere = WHERE_OTHERS.search(text, node.end, match.unit.starts[match.start]) is not None
    outlet = node.kind == "Organization" and OUTLET.match(text, node.end) is not None
    return bool(beside) or office or sent or elsewhere or outlet


def _is_place(context: Context, match: Match, make: EventMake, name: str, node: Node) -> bool:
    """Whether a state or city is where one is and not who acts: "rebels in Chad attacked", "flew to Brussels and …"."""
    if node.kind not in POLITIES or name != "who":
        return False
    start, end = match.found.span(name)
    before = context.article.text[: match.unit.starts[start]].split()[-1:]
    if make.event not in MOVING:
        return bool(before) and before[0] == "in" and node.kind != "List" and end <= match.start
    if before and (before[0] in PLACING or (before[0] == "to" and node.kind == "City")):
        return True
    return node.kind == "City" and end == match.start and _words(context, match.unit, end, end + 1) == "meeting"


def _words(context: Context, unit: Unit, start: int, end: int) -> str:
    """The article's words from one position of a unit to another."""
    return context.article.text[unit.starts[start] : unit.ends[end - 1]] if end > start else ""


def _war(context: Context, match: Match) -> Node | None:
    """The war or conflict that the trigger names, if it names one."""
    return next((n for n in context.tape.nodes_in(match.unit.text[match.start : match.end]) if n.kind == "Conflict"), None)


def _names_dispute(context: Context, match: Match) -> bool:
    """Whether the trigger names something that goes on without any fighting: "the Cyprus problem"."""
    war = _war(context, match)
    return war is not None and war.text.split()[-1].lower() in DISPUTES


NO_FORCE = re.compile(
    r"\b(?:delegations?|teams?|negotiators?|envoys?|diplomats?|officials|ministers?|representatives|leaders|population|civilians|"
    r"residents|people|families|wounded|patients|refugees|citizens|nationals|hostages|prisoners|inhabitants)\b", re.I
)
"""Groups whose journey or rescue is no deployment."""


def _no_force(context: Context, match: Match) -> bool:
    """Whether those who are sent or leave are no force: a delegation to talks, civilians from a town."""
    nodes = context.tape.nodes_in(match.unit.text[match.found.start() : match.found.end()])
    groups = [n for n in nodes if n.kind == "Group"]
    start, end = match.found.span()
    told = _words(context, match.unit, start, min(end + OF_WHOM, len(match.unit.ends)))
    armed = any(n.kind == "Force" for n in nodes) or TROOPS.search(told) is not None
    return bool(groups) and not armed and all(NO_FORCE.search(n.text) for n in groups)


OF_WHOM = 3
"""Tokens after a team in which stands of whom it is."""
TROOPS = re.compile(
    r"\b(?:troops|soldiers|forces|army|observers?|monitors?|peacekeepers?|police|experts|mission|fighters|units?)\b", re.I
)


def _name_war(context: Context, draft: EventDraft) -> None:
    """Gives the draft the war that its trigger names, and the date in that name."""
    war = _war(context, draft.match)
    if war is None:
        return
    words = war.text.split()
    draft.conflict = war.entity
    year = YEAR.search(war.text)
    if year and draft.date is None:
        month = next((MONTHS.index(w) for w in words if w in MONTHS), 0)
        draft.date = f"{year[0]}-{month:02}" if month else year[0]


def unique(entities: list[Entity]) -> list[Entity]:
    """Each entity once, in order."""
    return list({e.id: e for e in entities}.values())


def _status(context: Context, around: Around, match: Match, make: EventMake) -> tuple[Status | None, list[Entity]]:
    """The status by the cues near the trigger: None where the event is denied or only supposed. A rule that gives a status has
    weighed the words that it matches itself."""
    best, by = "Held", []
    for cue, found in around:
        if not isinstance(cue, Cue) or (cue.types and make.event not in cue.types):
            continue
        if cue.side == "after" and _told_by_verb(cue, make):
            continue
        if make.status and cue.gives != "None" and _within(found.span(), match.found.span()):
            continue
        if _told_of(context, match, make, cue, found.span()):
            continue
        if ORDER.index(cue.gives) < ORDER.index(best) and _in_scope(cue, found.start(), found.end(), match):
            best = cue.gives
            by = actors(capture(context, found, cue.by)) if cue.by else []
    return (None, []) if best == "None" else (best, by)  # type: ignore[return-value]


def _told_of(context: Context, match: Match, make: EventMake, cue: Cue, span: tuple[int, int]) -> bool:
    """Whether what is to come is only said of an event: "you will remember that", "ready for talks on the truce, which has been
    in force since 2002", "suggested that the killing could harm the talks"."""
    that = "that" in _words(context, match.unit, span[1], match.start).split()
    if cue.gives == "Proposed":
        return that and make.event == "Violence" and _words(context, match.unit, *span).lower().startswith("suggest")
    lasts = make.event == "Signing" and SINCE.search(_words(context, match.unit, *match.found.span())) is not None
    return cue.gives == "Planned" and (lasts or that)


SINCE = re.compile(r"\b(?:has|have|had) been\b.*\bsince\b")


def _told_by_verb(cue: Cue, make: EventMake) -> bool:
    """Whether a verb tells the event, so that what stands after it is of something else: "shot hours before talks were due"."""
    if make.nominal or make.anaphor == "same":
        return False
    return make.event in MOVING or (make.event == "Violence" and cue.gives in {"Planned", "Proposed", "Cancelled"})


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _in_scope(cue: Cue | Adjunct, start: int, end: int, match: Match) -> bool:
    before = end <= match.start and match.start - end <= cue.scope
    after = start >= match.end and start - match.end <= cue.scope
    inside = start >= match.found.start() and end <= match.found.end() and not (start < match.end and match.start < end)
    ok = (before and cue.side != "after") or (after and cue.side != "before") or (inside and cue.side == "both")
    if not ok:
        return False
    between = match.unit.text[end : match.start] if before else match.unit.text[match.end : start]
    denial = isinstance(cue, Cue) and cue.gives == "None" and before
    return ";" not in between and not (denial and "," in between)


def _add_adjuncts(context: Context, around: Around, draft: EventDraft, others: list[Match]) -> None:
    """Adds the arguments that stand around the trigger and nearer to it than to another event's."""
    nearest: dict[str, tuple[int, tuple[int, int], list[Node]]] = {}
    dates = [found for adjunct, found in around if isinstance(adjunct, Adjunct) and adjunct.role == "date"]
    for adjunct, found in around:
        if not isinstance(adjunct, Adjunct) or draft.type not in adjunct.types:
            continue
        span = found.span()
        if not _stands_by(context, draft, adjunct, span, dates):
            continue
        distance = _distance(span, draft.match)
        if _is_anothers(context, draft, adjunct, found, others):
            continue
        nodes = capture(context, found, "who")
        if adjunct.role in {"participants", "mediators"}:
            getattr(draft, adjunct.role).extend(actors(nodes))
        elif adjunct.role not in nearest or distance < nearest[adjunct.role][0]:
            nearest[adjunct.role] = (distance, span, nodes)
    for role, (_, span, nodes) in nearest.items():
        if _fill(context, draft, role, nodes):
            draft.span = min(draft.span[0], span[0]), max(draft.span[1], span[1])


def _stands_by(
    context: Context, draft: EventDraft, adjunct: Adjunct, span: tuple[int, int], dates: list[re.Match[str]]
) -> bool:
    """Whether an argument stands near an event, in words that can be of it."""
    named = adjunct.role == "mediators" and _within(span, (draft.match.start, draft.match.end))
    if adjunct.role in {"date", "place"} and _told_before(context, draft.match, span):
        return False
    if not (named or _in_scope(adjunct, *span, draft.match)) or _of_another_clause(context, adjunct, span, draft):
        return False
    if adjunct.role != "place":
        return True
    unit = draft.match.unit
    elsewhere = _possessed(context, unit, span[1]) or _of_a_quarrel(context, draft, span[0])
    return not (elsewhere or of_another_time(context, dates, draft, span))


def _told_before(context: Context, match: Match, span: tuple[int, int]) -> bool:
    """Whether words stand in a relative clause after which the event is told: "Kral, who was seized in May, was freed"."""
    first, at = match.found.start(), match.found.start("also") if "also" in match.found.re.groupindex else -1
    starts = match.unit.starts
    return first < span[0] and span[1] <= at and RELATIVE.search(context.article.text, starts[first], starts[span[0]]) is not None


def _is_anothers(
    context: Context, draft: EventDraft, adjunct: Adjunct, found: re.Match[str], others: list[Match]
) -> bool:
    """Whether an argument is that of another event, to which it stands nearer."""
    rivals = _rivals(context, draft, adjunct, found, others)
    if rivals is None:
        return True
    span = found.span()
    distance = _distance(span, draft.match)
    nearer = (
        o for o in rivals
        if _distance(span, o) < distance and not (_parted(o, span) or _told_before(context, o, span))
        and not _is_occasion(context, o, draft.type)
    )
    return any(not _leaves(context, adjunct, draft, span, o) for o in nearer)


def _rivals(
    context: Context, draft: EventDraft, adjunct: Adjunct, found: re.Match[str], others: list[Match]
) -> list[Match] | None:
    """The other events that may take an argument; None where a date that is counted from another event ("two days before the
    summit on 3 May") cannot be the draft's. Notes in the draft from which it is to be counted, where the article dates that
    elsewhere."""
    node = next(iter(capture(context, found, "who")), None) if adjunct.role == "date" else None
    parts = counted(node) if node else None
    if node is None or parts is None:
        return others
    unit = draft.match.unit
    first, last = clause_after(context, unit, found.end())
    within = [o for o in others if first <= o.start < last]
    based = any(n.kind == "Date" for n in context.tape.nodes_in(unit.text[first:last]))
    if first <= draft.match.start < last:
        return None if based else others
    event = within[0] if within else meant(context, unit, found.end())
    if node.date is None and event is not None and draft.date is None:
        draft.counted = parts, event
    return [o for o in others if o not in within] if based else None


ITS_DEAL = re.compile(r"\b(?:in|under|through|by) an?(?: [\w-]+){0,2}$")
"""Words before the deal by which captives go free."""


def _leaves(context: Context, adjunct: Adjunct, draft: EventDraft, span: tuple[int, int], other: Match) -> bool:
    """Whether a nearer event leaves an argument to another: a date that ends the other's clause, who mediated its deal."""
    if adjunct.role == "date":
        return _closes(context, draft, span, other)
    make = other.rule.spec.make
    deal = draft.type == "Detention" and isinstance(make, EventMake) and make.event == "Signing" and adjunct.role == "mediators"
    return deal and ITS_DEAL.search(_words(context, other.unit, 0, other.start)) is not None


CLOSING = {"after", "before", "when", "while", "as", "following"}
"""Words that open another clause right after a date."""


def _closes(context: Context, draft: EventDraft, span: tuple[int, int], other: Match) -> bool:
    """Whether a date ends the clause of an event, so that it is not of what comes next: "shut it on Friday after clashes"."""
    if not draft.match.end <= span[0] < span[1] <= other.start:
        return False
    return _words(context, draft.match.unit, span[1], span[1] + 1).lower() in CLOSING


def _of_another_clause(context: Context, adjunct: Adjunct, span: tuple[int, int], draft: EventDraft) -> bool:
    """Whether a date before an event is of its telling ("said on Tuesday that") or of what followed ("left on Friday after")."""
    start, end = span
    if adjunct.role == "place":
        hearsay = end <= draft.match.start and "that" in _words(context, draft.match.unit, end, draft.match.start).split()
        return hearsay and TOLD_AT.search(_words(context, draft.match.unit, 0, start)) is not None
    if adjunct.role != "date":
        return False
    if end > draft.match.start:
        told = _words(context, draft.match.unit, draft.match.end, start).lower() if start > draft.match.end else ""
        agreed = draft.type == "Signing" and draft.match.rule.id == "signing/agreed-to"
        apart = agreed and TO_DO.search(_words(context, draft.match.unit, draft.match.found.start(), start)) is not None
        return apart or "because" in told.split() or TOLD_AFTER.search(told) is not None
    told = _words(context, draft.match.unit, end, draft.match.start).lower()
    between = told.split()
    wanted = draft.status == "Proposed" and WANTING.search(told) is not None
    elsewhen = draft.type == "Violence" and ("after" in between[1:] or ENDING.search(told) is not None)
    judged = draft.presupposed and JUDGED.search(f"{told} ") is not None
    return wanted or elsewhen or judged or "that" in between or _is_of_telling(context, draft, span)


def _is_of_telling(context: Context, draft: EventDraft, span: tuple[int, int]) -> bool:
    """Whether a date before an event is when somebody told of it: "on Monday a spokesman said", "claiming on Sunday to have"."""
    unit = draft.match.unit
    told = _words(context, unit, span[1], draft.match.start).lower()
    before = _words(context, unit, max(span[0] - 2, 0), span[0]).lower()
    return TELLING.search(told) is not None or (told.startswith(("to ", "it ")) and TELLING.search(before) is not None)


WHERE_OTHERS = re.compile(r", where\b(?! (?:he|she|they)\b)")
"""What opens a clause on others than those before it: "Hall flew to Paris, where Lind met Rojas"."""
TO_DO = re.compile(
    r"\bagreed? to (?:exchange|swap|free|release|withdraw|pull|hand|return|stop|end|halt|send|open|reopen|lift|deploy)\b"
)
"""Words after which a day is that of the deed and not of the agreement: "agreed to free them by Friday"."""
TOLD_AT = re.compile(r"\b(?:told|said|says|announced)\b")
"""Words before the place where something is told and does not happen."""
ENDING = re.compile(r"\b(?:goal|aim|hope|end|ending) (?:of|to)\b")
"""Words between the day of talks and the war that they are to end."""


def _of_a_quarrel(context: Context, draft: EventDraft, start: int) -> bool:
    """Whether a place is that of what people meet about: "the envoy for the crisis in Georgia"."""
    before = _words(context, draft.match.unit, max(start - 1, 0), start).lower()
    return draft.type not in {"Violence", "Deployment"} and before in QUARRELS


def _possessed(context: Context, unit: Unit, end: int) -> bool:
    """Whether a place only owns or describes what follows: "in Peru's southwest", "in Houthi-held areas"."""
    after = unit.ends[end - 1]
    return OWNING.match(context.article.text, after) is not None


OWNING = re.compile(r"['’]s|-[a-z]")


GATHERED = re.compile(r"\b(?:at|after|during|following)(?: [\w-]+){0,5}$")
"""Words before talks at which something is signed or agreed."""


def _is_occasion(context: Context, match: Match, kind: str) -> bool:
    """Whether an event is only the occasion of another, with which it shares day and place: "during the summit"; what is signed
    or agreed "at the talks" is signed there and then."""
    before = match.unit.text[max(match.found.start() - 4, 0) : match.found.start()]
    if any(char in context.tables["occasion"] for char in before):
        return True
    talks = match.rule.spec.make
    gathering = kind == "Signing" and isinstance(talks, EventMake) and talks.event == "Meeting"
    return gathering and GATHERED.search(_words(context, match.unit, 0, match.start)) is not None


def _parted(match: Match, span: tuple[int, int]) -> bool:
    """Whether a semicolon stands between an event and an argument."""
    text = match.unit.text
    return ";" in (text[span[1] : match.start] if span[1] <= match.start else text[match.end : span[0]])


def _distance(span: tuple[int, int], match: Match) -> int:
    return match.start - span[1] + 3 if span[1] <= match.start else span[0] - match.end if span[0] >= match.end else 0


def _fill(context: Context, draft: EventDraft, role: str, nodes: list[Node]) -> bool:
    """Gives a draft an argument that it has not got; whether it took it."""
    if role == "place" and draft.place is None:
        draft.place = where(nodes)
        return draft.place is not None
    if role == "date" and draft.date is None:
        dated(context, draft, nodes)
        return draft.date is not None
    if role == "agreement" and not draft.agreements:
        draft.agreements = [n.entity for n in nodes if n.entity and n.kind == "Agreement"]
        return bool(draft.agreements)
    if role == "track" and draft.track is None:
        draft.track = next((n.entity for n in nodes if n.entity), None)
        return draft.track is not None
    return False
