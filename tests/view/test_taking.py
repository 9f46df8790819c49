"""What is visible, taken away: each file is read by somebody else's reader, and holds what the page shows."""

from __future__ import annotations

import csv
import io
import struct
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Browser, expect
from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef

from kg.graph import to_dataset, union_graph
from kg.graph.namespaces import NEG, OA
from kg.model import Account, Article, Entity, Event, Evidence
from kg.sources import ONTOLOGY
from kg.view import render_page
from tests.view.test_page import data_of
from tests.view.visit import CHROMIUM, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
SVG = "{http://www.w3.org/2000/svg}"


def saved(visit: Visit, label: str, folder: Path) -> Path:
    """The file that the menu's entry gives."""
    visit.page.get_by_role("button", name="Save").click()
    with visit.page.expect_download() as download:
        visit.page.get_by_role("menuitem", name=label).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


NASTY = '<b>"O\'Brien" & \\ ]]> {x}</b>\u202e \t line\u2028 \U0001f1e6\U0001f1f2 =1+1'


def nasty_page(folder: Path) -> Path:
    """A page whose names, words, rule and file name hold everything that a format might stumble over."""
    text = f'He said:\n"{NASTY}"\nand left. \x01\x7f'
    words = (Evidence(f"a {NASTY}.txt", 0, len(text), text, "r/é's (1)"),)
    state = Entity("https://example.org/a b<c>", NASTY, "State", (f"={NASTY}",))
    place = Entity("id/place/p#1", "=HYPERLINK(1)\x01", "Place")
    event = Event("https://w3id.org/negotiation-kg/id/event/x", "Meeting", "Planned", words, "not a date", place=place,
                  participants=(state,))
    path = folder / "nasty.html"
    page = render_page([Account(Article(words[0].article, text, title=NASTY, publisher=NASTY), events=(event,))], title=NASTY)
    path.write_text(page, encoding="utf-8")
    return path


def test_turtle_holds_nothing_but_what_the_build_says(
    browser: Browser, seeds: Sequence[Account], seeds_file: Path, tmp_path: Path
) -> None:
    visit = Visit(browser, seeds_file, link="limit=400")
    found = Graph().parse(saved(visit, "Turtle", tmp_path))
    build = union_graph(to_dataset(seeds, ONTOLOGY))
    # The page has names of its own for events and claims, and those names of entities that the articles use.
    named = {RDFS.label, SKOS.altLabel}
    assert [t for t in found if t not in build and t[1] not in named] == []
    for kind in (NEG.Event, NEG.Claim, NEG.Tenure, NEG.Account, NEG.Evidence):
        told = set(found.subjects(RDF.type, kind))
        assert told <= set(build.subjects(RDF.type, kind))
        assert len(told) > 20
    assert len(set(found.subjects(NEG.accountOf))) == sum(len(a.events) + len(a.claims) + len(a.offices) for a in seeds)
    assert {str(words) for words in found.objects(None, OA.exact)} == {
        e.quote for a in seeds for several in (a.events, a.claims, a.offices, a.relations) for r in several for e in r.evidence
    }
    assert visit.trouble == []


def test_only_what_is_visible_and_passes_is_taken(browser: Browser, seeds_file: Path, tmp_path: Path) -> None:
    visit = Visit(browser, seeds_file, link="focus=person/ararat-mirzoyan&off.voice=claimed")
    expect(visit.page.locator("#showing")).to_have_text("Showing 5 of 177")
    graph = nx.read_graphml(saved(visit, "GraphML", tmp_path))
    assert len(graph) == 5
    rows = list(csv.DictReader(io.StringIO(saved(visit, "CSV", tmp_path).read_bytes().decode("utf-8-sig"), newline="")))
    assert {row["voice"] for row in rows} == {"stated"}
    assert {row["statement"] for row in rows} >= {"Meeting, Stockholm", "Ararat Mirzoyan: Foreign Minister, Armenia"}
    found = Graph().parse(saved(visit, "Turtle", tmp_path))
    assert {str(i) for i in found.subjects(RDF.type, NEG.Event)} == {row["id"] for row in rows if row["kind"] == "event"}
    assert set(found.subjects(RDF.type, NEG.Claim)) == set()
    assert visit.trouble == []


def test_the_csv_has_a_row_for_each_quotation(
    browser: Browser, seeds: Sequence[Account], seeds_file: Path, tmp_path: Path
) -> None:
    visit = Visit(browser, seeds_file, link="limit=400")
    text = saved(visit, "CSV", tmp_path).read_bytes()
    assert text.startswith(b"\xef\xbb\xbfid,kind,")
    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    texts = {account.article.id: account.article.text for account in seeds}
    assert len(rows) >= len({row["id"] for row in rows}) > 300
    assert all(texts[row["article"]][int(row["start"]):int(row["end"])] == row["quotation"] for row in rows)
    assert visit.trouble == []


