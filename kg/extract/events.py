"""What happened: events from the rules' matches, with the arguments and the status that the words around them give."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable
from dataclasses import replace

from kg.extract.adjuncts import add_adjuncts
from kg.extract.anew import anaphor, apart, earlier, own_sides
from kg.extract.days import dated
from kg.extract.drafts import MOVING, EventDraft, Match, actors, capture, family, where, wording
from kg.extract.in_passing import is_unsure
from kg.extract.memory import Memory
from kg.extract.on_behalf import on_behalf_of
from kg.extract.one_by_one import one_by_one
from kg.extract.participants import for_their_states, offices, participants
from kg.extract.places import across_border, point_out
from kg.extract.presupposed import as_known
from kg.extract.scope import Around
from kg.extract.sharing import share
from kg.extract.status import status_told
from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity, EventType, Status
from kg.rules.book import RuleBook
from kg.rules.schema import EventMake

DISPUTES = {"conflict", "dispute", "crisis", "issue", "problem", "question"}
"""What is so called goes on with or without fighting; a war, a battle or clashes are an event."""
MONTHS = tuple(month_name)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
NO_FORCE = re.compile(
    r"\b(?:delegations?|teams?|co-?chair\w*|negotiators?|envoys?|diplomats?|officials|ministers?|representatives|leaders|population|"
    r"civilians|residents|people|families|wounded|patients|refugees|citizens|nationals|hostages|prisoners|inhabitants|captives|detainees|settlers"
    r"|protesters|demonstrators|activists|opposition|mediators|experts|analysts|journalists|reporters|critics|lawmakers|politicians"
    r"|investigators|prosecutors|workers|medics|villagers|voters|students)\b", re.I
)
"""Groups whose journey or rescue is no deployment."""
ENVOYS = re.compile(r"\b(?:diplomatic|trade|consular|commercial|permanent) mission")
"""A mission that is no force."""
BY_PHONE = re.compile(
    r"(?:met|meets?|talked|spoke|discussed|consulted|conferred|held|exchanged)\b[^.,;:“”\"]{0,90}"
    r"\b(?:(?:during|in|by) (?:an? )?(?:(?:tele)?phone|video) (?:call|conversation|talk)s?|(?:by|over the) (?:tele)?phone"
    r"|(?:by|in|during) (?:an? )?(?:video ?-?(?:conference|link)|video ?-?teleconference))\b"
)
"""Talks that are held by telephone or video."""
PHONE = re.compile(r"\b(?:video|telephone|phone)[ -]\Z")
"""Words before talks that are so."""
ANOTHER_CLAUSE = re.compile(r",\s(?:and|but|while)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*(?:,|\s(?:has|had|will|is|was)\b)")
"""Words behind somebody that begin a clause with a subject of its own."""
TELLS = re.compile(
    r"\b(?:sa(?:ys|id)|not(?:es|ed|ing)|add(?:s|ed|ing)|announc\w+|claim\w*|report\w*|stat(?:es|ed|ing)|stress\w*|recall\w*|believ\w+"
    r"|confirm\w*|told|warn\w*|hop(?:es|ed|ing)|insist\w*|argu\w+)\b[^,;]{0,30}\bthat (?!(?:he|she|they|it)\b)", re.I
)
"""Words by which one tells what somebody else does."""
JOINT = re.compile(r"\b[Cc]ommissions?\b")
"""The name of a body of several states, whose own officials chair it."""
WHEN_FOUGHT = 2
"""Tokens behind a war's name in which stands the season when it was fought."""
OF_WHOM = 3
"""Tokens after a team in which stands of whom it is."""
DISMISSING = re.compile(r"\bdismiss(?:ed|es|ing)?\b")
NO_POST = re.compile(
    r"['’]|\s+as\s+(?!(?:(?:the|its|his|her|their)\s+)?(?:[\w’'-]+\s+){0,3}(?:heads?|chief|command\w+|ministers?|chair\w*|director|envoy"
    r"|negotiator|spokes\w+|advis[eo]r|governor|president|premier|secretary|ambassador|deputy|prosecutor|judge|general|leader)\b)"
)
"""What follows somebody who is dismissed from no office: "dismissed Lind's offer", "dismissed Lind as a liar"."""
VISITORS = re.compile(
    r"\b(?:delegat\w+|teams?|missions?|mediators?|envoys?|officials?|ministers?|negotiators?|diplomats?|representatives?|members?|"
    r"co-?chair\w*|monitors?|observers?|experts?|lawmakers?|deput\w+|parliamentarians?|commanders?|leaders?|inspectors?|"
    r"investigators?|presidents?|troika|panel|commi\w+|advis[eo]rs?|senators?|ambassadors?|leadership|groups?)\b", re.I
)
"""Groups that come to talk or to look."""
OFFICERS = re.compile(r"\b(?:sen[dt]s?|sending|dispatch(?:ed|es)?) (?:his|her|its|their) (?:senior |top )?officers to\b")
"""Officers without a number, who are sent to talk."""
TROOPS = re.compile(
    r"\b(?:troops|soldiers|forces|army|observers?|monitors?|peacekeepers?|police|experts|mission|fighters|units?)\b", re.I
)


