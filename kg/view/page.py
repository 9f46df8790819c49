"""The page: accounts in, one HTML file out."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kg.graph.agreement import Within, never
from kg.graph.namespaces import BASE
from kg.model import Account
from kg.view.bundle import bundle
from kg.view.compact import compact
from kg.view.data import page_data
from kg.view.filters import filters
from kg.view.projection import project
from kg.view.settings import looks
from kg.view.statements import statements

HERE = Path(__file__).parent
ASSETS = HERE / "assets"
FIRST_VIEW = 60
"""Nodes of the first view, most connected first: as many as a person can read on a laptop's screen."""


def render_page(
    accounts: Iterable[Account], *, title: str = "Negotiation graph", first_view: int = FIRST_VIEW, lies_in: Within = never
) -> str:
    """The whole page as HTML: it opens from disk, asks the network for nothing, and is the same bytes for the same accounts.

    ``lies_in`` tells whether a place is in another: without it, articles that name a town and its country differ.
    """
    known = sorted(accounts, key=lambda account: account.article.id)
    told = list(statements(known))
    nodes, edges = project(known, told, lies_in)
    choices = filters(known, told, nodes)
    script, library = page_script(), library_script()
    return _environment().get_template("page.html").render(
        title=title, data=compact(page_data(known, told, nodes, edges, choices, first_view)), base=BASE,
        looks=looks(), filters=choices, articles=len(known), statements=len(told),
        script=Markup(script), library=Markup(library), style=Markup(page_style()),
        hashes=[_hash(library), _hash(script)], vendor=json.loads((HERE / "vendor" / "package.json").read_text("utf-8")),
    )


@cache
def page_script() -> str:
    """Every script of the page that a view or the frame needs, as one."""
    return _inert(bundle(ASSETS, "main"))


@cache
def page_style() -> str:
    """The frame's style, then that of each view by name."""
    frame = ASSETS / "page.css"
    return "\n".join(path.read_text("utf-8") for path in (frame, *sorted(set(ASSETS.glob("*.css")) - {frame})))


@cache
def library_script() -> str:
    """The vendored library without the line that would have a debugger look for its source map."""
    text = (HERE / "vendor" / "vis-network.min.js").read_text("utf-8")
    return _inert(re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.M))


def _inert(script: str) -> str:
    if re.search(r"</script|<!--", script, flags=re.I):
        raise ValueError("a script must not hold what ends or hides it in HTML")
    return script


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(ASSETS), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )
    made.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
    return made
