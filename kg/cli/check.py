"""``kg check``: lints the curated data and validates a build."""

from __future__ import annotations

from pathlib import Path

import rdflib
import typer

from kg.cli.console import DEFAULT_BUILD, BuildFolder, messages, plural, results
from kg.errors import InputError, Problem
from kg.gazetteer import load_gazetteer
from kg.graph import validate
from kg.rules import lint, load_rules
from kg.sources import ONTOLOGY


def check(build: BuildFolder = DEFAULT_BUILD) -> None:
    """Lint the rules and the curated individuals, and validate a build against the SHACL shapes.

    Exits with 1 where anything is found.
    """
    gazetteer = load_gazetteer(ONTOLOGY)
    rules = load_rules()
    problems = list(lint(rules, gazetteer))
    checked = [plural(len(rules.rules), "rule"), plural(len(gazetteer.entities), "individual")]
    if build.exists():
        graph = _graph(build / "graph.ttl")
        problems += [violation.problem() for violation in validate(graph)]
        checked.append(plural(len(graph), "triple"))
    else:
        messages().print(f"no build in {build}: only the curated data is checked")
    for problem in problems:
        results().print(str(problem), soft_wrap=True)
    messages().print(f"{plural(len(problems), 'finding')} in {', '.join(checked)}")
    raise typer.Exit(1 if problems else 0)


def _graph(path: Path) -> rdflib.Graph:
    try:
        return rdflib.Graph().parse(path, format="turtle")
    except OSError as error:
        raise InputError(Problem(str(path), None, f"no readable file ({error.strerror})", "the graph of a build")) from error
    except rdflib.exceptions.ParserError as error:
        raise InputError(Problem(str(path), None, f"broken Turtle ({error})", "the graph of a build", "Build again.")) from error
