"""Names as people type them, and the known ones that they may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_MOST = 3


def nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Known names like the one typed, the most similar first, at most three; capitals do not count.

    >>> nearest("Meeting", ["meetings", "offices"])
    ('meetings',)
    """
    by_folded = {other.casefold(): other for other in sorted(known)}
    return tuple(by_folded[match] for match in get_close_matches(name.casefold(), by_folded, n=_MOST, cutoff=0.6))
