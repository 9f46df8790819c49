"""Those who stand beside an event and take no part in it, or are called so that they pass for somebody else."""

from __future__ import annotations

import pytest

from tests.extract.told import event, labels, told


def test_two_titles_of_one_name_are_one_person() -> None:
    met = event("Today the envoy met with the Moldovan Deputy Prime Minister and Chief Negotiator Eugen Carpov in Chisinau.")
    assert labels(met, "participants") == ["Eugen Carpov"]


def test_next_round_of_other_talks_is_not_between_those_who_met_before() -> None:
    before = "President Omar Sy of Chad met President Nina Bello of Mali in Juba on Monday."
    _, others = told(f"{before} The next round of Cyprus settlement talks will take place in Vienna on 5 June 2030.").events
    assert labels(others, "participants") == []
    _, same = told(f"{before} The next round of talks will take place in Vienna on 5 June 2030.").events
    assert labels(same, "participants") == ["Nina Bello", "Omar Sy"]


def test_format_of_the_mediators_is_no_participant() -> None:
    events = told("The mediators in the 5+2 format visited Tiraspol for talks with the Moldovan leadership.").events
    assert "5+2 format" not in {p.label for e in events for p in e.participants}


def test_envoy_to_a_state_is_not_that_state() -> None:
    events = told("Reginald Hall, the U.S. special envoy to the former Yugoslavia, met with Alija Izetbegovic.").events
    assert "Yugoslavia" not in {p.label for e in events for p in e.participants}


def test_surname_is_of_the_man_named_in_full_if_the_better_known_held_no_office_then() -> None:
    text = "The mediators Thorvald Stoltenberg and Lord Owen met in Geneva. Mr Stoltenberg said the mood was better."
    (early,) = told(text, published="1993-07-18").claims
    assert early.speaker.label == "Thorvald Stoltenberg"
    text = "He laid flowers at the tomb of Heydar Aliyev. President Aliyev said the war was over."
    (late,) = told(text, published="2021-05-03").claims
    assert late.speaker.label == "Ilham Aliyev"


@pytest.mark.parametrize("body", ["the Commission of Armenia and Azerbaijan", "Armenia and Azerbaijan"])
def test_who_chairs_a_meeting_of_his_own_state_does_not_mediate(body: str) -> None:
    met = event(
        f"On January 16, 2025, the 11th meeting of {body} was held on the border under the chairmanship of Mher Grigoryan, "
        "the Deputy Prime Minister of Armenia, and Shahin Mustafayev, the Deputy Prime Minister of Azerbaijan."
    )
    assert (labels(met, "participants"), met.mediators) == (["Mher Grigoryan", "Shahin Mustafayev"], ())


def test_who_chairs_talks_of_others_mediates() -> None:
    met = event(
        "On January 16, 2025, talks between the Houthis and Hamas were held under the chairmanship of Omar Sy, the Deputy Prime "
        "Minister of Chad, and Nina Bello, the Deputy Prime Minister of Mali."
    )
    assert labels(met, "mediators") == ["Nina Bello", "Omar Sy"]


def test_start_of_talks_that_is_spoken_of_was_no_meeting() -> None:
    (talks,) = told("They discussed the release of prisoners and the immediate start of talks between Chad and Mali.").events
    assert talks.status == "Proposed"


@pytest.mark.parametrize(("verb", "date"), [("were", "2024-03-05"), ("are", "2024-03-12")])
def test_weekday_on_which_something_was_to_be_is_past(verb: str, date: str) -> None:
    met = event(f"The foreign ministers of Chad and Mali {verb} due to meet in Geneva on Tuesday.", published="2024-03-06")
    assert met.date == date


@pytest.mark.parametrize(("text", "who"), [
    ("Omar Sy said government troops killed ten civilians.", set()),
    ("Omar Sy told reporters in Juba that government troops had killed ten civilians.", set()),
    ("Rebels in Kidal said they had killed ten soldiers.", {"Rebels"}),
    ("Omar Sy said Hamas killed two men.", {"Hamas"}),
])
def test_whoever_tells_of_a_killing_has_not_done_it(text: str, who: set[str]) -> None:
    killing = event(text)
    assert killing.status == "Alleged"
    assert {p.label for p in killing.participants} & {"Omar Sy", "Reporters", "Rebels", "Hamas"} == who


def test_what_is_said_in_a_relative_clause_leaves_a_deed_told_outright() -> None:
    assert event("The M23, which the UN says is backed by Rwanda, seized Goma.").status == "Held"


def test_whom_somebody_met_before_does_not_travel_on_for_him() -> None:
    mali, malta = "President Nina Bello of Mali", "President Petr Novak of Malta"
    events = told(f"Having met {mali} in Bamako, President Omar Sy of Chad travelled to Juba for talks with {malta}.").events
    talks = next(e for e in events if e.type == "Meeting" and "Petr Novak" in labels(e, "participants"))
    assert labels(talks, "participants") == ["Omar Sy", "Petr Novak"]


@pytest.mark.parametrize("text", [
    "The arrest of Omar Sy's deputy was condemned.",
    "The killing of Omar Sy's bodyguard in Lima was condemned.",
    "Gunmen abducted Omar Sy’s brother in Lima.",
    "Relatives of the prisoners held in Lima met the minister.",
    "The families of hostages held by gunmen met the minister.",
])
def test_what_happens_to_somebodys_people_does_not_happen_to_him(text: str) -> None:
    labels = {p.label for e in told(text).events for p in e.participants}
    assert labels <= {"Gunmen"}


