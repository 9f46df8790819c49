"""Reads articles from files and folders: the edge of this room, where bad input becomes a problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from kg.articles.article import article_from_text
from kg.articles.catalog import CatalogEntry, load_catalog
from kg.articles.files import find_files, name_files, read_text
from kg.articles.html import read_html
from kg.articles.jsonl import read_jsonl
from kg.errors import InputError, Problem
from kg.model import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles that could be read, and every problem with those that could not, both in the order of the input."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_articles(paths: Iterable[str | PathLike[str]], *, strict: bool = False) -> Reading:
    """The articles of files and folders (plain text, HTML, JSON Lines), with what a ``catalog.yaml`` beside them says.

    An article's id is its file's name (``NAME.jsonl#ID`` for a line of JSON), with as much of the path before it as
    tells two files of one name apart. What cannot be read is left out and named in ``problems``; with ``strict``
    the first problem raises ``InputError``. A wrong catalog raises ``CurationError`` in either case.
    """
    files, problems = find_files([Path(path) for path in paths])
    if strict and problems:
        raise InputError(*problems)
    articles: list[Article] = []
    for read in _read_files(files):
        if isinstance(read, Article):
            articles.append(read)
        elif strict:
            raise InputError(read)
        else:
            problems.append(read)
    return Reading(tuple(articles), tuple(problems))


def _read_files(files: list[Path]) -> Iterator[Article | Problem]:
    names = name_files(files)
    catalogs: dict[Path, dict[str, CatalogEntry]] = {}
    for folder in dict.fromkeys(file.parent for file in files):
        catalogs[folder] = load_catalog(folder)
    for file in files:
        yield from _read_file(file, names[file], catalogs[file.parent].get(file.name))


def _read_file(file: Path, name: str, entry: CatalogEntry | None) -> Iterator[Article | Problem]:
    text = read_text(file)
    suffix = file.suffix.casefold()
    if isinstance(text, Problem):
        yield text
    elif suffix == ".jsonl":
        yield from read_jsonl(file, name, text)
    elif suffix == ".txt":
        yield _from_text(name, text, entry)
    else:
        yield _from_html(file, name, text, entry)


def _from_text(name: str, text: str, entry: CatalogEntry | None) -> Article:
    if entry is None:
        return article_from_text(name, text)
    return article_from_text(
        name,
        text,
        title=entry.title,
        url=entry.url,
        publisher=entry.publisher,
        authors=entry.authors,
        published=entry.published,
        reference_date=entry.reference_date,
    )


def _from_html(file: Path, name: str, html: str, entry: CatalogEntry | None) -> Article | Problem:
    page = read_html(html)
    if page is None:
        return Problem(str(file), None, "HTML without an article in it", "a page with running text")
    article = article_from_text(
        name,
        page.text,
        title=(entry and entry.title) or page.title,
        url=(entry and entry.url) or page.url,
        publisher=(entry and entry.publisher) or page.publisher,
        authors=(entry.authors if entry else ()) or page.authors,
        published=(entry and entry.published) or page.published,
        reference_date=entry.reference_date if entry else None,
        derived_text=True,
    )
    if not article.sentences and any(zone.kind == "notice" for zone in article.zones):
        mend = "Save the page again once its notice is answered."
        return Problem(str(file), None, "HTML with a notice and no article in it", "a page with running text", mend)
    return article
