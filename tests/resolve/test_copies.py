"""Which articles repeat another's text, and which only tell the same."""

from __future__ import annotations

from dataclasses import replace

from kg.articles import article_from_text
from kg.model import Account, Article
from kg.resolve import resolve
from kg.resolve.copies import EVERYWHERE, copies

REPORT = (
    "The ministers of Arvenia and Bestria met in Velmora on Friday and agreed to meet again in the spring of next year.",
    "The envoy, who had hosted the talks in his residence by the lake, said that the border commission would begin its work.",
    "Both sides had earlier accused each other of shelling villages along the frontier and of breaking the truce.",
)


def article(name: str, *sentences: str, published: str | None = "2012-05-04") -> Article:
    return article_from_text(name, "\n\n".join(sentences), published=published)


def test_the_first_by_its_date_is_repeated_and_commas_and_quotation_marks_do_not_matter() -> None:
    first = article("z.txt", *REPORT, published="2012-05-03")
    turned = (REPORT[0].replace("Friday and", "Friday, and"), REPORT[1], REPORT[2].replace("the truce", "“the truce”"))
    assert copies([article("a.txt", *turned), first, article("b.txt", *REPORT)]) == {"a.txt": "z.txt", "b.txt": "z.txt"}


def test_a_copy_may_be_cut_or_have_a_line_of_its_own() -> None:
    cut = article("cut.txt", *REPORT[:2])
    longer = article("longer.txt", *REPORT, "Our correspondent adds that the market was open, and that nobody spoke of war.")
    assert copies([article("a.txt", *REPORT, published="2012"), cut, longer]) == {"cut.txt": "a.txt", "longer.txt": "a.txt"}


def test_an_article_that_quotes_a_sentence_of_another_is_no_copy() -> None:
    own = "In the capital, thousands marched against any talks on that day and on the next, and a minister resigned."
    other = article("b.txt", REPORT[0], "Arvenia denied it.", own)
    assert copies([article("a.txt", *REPORT), other, article("c.txt", "They met.")]) == {}


def test_what_stands_below_every_article_makes_none_a_copy() -> None:
    below = "This is what the publisher says of himself below each of his articles, whatever it is that they tell of, " * 2
    assert copies(article(f"{n}.txt", below) for n in range(EVERYWHERE)) == {}


def test_the_account_says_that_it_repeats_another() -> None:
    one, two = Account(article("a.txt", *REPORT)), Account(article("b.txt", *REPORT))
    assert [account.warnings for account in resolve([two, one])] == [(), ("repeats the text of a.txt: both are one source",)]
    assert resolve([one, replace(two, article=article("b.txt", "They met."))])[1].warnings == ()
