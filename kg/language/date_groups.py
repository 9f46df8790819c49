"""Date mentions: their parts as the text gives them, then, in reading order, their values."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.language.context import Context
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
from kg.language.groups import Builder, here
from kg.language.tape import ANY_MENTION, Found, Node, Piece, Tape
from kg.language.vocabulary import SENTENCE_END, class_block
from kg.model import DateBasis


@dataclass(frozen=True, slots=True)
class Parts:
    """What a date mention says, before it is resolved; ``when`` is "last", "next", "this" and the like."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_to: int | None = None
    when: str = ""
    unit: str = ""
    count: int = 0
    weekday: int | None = None
    season: str = ""
    word: str = ""
    part: str = ""
    """A part of a year: "Q1" to "Q4", "H1", "H2", or "decade"."""
    story: bool = False
    """Whether the date goes by the one told before it ("the same day") or, "after" or "before", by the one beside it."""
    until: Parts | None = None
    """The last day of a span that is given by two dates."""
    edge: str = ""
    """"since", "by", "until" and the like, where one stands right before the date."""


def _text(tape: Tape, match: Found, name: str) -> str:
    if name not in match.re.groupindex or not match[name]:
        return ""
    return tape.words(match.start(name), match.end(name)).lower()


def _number(tape: Tape, match: Found, name: str) -> int | None:
    got = _text(tape, match, name)
    return int(got) if got.isdigit() else None


EDGES = {"since", "until", "till", "by", "before"}


def _piece(tape: Tape, match: Found, rule: str, parts: Parts) -> Piece:
    node = here(tape, match, "Date", rule)
    before = tape.words(match.start() - 1, match.start()).lower() if match.start() else ""
    if before == "than" and tape.words(match.start() - 2, match.start() - 1) == "later":
        before = "by"
    edge = before if before in EDGES else parts.when if parts.when in EDGES else ""
    node.parts = replace(parts, edge=edge)
    return match.start(), match.end(), node


