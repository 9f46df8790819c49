"""Date mentions: their parts as the text gives them; ``date_values`` gives them their values."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.language.context import Context
from kg.language.dates import edtf
from kg.language.groups import Builder, here
from kg.language.tape import Found, Piece, Tape


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


JOINING = {"and", "or", "to", "until", "through", "-", "–"}
"""Words between two dates that bear one year."""


def _year_beside(tape: Tape, match: Found, month: int | None) -> int | None:
    """The year that only the next date of two gives: "in May and June 2016"; that before it where the months show a turn."""
    if month is None or tape.words(match.end(), match.end() + 1).lower() not in JOINING:
        return None
    node = tape.nodes.get(tape.text[match.end() + 1 : match.end() + 2])
    parts = node.parts if node is not None and node.kind == "Date" else None
    if not isinstance(parts, Parts) or not parts.year or not parts.month:
        return None
    return parts.year - (month > parts.month)


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
    if not parts.year:
        parts = replace(parts, year=_year_beside(tape, match, month))
    if rule == "date/year" and CLOCK.match(tape.source, tape.ends[match.end() - 1]):
        return None
    return _piece(tape, match, rule, parts)


CLOCK = re.compile(r" ?(?:GMT|UTC|CET|EST|EDT|MSK|[Hh]ours|hrs|local time|Moscow time)\b")
"""What follows four figures that tell the hour: "from midnight (2000 GMT)"."""


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

    By "and" alone two weekdays are joined of which one follows the other: "on Sunday and Monday"; by "or" such months."""
    first, last = tape.node(match, "first") if rule != OF_MONTHS else None, tape.node(match, "last")
    a, b = (n.parts if n is not None else None for n in (first, last))
    if rule == OF_MONTHS:
        a = Parts(month=int(context.tables["month"][match["month"]]))
    if rule == EITHER and last is None:
        b = Parts(month=int(context.tables["month"][match["month"]]))
    if not isinstance(a, Parts) or not isinstance(b, Parts):
        return None
    if rule == JOINED:
        follows = a.weekday is not None and b.weekday == (a.weekday + 1) % 7 and "last" not in {a.when, b.when}
        return _piece(tape, match, rule, replace(a, until=b)) if follows else None
    if rule == EITHER and not _is_next_month(a, b):
        return None
    if _precision(a) == 0 or _precision(a) != _precision(b):
        return None
    return _piece(tape, match, rule, replace(a, year=a.year or b.year, until=b))


JOINED = "date/weekdays-joined"
EITHER = "date/months-or"
OF_MONTHS = "date/span-of-months"
"""The level that reads "from June to August 2018", the first month without its year."""
MONTHLY = 2
"""The precision of a month."""


def _is_next_month(a: Parts, b: Parts) -> bool:
    """Whether one month follows the other in the year: "in July or August"."""
    monthly = _precision(a) == _precision(b) == MONTHLY
    return monthly and a.month is not None and b.month == a.month + 1 and b.year in {None, a.year or b.year}


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


def date_in_day(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A day with the part of it that is told: "late on Sunday", "on the night of 6 May"."""
    known = tape.node(match, "known")
    parts = known.parts if known is not None else None
    if not isinstance(parts, Parts) or not (parts.day or parts.weekday is not None or parts.word):
        return None
    return _piece(tape, match, rule, parts)


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
    beside = None if when in {"last", "next"} else _year_beside(tape, match, month)
    parts = Parts(
        _number(tape, match, "year") or beside, month, None, None, when, _text(tape, match, "unit").removesuffix("s"), count,
        weekday, season, _text(tape, match, "word"),
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


DATE_BUILDERS: dict[str, Builder] = {
    f.__name__: f
    for f in (
        date, date_numeric, date_dotted, date_relative, date_span, date_named_day, date_in_day, date_part, date_story,
        date_overnight,
    )
}
