"""The reviewed answers to the questions on the seeds: what a build answers, written beside the questions for review.

``python -m kg.store.answers BUILD`` (``make answers``) writes them anew; the difference is then read against the articles.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import pyoxigraph

from kg.errors import KgError
from kg.store.formats import Format, serialized
from kg.store.query import evaluate
from kg.store.questions import QUESTIONS, Question, load_questions
from kg.store.stores import open_build

EXPECTED = QUESTIONS / "expected"


def answer_csv(question: Question, store: pyoxigraph.Store) -> str:
    """The answer to a question with its defaults, as CSV with one row a line."""
    result = evaluate(store, question.sparql, question.name)
    return serialized(result, Format.csv, question.name).decode("utf-8").replace("\r\n", "\n")


def write_answers(store: pyoxigraph.Store, folder: Path = EXPECTED) -> int:
    """Write the answer to every question, remove those of questions that are gone, and return how many were written."""
    questions = load_questions()
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.csv"):
        if path.stem not in {question.name for question in questions}:
            path.unlink()
    for question in questions:
        (folder / f"{question.name}.csv").write_text(answer_csv(question, store), encoding="utf-8", newline="")
    return len(questions)


def main() -> None:
    """Write the answers for the build named on the command line; a message and exit code 2 where it is none."""
    parser = argparse.ArgumentParser(description="Write the answers to all questions, for review.")
    parser.add_argument("build", type=Path, help="folder of a build of the seeds")
    try:
        count = write_answers(open_build(parser.parse_args().build))
    except KgError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    print(f"{count} answers in {EXPECTED}; read the difference against the articles")


if __name__ == "__main__":
    main()
