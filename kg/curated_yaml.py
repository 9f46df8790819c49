"""Curated YAML: a file as a checked value, or every place in it that is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from kg.errors import CurationError, Problem

M = TypeVar("M", bound=BaseModel)


def checked_yaml(path: Path, model: type[M]) -> M:
    """The contents of a YAML file as ``model``; CurationError names every line that is wrong."""
    problems: list[Problem] = []
    loaded = read_yaml(path, model, problems)
    if loaded is None:
        raise CurationError(*problems)
    return loaded


def read_yaml(path: Path, model: type[M], problems: list[Problem]) -> M | None:
    """The contents of a YAML file as ``model``; else None, and what is wrong is added to ``problems`` with its line."""
    expected = f"a {model.__name__} ({model.__module__.replace('.', '/')}.py)"
    try:
        text = path.read_text(encoding="utf-8")
        data = YAML(typ="safe").load(text)
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(str(path), None, f"no readable text ({error})", "UTF-8 text"))
        return None
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        problems.append(Problem(str(path), line, error.problem or "broken YAML", "YAML with each key once"))
        return None
    except YAMLError as error:
        problems.append(Problem(str(path), None, str(error), "YAML"))
        return None
    except ValueError as error:
        # what looks like a date is made one while the file is parsed; no line is known then
        problems.append(Problem(str(path), None, str(error), "dates that exist"))
        return None
    if not isinstance(data, dict):
        problems.append(Problem(str(path), None, f"a {type(data).__name__}" if data else "nothing", expected))
        return None
    try:
        return model.model_validate(data)
    except ValidationError as invalid:
        lined = YAML().load(text)  # only this slower loader knows the lines
        problems += (Problem(str(path), _line_of(lined, e["loc"]), _told(e), expected) for e in invalid.errors(include_url=False))
        return None


def _told(error: ErrorDetails) -> str:
    """Where in the file something is wrong, what, and the value found there unless it is a whole part of the file."""
    place, value = ".".join(map(str, error["loc"])) or "the file", error["input"]
    return f"{place}: {error['msg']}" + ("" if isinstance(value, dict | list) else f" ({value!r:.80})")


def _line_of(data: Any, loc: tuple[int | str, ...]) -> int | None:
    """The 1-based line of the deepest place that stands in the file; what only the model knows of ``loc`` is passed over."""
    line = None
    for at, key in enumerate(loc):
        try:
            value = data[key]
            if isinstance(value, dict | list) or at == len(loc) - 1:
                line = (data.lc.item(key) if isinstance(key, int) else data.lc.key(key))[0] + 1
                data = value
        except (KeyError, IndexError, TypeError):
            continue
    return line
