"""Articles that repeat another's text, as papers do that print the same agency report: one source, however many print it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from kg.model import Article

LEAST, SHARE = 150, 0.7
"""Letters that two articles must have in common word for word, and the share of the shorter one that these must be."""
SENTENCE = 30
"""Letters of a sentence from which on it is hardly ever written twice by chance."""
EVERYWHERE = 40
"""Articles with the same sentence from which on it is what a publisher puts below each, or a text that all quote."""


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Id of an article that repeats another → id of the first by date of those with that text; nothing where no two are alike."""
    ordered = sorted(articles, key=lambda a: (a.published or a.reference_date or "9", a.id))
    sentences = {article.id: _sentences(article) for article in ordered}
    length = {name: sum(map(len, said)) for name, said in sentences.items()}
    first: dict[str, str] = {}
    place = {article.id: number for number, article in enumerate(ordered)}
    shared = _shared(sentences)
    for one, other in sorted(shared, key=lambda pair: (place[pair[0]], place[pair[1]])):
        letters = shared[one, other]
        if letters >= LEAST and letters >= SHARE * min(length[one], length[other]):
            first.setdefault(other, first.get(one, one))
    return first


def _sentences(article: Article) -> frozenset[str]:
    """The longer sentences of an article, in lower-case letters and digits alone."""
    spans = (sentence.span for sentence in article.sentences)
    said = (re.sub(r"[\W_]+", "", article.text[span.start : span.end].lower()) for span in spans)
    return frozenset(words for words in said if len(words) >= SENTENCE)


def _shared(sentences: dict[str, frozenset[str]]) -> dict[tuple[str, str], int]:
    """How many letters each two articles have in common, the earlier one first."""
    tellers: dict[str, list[str]] = defaultdict(list)
    for name, said in sentences.items():
        for words in said:
            tellers[words].append(name)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for words, names in tellers.items():
        if len(names) < EVERYWHERE:
            for pair in combinations(names, 2):
                shared[pair] += len(words)
    return shared
