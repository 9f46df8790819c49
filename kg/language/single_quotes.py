"""Quotations in single marks, as some papers and agencies write them, told from apostrophes."""

from __future__ import annotations

import re

SINGLE = re.compile(
    r"(?:(?<=\s)|^)'(?=[^\W\d_])(?:[^'\n\"]|(?<=\w)'(?=\w)|(?<=s)'(?=\s\w)){12,700}?(?:[,.?!]'|'(?=,))(?=[\s,.;]|$)", re.M
)
"""A mark before a word, and the next that closes what is said: after a stop, or before the comma of "', he said"."""


def with_double_marks(text: str) -> str:
    """A folded text with the marks of such quotations as double ones; same length. Those inside a quotation stay."""
    if " '" not in text and "\n'" not in text and text[:1] != "'":
        return text
    inner = (m for m in SINGLE.finditer(text) if text.count('"', text.rfind("\n", 0, m.start()) + 1, m.start()) % 2 == 0)
    parts, last = [], 0
    for match in inner:
        close = match.end() - 1
        parts += [text[last : match.start()], '"', text[match.start() + 1 : close], '"']
        last = close + 1
    return "".join([*parts, text[last:]])