def draft_events(memory: Memory, book: RuleBook, unit: Unit, matches: list[Match]) -> list[EventDraft]:
    """The events of one unit, in text order; of matches of one type that overlap, the longest makes the event."""
    context = memory.context
    found: list[tuple[Match, EventMake]] = []
    for match in matches:
        make = match.rule.spec.make
        if not isinstance(make, EventMake) or any(n.event == make.event and _covers(m, match, n) for m, n in found):
            continue
        if _is_none(context, match, make) or _of_whom_told(context, match) or _in_clause_before(context, match):
            continue
        if _has_sides(context, match, make):
            found.append((match, make))
    found = [(m, make) for m, make in found if not (make.passing and _told_in_full(make, found))]
    found = [(m, make) for m, make in found if not (make.event == "Visit" and _is_sent(m, found))]
    found = [(m, make) for m, make in found if not (make.event == "Deployment" and _is_freed(m, found))]
    found.sort(key=lambda f: f[0].start)
    drafts: list[EventDraft] = []
    around = book.around(unit.text) if found else []
    statuses = [("Held", []) if make.invoked else status_told(context, around, match, make) for match, make in found]
    # a noun that is not told as an event has no day or place of its own: "talks on the war opened in Lima"
    beside = [m for (m, n), (status, _) in zip(found, statuses, strict=True) if not (n.invoked or (n.nominal and status is None))]
    for (match, make), told in zip(found, statuses, strict=True):
        others = [m for m in beside if m is not match and m.found.span() != match.found.span()]
        draft = _draft(memory, around, match, make, others, told)
        if draft is not None:
            drafts += [one for d in _each_place(context, draft, make) for one in one_by_one(memory, d, make)]
    share(context, drafts)
    return drafts


def _told_in_full(make: EventMake, found: list[tuple[Match, EventMake]]) -> bool:
    """Whether a rule for more than a mention reads an event of the kind in the same sentence."""
    return any(family(n.event) == family(make.event) and not n.passing for _, n in found)


def _is_sent(visit: Match, found: list[tuple[Match, EventMake]]) -> bool:
    """Whether the words of a visit are those of a deployment too, so that whoever comes is sent as a part of a force."""
    return any(n.event == "Deployment" and m.start <= visit.start < visit.found.end() <= m.found.end() for m, n in found)


def _is_freed(deployment: Match, found: list[tuple[Match, EventMake]]) -> bool:
    """Whether the words of a deployment tell that prisoners come home: "the captured soldiers were returned to Chad"."""
    freed = (m for m, n in found if n.event == "Detention")
    return any(m.start < deployment.end and deployment.start < m.end for m in freed)


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
    named = {a.id for a in actors(nodes)} | {n.text for n in nodes if n.kind == "Name" and " " in n.text}
    return bool(make.anaphor) or len(named) >= min(make.needs, 2)


def _of_whom_told(context: Context, match: Match) -> bool:
    """Whether whoever shares a verb's subject before a conjunction only tells of somebody else who does: "Lind noted that Sy, who
    had been away, visited Lima"."""
    if not (also := match.found.groupdict().get("also")):
        return False
    first, last = match.unit.span(match.found.start(), match.found.end("also") - len(also))
    return TELLS.search(context.article.text, first, last) is not None


