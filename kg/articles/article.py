"""One article from its text and what else is known of it."""

from __future__ import annotations

from kg.articles.dates import edtf_date, implied_date
from kg.articles.zones import lay_out
from kg.errors import InputError, Problem
from kg.model import Article


def article_from_text(
    id: str,
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    authors: tuple[str, ...] = (),
    published: str | None = None,
    reference_date: str | None = None,
    derived_text: bool = False,
) -> Article:
    """The article with its zones and sentences; what is not known is read from the text where the text states it.

    ``published`` and ``reference_date`` are dates in EDTF, ISO 8601 or words; raises ``InputError`` for an impossible one.

    >>> article = article_from_text("a.txt", "Talks in Geneva\\n\\n3 May 2012\\n\\nThe ministers met in Geneva. They meet again.")
    >>> article.title, article.published, len(article.sentences)
    ('Talks in Geneva', '2012-05-03', 2)
    """
    stated = _checked(id, "published", published)
    reference = _checked(id, "reference_date", reference_date)
    layout = lay_out(text, title)
    appeared = stated or layout.published
    return Article(
        id=id,
        text=text,
        title=title or layout.title,
        url=url,
        publisher=publisher,
        authors=authors or layout.authors,
        published=appeared,
        reference_date=appeared or reference or implied_date(text, layout.clues),
        zones=layout.zones,
        sentences=layout.sentences,
        derived_text=derived_text,
    )


def _checked(id: str, name: str, date: str | None) -> str | None:
    if date is None:
        return None
    edtf = edtf_date(date)
    if edtf is None:
        raise InputError(Problem(id, None, f"{name} {date!r}", "a date that exists, as 2021-12-03, 2021-12 or 2021"))
    return edtf
