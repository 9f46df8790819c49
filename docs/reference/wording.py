"""Patterns of rules in words."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.language.pattern import ITEM

PARTS = {"v": "the verb", "n": "the noun", "a": "the adjective"}
SHAPES = {"Capital": "a word with a capital", "Number": "a number", "Year": "a year", "Word": "any word"}
MANY = {"?": "perhaps", "*": "any number of", "+": "one or more of"}
ANCHORS = {"^": "the beginning of the sentence", "$": "the end of the sentence"}


def in_words(pattern: str) -> str:
    """A pattern as an English reader says it, item after item; the same words for the same pattern.

    >>> in_words("who=<Person|Role> (@aux)? t=visit/v ~3 where=<Place>")
    'a Person or Role (who); perhaps [a word of “aux”]; the verb “visit” (t); at most 3 words; a Place (where)'
    """
    said: list[str] = []
    items, at = list(ITEM.finditer(pattern)), 0
    names: list[str] = []
    closings = _closings(items)
    for number, item in enumerate(items):
        if item["open"]:
            close = items[closings[number]]
            said.append(f"{MANY.get(close['many'], '')} [".lstrip())
            names.append(item["name"] or "")
        elif item["close"]:
            name = names.pop()
            said.append("]" + (f" ({name})" if name else ""))
        elif item["bar"]:
            said.append("or")
        else:
            said.append(_item(item))
        at = item.end()
    if pattern[at:].strip():
        raise ValueError(f"no pattern: {pattern!r}")
    return _joined(said)


def _closings(items: list[re.Match[str]]) -> dict[int, int]:
    """The closing parenthesis of each opening one, by number."""
    found, opened = {}, []
    for number, item in enumerate(items):
        if item["open"]:
            opened.append(number)
        elif item["close"]:
            found[opened.pop()] = number
    return found


def _item(item: re.Match[str]) -> str:
    text = _plain(item)
    many = MANY.get(item["many"], "")
    name = f" ({item['name']})" if item["name"] else ""
    return f"{many} {text}{name}".strip()


def _plain(item: re.Match[str]) -> str:
    if item["cls"]:
        article = "an" if item["cls"][0] in "AEIO" else "a"
        return SHAPES.get(item["cls"], f"{article} {' or '.join(item['cls'].split('|'))}")
    if item["list"]:
        return f"a word of “{item['list']}”"
    if item["gap"] is not None:
        return f"at most {item['gap'] or 6} words"
    if item["lemma"]:
        return f"{PARTS[item['part']]} “{item['lemma']}”"
    if item["anchor"]:
        return ANCHORS[item["anchor"]]
    return f"“{(item['word'] or item['escaped']).removeprefix(chr(92))}”"


def _joined(said: list[str]) -> str:
    """The items with semicolons between those that follow one another, none inside brackets or beside “or”."""
    out = said[:1]
    for before, after in pairwise(said):
        tight = before.endswith("[") or after.startswith("]")
        out.append(("" if tight else ", " if after == "or" else " " if before == "or" else "; ") + after)
    return "".join(out)
