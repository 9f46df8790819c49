"""Offices and relations that the noun groups and the whole article give, in invented articles."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def offices(text: str, published: str | None = "2021-12-07") -> list[tuple[str, str, str | None, str]]:
    """Who holds which office of what, and when, sorted."""
    stated = told(text, published=published).offices
    return sorted((o.person.label, o.office, o.of.label if o.of else None, str(o.time)) for o in stated)


def relations(*paragraphs: str) -> set[tuple[str, str, str]]:
    """Subject, predicate and object of each relation."""
    return {(r.subject.label, r.predicate, r.object.label) for r in told(*paragraphs, published="2021-12-07").relations}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Anna Kovac, who was Serbia's president, disagreed.", ("Anna Kovac", "President", "Serbia", "former")),
        ("Ana Kovac, Serbia's foreign minister from 2008 to 2018, left.", ("Ana Kovac", "Foreign Minister", "Serbia", "former")),
        ("Anna Kovac, Georgia's first president, disagreed.", ("Anna Kovac", "President", "Georgia", "former")),
        ("North Darfur governor Omar Salih left.", ("Omar Salih", "Governor", "North Darfur", "current")),
        ("Rep. Ann Hall (D-NJ) introduced a resolution.", ("Ann Hall", "Congressman", "United States", "current")),
        ("U.S. Congressman Tom Hall introduced a resolution.", ("Tom Hall", "Congressman", "United States", "current")),
        ("France's ambassador to Armenia Ann Hall visited Goris.", ("Ann Hall", "Ambassador to Armenia", "France", "current")),
        ("The leader of the breakaway region of Abkhazia, Omar Salih, spoke.", ("Omar Salih", "Leader", "Abkhazia", "current")),
        (
            "Special Representative of the UN Secretary-General Ann Hall briefed the Council.",
            ("Ann Hall", "Special Representative of the Secretary General", "United Nations", "current"),
        ),
        (
            "Deputy Chairman of the Government of the Russian Federation Ivan Orlov arrived.",
            ("Ivan Orlov", "Deputy Prime Minister", "Russia", "current"),
        ),
        (
            "Ivan Petrov, the chief of the Serbian Armed Forces General Staff, visited Ankara.",
            ("Ivan Petrov", "Chief of the General Staff", "Serbia", "current"),
        ),
        ("Chief Malaysian facilitator Ahmad Razak left.", ("Ahmad Razak", "Chief Facilitator", "Malaysia", "current")),
        ("Deputy Chinese Foreign Minister Li Wen visited Doha.", ("Li Wen", "Deputy Foreign Minister", "China", "current")),
        ("Israel closed it. Police Minister Dan Regev said so.", ("Dan Regev", "Police Minister", "Israel", "current")),
        (
            "Moldova denied it. Foreign Ministry spokesperson Ion Rusu said the border was open.",
            ("Ion Rusu", "Spokesperson of the Foreign Ministry", "Moldova", "current"),
        ),
    ],
)
def test_an_office_by_its_words(text: str, office: tuple[str, str, str, str]) -> None:
    assert offices(text) == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Serbia's Office for Kosovo head Ana Kovac left the talks.",
        "Ann Hall, a director of the EU-funded Peace Centre, was there.",
        "The presidents of the OSCE Minsk Group co-chair countries, Ann Hall and Tom Hall, condemned it.",
    ],
)
def test_a_name_beside_a_title_may_own_something_else(text: str) -> None:
    assert not {of for _, _, of, _ in offices(text)} & {"Kosovo", "European Union", "OSCE Minsk Group co-chair countries"}


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Ministry spokesperson Ion Rusu said the border was open.",
        "Moldova and Romania met. Foreign Ministry spokesperson Ion Rusu said the border was open.",
        "Talks with Moldova ended. Foreign Ministry spokesperson Ion Rusu said the border was open.",
    ],
)
def test_an_office_of_a_ministry_is_of_no_state_that_the_words_leave_open(text: str) -> None:
    assert offices(text) == []


def test_names_after_roles_of_several_kinds_are_given_in_their_order() -> None:
    text = "The presidents of Kenya and Uganda and the prime minister of Somalia, Ann Hall, Tom Okello and Ali Nur, met."
    told_of = offices(text)
    assert told_of == [
        ("Ali Nur", "Prime Minister", "Somalia", "current"),
        ("Ann Hall", "President", "Kenya", "current"),
        ("Tom Okello", "President", "Uganda", "current"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "U.S. envoy Ann Hall met Foreign Minister Ali Nur in Mogadishu.",
        "Kenyan negotiator Ann Hall spoke with Prime Minister Ali Nur by phone.",
        "France's ambassador to Chad Ann Hall was received by Defence Minister Ali Nur.",
    ],
)
def test_whom_an_officer_meets_need_not_be_his_own_states(text: str) -> None:
    assert not [o for o in offices(text) if o[0] == "Ali Nur"]


def test_states_of_a_format_of_ministers_are_its_members() -> None:
    told_of = relations(
        "The deputy prime ministers of Armenia, Azerbaijan and Russia met in Moscow.",
        "The working group of deputy prime ministers will meet again.",
    )
    assert {s for s, p, _ in told_of if p == "memberOf"} == {"Armenia", "Azerbaijan", "Russia"}


def test_a_regions_own_parliament_is_part_of_it() -> None:
    told_of = relations("Abkhazia held a vote. The region has its own parliament.")
    assert ("Parliament of Abkhazia", "partOf", "Abkhazia") in told_of


def test_a_side_claims_a_territory_in_its_own_quoted_words_alone() -> None:
    own = relations('"Kosovo is an integral part of Serbia," Serbian President Ana Kovac said.')
    others = relations('"Kosovo is an integral part of Serbia," French President Ann Hall said.')
    claim = ("Serbia", "claimsSovereigntyOver", "Kosovo")
    assert claim in own
    assert claim not in others


def test_a_route_without_a_name_is_called_by_where_it_runs() -> None:
    told_of = relations("A railway through Meghri that would link Azerbaijan with Nakhchivan was discussed.")
    assert ("Railway through Meghri", "locatedIn", "Meghri") in told_of
    assert {o for s, p, o in told_of if p == "connects"} == {"Azerbaijan", "Nakhichevan"}


def test_talks_between_two_states_in_a_town_are_no_route() -> None:
    assert not {p for _, p, _ in relations("The talks in Geneva between Chad and Libya were brief.")} & {"connects"}


def test_what_somebody_holds_of_a_place_is_no_relation_but_his_claim_to_it_is() -> None:
    text = "Goma, which Rwanda says is part of Uganda, was shelled. Goma, which Rwanda claims as its territory, is calm."
    stated = {(r.subject.label, r.predicate, r.object.label) for r in told(text).relations}
    assert stated == {("Rwanda", "claimsSovereigntyOver", "Goma")}


PARTIES = {
    "Presidents Ivo Lund of Chad and Ana Rojas of Peru signed the Lima Agreement.": ["Chad", "Peru"],
    "The foreign ministers of Chad and Peru, Ivo Lund and Ana Rojas, signed the Lima Agreement.": ["Chad", "Peru"],
    "Chadian President Ivo Lund signed the Lima Agreement as a witness.": [],
    "Chad and Peru initialed the Lima Agreement.": [],
}


@pytest.mark.parametrize("text", PARTIES)
def test_whoever_signs_signs_for_his_state(text: str) -> None:
    assert sorted(subject for subject, predicate, _ in relations(text) if predicate == "partyTo") == PARTIES[text]


def test_an_exclave_whose_neighbour_is_named_has_no_parliament_of_the_neighbour() -> None:
    assert not any(o == "Ukraine" for _, _, o in relations("Gagauzia, which borders Ukraine, has its own parliament."))


def test_co_chairs_of_another_format_are_not_the_known_ones() -> None:
    told_of = relations("The OSCE co-chairs of the Geneva International Discussions left Baku.")
    assert not any(o == "OSCE Minsk Group" for _, _, o in told_of)


def test_who_leads_fighters_heads_no_delegation() -> None:
    found = offices("Ivo Lund, who leads Chad's fighters, left. Ana Rojas, who leads Peru's delegation, stayed.")
    assert [o[0] for o in found if o[1] == "Head of the Delegation"] == ["Ana Rojas"]


@pytest.mark.parametrize(
    ("text", "leader"),
    [
        ("The Polisario Front, led by Ivo Lund, refused.", True),
        ("The Polisario Front, led by Ivo Lund until 2005, refused.", False),
        ("The Polisario Front, led by Ivo Lund in the 1990s, refused.", False),
        ("A faction of the Polisario Front led by Ivo Lund refused.", False),
        ("The Polisario Front is to be led by Ivo Lund.", False),
    ],
)
def test_who_leads_an_organization_now(text: str, leader: bool) -> None:
    assert [o[1:3] for o in offices(text)] == ([("Leader", "Polisario Front")] if leader else [])


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Kenyan President Peter Mwangi named Grace Okello adviser.", [("Grace Okello", "Adviser", "Kenya", "current")]),
        ("Former Kenyan President Peter Mwangi named Grace Okello prime minister.", []),
        ("Kenyan opposition leader Peter Mwangi named Grace Okello prime minister.", []),
        ("Kenyan President Peter Mwangi named Grace Okello mediator.", []),
        ("Grace Okello stepped down as foreign minister of Kenya.", [("Grace Okello", "Foreign Minister", "Kenya", "former")]),
        ("Rumours that Grace Okello stepped down as foreign minister of Kenya were denied.", []),
    ],
)
def test_offices_given_and_left(text: str, given: list[tuple[str, str, str, str]]) -> None:
    assert [o for o in offices(text) if o[0] == "Grace Okello"] == given
