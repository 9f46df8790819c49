"""HTML: the article's plain text and what the page's metadata says of it."""

from __future__ import annotations

import re
from typing import NamedTuple

# Only what the page's metadata states; the latest date is fixed because its default is the day of the build.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "outputformat": "%Y-%m-%d",
    "min_date": "1900-01-01",
    "max_date": "2999-12-31",
}


_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
"""The tags of a whole page; what has none is the article alone, as a publisher's own system gives it."""


class HtmlArticle(NamedTuple):
    """What a page holds; offsets count in ``text``."""

    text: str
    title: str | None
    url: str | None
    publisher: str | None
    authors: tuple[str, ...]
    published: str | None


def read_html(html: str) -> HtmlArticle | None:
    """The article of a page, None where the page holds no running text."""
    # Imported here because it takes longer to load than a folder of plain text takes to read.
    import trafilatura
    from trafilatura.metadata import extract_metadata

    if not _PAGE.search(html):
        html = f"<html><body><article>{html}</article></body></html>"
    text = trafilatura.extract(html, include_comments=False, date_extraction_params=_DATES)
    if not text or not text.strip():
        return None
    about = extract_metadata(html, date_config=_DATES, extensive=False)
    authors = tuple(name.strip() for name in (about.author or "").split(";") if name.strip())
    return HtmlArticle(text, about.title, about.url, about.sitename, authors, about.date)
