"""What a participle after a noun tells, or what somebody is rebuked for, is taken as known, whatever is claimed around it."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Serbia demanded the return of three policemen captured on 3 May 2016.", "Detention"),
        ("The envoy urged both sides to respect the ceasefire signed by Serbia and Kosovo on 3 May 2016.", "Signing"),
        ("Serbia said that the peacekeepers stationed in Kosovo had done nothing.", "Deployment"),
        ("Serbia said that two men taken prisoner in Prizren were alive.", "Detention"),
        ("Serbia criticised Norwegian Foreign Minister Lars Dahl for visiting Pristina, saying it broke rules.", "Visit"),
        ("Serbia thanked Norwegian Foreign Minister Lars Dahl for visiting Belgrade, saying it was useful.", "Visit"),
    ],
)
def test_what_is_taken_as_known_is_held(text: str, kind: str) -> None:
    assert ("Held", kind) in [(e.status, e.type) for e in told(text).events]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Serbia said that three policemen were captured on 3 May 2016.", "Detention", "Alleged"),
        ("Serbia said that Kosovo captured three policemen on 3 May 2016.", "Detention", "Alleged"),
        ("Serbia condemned Kosovo for killing two soldiers on 3 May 2016.", "Violence", "Alleged"),
        ("Serbia and Kosovo plan to sign a ceasefire agreement in Vienna.", "Signing", "Planned"),
    ],
)
def test_what_the_sentence_itself_says_is_not_taken_as_known(text: str, kind: str, status: str) -> None:
    assert [(e.status, e.type) for e in told(text).events] == [(status, kind)]
