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


NEAR_DAYS = 45
"""A day of the last or next weeks is the article's own, whatever year its paragraph has told of."""


def is_near(anchor: Anchor, month: int, day: int | None) -> bool:
    """Whether a day of a month lies within a few weeks of the anchor's day; never without both days."""
    if anchor.full is None or day is None:
        return False
    days = (edtf(year, month, day) for year in (anchor.year - 1, anchor.year, anchor.year + 1))
    return any(abs((date.fromisoformat(d) - anchor.full).days) <= NEAR_DAYS for d in days if d)


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
    """The last such weekday before the anchor's day (direction -2) or up to it (-1), the first from it on (1) or after it (2), or
    None."""
    if anchor.full is None:
        return None
    gap = (anchor.full.weekday() - weekday) % 7 or (7 if direction < -1 else 0)
    if direction > 0:
        gap = 0 if gap == 0 and direction == 1 else gap - 7
    return (anchor.full - timedelta(days=gap)).isoformat()


def week_near(anchor: Anchor, weeks: int) -> str | None:
    """The days from Monday to Sunday of the week so many weeks from the anchor's; None without a full day."""
    if anchor.full is None:
        return None
    monday = anchor.full - timedelta(days=anchor.full.weekday()) + timedelta(weeks=weeks)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def weekend_near(anchor: Anchor, sign: int) -> str | None:
    """Saturday and Sunday: of the anchor's week (0), or the last before the anchor's day (-1); None without a full day."""
    if anchor.full is None:
        return None
    saturday = anchor.full - timedelta(days=anchor.full.weekday() - 5)
    if sign < 0:
        saturday -= timedelta(weeks=1)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def span_back(anchor: Anchor, count: int, unit: str) -> str | None:
    """The time of so many hours, days, weeks, months or years that ends with the anchor: "the past ten months"."""
    if unit == "year":
        return f"{anchor.year - count}/{anchor.year}"
    if unit == "month":
        return f"{shift_months(anchor, -count)}/{shift_months(anchor, 0)}" if anchor.month else None
    if anchor.full is None or unit not in {"hour", "day", "week"}:
        return None
    today = anchor.full.isoformat()
    days = max(count // 24, 1) if unit == "hour" else count * (7 if unit == "week" else 1)
    return f"{shift_days(today, -days)}/{today}"


SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


def season_of(season: str, year: int) -> str:
    """The months of a season that begins in a year."""
    first, last = SEASONS[season]
    return f"{year}-{first:02}/{year + (season == 'winter')}-{last:02}"


def season_near(season: str, anchor: Anchor, sign: int) -> str | None:
    """The season of the anchor's year (0), the last that had ended (-1) or the first still to begin (1); None without a month."""
    if anchor.month is None or (season == "winter" and sign == 0):
        return None
    first, last = SEASONS[season]
    if sign < 0:
        ended = anchor.month > last if season != "winter" else False
        return season_of(season, anchor.year if ended else anchor.year - 1 - (season == "winter" and anchor.month <= last))
    return season_of(season, anchor.year + (sign > 0 and anchor.month >= first))


def part_of_year(part: str, year: int) -> str:
    """A quarter ("Q1" to "Q4") or half ("H1", "H2") of a year, as its first and last month."""
    length = 3 if part[0] == "Q" else 6
    last = int(part[1]) * length
    return f"{year}-{last - length + 1:02}/{year}-{last:02}"


def decade(year: int) -> str:
    """The ten years from a year on."""
    return f"{year}/{year + 9}"
