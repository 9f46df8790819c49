"""The values of date mentions, in reading order: EDTF and how it is known, from what each says and what was told before."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.date_groups import BESIDE, Parts
from kg.language.date_story import Story, Years, is_aside, is_background, is_story
from kg.language.dates import (
    Anchor,
    decade,
    edtf,
    part_of_year,
    season_near,
    season_of,
    shift_days,
    shift_months,
    span_back,
    week_near,
    weekday_near,
    weekend_near,
    year_for,
)
from kg.language.tape import ANY_MENTION, Node, Tape
from kg.language.vocabulary import SENTENCE_END, class_block
from kg.model import DateBasis

DATE = re.compile(f"[{class_block('Date')}]")
DATE_OR_END = re.compile(f"[{class_block('Date')}{SENTENCE_END}]")
AHEAD_REACH = 14
"""Tokens after a word such as "will" within which a date is still to come."""


def resolve_dates(context: Context, tape: Tape) -> None:
    """Gives every date mention its EDTF value and basis, in reading order; what cannot be known stays None."""
    years, story = Years(context.anchor), Story()
    sentence = 0
    marks = context.tables["ahead"].keys()
    noun = "".join(context.tables["no-infinitive"])
    resolved_upon = re.compile(
        f"[{''.join(context.tables['resolve'])}].*{next(iter(context.tables['to']))}(?![{noun}]|{ANY_MENTION.pattern})."
    )
    begun = 0
    for found in DATE_OR_END.finditer(tape.text):
        at = found.start()
        if found[0] == SENTENCE_END:
            sentence += 1
            begun = at
            continue
        node = tape.nodes[found[0]]
        before = tape.text[max(at - AHEAD_REACH + 1, begun) : at]
        ahead = not marks.isdisjoint(before) or resolved_upon.search(before) is not None or _before_it_is(tape, begun, at)
        paragraph = tape.sentences[sentence].paragraph
        parts: Parts | None = node.parts
        ahead = ahead and not _was_to_be(context, tape, begun, at, parts)
        if parts and parts.story:
            node.date = story.value(parts.unit, parts.count, parts.month, paragraph) if parts.when not in BESIDE else None
            node.basis = "resolved" if node.date else None
            if parts.unit == "year" and parts.count:
                years.leap(int(node.date[: len("2021")]) if node.date else None, paragraph)
        else:
            node.date, node.basis = _value(context, node, years, paragraph, ahead)
        if node.date and is_story(tape, at):
            story.tell(node.date, paragraph, is_aside(tape, at))
        if parts and parts.year and node.date and (parts.month or not is_background(tape, at)):
            years.tell(parts.year, parts.month, paragraph)
    _resolve_beside(context, tape)


STILL_TO_COME = re.compile(
    r"\b(?:before|until|till|by the time) (?:[^\s,;]+ ){1,7}?(?:is|are|visits|arrives|travels|comes|goes|leaves|meets|hosts|holds"
    r"|takes|votes|ends|expires|returns|runs out)\b[^,;]*\Z"
)
"""Words before a date of what has not happened yet: "before the president visits Chad in May"."""
FUTURATE = re.compile(
    r"\b(?:takes (?:effect|place|office|hold)|(?:comes|enters|goes) into (?:force|effect|operation)|expires|lapses"
    r"|(?:talks|negotiations|consultations|discussions|meetings|sessions|sides|parties|delegations|negotiators|ministers"
    r"|leaders|presidents) (?:open|begin|start|resume|reconvene|convene)"
    r"|(?:is|are) (?:heading|flying|travell?ing|leaving|departing|going|returning|bound|due|expected))\b"
    r"(?:(?!\b(?:after|since|following|when|where|that|which)\b)[^,;])*\Z", re.I
)
"""Words in the present before a weekday that is still to come: "the truce takes effect on Monday"."""


WAS_TO = re.compile(r"\b(?:was|were|had been) (?:[a-z]+ly )?(?:scheduled|due|expected|planned|supposed|meant|to)\b[^.;]*\Z")
"""Words before a weekday of what was still to come then."""


def _was_to_be(context: Context, tape: Tape, begun: int, at: int, parts: Parts | None) -> bool:
    """Whether a weekday on which something was to happen is the day before the article's: "were due to meet on Tuesday"."""
    anchor = context.anchor
    if parts is None or parts.weekday is None or anchor is None or anchor.full is None or parts.when == "next":
        return False
    eve = (anchor.full.weekday() - parts.weekday) % 7 == 1
    return eve and WAS_TO.search(tape.source, tape.starts[begun], tape.starts[at]) is not None