def test_those_from_among_whom_a_team_is_drawn_do_not_travel() -> None:
    assert not told("A team drawn from the African Union will travel to Juba.").events
    assert event("The African Union will travel to Juba.").status == "Planned"


@pytest.mark.parametrize(("teller", "status"), [
    ("Chad", "Held"), ("the Malian government", "Held"), ("the Peruvian government", "Alleged"),
])
def test_who_took_part_in_talks_is_believed_that_they_were_held(teller: str, status: str) -> None:
    assert event(f"The foreign ministers of Chad and Mali met in Geneva on Saturday, {teller} reported.").status == status


SIDES = "Armenian Foreign Minister Ararat Mirzoyan criticised Azerbaijani Foreign Minister Jeyhun Bayramov."


@pytest.mark.parametrize(
    "sentence",
    [
        "EU foreign ministers met in Brussels on Tuesday.",
        "Foreign ministers met in Brussels on Tuesday.",
        "Ministers decided at a meeting in Brussels on Tuesday to extend the mission.",
        "Ministers from the bloc's member states will hold talks in Brussels on Tuesday.",
        "NATO defence ministers gathered in Brussels on Tuesday.",
    ],
)
def test_ministers_of_others_are_not_those_of_the_dispute(sentence: str) -> None:
    (met,) = told(f"{SIDES} {sentence}").events
    assert labels(met, "participants") == []


def test_the_ministers_are_those_named_before() -> None:
    (met,) = told(f"{SIDES} The foreign ministers met in Brussels on Tuesday.").events
    assert labels(met, "participants") == ["Ararat Mirzoyan", "Jeyhun Bayramov"]


def test_town_that_somebody_leaves_meets_nobody() -> None:
    events = told("President Omar Sy of Chad left Lima for Quito shortly after meeting Prime Minister Ana Lund.").events
    assert all("Peru" not in labels(e, "participants") for e in events)


MINISTERS = "Foreign ministers Petr Novak of Chad and Li Wei of Mali took part."


def test_the_two_leaders_are_not_the_ministers_named_since() -> None:
    text = f"President Omar Sy of Chad and President Ana Rojas of Mali met. {MINISTERS} Both leaders promised to let monitors in."
    assert [c.speaker.label for c in told(text).claims] == ["Omar Sy and Ana Rojas"]
    assert {c.speaker.label for c in told(f"{MINISTERS} Both leaders promised to let monitors in.").claims} == {"Both leaders"}


def test_summit_that_nobody_is_named_at_is_not_between_the_two_sides() -> None:
    text = "Armenia and Azerbaijan are at odds. Armenia says Azerbaijan shelled it. The Yerevan summit in May 2022 was of others."
    assert all(labels(e, "participants") == [] for e in told(text).events if e.type == "Meeting")


def test_talks_that_somebody_calls_for_between_two_are_theirs() -> None:
    met = event("Rustem Umerov called for a meeting of President Volodymyr Zelensky with Vladimir Putin.")
    assert labels(met, "participants") == ["Vladimir Putin", "Volodymyr Zelensky"]


def test_those_under_whose_auspices_others_sign_are_no_party() -> None:
    signed = event("Under the auspices of Qatar, Chad and Mali signed a declaration in Doha.")
    assert (labels(signed, "participants"), labels(signed, "mediators")) == (["Chad", "Mali"], ["Qatar"])


def test_officials_of_a_side_do_not_mediate_its_talks() -> None:
    text = (
        "Armenian Prime Minister Nikol Pashinyan arrived.", "A meeting took place between Nikol Pashinyan and Ilham Aliyev, "
        "with the participation of Armenian Foreign Minister Ararat Mirzoyan.",
    )
    assert all(labels(e, "mediators") == [] for e in told(*text, published="2024-02-17").events)


def test_host_of_a_dinner_after_a_call_does_not_mediate_the_call() -> None:
    call = event("Nicos Anastasiades spoke with Alexis Tsipras by telephone before a dinner hosted by Espen Barth Eide.")
    assert labels(call, "mediators") == []


def test_they_after_two_countries_are_not_those_named_before() -> None:
    text = "Donald Trump, Kofi Annan and Tony Blair spoke. The two countries held talks in 2019. They then exchanged 20 men."
    exchanged = [labels(e, "participants") for e in told(text).events if e.type == "Detention"]
    assert all(not {"Donald Trump", "Kofi Annan", "Tony Blair"} & set(parties) for parties in exchanged)


def test_two_who_mediate_are_not_the_two_sides() -> None:
    text = (
        "The rebels and the army signed a truce, Peru and Chile said. It holds from noon, the two mediating countries added.",
        "The two sides have been negotiating in Lima since May. On 11 May 2023 they signed a declaration.",
    )
    signed = [labels(e, "participants") for e in told(*text).events if e.date == "2023-05-11"]
    assert all(not {"Peru", "Chile"} & set(parties) for parties in signed)


def test_troops_that_a_state_moves_from_another_are_its_own() -> None:
    moved = event("Russia moved troops from Armenia to Ukraine on 3 May 2023.")
    assert labels(moved, "participants") == ["Russia"]


def test_an_agreement_of_a_city_is_not_that_of_other_parties() -> None:
    refused = event("Armenia refused to sign the Washington agreement with Azerbaijan.")
    assert all("Kosovo" not in label for label in labels(refused, "agreements"))
