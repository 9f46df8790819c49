"""The reference pages: ontology, rules, questions with their answers, and the guides, as HTML that needs no network.

``python docs/reference/build.py`` (``make docs``) writes them into ``docs/html``; the same checkout gives the same bytes.
"""

from __future__ import annotations

import csv
import io
import logging
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup
from pylode import OntPub
from rdflib import Graph
from wording import in_words

import kg
from kg.curated_yaml import read_yaml
from kg.extract import default_extractor
from kg.model import Mention
from kg.rules.book import CURATED
from kg.rules.schema import RuleFile
from kg.sources import ONTOLOGY, ROOT
from kg.store import load_questions
from kg.store.answers import EXPECTED

OUT = ROOT / "docs" / "html"
GUIDES = {
    "guide": "docs/GUIDE.md", "curating": "docs/CURATING.md", "engines": "docs/ENGINES.md", "developing": "docs/DEVELOPING.md",
    "design": "docs/DESIGN.md", "rooms": "docs/ROOMS.md", "contract": "docs/CONTRACT.md", "individuals": "ontology/README.md",
    "guidelines": "tests/gold/GUIDELINES.md", "seeds": "seeds/README.md", "changes": "CHANGES.md", "readme": "README.md",
}
"""Page → the Markdown file that it shows."""
PAGES = {
    "index": "Reference", "guide": "Guide", "ontology": "Ontology", "rules": "Rules", "questions": "Questions",
    "engines": "Engines", "curating": "Curating",
}
LINK = re.compile(r'(href|src)="(?![a-z]+:|#)([^"#]*)(#[^"]*)?"')
ROWS = 40
"""The rows of an answer that a page shows."""


def main(out: Path = OUT) -> None:
    """Write every page into the folder, which is made where it is not there."""
    # pyLODE turns on the logging of everything
    logging.getLogger().setLevel(logging.WARNING)
    out.mkdir(parents=True, exist_ok=True)
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )
    templates.globals |= {"pages": PAGES, "style": Markup(Path(__file__).with_name("style.css").read_text(encoding="utf-8"))}
    for name, html in pages(templates):
        (out / f"{name}.html").write_text(html, encoding="utf-8", newline="")


def pages(templates: Environment) -> Iterator[tuple[str, str]]:
    """Each page's name and HTML."""
    yield "index", templates.get_template("index.html").render(title="Reference")
    yield "ontology", ontology_page()
    yield "rules", templates.get_template("rules.html").render(title="Rules", families=families())
    yield "questions", templates.get_template("questions.html").render(title="Questions", questions=questions())
    for name, path in GUIDES.items():
        html = Markup(localized(markdown().render((ROOT / path).read_text(encoding="utf-8")), path))
        yield name, templates.get_template("text.html").render(title=PAGES.get(name, name.capitalize()), text=html)


def ontology_page() -> str:
    """pyLODE's page of the ontology."""
    graph = Graph().parse(ONTOLOGY / "negotiation.ttl")
    html: str = OntPub(graph, sort_subjects=True).make_html()
    return html


def families() -> list[dict[str, object]]:
    """The families of rules by file, each rule with its pattern in words and how often it fired on the seeds."""
    fired = Counter(
        rule for record in kg.build().records if not isinstance(record, Mention) for rule in {e.rule for e in record.evidence}
    )
    known = {rule.id: rule.spec for rule in default_extractor().rules.rules}
    found: list[dict[str, object]] = []
    for path in sorted(CURATED.glob("*.yaml")):
        file = read_yaml(path, RuleFile, [])
        assert file is not None
        rules = [
            {"spec": known[spec.id], "fired": fired[spec.id], "patterns": [(p, in_words(p)) for p in known[spec.id].all_patterns]}
            for spec in file.rules
        ]
        found.append({"family": file.family, "says": file.says, "rules": rules})
    return found


def questions() -> list[dict[str, object]]:
    """The questions with the reviewed answer of each."""
    found = []
    for question in load_questions():
        rows = list(csv.reader(io.StringIO((EXPECTED / f"{question.name}.csv").read_text(encoding="utf-8"))))
        found.append({"question": question, "head": rows[0], "rows": rows[1 : ROWS + 1], "count": len(rows) - 1})
    return found


def markdown() -> MarkdownIt:
    """A renderer with tables, whose headings can be linked to."""
    return MarkdownIt("commonmark").enable("table")


def localized(html: str, source: str) -> str:
    """The HTML of a Markdown file with links that hold among the pages: to a page where there is one, else into the checkout."""
    by_path = {path: name for name, path in GUIDES.items()}

    def local(link: re.Match[str]) -> str:
        target = (ROOT / source).parent.joinpath(link[2]).resolve()
        inside = target.relative_to(ROOT.resolve()).as_posix()
        where = f"{by_path[inside]}.html" if inside in by_path else f"../../{inside}"
        return f'{link[1]}="{where}{link[3] or ""}"'

    return LINK.sub(local, html)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
