"""The page as a pure function: what goes in stands in it, inert, and the same bytes come out."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from html.parser import HTMLParser
from typing import Any

import pytest

from kg.model import Account, Article, Claim, Entity, Event, Evidence, Sentence, Span
from kg.sources import ROOT
from kg.view import render_page
from kg.view.page import library_script, page_script
from kg.view.vendor import FOLDER, VERSION

NASTY = {
    "script": "<script>alert(1)</script>",
    "end of script": "</script><b>bold</b>",
    "comment": "<!-- <script>",
    "quotes": "\"'` onload='alert(1)'",
    "template": "{{ 7 * 7 }} {% raw %} ${1}",
    "separators": "line\u2028paragraph\u2029end",
    "right to left": "ایلهام علیف \u202e reversed",
    "emoji": "👩🏽‍⚖️ 🇦🇲🇦🇿",
    "long": "x" * 10_000,
    "backslash": "\\u003c \\",
    "short for the base": "~1state/armenia ~0",
}


class Scripts(HTMLParser):
    """Collects the scripts of a page and the tags that it has."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[dict[str, str | None], str]] = []
        self.tags: list[str] = []
        self._open: dict[str, str | None] | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._open = dict(attrs) if tag == "script" else None

    def handle_data(self, text: str) -> None:
        if self._open is not None:
            self.found.append((self._open, text))

    def handle_endtag(self, tag: str) -> None:
        self._open = None


def data_of(page: str) -> Any:
    """The page's data, its IRIs whole as the scripts see them."""
    [(base, block)] = [(found["data-base"], text) for found, text in Scripts(page).found if found.get("id") == "data"]

    def whole(value: Any) -> Any:
        if isinstance(value, str):
            return f"{base}{value[2:]}" if value.startswith("~1") else f"~{value[2:]}" if value.startswith("~0") else value
        if isinstance(value, dict):
            return {whole(key): whole(part) for key, part in value.items()}
        return [whole(part) for part in value] if isinstance(value, list) else value

    return whole(json.loads(block))


def account(text: str) -> Account:
    """An account in which ``text`` stands everywhere that text can stand."""
    whole = f"Before {text} after."
    evidence = (Evidence(text, 7, 7 + len(text), text, text),)
    speaker = Entity("id/person/" + text, text, "Person", (text, text + " again"))
    place = Entity("id/place/p", text, "Place")
    article = Article(text, whole, title=text, publisher=text, published="2021-12-03", url="javascript:" + text,
                      sentences=(Sentence(Span(0, len(whole)), "body", 0),))
    event = Event("id/event/" + text, "Meeting", "Planned", evidence, place=place, participants=(speaker,))
    claim = Claim("id/claim/1", "Demand", speaker, evidence, addressees=(place,), about=(event.id, text))
    return Account(article, (event,), (claim,))


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_any_text_stays_text(text: str) -> None:
    page = render_page([account(text)], title=text)
    plain = render_page([account("plain")], title="plain")
    assert Scripts(page).tags == Scripts(plain).tags
    data = data_of(page)
    assert data["articles"][text]["title"] == text
    assert data["about"]["id/person/" + text]["name"] == text
    quote = data["statements"][1]["quotes"][0]
    assert data["articles"][text]["text"][quote["start"]:quote["end"]] == text


def test_a_long_name_is_cut_in_the_drawing_only() -> None:
    nodes = data_of(render_page([account(NASTY["long"])]))["nodes"]
    assert max(len(line) for node in nodes for line in node["label"].split("\n")) < 40


def test_no_accounts_make_a_page_without_nodes() -> None:
    data = data_of(render_page([]))
    assert data["nodes"] == data["edges"] == data["statements"] == []


def test_every_edge_leads_to_words(seed_page: str, seeds: Sequence[Account]) -> None:
    data = data_of(seed_page)
    texts = {a.article.id: a.article.text for a in seeds}
    words = {
        a.article.id: {e.quote for record in (*a.events, *a.claims, *a.offices, *a.relations) for e in record.evidence}
        for a in seeds
    }
    assert len(data["edges"]) == len(data["told"]) > 250
    for edge in data["edges"]:
        told = data["told"][str(edge["id"])]
        assert told
        for quote in (q for number in told for q in data["statements"][number]["quotes"]):
            assert texts[quote["article"]] == data["articles"][quote["article"]]["text"]
            assert texts[quote["article"]][quote["start"]:quote["end"]] in words[quote["article"]]
        assert all(data["statements"][number]["quotes"] for number in told)


def test_every_record_is_in_a_panel(seed_page: str, seeds: Sequence[Account]) -> None:
    data = data_of(seed_page)
    records = sum(len(a.events) + len(a.claims) + len(a.offices) + len(a.relations) for a in seeds)
    in_panels = {n for about in data["about"].values() for _, numbers in about["sections"] for n in numbers}
    assert in_panels == set(range(records))


def test_a_claim_is_never_drawn_as_stated(seed_page: str) -> None:
    data = data_of(seed_page)
    for edge in data["edges"]:
        voices = {data["statements"][number]["voice"] for number in data["told"][str(edge["id"])]}
        assert voices == {edge["voice"]}
    events = [node for node in data["nodes"] if node["group"] == "Event"]
    told = {node["id"]: {s["voice"] for s in data["statements"] if s["id"] == node["id"]} for node in events}
    claimed = {node for node, voices in told.items() if voices == {"claimed"}}
    assert {node["id"] for node in events if node["voice"] == "claimed"} == claimed != set()
    said = {node["voice"]: " ".join(n["label"] for n in events if n["voice"] == node["voice"]) for node in events}
    assert all("claimed" in node["label"] or "alleged" in node["label"] for node in events if node["voice"] == "claimed")
    assert "claimed" not in said["stated"]


def test_the_page_is_small_and_asks_for_nothing(seed_page: str) -> None:
    assert len(seed_page.encode()) < 1_500_000
    assert "default-src 'none'" in seed_page
    assert set(re.findall(r"""<(?:script|img|link|iframe)\b[^>]*\b(?:src|href)=("[^"]*"|'[^']*')""", seed_page)) == {'"data:,"'}


def test_the_policy_names_the_scripts_that_the_page_carries(seed_page: str) -> None:
    scripts = [text for attributes, text in Scripts(seed_page).found if attributes.get("type") != "application/json"]
    assert scripts == [library_script(), page_script()]


def test_same_bytes_under_any_hash_seed() -> None:
    code = (
        "import hashlib; from tests.gold_accounts import gold_accounts; from kg.view import render_page;"
        "print(hashlib.sha256(render_page(reversed(gold_accounts())).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "77")
    }
    assert len(digests) == 1


def test_the_vendored_library_is_the_published_one() -> None:
    about = json.loads((FOLDER / "package.json").read_text("utf-8"))
    assert about["version"] == VERSION
    assert about["sha256"] == hashlib.sha256((FOLDER / "vis-network.min.js").read_bytes()).hexdigest()
