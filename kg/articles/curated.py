"""Curated YAML: loads a file into a checked value or says which line is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from kg.errors import CurationError, Problem

Checked = TypeVar("Checked", bound=BaseModel)


def load_curated(path: Path, model: type[Checked], *, name: str | None = None) -> Checked:
    """The file's content as ``model``; raises ``CurationError`` with every wrong line."""
    shown = name or path.name
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CurationError(Problem(shown, None, str(error), "a readable UTF-8 file")) from error
    content = _parse(text, shown)
    try:
        return model.model_validate(content)
    except ValidationError as error:
        marked = YAML(typ="rt").load(text)
        problems = [
            Problem(shown, _line(marked, e["loc"]), f"{_path(e['loc'])}: {e['input']!r:.80}", e["msg"]) for e in error.errors()
        ]
        raise CurationError(*problems) from error


def _parse(text: str, shown: str) -> Any:
    try:
        return YAML(typ="safe").load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise CurationError(Problem(shown, line, str(error.problem), "YAML with each key once")) from error
    except YAMLError as error:
        raise CurationError(Problem(shown, None, str(error), "YAML")) from error
    except ValueError as error:
        # What looks like a date is made one while the file is parsed; no line is known then.
        raise CurationError(Problem(shown, None, str(error), "dates that exist")) from error


def _path(location: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in location) or "the file"


def _line(node: Any, location: tuple[int | str, ...]) -> int | None:
    """The 1-based line of the deepest part of ``location`` that the file holds."""
    line: int | None = None
    for part in location:
        marks = getattr(node, "lc", None)
        try:
            position = marks.key(part) if isinstance(part, str) else marks.item(part)  # type: ignore[union-attr]
            node = node[part]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
        line = position[0] + 1
    return line
