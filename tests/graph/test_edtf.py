"""Every kind of date that the contract allows becomes its days; the impossible ones are refused with the reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import Interval, parse_edtf

DATES = [
    ("2021-12-03", "2021-12-03", "2021-12-03"),
    ("2021-12", "2021-12-01", "2021-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2021", "2021-01-01", "2021-12-31"),
    ("2024-02-28/2024-02-29", "2024-02-28", "2024-02-29"),
    ("2016-05/2017-03", "2016-05-01", "2017-03-31"),
    ("/2020-11", None, "2020-11-30"),
    ("../2020-11", None, "2020-11-30"),
    ("2022/..", "2022-01-01", None),
    ("2022/", "2022-01-01", None),
    ("2021-12-03?", "2021-12-03", "2021-12-03"),
    ("2021-12~", "2021-12-01", "2021-12-31"),
    ("2021%", "2021-01-01", "2021-12-31"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("2021-XX", "2021-01-01", "2021-12-31"),
    ("2021-12-XX", "2021-12-01", "2021-12-31"),
    ("2021-XX-XX", "2021-01-01", "2021-12-31"),
    ("2021-21", "2021-03-01", "2021-05-31"),
    ("2021-23", "2021-09-01", "2021-11-30"),
    ("2023-24", "2023-12-01", "2024-02-29"),
]
REFUSED = [
    ("2021-02-30", "'2021-02-30' is impossible: day is out of range"),
    ("2021-13", "'2021-13' is impossible: month must be in 1..12"),
    ("2021-00", "'2021-00' is impossible"),
    ("2021-24-03", "'2021-24-03' is impossible: month"),
    ("0000", "'0000' is impossible: year 0 is out of range"),
    ("2021-XX-03", "a part is given below one that is not specified"),
    ("201X-05", "a part is given below one that is not specified"),
    ("2024/2023", "'2024/2023' ends before it begins"),
    ("2021/2022/2023", "more than one slash"),
    ("/", "names no date on either side"),
    ("../..", "names no date on either side"),
    ("", "'' is not an EDTF date such as 2021"),
    ("3 December 2021", "is not an EDTF date such as 2021, 2021-12"),
    ("2021-12-03T10:00:00Z", "is not an EDTF date"),
    ("２０２１", "is not an EDTF date"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), DATES, ids=[row[0] for row in DATES])
def test_a_date_covers_its_days(text: str, earliest: str | None, latest: str | None) -> None:
    days = parse_edtf(text)
    assert (days.earliest and days.earliest.isoformat(), days.latest and days.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[row[0] or "empty" for row in REFUSED])
def test_an_impossible_date_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r"^'") as refused:
        parse_edtf(text)
    assert reason in str(refused.value)


@given(st.dates())
def test_a_day_lies_in_its_month_and_its_year(day: date) -> None:
    exact, month, year = (parse_edtf(day.isoformat()[:length]) for length in (10, 7, 4))
    assert exact == Interval(day, day)
    assert exact.within(month)
    assert month.within(year)
    assert not year.within(month)


def test_an_open_side_holds_everything() -> None:
    assert parse_edtf("1994").within(parse_edtf("/2020-11"))
    assert not parse_edtf("/2020-11").within(parse_edtf("2020"))
    assert not parse_edtf("2022/..").within(parse_edtf("2022"))
