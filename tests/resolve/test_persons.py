"""Which spellings of a person's name are joined across articles, and which people stay two."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from kg.model import Account, Article, Claim, Entity, Event, Evidence, Mention, Office, Relation
from kg.resolve import resolve
from kg.resolve.persons import same_persons

BASE = "https://w3id.org/negotiation-kg/id/"
ARCADIA, BOHEMIA = (Entity(f"{BASE}state/{n}", n.title(), "State") for n in ("arcadia", "bohemia"))
SPA = Entity(f"{BASE}place/spa", "Spa", "Place")


def person(name: str) -> Entity:
    return Entity(f"{BASE}person/{name.lower().replace(' ', '-').replace('.', '')}", name, "Person")


def account(article: str, name: str, title: str = "Foreign Minister", of: Entity = ARCADIA, year: str = "2001") -> Account:
    who, proof = person(name), (Evidence(article, 0, len(name), name, "office/title-name"),)
    local = who.id.rsplit("/", 1)[1]
    return Account(
        Article(article, f"{name} came.", reference_date=year),
        offices=(Office(f"{BASE}tenure/{local}-{of.label.lower()}", who, title, of, "current", proof),),
        mentions=(Mention(who, article, 0, len(name), name),),
    )


def joins(*accounts: Account, curated: tuple[Entity, ...] = ()) -> list[tuple[str, str, float]]:
    return [(j.other.label, j.person.label, j.score) for j in same_persons(accounts, {c.id: c for c in curated})]


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("Elmar Mamedyarov", "Elmar Mammadyarov", 0.9),
        ("Serzh Sarkisian", "Serzh Sargsyan", 0.9),
        ("S. Sarkisian", "Serzh Sargsyan", 0.72),
        ("Ilham Aliev", "Ilham Aliyev", 1.0),
        ("Ilkham Aliev", "Ilham Aliyev", 1.0),
        ("Ilham M. Aliev", "Ilham Mukhtarovich Aliyev", 1.0),
        ("Ilham Aliev", "Ilham Heydar oglu Aliyev", 1.0),
    ],
)
def test_two_spellings_of_the_holder_of_one_office_are_one_person(one: str, other: str, score: float) -> None:
    ((joined, kept, value),) = joins(account("1", one), account("2", other))
    assert ({joined, kept}, value) == ({one, other}, score)


def test_spellings_of_the_same_sounds_need_only_the_same_state() -> None:
    assert joins(account("1", "Ilham Aliev", "Adviser"), account("2", "Ilham Aliyev")) == [("Ilham Aliev", "Ilham Aliyev", 0.7)]
    assert joins(account("1", "Serzh Sarkisian", "Adviser"), account("2", "Serzh Sargsyan")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vazgen Sarkisian", "Vigen Sargsyan"), ("Tigran Sarkisian", "Serzh Sargsyan"), ("R. Sarkisian", "Serzh Sargsyan"),
        ("Ilham Aliyev", "Ilham Aliyeva"), ("Ilham Aliyev", "Ilham Valiyev"), ("Ilham A.", "Ilham Aliyev"),
        ("Dato Othman bin Aliev", "Dato Sri Najib bin Aliyev"),
    ],
)
def test_two_people_of_one_office_stay_two(one: str, other: str) -> None:
    assert joins(account("1", one), account("2", other)) == []


def test_the_same_name_of_two_states_stays_two() -> None:
    assert joins(account("1", "Ilham Aliev"), account("2", "Ilham Aliyev", of=BOHEMIA)) == []


def test_two_whom_one_article_names_stay_two() -> None:
    one, two = account("1", "Ilham Aliev"), account("2", "Ilham Aliyev")
    both = Account(one.article, offices=(*one.offices, *two.offices), mentions=(*one.mentions, *two.mentions))
    assert joins(both, two) == []


def test_an_initial_means_nobody_of_other_years() -> None:
    assert joins(account("1", "S. Sarkisian", year="1994"), account("2", "Serzh Sargsyan", year="2012")) == []


def test_an_initial_that_fits_two_people_is_left_alone() -> None:
    three = (account("1", "S. Sargsyan"), account("2", "Serzh Sargsyan"), account("3", "Samvel Sargsyan"))
    assert joins(*three) == []


def test_a_curated_person_keeps_his_name_and_two_of_them_stay_two() -> None:
    one, two = person("Serzh Sarkisian"), person("Serzh Sargsyan")
    accounts = (account("1", one.label), account("2", two.label), account("3", two.label))
    assert joins(*accounts, curated=(one,)) == [("Serzh Sargsyan", "Serzh Sarkisian", 0.9)]
    assert joins(*accounts, curated=(one, two)) == []


def test_resolving_gives_one_iri_everywhere_in_whatever_order_the_articles_come() -> None:
    told = (account("1", "Serzh Sarkisian"), account("2", "Serzh Sargsyan"), account("3", "Serzh Sargsyan"))
    results = {resolve(order) for order in permutations(told)}
    (result,) = results
    assert {a.offices[0].person.id for a in result} == {person("Serzh Sargsyan").id}
    assert {a.mentions[0].entity.label for a in result} == {"Serzh Sargsyan"}
    assert {a.offices[0].id for a in result} == {f"{BASE}tenure/serzh-sargsyan-arcadia"}
    assert result[0].mentions[0].entity.aliases == ("Serzh Sarkisian",)
    assert result[0].warnings == ("Serzh Sarkisian is taken for Serzh Sargsyan of other articles (score 0.90)",)
    assert result[1].warnings == ()


def test_a_meeting_told_under_two_spellings_is_one_event() -> None:
    other = person("Bert Bell")

    def meeting(one: Account) -> Account:
        who = one.offices[0].person
        key = f"{BASE}event/meeting-2001-05-03-{who.id.rsplit('-', 1)[1]}"
        event = Event(key, "Meeting", "Held", one.offices[0].evidence, "2001-05-03", "stated", SPA, (other, who))
        iri = f"{BASE}relation/bert-bell-ally-of-{who.id.rsplit('/', 1)[1]}"
        tie = Relation(iri, other, "allyOf", who, one.offices[0].evidence)
        return Account(one.article, (event,), offices=one.offices, relations=(tie,), mentions=one.mentions)

    first, second = resolve((meeting(account("1", "Serzh Sarkisian")), meeting(account("2", "Serzh Sargsyan"))))
    assert first.events[0].id == second.events[0].id
    assert first.events[0].participants[1].id == second.events[0].participants[1].id
    assert first.relations[0].id == second.relations[0].id


def test_a_group_joins_the_person_under_the_one_name() -> None:
    ann = person("Ann Ames")
    group = Entity(f"{BASE}group/both", "Both", "Group", members=(ann, person("Elmar Mamedyarov")))
    proof = (Evidence("b.txt", 0, 4, "Elma", "claim/demand"),)
    spoken = replace(account("b.txt", "Elmar Mamedyarov"), claims=(Claim(f"{BASE}claim/c", "Demand", group, proof),))
    joined = resolve((account("a.txt", "Elmar Mammadyarov"), spoken))[1]
    (claim,) = joined.claims
    assert [m.label for m in claim.speaker.members] == ["Ann Ames", "Elmar Mammadyarov"]
