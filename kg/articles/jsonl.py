"""JSON Lines: one article a line, each line on its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from kg.articles.article import article_from_text
from kg.articles.html import read_html
from kg.errors import InputError, Problem
from kg.model import Article

_KEYS = 'an object with "id", "text" or "html", and at most "title", "url", "published", "publisher"'


def _number_as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Words = Annotated[str, BeforeValidator(_number_as_text)]


class JsonArticle(BaseModel):
    """The keys of one line."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Words = Field(min_length=1)
    text: str | None = None
    html: str | None = None
    title: str | None = None
    url: str | None = None
    published: Words | None = None
    publisher: str | None = None

    @model_validator(mode="after")
    def _has_one_text(self) -> JsonArticle:
        if (self.text is None) == (self.html is None):
            raise ValueError('either "text" or "html" is needed, and not both')
        if not (self.text or self.html or "").strip():
            raise ValueError("the article is empty")
        return self


def read_jsonl(path: Path, shown: str, text: str) -> Iterator[Article | Problem]:
    """The articles of a file, named ``SHOWN#ID``, and a problem for each line that gives none; blank lines are skipped."""
    seen: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        read = _read_line(line, str(path), number)
        if isinstance(read, Problem):
            yield read
        elif read.id in seen:
            expected = f"an id other than that of line {seen[read.id]}"
            yield Problem(str(path), number, f"id {read.id!r} for the second time", expected)
        else:
            seen[read.id] = number
            yield _article(read, f"{shown}#{read.id}", str(path), number)


def _read_line(line: str, file: str, number: int) -> JsonArticle | Problem:
    try:
        content: Any = json.loads(line.removeprefix("\ufeff"), object_pairs_hook=_unique_keys)
    except json.JSONDecodeError as error:
        return Problem(file, number, f"no JSON ({error.msg}, column {error.colno})", _KEYS, "Write each article on one line.")
    except (ValueError, RecursionError) as error:
        return Problem(file, number, str(error), _KEYS)
    if not isinstance(content, dict):
        return Problem(file, number, f"JSON that is no object ({type(content).__name__})", _KEYS)
    try:
        return JsonArticle.model_validate(content)
    except ValidationError as error:
        found = "; ".join(f"{'.'.join(str(p) for p in e['loc']) or 'line'}: {e['msg']}" for e in error.errors())
        return Problem(file, number, found, _KEYS)


def _unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = [key for key, _ in pairs]
    repeated = sorted({key for key in keys if keys.count(key) > 1})
    if repeated:
        raise ValueError(f"key {repeated[0]!r} for the second time")
    return dict(pairs)


def _article(read: JsonArticle, id: str, file: str, number: int) -> Article | Problem:
    text, title, url, publisher, published = read.text, read.title, read.url, read.publisher, read.published
    authors: tuple[str, ...] = ()
    if read.html is not None:
        page = read_html(read.html)
        if page is None:
            return Problem(file, number, "HTML without an article in it", "a page with running text")
        text, authors = page.text, page.authors
        title, url = title or page.title, url or page.url
        publisher, published = publisher or page.publisher, published or page.published
    try:
        return article_from_text(
            id, text or "", title=title, url=url, publisher=publisher, authors=authors, published=published, derived_text=True
        )
    except InputError as error:
        return Problem(file, number, error.problems[0].found, error.problems[0].expected)
