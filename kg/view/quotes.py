"""The words of an evidence in their context, ready to be marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Article, Evidence

REACH = 280
"""Characters of context at most on either side, where the sentence is longer."""

_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Quote:
    """``words`` are exact; ``before`` and ``after`` are what surrounds them in the same sentence."""

    article: str
    start: int
    end: int
    before: str
    words: str
    after: str
    rule: str


def quote(evidence: Evidence, article: Article) -> Quote:
    """The evidence with the sentence around it; raises ValueError where its words do not stand at its offsets."""
    start, end = evidence.start, evidence.end
    if article.text[start:end] != evidence.quote:
        raise ValueError(f"{evidence.article}: the words at {start}–{end} are not {evidence.quote!r}")
    left, right = _window(start, end, article)
    return Quote(evidence.article, start, end, _before(article.text[left:start]), evidence.quote,
                 _after(article.text[end:right]), evidence.rule)


def _window(start: int, end: int, article: Article) -> tuple[int, int]:
    around = [s.span for s in article.sentences if s.span.start < end and start < s.span.end]
    return min([start, *(s.start for s in around)]), max([end, *(s.end for s in around)])


def _before(text: str) -> str:
    paragraph = _PARAGRAPH.split(text)[-1]
    if len(paragraph) <= REACH:
        return paragraph.lstrip()
    return "… " + paragraph[-REACH:].partition(" ")[2]


def _after(text: str) -> str:
    paragraph = _PARAGRAPH.split(text)[0]
    if len(paragraph) <= REACH:
        return paragraph.rstrip()
    return paragraph[:REACH].rpartition(" ")[0] + " …"
