"""What one paragraph looks like: running text, headline, caption, signature, comment, biography."""

from __future__ import annotations

import re
from functools import cache

from kg.articles.paragraphs import Paragraph
from kg.articles.signals import alternatives, signal_book

_ITEM = re.compile(r"(?:[-–—•*·▪◦]|\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)])\s")
_UNFINISHED = frozenset(",;:(-–—/")
_CAPTION_YEAR = re.compile(r".{3,},\s*(?:[^\W\d_a-z]\w+\s+)?(?:19|20)\d\d\.?")
_MINOR_WORD = 4
_LONG_LINE = 40
_PROSE_WORDS = 8
_SHORTEST_SENTENCE = 4
_CAPTION_WORDS = 70


def is_prose(paragraph: Paragraph) -> bool:
    """Whether the paragraph is running text: ends as a sentence does, or goes on too long for a headline."""
    words = paragraph.words
    if words >= _PROSE_WORDS:
        return words > _LONG_LINE or paragraph.terminated
    return words >= _SHORTEST_SENTENCE and paragraph.text.rstrip("\"”’)")[-1:] == "."


def is_item(line: str) -> bool:
    """Whether the line is a point of a list, numbered or with a bullet."""
    return _ITEM.match(line) is not None


def is_headline(paragraph: Paragraph) -> bool:
    """Whether the line may be a title: short, finished, with no period, or every word of weight a capital."""
    line = paragraph.text
    if len(line) > 250 or line[-1] in _UNFINISHED or is_item(line) or _speaker().match(line):
        return False
    last = line.rstrip("\"'”’»)")[-1:]
    if last == "." and not line.endswith(("U.S.", "U.N.")):
        return paragraph.words >= _MINOR_WORD and capital_share(line) >= 0.9
    return paragraph.words <= _LONG_LINE and last not in "…;:"


def capital_share(line: str) -> float:
    """The share of the longer words after the first that begin with a capital."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", line)[1:] if len(w) > _MINOR_WORD]
    return sum(w[0].isupper() for w in words) / len(words) if words else 0.0


@cache
def _speaker() -> re.Pattern[str]:
    return re.compile(rf"(?:Q|A|{alternatives(signal_book().speaker_labels)})\s*:", re.IGNORECASE)


@cache
def _caption() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in signal_book().caption), re.IGNORECASE)


def is_caption(paragraph: Paragraph, may_be_title: bool = False) -> bool:
    """Whether the paragraph is what stands beneath a picture: "(left)", a credit, a place and a year without a sentence.

    ``may_be_title``: a line above running text, which may end with a year and be no caption."""
    line = paragraph.text
    if len(line) > 500:
        return False
    if paragraph.terminated:
        # A sentence may say "from left"; only the words before a colon or in a last bracket show that it is a caption.
        edge = line[-60:] if line[-1] == ")" else line[:25] if ":" in line[:25] else ""
        return bool(edge) and paragraph.words <= _CAPTION_WORDS and _caption().search(edge) is not None
    # but "Monitor: Armenia, November 2022"
    names_month = not may_be_title and _CAPTION_YEAR.fullmatch(line) is not None and ": " not in line
    return names_month or (
        paragraph.words <= _CAPTION_WORDS and _caption().search(line) is not None
    )


@cache
def _signature() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(signal_book().signature_openings)})\b", re.IGNORECASE)


def is_signature(line: str) -> bool:
    """Whether a line at the end of a document names who signs it."""
    return _signature().match(line) is not None


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(signal_book().closing_openings)})\b.*(?:19|20)\d\d\b", re.IGNORECASE | re.DOTALL)


def is_closing(line: str) -> bool:
    """Whether the paragraph says where and when a document was signed ("Done at Vienna on 3 May 2012 in duplicate.")."""
    return len(line) < 300 and _closing().match(line) is not None


@cache
def _comment_lines() -> tuple[re.Pattern[str], re.Pattern[str]]:
    book = signal_book()
    heads, feet = ("|".join(f"(?:{pattern})" for pattern in lines) for lines in (book.comment_heads, book.comment_feet))
    return re.compile(heads, re.IGNORECASE), re.compile(feet, re.IGNORECASE)


def is_comment_head(line: str) -> bool:
    """Whether the line may name who wrote the comment below it."""
    return len(line) < 80 and _comment_lines()[0].fullmatch(line) is not None


def is_comment_foot(line: str) -> bool:
    """Whether the line gives the time of a reader's comment or offers to answer it."""
    return len(line) < 80 and _comment_lines()[1].fullmatch(line) is not None


@cache
def _standing() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(signal_book().standing_verbs)})\b.*", re.DOTALL)


def is_standing_head(name: str, after: str) -> bool:
    """Whether ``after`` says what the column ``name`` is for ("Border Post", "Border Post looks at …")."""
    return 0 < len(name) <= 40 and len(after) < 300 and after.startswith(name) and bool(_standing().match(after, len(name)))


@cache
def _biography() -> re.Pattern[str]:
    name = r"[^\W\d_a-z][\w.'’-]*"
    verbs = "is|was|has|works|worked|writes|reports|covers|teaches|serves|holds|reported|currently|joined"
    return re.compile(
        rf"[(\[*–—•\s-]*(?:(?P<name>{name}(?:\s(?:(?:de|von|van|der|al|el|bin|ibn)\s)?{name}){{1,3}}),?\s(?:{verbs})\b"
        rf"|(?i:(?:{alternatives(signal_book().biography_openings)})\b))"
    )


@cache
def _writer() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(signal_book().writer_words)})s?\b", re.IGNORECASE)


def biography_name(paragraph: str, authors: tuple[str, ...]) -> str | None:
    """Whose biography the paragraph is ("" for an unnamed author), None where it is none.

    It begins with a name and says what that person does, and the person writes or signed the article.
    """
    if len(paragraph) > 1200:
        return None
    match = _biography().match(paragraph)
    if match is None:
        return None
    name = match.group("name")
    if name is None:
        return ""
    return name if name in authors or _writer().search(paragraph[:400]) else None
