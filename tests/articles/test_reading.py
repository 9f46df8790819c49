"""Files and folders: ids, catalogs, HTML, JSON Lines, and what bad input gets."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kg.articles import read_articles
from kg.articles.files import LARGEST
from kg.errors import CurationError, InputError

TEXT = "Talks resume\n\n3 May 2012\n\nThe ministers met in Velmora on Friday and agreed to meet again. They parted.\n"
HTML = """<html><head><title>Talks resume</title><meta property="article:published_time" content="2012-05-03T10:00:00Z">
<meta property="og:site_name" content="Border Post"></head><body><nav>Home News World</nav><article><h1>Talks resume</h1>
<p>The ministers of Arvenia &amp; Bestria met in Velmora on Friday and agreed to meet again in the spring of next year.</p>
<p>The envoy, who had hosted the talks in his residence by the lake, said that the border commission would begin its work.</p>
<p>Both sides had earlier accused each other of shelling villages along the frontier and of breaking the truce.</p></article>
<footer>All rights reserved</footer></body></html>"""


def ids(*paths: Path) -> list[str]:
    return [article.id for article in read_articles(paths).articles]


def only_problem(path: Path) -> str:
    reading = read_articles([path])
    assert reading.articles == ()
    assert len(reading.problems) == 1
    with pytest.raises(InputError):
        read_articles([path], strict=True)
    return str(reading.problems[0])


def catalog_entry(**changes: str) -> str:
    fields = {
        "file": "a.txt", "title": "null", "publisher": "Border Post", "authors": "[]", "published": "null", "url": "null",
        "licence": "unknown", "standpoint": "in the third person", "why": "{title: no, authors: no, published: no, url: no}",
    }  # fmt: skip
    lines = [f"{key}: {value}" for key, value in (fields | changes).items() if value]
    return "articles:\n  - " + "\n    ".join(lines) + "\n"


def test_text_is_the_file_as_it_is(tmp_path: Path) -> None:
    text = "\ufeffZürich talks\r\n\r\nThe ministers met in Zürich on Friday evening. They left.\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    article = read_articles([tmp_path / "a.txt"]).articles[0]
    assert article.text == text
    assert [article.text[s.span.start : s.span.end] for s in article.sentences] == [
        "The ministers met in Zürich on Friday evening.",
        "They left.",
    ]
    assert not article.derived_text


def test_folders_are_read_in_order_and_to_the_bottom(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/d.TXT", ".hidden/e.txt", "README.md", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert ids(tmp_path) == ["a.txt", "b.txt", "d.TXT"]
    assert ids(tmp_path, tmp_path / "a.txt") == ["a.txt", "b.txt", "d.TXT"]


def test_two_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for name in ("x/a.txt", "y/a.txt", "y/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert ids(tmp_path) == ["x/a.txt", "y/a.txt", "b.txt"]


def test_html_gives_text_and_what_its_metadata_states(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(HTML, encoding="utf-8")
    article = read_articles([tmp_path]).articles[0]
    assert (article.title, article.publisher, article.published) == ("Talks resume", "Border Post", "2012-05-03")
    assert article.derived_text
    assert "Arvenia & Bestria" in article.text
    assert "Home" not in article.text
    assert len(article.sentences) == 3


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        {"id": "one", "text": TEXT, "title": "Talks resume", "publisher": "Border Post", "published": "2012-05-04"},
        {"id": 2, "html": HTML},
        {"id": "three", "text": TEXT, "title": None},
    ]
    (tmp_path / "a.jsonl").write_text("\n\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    reading = read_articles([tmp_path])
    assert reading.problems == ()
    assert [(a.id, a.published, a.publisher) for a in reading.articles] == [
        ("a.jsonl#one", "2012-05-04", "Border Post"),
        ("a.jsonl#2", "2012-05-03", "Border Post"),
        ("a.jsonl#three", "2012-05-03", None),
    ]
    assert all(article.derived_text for article in reading.articles)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("{", "no JSON"),
        ("[1]", "JSON that is no object"),
        ('{"id": "b", "txt": "x"}', "txt: Extra inputs are not permitted"),
        ('{"text": "x"}', "id: Field required"),
        ('{"id": "b"}', 'either "text" or "html"'),
        ('{"id": "b", "text": "x", "html": "y"}', 'either "text" or "html"'),
        ('{"id": "b", "text": " "}', "the article is empty"),
        ('{"id": "b", "id": "c", "text": "x"}', "key 'id' for the second time"),
        ('{"id": "a", "text": "x"}', "id 'a' for the second time; expected an id other than that of line 1"),
        ('{"id": "b", "text": "x", "published": "2021-02-30"}', "published '2021-02-30'"),
        ('{"id": "b", "html": "<p></p>"}', "HTML without an article"),
        ("[" * 100_000, "expected an object"),
    ],
)
def test_a_bad_line_is_named_and_left_out(tmp_path: Path, line: str, found: str) -> None:
    path = tmp_path / "a.jsonl"
    first, last = '{"id": "a", "text": "The ministers met."}', '{"id": "z", "text": "They left."}'
    path.write_text("\n".join([first, line, last, ""]), encoding="utf-8")
    reading = read_articles([path])
    assert [article.id for article in reading.articles] == ["a.jsonl#a", "a.jsonl#z"]
    assert [str(p).startswith(f"{path}:2: found ") and found in str(p) for p in reading.problems] == [True]
    with pytest.raises(InputError, match=r"a\.jsonl:2"):
        read_articles([path], strict=True)


def test_missing_path(tmp_path: Path) -> None:
    assert "nothing there; expected a file or folder" in only_problem(tmp_path / "none.txt")


def test_impossible_path() -> None:
    assert "expected a file or folder" in only_problem(Path("a\x00b.txt"))


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "an empty file"),
        (b" \n\n", "a file without text"),
        (b"The m\xe4n\nmet.", ":1: found byte 0xe4 at offset 5, which is not UTF-8"),
        (b"one\ntwo \xff\n", ":2: found byte 0xff"),
        (b"one\n\x00\x01", ":2: found a NUL byte"),
        ("Talks".encode("utf-16"), "UTF-16"),
    ],
)
def test_bytes_that_are_no_text(tmp_path: Path, data: bytes, found: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert found in only_problem(tmp_path / "a.txt")


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert f"expected at most {LARGEST:,} bytes" in only_problem(tmp_path / "a.txt")


def test_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    assert "a folder without articles" in only_problem(tmp_path)


def test_file_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert "a file of another kind (.pdf)" in only_problem(tmp_path / "a.pdf")


def test_a_document_in_a_folder_is_named_and_a_picture_passed_over(tmp_path: Path) -> None:
    for name in ("a.txt", "b.PDF", "c/d.docx", "c/e.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    reading = read_articles([tmp_path])
    assert [article.id for article in reading.articles] == ["a.txt"]
    assert [Path(problem.file).name for problem in reading.problems] == ["b.PDF", "d.docx"]


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "utf-8"])
def test_a_page_is_decoded_as_it_says(tmp_path: Path, charset: str) -> None:
    page = HTML.replace("<head>", f'<head><meta http-equiv="Content-Type" content="text/html; charset={charset}">')
    page = page.replace("The envoy", "Jürgen Brûlé’s envoy")
    (tmp_path / "a.html").write_bytes(page.encode("utf-8" if charset == "utf-8" else "cp1252"))
    assert "Jürgen Brûlé’s envoy, who had hosted" in read_articles([tmp_path]).articles[0].text


@pytest.mark.parametrize("charset", ["no-such-thing", "utf-8"])
def test_a_page_that_is_not_what_it_says_is_no_article(tmp_path: Path, charset: str) -> None:
    (tmp_path / "a.html").write_bytes(f'<html><head><meta charset="{charset}"></head>'.encode() + b"<p>caf\xe9</p></html>")
    assert "byte 0xe9" in only_problem(tmp_path / "a.html")


def test_html_may_be_the_article_alone(tmp_path: Path) -> None:
    line = {"id": "1", "html": "<p>The ministers of Arvenia met in Velmora on Friday and agreed to meet again.</p>"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert [a.text for a in read_articles([tmp_path]).articles] == [line["html"][3:-4]]


def test_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert "a file that cannot be read" in only_problem(tmp_path / "a.txt")


def test_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "no regular file" in only_problem(tmp_path / "a.txt")


def test_html_without_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html></html>", encoding="utf-8")
    assert "HTML without an article" in only_problem(tmp_path / "a.html")


def test_a_page_that_asks_for_cookies_first_is_no_article(tmp_path: Path) -> None:
    wall = """<html><head><title>Talks resume</title></head><body><div class="consent"><h2>We value your privacy</h2>
    <p>We and our 834 partners store and/or access information on a device, such as cookies, and process personal data. You may
    click to consent to our processing or refuse to consent.</p><button>Accept all</button></div>{}</body></html>"""
    (tmp_path / "a.html").write_text(wall.format(""), encoding="utf-8")
    assert "HTML with a notice and no article in it" in only_problem(tmp_path / "a.html")
    (tmp_path / "a.html").write_text(wall.format(HTML[HTML.index("<article>") : HTML.index("<footer>")]), encoding="utf-8")
    (article,) = read_articles([tmp_path]).articles
    assert not any("834" in article.text[s.span.start : s.span.end] for s in article.sentences)
    assert any("border commission" in article.text[s.span.start : s.span.end] for s in article.sentences)


def test_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff")
    reading = read_articles([tmp_path, tmp_path / "none"])
    assert [article.id for article in reading.articles] == ["a.txt"]
    assert [Path(problem.file).name for problem in reading.problems] == ["none", "b.txt"]


def test_catalog_says_what_the_text_does_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ministers met. They left.", encoding="utf-8")
    (tmp_path / "catalog.yaml").write_text(catalog_entry(published="2012-05-03", reference_date="2012"), encoding="utf-8")
    article = read_articles([tmp_path]).articles[0]
    assert (article.publisher, article.published, article.reference_date) == ("Border Post", "2012-05-03", "2012-05-03")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (catalog_entry(publishr="x"), r"catalog\.yaml:11: found articles\.0\.publishr: Extra inputs are not permitted \('x'\)"),
        (catalog_entry(licence=""), r"catalog\.yaml:2: found articles\.0\.licence"),
        (catalog_entry(why=""), "why does not say why title, authors, published, url is unknown"),
        (catalog_entry(published="2021-02-30"), "expected dates that exist"),
        (catalog_entry(published='"2021-02-30"'), "no date that exists"),
        (catalog_entry(file="b.txt"), r"an entry for b\.txt, which is not in the folder"),
        (catalog_entry(file="../a.txt"), "expected a file beside the catalog"),
        (catalog_entry() + catalog_entry().removeprefix("articles:\n"), r"2 entries for a\.txt"),
        ("articles: []\narticles: []\n", r"catalog\.yaml:2: "),
        ("articles: [", r"catalog\.yaml:\d: "),
    ],
)
def test_a_wrong_catalog_stops(tmp_path: Path, text: str, found: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "catalog.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CurationError, match=found):
        read_articles([tmp_path])
