"""Milliseconds an article for extraction and for the whole build, with spaCy's tokenizer as the yardstick.

All run on the same articles in one process, in turns, so that a busy machine slows them alike; the figures are medians of the
rounds. The tokenizer keeps every string that it has cut, so it is measured twice: meeting the articles for the first time, as a
build does (a new tokenizer each round, warmed on other articles), and meeting them again. Extraction keeps nothing of an article.
Loading of rules, ontology and tokenizer is not counted. Run by ``make bench``.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import spacy
from spacy.language import Language

from kg.articles import read_articles
from kg.extract import default_extractor
from kg.pipeline import build
from kg.sources import SEEDS

ROUNDS = 15
BUILD_EVERY = 5  # a whole build takes hundreds of times as long as the others
OTHERS = Path(__file__).parents[1] / "tests" / "gold" / "own" / "articles"
FIRST, AGAIN = "spaCy's tokenizer, first meeting", "spaCy's tokenizer, meeting again"


def milliseconds(work: Callable[[], object]) -> float:
    """How long one run of the work takes; it does not pay for what others left behind."""
    gc.collect()
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def tokenizer(texts: list[str]) -> Language:
    """A new tokenizer that has met these texts."""
    language = spacy.blank("en")
    for text in texts:
        language.tokenizer(text)
    return language


def main() -> None:
    """Measure and print one line each, on the articles of the folders named or on the seeds."""
    paths = [Path(path) for path in sys.argv[1:]] or [SEEDS]
    articles = read_articles(paths, strict=True).articles
    own = {article.text for article in articles}
    others = [a.text for a in read_articles([OTHERS]).articles if a.text not in own]
    extractor = default_extractor()
    names = ("extraction alone", FIRST, AGAIN, "whole build")
    times: dict[str, list[float]] = {name: [] for name in names}

    def whole_build() -> None:
        with tempfile.TemporaryDirectory() as folder:
            build(paths, strict=True).save(Path(folder) / "build")

    def one_round(number: int) -> None:
        cut = tokenizer(others).tokenizer
        jobs: dict[str, Callable[[], object]] = {
            "extraction alone": lambda: [extractor.extract(article) for article in articles],
            FIRST: lambda: [cut(article.text) for article in articles],
            AGAIN: lambda: [cut(article.text) for article in articles],
        }
        if number % BUILD_EVERY == 0:
            jobs["whole build"] = whole_build
        for name, work in jobs.items():
            times[name].append(milliseconds(work) / len(articles))

    for number in range(ROUNDS):
        one_round(number)
    characters = sum(len(article.text) for article in articles) / len(articles)
    print(f"{len(articles)} articles of {characters:,.0f} characters on average; medians of {ROUNDS} rounds")
    first, again = median(times[FIRST]), median(times[AGAIN])
    for name in names:
        took = median(times[name])
        ratios = f"{took / first:6.2f} times the first meeting, {took / again:6.2f} times the next"
        print(f"{name:33} {took:9.2f} ms an article, {ratios}")


if __name__ == "__main__":
    main()
