"""Dates that go by the date told before them: "the same day", "two days later", "a year earlier"."""

from __future__ import annotations

import re

from kg.language.dates import Anchor, edtf, is_near, shift_days, shift_months, week_near, year_for
from kg.language.tape import Tape

NAMING = re.compile(
    r"(?:statement|agreement|accord|declaration|protocol|ceasefire|cease|truce|war|deal|treaty|resolution|memorandum)", re.I
)
"""Words that a date only names: "the 9 November statement"."""
NOT_TOLD = {"of", "dated", "since", "until", "till", "by", "before", "from", "after"}
"""Words after which a date is not the day of what is told."""
EDGES = {"since", "until", "till", "before"}
"""Words after which a year is the edge of what is told, and not when the rest of it was."""
DATED_THING = re.compile(
    rf"{NAMING.pattern}|border|frontier|boundar|constitution|referendum|census|map|law|charter|level|figure", re.I
)
"""Words that a year only dates: "within the 1990 borders"."""
BESIDE_STORY = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!be )\b(?:(?:held|signed|adopted|reached|concluded|convened|issued|announced)"
    r" (?:by|in|at|on|under|between|with|during)|(?:scheduled|planned|set|due|slated) (?:for|on|in|to))\b[^,.;]*\Z"
    r"|\bthat\b[^.;]*\bhad\b[^.;]*\Z"
)
"""Words before a day that tells which talks or text are meant ("the consultations held by the envoys in Paris on 3 February"),
what is still to come, or what somebody recalls ("recalled that they had met on 3 May")."""
SAME_DAY = 4
"""Paragraphs over which "the same day" goes back; a day counted from another only to the paragraph before."""


def is_background(tape: Tape, at: int) -> bool:
    """Whether the year at a tape position bounds or dates a thing, so that a month told after it need not lie in it."""
    before, after = _beside(tape, at)
    return before in EDGES or DATED_THING.match(after) is not None


def is_story(tape: Tape, at: int) -> bool:
    """Whether the date at a tape position is when something that is told happened, and not the name or the edge of something."""
    before, after = _beside(tape, at)
    return before not in NOT_TOLD and not NAMING.match(after)


def _beside(tape: Tape, at: int) -> tuple[str, str]:
    """The words before and after a tape position in its sentence, the first in small letters."""
    before = tape.words(at - 1, at).lower() if at and tape.text[at - 1] != "\n" else ""
    return before, tape.words(at + 1, at + 2) if tape.text[at + 1] != "\n" else ""


def is_aside(tape: Tape, at: int) -> bool:
    """Whether the date at a tape position is that of something beside the story, so that "the same day" is not that."""
    return BESIDE_STORY.search(tape.source, tape.starts[tape.opening(at)], tape.starts[at]) is not None


class Story:
    """The dates told so far: the last day, month and year, each with the paragraph that gave it."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[str, int]] = {}

    def tell(self, date: str, paragraph: int, aside: bool = False) -> None:
        """Takes a date as the last one told; of an interval its end, and nothing of one without an end.

        ``aside``: a day from which others may be counted, but none that "the same day" means."""
        day = date.rsplit("/", 1)[-1]
        if not day[:1].isdigit():
            return
        for unit, length in (("day", 10), ("month", 7), ("year", 4), ("same day", 10)):
            if len(day) >= length and not (aside and unit == "same day"):
                self._told[unit] = day[:length], paragraph

    def value(self, unit: str, by: int, month: int | None, paragraph: int) -> str | None:
        """The day, week, month or year so many units from the one told last, in this paragraph or one near before; else None.

        ``month``: of that year, that month."""
        same = unit == "day" and not by
        told, where = self._told.get("same day" if same else "day" if unit == "week" else unit, ("", -SAME_DAY))
        reach = SAME_DAY if same else 1
        anchor = Anchor.parse(told) if told and where >= paragraph - reach else None
        if anchor is None:
            return None
        if unit == "year":
            return edtf(anchor.year + by, month)
        if unit == "month":
            return shift_months(anchor, by)
        if unit == "week" and not by:
            return week_near(anchor, 0)
        return shift_days(told, by * (7 if unit == "week" else 1))


class Years:
    """The years told so far, by paragraph, in which days without a year lie; ``anchor``: the article's date, if it has one."""

    def __init__(self, anchor: Anchor | None) -> None:
        self._anchor = anchor
        self._paragraphs: dict[int, int] = {}
        self._months: dict[tuple[int, int], int] = {}
        self._leaps: dict[int, int | None] = {}

    def tell(self, year: int, month: int | None, paragraph: int) -> None:
        """Takes a year, or a month of it, as told; a dated article means its own year by "23 April", unless a day or month of
        another year has just been told."""
        if not month and self._anchor:
            return
        self._leaps.pop(paragraph, None)
        self._paragraphs[paragraph] = year
        if month:
            self._months[paragraph, month] = year
            if not self._anchor:
                self._months[paragraph + 1, month] = year

    def leap(self, year: int | None, paragraph: int) -> None:
        """Takes "ten years later" as the year of the days that follow in its paragraph; where it is not known, nor are theirs."""
        self._leaps[paragraph] = year

    def of_paragraph(self, paragraph: int) -> int | None:
        """The year told last in a paragraph."""
        return self._leaps.get(paragraph, self._paragraphs.get(paragraph))

    def of_day(self, month: int, day: int | None, paragraph: int, ahead: bool) -> int | None:
        """The year of a month, or of a day of it, in a paragraph; ``ahead`` where the text speaks of what is to come."""
        if paragraph in self._leaps:
            return self._leaps[paragraph]
        year = self._months.get((paragraph, month)) or self._paragraphs.get(paragraph)
        if self._anchor and (year is None or is_near(self._anchor, month, day)):
            return year_for(month, day, self._anchor, ahead)
        return year
