"""Officials whom an article knows by office only: persons of their own, who act for their state."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor
from tests.extract.told import event, labels


def test_an_unnamed_official_takes_part_as_that_official() -> None:
    met = event("The president of Chile met the Peruvian foreign minister in Arica on 3 May 2016.")
    assert labels(met, "participants") == ["Foreign Minister of Peru", "President of Chile"]


def test_an_unnamed_negotiator_is_his_side() -> None:
    met = event("Sudanese and Chadian negotiators met in Juba on 3 May 2016.")
    assert labels(met, "participants") == ["Chad", "Sudan"]


def test_talks_of_unnamed_officials_are_in_the_format_of_their_states() -> None:
    met = event("The presidents of Armenia and Azerbaijan met in Moscow on 3 May 2021, with the mediation of Russia.")
    assert met.track is not None
    assert met.track.label.startswith("Russian-mediated track")


@pytest.mark.parametrize("sentence", [
    "Turkey will not open the border this year, a diplomat said.",
    "“Turkey will not open the border this year,” a spokesman for the bankers said.",
    "“Turkey will not open the border this year,” an envoy said.",
])
def test_somebody_unnamed_is_of_one_article_alone(sentence: str) -> None:
    one, other = (default_extractor().extract(article_from_text(name, sentence)).claims for name in ("a.txt", "b.txt"))
    assert one[0].speaker.label == other[0].speaker.label
    assert one[0].speaker.id != other[0].speaker.id
