"""Whom "according to him", "in her view" and "quoted him as saying" mean."""

from __future__ import annotations

import pytest

from tests.extract.told import told

CASES = [
    ("Vučić met the envoys in Belgrade. In his view, the talks have failed.", ["Aleksandar Vučić"]),
    ("Kenyan President William Ruto flew to Juba. According to him, the border is open.", ["William Ruto"]),
    ("Kenyan President William Ruto met President Salva Kiir. According to him, the border is open.", []),
    ("Sergey Lavrov said the talks were over. According to him, the border is open.", ["Sergey Lavrov", "Sergey Lavrov"]),
    ("Sergey Lavrov said Kurti had left. According to him, the border is open.", ["Sergey Lavrov", "Sergey Lavrov"]),
    ("Sergey Lavrov said the talks were over. It rained. Kurti praised the plan, which according to him is good.",
     ["Albin Kurti", "Albin Kurti", "Sergey Lavrov"]),
    ("Sergey Lavrov spoke. Kurti met Borrell, according to him, in Vienna.", []),
    ("Albin Kurti refused to say whether the border should, in his opinion, be open.", ["Albin Kurti"]),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[text[:40] for text, _ in CASES])
def test_who_is_meant(text: str, speakers: list[str]) -> None:
    claims = told(text).claims
    assert sorted(c.speaker.label for c in claims) == speakers
