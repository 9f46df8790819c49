"""Days and places that a sentence gives of what it opens with, or of a text by which the event that it tells goes."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(("text", "kind", "place", "date"), [
    ("Following a briefing of the envoys in Vienna on 3 April 2009, Chad and Sudan met again.", "Meeting", None, None),
    ("After their visit to the camps in Goma on Monday, the envoys met Ada Deng, the president of Chad.", "Meeting", None, None),
    ("Chad and Sudan met in Doha to discuss the accord reached in Tripoli.", "Meeting", "Doha", None),
    ("Chad and Sudan held talks in Doha on the truce agreed in Tripoli in May.", "Meeting", "Doha", None),
    ("Fighting broke out near Goma despite the truce signed in Nairobi.", "Violence", "Goma", None),
    ("On 3 May 2009, Chad and Sudan met in Doha.", "Meeting", "Doha", "2009-05-03"),
    ("After a week of fighting, on 3 May 2009, Chad and Sudan met in Doha.", "Meeting", "Doha", "2009-05-03"),
])
def test_they_are_not_those_of_the_event(text: str, kind: str, place: str | None, date: str | None) -> None:
    found = [(e.place.label if e.place else None, e.date) for e in told(text, published="2010-12-07").events if e.type == kind]
    assert found == [(place, date)]
