"""Events that somebody tells of himself."""

from __future__ import annotations

from tests.extract.told import event, labels


def test_who_is_quoted_took_part_himself() -> None:
    met = event("“I met with President Putin in Moscow on 3 May 2022,” Olaf Scholz said.")
    assert (met.type, met.date, labels(met, "participants")) == ("Meeting", "2022-05-03", ["Olaf Scholz", "Vladimir Putin"])


def test_who_issues_a_statement_is_its_host() -> None:
    met = event(
        "Press statement by President Charles Michel following the trilateral meeting",
        "Today I hosted Ilham Aliyev and Nikol Pashinyan again. This was our third discussion in this format.",
        "We agreed to stay in contact.", published="2022-05-22",
    )
    assert labels(met, "participants") == ["Ilham Aliyev", "Nikol Pashinyan"]
    assert labels(met, "mediators") == ["Charles Michel"]


def test_we_are_not_he_alone() -> None:
    met = event("“We met Emmanuel Macron in Paris,” Olaf Scholz said.")
    assert labels(met, "participants") == ["Emmanuel Macron"]


def test_a_meeting_that_another_refuses_a_speaker_is_refused() -> None:
    refused = event("“I regret the refusal of his chief negotiator to meet with me in Brussels,” Albin Kurti said.")
    assert (refused.status, labels(refused, "participants")) == ("Refused", ["Albin Kurti"])
