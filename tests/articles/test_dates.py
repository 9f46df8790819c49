"""When an article appeared, and the date against which its own dates are read."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.articles.dates import edtf_date
from kg.errors import InputError

LEAD = "The ministers of Arvenia and Bestria met and agreed to resume the work of the border commission."


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("March 1, 2024", "2024-03-01"),
        ("Friday, 3 December 2021, 14:05 (GMT+4)", "2021-12-03"),
        ("2023/05/21 | interview, politics, top news", "2023-05-21"),
        ("VELMORA, 3 December 2021 (Northwire)", "2021-12-03"),
        ("Posted on 3 May 2012", "2012-05-03"),
        ("Published: 3 May 2012 | Updated: 5 May 2012", "2012-05-03"),
        ("Updated: 5 May 2012 | Published: 3 May 2012", "2012-05-03"),
        ("12.05.2003 10:20", "2003-05-12"),
        ("25/12/2003", "2003-12-25"),
        ("05/12/2003", None),
        ("2021-12-03T10:00:00Z", "2021-12-03"),
        ("May 2003", "2003-05"),
        ("Ann Lee Nov 3, 2020", "2020-11-03"),
        ("By Ann Lee, 3rd of May 1994", "1994-05-03"),
        ("Dec 3", None),
        ("31 February 2012", None),
        ("Velmora Daily, 30 June 08", "2008-06-30"),
        ("13.03.14", "2014-03-13"),
        ("Published On 20 Mar 202320 Mar 2023", "2023-03-20"),
        ("Last updated 5 May 2012", None),
        ("Peace Watch Briefing, 22 December 2020", "2020-12-22"),
        ("Velmora News Agency: News in English (AM), 97-07-08", "1997-07-08"),
        ("Group 12-07-08", None),
        ("25 Sep.'04", "2004-09-25"),
    ],
)
def test_published_is_what_the_dateline_states(line: str, published: str | None) -> None:
    assert article_from_text("a.txt", f"Talks resume\n\n{line}\n\n{LEAD}\n\n{LEAD}").published == published


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        (f"{LEAD}\n\nUpdate, Mar. 16 2017 11:38 am ET: This piece has been updated to include a comment.", "2017-03"),
        ("On 3 December 2021 the ministers met in Velmora and agreed to meet again.", "2021-12"),
        ("On 12 May 1994 the sides signed a truce that held for years.\n\nSince 2020 it has been broken daily.", None),
        (f"{LEAD}\n\nThey met on November 26.\n\nThe text of 26 November 2021 says so.\n\nA December 7 text too.", "2021-12"),
        (f"{LEAD}\n\nThe truce of 12 May 1994 failed.\n\nThey met on November 26.", None),
        (f"{LEAD}\n\nDone at Velmora, 9 November 2020\n\nPresident A. Bell", "2020-11-09"),
        (f"Joint statement of 9 November 2020\n\n{LEAD}", "2020-11"),
        (f"The leaders in Velmora, 2020\n\n{LEAD}", None),
        (f"Envoy’s answers to questions from the press, May 18, 2017\n\n{LEAD}\n\nElections are due in 2018.", "2017-05-18"),
        (f"The Velmora principles, 29 November 2007\n\n{LEAD}\n\nNothing has come of them since 2016.", None),
        (f"Peace Monitor: Arvenia and Bestria, November 2022\n\n{LEAD}", "2022-11"),
        ("On 4 April 1999 the ministers met in Velmora.\n\nOn 16 July 1999 they met.\n\nOn 2 August 1999 they left.", None),
        ("On 4 April 1999 the ministers met in Velmora.\n\nThey will meet on 16 July 1999.", "1999-04"),
        (f"Talks resume\n\nUpdated 3 March 2014\n\n{LEAD}\n\n{LEAD}", "2014-03"),
        (LEAD, None),
    ],
)
def test_reference_date_is_what_the_text_implies_safely(text: str, reference: str | None) -> None:
    article = article_from_text("a.txt", text)
    assert (article.published, article.reference_date) == (None, reference)


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("March 3, 2014 (VELMORA) – ", "2014-03-03"),
        ("(Velmora, 3 March 2014) ", "2014-03-03"),
        ("Velmora (NWN) March 3, 2014. ", "2014-03-03"),
        ("VELMORA /Northwire/ 12.01.2016 - ", "2016-01-12"),
        ("Oct 07, 2003 — ", "2003-10-07"),
        ("VELMORA, Arvenia, September 13, 2022. ", "2022-09-13"),
        ("VELMORA (Point News / Northwire - 16th July, 2022) ", "2022-07-16"),
        ("New Arven August 25/2022 /NWN/", "2022-08-25"),
    ],
)
def test_published_is_what_opens_the_report(opening: str, published: str) -> None:
    assert article_from_text("a.txt", f"Talks resume\n\n{opening}{LEAD}\n\n{LEAD}").published == published


def test_a_chronicle_was_not_published_on_its_first_day() -> None:
    chronicle = f"The road to the truce\n\nMay 5, 1994 - {LEAD}\n\nMay 12, 1994 - {LEAD}"
    assert article_from_text("a.txt", chronicle).published is None


def test_writers_are_told_with_where_they_write_and_for_whom() -> None:
    line = "By Ann Lee in Velmora and Bo Ek in New Arven, Northern Times"
    article = article_from_text("a.txt", f"Talks resume\n\n{line}\n\nOct 07, 2003 — {LEAD}\n\n{LEAD}")
    assert (article.authors, article.published) == (("Ann Lee", "Bo Ek"), "2003-10-07")


def test_what_the_input_states_comes_before_what_the_text_implies() -> None:
    article = article_from_text("a.txt", LEAD, published="December 3, 2021")
    assert (article.published, article.reference_date) == ("2021-12-03", "2021-12-03")
    assert article_from_text("a.txt", LEAD, reference_date="2021-12").reference_date == "2021-12"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2021", "2021"), ("2021-12", "2021-12"), ("2021-12-03", "2021-12-03"), ("2021-12-03T10:00:00+04:00", "2021-12-03"),
        ("3 December 2021", "2021-12-03"), ("2021-02-30", None), ("2021-13", None), ("0000", None), ("soon", None), ("", None),
    ],
)  # fmt: skip
def test_edtf(text: str, edtf: str | None) -> None:
    assert edtf_date(text) == edtf


def test_impossible_date_is_named() -> None:
    with pytest.raises(InputError, match=r"a\.txt: found published '2021-02-30'; expected a date that exists"):
        article_from_text("a.txt", LEAD, published="2021-02-30")


@pytest.mark.parametrize("opening", ["Velmora/03.12.21: ", "Velmora/03.12.2021/Northwire: "])
def test_a_dateline_of_place_and_figures_dates_the_report(opening: str) -> None:
    article = article_from_text("a.txt", f"Talks resume\n\n{opening}{LEAD}\n\n{LEAD}")
    assert article.published == "2021-12-03"
    assert all(not article.text[s.span.start :].startswith("Velmora/") for s in article.sentences)
