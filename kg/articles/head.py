"""The head of a page: what stands above the running text, and the dateline that opens it."""

from __future__ import annotations

from kg.articles.datelines import Dateline, byline, dated_opening, dateline, is_person_line, leading_dateline
from kg.articles.labels import Page
from kg.articles.lines import is_caption, is_headline, is_prose, is_standing_head
from kg.articles.paragraphs import Paragraph

_DEEPEST = 12
_SECTION_WORDS = 3
_TITLE_WORDS = 4
_DATELINE_PARAGRAPHS = 3


def label_head(page: Page, known_title: str | None = None) -> int:
    """The index of the first paragraph of running text; labels those above it and finds title, writers and date."""
    start = _label_standing_head(page)
    above: list[int] = []
    for index in range(start, min(len(page.paragraphs), start + _DEEPEST)):
        paragraph = page.paragraphs[index]
        if _label_line(page, index, below_title=len(above) == 1 and above[0] == index - 1):
            continue
        if is_prose(paragraph) and not _is_title_sentence(page, index, above, known_title):
            break
        above.append(index)
    else:
        index = min(len(page.paragraphs), start + _DEEPEST)
    _label_title(page, above, index, known_title)
    first = next((i for i in range(index + 1) if i < len(page.paragraphs) and page.labels[i] is None), index)
    _label_behind_standfirst(page, index)
    _open_with_dateline(page, first)
    return first


def _label_standing_head(page: Page) -> int:
    """The index behind the name of a column and the line that says what the column is for; 0 where there are none."""
    for index in range(min(2, len(page.paragraphs) - 3)):
        name, purpose, below = page.paragraphs[index : index + 3]
        if is_standing_head(name.text, purpose.text) and is_headline(below):
            for at in range(index + 2):
                page.put(at, "notice", "name and purpose of a column above the title")
            return index + 2
    return 0


def _label_line(page: Page, index: int, below_title: bool) -> bool:
    """Whether the paragraph is a line of the page, a dateline, a byline or a caption; labels it if so."""
    paragraph, signal = page.paragraphs[index], page.signals[index]
    if signal is not None and signal.zone != "notice":
        page.put(index, signal.zone, signal.reason)
        return True
    if _take_dateline(page, index, dateline(paragraph.text, below_title)):
        return True
    if signal is not None:
        page.put(index, signal.zone, signal.reason)
        return True
    if _take_byline(page, index):
        return True
    if is_caption(paragraph, may_be_title=not index and any(is_prose(p) for p in page.paragraphs[1:2])):
        page.put(index, "caption", "what only captions of pictures say")
        return True
    return False


def _take_byline(page: Page, index: int) -> bool:
    found = byline(page.paragraphs[index].text)
    if found is None:
        return False
    page.published = page.published or found.published
    page.authors = page.authors or found.authors
    page.put(index, "byline", "names after “by”")
    return True


def _take_dateline(page: Page, index: int, found: Dateline | None) -> bool:
    if found is None:
        return False
    page.published = _earlier(page.published, found.published)
    page.authors = page.authors or found.authors
    reason = "note that the text was updated" if found.updated else "a date and hardly anything else"
    page.put(index, "dateline", reason)
    return True


def _earlier(known: str | None, found: str | None) -> str | None:
    """Of two days in the head of a page the earlier: the later is that of an update, or the day on which the page was opened."""
    days = known is not None and found is not None and len(known) == len(found) == len("2021-12-03")
    return min(known, found) if days and known and found else known or found


def _is_title_sentence(page: Page, index: int, above: list[int], known_title: str | None) -> bool:
    """Whether a paragraph that ends as a sentence is the title all the same: no title yet, capitals, running text below."""
    paragraph = page.paragraphs[index]
    if known_title is not None:
        return _same(paragraph.text, known_title)
    longer = any(is_prose(p) and len(p.text) > len(paragraph.text) for p in page.paragraphs[index + 1 : index + 4])
    only_sections = all(page.paragraphs[i].words <= _SECTION_WORDS for i in above)
    return only_sections and is_headline(paragraph) and longer