def _before_it_is(tape: Tape, begun: int, at: int) -> bool:
    span = tape.starts[begun], tape.starts[at]
    return any(words.search(tape.source, *span) is not None for words in (STILL_TO_COME, FUTURATE))


BESIDE_REACH = 9
"""Tokens after "three days after" within which the day counted from may stand."""


def _resolve_beside(context: Context, tape: Tape) -> None:
    """Gives "three days after the summit on 3 May" its day, and "on 12 June, three days after they met" that of the meeting."""
    for found in DATE.finditer(tape.text):
        at, node = found.start(), tape.nodes[found[0]]
        parts = node.parts
        if not isinstance(parts, Parts) or not parts.story or parts.when not in BESIDE:
            continue
        base, sign = _date_in(tape, at + 1, at + BESIDE_REACH, ",;\n"), 1
        day = base.date if base is not None else None
        if base is None:
            day, sign = _day_of_telling(context, tape, at), -1
        if day:
            told = Story()
            told.tell(day, 0)
            node.date = told.value(parts.unit, sign * parts.count, None, 0)
            node.basis = "resolved" if node.date else None


NOW = re.compile(r", [^.]{0,60}\b(?:is|are|has|have|remains?|continues?)\b")
"""After a comma, words of a main clause that speaks of the day of the article."""


def _day_of_telling(context: Context, tape: Tape, at: int) -> str | None:
    """The day from which "three days after they met" is counted back: the only one that its sentence gives before a comma,
    or the article's own where the sentence opens so and goes on in the present."""
    start = tape.opening(at)
    if tape.text[at - 1 : at] == ",":
        days = [n.date for n in tape.nodes_in(tape.text[start:at]) if n.kind == "Date"]
        return days[0] if len(days) == 1 else None
    end = tape.text.find("\n", at)
    others = any(n.kind == "Date" for n in tape.nodes_in(tape.text[at + 1 : end]))
    if at != start or others or context.anchor is None or context.anchor.full is None:
        return None
    return context.anchor.full.isoformat() if NOW.search(tape.words(at, end)) else None


def _date_in(tape: Tape, start: int, end: int, stops: str) -> Node | None:
    """The first date mention of a piece of tape before any of the signs that stop it."""
    for char in tape.text[max(start, 0) : end]:
        if char in stops:
            return None
        node = tape.nodes.get(char)
        if node is not None and node.kind == "Date":
            return node
    return None


def _value(context: Context, node: Node, years: Years, paragraph: int, ahead: bool) -> tuple[str | None, DateBasis | None]:
    parts: Parts | None = node.parts
    if parts is None:
        return None, None
    if parts.until:
        return _span(context, parts, years.of_paragraph(paragraph), ahead)
    if parts.year:
        if parts.season:
            return season_of(parts.season, parts.year), "stated"
        if parts.part:
            return decade(parts.year) if parts.part == "decade" else part_of_year(parts.part, parts.year), "stated"
        return _stated(parts, parts.year), "stated"
    anchor = context.anchor
    if parts.month and not parts.unit and parts.when not in {"last", "next"}:
        year = years.of_day(parts.month, parts.day, paragraph, ahead)
        if year and anchor and anchor.month and parts.edge == "since" and (year, parts.month) > (anchor.year, anchor.month):
            year -= 1  # nothing has lasted since a month that is still to come
        value = _stated(parts, year) if year else None
        return value, "resolved" if value else None
    value = _relative(parts, anchor, ahead) if anchor else None
    return value, "resolved" if value else None


