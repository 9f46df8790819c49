"""Datelines and bylines: the line of date and place above an article, the one that opens a wire report, who wrote it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.articles.dates import StatedDate, month_names, short_dates, stated_dates
from kg.articles.signals import alternatives, signal_book

# Any letter that is no small ASCII letter begins a name; that covers "Şuşa", "Éric" and "Öztürk".
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_PERSON = rf"{_NAME}(?:\s+(?:(?:de|von|van|der|al|el|bin|ibn|da|la|le)\s+)?{_NAME}){{1,3}}"
_WRITTEN_IN = rf"(?:\s+in\s+{_NAME}(?:\s+{_NAME})?)?"
_BYLINE = re.compile(
    rf"\W{{0,3}}(?:by|written by|author|authors|text by|story by|analysis by|correspondent)\s*:?\s+"
    rf"(?-i:({_PERSON}{_WRITTEN_IN}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){_PERSON}{_WRITTEN_IN})*))"
    r"(?:\s*[,|(/–—-].{0,80})?",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(rf"{_WRITTEN_IN}\Z")
_PERSON_LINE = re.compile(_PERSON)
_BETWEEN_NAMES = re.compile(r"\s*,\s*|\s+and\s+|\s*&\s*")
_BY = re.compile(rf"\b[Bb](?:y|Y)\s+({_PERSON}(?:(?:\s*,\s*|\s+and\s+){_PERSON})*)")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_DIGIT = re.compile(r"\d")
_DASH_AFTER = re.compile(r"[,.]?\s*(?:--|[-–—])\s+(?=[\"“‘]?[^\W\d_a-z])")
_FIGURES = re.compile(r"/(\d\d?\.\d\d\.\d\d)(?=[:/])")
_DASH = r"(?:[-–—]{1,3}|[―_])"
_LONGEST_DATELINE = 160
_MOST_NAMES = 6


class Dateline(NamedTuple):
    """What a dateline says; ``length`` counts the code points it takes from the start of its paragraph."""

    length: int
    published: str | None
    authors: tuple[str, ...] = ()
    updated: bool = False
    """Whether its only date is that of an update."""


def byline(line: str) -> Dateline | None:
    """What a line as "By Ann Lee and Bo Ek | 3 May 2012" says, None where the line is no byline."""
    match = _BYLINE.fullmatch(line) if len(line) < _LONGEST_DATELINE else None
    if match is None or line.endswith("."):
        return None
    return Dateline(len(line), _publication(line, stated_dates(line)), _names(match.group(1)))


def is_person_line(line: str) -> bool:
    """Whether the line may be nothing but a person's name."""
    return len(line) < 60 and _PERSON_LINE.fullmatch(line) is not None


def _names(listed: str) -> tuple[str, ...]:
    before, joined, last = listed.rpartition(" and ")
    listed = before + joined + last.split(",")[0] if joined else listed  # "Ann Lee and Bo Ek, Financial Times"
    return tuple(_PLACE_AFTER.sub("", name).strip(" .") for name in _BETWEEN_NAMES.split(listed) if name.strip())


def dateline(line: str, below_title: bool = False) -> Dateline | None:
    """What a line of its own says that holds a date and hardly anything else ("Vienna, 5 December 2023 | news").

    ``below_title``: a line that only a headline stands above; it may say which kind of paper it is ("Briefing, 3 May 2012")."""
    if len(line) > _LONGEST_DATELINE or not _DIGIT.search(line):
        return None
    dates = [*stated_dates(line), *short_dates(line)]
    if not dates:
        return None
    may_name = below_title and line[: dates[0].start].endswith(", ")
    if not _is_little(_rest(line, dates), any(d.day for d in dates), may_name):
        return None
    by, published = _BY.search(line), _publication(line, dates)
    updated = published is None and any(d.year for d in dates)
    return Dateline(len(line), published, _names(by.group(1)) if by else (), updated)


def _rest(line: str, dates: list[StatedDate]) -> str:
    parts, at = [], 0
    for date in dates:
        parts.append(line[at : date.start])
        at = date.end
    return " ".join([*parts, line[at:]])


@cache
def _fillers() -> frozenset[str]:
    book = signal_book()
    cues = {word for cue in (*book.publication_cues, *book.update_cues) for word in cue.split()}
    return frozenset(cues | set(book.dateline_words) | set(book.weekdays))


def _is_little(rest: str, has_day: bool, may_name: bool) -> bool:
    """Whether what stands beside the dates is place, agency, writer, section and time, and no sentence.

    ``may_name``: words for kinds of papers do not make it a document's title."""
    words = [w for w in _WORD.findall(rest) if w.casefold().strip(".") not in _fillers()]
    if _publication_cue().match(rest):
        return len(words) <= _MOST_NAMES / 2
    if rest.rstrip().endswith((".", ":")) and len(words) > _MOST_NAMES / 2:
        return False
    if not may_name and any(w.casefold() in signal_book().document_words for w in words) and "|" not in rest:
        return False
    if "|" in rest:
        return has_day and len(words) <= 2 * _MOST_NAMES
    return len(words) <= (_MOST_NAMES if has_day else 2) and not any(w[0].islower() for w in words)


@cache
def _publication_cue() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternatives(signal_book().publication_cues)})\b", re.IGNORECASE)