def _in_clause_before(context: Context, match: Match) -> bool:
    """Whether whoever is taken for the subject ends a clause, after which another does it: "shot a soldier of Mali, and Chad, as
    ever, refused"."""
    who = next((n for n in capture(context, match.found, "who") if n.end <= match.unit.starts[match.start]), None)
    if who is None or "also" in match.found.groupdict():
        return False
    return ANOTHER_CLAUSE.match(context.article.text, who.end, match.unit.starts[match.start]) is not None


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


def _draft(
    memory: Memory, around: Around, match: Match, make: EventMake, others: list[Match], told: tuple[Status | None, list[Entity]]
) -> EventDraft | None:
    """The event of a match that is told so (status, and by whom); ``others``: matches beside it that may own what stands near."""
    context, found = memory.context, match.found
    status, by = told
    if make.status is not None and status not in {None, "Cancelled", "Refused"}:
        status = make.status
    if status is None or (make.passing and is_unsure(context, match)):
        return None
    known = make.status in {None, "Held"} and as_known(context, match, make.event, status)
    draft = EventDraft(
        match, make.event, "Held" if known else status, participants(memory, match, make),
        [a for n in make.mediators for a in actors(capture(context, found, n))],
        by or [a for n in make.cancelled_by for a in actors(capture(context, found, n))], nominal=make.nominal,
        anaphor=anaphor(context, match, make), apart=apart(context, match, make), needs=make.needs, presupposed=known,
        offices=offices(context, match, make), passing=make.passing, earlier=earlier(context, match), ends=make.ends,
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
    if not (make.invoked or make.passing) and draft.conflict is None:
        add_adjuncts(context, around, draft, others)
        point_out(context, draft)
        draft.participants = draft.participants or across_border(context, draft)
    _name_own_sides(context, draft)
    if draft.type == "Meeting" and draft.status == "Proposed":
        draft.participants = for_their_states(context, draft.participants)
    sides = {of.id for p in draft.participants if (of := _sent_by(context, p)) is not None}
    _chaired_by_own(context, draft)
    _held_by_telephone(context, draft)
    sides |= {p.id for p in draft.participants if p.type in {"State", "ContestedTerritory"}}
    draft.mediators = [m for m in draft.mediators if m.id not in sides and not _serves(context, m, sides)]
    mediators = {m.id for m in draft.mediators}
    draft.participants = [p for p in unique(draft.participants) if p.id not in mediators]
    if len(draft.participants) < draft.needs and not draft.anaphor:
        return None
    return draft


def _host_city(context: Context, match: Match, make: EventMake) -> Entity | None:
    """The city that hosts a meeting, where it is a city that does."""
    hosts = wording(context, match.unit, match.start, match.start + 1).lower().startswith("host")
    nodes = [n for name in make.mediators for n in capture(context, match.found, name) if n.kind == "City"]
    return where(nodes) if hosts and make.event == "Meeting" else None


def _name_own_sides(context: Context, draft: EventDraft) -> None:
    """Lets "the next meeting of the ministers of Mali and Niger" be theirs, and not that of those who met before."""
    if draft.anaphor == "again" and draft.type == "Meeting" and len(draft.participants) > 1:
        draft.anaphor = ""
    sides = own_sides(context, draft.match) if draft.anaphor == "again" else None
    if sides is not None:
        draft.participants += sides
        draft.anaphor = ""
        draft.needs = 2 if sides else draft.needs


def _held_by_telephone(context: Context, draft: EventDraft) -> None:
    """Makes a call, which has no place, of talks whose own words say later that they were by telephone."""
    text, start = context.article.text, draft.match.unit.starts[draft.match.start]
    if draft.type == "Meeting" and (BY_PHONE.match(text, start) or PHONE.search(text, 0, start)):
        draft.type, draft.place = "Call", None


def _chaired_by_own(context: Context, draft: EventDraft) -> None:
    """Lets a meeting of two states under the chairmanship of their own officials be between these, who mediate nothing."""
    sides = {p.id for p in draft.participants}
    joint = bool(draft.participants) and all(JOINT.search(p.label) for p in draft.participants)
    own = {m.id: of.id for m in draft.mediators if (of := _sent_by(context, m)) is not None and (joint or of.id in sides)}
    if len(set(own.values())) > 1:
        officials = [m for m in draft.mediators if m.id in own]
        draft.participants = [*(p for p in draft.participants if not joint and p.id not in own.values()), *officials]
        draft.mediators = [m for m in draft.mediators if m.id not in own]


def _sent_by(context: Context, person: Entity) -> Entity | None:
    """The state whose official a participant is, which mediates in nothing that he takes part in."""
    if person.type != "Person":
        return None
    office = context.office_of.get(person.id)
    return office[1] if office is not None else on_behalf_of(context, person)


def _serves(context: Context, body: Entity, sides: set[str]) -> bool:
    """Whether a body or an official is that of a side of the talks, and so mediates nothing in them."""
    of = on_behalf_of(context, body) if body.type == "GovernmentBody" else _sent_by(context, body)
    return of is not None and of.id in sides


def _war(context: Context, match: Match) -> Node | None:
    """The war or conflict that the trigger names, if it names one."""
    return next((n for n in context.tape.nodes_in(match.unit.text[match.start : match.end]) if n.kind == "Conflict"), None)


def _names_dispute(context: Context, match: Match) -> bool:
    """Whether the trigger names something that goes on without any fighting: "the Cyprus problem"."""
    war = _war(context, match)
    return war is not None and war.text.split()[-1].lower() in DISPUTES


def _no_force(context: Context, match: Match) -> bool:
    """Whether those who are sent or leave are no force: a delegation to talks, civilians from a town."""
    nodes = context.tape.nodes_in(match.unit.text[match.found.start() : match.found.end()])
    groups = [n for n in nodes if n.kind == "Group"]
    start, end = match.found.span()
    told = wording(context, match.unit, start, min(end + OF_WHOM, len(match.unit.ends)))
    if ENVOYS.search(told) or OFFICERS.search(told):
        return True
    moved = wording(context, match.unit, match.start, min(end + OF_WHOM, len(match.unit.ends)))
    forces = context.tape.nodes_in(match.unit.text[match.start : match.found.end()])  # not whoever sends them
    armed = any(n.kind == "Force" for n in forces) or TROOPS.search(moved) is not None
    return bool(groups) and not armed and all(NO_FORCE.search(n.text) for n in groups)


def _only_brushed_off(context: Context, match: Match) -> bool:
    """Whether it is not somebody who is dismissed, but what he says, or he as something that is no office: "as a liar"."""
    first, last = match.unit.span(*match.found.span())
    text = context.article.text
    return DISMISSING.search(text, first, last) is not None and NO_POST.match(text, last) is not None


def _is_none(context: Context, match: Match, make: EventMake) -> bool:
    """Whether words that a rule matches tell no event of its type."""
    if make.event == "Visit":
        return _no_visitors(context, match, make)
    checks: dict[EventType, Callable[[Context, Match], bool]] = {
        "Violence": _names_dispute, "Appointment": _only_brushed_off, "Deployment": _no_force, "Detention": _no_captives,
    }
    check = checks.get(make.event)
    return check is not None and check(context, match)


def _no_captives(context: Context, match: Match) -> bool:
    """Whether those who are freed or taken are states, which nobody frees: "views of Chad and Mali were exchanged"."""
    leaves = [leaf for node in capture(context, match.found, "whom") if node.kind == "List" for leaf in node.flat()]
    return bool(leaves) and all(leaf.kind in {"State", "Territory", "Organization"} for leaf in leaves)


def _no_visitors(context: Context, match: Match, make: EventMake) -> bool:
    """Whether those who come are nobody sent to talk or to look: refugees, tourists, rebels."""
    nodes = [leaf for name in make.participants for n in capture(context, match.found, name) for leaf in n.flat()]
    return bool(nodes) and all(n.kind == "Group" and VISITORS.search(n.text) is None for n in nodes)


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
    elif draft.date is None:
        after = draft.match.unit.text[draft.match.end : draft.match.end + WHEN_FOUGHT]
        dated(context, draft, [n for n in context.tape.nodes_in(after) if n.kind == "Date" and n.parts.year and n.parts.season])


def unique(entities: list[Entity]) -> list[Entity]:
    """Each entity once, in order."""
    return list({e.id: e for e in entities}.values())
