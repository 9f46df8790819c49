"""Looks and words: complete, told apart without colour, and legible in both schemes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.curated_yaml import checked_yaml
from kg.errors import CurationError
from kg.view.settings import Looks, Words, looks

PAPERS = {"light": "#ffffff", "dark": "#14171c"}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("scheme", PAPERS)
def test_every_colour_stands_out_from_the_page(scheme: str) -> None:
    for name, look in [*looks().classes.items(), *looks().voices.items()]:
        assert contrast(getattr(look, scheme), PAPERS[scheme]) >= 3, name


def test_no_two_classes_or_statuses_look_alike() -> None:
    classes, statuses = looks().classes.values(), looks().statuses.values()
    assert len({look.path for look in classes}) == len({look.light for look in classes}) == len(classes) == 12
    assert len({look.dash for look in statuses}) == len({look.mark for look in statuses}) == len(statuses) == 7


@pytest.mark.parametrize(
    ("text", "kind", "message"),
    [
        ("acts: {Assertion: says}\n", Words, "exactly the keys"),
        ("classes: [\n", Looks, r"wrong\.yaml:\d: .*expected YAML"),
        ("colour: red\n", Looks, r"wrong\.yaml:1: found colour: Extra inputs are not permitted \('red'\)"),
    ],
)
def test_wrong_settings_say_what_is_wrong(tmp_path: Path, text: str, kind: type[Looks | Words], message: str) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CurationError, match=message) as raised:
        checked_yaml(path, kind)
    assert {problem.file for problem in raised.value.problems} == {str(path)}
