"""The filter: what the build says of each statement, and what passes in the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kg.model import Account, Article, Claim, Entity, Event, Evidence, Office
from kg.view import render_page
from tests.view.test_page import data_of
from tests.view.visit import CHROMIUM, Visit

TEXT = "They met."
WORDS = (Evidence("a", 0, 9, TEXT, "r"),)
ANN, MINSK = Entity("id/person/ann", "Ann", "Person"), Entity("id/track/minsk", "Minsk Group", "Track")
in_a_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def tellings() -> list[Account]:
    """Two articles that differ on whether a meeting was held, and a claim about it."""
    told = [
        Event("id/event/1", "Meeting", status, (Evidence(name, 0, 9, TEXT, "r"),), "2021-12", participants=(ANN,), track=MINSK)
        for name, status in (("a", "Held"), ("b", "Cancelled"))
    ]
    claim = Claim("id/claim/1", "Rejection", ANN, WORDS, about=("id/event/1",), date="2021-12-03/..")
    office = Office("id/tenure/1", ANN, "Minister", None, "former", WORDS)
    return [Account(Article("a", TEXT), (told[0],), (claim,), (office,)), Account(Article("b", TEXT), (told[1],))]


def test_each_statement_says_what_it_can_be_filtered_by() -> None:
    held, claim, office, cancelled = data_of(render_page(tellings()))["statements"]
    fields = ("kind", "family", "relation", "status", "differs", "article", "tracks", "speakers", "earliest", "latest")
    assert [[told[field] for field in fields] for told in (held, claim, office, cancelled)] == [
        ["event", "role", "Meeting", "Held", True, "a", [MINSK.id], [], "2021-12-01", "2021-12-31"],
        ["claim", "claim", "Rejection", None, False, "a", [MINSK.id], [ANN.id], "2021-12-03", None],
        ["office", "office", "holdsOffice", None, False, "a", [], [], None, None],
        ["event", "role", "Meeting", "Cancelled", True, "b", [MINSK.id], [], "2021-12-01", "2021-12-31"],
    ]


def test_the_build_counts_the_values() -> None:
    found = data_of(render_page(tellings()))["filters"]
    assert {facet: [(v["label"], v["count"]) for v in values] for facet, values in found.items()} == {
        "group": [("Negotiation track", 1), ("Person", 1), ("Event", 1)],
        "status": [("accounts differ", 2)],
        "voice": [("stated by the article", 3), ("claimed by a speaker", 1)],
        "family": [("Events", 2), ("Claims", 1), ("Offices", 1)],
        "relation": [("Meeting", 2), ("Holds an office", 1), ("Rejection", 1)],
        "track": [("Minsk Group", 3), ("No track named", 1)],
        "article": [("a", 3), ("b", 1)],
        "speaker": [("Ann", 1), ("The article’s own voice", 3)],
    }


def test_every_value_of_the_seeds_has_a_label_and_statements(seed_page: str) -> None:
    data = data_of(seed_page)
    relations = Counter(told["relation"] for told in data["statements"])
    assert {v["value"]: v["count"] for v in data["filters"]["relation"]} == relations
    assert all(v["label"] and v["count"] for values in data["filters"].values() for v in values)


@in_a_browser
@pytest.mark.parametrize(
    ("link", "statements", "nodes"),
    [
        ("off.voice=claimed", 3, 3),
        ("off.voice=stated", 1, 2),
        ("off.status=Differs", 2, 2),
        ("only.article=b", 1, 3),
        ("off.track=id/track/minsk", 1, 1),
        ("only.speaker=id/person/ann", 1, 2),
        ("only.relation=holdsOffice", 1, 1),
        ("off.group=Event", 4, 2),
        ("off.family=*", 0, 0),
        ("period=../2021-12-02", 2, 3),
        ("period=2022-01-01/..", 1, 2),
        ("period=2021-12-31/2021-12-31", 3, 3),
    ],
)
def test_nodes_pass_where_one_of_their_statements_does(
    browser: Browser, tmp_path: Path, link: str, statements: int, nodes: int
) -> None:
    path = tmp_path / "graph.html"
    path.write_text(render_page(tellings()), encoding="utf-8")
    visit = Visit(browser, path, link=f"view=tables&{link}")
    # The claim stands in the panels of its speaker and of the event, the events in those of all three nodes.
    expect(visit.page.locator("#passing")).to_have_text(f"{statements} of 4 statements pass 1 filter")
    assert visit.page.locator("tbody tr").count() == statements
    visit.page.get_by_role("tab", name="Graph").click()
    out = f" ({3 - nodes} filtered out)" if nodes < 3 else ""
    expect(visit.page.locator("#showing")).to_have_text(f"Showing {nodes} of 3{out}")
    assert visit.trouble == []


@in_a_browser
def test_a_period_that_ends_before_it_begins_is_refused(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    visit.page.locator("#filters summary").click()
    visit.page.get_by_label("From").fill("2022-01-01")
    dated = visit.page.locator("#passing").inner_text()
    visit.page.get_by_label("to", exact=True).fill("2021-01-01")
    assert visit.page.locator("#to").evaluate("input => input.validationMessage") == "The period ends before it begins."
    assert visit.page.locator("#passing").inner_text() == dated != "All 309 statements"
    assert visit.trouble == []


@in_a_browser
def test_reset_brings_everything_back(browser: Browser, seeds_file: Path, seeds: Sequence[Account]) -> None:
    visit = Visit(browser, seeds_file, link="off.family=*&period=2021-01-01/..&limit=20&sel=node:state/armenia&off.group=Person")
    expect(visit.page.locator("#passing")).to_have_text("0 of 309 statements pass 3 filters")
    visit.page.get_by_role("button", name="Reset").click()
    expect(visit.page.locator("#passing")).to_have_text("All 309 statements")
    expect(visit.page.locator("#showing")).to_have_text("Showing the 60 most connected of 177")
    expect(visit.page.locator("#panel")).to_be_hidden()
    assert visit.page.locator("[data-filter]:not(:checked)").count() == 0
    assert visit.link == ""
    assert visit.trouble == []
