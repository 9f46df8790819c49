"""Organizations that nobody curated: where their names begin and end, where they are, and who belongs to them."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor
from kg.model import Account

NAMED = {"Organization", "GovernmentBody"}


def told(text: str) -> Account:
    return default_extractor().extract(article_from_text("example.txt", text))


def named(text: str) -> list[str]:
    """The words of the mentions of organizations and bodies that nobody curated, in text order."""
    curated = default_extractor().gazetteer.entities
    return [m.text for m in told(text).mentions if m.entity.type in NAMED and m.entity.id not in curated]


def relations(text: str) -> set[tuple[str, str, str]]:
    return {(r.subject.label, r.predicate, r.object.label) for r in told(text).relations}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thomas Hall of the Nordic Institute for Peace left.", ["Nordic Institute for Peace"]),
        ("The Oslo Centre for War Studies closed.", ["Oslo Centre for War Studies"]),
        ("Then the Chad-Libya Joint Commission met.", ["Chad-Libya Joint Commission"]),
        ("The Institute of Peace and Conflict Studies left.", ["Institute of Peace and Conflict Studies"]),
        ("The EU Mission to Chad left.", ["EU Mission to Chad"]),
        ("The Nordic Institute and Norway left.", ["Nordic Institute"]),
        ("The Nuba People's Democratic Front left.", ["Nuba People's Democratic Front"]),
        ("Norway's Nordic Institute left.", ["Nordic Institute"]),
        ("The Alliance for the Re-liberation of Chad left.", ["Alliance for the Re-liberation of Chad"]),
        ("The Movement for Self-Determination left.", ["Movement for Self-Determination"]),
        ("The Congress of Democrats-led coalition left.", ["Congress of Democrats"]),
        ("The Committee for Reform - a group of Chad - left.", ["Committee for Reform"]),
    ],
)
def test_a_name_goes_from_its_first_capital_to_its_last(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The commission came back.",
        "The institute for peace left.",
        "THE NORDIC INSTITUTE left.",
        "The Institute left.",
        "They founded an institute in Oslo.",
    ],
)
def test_a_noun_alone_names_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Army of National Liberation (ELN) announced a truce.", "National Liberation Army"),
        ("The Popular Front for the Liberation of Tigray (TPLF) announced a truce.", "Tigray People’s Liberation Front"),
        ("The Hamas Movement rejected the plan.", "Hamas"),
        ("The Turkish presidency announced a truce.", "Presidency of Turkey"),
        ("Families of the hostages urged Israel to sign the plan.", "Families of the hostages"),
    ],
)
def test_is_one_speaker(text: str, speaker: str) -> None:
    assert [c.speaker.label for c in told(text).claims] == [speaker]


@pytest.mark.parametrize("text", ["He won the Turkish presidency.", "Sweden holds the EU presidency until July."])
def test_a_presidency_that_is_held_is_no_body(text: str) -> None:
    assert named(text) == []


def test_an_organization_has_one_iri_in_all_articles() -> None:
    first, second = (told(t).mentions[-1].entity.id for t in ("The Nordic Institute left.", "Then the Nordic Institute met."))
    assert first == second == "https://w3id.org/negotiation-kg/id/organization/nordic-institute"


def test_the_noun_later_on_is_the_organization_named_last_with_it() -> None:
    text = "The Nordic Institute for Peace left. The Oslo Centre for War stayed. The institute came back. The council met."
    account = told(text)
    again = [(m.text, m.entity.label) for m in account.mentions if m.text.lower().startswith("the ")]
    assert again == [("The institute", "Nordic Institute for Peace")]


def test_a_mission_belongs_to_whoever_sent_it() -> None:
    assert relations("The EU Mission to Chad left.") == {("EU Mission to Chad", "partOf", "European Union")}


def test_an_organization_is_where_the_words_put_it() -> None:
    assert relations("Ann Hall, an analyst at the Oslo-based Nordic Institute, agreed.") == {
        ("Ann Hall", "affiliatedWith", "Nordic Institute"), ("Nordic Institute", "locatedIn", "Oslo"),
    }


def test_a_person_of_an_organization_has_an_office_only_where_a_title_names_it() -> None:
    (office,) = told("Ann Hall, head of the security department at the Nordic Institute, agreed.").offices
    assert (office.person.label, office.of and office.of.label, office.time) == ("Ann Hall", "Nordic Institute", "current")
    assert told("Ann Hall of the Nordic Institute agreed.").offices == ()


def test_a_full_name_that_the_words_explain_is_a_person() -> None:
    people = [m.text for m in told("Headed by Thomas Hall, the team left.").mentions if m.entity.type == "Person"]
    assert people == ["Thomas Hall"]


def test_a_body_beside_a_capital_is_that_states() -> None:
    text = "In Nairobi, the Foreign Ministry was silent."
    assert named(text) == ["Foreign Ministry"]
    assert relations(text) == {("Foreign Ministry of Kenya", "partOf", "Kenya")}
    assert relations("In the hills, the Foreign Ministry was silent.") == set()


def test_who_holds_an_office_of_an_organization_belongs_to_it() -> None:
    found = relations("Personal Representative of the OSCE Chairperson-in-Office Andrzej Kasprzyk attended.")
    assert ("Andrzej Kasprzyk", "affiliatedWith", "OSCE") in found


def test_where_an_organization_meets_it_need_not_be() -> None:
    text = "The plan was approved at the meeting of the Nordic Council of Elders in Lima on 4 May 2001."
    assert not any(p == "locatedIn" for _, p, _ in relations(text))
