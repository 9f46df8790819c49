"""The curated word lists: YAML beside this file, checked on loading."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from kg.curated_yaml import checked_yaml
from kg.errors import CurationError, Problem

FOLDER = Path(__file__).parent / "words"


class WordFile(BaseModel):
    """One file: plain lists, and tables from a canonical form to the forms that mean it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    lists: dict[str, tuple[str, ...]] = {}
    canonical: dict[str, dict[str, tuple[str, ...]]] = {}


@dataclass(frozen=True, slots=True)
class Words:
    """All word lists by name; ``canonical`` tables also count as lists of all their forms."""

    lists: dict[str, tuple[str, ...]]
    canonical: dict[str, dict[str, tuple[str, ...]]]


def load_words(folder: Path = FOLDER) -> Words:
    """The word lists of a folder; CurationError names every file and line that is wrong."""
    problems: list[Problem] = []
    lists: dict[str, tuple[str, ...]] = {}
    canonical: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            words = checked_yaml(path, WordFile)
        except CurationError as error:
            problems += error.problems
            continue
        for name in (*words.lists, *words.canonical):
            if name in lists:
                problems.append(Problem(str(path), None, f"the list {name!r} a second time", "each list in one file"))
        lists |= words.lists
        lists |= {n: tuple(f for forms in table.values() for f in forms) for n, table in words.canonical.items()}
        canonical |= words.canonical
        problems += [
            Problem(str(path), None, f"{name}: {entry!r} a second time", "each entry once")
            for name, entries in words.lists.items() for entry, times in Counter(entries).items() if times > 1
        ]
    problems += [
        Problem(str(folder), None, f"{name}: the list {entry} within it", "a list that exists")
        for name, entries in lists.items() for entry in entries if entry.startswith("@") and entry[1:] not in lists
    ]
    if problems:
        raise CurationError(*problems)
    return Words(lists, canonical)
