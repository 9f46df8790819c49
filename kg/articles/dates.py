"""Dates that a text states in full, and what they say of when the article appeared."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from kg.articles.signals import alternatives, signal_book

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_YEAR = re.compile(r"(?<![\d.,:/])(?:19|20)\d\d(?![\d,]\d)")
_DIGIT = re.compile(r"\d")
_NEAR_DAYS = 31
_CHRONICLE = 2
"""Months of the days named after the first full date, from which on a text is no news of that day."""


class StatedDate(NamedTuple):
    """A date as a text gives it; ``day`` and ``year`` are None where it leaves them out."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None

    @property
    def edtf(self) -> str | None:
        """The date in EDTF, None where the text gives no year."""
        if self.year is None:
            return None
        month = f"{self.year:04}-{self.month:02}"
        return month if self.day is None else f"{month}-{self.day:02}"


def month_names() -> str:
    """A regular expression for the name of a month, long or short; in small letters "may" is none."""
    months = signal_book().months
    return rf"(?:{alternatives([*(m.title() for m in months), *(m.upper() for m in months)])})\b\.?"


@cache
def _patterns() -> re.Pattern[str]:
    month, day = month_names(), r"\d{1,2}(?:st|nd|rd|th)?"
    return re.compile(
        rf"\b(?P<iso>\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?!\d)"
        rf"|\b(?P<dmy>{day}\s+(?:of\s+)?{month}(?:,?\s+\d{{4}}(?:\b|(?=\d\d?\s{month}))|,?\s*['’]\d\d\b)?)"
        rf"|\b(?P<mdy>{month}\s+{day}\b(?!:)(?:(?:,?\s+|/)\d{{4}}\b)?)"
        rf"|\b(?P<my>{month},?\s+\d{{4}}\b)"
        rf"|\b(?P<num>\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}})(?!\d)"
    )


def stated_dates(text: str, start: int = 0, end: int | None = None) -> list[StatedDate]:
    """Dates of at least a month in ``text[start:end]``, in order; an impossible one ("February 30") is left out."""
    stop = len(text) if end is None else end
    if not _DIGIT.search(text, start, stop):
        return []
    found = (_read(match) for match in _patterns().finditer(text, start, stop))
    return [date for date in found if date is not None]


@cache
def _short_patterns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(\d{{1,2}}\s+{month_names()},?\s+\d\d)|(\d\d?\.\d\d\.\d\d)|((?:3[2-9]|[4-9]\d)-\d\d-\d\d))$")


def short_dates(line: str) -> list[StatedDate]:
    """The date with a year of two digits that ends a dateline ("30 June 08", "13.03.14", "97-07-08"), a list of at most one."""
    match = _short_patterns().search(line)
    if match is None:
        return []
    numbers = [int(number) for number in re.findall(r"\d+", match.group())]
    if match.group(3):
        numbers.reverse()
    named = re.findall(r"[^\W\d_]{3,}", match.group())
    month = signal_book().months[named[0].casefold()] if named else numbers[1]
    date = _possible(match, numbers[-1], month, numbers[0])
    return [] if date is None else [date]


def _read(match: re.Match[str]) -> StatedDate | None:
    kind = match.lastgroup
    numbers = [int(number) for number in re.findall(r"\d+", match.group())]
    month: int
    day: int | None
    year: int | None
    if kind == "iso":
        year, month, day = numbers
    elif kind == "num":
        return _read_numeric(match, numbers)
    else:
        month = signal_book().months[re.findall(r"[^\W\d_]{3,}", match.group())[0 if kind != "dmy" else -1].casefold()]
        day = None if kind == "my" else numbers[0]
        year = numbers[-1] if kind == "my" or len(numbers) == 2 else None
    return _possible(match, year, month, day)


def _read_numeric(match: re.Match[str], numbers: list[int]) -> StatedDate | None:
    """A date as 03.12.2021 (the day first) or 03/12/2021 (read only where one number can be no month)."""
    first, second, year = numbers
    if "." in match.group() or first > 12 or first == second:
        return _possible(match, year, second, first)
    return _possible(match, year, first, second) if second > 12 else None


def _possible(match: re.Match[str], year: int | None, month: int, day: int | None) -> StatedDate | None:
    if year is not None and year < 100:
        year += 1900 if year > 69 else 2000
    try:
        datetime.date(2000 if year is None else year, month, 1 if day is None else day)
    except ValueError:
        return None
    return StatedDate(match.start(), match.end(), year, month, day)


