"""Who says what: claims from the rules' matches, and the speakers of quotations."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.drafts import ClaimDraft, Match, actors, capture, unnamed_official
from kg.language import entities as made
from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity
from kg.rules.book import RuleBook
from kg.rules.schema import ClaimMake

CONTINUES = 1
"""Paragraphs over which a quotation without a speaker continues the last one."""


def speakers_of(context: Context, nodes: list[Node]) -> list[Entity]:
    """The speaking entities of a capture; an official known by office only speaks as that official."""
    if len(nodes) == 1 and nodes[0].kind == "Role" and nodes[0].entity is None:
        official = unnamed_official(nodes[0])
        return [official] if official else []
    if len(nodes) == 1 and nodes[0].kind == "People" and nodes[0].polity:
        return [made.make("Group", nodes[0].text)]
    return actors(context, nodes)


def draft_claims(context: Context, book: RuleBook, unit: Unit, matches: list[Match]) -> list[ClaimDraft]:
    """The claims of one unit, in text order; a stretch of text is one speaker's act only once."""
    drafts: list[ClaimDraft] = []
    for match in matches:
        make = match.rule.spec.make
        if not isinstance(make, ClaimMake):
            continue
        nodes = capture(context, match.found, make.speaker)
        speakers = speakers_of(context, nodes)
        if not speakers or any(_same_act(d, match, make, speakers) for d in drafts):
            continue
        quote = next((n for n in capture(context, match.found, make.content) if n.kind == "Quote"), None) if make.content else None
        content = _content(match, make)
        addressees = [a for name in make.addressees for a in actors(context, capture(context, match.found, name))]
        joint = len(speakers) > 1 and ((nodes[0].kind == "List" and bool(nodes[0].office)) or "joint" in match.rule.id)
        if joint:
            speakers = [joint_group(context, nodes[0], speakers)]
        for speaker in speakers:
            draft = ClaimDraft(match, make.claim, speaker, [a for a in addressees if a.id != speaker.id], content, quote, joint=joint)
            drafts.append(_refined(context, book, draft) if make.refine else draft)
        if quote is not None:
            quote.members = tuple(Node("Person", 0, 0, s) for s in speakers)
    return drafts


def _same_act(draft: ClaimDraft, match: Match, make: ClaimMake, speakers: list[Entity]) -> bool:
    """Whether a draft already stands for these words of this speaker (the matches come best first)."""
    a, b = draft.match.found.span(), match.found.span()
    overlap = a[0] < b[1] and b[0] < a[1]
    return overlap and draft.speaker.id in {s.id for s in speakers}


def _content(match: Match, make: ClaimMake) -> tuple[int, int]:
    if make.content and match.found[make.content]:
        return match.found.span(make.content)
    return match.found.end(), len(match.unit.text)


def joint_group(context: Context, node: Node, members: list[Entity]) -> Entity:
    """The group that several speakers form for a joint statement."""
    label = ", ".join(m.label for m in members[:-1]) + f" and {members[-1].label}"
    group = made.make("Group", label, *context.surfaces.get(f"group of {label}", ()), node.text if node.kind == "List" else "")
    return group


def _refined(context: Context, book: RuleBook, draft: ClaimDraft) -> ClaimDraft:
    """The claim with the act that its words perform, where the verb of saying leaves it open."""
    text = draft.match.unit.text[draft.content[0] : draft.content[1]]
    if draft.quote is not None:
        text = draft.quote.parts
    for refinement, pattern in book.refinements:
        found = pattern.regex.search(text)
        if not found:
            continue
        targets = actors(context, capture(context, found, refinement.addressee)) if refinement.addressee else []
        own = {draft.speaker.id} | ({of.id} if (of := on_behalf_of(context, draft.speaker)) else set())
        if refinement.addressee and (not targets or any(t.id in own for t in targets)):
            continue
        return replace(draft, act=refinement.gives, addressees=[t for t in targets if t.id not in own] or draft.addressees)
    return draft


def on_behalf_of(context: Context, speaker: Entity) -> Entity | None:
    """The state or body that a speaker speaks for, as the article or the curated tenures tell."""
    if speaker.type in {"State", "ContestedTerritory"}:
        return speaker
    office = context.office_of.get(speaker.id)
    if office:
        return office[1]
    for relation in context.relations:
        if relation.subject.id == speaker.id and relation.predicate in {"partOf", "affiliatedWith"}:
            return relation.object
    date = context.article.reference_date
    serving = {t.of.id: t.of for t in context.gazetteer.tenures if t.person.id == speaker.id and t.of and date and t.covers(date)}
    if len(serving) == 1:
        return next(iter(serving.values()))
    return context.polity_of.get(speaker.id)


def attribute_quotes(context: Context, units: list[Unit], claims: list[ClaimDraft]) -> list[Unit]:
    """Gives the units inside quotations their speakers; a quotation that stands alone continues the speaker before it.

    Returns the outer units whose quotation was given a speaker by continuation."""
    by_unit: dict[int, list[ClaimDraft]] = {}
    for claim in claims:
        by_unit.setdefault(id(claim.match.unit), []).append(claim)
    last: tuple[Entity, ...] = ()
    last_paragraph = -9
    continued = []
    for unit in units:
        if unit.quote is None:
            quotes = [n for n in context.tape.nodes_in(unit.text) if n.kind == "Quote"]
            own = [c for c in by_unit.get(id(unit), ()) if not c.match.unit.quote]
            for quote in quotes:
                if quote.members:
                    continue
                if own:
                    quote.members = (Node("Person", 0, 0, own[-1].speaker),)
                elif last and unit.paragraph - last_paragraph <= CONTINUES and len(unit.text) <= 2:
                    quote.members = tuple(Node("Person", 0, 0, s) for s in last)
                    continued.append(unit)
            if own:
                last, last_paragraph = (own[-1].speaker,), unit.paragraph
            elif quotes and quotes[-1].members:
                last_paragraph = unit.paragraph
            elif unit.paragraph > last_paragraph:
                last = last if unit.paragraph - last_paragraph <= CONTINUES else ()
        else:
            unit.speakers = tuple(m.entity for m in unit.quote.members if m.entity)
    return continued

