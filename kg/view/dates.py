"""EDTF dates as a reader writes them."""

from __future__ import annotations

import re
from datetime import date

# strftime("%b") follows the machine's locale.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?(?P<mark>[?~%]?)")
_MARKS = {"": "", "?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)"}


def _point(edtf: str) -> str:
    found = _POINT.fullmatch(edtf)
    if found is None:
        return edtf
    year, month, day = found["year"], found["month"], found["day"]
    try:
        calendar = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return edtf
    words = [str(calendar.day)] * bool(day) + [_MONTHS[calendar.month - 1]] * bool(month) + [year]
    return " ".join(words) + _MARKS[found["mark"]]


def readable(edtf: str) -> str:
    """An EDTF date (level 0 or 1) in English; what is not understood comes back as it is.

    >>> readable("2021-12-03"), readable("2024-02-28/2024-02-29"), readable("2022/..")
    ('3 Dec 2021', '28 Feb 2024 – 29 Feb 2024', 'since 2022')
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _point(start)
    if start in ("", ".."):
        return f"until {_point(end)}"
    if end in ("", ".."):
        return f"since {_point(start)}"
    return f"{_point(start)} – {_point(end)}"
