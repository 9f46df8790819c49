"""Resolves the accounts of all articles together: first who is who, then which events are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import eq

from kg.model import Account, Entity
from kg.resolve.copies import copies
from kg.resolve.events import Within, join_events
from kg.resolve.persons import Joined, same_persons
from kg.resolve.rename import put


def resolve(
    accounts: Iterable[Account], curated: Mapping[str, Entity] | None = None, lies_in: Within = eq
) -> tuple[Account, ...]:
    """The accounts in the order of their articles' ids, with one IRI for a person or an event that several of them name.

    ``curated``: entities by IRI; no two of its persons are joined. ``lies_in`` tells whether a place is in another. An account
    whose persons got another's IRI says so among its warnings, with the score. The order of the input does not matter."""
    ordered = sorted(accounts, key=lambda a: a.article.id)
    joined = same_persons(ordered, curated or {})
    other = {one.other.id: one.person for one in joined}
    first = copies(account.article for account in ordered)
    return join_events([_warned(put(account, other), account, joined, first) for account in ordered], lies_in)


def _warned(account: Account, before: Account, joined: Iterable[Joined], first: Mapping[str, str]) -> Account:
    """The account with a warning for each person who is called by a name of another article, and where it repeats another."""
    named = {mention.entity.id for mention in before.mentions} | {office.person.id for office in before.offices}
    told = tuple(
        f"{one.other.label} is taken for {one.person.label} of other articles (score {one.score:.2f})"
        for one in joined if one.other.id in named and account is not before
    )
    if account.article.id in first:
        told += (f"repeats the text of {first[account.article.id]}: both are one source",)
    return replace(account, warnings=(*account.warnings, *told)) if told else account