def test_graphml_is_the_visible_graph(browser: Browser, seed_page: str, seeds_file: Path, tmp_path: Path) -> None:
    visit = Visit(browser, seeds_file)
    graph = nx.read_graphml(saved(visit, "GraphML", tmp_path), force_multigraph=True)
    data = data_of(seed_page)
    shown = data["nodes"][:60]
    assert set(graph) == {node["id"] for node in shown}
    assert graph.number_of_edges() == sum({edge["from"], edge["to"]} <= set(graph) for edge in data["edges"])
    assert [(graph.nodes[n["id"]]["x"], graph.nodes[n["id"]]["y"]) for n in shown] == [(n["x"], n["y"]) for n in shown]
    assert all(words["quotations"] for _, _, words in graph.edges(data=True))
    assert visit.trouble == []


@pytest.mark.parametrize("layout", ["map", "layers"])
def test_the_svg_is_a_drawing_of_vectors(browser: Browser, seed_page: str, seeds_file: Path, tmp_path: Path, layout: str) -> None:
    visit = Visit(browser, seeds_file, link=f"layout={layout}")
    drawing = ET.parse(saved(visit, "SVG", tmp_path)).getroot()
    tags = [element.tag.removeprefix(SVG) for element in drawing.iter()]
    assert not {"image", "script", "foreignObject"} & set(tags)
    letters = [element.text for element in drawing.iter(f"{SVG}text") if element.get("aria-hidden") is None]
    shown = data_of(seed_page)["nodes"][:60]
    missing = [line for node in shown for line in node["label"].split("\n") if line not in letters]
    assert missing == []
    shapes = [path for path in drawing.iter(f"{SVG}path") if "scale(" in path.get("transform", "")]
    assert len(shapes) > 60
    assert {"Showing the 60 most connected of 177", "Negotiation graph", "claimed by a speaker", "Event, refused"} <= set(letters)
    assert ("People" in letters) is (layout == "layers")
    assert visit.trouble == []


def test_the_png_is_the_same_picture_twice_as_fine(browser: Browser, seeds_file: Path, tmp_path: Path) -> None:
    visit = Visit(browser, seeds_file)
    drawing = ET.parse(saved(visit, "SVG", tmp_path)).getroot()
    image = saved(visit, "PNG", tmp_path).read_bytes()
    assert image.startswith(b"\x89PNG\r\n")
    assert struct.unpack(">II", image[16:24]) == (2 * int(drawing.attrib["width"]), 2 * int(drawing.attrib["height"]))
    assert len(image) > 50_000
    assert visit.trouble == []


def test_no_text_breaks_a_file(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, nasty_page(tmp_path))
    found = Graph().parse(saved(visit, "Turtle", tmp_path))
    state = URIRef("https://example.org/a%20b%3Cc%3E")
    assert found.value(state, RDFS.label) == Literal(NASTY, lang="en")
    assert set(found.objects(None, NEG.participant)) == {state}
    assert [str(words) for words in found.objects(None, OA.exact)] == [f'He said:\n"{NASTY}"\nand left. \x01\x7f']
    graph = nx.read_graphml(saved(visit, "GraphML", tmp_path))
    assert graph.nodes["https://example.org/a b<c>"]["label"] == NASTY
    [row] = csv.DictReader(io.StringIO(saved(visit, "CSV", tmp_path).read_bytes().decode("utf-8-sig"), newline=""))
    assert row["title"] == NASTY
    assert row["statement"] == "Meeting, =HYPERLINK(1)\x01"
    title = ET.parse(saved(visit, "SVG", tmp_path)).getroot().find(f"{SVG}title")
    assert title is not None
    assert title.text == NASTY
    assert visit.trouble == []


def test_the_menu_is_walked_with_keys(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    page = visit.page
    button, items = page.get_by_role("button", name="Save"), page.get_by_role("menuitem")
    button.focus()
    page.keyboard.press("ArrowDown")
    expect(items.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(items.last).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.get_by_role("menu")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(items.first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("menu")).to_be_hidden()
    assert visit.trouble == []


def test_on_paper_the_drawing_is_its_picture(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    count = "window.printed = document.querySelectorAll('.printed svg text').length"
    visit.page.evaluate(f"addEventListener('beforeprint', () => {{ {count} }})")
    assert visit.page.pdf().startswith(b"%PDF")
    assert visit.page.evaluate("window.printed") > 100
    visit.page.emulate_media(media="print")
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(visit.page.locator(".printed svg")).to_be_visible()
    for hidden in ("#graph", "#query", "#tabs", ".side"):
        expect(visit.page.locator(hidden)).to_be_hidden()
    expect(visit.page.locator("footer")).to_be_visible()
    assert visit.trouble == []
