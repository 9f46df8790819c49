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
    """``words`` are exact and stand at ``start``–``end``; ``left`` and ``right`` bound what is shown around them.

    All offsets are code points of the article's text. ``cut_before`` and ``cut_after`` say that their sentence goes on there.
    """

    article: str
    start: int
    end: int
    left: int
    right: int
    cut_before: bool
    cut_after: bool
    words: str
    rule: str


def quote(evidence: Evidence, article: Article) -> Quote:
    """The evidence with the sentence around it; raises ValueError where its words do not stand at its offsets."""
    start, end = evidence.start, evidence.end
    if article.text[start:end] != evidence.quote:
        raise ValueError(f"{evidence.article}: the words at {start}–{end} are not {evidence.quote!r}")
    left, right = _window(start, end, article)
    before, cut_before = _before(article.text[left:start])
    after, cut_after = _after(article.text[end:right])
    return Quote(
        evidence.article, start, end, start - len(before), end + len(after), cut_before, cut_after, evidence.quote, evidence.rule,
    )


def _window(start: int, end: int, article: Article) -> tuple[int, int]:
    around = [s.span for s in article.sentences if s.span.start < end and start < s.span.end]
    return min([start, *(s.start for s in around)]), max([end, *(s.end for s in around)])


def _before(text: str) -> tuple[str, bool]:
    paragraph = _PARAGRAPH.split(text)[-1].lstrip()
    return (paragraph, False) if len(paragraph) <= REACH else (paragraph[-REACH:].partition(" ")[2], True)


def _after(text: str) -> tuple[str, bool]:
    paragraph = _PARAGRAPH.split(text)[0].rstrip()
    return (paragraph, False) if len(paragraph) <= REACH else (paragraph[:REACH].rpartition(" ")[0], True)
