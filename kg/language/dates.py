"""Dates in text: what is stated, and what can be resolved against a date that the text states.

Values are EDTF level 0 and 1 (Library of Congress, Extended Date/Time Format, 2019): ``2021-12-03``, ``2021-12``,
``2024-02-28/2024-02-29``, ``2022/..``. A date without its year is resolved only against another date of the text or the date
of the article; never against today's."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date against which relative dates are read: year, and month and day as far as they are known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str | None) -> Anchor | None:
        """An anchor from an EDTF date of day, month or year precision; None for anything else."""
        parts = (text or "").split("-")
        if not all(p.isdigit() for p in parts) or len(parts) > 3:
            return None
        numbers = [int(p) for p in parts]
        return cls(*numbers)

    @property
    def full(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


def edtf(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The EDTF form, or None for a day that does not exist."""
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def year_for(month: int, day: int | None, anchor: Anchor, ahead: bool = False) -> int:
    """The year that puts a month (and day) nearest before the anchor; ``ahead`` where the text speaks of what is to come."""
    if anchor.month is None:
        return anchor.year
    here = anchor.year * 12 + anchor.month
    best = anchor.year
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        months = year * 12 + month - here
        if (-3 < months < 9) if ahead else (-11 < months <= 0 or (months == 1 and day is None)):
            best = year
    return best


def shift_months(anchor: Anchor, by: int) -> str | None:
    """The month ``by`` months from the anchor's, or None where the anchor has no month."""
    if anchor.month is None:
        return None
    total = anchor.year * 12 + anchor.month - 1 + by
    return edtf(total // 12, total % 12 + 1)


def shift_days(day: str | None, by: int) -> str | None:
    """The day ``by`` days from an EDTF day, or None where the date is less precise."""
    if not day or len(day) != 10:
        return None
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()


def weekday_near(anchor: Anchor, weekday: int, direction: int) -> str | None:
    """The last such weekday up to the anchor's day (direction -1), the first from it on (1) or after it (2), or None."""
    if anchor.full is None:
        return None
    gap = (anchor.full.weekday() - weekday) % 7
    if direction > 0:
        gap = 0 if gap == 0 and direction == 1 else gap - 7
    return (anchor.full - timedelta(days=gap)).isoformat()


def week_near(anchor: Anchor, weeks: int) -> str | None:
    """The days from Monday to Sunday of the week so many weeks from the anchor's; None without a full day."""
    if anchor.full is None:
        return None
    monday = anchor.full - timedelta(days=anchor.full.weekday()) + timedelta(weeks=weeks)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


SEASONS = {"spring": ("03", "05"), "summer": ("06", "08"), "autumn": ("09", "11"), "winter": ("12", "02")}
