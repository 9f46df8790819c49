"""Which agreement the words mean: a curated one by its date and parties, or one that is called as the text calls it."""

from __future__ import annotations

import calendar
import re
from hashlib import sha256

from kg.language import entities as made
from kg.language.context import Context
from kg.language.tape import Node, Tape
from kg.model import DateBasis, Entity

DETERMINER = re.compile(r"^(?:the|an?|this|that|these|those|their|its|any|another|such|two|both|several|some|all)\s+", re.I)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DAY_AND_MONTH = re.compile(r"\b\d{1,2}\b \w+|\w+ \d{1,2}\b")
RECENT = 5
"""Years over which "the 9 November statement" is understood without a year."""


def of_article(context: Context, label: str, text: str) -> Entity:
    """An agreement that only the article tells from others of its kind."""
    label = label[:1].upper() + label[1:]
    key = f"{label} {sha256(context.article.id.encode()).hexdigest()[:8]}"
    return made.make("Agreement", label, text, DETERMINER.sub("", text), key=key)


def curated(context: Context, date: Node, core: str) -> Entity | None:
    """The curated agreement of a date, where exactly one fits best; the article must name its parties."""
    year = (date.date or "")[:4]
    any_year = date.parts is not None and date.parts.year is None
    fitting = [
        (close, _likeness(core, entity), entity)
        for day, entities in context.gazetteer.agreements_by_date.items()
        if (any_year or day[:4] == year) and (close := _closeness(date, day))
        for entity in entities if _meant_here(context, core, entity) and _in_reach(context, date, day)
    ]
    if not fitting:
        return None
    best = max(f[:2] for f in fitting)
    top = {f[2].id: f[2] for f in fitting if f[:2] == best}
    return next(iter(top.values())) if len(top) == 1 else None


def _meant_here(context: Context, core: str, entity: Entity) -> bool:
    """Whether the article names an agreement's parties; of one without parties, whether the words say of what kind it is."""
    if context.gazetteer.parties.get(entity.id):
        return party_named(context, entity)
    return bool(_likeness(core, entity))


def _closeness(date: Node, day: str) -> int:
    """How well a curated date fits the words: 3 the same day, 2 the same as far as said, 1 a day off, 0 not at all."""
    parts, value = date.parts, date.date or ""
    if value == day:
        return 3
    if parts is not None and parts.year is None and parts.month and parts.day and day[5:] == f"{parts.month:02}-{parts.day:02}":
        return 2
    if 4 <= len(value) < len(day) and day.startswith(value):
        return 2
    if len(value) == len(day) == 10 and value[:8] == day[:8] and abs(int(value[8:]) - int(day[8:])) == 1:
        return 1
    return 0


def _likeness(core: str, entity: Entity) -> int:
    words = set(re.findall(r"\w+", core.lower().replace("cease-fire", "ceasefire").replace("tripartite", "trilateral")))
    return max(len(words & set(re.findall(r"\w+", n.lower()))) for n in (entity.label, *entity.aliases))


def party_named(context: Context, entity: Entity) -> bool:
    """Whether the article names two of an agreement's parties, or all where there are fewer."""
    parties = context.gazetteer.parties.get(entity.id, ())
    return sum(p.id in context.surfaces for p in parties) >= min(2, len(parties))


def _in_reach(context: Context, date: Node, day: str) -> bool:
    """Whether the day is not after the article, and where the words leave the year open, not long before it."""
    reference = context.article.reference_date
    if reference is None:
        return True
    open_year = date.parts is not None and date.parts.year is None
    return day[: len(reference)] <= reference[: len(day)] and not (open_year and int(reference[:4]) - int(day[:4]) > RECENT)


def to_come(context: Context, entity: Entity) -> bool:
    """Whether an entity is an agreement concluded, or a mission begun, after the article, which then cannot speak of it."""
    known, reference = context.gazetteer, context.article.reference_date
    if entity.type == "ArmedForce":
        return reference is not None and not known.begun_by(entity.id, reference)
    day = known.concluded.get(entity.id)
    return day is not None and reference is not None and day[: len(reference)] > reference[: len(day)]


def told_before(tape: Tape, node: Node, date: Node) -> tuple[str | None, DateBasis | None]:
    """The date of the agreement; as an earlier mention of it gives it, where that is the same or more exact."""
    for known in tape.nodes.values():
        same = known.kind == "Agreement" and known.entity and node.entity and known.entity.id == node.entity.id
        if same and known.date and date.date and known.date.startswith(date.date):
            return known.date, known.basis
    if node.entity and date.parts is not None and date.parts.year is None and (day := _day_of(node.entity, date)):
        return day, "resolved"
    return date.date, date.basis


def _day_of(entity: Entity, date: Node) -> str | None:
    """The day in a curated agreement's label or alias, where the words leave the year open."""
    for name in (entity.label, *entity.aliases):
        year = YEAR.search(name)
        if year and date.date and len(date.date) == 10:
            return year.group() + date.date[4:]
    return None


def written_date(text: str, year: str) -> str:
    """The date in an agreement's name: its day where the name gives it, else its year."""
    month = next((m for m in range(1, 13) if calendar.month_name[m] in text), 0)
    day = re.search(r"\b\d{1,2}\b", text)
    if not month:
        return year
    return f"{year}-{month:02}-{int(day.group()):02}" if day else f"{year}-{month:02}"


def in_words(date: str) -> str:
    """An EDTF date in English: "9 November 2020", "May 1994"."""
    pieces = date.split("-")
    if "/" in date or len(pieces) == 1:
        return date.replace("/", " to ")
    month = calendar.month_name[int(pieces[1])]
    return " ".join([*([str(int(pieces[2]))] if len(pieces) > 2 else []), month, pieces[0]])
