"""What is contested, as the build works it out and as the view shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from kg.graph.agreement import Within, never
from kg.model import Account, Act, Article, Claim, Entity, Event, Evidence
from kg.view import render_page
from kg.view.contested import Difference, contested, differences
from kg.view.projection import project
from kg.view.statements import statements
from tests.view.visit import CHROMIUM, Visit

TEXT = "They said it."
EAST, WEST, FAR = (Entity(f"id/state/{name.lower()}", name, "State") for name in ("Eastland", "Westland", "Farland"))
ANN = Entity("id/person/ann", "Ann", "Person")
ROAD = Entity("id/issue/road", "The road", "Issue")
in_a_browser = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")


def claim(number: int, act: Act, speaker: Entity, *addressees: Entity, behalf: Entity | None = None) -> Claim:
    words = (Evidence("a", 0, 13, TEXT, "r"),)
    return Claim(f"id/claim/{number}", act, speaker, words, behalf, addressees, (ROAD,))


def account(*claims: Claim) -> Account:
    return Account(Article("a", TEXT), claims=claims)


def parties(*claims: Claim) -> list[list[tuple[str, int]]]:
    accounts = [account(*claims)]
    told = list(statements(accounts))
    nodes, _ = project(accounts, told)
    return [[(p.label, len(p.claims)) for p in topic.parties] for topic in contested(accounts, told, nodes)]


def test_a_rejection_makes_a_topic_contested_and_parties_stand_by_name() -> None:
    found = parties(claim(1, "Assertion", WEST), claim(2, "Rejection", ANN, behalf=EAST), claim(3, "Assertion", EAST))
    assert found == [[("Eastland", 2), ("Westland", 1)]]


def test_an_accusation_of_somebody_who_answers_makes_a_topic_contested() -> None:
    assert parties(claim(1, "Accusation", WEST, EAST), claim(2, "Assertion", EAST)) == [[("Eastland", 1), ("Westland", 1)]]


@pytest.mark.parametrize(
    "claims",
    [
        [claim(1, "Rejection", EAST), claim(2, "Assertion", ANN, behalf=EAST)],
        [claim(1, "Assertion", EAST), claim(2, "Support", WEST)],
        [claim(1, "Accusation", EAST, FAR), claim(2, "Assertion", WEST)],
    ],
    ids=["one party", "agreement", "accused does not speak"],
)
def test_what_is_no_disagreement(claims: list[Claim]) -> None:
    assert parties(*claims) == []


def tellings() -> list[Account]:
    told = []
    for name, date in (("a", "2021-12-03"), ("b", "2021-12-04"), ("c", "2021-12-03")):
        event = Event("id/event/1", "Meeting", "Held", (Evidence(name, 0, 13, TEXT, "r"),), date, participants=(EAST, WEST))
        told.append(Account(Article(name, TEXT, title=f"Title {name}"), (event,)))
    return told


def test_articles_that_differ_on_a_day_are_named_with_each_value() -> None:
    (day,) = differing(*tellings())
    assert (day.term, day.values) == ("Date", (("3 Dec 2021", ("a", "c")), ("4 Dec 2021", ("b",))))


def differing(*accounts: Account, lies_in: Within = never) -> tuple[Difference, ...]:
    nodes, _ = project(accounts, list(statements(accounts)), lies_in)
    return differences(accounts, nodes).get("id/event/1", ())


def telling(name: str, **particulars: Any) -> Account:
    values = {"status": "Held", "date": None} | particulars
    return Account(Article(name, TEXT), (Event("id/event/1", "Meeting", evidence=(Evidence(name, 0, 13, TEXT, "r"),), **values),))


TOWN, COUNTRY = Entity("id/place/town", "Town", "Place"), Entity("id/state/country", "Country", "State")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"date": "2021"}, {"date": "2021-12-03"}),
        ({"place": COUNTRY}, {"place": TOWN}),
        ({"status": "Held"}, {"status": "Alleged", "attributed_to": (ANN,)}),
    ],
    ids=["a day in the year", "a town in the country", "alleged by a speaker, and stated by an article"],
)
def test_articles_that_say_the_same_less_exactly_do_not_differ(one: dict[str, Any], other: dict[str, Any]) -> None:
    accounts = [telling("a", **one), telling("b", **other)]
    assert differing(*accounts, lies_in=lambda place, wider: (place, wider) == (TOWN.id, COUNTRY.id)) == ()


def test_places_that_nothing_puts_in_one_another_differ() -> None:
    (place,) = differing(telling("a", place=COUNTRY), telling("b", place=TOWN))
    assert (place.term, place.values) == ("Place", (("Country", ("a",)), ("Town", ("b",))))


@in_a_browser
def test_the_view_puts_the_parties_side_by_side_in_their_words(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    told = account(claim(1, "Assertion", WEST), claim(2, "Rejection", EAST, WEST))
    path.write_text(render_page([told, *tellings()[1:]]), encoding="utf-8")
    visit = Visit(browser, path, link="view=contested")
    page = visit.page
    assert page.locator("summary h2").all_text_contents() == ["The road", "Meeting: Eastland, Westland"]
    assert page.locator(".party h3").all_text_contents() == ["Eastland", "Westland"]
    boxes = [page.locator(".party").nth(n).bounding_box() for n in (0, 1)]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] < boxes[1]["x"]
    page.locator("summary").last.click()
    assert page.get_by_text("4 Dec 2021 – Title b").count() == 1
    page.get_by_role("button", name="Eastland: rejection → Westland").click()
    assert page.locator("#panel blockquote").inner_text() == TEXT
    assert visit.trouble == []


@in_a_browser
def test_the_panel_of_an_event_says_first_where_articles_differ(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.write_text(render_page(tellings()), encoding="utf-8")
    visit = Visit(browser, path, link="sel=node:id/event/1")
    differs = visit.page.locator("#panel .differs")
    assert differs.locator("h3").all_text_contents() == ["Date: articles differ"]
    assert differs.locator("li").all_text_contents() == ["3 Dec 2021 – Title a; Title c", "4 Dec 2021 – Title b"]
    below = visit.page.locator("#panel details").first.bounding_box()
    above = differs.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
    visit.page.goto(f"{path.as_uri()}#sel=node:id/state/eastland")
    visit.page.locator("#panel h2", has_text="Eastland").wait_for()
    assert differs.count() == 0
    assert visit.trouble == []


@in_a_browser
def test_the_filter_takes_a_party_away(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file, link="view=contested&off.voice=claimed")
    assert visit.page.locator(".intro").inner_text() == "No disagreement passes the filter."
