"""From drafts to an account: attribution, the same event told twice, identifiers, evidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.charges import charge_on
from kg.extract.disputes import give_sides
from kg.extract.drafts import DEEDS, MOVING, ClaimDraft, EventDraft, wording
from kg.extract.events import unique
from kg.extract.merging import MONTH, PAST, merge, otherwise_of, participants_of, status_of
from kg.extract.on_behalf import on_behalf_of
from kg.extract.places import at_dateline
from kg.extract.sharing import count_days
from kg.extract.talks_after import share_with_signings
from kg.extract.told_on import tell_on
from kg.extract.topics import Issues, Topics
from kg.extract.tracks import hosts_of, track_of
from kg.extract.wars import curated_ground, curated_parties, give_wars, only_dated
from kg.language.context import Context, StatedOffice
from kg.language.entities import ID_BASE, digest, local, slug
from kg.language.tape import Tape
from kg.model import Account, Claim, Entity, Event, Evidence, Mention, Office, Relation, Status

FIELDLESS = "Minister"
"""The title that says too little of a holder who is curated with its field: "Foreign Minister"."""
SENT_WHERE = re.compile("-(?:to|on)-")
"""What sets the names of one envoy's office apart: "envoy to", "envoy on" and "envoy for" one matter."""
ATTRIBUTING = {"Assertion", "Accusation", "Rejection", "Concern"}
"""Acts by which somebody says that an event happened."""
CHARGED = {"Deployment", "Cooperation"}
"""Types whose noun also names what somebody is only accused of: "accuses Chad of the deployment of troops"."""
ASKING = {"Demand", "Appeal"}
"""Acts by which somebody asks for one."""


def assemble(context: Context, claims: list[ClaimDraft], events: list[EventDraft], issues: Issues) -> Account:
    """The account of the article, its records in text order."""
    claims.sort(key=lambda c: (c.evidence, c.speaker.id))
    _attribute(context, claims, events)
    give_sides(context, events)
    give_wars(context, events)
    for event in events:
        event.sides = frozenset((on_behalf_of(context, p) or p).id for p in event.participants)
    charge_on(context, claims, events)
    merged = _in_the_same_words(context, merge(events, context.article.reference_date))
    count_days(merged)
    tell_on(context, merged)
    share_with_signings(context, merged)
    made_events = tuple(_each_its_own(context, (_event(context, group) for group in merged)))
    spans = [(e.evidence[0].start, e.evidence[0].end, e.id) for e in made_events]
    mentions = _mentions(context)
    topics = Topics(issues, mentions, context.gazetteer.capitals, context.gazetteer.issue_places)
    made_claims = _each_once(_claim(context, claim, spans, topics) for claim in claims)
    known = {p.label for e in made_events for p in e.participants} | {c.speaker.label for c in made_claims}
    return Account(
        context.article, made_events, made_claims, _offices(context), _relations(context), mentions,
        tuple(sorted(context.unresolved - known)), tuple(_warnings(context)),
    )


def _warnings(context: Context) -> Iterator[str]:
    """Titles that the curated tenures contradict: said to be held at the article's date, and not held then."""
    date = context.article.reference_date
    for stated in sorted(context.offices, key=lambda o: (o.start, o.end)):
        tenures = [
            t for t in context.gazetteer.tenures_by(stated.person.id)
            if t.title == stated.title and t.of and stated.of and t.of.id == stated.of.id
        ]
        if date and tenures and stated.time == "current" and not any(t.covers(date) for t in tenures):
            words = context.article.text[stated.start : stated.end]
            held = ", ".join(f"{t.since or '…'} to {t.until or 'now'}" for t in tenures)
            yield f"{context.article.id}, character {stated.start}: “{words}” at {date}; curated: {held}"


def named(context: Context, entity: Entity) -> Entity:
    """The entity with the surface forms that the article uses among its aliases."""
    known = context.named.get(entity.id)
    if known is None:
        forms = context.surfaces.get(entity.id, set())
        aliases = tuple(sorted({*entity.aliases, *forms} - {entity.label}))
        known = context.named[entity.id] = replace(entity, aliases=aliases, members=several(context, entity.members))
    return known


