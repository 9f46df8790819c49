"""Precision, recall and F1 of extracted records against annotated articles (tests/gold/GUIDELINES.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.errors import CurationError, InputError, Problem
from kg.evaluate.gold import GoldArticle, gold_files, load_gold
from kg.evaluate.report import ACCURACIES, MEASURES, Counts, Finding, Report
from kg.evaluate.score import ArticleScore, score_article
from kg.model import Mention, Record

__all__ = ["Counts", "Finding", "GoldArticle", "Report", "evaluate", "gold_files", "load_gold"]


def evaluate(records: Iterable[Record], gold: Sequence[GoldArticle], texts: Mapping[str, str]) -> Report:
    """The figures of the records against the annotated articles; ``texts`` holds each article's text by its file name.

    Records of articles that ``gold`` does not annotate count neither way. Raises InputError where a text is missing and
    CurationError where an annotated quote does not stand in its text, since no prediction could ever match it.
    """
    _check_texts(gold, texts)
    facts = [record for record in records if not isinstance(record, Mention)]
    scores = [score_article(one, texts[one.article.file], facts) for one in gold]
    findings = tuple(finding for score in scores for finding in score.findings)
    return Report({name: _total(name, scores) for name in (*MEASURES, *ACCURACIES)}, findings, len(scores))


def _total(measure: str, scores: Sequence[ArticleScore]) -> Counts:
    return sum((score.of(measure) for score in scores), Counts())


def _check_texts(gold: Sequence[GoldArticle], texts: Mapping[str, str]) -> None:
    missing = [one.article.file for one in gold if one.article.file not in texts]
    if missing:
        mend = "Name the folder of the articles with --articles."
        raise InputError(*(Problem(file, None, "no such article", "the text that is annotated", mend) for file in missing))
    strange = [
        Problem(one.article.file, None, f"no words {fact.quote!r}", "the exact words of the article", "Mend the annotation.")
        for one in gold
        for fact in (*one.events, *one.claims, *one.offices, *one.relations, *one.must_not)
        if fact.quote not in texts[one.article.file]
    ]
    if strange:
        raise CurationError(*strange)
