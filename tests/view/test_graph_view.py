"""The graph as a view: two layouts, focus, shortest paths, keys, the dialog of keys, small windows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kg.model import Account, Article, Entity, Evidence, Relation
from kg.view import render_page
from tests.view.visit import CHROMIUM, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def strip(page: Page) -> Locator:
    """The line above the drawing that says what it is narrowed to."""
    return page.locator(".around")


def find(page: Page, name: str) -> None:
    """The name is searched for and the first hit taken, by keyboard."""
    page.keyboard.press("/")
    page.keyboard.type(name)
    page.keyboard.press("Enter")


def chain(folder: Path, names: Sequence[str], apart: Sequence[str] = ()) -> Path:
    """A page on which each name is linked to the next, and those apart to each other in the same way."""
    text = "They are linked."
    words = (Evidence("a.txt", 0, len(text), text, "r"),)

    def linked(several: Sequence[str]) -> list[Relation]:
        ends = [Entity(f"id/place/{name}", name, "Place") for name in several]
        return [
            Relation(f"id/relation/{a.label}-{b.label}", a, "locatedIn", b, words) for a, b in pairwise(ends)
        ]

    path = folder / "chain.html"
    told = (*linked(names), *linked(apart))
    path.write_text(render_page([Account(Article("a.txt", text), relations=told)]), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("əliyev", ["Ilham Aliyev"]), ("ALİYEV", ["Ilham Aliyev"]), ("ʼaliyev", ["Ilham Aliyev"]), ("Şuşa", ["Shusha"]),
        ("шуша", ["Shusha"]), ("shu sha", ["No name holds this."]), ("aliyev ilham", ["Ilham Aliyev"]),
        ("zz", ["No name holds this."]),
        ("nagorno karabakh", ["Nagorno-Karabakh", "Shusha"]), ("an", ["An", "Ani", "North An", "Ilham Aliyev"]),
    ],
)
def test_names_are_found_by_any_spelling_the_best_first(
    browser: Browser, tmp_path: Path, query: str, found: list[str]
) -> None:
    text = "They are linked."
    names = {
        "Ilham Aliyev": ("İlham Əliyev", "the man"), "Shusha": ("Шуша", "Şuşa", "Shusha in Nagorno-Karabakh"),
        "North An": (), "Ani": (), "An": (), "Nagorno-Karabakh": (),
    }
    ends = [Entity(f"id/place/{name}", name, "Place", also) for name, also in names.items()]
    words = (Evidence("a", 0, len(text), text, "r"),)
    told = tuple(Relation(f"id/r/{b.label}", ends[0], "locatedIn", b, words) for b in ends[1:])
    path = tmp_path / "names.html"
    path.write_text(render_page([Account(Article("a", text), relations=told)]), encoding="utf-8")
    visit = Visit(browser, path)
    visit.page.locator("#query").fill(query)
    options = visit.page.get_by_role("option")
    assert [option.evaluate("option => option.firstChild.textContent") for option in options.all()] == found
    assert visit.trouble == []


def test_the_search_box_is_a_combobox(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    page, box = visit.page, visit.page.get_by_role("combobox", name="Find a name")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.keyboard.type("meeting")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "found-1")
    expect(page.get_by_role("option", selected=True)).to_have_attribute("id", "found-1")
    expect(page.locator("#said")).to_have_text("12 names listed")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert visit.trouble == []


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_both_layouts_label_everything_at_first_view(browser: Browser, seeds_file: Path, size: tuple[int, int]) -> None:
    count = 60 if size[0] > 700 else 15
    visit = Visit(browser, seeds_file, *size)
    expect(visit.page.locator("#graph")).to_have_attribute("data-labels", f"{count}/{count}")
    visit.page.get_by_role("button", name="Layers").click()
    expect(visit.page.get_by_role("button", name="Layers")).to_have_attribute("aria-pressed", "true")
    expect(visit.page.locator("#graph")).to_have_attribute("data-labels", f"{count}/{count}")
    assert visit.link == "layout=layers"
    again = Visit(browser, seeds_file, *size, link=visit.link)
    expect(again.page.get_by_role("button", name="Layers")).to_have_attribute("aria-pressed", "true")
    visit.page.get_by_role("button", name="Map").click()
    assert visit.link == ""
    assert visit.trouble == again.trouble == []


def test_focus_shows_a_node_and_what_is_so_many_steps_away(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, chain(tmp_path, "ABCDEF"))
    page, showing = visit.page, visit.page.locator("#showing")
    find(page, "A")
    page.get_by_role("button", name="Focus").click()
    expect(strip(page)).to_contain_text("Around A, up to 1 step away")
    expect(showing).to_have_text("Showing 2 of 6")
    page.get_by_role("button", name="A step more").click()
    expect(showing).to_have_text("Showing 3 of 6")
    assert dict(parse_qsl(visit.link)) == {"focus": "id/place/A", "steps": "2", "sel": "node:id/place/A"}
    expect(Visit(browser, tmp_path / "chain.html", link=visit.link).page.locator("#showing")).to_have_text("Showing 3 of 6")
    page.get_by_role("button", name="Show all").click()
    expect(strip(page)).to_be_hidden()
    expect(showing).to_have_text("Showing 6 of 6")
    assert visit.trouble == []


def test_a_shortest_path_is_found_and_told_by_a_link(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, chain(tmp_path, "ABCDEF"))
    page = visit.page
    find(page, "A")
    page.get_by_role("button", name="Path from here").click()
    expect(page.locator("#panel")).to_be_hidden()
    expect(strip(page)).to_contain_text("Path from A: click the other end, or search for it.")
    find(page, "D")
    expect(strip(page)).to_contain_text("Shortest way, 3 steps: A – B – C – D")
    expect(page.locator("#showing")).to_have_text("Showing 4 of 6")
    assert dict(parse_qsl(visit.link)) == {"from": "id/place/A", "to": "id/place/D"}
    again = Visit(browser, tmp_path / "chain.html", link=visit.link)
    expect(strip(again.page)).to_contain_text("A – B – C – D")
    page.get_by_role("button", name="Turn round").click()
    expect(strip(page)).to_contain_text("D – C – B – A")
    page.get_by_role("button", name="Reset").click()
    expect(strip(page)).to_be_hidden()
    assert visit.link == ""
    assert visit.trouble == again.trouble == []


def test_where_no_path_leads_the_page_says_so(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, chain(tmp_path, "AB", "YZ"))
    find(visit.page, "A")
    visit.page.get_by_role("button", name="Path from here").click()
    find(visit.page, "Z")
    expect(strip(visit.page)).to_contain_text("No way leads from A to Z along what passes the filter.")
    expect(visit.page.locator("#showing")).to_have_text("Showing 2 of 4")
    assert visit.trouble == []


def test_a_path_goes_only_along_what_passes_the_filter(browser: Browser, seeds_file: Path) -> None:
    link = "from=person/ararat-mirzoyan&to=place/berlin"
    visit = Visit(browser, seeds_file, link=link)
    expect(strip(visit.page)).to_contain_text("2 steps: Ararat Mirzoyan – Meeting, Berlin – Berlin")
    visit.page.get_by_label("Event 57").uncheck()
    expect(strip(visit.page)).to_contain_text("No way leads from Ararat Mirzoyan to Berlin")
    assert visit.trouble == []


def test_escape_gives_a_path_up_before_it_closes_anything(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    page = visit.page
    find(page, "mirzoyan")
    page.get_by_role("button", name="Path from here").click()
    page.keyboard.press("Escape")
    expect(strip(page)).to_be_hidden()
    find(page, "lavrov")
    expect(page.locator("#panel h2")).to_have_text("Sergey Lavrov")
    assert visit.trouble == []


def test_keys_of_the_drawing(browser: Browser, tmp_path: Path) -> None:
    visit = Visit(browser, chain(tmp_path, "ABC"))
    page, sheet = visit.page, visit.page.locator("#graph")
    sheet.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#said")).to_contain_text("lines")
    page.keyboard.press("f")
    expect(strip(page)).to_contain_text("Around B")
    page.keyboard.press("p")
    expect(strip(page)).to_contain_text("Path from B")
    expect(sheet).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    assert "layout=layers" in visit.link
    page.keyboard.press("l")
    assert "layout" not in visit.link
    assert visit.trouble == []


def test_the_keys_are_told_in_a_dialog(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    page = visit.page
    dialog = page.get_by_role("dialog", name="Keys")
    find(page, "mirzoyan")
    page.keyboard.press("?")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#panel h2")).to_have_text("Ararat Mirzoyan")
    page.get_by_role("button", name="Keys").click()
    expect(dialog).to_be_visible()
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.type("?")
    expect(dialog).to_be_hidden()
    assert visit.trouble == []


@pytest.mark.parametrize("size", [(390, 844), (320, 640), (720, 450)])
def test_a_small_window_is_filled_and_the_panel_is_a_sheet_at_its_foot(
    browser: Browser, seeds_file: Path, size: tuple[int, int]
) -> None:
    """The last is 1440 × 900 at 200 %."""
    visit = Visit(browser, seeds_file, *size)
    page = visit.page
    drawing = page.locator("#graph").bounding_box()
    assert drawing is not None
    assert drawing["width"] == size[0]
    assert drawing["height"] >= 250
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    find(page, "mirzoyan")
    panel = page.locator("#panel").bounding_box()
    assert panel is not None
    assert (panel["width"], panel["y"] + panel["height"]) == (size[0], size[1])
    assert panel["height"] < 0.65 * size[1]
    page.get_by_role("button", name="Focus").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert visit.trouble == []


def test_what_can_be_pressed_is_not_below_the_panel(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file, link="focus=state/armenia&sel=node:state/armenia")
    panel = visit.page.locator("#panel").bounding_box()
    assert panel is not None
    for button in visit.page.locator(".bar button:visible, .around button:visible").all():
        room = button.bounding_box()
        assert room is not None
        assert room["x"] + room["width"] <= panel["x"]
    assert visit.trouble == []
