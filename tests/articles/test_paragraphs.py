"""Where the paragraphs of a text end that is broken into lines."""

from __future__ import annotations

import pytest

from kg.articles.paragraphs import split_paragraphs

FIRST = (
    "The spokesman said on Thursday that the truce had been kept in all the\n"
    "villages of the valley, and that nobody had been hurt there this week.\n\n"
)
LAST = (
    "\n\nThe observers will stay in the valley until the end of the month, said\n"
    "the spokesman, and then go home with all that they had brought there.\n"
)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ("Otto Brandl, spokesman for the ministry of the\nself-proclaimed republic, spoke of a quiet night.", 1),
        ("Otto Brandl met the envoy of the Council for\nPeace and Trade in Asia on Monday.", 1),
        ("Otto Brandl spoke of a quiet night with\n\nself-proclaimed friends in the north.", 2),
        ("A quiet night in the north\nby Otto Brandl", 2),
        ("What the observers were sent for\n1. To watch the truce", 2),
    ],
)
def test_a_short_line_goes_on_where_its_last_word_needs_another(lines: str, count: int) -> None:
    assert len(split_paragraphs(FIRST + lines + LAST)) == count + 2
