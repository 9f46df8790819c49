"""The word lists: each is named by some pattern, list or reader; what nothing names is removed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import CurationError
from kg.language.words import load_words
from kg.sources import ROOT


def test_every_list_is_used() -> None:
    texts = [path.read_text(encoding="utf-8") for kind in ("*.yaml", "*.py") for path in (ROOT / "kg").rglob(kind)]
    named = {name for text in texts for name in re.findall(r"""[@"]([a-z][\w-]*)""", text)}
    assert sorted(set(load_words().lists) - named) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lists:\n  saying: [say/v, tell/v, say/v]\n", "saying: 'say/v' a second time"),
        ('lists:\n  saying: [say/v, "@telling"]\n', "saying: the list @telling within it"),
        ("lists:\n  saying: say/v\n", "lists.saying: Input should be a valid tuple ('say/v')"),
    ],
)
def test_a_wrong_list_is_named(tmp_path: Path, text: str, found: str) -> None:
    (tmp_path / "speech.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CurationError) as caught:
        load_words(tmp_path)
    assert [problem.found for problem in caught.value.problems] == [found]
