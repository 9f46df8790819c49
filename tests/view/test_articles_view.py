"""The Articles view: every statement's words marked where they stand, names, and what was not read."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from kg.model import Account, Article, Entity, Evidence, Mention, Relation, Sentence, Span, Zone
from kg.view import render_page
from kg.view.texts import article_text
from tests.view.visit import CHROMIUM, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")

WORDS = "📰 Ann 🕊 lives in Land.\n\nWrite to us!"
ANN, LAND = Entity("id/person/ann", "Ann", "Person"), Entity("id/state/land", "Land", "State")
SAID = (Evidence("a.txt", 2, 21, "Ann 🕊 lives in Land", "relation/lives"),)
ACCOUNT = Account(
    Article("a.txt", WORDS, zones=(Zone("body", Span(0, 22), "running text"), Zone("form", Span(24, 36), "asks for letters"))),
    relations=(Relation("id/r", ANN, "memberOf", LAND, SAID),),
    mentions=(Mention(ANN, "a.txt", 2, 5, "Ann"), Mention(LAND, "a.txt", 17, 21, "Land")),
)

EVERY_STATEMENT = """async () => {
  const { edges, told, statements, articles } = JSON.parse(document.getElementById("data").textContent);
  const bare = (text) => text.replace(/\\s/g, "");
  const short = (id) => id.replace(/^~1/, "");
  const wrong = [];
  let seen = 0;
  for (const index of new Set(edges.flatMap(({ id }) => told[id]))) {
    const { id, article, quotes } = statements[index];
    const heard = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    location.hash = new URLSearchParams({ view: "articles", sel: `statement:${short(id)} ${article}` });
    await heard;
    const marked = [...document.querySelectorAll("mark.chosen")].map((mark) => mark.textContent).join("");
    const text = [...quotes].sort((one, other) => one.at[1] - other.at[1]);
    const ends = [0, ...text.map(({ at }) => at[2])];
    const fresh = (n) => Math.max(text[n].at[1], ...ends.slice(0, n + 1));
    const words = text.map(({ at }, n) => articles[article].text.slice(fresh(n), at[2])).join("");
    if (bare(marked) !== bare(words) || !words) wrong.push([id, marked, words]);
    seen += 1;
  }
  return { seen, wrong };
}"""


def test_every_line_leads_to_its_words_in_their_article(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    found = visit.page.evaluate(EVERY_STATEMENT)
    assert found["wrong"] == []
    assert found["seen"] > 200
    assert visit.trouble == []


def test_offsets_count_what_scripts_count() -> None:
    told = article_text(ACCOUNT, {ANN.id})
    text = WORDS.encode("utf-16-le")
    (start, end), = told["names"][ANN.id]
    assert text[2 * start:2 * end].decode("utf-16-le") == "Ann"
    assert [text[2 * a:2 * b].decode("utf-16-le") for a, b, _ in told["paragraphs"]] == WORDS.split("\n\n")
    assert [part["read"] for part in told["parts"]] == [True, False]


def test_words_names_and_what_was_not_read(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.write_text(render_page([ACCOUNT]), encoding="utf-8")
    visit = Visit(browser, path, link="view=articles")
    page = visit.page
    assert "".join(page.locator("mark").all_text_contents()) == "Ann 🕊 lives in Land"
    assert page.locator(".unread").inner_text().split("\n")[0] == "Not read for facts: form (asks for letters)"
    page.locator(".note").click()
    assert page.locator("mark.chosen").count() == 3
    assert page.locator(".name.linked").all_text_contents() == ["Ann", "Land"]
    assert "sel=" in visit.link
    page.locator(".name", has_text="Ann").click()
    assert page.locator("#panel h2").inner_text() == "Ann"
    page.get_by_role("button", name="In the graph").click()
    assert page.get_by_role("tab", selected=True).inner_text() == "Graph"
    page.locator("#panel .read").first.click()
    assert page.get_by_role("tab", selected=True).inner_text() == "Articles"
    assert visit.trouble == []


def test_a_link_opens_an_article(browser: Browser, seeds_file: Path) -> None:
    name = "004_d0fcfd857e9b7ddc.txt"
    visit = Visit(browser, seeds_file, link=f"view=articles&article={quote(name)}")
    assert name in visit.page.locator(".reader header").inner_text()
    visit.page.locator("#article").select_option(index=0)
    assert "article=000" in visit.link
    visit.page.go_back()
    assert name in visit.page.locator(".reader header").inner_text()


def test_an_article_that_repeats_another_says_so_beside_its_text_and_its_words(browser: Browser, tmp_path: Path) -> None:
    report = "Ann lives in Land, as everybody has known for the last twenty years and more than that, the agency reports. " * 2
    told = [
        Account(Article(name, report, sentences=(Sentence(Span(0, len(report)), "body", 0),)), relations=(
            Relation(f"id/{name}", ANN, "memberOf", LAND, (Evidence(name, 0, 17, "Ann lives in Land", "relation/lives"),)),))
        for name in ("a.txt", "b.txt")
    ]
    path = tmp_path / "graph.html"
    path.write_text(render_page(told), encoding="utf-8")
    shown = Visit(browser, path, link="view=articles&article=b.txt").page.locator("main header")
    assert "Repeats the text of a.txt: both are one source." in shown.inner_text()
    panel = Visit(browser, path, link=f"sel=node:{ANN.id}").page.locator("p.source").all_text_contents()
    assert [". Repeats the text of a.txt: both are one source" in line for line in panel] == [False, True]
