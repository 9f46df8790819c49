"""The tail of a page: comments, forms, other stories, social blocks, biographies, closing notes."""

from __future__ import annotations

import re

from kg.articles.datelines import dateline, is_person_line
from kg.articles.labels import Label, Page
from kg.articles.lines import (
    biography_name,
    is_caption,
    is_closing,
    is_comment_foot,
    is_comment_head,
    is_headline,
    is_item,
    is_prose,
    is_signature,
)
from kg.articles.paragraphs import Paragraph

ONE_LINE = {"line", "inside"}
_ENOUGH_BODY = 300
_FEWEST_TEASERS = 2
_TEASER_WORDS = range(4, 19)
_CLOSING_LINES = 6
_DATE_WORDS = 6


def label_tail(page: Page, first: int) -> None:
    """Label what is not the article from its first paragraph of running text on."""
    end = _walk_body(page, first)
    if end < len(page.paragraphs):
        _label_after_end(page, end)
    last = _last_body(page, first, end)
    _undo_chronology(page, first, last)
    last = _label_unheaded_teasers(page, first, last)
    _label_biography(page, first, last)
    _find_closing_line(page, first, last)


def _walk_body(page: Page, first: int) -> int:
    """The index at which the article ends; labels lines and blocks of the page that stand within it."""
    written, block = 0, None
    for index in range(first, len(page.paragraphs)):
        if page.labels[index] is not None:
            continue
        paragraph, signal = page.paragraphs[index], page.signals[index]
        if written >= _ENOUGH_BODY and _ends_article(page, index):
            return index
        if signal is not None:
            page.put(index, signal.zone, signal.reason)
            if signal.reach not in ONE_LINE:
                block = Label(signal.zone, f"below: {signal.reason}") if signal.reach == "block" else None
            continue
        if block is not None and _stays_in_block(page, index):
            page.labels[index] = block
            continue
        block = None
        if is_caption(paragraph):
            page.put(index, "caption", "what only captions of pictures say")
        elif is_prose(paragraph):
            written += len(paragraph.text)
    return len(page.paragraphs)


def _ends_article(page: Page, index: int) -> bool:
    signal = page.signals[index]
    if signal is not None and signal.reach == "end":
        return True
    return is_comment_head(page.paragraphs[index].text) and any(
        is_comment_foot(p.text) for p in page.paragraphs[index + 1 : index + 4]
    )


def _stays_in_block(page: Page, index: int) -> bool:
    """Whether the paragraph still belongs to a list of other stories: a headline, or the summary of one.

    Running text goes on where a paragraph stands that no headline introduces or that another paragraph follows.
    """
    if not is_prose(page.paragraphs[index]):
        return not is_item(page.paragraphs[index].text) or not _prose_at(page, index + 1)
    introduced = index > 0 and page.signals[index - 1] is None and page.labels[index - 1] is not None
    return introduced and not is_prose(page.paragraphs[index - 1]) and not _text_goes_on(page, index + 1)


def _text_goes_on(page: Page, index: int) -> bool:
    """Whether running text stands at an index, at once or below a heading all in capitals."""
    headed = index < len(page.paragraphs) and page.signals[index] is None and page.paragraphs[index].text.isupper()
    return _prose_at(page, index + 1 if headed else index)


def _prose_at(page: Page, index: int) -> bool:
    return index < len(page.paragraphs) and page.signals[index] is None and is_prose(page.paragraphs[index])


def _label_after_end(page: Page, end: int) -> None:
    """Label everything from the paragraph that ends the article on: none of it is body."""
    current = Label("comments", "head or foot of a reader's comment")
    for index in range(end, len(page.paragraphs)):
        signal, line = page.signals[index], page.paragraphs[index].text
        if is_comment_head(line) or is_comment_foot(line):
            current = Label("comments", "head or foot of a reader's comment")
            page.labels[index] = current
        elif signal is not None:
            if not (signal.reach in ONE_LINE and current.kind in ("form", "comments") and signal.zone == "notice"):
                current = Label(signal.zone, signal.reason)
            page.labels[index] = current
            current = _following(current, signal.reach)
        else:
            if current.kind in ("form", "navigation", "notice", "byline"):
                current = Label("teasers", "another story after the end of the article")
            page.labels[index] = current


def _following(current: Label, reach: str) -> Label:
    if current.kind in ("comments", "teasers", "social") and reach not in ONE_LINE:
        return Label(current.kind, f"below: {current.reason}")
    return current


