"""Days and places that the words of a story give only once."""

from __future__ import annotations

import pytest

from kg.model import Event, EventType
from tests.extract.told import told

TODAY = "2021-12-07"


def last(kind: EventType, *paragraphs: str) -> Event:
    """The event of a type that is told last."""
    events = [e for e in told(*paragraphs, published=TODAY).events if e.type == kind]
    return max(events, key=lambda e: e.evidence[-1].end)


@pytest.mark.parametrize(
    ("kind", "text", "date"),
    [
        ("Detention", "Israel released 20 Palestinian prisoners on Sunday, while Hamas handed over two hostages.", "2021-12-05"),
        ("Violence", "On Thursday Russian forces shelled Kharkiv and Ukrainian troops attacked Belgorod.", "2021-12-02"),
        ("Violence", "Seven Ukrainian soldiers were captured in September last year in fighting near Ilovaisk.", "2020-09"),
        ("Signing", "When the presidents of Chad and Sudan met in Dakar on 9 May 2019, they signed a declaration.", "2019-05-09"),
        ("Detention", "Two days before the summit in Ohrid on 18 March 2023, Kosovo police arrested four Serbs.", "2023-03-16"),
        ("Meeting", "On the eve of the summit in Ohrid on 18 March 2023, Aleksandar Vucic met Miroslav Lajcak.", "2023-03-17"),
        ("Violence", "Salva Kiir and Riek Machar met on Friday. Two days before the meeting, rebels shelled Wau.", "2021-12-01"),
        ("Violence", "Rebels attacked Goma on Monday. A day after the attack, Rwanda shelled Bukavu.", "2021-12-07"),
        ("Signing", "Israel and Hamas agreed to a ceasefire on Monday.", "2021-12-06"),
        ("Restriction", "The closure of the Rafah crossing since 7 May has cut off aid.", "2021-05-07/.."),
        ("Restriction", "Serbia was angered by the setting up of a checkpoint near Jarinje since April.", "2021-04"),
        ("Detention", "Chad and Mali held talks on Friday. The day before the talks, police arrested four men.", "2021-12-02"),
        ("Meeting", "Serbia and Kosovo have agreed to hold talks in Brussels on Friday.", "2021-12-10"),
    ],
)
def test_a_day_is_that_of_what_it_is_told_with(kind: EventType, text: str, date: str) -> None:
    assert last(kind, text).date == date


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("Violence", "The Indonesian military claimed on Sunday to have killed 200 rebels."),
        ("Detention", "On Monday a spokesman said 20 captives have been returned to Kyiv."),
        ("Violence", "A soldier was killed near Goris, the Armenian Defence Ministry said on Monday."),
        ("Detention", "Israel released 20 prisoners on Sunday after Hamas handed over two hostages."),
        ("Violence", "Israeli troops shelled Rafah on Monday. On the eve of the visit, they attacked Jenin."),
        ("Visit", "In January 2021, Serbia criticized Kosovo's Donika Gervalla for visiting Presevo."),
        ("Meeting", "In January 2021, Serbia criticized Donika Gervalla for visiting Presevo and meeting with local officials."),
        ("Signing", "Serbia and Kosovo met in Ohrid on Monday; the deal will be signed by Serbia and Kosovo later."),
    ],
)
def test_no_day_is_taken_from_the_telling_or_from_another_time(kind: EventType, text: str) -> None:
    assert last(kind, text).date is None


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    [
        ("Signing", "Yemen and the Houthis agreed to a prisoner swap after a week of talks in Geneva.", "Geneva"),
        ("Meeting", "In Brussels, Josep Borrell met Aleksandar Vucic; in Pristina, he had met Albin Kurti.", "Pristina"),
        ("Meeting", "Serbia criticized Donika Gervalla for visiting Presevo and meeting with local officials.", "Preševo"),
        ("Meeting", "Doha hosted talks between Israel and Hamas on Friday.", "Doha"),
        ("Meeting", "Geneva will host a new round of talks between Georgia and Abkhazia.", "Geneva"),
        ("Meeting", "Cairo mediated talks between Israel and Hamas.", None),
        ("Meeting", "Salva Kiir met Riek Machar on the sidelines of the Kampala summit.", "Kampala"),
        ("Meeting", "Serbia and Kosovo ended two days of talks on a ceasefire in Tigray on Friday.", None),
        ("Meeting", "Serbia and Kosovo ended two days of talks on a ceasefire in Doha on Friday.", "Doha"),
        ("Meeting", "Hezbollah stayed away from the meetings, but mediators briefed its officials in Doha.", None),
        ("Meeting", "Serbia and Kosovo ended their talks on Friday and said they would gather again in Cairo.", None),
        ("Signing", "The warring sides signed a truce on Friday after the ministers of Chad and Mali met in Moscow.", None),
        ("Signing", "Serbia and Kosovo signed a truce on Friday after talks in Moscow.", "Moscow"),
        ("Deployment", "Eritrean border guards still stand on the border, and the base in Abeche has a lease until 2044.", None),
        ("Detention", "Serbian police broke up a protest in Pristina and arrested four men.", "Pristina"),
        ("Deployment", "Ukraine wants Russian troops to leave the districts around Donetsk.", None),
        ("Signing", "On 12 June 2020, three days after they met in Ohrid, Serbia and Kosovo signed a deal.", None),
        ("Violence", "A month after Ethiopia's assault on Tigray, which killed 200, leaders remain in Nairobi.", "Tigray"),
    ],
)
def test_a_place_is_that_of_its_own_clause(kind: EventType, text: str, place: str | None) -> None:
    found = last(kind, text).place
    assert (found.label if found else None) == place


def test_a_day_counted_from_a_meeting_is_found_where_the_article_dates_it() -> None:
    one = told(
        "A meeting between Aleksandar Vucic and Albin Kurti is planned for 20 December in Brussels.",
        "Two days before the meeting between Aleksandar Vucic and Albin Kurti was planned, the army shelled Pec.",
        published=TODAY,
    )
    assert [e.date for e in one.events if e.type == "Violence"] == ["2021-12-18"]


SIGNED_AFTER = [
    ("Chad and Sudan met in Doha on 3 May 2016. Before the meeting, the Amir of Qatar met Idriss Deby.",
     "A protocol was signed after the talks.", ("2016-05-03", "Doha")),
    ("Chad and Sudan met in Doha on 3 May 2016.", "A protocol was signed following the talks.", ("2016-05-03", "Doha")),
    ("Chad and Sudan met in Doha on 3 May 2016.", "At the end of the meeting, the sides signed a joint statement.",
     ("2016-05-03", "Doha")),
    ("Chad and Sudan met in Doha from 3 to 5 May 2016.", "A protocol was signed on the results of the meeting.", (None, "Doha")),
    ("Chad and Sudan met in Doha on 3 May 2016.", "Following the talks with Libya, Chad signed a ceasefire in Tripoli.",
     (None, "Tripoli")),
    ("Chad and Sudan met in Doha on 3 May 2016.", "Serbia and Kosovo signed an agreement after the talks.", (None, None)),
    ("Chad and Sudan are to meet in Doha on 3 May 2022.", "After the talks they will sign a ceasefire.", (None, None)),
]


@pytest.mark.parametrize(("met", "signed", "when_where"), SIGNED_AFTER)
def test_what_is_signed_after_the_talks_is_signed_where_and_when_they_were_held(
    met: str, signed: str, when_where: tuple[str | None, str | None]
) -> None:
    (one,) = (e for e in told(f"{met} {signed}", published=TODAY).events if e.type == "Signing")
    assert (one.date, one.place.label if one.place else None) == when_where
