"""Milliseconds an article for the whole build and for extraction alone, with spaCy's tokenizer as the yardstick.

All three run on the same articles in one process, in turns, so that a busy machine slows them alike; the figures are medians
of the rounds. Loading of rules, ontology and tokenizer is not counted. Run by ``make bench``.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import spacy

from kg.articles import read_articles
from kg.extract import default_extractor
from kg.pipeline import build
from kg.sources import SEEDS

ROUNDS = 15
BUILD_EVERY = 5  # a whole build takes hundreds of times as long as the others


def milliseconds(work: Callable[[], object]) -> float:
    """How long one run of the work takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def main() -> None:
    """Measure and print one line each, on the articles of the folders named or on the seeds."""
    paths = [Path(path) for path in sys.argv[1:]] or [SEEDS]
    articles = read_articles(paths, strict=True).articles
    extractor = default_extractor()
    tokenizer = spacy.blank("en").tokenizer

    def whole_build() -> None:
        with tempfile.TemporaryDirectory() as folder:
            build(paths, strict=True).save(Path(folder) / "build")

    jobs: dict[str, Callable[[], object]] = {
        "extraction alone": lambda: [extractor.extract(article) for article in articles],
        "spaCy's tokenizer": lambda: [tokenizer(article.text) for article in articles],
        "whole build": whole_build,
    }
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for work in jobs.values():
        work()  # caches fill in the first run
    for round_ in range(ROUNDS):
        for name, work in jobs.items():
            if name != "whole build" or round_ % BUILD_EVERY == 0:
                times[name].append(milliseconds(work) / len(articles))
    characters = sum(len(article.text) for article in articles) / len(articles)
    print(f"{len(articles)} articles of {characters:,.0f} characters on average; medians of {ROUNDS} rounds")
    yardstick = median(times["spaCy's tokenizer"])
    for name, measured in times.items():
        print(f"{name:18} {median(measured):9.2f} ms an article, {median(measured) / yardstick:7.2f} times the tokenizer")


if __name__ == "__main__":
    main()