def _label_title(page: Page, above: list[int], body_at: int, known_title: str | None) -> None:
    lines = [page.paragraphs[i] for i in above]
    if known_title is not None:
        chosen = next((n for n, line in enumerate(lines) if _same(line.text, known_title)), None)
    else:
        chosen = _choose_title(lines, page.paragraphs[body_at:])
    if chosen is None:
        return
    for index in above[:chosen]:
        page.put(index, "navigation", "name of a section above the title")
    page.title_at, page.title = above[chosen], lines[chosen].text
    page.put(above[chosen], "title", "headline above the running text")
    rest = above[chosen + 1 :]
    while rest and page.labels[rest[0] - 1] is not None and _goes_on(lines[chosen], page.paragraphs[rest[0]]):
        page.title = f"{page.title} {page.paragraphs[rest[0]].text}"
        page.put(rest.pop(0), "title", "the headline goes on")
    for index in rest:
        if _same(page.paragraphs[index].text, lines[chosen].text):
            page.put(index, "title", "the headline once more")


def _choose_title(lines: list[Paragraph], below: list[Paragraph]) -> int | None:
    """Which of the lines above the running text is the title: the first, unless it only names a section."""
    if not lines or not is_headline(lines[0]):
        return None
    after = lines[1] if len(lines) > 1 else below[0] if below else None
    in_mid_sentence = after is not None and after.terminated and after.text[0].islower()
    if in_mid_sentence or not any(is_prose(p) and len(p.text) > len(lines[0].text) for p in below):
        return None
    if lines[0].words > _SECTION_WORDS or len(lines) == 1 or _goes_on(lines[0], lines[1]):
        return 0
    return 1 if is_headline(lines[1]) and lines[1].words >= _TITLE_WORDS else 0


def _goes_on(title: Paragraph, after: Paragraph) -> bool:
    """Whether a line goes on with the headline above it: "JOINT STATEMENT / by the President …"."""
    return after.text[0].islower() and not after.terminated and not title.terminated


def _same(line: str, title: str) -> bool:
    return " ".join(line.split()).casefold() == " ".join(title.split()).casefold()


def _label_behind_standfirst(page: Page, body_at: int) -> None:
    """Label the byline and dateline that stand between a standfirst of one paragraph and the running text."""
    for index in range(body_at + 1, min(body_at + _DATELINE_PARAGRAPHS, len(page.paragraphs) - 1)):
        if page.labels[index] is not None or not any(is_prose(p) for p in page.paragraphs[index + 1 :]):
            continue
        line = page.paragraphs[index].text
        if not page.authors and _take_byline(page, index):
            continue
        if page.published is None and not is_person_line(line):
            found = dateline(line)
            if found is not None and found.published is not None:
                _take_dateline(page, index, found)
                _take_name_above(page, index)


def _take_name_above(page: Page, index: int) -> None:
    """Label the line above a dateline where it is nothing but a name and names the writer."""
    line = page.paragraphs[index - 1].text
    if page.labels[index - 1] is None and is_person_line(line):
        page.authors = page.authors or (line,)
        page.put(index - 1, "byline", "a name above the date")


def _open_with_dateline(page: Page, first: int) -> None:
    """Find the dateline that opens the running text of a wire report."""
    for index in range(first, min(first + _DATELINE_PARAGRAPHS, len(page.paragraphs))):
        found = leading_dateline(page.paragraphs[index].text) if page.labels[index] is None else None
        if found is not None:
            page.opening = (index, found.length)
            page.published = page.published or found.published
            return
    dated = [(i, found) for i, p in enumerate(page.paragraphs) if (found := dated_opening(p.text)) is not None]
    if len(dated) == 1 and first <= dated[0][0] < first + _DATELINE_PARAGRAPHS and page.labels[dated[0][0]] is None:
        index, found = dated[0]
        page.opening = (index, found.length)
        page.published = page.published or found.published