def _last_body(page: Page, first: int, end: int) -> int:
    """The index behind the last paragraph that may be body; ``first`` where none is."""
    return next((i + 1 for i in range(min(end, len(page.paragraphs)) - 1, first - 1, -1) if page.labels[i] is None), first)


def _label_unheaded_teasers(page: Page, first: int, last: int) -> int:
    """The index behind the last paragraph of body; labels a run of headlines without a heading that stands below it."""
    at = last
    while at > first and page.labels[at - 1] is None and _is_teaser(page.paragraphs[at - 1]):
        at -= 1
    run = page.paragraphs[at:last]
    if len(run) < _FEWEST_TEASERS or sum(is_signature(p.text) for p in run) * 3 >= len(run):
        return last
    body = [p for i, p in enumerate(page.paragraphs[first:at], first) if page.labels[i] is None]
    finished = [p for p in body if is_prose(p) and p.terminated]
    if sum(len(p.text) for p in finished) < _ENOUGH_BODY or len(finished) * 2 < len(body):
        return last
    if not body[-1].terminated or body[-1].text.endswith(":"):
        return last
    for index in range(at, last):
        page.put(index, "teasers", "a run of headlines below the running text")
    return _last_body(page, first, at)


def _is_teaser(paragraph: Paragraph) -> bool:
    if paragraph.words not in _TEASER_WORDS or paragraph.terminated:
        return False
    return is_headline(paragraph) and dateline(paragraph.text) is None


def _label_biography(page: Page, first: int, last: int) -> None:
    """Label the writers' biographies below the last paragraph of body, and the lines that only name them."""
    at, names = last, list(page.authors)
    while at > first + 1:
        index = at - 1
        if page.labels[index] is None:
            line = page.paragraphs[index].text
            name = biography_name(line, page.authors)
            if name is not None and not _is_known(page, first, index, name):
                page.put(index, "biography", "says what the writer does")
                names = [name, *names] if name and name not in names else names
            elif line in names or (names and is_person_line(line) and _repeats(page, index)):
                page.put(index, "byline", "the writer's name on a line of its own")
            else:
                break
        at -= 1
    if not page.authors:
        page.authors = tuple(names)


def _repeats(page: Page, index: int) -> bool:
    line = page.paragraphs[index].text
    return sum(p.text == line for p in page.paragraphs[max(0, index - 2) : index + 3]) > 1


def _is_known(page: Page, first: int, index: int, name: str) -> bool:
    """Whether the running text speaks of the person, who then is no writer but somebody in the story."""
    if not name or name in page.authors:
        return False
    surname = name.split()[-1]
    whole = re.compile(rf"\b{re.escape(surname)}\b")
    body = [p.text for p, label in zip(page.paragraphs[first:index], page.labels[first:index], strict=True) if label is None]
    return any(surname in text and text != name and whole.search(text) for text in body)


def _undo_chronology(page: Page, first: int, last: int) -> None:
    """Give the dateline above the text back to the body where it only is the first date of a chronology.

    Then a line with a date as late or later stands in the body, above running text of its own.
    """
    above = [i for i in range(first + 1) if i < last and (label := page.labels[i]) is not None and label.kind == "dateline"]
    if not above or page.published is None:
        return
    for index in range(first + 1, last - 1):
        if page.labels[index] is None and page.paragraphs[index].words <= _DATE_WORDS and _prose_at(page, index + 1):
            found = dateline(page.paragraphs[index].text)
            if found is not None and found.published is not None and found.published >= page.published:
                page.published = None
                page.labels[above[-1]] = None
                return


def _find_closing_line(page: Page, first: int, last: int) -> None:
    """Find the line of place and date beneath a document, above or below its signatures.

    It stays body: "Done at Vienna, 9 November 2020" says where and when a document was signed.
    """
    for index in range(last - 1, max(first, last - 1 - _CLOSING_LINES), -1):
        if page.labels[index] is None and _is_closing(page, index):
            page.closing_at = index
            return


def _is_closing(page: Page, index: int) -> bool:
    paragraph = page.paragraphs[index]
    if is_closing(paragraph.text):
        return True
    if is_prose(paragraph) or _prose_at(page, index + 1):
        return False
    found = dateline(paragraph.text)
    return found is not None and found.published is not None
