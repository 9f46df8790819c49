"""A lone surname in an article that gives it to somebody whom nobody curated."""

from __future__ import annotations

from kg.articles import article_from_text
from kg.extract import default_extractor


def people(text: str) -> list[str]:
    """The labels of the persons mentioned, in text order."""
    nodes = default_extractor().read(article_from_text("example.txt", text)).tape.nodes.values()
    return [n.entity.label for n in sorted(nodes, key=lambda n: n.start) if n.kind == "Person" and n.entity]


def test_a_lone_surname_means_whoever_the_article_names_so() -> None:
    assert people("Shepherd Hamid Putin was freed on Monday. Putin was handed over to his family.") == ["Hamid Putin"] * 2


def test_a_title_still_tells_the_curated_bearer_of_the_name() -> None:
    assert "Vladimir Putin" in people("Shepherd Hamid Putin was freed on Monday. President Putin was silent.")


def test_whoever_is_named_in_full_keeps_his_surname() -> None:
    assert people("Farmer Hamid Putin saw Vladimir Putin. Putin waved.")[-2:] == ["Vladimir Putin"] * 2


def test_another_spelling_of_the_given_name_is_no_namesake() -> None:
    assert people("Vladymyr Putin left on Monday. Putin was silent.")[-1] == "Vladimir Putin"
