"""What may or might not happen, or never did, is no event; what will is planned."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def statuses(text: str) -> list[str]:
    return [event.status for event in told(text, published="2020-06-10").events]


@pytest.mark.parametrize("text", [
    "Aid convoys could reach Aleppo on Friday.",
    "Armenian-Azerbaijani fighting could resume along the line of contact.",
    "Armenian-Azerbaijani fighting did not resume along the line of contact.",
    "Heavy fighting might break out between Chad and Libya.",
    "A telephone conversation has never taken place between Omar Sy of Chad and Ali Dago of Mali.",
    "The prisoner exchange may take place on 8 February.",
    "A dusk-to-dawn curfew could come into force in Gao on Sunday night.",
    "A ceasefire could take hold in Sanaa.",
    "Sergey Lavrov did not arrive in Ankara for talks with Hakan Fidan.",
    "Miroslav Lajcak could hold talks with Aleksandar Vucic in Belgrade and with Albin Kurti in Pristina.",
    "Should Turkey close the crossing, the envoy will leave.",
])
def test_what_may_happen_is_no_event(text: str) -> None:
    assert statuses(text) == []


@pytest.mark.parametrize("text", [
    "Aid convoys will reach Aleppo on 12 September 2021.",
    "A dusk-to-dawn curfew will come into force in Gao on Sunday night.",
])
def test_what_will_happen_is_planned(text: str) -> None:
    assert statuses(text) == ["Planned"]


def test_what_may_come_of_an_event_takes_nothing_from_it() -> None:
    assert statuses("Heavy fighting broke out between Chad and Libya, and it could spread.") == ["Held"]


@pytest.mark.parametrize(("text", "kind", "status"), [
    ("Nikol Pashinyan plans to make a working visit to Tbilisi.", "Visit", "Planned"),
    ("Thabo Mbeki plans to welcome Kofi Annan in Pretoria.", "Meeting", "Planned"),
    ("Martin Griffiths is expected to hold talks with senior figures of the Houthis in Sanaa.", "Meeting", "Planned"),
    ("Ilham Aliyev declined to go to Granada.", "Visit", "Refused"),
    ("Rwanda refused to withdraw its troops from Goma.", "Deployment", "Refused"),
    ("Turkey offered to train the Somali army.", "Cooperation", "Proposed"),
])
def test_what_somebody_means_to_do_stands_so(text: str, kind: str, status: str) -> None:
    (event,) = told(text, published="2020-06-10").events
    assert (event.type, event.status) == (kind, status)


@pytest.mark.parametrize("text", [
    "Chad agreed to the request of Libya.",
    "Chad plans to shell Gao.",
    "Chad plans to think.",
])
def test_nothing_else_is_read_from_an_intent(text: str) -> None:
    assert statuses(text) == []


def test_where_somebody_only_speaks_a_deed_does_not_take_place() -> None:
    (event,) = told("Turkey sent troops but told reporters in Lima that patience was short.", published="2020-06-10").events
    assert event.place is None
