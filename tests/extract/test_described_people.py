"""People whom only an article's words describe: those of another article are others, though the same words describe them."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor


@pytest.mark.parametrize("text", [
    "Congolese forces captured two Rwandan officers near Goma.",
    "Eritrean troops killed three Ethiopian policemen in Zalambessa.",
])
def test_the_same_words_in_two_articles_are_two_groups(text: str) -> None:
    accounts = [default_extractor().extract(article_from_text(name, text)) for name in ("one", "another")]
    groups = [{p.id: p.label for e in a.events for p in e.participants if p.type == "Group"} for a in accounts]
    assert list(groups[0].values()) == list(groups[1].values()) != []
    assert not groups[0].keys() & groups[1].keys()
