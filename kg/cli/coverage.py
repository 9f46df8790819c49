"""``kg coverage``: sentence by sentence, what the rules made of articles, and at what they failed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from kg.articles import read_articles
from kg.cli.console import messages, plural, results, show_problems
from kg.errors import InputError
from kg.extract import default_extractor
from kg.extract.coverage import Coverage, Marked, SentenceCoverage, cover
from kg.extract.examples import describe
from kg.extract.near_misses import NearMiss

_LONGEST = 90
"""Signs of an item of a pattern that are shown; the rule's file has the rest."""


def coverage(
    paths: Annotated[list[Path], typer.Argument(metavar="ARTICLE...", help="Files and folders of articles.")],
    only_empty: Annotated[
        bool, typer.Option("--only-empty", help="Only the sentences that hold an actor or a trigger and yielded nothing.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a sentence.")] = False,
) -> None:
    """Show, sentence by sentence, what was extracted, where nothing was, and which rules nearly matched and failed at what.

    Exits with 1 where an article could not be read and was left out.
    """
    reading = read_articles(paths)
    if not reading.articles:
        raise InputError(*reading.problems)
    console = results()
    seen: list[SentenceCoverage] = []
    for covered in cover(default_extractor(), reading.articles):
        seen += covered.sentences
        shown = [s for s in covered.sentences if s.empty or not only_empty]
        for line in _json_lines(covered, shown) if as_json else _lines(covered, shown):
            console.print(line, soft_wrap=True)
    show_problems("left out", reading.problems)
    messages().print(_counts(len(reading.articles), seen))
    raise typer.Exit(1 if reading.problems else 0)


def _counts(articles: int, seen: list[SentenceCoverage]) -> str:
    return (
        f"{plural(articles, 'article')}, {plural(len(seen), 'sentence')}: {sum(s.covered for s in seen):,} with a record, "
        f"{sum(s.empty for s in seen):,} with an actor or a trigger and no record, "
        f"{sum(not s.covered and not s.empty for s in seen):,} with neither; "
        f"{sum(bool(s.near_misses) for s in seen):,} with a rule that nearly matched"
    )


# as text ------------------------------------------------------------------------------------------


def _lines(covered: Coverage, shown: list[SentenceCoverage]) -> Iterator[str]:
    article = covered.article
    if shown:
        yield f"== {article.id}, published {article.published or 'on an unknown day'}"
    for sentence in shown:
        yield f"\n{sentence.number:>3}  {_marked_text(article.text, sentence)}"
        yield from (f"     + {_flow(describe(y.record))}  [{y.rule}]" for y in sentence.yields)
        if sentence.empty:
            triggers = f" (triggers: {', '.join(sentence.triggers)})" if sentence.triggers else ""
            yield f"     ! nothing{triggers}"
        yield from (f"     ~ {rule} matches and makes nothing" for rule in sentence.idle)
        yield from (f"     ? {_told(article.text, miss)}" for miss in sentence.near_misses)
    if shown:
        yield ""


def _marked_text(text: str, sentence: SentenceCoverage) -> str:
    """The sentence on one line, each mention in brackets with its class and, where the words do not say it, what it means."""
    parts = []
    at = sentence.sentence.span.start
    for mention in sentence.mentions:
        if mention.start >= at:
            parts += [text[at : mention.start], _bracketed(text, mention)]
            at = mention.end
    parts.append(text[at : sentence.sentence.span.end])
    return " ".join("".join(parts).split())


def _bracketed(text: str, mention: Marked) -> str:
    words = text[mention.start : mention.end]
    means = f" = {mention.means}" if mention.means not in {"", words} else ""
    return f"[{mention.kind} {words}{means}]"


def _told(text: str, miss: NearMiss) -> str:
    words = " ".join(text[miss.start : miss.end].split())
    failed = miss.failed if len(miss.failed) <= _LONGEST else f"{miss.failed[: _LONGEST - 1]}…"
    return f"{miss.rule.id}: {miss.matched} of {miss.needed}, failed at {failed} before {repr(words) if words else 'the end'}"


def _flow(fields: dict[str, object]) -> str:
    """The record as an example of a rule gives it."""
    return "{" + ", ".join(f"{name}: {_plain(value)}" for name, value in fields.items()) + "}"


def _plain(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_plain, value))}]"
    text = str(value)
    plain = text[:1].isalpha() and not set(text) & set(",:[]{}#'\"")
    return text if plain else json.dumps(text, ensure_ascii=False)


# as JSON ------------------------------------------------------------------------------------------


def _json_lines(covered: Coverage, shown: list[SentenceCoverage]) -> Iterator[str]:
    return (json.dumps(_object(covered, sentence), ensure_ascii=False) for sentence in shown)


def _object(covered: Coverage, sentence: SentenceCoverage) -> dict[str, Any]:
    article, span = covered.article, sentence.sentence.span
    return {
        "article": article.id, "sentence": sentence.number, "start": span.start, "end": span.end,
        "text": article.text[span.start : span.end],
        "mentions": [{"start": m.start, "end": m.end, "class": m.kind, "means": m.means or None} for m in sentence.mentions],
        "triggers": sentence.triggers,
        "records": [{"rule": y.rule} | describe(y.record) for y in sentence.yields],
        "covered": sentence.covered, "empty": sentence.empty,
        "matched_in_vain": sentence.idle,
        "nearly_matched": [
            {"rule": m.rule.id, "matched": m.matched, "needed": m.needed, "failed": m.failed, "start": m.start, "end": m.end}
            for m in sentence.near_misses
        ],
    }
