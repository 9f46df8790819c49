"""``kg explain``: the words and the rule behind each statement about something."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.console import DEFAULT_BUILD, BuildFolder, messages, plural, results
from kg.export.explanation import facts_about, labels_in
from kg.export.records import read_records
from kg.export.statements import heading, statements
from kg.store.names import nearest


def explain(
    name: Annotated[str, typer.Argument(metavar="IRI|LABEL", help="An event, claim, person, agreement … by IRI or by name.")],
    build: BuildFolder = DEFAULT_BUILD,
) -> None:
    """Show every statement about an event, claim, person or agreement with its article, its exact words and its rule.

    Exits with 1 where the build has nothing of that name.
    """
    records = read_records(build / "records.jsonl")
    facts = facts_about(records, name)
    if not facts:
        similar = nearest(name, labels_in(records))
        hint = f" Did you mean: {', '.join(similar)}?" if similar else ""
        messages().print(f"nothing is called {name!r} in {build}.{hint}", soft_wrap=True)
        raise typer.Exit(1)
    console = results()
    for fact in facts:
        console.print(heading(fact), soft_wrap=True)
        for role, value in statements(fact):
            console.print(f"  {role}: {value}", soft_wrap=True)
        for e in fact.evidence:
            console.print(f"    “{e.quote}”\n    {e.article}, characters {e.start} to {e.end}, rule {e.rule}", soft_wrap=True)
        console.print()
    articles = {e.article for fact in facts for e in fact.evidence}
    messages().print(f"{plural(len(facts), 'statement')} in {plural(len(articles), 'article')}")
