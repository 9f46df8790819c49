"""``kg check``: lints the curated data and validates a build."""

from __future__ import annotations

from pathlib import Path

import rdflib
import typer

from kg.cli.console import DEFAULT_BUILD, BuildFolder, messages, plural, results
from kg.extract import default_extractor
from kg.extract.examples import check_examples
from kg.graph import validate
from kg.language.words import load_words
from kg.rules import lint
from kg.store import open_build


def check(build: BuildFolder = DEFAULT_BUILD) -> None:
    """Lint the rules and the curated individuals, and validate a build against the SHACL shapes.

    Exits with 1 where anything is found.
    """
    extractor = default_extractor()
    rules, gazetteer = extractor.rules, extractor.gazetteer
    problems = [*lint(rules, gazetteer, load_words()), *check_examples(extractor)]
    checked = [plural(len(rules.rules), "rule"), plural(len(gazetteer.entities), "individual")]
    if _built(build):
        graph = _graph(build)
        problems += [violation.problem() for violation in validate(graph)]
        checked.append(plural(len(graph), "triple"))
    else:
        messages().print(f"no build in {build}: only the curated data is checked")
    for problem in problems:
        results().print(str(problem), soft_wrap=True)
    messages().print(f"{plural(len(problems), 'finding')} in {', '.join(checked)}")
    raise typer.Exit(1 if problems else 0)


def _built(folder: Path) -> bool:
    """Whether there is a build to check; the usual folder may hold other things than a build."""
    return (folder / "graph.ttl").exists() or (folder.exists() and folder != DEFAULT_BUILD)


def _graph(folder: Path) -> rdflib.Graph:
    """The graph of a build; ``open_build`` says in one line what is wrong with a file, and where."""
    open_build(folder)
    return rdflib.Graph().parse(folder / "graph.ttl", format="turtle")
