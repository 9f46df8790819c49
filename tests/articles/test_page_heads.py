"""Heads of pages as sites print them: the day on which the page was opened, numbers of the story, links to set the letters."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text

BODY = "The envoys of both sides met in Doha on Sunday for the first time since the truce, and agreed to go on with their talks."


@pytest.mark.parametrize(("head", "published"), [
    ("17 Jul 2024\nSunday 16 October 2016 - 14:41\nStory Code : 235279", "2016-10-16"),
    ("Published: 3 May 2012\nUpdated: 9 May 2012", "2012-05-03"),
    ("Updated: 9 May 2012\nPublished: 3 May 2012", "2012-05-03"),
    ("3 May 2012", "2012-05-03"),
])
def test_of_two_days_in_a_head_the_earlier_is_that_of_publication(head: str, published: str) -> None:
    article = article_from_text("page", f"{head}\n\nEnvoys Meet for the First Time Since the Truce\n\n{BODY}\n\n{BODY}\n")
    assert article.published == published


@pytest.mark.parametrize("line", ["Story Code : 235279", "News ID: 5541", "Article No. 12/2004", "A A", "A- A A+",
                                  "Open news feed Close news feed", "Accessibility links"])
def test_a_line_of_the_page_is_no_title(line: str) -> None:
    article = article_from_text("page", f"{line}\n\nEnvoys Meet for the First Time Since the Truce\n\n{BODY}\n\n{BODY}\n")
    assert article.title == "Envoys Meet for the First Time Since the Truce"
