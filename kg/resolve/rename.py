"""Puts one entity in the place of another, wherever an account names it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from kg.model import Account, Claim, Entity, Event, Mention, Office, Relation


def put(account: Account, other: Mapping[str, Entity]) -> Account:
    """The account with each entity whose IRI is in ``other`` replaced by the entity there; its own name becomes an alias.

    Tenures and relations, whose IRIs say who they are of, get the new name in them too."""
    if not any(entity.id in other for entity in _entities(account)):
        return account
    aliases = {e.id: {e.label, *e.aliases} for e in _entities(account)}
    new = {old: _with_aliases(entity, aliases.get(old, set()) | aliases.get(entity.id, set())) for old, entity in other.items()}
    new |= {entity.id: entity for entity in new.values()}
    return replace(
        account,
        events=_swapped(account.events, new),
        claims=_swapped(account.claims, new),
        offices=tuple(replace(o, id=_iri(o.id, new)) for o in _swapped(account.offices, new)),
        relations=tuple(replace(r, id=_iri(r.id, new)) for r in _swapped(account.relations, new)),
        mentions=_swapped(account.mentions, new),
    )


def _entities(value: Any) -> list[Entity]:
    """All entities in a record, a tuple of records or an account, as often as they stand there, with those whom a group joins."""
    if isinstance(value, Entity):
        return [value, *value.members]
    if isinstance(value, tuple):
        return [entity for item in value for entity in _entities(item)]
    if isinstance(value, Account | Event | Claim | Office | Relation | Mention):
        return [entity for field in fields(value) for entity in _entities(getattr(value, field.name))]
    return []


def _swapped(value: Any, new: Mapping[str, Entity]) -> Any:
    """The value with its entities replaced; lists of entities stay sorted, each entity once."""
    if isinstance(value, Entity):
        return new.get(value.id) or (replace(value, members=_swapped(value.members, new)) if value.members else value)
    if isinstance(value, tuple) and value and all(isinstance(item, Entity) for item in value):
        return tuple(sorted({(e := _swapped(item, new)).id: e for item in value}.values(), key=lambda e: e.id))
    if isinstance(value, tuple):
        return tuple(_swapped(item, new) for item in value)
    if isinstance(value, Event | Claim | Office | Relation | Mention):
        return replace(value, **{field.name: _swapped(getattr(value, field.name), new) for field in fields(value)})
    return value


def _with_aliases(entity: Entity, names: set[str]) -> Entity:
    return replace(entity, aliases=tuple(sorted({*entity.aliases, *names} - {entity.label})))


def _iri(iri: str, new: Mapping[str, Entity]) -> str:
    """An IRI of a tenure or relation with the last parts of the old IRIs in it replaced by those of the new."""
    head, _, tail = iri.rpartition("/")
    for old, entity in sorted(new.items()):
        was, now = old.rsplit("/", 1)[1], entity.id.rsplit("/", 1)[1]
        if tail.startswith(f"{was}-"):
            tail = now + tail[len(was) :]
        elif tail.endswith(f"-{was}"):
            tail = tail[: -len(was)] + now
    return f"{head}/{tail}"
