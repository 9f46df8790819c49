"""Date mentions: their parts as the text gives them, then, in reading order, their values."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.language.context import Context
from kg.language.dates import SEASONS, Anchor, edtf, shift_days, shift_months, week_near, weekday_near, year_for
from kg.language.groups import Builder, here
from kg.language.tape import Found, Node, Piece, Tape
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
    edge = before if before in EDGES else parts.when if parts.when in EDGES else ""
    node.parts = replace(parts, edge=edge)
    return match.start(), match.end(), node


def date(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A date by day, month and year, as far as given."""
    names = match.re.groupindex
    month = int(context.tables["month"][match["month"]]) if "month" in names and match["month"] else None
    parts = Parts(_number(tape, match, "year"), month, _number(tape, match, "day"), _number(tape, match, "day_to"))
    for day in (parts.day, parts.day_to):
        if day is not None and not 1 <= day <= 31:
            return None
    return _piece(tape, match, rule, parts)


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


def date_relative(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A date relative to another: "last May", "two weeks ago", "on Tuesday"."""
    names = match.re.groupindex
    month = int(context.tables["month"][match["month"]]) if "month" in names else None
    weekday = int(context.tables["weekday"][match["weekday"]]) if "weekday" in names else None
    season = context.tables["season"][match["season"]] if "season" in names else ""
    raw = _text(tape, match, "count")
    count = 1 if raw in {"a", "one"} else int(raw) if raw.isdigit() else 0
    if raw and not count:
        count = int(context.tables["number"].get(match["count"], "0"))
    when = _text(tape, match, "when") or tape.words(match.start(), match.end()).split()[0].lower()
    parts = Parts(
        _number(tape, match, "year"), month, None, None, when, _text(tape, match, "unit").removesuffix("s"), count, weekday,
        season, _text(tape, match, "word"),
    )
    return _piece(tape, match, rule, parts)


AHEAD_REACH = 14
"""Tokens after a word such as "will" within which a date is still to come."""


def resolve_dates(context: Context, tape: Tape) -> None:
    """Gives every date mention its EDTF value and basis, in reading order; what cannot be known stays None."""
    years: dict[int, int] = {}
    months: dict[tuple[int, int], int] = {}
    sentence = 0
    marks = context.tables["ahead"]
    heard = -AHEAD_REACH
    for at, char in enumerate(tape.text):
        if char == "\n":
            sentence += 1
            heard = -AHEAD_REACH
            continue
        if char in marks:
            heard = at
        node = tape.nodes.get(char)
        if node is None or node.kind != "Date":
            continue
        paragraph = tape.sentences[sentence].paragraph
        node.date, node.basis = _value(context, node, years.get(paragraph), months, paragraph, at - heard < AHEAD_REACH)
        parts = node.parts
        if parts and parts.year and node.date:
            years[paragraph] = parts.year
            if parts.month:
                months[paragraph, parts.month] = months[paragraph + 1, parts.month] = parts.year


def _value(
    context: Context, node: Node, paragraph_year: int | None, months: dict[tuple[int, int], int], paragraph: int, ahead: bool
) -> tuple[str | None, DateBasis | None]:
    parts: Parts | None = node.parts
    if parts is None:
        return None, None
    if parts.year:
        if parts.season:
            return _season(parts.season, parts.year), "stated"
        return _stated(parts, parts.year), "stated"
    anchor = context.anchor
    if parts.month and not parts.unit and parts.when not in {"last", "next"}:
        year = months.get((paragraph, parts.month)) or paragraph_year
        if year is None and anchor:
            year = year_for(parts.month, parts.day, anchor, ahead)
        value = _stated(parts, year) if year else None
        return value, "resolved" if value else None
    value = _relative(parts, anchor, ahead) if anchor else None
    return value, "resolved" if value else None


def _stated(parts: Parts, year: int) -> str | None:
    first = edtf(year, parts.month, parts.day)
    if parts.day_to and first:
        last = edtf(year, parts.month, parts.day_to)
        return f"{first}/{last}" if last and parts.day and parts.day_to > parts.day else None
    return first


def _season(season: str, year: int) -> str | None:
    first, last = SEASONS[season]
    return f"{year}-{first}/{year + (season == 'winter')}-{last}"


def _relative(parts: Parts, anchor: Anchor, ahead: bool) -> str | None:
    today = anchor.full.isoformat() if anchor.full else None
    if parts.word:
        return shift_days(today, {"yesterday": -1, "tomorrow": 1}.get(parts.word, 0))
    if parts.weekday is not None:
        return weekday_near(anchor, parts.weekday, 2 if parts.when == "next" else 1 if ahead and parts.when != "last" else -1)
    if parts.month:
        return _relative_month(parts, anchor)
    sign = {"last": -1, "past": -1, "next": 1, "this": 0}.get(parts.when, 0)
    if parts.season:
        return _season(parts.season, anchor.year + sign) if sign else None
    if parts.count:
        return _ago(parts, anchor, today)
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
    if parts.unit == "month":
        return shift_months(anchor, -parts.count)
    return edtf(anchor.year - parts.count) if parts.unit == "year" else None


DATE_BUILDERS: dict[str, Builder] = {f.__name__: f for f in (date, date_numeric, date_relative)}
