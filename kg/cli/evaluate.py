"""``kg evaluate``: how well the extraction does on annotated articles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.table import Table

from kg.articles import read_articles
from kg.cli.console import messages, plural, results, track_articles
from kg.errors import InputError, Problem
from kg.evaluate import Finding, GoldArticle, Report, gold_files, load_gold
from kg.evaluate import evaluate as evaluate_records
from kg.evaluate.report import ACCURACIES, MEASURES, Counts
from kg.export.records import read_records
from kg.pipeline import extracted
from kg.sources import SEEDS


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Annotated articles: a YAML file or a folder of them.")],
    records: Annotated[
        Path | None, typer.Option(help="A records.jsonl to score; without it the annotated articles are extracted now.")
    ] = None,
    articles: Annotated[
        Path | None, typer.Option(help="Folder of the article files; else articles/ near the annotations, then seeds/.")
    ] = None,
    missed: Annotated[bool, typer.Option("--missed", help="List the annotated facts that were not found.")] = False,
    extra: Annotated[bool, typer.Option("--extra", help="List the facts found that are not annotated.")] = False,
    wrong: Annotated[bool, typer.Option("--wrong", help="List the arguments that differ from the annotation.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Score records against annotated articles: precision, recall and F1 of each kind of record and argument."""
    files = gold_files(gold)
    annotated = [load_gold(file) for file in files]
    sources = [_article_file(file, one, articles) for file, one in zip(files, annotated, strict=True)]
    if records is None:
        graph = extracted(sources, strict=True, track=track_articles)
        found, texts = graph.records, {account.article.id: account.article.text for account in graph.accounts}
    else:
        found = read_records(records)
        texts = {article.id: article.text for article in read_articles(sources, strict=True).articles}
    report = evaluate_records(found, annotated, texts)
    kinds = [kind for kind, wanted in (("missed", missed), ("extra", extra), ("wrong", wrong)) if wanted]
    listed = {kind: [finding for finding in report.findings if finding.what == kind] for kind in kinds}
    if as_json:
        lists = {kind: list(map(asdict, findings)) for kind, findings in listed.items()}
        results().print(json.dumps(report.to_json() | lists, indent=1, ensure_ascii=False))
    else:
        results().print(_figures(report))
        for findings in listed.values():
            _list(findings)
    messages().print(plural(report.articles, "article"))


def _article_file(gold_file: Path, gold: GoldArticle, folder: Path | None) -> Path:
    """Where the annotated article stands: in the folder named, in ``articles/`` near its annotation or among the seeds."""
    beside = gold_file.parent
    folders = (folder,) if folder else (beside / "articles", beside.parent / "articles", beside, SEEDS)
    for candidate in folders:
        if (candidate / gold.article.file).is_file():
            return candidate / gold.article.file
    found = f"no article {gold.article.file!r} in {', '.join(map(str, folders))}"
    mend = "Name its folder with --articles."
    raise InputError(Problem(str(gold_file), None, found, "the text that is annotated", mend))


def _figures(report: Report) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("")
    for column in ("precision", "recall", "F1", "found", "extra", "missed"):
        table.add_column(column, justify="right")
    for name, counts in [*((name, report.counts[name]) for name in MEASURES), ("facts", report.facts)]:
        figures = (f"{value:.3f}" for value in (counts.precision, counts.recall, counts.f1))
        table.add_row(name, *figures, str(counts.found), str(counts.extra), str(counts.missed))
    table.add_section()
    for name in ACCURACIES:
        table.add_row(name, *_accuracy_cells(report.counts[name]))
    return table


def _accuracy_cells(counts: Counts) -> Sequence[str]:
    share = "–" if counts.accuracy is None else f"{counts.accuracy:.3f}"
    return (share, "", "", str(counts.found), str(counts.extra), "")


def _list(findings: Iterable[Finding]) -> None:
    console = results()
    for finding in findings:
        console.print(
            f"{finding.what} {finding.kind}: {finding.summary}\n  {finding.article}: {finding.quote!r}", soft_wrap=True
        )
