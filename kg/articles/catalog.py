"""``catalog.yaml``: what is known of the articles in its folder."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from kg.articles.dates import edtf_date
from kg.curated_yaml import checked_yaml
from kg.errors import CurationError, Problem

CATALOG = "catalog.yaml"
_MAY_BE_UNKNOWN = ("title", "publisher", "authors", "published", "url")


def _as_text(value: object) -> object:
    """YAML reads 2024-03-01 as a date and 2024 as a number; both are EDTF here."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _possible(value: str) -> str:
    date = edtf_date(value)
    if date is None:
        raise ValueError("no date that exists; write 2021-12-03, 2021-12 or 2021")
    return date


Date = Annotated[str, BeforeValidator(_as_text), AfterValidator(_possible)]


class CatalogEntry(BaseModel):
    """What is known of one article; whatever is null or empty has a reason in ``why``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str = Field(min_length=1)
    title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    published: Date | None
    reference_date: Date | None = None
    url: str | None
    licence: str = Field(min_length=1)
    standpoint: str = Field(min_length=1)
    """From where the article looks at the conflict, in neutral words, as far as the text itself shows it."""
    why: dict[str, str] = Field(default_factory=dict)
    """For a field: why it is unknown, or what in the text gives it."""

    @model_validator(mode="after")
    def _says_why(self) -> CatalogEntry:
        silent = [name for name in _MAY_BE_UNKNOWN if not getattr(self, name) and name not in self.why]
        unknown = sorted(set(self.why) - set(CatalogEntry.model_fields))
        if silent:
            raise ValueError(f"why does not say why {', '.join(silent)} is unknown")
        if unknown:
            raise ValueError(f"why names no field of an entry: {', '.join(unknown)}")
        return self


class Catalog(BaseModel):
    """The content of ``catalog.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    articles: tuple[CatalogEntry, ...]


def load_catalog(folder: Path) -> dict[str, CatalogEntry]:
    """The entries of a folder's catalog by file name, empty where it has none.

    Raises ``CurationError`` for an entry that is wrong, stands twice or names a file that is not in the folder.
    """
    path = folder / CATALOG
    if not path.is_file():
        return {}
    entries = checked_yaml(path, Catalog).articles
    names = [entry.file for entry in entries]
    problems = [
        Problem(str(path), None, f"an entry for {name}, which is not in the folder", "a file beside the catalog",
                "Remove the entry or add the file.")
        for name in names if Path(name).name != name or not (folder / name).is_file()
    ]  # fmt: skip
    problems += [
        Problem(str(path), None, f"{names.count(name)} entries for {name}", "one entry a file")
        for name in sorted({name for name in names if names.count(name) > 1})
    ]
    if problems:
        raise CurationError(*problems)
    return {entry.file: entry for entry in entries}
