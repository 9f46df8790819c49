"""Who takes part in an event where no name right beside its verb says so."""

from __future__ import annotations

import pytest

from tests.extract.told import event, labels, told

DETAINED = [
    ("Burundi has arrested three Rwandan army officers.", ["Burundi", "Three Rwandan army officers"]),
    ("Kyiv handed over 28 captured Russian servicemen.", ["28 captured Russian servicemen", "Ukraine"]),
    ("Sri Lanka detained an Indian pilot on Friday.", ["Indian pilot", "Sri Lanka"]),
    ("The 60 Georgians captured in December 2008 were tried.", ["60 Georgians"]),
]


@pytest.mark.parametrize(("text", "whom"), DETAINED)
def test_who_is_captured_is_a_group_in_the_article_s_words_and_no_army_or_state(text: str, whom: list[str]) -> None:
    assert labels(event(text, published="2021-12-07"), "participants") == whom


DEPLOYED = [
    ("KFOR has dispatched a Turkish company to Mitrovica.", ["KFOR", "Turkish company"]),
    ("Two Indian peacekeeping battalions will enter the buffer zone on Friday.", ["Two Indian peacekeeping battalions"]),
    ("Turkey withdrew from the area.", ["Turkey"]),
]


@pytest.mark.parametrize(("text", "whom"), DEPLOYED)
def test_who_is_deployed_is_the_force_in_the_article_s_words_and_not_its_state(text: str, whom: list[str]) -> None:
    assert labels(event(text, published="2021-12-07"), "participants") == whom


HURT = [
    ("Three Kenyan policemen were killed near Garissa on Friday.", ["Three Kenyan policemen"]),
    ("Israeli forces killed seven Palestinians in Jenin.", ["Israel Defense Forces", "Seven Palestinians"]),
    ("Fighting flared up near Goma, killing three Rwandan soldiers and one Ugandan soldier.",
     ["One Ugandan soldier", "Three Rwandan soldiers"]),
    ("An ambush near Leer killed two aid workers.", ["Two aid workers"]),
    ("Rebels killed at least eight police officers in Goma.", ["Eight police officers", "Rebels"]),
    ("A blast in Kabul killed 20 people and wounded two civilians.", []),
    ("Serb forces shelled Gorazde, and two children were killed.", ["Serb forces"]),
    ("Ukraine attacked Russian air bases with drones.", ["Russia", "Ukraine"]),
]


@pytest.mark.parametrize(("text", "whom"), HURT)
def test_who_is_hurt_is_a_group_in_the_article_s_words_unless_they_say_only_how_many(text: str, whom: list[str]) -> None:
    assert labels(event(text, published="2021-12-07"), "participants") == whom


MET = [
    ("UN mediators held talks with Houthi representatives in Muscat on Friday.", ["Houthis", "UN mediators"]),
    ("Talks between Chad and the Sudanese negotiators ended on Friday.", ["Chad", "Sudan"]),
    ("Chadian President Idriss Koto met the members of the African Union Commission.",
     ["Idriss Koto", "Members of the African Union Commission"]),
    ("Idriss Koto, the president of Chad, received leaders of the Sudan Liberation Movement.",
     ["Idriss Koto", "Leaders of the Sudan Liberation Movement"]),
    ("Talks were held between advisers of the Chadian prime minister and the Sudanese president.",
     ["Advisers of the Chadian prime minister", "Advisers of the Sudanese president"]),
    ("Commanders of the Ugandan army met Idriss Koto, the president of Chad, in Gulu.", ["Idriss Koto", "Ugandan armed forces"]),
]


@pytest.mark.parametrize(("text", "whom"), MET)
def test_officials_who_meet_are_a_group_in_the_article_s_words_and_not_whose_they_are(text: str, whom: list[str]) -> None:
    assert labels(event(text, published="2021-12-07"), "participants") == whom


def test_incidents_on_a_border_are_between_its_states() -> None:
    nobodys = event("Armed incidents on the border between Chad and Sudan worried the envoy.")
    assert labels(nobodys, "participants") == ["Chad", "Sudan"]
    own = event("The Chadian army opened fire on the border between Chad and Sudan.")
    assert labels(own, "participants") == ["Chadian armed forces"]


def test_what_stands_behind_a_deed_told_between_commas_is_of_something_else() -> None:
    (named,) = (e for e in told("Envoy Martin Griffiths, appointed in February 2018, is expected in Sanaa.").events if e.date)
    assert (named.type, named.status) == ("Appointment", "Held")


def test_talks_of_a_day_after_the_article_s_are_still_to_come() -> None:
    one = event("Both envoys confirmed their part in the conference in Tunis on 20 and 21 December.", published="2021-12-07")
    assert (one.date, one.status) == ("2021-12-20/2021-12-21", "Planned")


def test_who_calls_for_talks_with_a_state_does_so_for_his_own() -> None:
    one = event("Serbian President Dragan Ilic has called for renewed talks with Kosovo.")
    assert labels(one, "participants") == ["Kosovo", "Serbia"]
    persons = event("Serbian President Dragan Ilic proposed a summit with Kosovo President Agron Hoxha.")
    assert labels(persons, "participants") == ["Agron Hoxha", "Dragan Ilic"]


MEN = "Serbian President Dragan Ilic and Kosovo President Agron Hoxha are in Ohrid."


def test_both_men_are_the_two_named_right_before_them() -> None:
    assert labels(event(f"{MEN} The envoy Josep Borrell telephoned both men on Monday."), "participants") == [
        "Agron Hoxha", "Dragan Ilic", "Josep Borrell",
    ]
    assert labels(event(f"{MEN} Police arrested two men in Tirana."), "participants") == ["Two men"]


def test_talks_that_are_planned_do_not_pass_for_those_held_before() -> None:
    held = "The talks between Serbia and Kosovo in Vienna brought nothing."
    both = told(f"{held} Serbia plans to talk with Kosovo about cars.").events
    assert [(e.status, e.place.label if e.place else None) for e in both] == [("Held", "Vienna"), ("Planned", None)]
    near = "The talks between Serbia and Kosovo in Vienna are near. Serbia and Kosovo will meet in Vienna on 20 December 2021."
    assert event(near, published="2021-12-07").status == "Planned"
