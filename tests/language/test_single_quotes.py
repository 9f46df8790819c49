"""Single marks that open and close a quotation are told from apostrophes."""

from __future__ import annotations

import pytest

from kg.language.single_quotes import with_double_marks


@pytest.mark.parametrize(("text", "marked"), [
    ("'I will follow later,' Machar said.", '"I will follow later," Machar said.'),
    ("'The side's stance isn't helpful', he said.", '"The side\'s stance isn\'t helpful", he said.'),
    ("He said: 'We are ready for the prisoners' release.'", 'He said: "We are ready for the prisoners\' release."'),
    ("It rained.\n'We are ready for it,' he said.", 'It rained.\n"We are ready for it," he said.'),
])
def test_quotation_in_single_marks(text: str, marked: str) -> None:
    assert with_double_marks(text) == marked


@pytest.mark.parametrize("text", [
    "The rebels' leader met the soldiers' mothers, said the ministers' aide.",
    "The '90s were hard in the miners' town, he said.",
    "\"They called it 'a real shame,' and left,\" he said.",
    "He called it a 'historic step forward' and left.",
    "Don't go, he said.",
])
def test_apostrophes_and_inner_marks_stay(text: str) -> None:
    assert with_double_marks(text) == text
