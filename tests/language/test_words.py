"""The word lists: each is named by some pattern, list or reader; what nothing names is removed."""

from __future__ import annotations

import re

from kg.language.words import load_words
from kg.sources import ROOT


def test_every_list_is_used() -> None:
    texts = [path.read_text(encoding="utf-8") for kind in ("*.yaml", "*.py") for path in (ROOT / "kg").rglob(kind)]
    named = {name for text in texts for name in re.findall(r"""[@"]([a-z][\w-]*)""", text)}
    assert sorted(set(load_words().lists) - named) == []
