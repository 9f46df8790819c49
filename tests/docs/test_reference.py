"""The reference pages: whole, the same every time, and every link in them leads somewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kg.extract import default_extractor
from kg.sources import ROOT
from kg.store import load_questions
from tests.ontology.test_schema import CLASSES, PROPERTIES

BUILD = ROOT / "docs" / "reference" / "build.py"
NAMES = (
    "changes", "contract", "curating", "design", "developing", "engines", "guide", "guidelines", "index", "individuals",
    "ontology", "questions", "readme", "rooms", "rules", "seeds",
)


class Links(HTMLParser):
    """The links of a page, what it loads, and the names that one can link to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in attrs}
        self.anchors |= {found[key] for key in ("id", "name") if key in found}
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        self.loads += [found[key] for key in ("src", "href") if key in found and tag in ("script", "img", "link", "iframe")]


def write(folder: Path, seed: str) -> Path:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, BUILD, folder], check=True, capture_output=True, timeout=300, env=environment)
    return folder


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the pages, as deep in it as docs/html is in a checkout."""
    return write(tmp_path_factory.mktemp("docs") / "html", "1")


@cache
def parsed(path: Path) -> Links:
    return Links(path.read_text(encoding="utf-8"))


def test_there_are_all_pages_and_their_bytes_are_the_same_under_another_hash_seed(pages: Path, tmp_path: Path) -> None:
    again = write(tmp_path / "html", "77")
    assert sorted(path.stem for path in pages.iterdir()) == sorted(NAMES)
    assert [path.name for path in pages.iterdir() if path.read_bytes() != (again / path.name).read_bytes()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_needs_no_network(pages: Path, name: str) -> None:
    text = (pages / f"{name}.html").read_text(encoding="utf-8")
    assert [url for url in parsed(pages / f"{name}.html").loads if re.match(r"(https?:)?//", url)] == []
    assert not re.search(r"@import|url\(['\"]?https?:", text)


@pytest.mark.parametrize("name", NAMES)
def test_every_link_within_the_pages_and_the_checkout_leads_somewhere(pages: Path, name: str) -> None:
    dead = []
    for link in parsed(pages / f"{name}.html").links:
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        if file.startswith("../../"):
            target = ROOT / file.removeprefix("../../")
            dead += [] if target.exists() else [link]
        else:
            target = pages / (file or f"{name}.html")
            dead += [] if target.exists() and (not anchor or anchor in parsed(target).anchors) else [link]
    assert dead == []


def test_every_term_rule_and_question_has_its_place(pages: Path) -> None:
    rules, questions = parsed(pages / "rules.html").anchors, parsed(pages / "questions.html").anchors
    assert {rule.id for rule in default_extractor().rules.rules} <= rules
    assert {question.name for question in load_questions()} <= questions
    ontology = (pages / "ontology.html").read_text(encoding="utf-8")
    assert [term for term in (*CLASSES, *PROPERTIES) if str(term) not in ontology] == []
