"""``kg build``: articles in, a folder of results out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import DEFAULT_BUILD, messages, plural, results, show_problems, track_articles
from kg.knowledge_graph import Summary
from kg.pipeline import build as build_graph

_MOST_LISTED = 10


def build(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help="Files and folders of articles; none: the packaged seeds.")
    ] = None,
    out: Annotated[Path, typer.Option(help="Folder to write; an earlier build there is replaced as a whole.")] = DEFAULT_BUILD,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at an article that cannot be read.")] = False,
) -> None:
    """Build the knowledge graph of articles (.txt, .html, .jsonl).

    Exits with 1 where an article could not be read and was left out, with 2 where nothing was built.
    """
    graph = build_graph(paths or None, strict=strict, track=track_articles)
    graph.save(out)
    show_problems("left out", graph.problems)
    summary = graph.summary()
    _show(summary)
    results().print(f"Page: {out / 'graph.html'}")
    raise typer.Exit(1 if graph.problems else 0)


def _show(summary: Summary) -> None:
    counts = (
        f"{plural(summary.articles, 'article')}, {plural(summary.sentences, 'sentence')}: {plural(summary.events, 'event')}, "
        f"{plural(summary.claims, 'claim')}, {plural(summary.offices, 'office')}, {plural(summary.relations, 'relation')}; "
        f"{plural(summary.triples, 'triple')}; {plural(len(summary.rules), 'rule')} fired; "
        f"{plural(len(summary.unresolved), 'unresolved name')}; {plural(len(summary.warnings), 'warning')}"
    )
    results().print(counts, soft_wrap=True)
    _list("Looked like actors and could not be resolved", summary.unresolved)
    _list("Warnings", summary.warnings)


def _list(title: str, lines: tuple[str, ...]) -> None:
    """Print the first lines under their title on stderr; nothing where there are none."""
    if not lines:
        return
    console = messages()
    console.print(f"{title}:")
    for line in lines[:_MOST_LISTED]:
        console.print(f"  {line}", soft_wrap=True)
    if len(lines) > _MOST_LISTED:
        console.print(f"  … and {len(lines) - _MOST_LISTED:,} more")
