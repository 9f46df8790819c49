"""The page's modules as one script, so that the page needs no other file.

Each module keeps a scope of its own. A bundler would do the same; what is understood here is deliberately little:
``import { a, b as c } from "./x.js";`` on one line at the top, and ``export`` before a declaration.
"""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{ ([^}]+) \} from "\./(\w+)\.js";$', re.M)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const|class) (\w+))", re.M)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.M)


def bundle(folder: Path, entry: str) -> str:
    """The module ``entry`` of the folder after everything that it needs; raises ValueError for a circle and for other syntax."""
    done: dict[str, str] = {}
    _add(folder, entry, done, ())
    return "\n".join(done.values())


def _add(folder: Path, name: str, done: dict[str, str], above: tuple[str, ...]) -> None:
    if name in above:
        raise ValueError(f"modules import each other in a circle: {' → '.join((*above, name))}")
    if name in done:
        return
    text = (folder / f"{name}.js").read_text("utf-8")
    for _, needed in _IMPORT.findall(text):
        _add(folder, needed, done, (*above, name))
    done[name] = _scoped(name, text)


def _scoped(name: str, text: str) -> str:
    exported = _EXPORT.findall(text)
    text = _EXPORT.sub("", _IMPORT.sub(_destructured, text))
    if left := _LEFT.search(text):
        raise ValueError(f"{name}.js: {left[0]!r} is not written as an import of names on one line or an export of a declaration")
    return f"const ${name} = (() => {{\n{text}return {{ {', '.join(exported)} }};\n}})();"


def _destructured(found: re.Match[str]) -> str:
    return f"const {{ {found[1].replace(' as ', ': ')} }} = ${found[2]};"
