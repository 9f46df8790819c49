"""In which negotiation format an event is put, and when it is left without one."""

from __future__ import annotations

import pytest

from tests.extract.told import event, labels, told

PRESIDENTS = "Azerbaijani President Ilham Aliyev and Armenian Prime Minister Nikol Pashinyan"


def track(*paragraphs: str) -> str | None:
    one = event(*paragraphs)
    return one.track.label if one.track else None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            f"{PRESIDENTS} met in Brussels on 6 April 2022. The European Union spoke of progress.",
            "EU-mediated track between Armenia and Azerbaijan",
        ),
        ("Armenia and Azerbaijan held Russian-mediated talks.", "Russian-mediated track between Armenia and Azerbaijan"),
        ("Azerbaijan proposed direct negotiations with Armenia.", "Direct bilateral negotiations between Armenia and Azerbaijan"),
        (
            "The deputy prime ministers of Armenia, Azerbaijan and Russia met in Moscow on 6 April 2022.",
            "Trilateral working group of deputy prime ministers",
        ),
        ("The OSCE Minsk Group co-chairs met Armenian President Serzh Sargsyan on 6 April 2012.", "OSCE Minsk Group"),
        (
            "Ukraine and Russia held talks mediated by France and Germany on 6 April 2016.",
            "Normandy Format",
        ),
    ],
)
def test_participants_mediators_place_and_words_show_the_format(text: str, label: str) -> None:
    assert track(text) == label


@pytest.mark.parametrize(
    "text",
    [
        f"{PRESIDENTS} met on the sidelines of a summit in Brussels on 6 April 2022.",
        f"{PRESIDENTS} met in Lisbon on 6 April 2022.",
        pytest.param(f"{PRESIDENTS} met in Brussels on 6 April 2022.", id="in the seat of a union that nobody names"),
        "Armenia and Georgia held talks in Moscow on 6 April 2022.",
        "Armenia, Azerbaijan and Georgia held talks in Brussels on 6 April 2022.",
        "The OSCE Minsk Group co-chairs called on Armenia and Azerbaijan to resume direct negotiations.",
        f"{PRESIDENTS} visited Brussels on 6 April 2022.",
    ],
)
def test_where_nothing_shows_a_format_there_is_none(text: str) -> None:
    assert [e.track for e in told(text).events if e.track] == []


def test_a_format_named_right_before_is_that_of_its_parties_and_one_named_far_off_is_not() -> None:
    named, met = "The Belgrade-Pristina dialogue has stalled.", "Serbia and Kosovo held talks in Ohrid on 6 April 2022."
    assert track(named, met) == "EU-facilitated Belgrade–Pristina dialogue"
    assert track(named, "It rained.", "It snowed.", "The sun shone.", met) is None


def test_whom_the_article_calls_a_mediator_hosts_talks_in_his_capital() -> None:
    called, met = "The talks are mediated by the United States.", "Armenia and Azerbaijan held talks in {} on 6 April 2024."

    def hosts(*paragraphs: str) -> list[str]:
        (dated,) = (e for e in told(*paragraphs).events if e.date)
        return labels(dated, "mediators")

    assert hosts(called, met.format("Washington")) == ["United States"]
    assert hosts(called, met.format("Geneva")) == []
    assert hosts(met.format("Washington")) == []


def test_a_format_called_after_its_year_is_of_that_year_alone() -> None:
    words = "The Oslo accords between Israel and the PLO were signed in Washington on September 13, {}."
    tracks = [told(words.format(year)).events[0].track for year in (1993, 2001)]
    assert not [t for t in tracks if t is not None and "2000" in t.label]
