"""The data with its IRIs short: nearly all of them begin alike, thousands of times over."""

from __future__ import annotations

from typing import Any

from kg.graph.namespaces import BASE

BELOW, ITSELF = "~1", "~0"
"""What stands for the base at the beginning of a text, and for the sign that begins both; ``data.js`` reads them."""


def compact(value: Any) -> Any:
    """The same value of dictionaries, lists and texts, every text that begins with the base shortened, keys too.

    >>> compact({BASE + "place/x": ["~", 1]})
    {'~1place/x': ['~0', 1]}
    """
    if isinstance(value, str):
        return _short(value)
    if isinstance(value, dict):
        return {compact(key): compact(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [compact(part) for part in value]
    return value


def _short(text: str) -> str:
    if text.startswith(BASE):
        return BELOW + text.removeprefix(BASE)
    return ITSELF + text[1:] if text.startswith("~") else text