@cache
def _update_cue() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(signal_book().update_cues)})\b[\s:]*(?:on|at)?\W*(?:\d\d?:\d\d\W*)?$", re.IGNORECASE)


def _publication(line: str, dates: list[StatedDate]) -> str | None:
    """The first date of the line that is not said to be that of an update."""
    for date in dates:
        if date.year is not None and not _update_cue().search(line[: date.start]):
            return date.edtf
    return None


@cache
def _lead_patterns() -> tuple[re.Pattern[str], ...]:
    place = rf"(?!(?:The|In|On|At|By)\b){_NAME}(?:[ /-]{_NAME}){{0,3}}(?:,\s*(?!{month_names()}){_NAME}(?:\s{_NAME})?)?"
    weekday = rf"(?:(?:{alternatives(w.title() for w in signal_book().weekdays)})\.?,?\s+)?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    date = (
        rf"{weekday}(?i:{month_names()}\s+{day}|{day}\s+{month_names()})(?:(?:,?\s+|/)\d{{4}})?"
        rf"|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{4}}-\d\d-\d\d"
    )
    full = rf"(?:(?:{date})(?<=[^\d]\d{{4}})|\d{{4}}-\d\d-\d\d)"
    mark = rf"\s*(?:[,.:|/]|{_DASH})?\s*"
    agency = r"(?:\([^\W\d_][^()\d]{1,40}\)|/[^\W\d_][^/\d]{1,30}/)"
    dash = _DASH
    caps = r"(?:[^\W\d_a-zà-öø-ÿ][^\W\d_a-zà-öø-ÿ.'’-]+)"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{place}{mark}(?:{agency}{mark})?[(\[]?{full}[)\]]?(?:{mark}{agency})?\s*(?:{dash}|[:|])\s+(?=\S)",
            rf"{place}[,.]?\s+(?:{date})[,.]?\s*{agency}[.:]?(?:\s*{dash}?:?\s+|(?<=/))(?=\S)",
            rf"{place}[.,]?\s+{agency}[.,:]?\s*(?:{date})(?:[.:]|\s*{dash})\s+(?=[^\W\d_a-z\"“‘])",
            rf"(?:{place}[,.]?\s+)?{agency}[.:]?\s*{dash}\s+(?=[\"“‘]?[^\W\d_a-z])",
            rf"{place}[.,]?\s+/[^\W\d_][^/\d]{{1,30}}/[.:]?\s*{dash}?\s+(?=\S)",
            rf"{place}[,.]\s*(?:{date})[,.]?\s*(?:{dash}|:)\s+(?=\S)",
            rf"{caps}(?:[ /-]{caps}){{0,3}}[,.]\s*(?:{date})[,.]\s*{caps}(?:\s{caps})?[.:]?\s*{dash}?\s+(?=\S)",
            rf"{caps}(?:[ /-]{caps}){{0,3}}\s*(?:--+|[–—]|\s-)\s+(?=[^\W\d_a-z\"“‘])",
            rf"(?:{date})[,.]?\s*{agency}[.:]?\s*{dash}\s+(?=\S)",
            rf"{place}[,.]\s*(?:{date})(?<=\d{{4}})\.\s+(?=[^\W\d_a-z\"“‘])",
            rf"{place}[,.]?\s+\([^\W\d_][^()\d]{{1,40}}[-–—/,]\s*(?:{date})\)[.:]?\s*{dash}?\s*(?=[^\W\d_a-z\"“‘])",
            rf"{place}/\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d\d)(?:/[^\W\d_][^/\d:]{{1,30}})?:\s+(?=\S)",
            rf"\({place},\s*(?:{date})\)[.:]?\s*{dash}?\s+(?=[^\W\d_a-z\"“‘])",
            rf"[(\[]?{full}[)\]]?[,.]?\s+{place}\s*{dash}\s+(?=[^\W\d_a-z\"“‘])",
            rf"[(\[]{full}[)\]]\s*(?:{dash}|:)?\s+(?=[^\W\d_a-z\"“‘])",
        )
    )


def _in_figures(words: str) -> list[StatedDate]:
    """The date with a year of two digits that stands behind the place of a dateline: "Velmora/03.12.21:"."""
    found = _FIGURES.search(words)
    return short_dates(found[1]) if found else []


def dated_opening(paragraph: str) -> Dateline | None:
    """The bare date and dash that open a paragraph ("Oct 7, 2003 - Talks reopened"), None where there are none.

    Above a report it is the dateline; where several paragraphs begin so, they are a chronicle."""
    head = paragraph[:_LONGEST_DATELINE]
    dates = stated_dates(head)
    if not dates or dates[0].start or dates[0].year is None or not dates[0].day:
        return None
    dash = _DASH_AFTER.match(head, dates[0].end)
    return Dateline(dash.end(), dates[0].edtf) if dash else None


def leading_dateline(paragraph: str) -> Dateline | None:
    """The dateline that opens a wire report's first paragraph ("BAKU, Dec 3 (Reuters) - "), None where there is none."""
    head = paragraph[:_LONGEST_DATELINE]
    for pattern in _lead_patterns():
        match = pattern.match(head)
        if match:
            words = match.group()
            dates = [d for d in (*stated_dates(words), *_in_figures(words)) if d.year is not None]
            return Dateline(match.end(), dates[0].edtf if dates else None)
    return None
