"""``texts/``: the plain text of articles that came as HTML or JSON Lines, in which their offsets count."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from kg.model import Article

_LONGEST_NAME = 200  # file systems take 255 bytes, less where they encrypt names


def text_path(article: Article) -> Path:
    """Where the article's text stands in a build's folder: its id, percent-encoded, with ``.txt``."""
    name = quote(article.id, safe=" ")
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME]}-{sha256(article.id.encode()).hexdigest()[:12]}"
    return Path("texts", f"{name}.txt")


def write_texts(articles: Iterable[Article], folder: Path) -> None:
    """Write each derived text to its place in the build's folder, newlines as they are; nothing where none is derived."""
    for article in articles:
        if article.derived_text:
            path = folder / text_path(article)
            path.parent.mkdir(exist_ok=True)
            path.write_text(article.text, encoding="utf-8", newline="")
