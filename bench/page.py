"""How fast the page is with made-up graphs of 150 to 10,000 nodes, and plain pyvis beside it in the same run.

First view: from navigation until the page can be used (for pyvis: until its physics have come to rest, or the limit). Frames: of
requestAnimationFrame while a person would pan, zoom, drag a node; the page is told to draw as many nodes as it ever does. Longest
task: of the browser's long tasks (W3C Long Tasks) from navigation to the end of the moves; those under 50 ms are not told apart.
Figures depend on the machine: compare rows of one run. Run by ``make bench-page``.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, Error, Page, sync_playwright
from pyvis.network import Network

from kg.model import Account, Article, Claim, Entity, EntityType, Event, Evidence
from kg.view import render_page
from kg.view.drawing import MOST_VISIBLE
from kg.view.projection import project
from kg.view.statements import statements

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SIZES = (150, 500, 2_000, 10_000)
KINDS: tuple[EntityType, ...] = ("State", "Person", "Person", "Person", "GovernmentBody", "Place", "Agreement", "Organization")
TEXT = "The ministers met and the spokesman said that the talks would go on."
LIMIT = 90_000
MOVES = 2_000
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
WATCH = """
window.longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
}).observe({ type: "longtask", buffered: true });
window.frames = 0;
const count = () => { window.frames += 1; requestAnimationFrame(count); };
requestAnimationFrame(count);
"""

# The page keeps its drawing to itself: the library is made to leave it where the benchmark finds it.
CATCH = """
let made;
Object.defineProperty(window, "vis", { configurable: true, get: () => made, set: (vis) => {
  made = vis;
  let Network;
  Object.defineProperty(vis, "Network", { configurable: true, get: () => Network, set: (found) => {
    Network = function (...given) {
      window.drawn = new found(...given);
      window.drawn.once("stabilized", () => { document.documentElement.dataset.still = "yes"; });
      return window.drawn;
    };
  } });
} });
"""
A_NODE = """() => {
  const network = window.drawn;
  const { clientWidth, clientHeight } = document.querySelector("canvas");
  const places = Object.entries(network.getPositions()).map(([id, at]) => [id, network.canvasToDOM(at)]);
  const inside = ({ x, y }) => x > 100 && y > 100 && x < clientWidth - 100 && y < clientHeight - 100;
  return places.find(([id, at]) => inside(at) && network.getNodeAt(at) === id)[1];
}"""


@dataclass(frozen=True, slots=True)
class Row:
    """One page's figures: milliseconds, frames a second by kind of move, milliseconds."""

    name: str
    first_view: float | None
    frames: dict[str, float]
    longest: float

    def __str__(self) -> str:
        first = "  over limit" if self.first_view is None else f"{self.first_view:9.0f} ms"
        moves = "  ".join(f"{kind} {value:4.0f}/s" for kind, value in self.frames.items())
        return f"{self.name:22} {first}  {moves:46}  longest task {self.longest:6.0f} ms"


def accounts(size: int, seed: int = 7) -> list[Account]:
    """Made-up articles whose page has about ``size`` nodes: a third of them events, with a claim for every second one."""
    random = Random(seed)
    known = [Entity(f"id/x/{number}", f"Name {number}", KINDS[number % len(KINDS)]) for number in range(size * 2 // 3)]
    weights = [1 / (rank + 4) for rank in range(len(known))]
    told = []
    for number in range(size // 3):
        name = f"{number:05}.txt"
        words = (Evidence(name, 0, len(TEXT), TEXT, "made/up"),)
        several = [*random.choices(known, weights, k=2), known[number * 2 % len(known)], known[(number * 2 + 1) % len(known)]]
        participants = tuple({entity.id: entity for entity in several}.values())
        day = f"{random.randint(1992, 2024)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
        event = Event(f"id/event/{number}", "Meeting", "Held", words, day, participants=participants)
        claims = [Claim(f"id/claim/{number}", "Demand", several[0], words, addressees=(several[1],), about=(event.id,))]
        told.append(Account(Article(name, TEXT, title=f"Article {number}"), (event,), tuple(claims[: number % 2])))
    return told


def plain_pyvis(told: list[Account], path: Path) -> None:
    """The same nodes and lines as pyvis draws them when nothing is set."""
    nodes, edges = project(told, list(statements(told)))
    network = Network(directed=True, cdn_resources="in_line")
    for node in nodes:
        network.add_node(node.id, label=node.name)
    for edge in edges:
        network.add_edge(edge.source, edge.target)
    path.write_text(network.generate_html(notebook=False), encoding="utf-8")


def moved(page: Page, kind: str) -> float:
    """Frames a second during a move of the kind over the drawing: of all, its size, or a node that stands on it."""
    box = page.locator("canvas").first.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    if kind == "drag":
        at = page.evaluate(A_NODE)
        x, y = box["x"] + at["x"], box["y"] + at["y"]
    elif kind == "pan":
        x, y = box["x"] + 12, box["y"] + 12
    page.mouse.move(x, y)
    if kind != "zoom":
        page.mouse.down()
    before = page.evaluate("[performance.now(), window.frames]")
    step = 0
    while page.evaluate("performance.now()") - before[0] < MOVES:
        step += 1
        if kind == "zoom":
            page.mouse.wheel(0, 60 if step % 20 < 10 else -60)
        else:
            page.mouse.move(x + (step * 7) % 160 - 80, y + (step * 3) % 90 - 45)
    after = page.evaluate("[performance.now(), window.frames]")
    page.mouse.up()
    return float(1000 * (after[1] - before[1]) / (after[0] - before[0]))


def measure(browser: Browser, name: str, path: Path, ready: str, link: str = "") -> Row:
    """The figures of one page opened from disk, with the network off."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True).new_page()
    page.set_default_timeout(LIMIT)
    page.add_init_script(WATCH)
    page.add_init_script(CATCH)
    try:
        page.goto(path.as_uri() + link, wait_until="commit")
        page.wait_for_selector(ready, timeout=LIMIT, state="attached")
        first = float(page.evaluate("performance.now()"))
        frames = {kind: moved(page, kind) for kind in ("pan", "zoom", "drag")}
        longest = float(page.evaluate("window.longest"))
    except Error:
        return Row(name, None, {}, 0)
    finally:
        page.context.close()
    return Row(name, first, frames, longest)


def rows(sizes: list[int], folder: Path) -> Iterator[Row]:
    """A row for this page and one for plain pyvis, for each size."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for size in sizes:
            told = accounts(size)
            path = folder / f"{size}.html"
            path.write_text(render_page(told), encoding="utf-8")
            yield measure(browser, f"this page, {size:6}", path, "html[data-ready]", f"#limit={MOST_VISIBLE}")
            plain_pyvis(told, path)
            yield measure(browser, f"plain pyvis, {size:6}", path, "html[data-still]")
        browser.close()


def main() -> None:
    """Measure and print a line each, for the sizes named or for the usual ones."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(sizes, Path(folder)):
            print(row, flush=True)


if __name__ == "__main__":
    main()
