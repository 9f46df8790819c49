"""Loads and checks ``looks.yaml`` and ``words.yaml``, the page's appearance and wording."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, field_validator, model_validator

from kg.curated_yaml import checked_yaml
from kg.model import Act, EntityType, Predicate, Status, ZoneKind

HERE = Path(__file__).parent


class _Checked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ClassLook(_Checked):
    """Shape, size and colours of a class; anchors have larger, bold labels; ``weight`` counts as links for the first view.

    ``layer`` is the position in ``Looks.layers`` where the class stands in the drawing by layers.
    """

    label: str
    size: int
    layer: int
    light: str
    dark: str
    path: str
    anchor: bool = False
    weight: int = 0


class StatusLook(_Checked):
    """Dash and mark of an event's status."""

    label: str
    mark: str
    dash: tuple[int, ...]


class VoiceLook(_Checked):
    """Dash and colours of a line by who vouches for it."""

    label: str
    dash: tuple[int, ...]
    light: str
    dark: str


class Looks(_Checked):
    """All of ``looks.yaml``, in the order of the legend."""

    classes: dict[str, ClassLook]
    statuses: dict[str, StatusLook]
    voices: dict[str, VoiceLook]
    layers: tuple[str, ...]

    @model_validator(mode="after")
    def _known_layers(self) -> Self:
        if wrong := sorted(name for name, look in self.classes.items() if not 0 <= look.layer < len(self.layers)):
            raise ValueError(f"a layer from 0 to {len(self.layers) - 1} is needed; {', '.join(wrong)} has another")
        return self

    @field_validator("classes")
    @classmethod
    def _every_class(cls, found: dict[str, ClassLook]) -> dict[str, ClassLook]:
        return _complete(found, {*get_args(EntityType), "Event"} - {"Issue"})

    @field_validator("statuses")
    @classmethod
    def _every_status(cls, found: dict[str, StatusLook]) -> dict[str, StatusLook]:
        return _complete(found, {*get_args(Status), "Differs"})


class RoleWords(_Checked):
    """A role of an event: as a heading in the panel and on a line."""

    label: str
    edge: str


class Words(_Checked):
    """All of ``words.yaml``."""

    acts: dict[str, str]
    predicates: dict[str, str]
    roles: dict[str, RoleWords]
    families: dict[str, str]
    zones: dict[str, str]
    """What the parts of an article are called."""
    office: str
    none: dict[str, str]
    """What a filter calls the statements that have no value for it."""

    @field_validator("acts")
    @classmethod
    def _every_act(cls, found: dict[str, str]) -> dict[str, str]:
        return _complete(found, set(get_args(Act)))

    @field_validator("predicates")
    @classmethod
    def _every_predicate(cls, found: dict[str, str]) -> dict[str, str]:
        return _complete(found, set(get_args(Predicate)))

    @field_validator("zones")
    @classmethod
    def _every_zone(cls, found: dict[str, str]) -> dict[str, str]:
        return _complete(found, set(get_args(ZoneKind)))


Value = TypeVar("Value")


def _complete(found: dict[str, Value], expected: set[str]) -> dict[str, Value]:
    if found.keys() != expected:
        raise ValueError(f"exactly the keys {sorted(expected)} are needed; differing: {sorted(found.keys() ^ expected)}")
    return found


@cache
def looks() -> Looks:
    """The page's appearance."""
    return checked_yaml(HERE / "looks.yaml", Looks)


@cache
def words() -> Words:
    """The page's wording."""
    return checked_yaml(HERE / "words.yaml", Words)