def several(context: Context, entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities with their surface forms, each once, by IRI."""
    return tuple(sorted((named(context, e) for e in {e.id: e for e in entities}.values()), key=lambda e: e.id))


def evidence(context: Context, start: int, end: int, rule: str) -> Evidence:
    """Evidence over code-point offsets, without blanks at its ends."""
    text = context.article.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Evidence(context.article.id, start, end, text[start:end], rule)


# attribution and merging --------------------------------------------------------------------------


def _reads_out(context: Context, event: EventDraft, telling: list[ClaimDraft]) -> bool:
    """Whether talks or a journey are told outright, and only behind them who reports it, who took part himself or acts for one
    who did: "the ministers met in Geneva, the Chadian government said"."""
    if event.type not in MOVING or not telling:
        return False
    present = {iri for p in (*event.participants, *event.mediators) for iri in (p.id, (on_behalf_of(context, p) or p).id)}
    _, end = event.match.unit.span(*event.match.found.span())
    behind = (c.speaker for c in telling if c.match.unit.starts[c.match.start] >= end)
    return any({s.id, (on_behalf_of(context, s) or s).id} & present for s in behind)


def _all_say_so(context: Context, event: EventDraft) -> bool:
    """Whether all who took part say themselves that it happened: "Chad and Mali said they had agreed to a truce"."""
    tellers = {iri for s in event.attributed_to for iri in (s.id, (on_behalf_of(context, s) or s).id)}
    present = [{p.id, (on_behalf_of(context, p) or p).id} for p in event.participants]
    return event.type in TOGETHER and len(present) > 1 and all(ids & tellers for ids in present)


TOGETHER = {"Meeting", "Call", "Signing"}
"""What several do together."""


def _attribute(context: Context, claims: list[ClaimDraft], events: list[EventDraft]) -> None:
    """Names the speakers of events that stand in a quotation or in reported speech; what only they assert is Alleged, and what
    they ask for is not planned yet."""
    attributing = [c for c in claims if c.act in ATTRIBUTING]
    asking = [c for c in claims if c.act in ASKING]
    for event in events:
        unit, telling = event.match.unit, []
        if unit.quote is not None:
            event.attributed_to = list(unit.speakers)
        else:
            deed = event.type in DEEDS
            telling = [c for c in attributing if c.tells(event.match, deed)]
            event.attributed_to += [c.speaker for c in telling]
            charged = event.type in CHARGED and any(c.act == "Accusation" and c.tells(event.match, deed) for c in claims)
            event.status = "Alleged" if charged and event.status == "Held" and not event.presupposed else event.status
        known = event.nominal or event.presupposed or _reads_out(context, event, telling) or _all_say_so(context, event)
        if event.attributed_to and event.status == "Held" and not known:
            event.status = "Alleged"
        if event.status == "Planned" and unit.quote is None and any(c.tells(event.match) for c in asking):
            event.status = "Proposed"


# records ------------------------------------------------------------------------------------------


def _event(context: Context, group: list[EventDraft]) -> Event:
    best = max(group, key=lambda e: (len(e.participants), bool(e.date), bool(e.place)))
    dated = next((e for e in (best, *group) if e.date), best)
    date, basis = dated.date, dated.basis
    place = next((e.place for e in (best, *group) if e.place), None)
    attributed = [] if any(not e.attributed_to for e in group) else unique([a for e in group for a in e.attributed_to])
    status = _status(context, group, date)
    proofs = sorted(
        {evidence(context, *e.match.unit.span(*e.span), e.match.rule.id) for e in group}, key=lambda e: (e.start, e.end, e.rule)
    )
    told = participants_of(group)
    if not told and not only_dated(context, group):
        told = curated_parties(context, group) or otherwise_of(group)
    participants = several(context, told)
    place = place or curated_ground(context, group) or at_dateline(context, group, told)
    track = track_of(context, group)
    mediators = several(context, _third(group) or hosts_of(context, group, track))
    return Event(
        _event_id(context, group[0], date, place, participants), group[0].type, status, tuple(proofs), date, basis,
        named(context, place) if place else None, participants, mediators,
        track, several(context, (a for e in group for a in e.agreements)),
        several(context, (c for e in group for c in e.cancelled_by)), several(context, attributed),
    )


DANGLING = re.compile(r"[,;]?\s+(?:while|whereas|and|but|although|though)\s*\Z")
"""What is left of the next clause at the end of a claim's words."""
NAMED = re.compile(r"\b(?:conference|summit|talks|meeting|round|session|forum|negotiations|visit)$", re.I)
"""Triggers that name talks, where a verb would tell them."""


PRESENT = re.compile(
    r"(?:arrive|visit|meet|travel|hold|convene|open|begin|start|resume|come|leave)s?\b|(?:goes|flies)\b"
    r"|(?:arriv|visit|meet|travell?|hold|go|fly|com|leav|head|return|depart)ing\b"
)
"""Verbs in the present at the start of a trigger, which also tell what is to come: "arrives on Tuesday", "is flying in on"."""


def _trigger(context: Context, event: EventDraft) -> str:
    return wording(context, event.match.unit, event.match.start, event.match.end)


def _status(context: Context, group: list[EventDraft], date: str | None) -> Status:
    """The status as told; talks that a noun names, or that a telling plans, of a day after the article's are to come."""
    told, today = status_of(group), context.article.reference_date or ""
    named = all(e.nominal or NAMED.search(_trigger(context, e)) or PRESENT.match(_trigger(context, e)) for e in group)
    if group[0].type not in MOVING or not (named or any(e.status == "Planned" for e in group)):
        return told
    first = (date or "").partition("/")[0]
    width = min(len(first), len(today))
    ahead = width >= MONTH and first[:width] > today[:width]
    return "Planned" if ahead and told in PAST else told


def _third(group: list[EventDraft]) -> list[Entity]:
    """The mediators; in a conversation by telephone none whose own side takes part ("at the initiative of the Armenian side")."""
    sides = {side for e in group for side in e.sides} if group[0].type == "Call" else set()
    return [m for e in group for m in e.mediators if m.id not in sides]


def _each_its_own(context: Context, events: Iterable[Event]) -> Iterator[Event]:
    """The events, with the place in the article in the IRI of one that an earlier one would share, both told as two."""
    taken: set[str] = set()
    for event in events:
        key = event.id if event.id not in taken else f"{event.id}-{digest(context.article.id, event.evidence[0].start)}"
        taken.add(key)
        yield event if key == event.id else replace(event, id=key)


def _event_id(
    context: Context, draft: EventDraft, date: str | None, place: Entity | None, participants: tuple[Entity, ...]
) -> str:
    """An IRI from what happened, when and between whom; where no day is known, also from the place in the article."""
    names = sorted(local(p).split("-")[-1] if p.type == "Person" else local(p) for p in participants)
    parts = [draft.type.lower(), *([date.replace("/", "--")] if date else []), *([local(place)] if place else []), *names]
    exact = date is not None and len(date) >= 10 and len(names) > 1
    if not exact:
        parts.append(digest(context.article.id, draft.match.unit.span(*draft.span)[0]))
    return f"{ID_BASE}event/{slug('-'.join(parts))}"


def _claim(context: Context, draft: ClaimDraft, events: list[tuple[int, int, str]], topics: Topics) -> Claim:
    unit = draft.match.unit
    start, end = draft.evidence
    left = DANGLING.search(context.article.text, start, end)
    proof = evidence(context, start, left.start() if left else end, draft.match.rule.id)
    spoken = on_behalf_of(context, draft.speaker)
    key = digest(proof.article, proof.start, proof.end, draft.act, draft.speaker.id)
    reporter = draft.reported_by or (unit.speakers[0] if unit.quote is not None and unit.speakers else None)
    happened: list[Entity | str] = [iri for s, e, iri in events if s < proof.end and proof.start < e]
    about = happened + topics.about(proof, beside=(draft.speaker, spoken, reporter, *draft.addressees))
    return Claim(
        f"{ID_BASE}claim/{draft.act.lower()}-{local(draft.speaker)}-{key}", draft.act, named(context, draft.speaker), (proof,),
        named(context, spoken) if spoken else None, several(context, draft.addressees), tuple(about),
        reported_by=named(context, reporter) if reporter and reporter.id != draft.speaker.id else None,
    )


def _in_the_same_words(context: Context, merged: list[list[EventDraft]]) -> list[list[EventDraft]]:
    """The groups of drafts of one event each; one that a caption tells in the very words of the text is the same."""
    found: dict[tuple[str, str, int, int], list[EventDraft]] = {}
    told: Counter[tuple[str, int, int]] = Counter()
    for group in merged:
        kind, unit, at = group[0].type, group[0].match.unit, group[0].match.start
        nth = told[kind, id(unit), at]  # of the events that the same words tell
        told[kind, id(unit), at] += 1
        known = found.setdefault((kind, _words(wording(context, unit, 0, len(unit.text))), at, nth), group)
        if known is not group:
            known += group
    return list(found.values())


def _words(text: str) -> str:
    """The words of a text without their marks, in small letters."""
    return " ".join(NO_WORD.sub(" ", text).lower().split())


def _each_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims, each once; one that a caption says again in the same words is a further proof of it."""
    found: dict[tuple[str, str, str], Claim] = {}
    for claim in claims:
        known = found.get(key := (claim.act, claim.speaker.id, _words(claim.evidence[0].quote)))
        if known is None:
            found[key] = claim
        elif claim.id != known.id:
            found[key] = replace(known, evidence=(*known.evidence, *claim.evidence))
    return tuple(found.values())


NO_WORD = re.compile(r"\W+")


def _offices(context: Context) -> tuple[Office, ...]:
    found: dict[str, Office] = {}
    first: dict[str, str] = {}
    for stated in sorted(context.offices, key=lambda o: (o.start, o.end)):
        of = stated.of
        if any(_said_better(stated, other) for other in context.offices) or _known_better(context, stated):
            continue
        key = f"{local(stated.person)}-{local(of) + '-' if of else ''}{slug(stated.title.replace('Defense', 'Defence'))}"
        # an envoy "to" a place is the envoy "for" it
        key = first.setdefault(SENT_WHERE.sub("-for-", key), key)
        proof = evidence(context, stated.start, stated.end, stated.rule)
        known = found.get(key)
        if known is None:
            found[key] = Office(
                f"{ID_BASE}tenure/{key}", named(context, stated.person), stated.title, named(context, of) if of else None,
                stated.time, (proof,),
            )
        elif proof not in known.evidence:
            found[key] = Office(known.id, known.person, known.office, known.of, known.time, (*known.evidence, proof))
    return tuple(found.values())


def _said_better(stated: StatedOffice, other: StatedOffice) -> bool:
    """Whether another mention gives the same person the same office more exactly ("Minister" beside "Foreign Minister")."""
    same = stated.person.id == other.person.id and (stated.of and stated.of.id) == (other.of and other.of.id)
    return same and stated.time == other.time and _more_exact(other.title, stated.title)


def _known_better(context: Context, stated: StatedOffice) -> bool:
    """Whether a title without a field is of somebody who is curated with it: "Minister" of a foreign minister says too little."""
    tenures = context.gazetteer.tenures_by(stated.person.id) if stated.title == FIELDLESS else ()
    return any(t.of == stated.of and _more_exact(t.title, stated.title) for t in tenures)


def _more_exact(title: str, other: str) -> bool:
    mine, theirs = set(other.split()), set(title.split())
    return mine < theirs and not theirs & {"Former", "Deputy", "Acting", "Vice"} - mine


def _relations(context: Context) -> tuple[Relation, ...]:
    found: dict[tuple[str, str, str], Relation] = {}
    for stated in sorted(context.relations, key=lambda r: (r.start, r.end, r.predicate, r.subject.id, r.object.id)):
        key = (stated.subject.id, stated.predicate, stated.object.id)
        proof = evidence(context, stated.start, stated.end, stated.rule)
        known = found.get(key)
        iri = f"{ID_BASE}relation/{local(stated.subject)}-{slug(stated.predicate)}-{local(stated.object)}"
        if known is None:
            found[key] = Relation(
                iri, named(context, stated.subject), stated.predicate, named(context, stated.object), (proof,)
            )
        elif proof not in known.evidence:
            found[key] = Relation(known.id, known.subject, known.predicate, known.object, (*known.evidence, proof))
    return tuple(found.values())


def _mentions(context: Context) -> tuple[Mention, ...]:
    tape: Tape = context.tape
    found = {}
    for node in tape.nodes.values():
        if node.entity is not None and node.kind not in {"Pronoun", "List"}:
            found[node.start, node.end, node.entity.id] = node
    return tuple(
        Mention(named(context, node.entity), context.article.id, start, end, context.article.text[start:end])
        for (start, end, _), node in sorted(found.items()) if node.entity is not None
    )
