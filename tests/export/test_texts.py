"""Derived texts stand where articles.csv says, to the character."""

from __future__ import annotations

from pathlib import Path

from kg.export.texts import text_path, write_texts
from kg.model import Article


def test_only_derived_texts_are_written_with_their_newlines(tmp_path: Path) -> None:
    derived = Article("news.jsonl#a/b ä", "one\r\ntwo\n", derived_text=True)
    write_texts([derived, Article("plain.txt", "three")], tmp_path)
    assert [path.name for path in (tmp_path / "texts").iterdir()] == ["news.jsonl%23a%2Fb %C3%A4.txt"]
    assert (tmp_path / text_path(derived)).read_bytes() == b"one\r\ntwo\n"


def test_nothing_is_made_where_nothing_is_derived(tmp_path: Path) -> None:
    write_texts([Article("plain.txt", "three")], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_long_ids_and_dots_give_safe_names_that_stay_apart(tmp_path: Path) -> None:
    articles = [Article(f"x.jsonl#{'ы' * 500}{i}", str(i), derived_text=True) for i in range(2)]
    write_texts([*articles, Article("..", "dots", derived_text=True)], tmp_path)
    assert [(tmp_path / text_path(article)).read_text() for article in articles] == ["0", "1"]
    assert len(list((tmp_path / "texts").iterdir())) == 3