def _span(
    context: Context, parts: Parts, paragraph_year: int | None, ahead: bool
) -> tuple[str | None, DateBasis | None]:
    """The interval of two dates; a year that only one of them gives is that of both."""
    last: Parts | None = parts.until
    if parts.weekday is not None and last is not None:
        return _weekdays(parts, last, context.anchor, ahead)
    year = parts.year or (last.year if last else None) or paragraph_year
    if year is None and context.anchor and parts.month:
        year = year_for(parts.month, parts.day, context.anchor, ahead)
    if last is None or year is None:
        return None, None
    first, end = _stated(parts, year), _stated(last, last.year or year)
    if not first or not end or first >= end:
        return None, None
    return f"{first}/{end}", "stated" if parts.year else "resolved"


def _weekdays(first: Parts, last: Parts, anchor: Anchor | None, ahead: bool) -> tuple[str | None, DateBasis | None]:
    """The two days, the later of which is the nearest of its name; of days to come the earlier one is."""
    near = _relative(first if ahead else last, anchor, ahead) if anchor else None
    other = shift_days(near, 1 if ahead else -1)
    return (f"{near}/{other}" if ahead else f"{other}/{near}", "resolved") if near and other else (None, None)


def _stated(parts: Parts, year: int) -> str | None:
    first = edtf(year, parts.month, parts.day)
    if parts.day_to and first:
        last = edtf(year, parts.month, parts.day_to)
        return f"{first}/{last}" if last and parts.day and parts.day_to > parts.day else None
    return first


def _relative(parts: Parts, anchor: Anchor, ahead: bool) -> str | None:
    today = anchor.full.isoformat() if anchor.full else None
    if parts.word:
        return shift_days(today, {"yesterday": -1, "tomorrow": 1}.get(parts.word, 0))
    if parts.weekday is not None:
        past = -2 if parts.when == "last" else -1
        return weekday_near(anchor, parts.weekday, 2 if parts.when == "next" else 1 if ahead and parts.when != "last" else past)
    if parts.month:
        return _relative_month(parts, anchor)
    sign = {"last": -1, "past": -1, "next": 1, "this": 0}.get(parts.when, 0)
    if parts.season:
        return season_near(parts.season, anchor, sign) if parts.when in {"last", "next", "this"} else None
    if parts.part:
        return part_of_year(parts.part, anchor.year + sign)
    if parts.count:
        return span_back(anchor, parts.count, parts.unit) if parts.when in {"past", "last"} else _ago(parts, anchor, today)
    if parts.unit == "weekend" and parts.when in {"over", "at", "during", "on"}:
        return weekend_near(anchor, 0 if ahead else -1)
    return _unit(parts, anchor, sign, today)


def _unit(parts: Parts, anchor: Anchor, sign: int, today: str | None) -> str | None:
    if parts.unit in {"morning", "afternoon", "evening", "night"}:
        return shift_days(today, sign)
    if parts.unit == "weekend":
        return weekend_near(anchor, sign)
    if parts.unit == "year":
        return edtf(anchor.year + sign)
    if parts.unit == "week":
        return week_near(anchor, sign)
    return shift_months(anchor, sign) if parts.unit == "month" else None


def _relative_month(parts: Parts, anchor: Anchor) -> str | None:
    if parts.unit == "year":
        return edtf(anchor.year + {"last": -1, "next": 1}.get(parts.when, 0), parts.month)
    if anchor.month is None or parts.month is None:
        return None
    if parts.when == "next":
        return edtf(anchor.year + (parts.month <= anchor.month), parts.month)
    return edtf(anchor.year - (parts.month >= anchor.month), parts.month)


def _ago(parts: Parts, anchor: Anchor, today: str | None) -> str | None:
    if parts.unit == "day":
        return shift_days(today, -parts.count)
    if parts.unit == "week":
        return week_near(anchor, -parts.count)
    if parts.unit == "month":
        return shift_months(anchor, -parts.count)
    return edtf(anchor.year - parts.count) if parts.unit == "year" else None
