"""Annotated articles: one YAML file each, as tests/gold/GUIDELINES.md describes them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from kg.curated_yaml import checked_yaml
from kg.errors import InputError, Problem
from kg.model import Act, EntityType, EventType, Predicate, Status


def _date_text(value: object) -> object:
    # YAML reads 2021-12-03 as a date and 2021 as a number; both are EDTF here
    return None if value is None else str(value)


def _listed(value: object) -> object:
    return () if value is None else value


Edtf = Annotated[str | None, BeforeValidator(_date_text)]
Keys = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldHead(_Row):
    """What is annotated of the article itself."""

    file: str
    title: str | None = None
    publisher: str | None = None
    authors: Keys = ()
    published: Edtf = None
    published_basis: str | None = None
    reference_date: Edtf = None
    excluded: Keys = ()


class GoldEntity(_Row):
    """An annotated entity with the words that stand for it."""

    id: str
    type: EntityType
    label: str
    mentions: Keys = ()
    aliases: Keys = ()


class _Quoted(_Row):
    quote: str
    """Words of the article, to the letter."""


class GoldEvent(_Quoted):
    """An annotated event."""

    id: str
    type: EventType
    status: Status
    date: Edtf = None
    place: str | None = None
    participants: Keys = ()
    mediators: Keys = ()
    track: str | None = None
    agreements: Keys = ()
    attributed_to: Keys = ()


class GoldClaim(_Quoted):
    """An annotated speech act."""

    speaker: str
    act: Act
    on_behalf_of: str | None = None
    addressees: Keys = ()
    about: Keys = ()
    date: Edtf = None


class GoldOffice(_Quoted):
    """An annotated office."""

    person: str
    office: str
    of: str | None = None
    time: Edtf = None


class GoldRelation(_Quoted):
    """An annotated relation."""

    subject: str
    predicate: Predicate
    object: str


class Trap(_Quoted):
    """Text that tempts a careless extractor; ``zone`` where it is not part of the article at all."""

    why: str
    zone: bool = False


class GoldArticle(_Row):
    """One annotated article."""

    article: GoldHead
    entities: Annotated[tuple[GoldEntity, ...], BeforeValidator(_listed)] = ()
    offices: Annotated[tuple[GoldOffice, ...], BeforeValidator(_listed)] = ()
    events: Annotated[tuple[GoldEvent, ...], BeforeValidator(_listed)] = ()
    claims: Annotated[tuple[GoldClaim, ...], BeforeValidator(_listed)] = ()
    relations: Annotated[tuple[GoldRelation, ...], BeforeValidator(_listed)] = ()
    must_not: Annotated[tuple[Trap, ...], BeforeValidator(_listed)] = ()


def gold_files(path: Path) -> tuple[Path, ...]:
    """The annotation files right in a folder, or the one file named, sorted; sub-folders are sets of their own."""
    if path.is_file():
        return (path,)
    found = tuple(sorted(path.glob("*.yaml")))
    if not found:
        mend = "Name the folder that holds them, such as tests/gold."
        raise InputError(Problem(str(path), None, "no annotation file", "a YAML file or a folder of them", mend))
    return found


def load_gold(path: Path) -> GoldArticle:
    """The annotated article of one file; raises CurationError with every place that is not as agreed."""
    return checked_yaml(path, GoldArticle)
