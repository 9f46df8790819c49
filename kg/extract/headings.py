"""Whom the title of a text names that is somebody's own words: read as its sentences are, since its body may say only "we"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.language.reader import Reader
from kg.language.tape import Node
from kg.model import Article, Sentence, Span

OWN_WORDS = re.compile(
    r"\b(?:statements?|remarks?|communiqu[eé]s?|declarations?|comment(?:s|ary)?|message|announcement|press release|letter|appeal"
    r"|response|repl(?:y|ies)|answers?|interview)\b",
    re.I,
)
"""Words in the title of such a text."""


def heading(reader: Reader, article: Article) -> tuple[Node, ...]:
    """The mentions of such a title in its order, with offsets in the title; none of any other title."""
    title = article.title or ""
    if OWN_WORDS.search(title) is None:
        return ()
    line = replace(article, text=title, title=None, sentences=(Sentence(Span(0, len(title)), "title", 0),))
    text = reader.read(line)
    return tuple(sorted((n for u in text.units for n in text.tape.nodes_in(u.text)), key=lambda n: n.start))