def date(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A date by day, month and year, as far as given."""
    names = match.re.groupindex
    month = int(context.tables["month"][match["month"]]) if "month" in names and match["month"] else None
    first = int(context.tables["ordinal-day"][match["nth"]]) if "nth" in names else _number(tape, match, "day")
    parts = Parts(_number(tape, match, "year"), month, first, _number(tape, match, "day_to"))
    for day in (parts.day, parts.day_to):
        if day is not None and not 1 <= day <= 31:
            return None
    if _are_two(tape, match, parts):
        parts = replace(parts, day_to=None)
    return _piece(tape, match, rule, parts)


def _are_two(tape: Tape, match: Found, parts: Parts) -> bool:
    """Whether the days are two and no span: "on 2 and 24 July", but "between 2 and 24 July"."""
    if parts.day is None or parts.day_to is None or parts.day_to <= parts.day + 1:
        return False
    joined = tape.words(match.end("day"), match.end("day") + 1) == "and"
    return joined and "between" not in tape.words(max(match.start() - 2, 0), match.start()).lower()


def date_numeric(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A date in figures; only where year, month and day cannot be mistaken for one another."""
    a, b, c = (_number(tape, match, n) for n in "abc")
    if a is None or b is None or c is None:
        return None
    if a > 1900 and b <= 12:
        return _piece(tape, match, rule, Parts(a, b, c)) if edtf(a, b, c) else None
    if c > 1900 and 12 < a <= 31 and b <= 12:
        return _piece(tape, match, rule, Parts(c, b, a)) if edtf(c, b, a) else None
    return None


def date_dotted(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A date in figures with dots, which always begins with the day: "09.11.2020"."""
    got = [int(p) for p in tape.words(match.start(), match.end()).split(".") if p.isdigit()]
    if len(got) != 3 or got[2] < 1900 or not edtf(got[2], got[1], got[0]):
        return None
    return _piece(tape, match, rule, Parts(got[2], got[1], got[0]))


def date_span(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """From one date to another: "between 30 April and 2 May", "from 1991 to 1994"; both of the same precision.

    By "and" alone two weekdays are joined of which one follows the other: "on Sunday and Monday"."""
    first, last = tape.node(match, "first"), tape.node(match, "last")
    a, b = (n.parts if n is not None else None for n in (first, last))
    if not isinstance(a, Parts) or not isinstance(b, Parts):
        return None
    if rule == JOINED:
        follows = a.weekday is not None and b.weekday == (a.weekday + 1) % 7 and "last" not in {a.when, b.when}
        return _piece(tape, match, rule, replace(a, until=b)) if follows else None
    if _precision(a) == 0 or _precision(a) != _precision(b):
        return None
    return _piece(tape, match, rule, replace(a, year=a.year or b.year, until=b))


JOINED = "date/weekdays-joined"


def _precision(parts: Parts) -> int:
    """3 for a day, 2 for a month, 1 for a year, 0 for anything that is not given by its name."""
    if parts.when not in {"", "in", "of", "since", "by", "until", "the", "early", "late", "mid"} or parts.until or parts.part:
        return 0
    return 3 if parts.day else 2 if parts.month else 1 if parts.year else 0


def date_named_day(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A day by its weekday and its date: "Monday, 6 May"."""
    known = tape.node(match, "known")
    if known is None or not isinstance(known.parts, Parts) or not known.parts.day:
        return None
    return _piece(tape, match, rule, known.parts)


def date_part(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A part of a year or a decade: "the first quarter of 2024", "the 1990s"."""
    year = _number(tape, match, "year")
    if "nth" not in match.re.groupindex:
        return _piece(tape, match, rule, Parts(year, part="decade")) if year and year % 10 == 0 else None
    unit, nth = _text(tape, match, "unit"), context.tables["ordinal"][match["nth"]]
    if unit == "half" and nth > "2":
        return None
    return _piece(tape, match, rule, Parts(year, when=_text(tape, match, "when"), part=f"{unit[0].upper()}{nth}"))


def date_story(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A date that goes by another of the text: "the same day", "two days later"; never that other date itself."""
    names = match.re.groupindex
    when, unit = _text(tape, match, "when"), _text(tape, match, "unit").removesuffix("s")
    count = _count(context, tape, match) if "count" in names else int(when in EARLIER or when in LATER)
    if "count" in names and not count:
        return None
    if when == "eve" and tape.words(match.end(), match.end() + 1) == "of":
        return _piece(tape, match, rule, Parts(when="before", unit="day", count=-1, story=True))
    if when in BESIDE and "count" not in names and _ends_there(tape, match.end()):
        return _piece(tape, match, rule, Parts(when="earlier", unit=unit, count=-1 if when == "before" else 1, story=True))
    month = int(context.tables["month"][match["month"]]) if "month" in names else None
    parts = Parts(month=month, when=when, unit=UNITS.get(unit, unit), count=-count if when in EARLIER else count, story=True)
    end = match.end("unit") if when in BESIDE else match.end()
    start, _, node = _piece(tape, match, rule, parts)
    node.end = tape.ends[end - 1]
    node.text = tape.source[node.start : node.end]
    return start, end, node


def _ends_there(tape: Tape, at: int) -> bool:
    """Whether nothing follows from which days could be counted: "had arrived on the day before to attend"."""
    return tape.text[at : at + 1] in {"\n", ",", ";"} or tape.words(at, at + 1) in STOPS


STOPS = {".", "to", "in", "at", "by", "for", "with", "and"}
"""Words after "the day before" that open no clause."""
EARLIER = {"earlier", "before", "previous", "preceding", "previously", "beforehand", "eve"}
LATER = {"later", "after", "next", "following", "afterwards", "afterward"}
BESIDE = {"after", "before"}
UNITS = {"": "day", "night": "day", "evening": "day", "morning": "day", "afternoon": "day"}


def _count(context: Context, tape: Tape, match: Found) -> int:
    raw = _text(tape, match, "count")
    if raw in {"a", "one"}:
        return 1
    return int(raw) if raw.isdigit() else int(context.tables["number"].get(match["count"], "0"))


def date_relative(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A date relative to another: "last May", "two weeks ago", "on Tuesday"."""
    names = match.re.groupindex
    month = int(context.tables["month"][match["month"]]) if "month" in names else None
    weekday = int(context.tables["weekday"][match["weekday"]]) if "weekday" in names else None
    season = context.tables["season"][match["season"]] if "season" in names else ""
    if season and tape.words(match.end(), match.end() + 1) == "of":
        return None  # "the fall of Goma"
    count = _count(context, tape, match) if "count" in names else 0
    when = _text(tape, match, "when") or tape.words(match.start(), match.end()).split()[0].lower()
    parts = Parts(
        _number(tape, match, "year"), month, None, None, when, _text(tape, match, "unit").removesuffix("s"), count, weekday,
        season, _text(tape, match, "word"),
    )
    return _piece(tape, match, rule, parts)


DETERMINERS = {"a", "an", "the", "his", "her", "their", "its", "of"}


def date_overnight(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"Overnight" as when something happened, where no day beside it says so ("overnight on Friday"), and not as what it is like
    ("an overnight raid")."""
    described = match.start() and tape.words(match.start() - 1, match.start()).lower() in DETERMINERS
    beside = tape.nodes_in(tape.text[max(match.start() - 1, 0) : match.end() + 2])
    if described or any(n.kind == "Date" for n in beside):
        return None
    return _piece(tape, match, rule, Parts(when="past", unit="hour", count=24))


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


def _before_it_is(tape: Tape, begun: int, at: int) -> bool:
    return STILL_TO_COME.search(tape.source, tape.starts[begun], tape.starts[at]) is not None


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


DATE_BUILDERS: dict[str, Builder] = {
    f.__name__: f
    for f in (date, date_numeric, date_dotted, date_relative, date_span, date_named_day, date_part, date_story, date_overnight)
}
