"""Where one clause of a long sentence ends and the next makes a statement of its own."""

from __future__ import annotations

import re

NEXT = re.compile(
    r"[;,]\s+(?=but\s+(?!also\b|not\b|only\b|rather\b|with\b|without\b|by\b|to\b|\w+ed\b|\w+ing\b))"
    r"|,\s+(?=while\s+(?:the|this|that|these|those|its|their)\b)"
    r"|;\s+(?=(?:while|because|and|so|therefore|however|yet|although)\b)"
)
SHORTEST = 6
"""Words of the shortest clause that says something by itself."""


def statements(text: str) -> list[tuple[int, int]]:
    """The stretches of a sentence that are independent statements, in order; the whole where it cannot be parted."""
    parts: list[tuple[int, int]] = []
    start = 0
    for match in NEXT.finditer(text):
        long_enough = all(len(piece.split()) >= SHORTEST for piece in (text[start : match.start()], text[match.end() :]))
        if long_enough:
            parts.append((start, match.start()))
            start = match.end()
    return [*parts, (start, len(text))]