def edtf_date(text: str) -> str | None:
    """An EDTF year, month or day, from EDTF, an ISO time stamp or a date in words; None where the date is impossible."""
    text = text.strip()
    stamp = _STAMP.fullmatch(text)
    if stamp:
        text = stamp.group(1)
    match = _EDTF.fullmatch(text)
    if match:
        year, month, day = (int(part) if part else 1 for part in match.groups())
        try:
            datetime.date(year, month, day)
        except ValueError:
            return None
        return text
    dates = stated_dates(text)
    return dates[0].edtf if len(dates) == 1 and dates[0].end - dates[0].start == len(text) else None


class Clues(NamedTuple):
    """Where to look for when an article was written: parts of its text, each None or empty where it has none."""

    closing: tuple[int, int] | None
    """The line of place and date beneath a document."""
    notes: tuple[tuple[int, int], ...]
    """Notes that the article was updated."""
    title: tuple[int, int] | None
    body: tuple[tuple[int, int], ...]


def implied_date(text: str, clues: Clues) -> str | None:
    """The month (the day for a closing line or the end of a title) in which the article was written as its own dated items
    imply, else None.

    A date counts only if nothing in the body is of a later year: a history of a conflict names many old dates.
    """
    for span in (clues.closing, *clues.notes[:1]):
        dates = [d for d in stated_dates(text, *span) if d.year and d.day] if span else []
        if dates:
            return dates[0].edtf if span == clues.closing else _month(dates[0])
    years = [int(m.group()) for span in clues.body for m in _YEAR.finditer(text, *span)]
    latest = max(years, default=None)
    of_title = (find(text, clues.title, latest) for find in (_day_of_title, _latest_of, _month_of_title))
    titled = next((date for date in of_title if date), None)
    if titled or latest is None:
        return titled
    if _chronicled(text, clues.body):
        return None
    return _latest_of(text, clues.body[0], latest) or _anchored_month(text, clues.body, latest)


def _chronicled(text: str, body: tuple[tuple[int, int], ...]) -> bool:
    """Whether a text goes on from its first full date to days of several later months: a chronicle opens with its oldest."""
    months = [d.edtf[:7] for span in body for d in stated_dates(text, *span) if d.edtf and d.day]
    return len({month for month in months if month > months[0]}) >= _CHRONICLE


def _month(date: StatedDate) -> str:
    return f"{date.year:04}-{date.month:02}"


def _latest_of(text: str, span: tuple[int, int] | None, latest_year: int | None) -> str | None:
    """The month of the one full date that a title or first paragraph gives, unless the text knows a later year."""
    dates = [d for d in stated_dates(text, *span) if d.year and d.day] if span else []
    if not dates or (latest_year is not None and dates[0].year != latest_year):
        return None
    return _month(dates[0])


def _day_of_title(text: str, span: tuple[int, int] | None, latest_year: int | None) -> str | None:
    """The day with which a title ends behind a comma ("Remarks to the press, Velmora, 6 October 2022"), unless the text knows a
    year that is later than the next."""
    last = next((d for d in stated_dates(text, *span) if d.end == span[1]), None) if span else None
    if last is None or span is None or not last.day or not text[span[0] : last.start].endswith(", "):
        return None
    return last.edtf if latest_year is None or last.year in {latest_year, latest_year - 1} else None


def _month_of_title(text: str, span: tuple[int, int] | None, latest_year: int | None) -> str | None:
    """The month and year with which the title of a monthly review ends, unless the text knows a later year."""
    dates = stated_dates(text, *span) if span else []
    if len(dates) != 1 or span is None or text[dates[0].end : span[1]].strip(" )."):
        return None
    of_review = dates[0].year is not None and (latest_year is None or dates[0].year == latest_year)
    return dates[0].edtf if of_review and dates[0].day is None else None


def _anchored_month(text: str, body: Iterable[tuple[int, int]], latest_year: int) -> str | None:
    """The month of the last day named without a year, where the text elsewhere names such a day with its year.

    "In Sochi on November 26 … on 26 November 2021 … the December 7 statement": the days without a year belong to the
    time of writing, and the one that the text also dates in full says which year that is.
    """
    dates = [d for span in body for d in stated_dates(text, *span) if d.day]
    bare = {(d.month, d.day) for d in dates if d.year is None}
    anchors = [
        datetime.date(d.year, d.month, d.day) for d in dates if d.year == latest_year and d.day and (d.month, d.day) in bare
    ]
    if not anchors:
        return None
    anchor = max(anchors)
    following = (anchor + datetime.timedelta(days) for days in range(_NEAR_DAYS, -1, -1))
    last = next(day for day in following if (day.month, day.day) in bare)
    return f"{last.year:04}-{last.month:02}"
