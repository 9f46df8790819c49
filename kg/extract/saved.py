"""What takes long to make of the packaged rules and names, saved beside the compiled modules until any of its sources changes.

It stands where Python keeps what it compiles, and whoever can write there can change the program itself. Nothing depends on it:
where it cannot be written, or is not whole, what it holds is made again."""

from __future__ import annotations

import os
import pickle
import platform
import sys
import time
from collections.abc import Callable
from hashlib import blake2b
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

from kg.sources import ONTOLOGY, ROOT

Sources = tuple[tuple[Path, str], ...]
"""Folders, and how the names of those files begin or end that something is made from."""
SOURCES: Sources = ((ROOT / "kg", "*.py"), (ROOT / "kg", "*.yaml"), (ONTOLOGY, "*.ttl"))
MADE_WITH = ("lemminflect", "pydantic", "pyoxigraph", "ruamel.yaml")
"""Packages on which it depends what is made of the sources."""
PLACE = Path(cache_from_source(__file__)).with_suffix(".pickle")
STARTED = time.time()
SETTLED = 10
"""Seconds by which all sources are older than this process if what it has imported is sure to be what they hold now."""
T = TypeVar("T")


def saved(make: Callable[[], T], place: Path = PLACE, sources: Sources = SOURCES) -> T:
    """What ``make`` gives: as an earlier process saved it if the sources are the same, else made now and saved for the next."""
    key = _key(_files(sources))
    content = _content(place, key)
    if content is not None:
        found: T = pickle.loads(content)
        return found
    made = make()
    if _settled(sources, key):
        _save(pickle.dumps(made, pickle.HIGHEST_PROTOCOL), place, key)
    return made


def _files(sources: Sources) -> dict[str, Path]:
    """The files by their names with that of their folder, in a fixed order."""
    found = ((folder, path) for folder, pattern in sources for path in sorted(folder.rglob(pattern)) if path.is_file())
    return {path.relative_to(folder.parent).as_posix(): path for folder, path in found}


def _settled(sources: Sources, key: bytes) -> bool:
    """Whether the sources still hold what something was made from, and held it when this process began to import them."""
    files = _files(sources)
    try:
        return max(file.stat().st_mtime for file in files.values()) < STARTED - SETTLED and _key(files) == key
    except FileNotFoundError:
        return False


def _key(files: dict[str, Path]) -> bytes:
    """A digest of the files with their names, of Python and of the packages that read them."""
    readers = [(name, version(name)) for name in MADE_WITH]
    digest = blake2b(repr((sys.version, platform.machine(), readers)).encode())
    for name, path in files.items():
        content = path.read_bytes()
        digest.update(f"{name} {len(content)} ".encode() + content)
    return digest.digest()


def _content(place: Path, key: bytes) -> bytes | None:
    """What was saved, if it was made from these sources and is whole."""
    try:
        data = place.read_bytes()
    except OSError:
        return None
    check, content = data[: len(key)], data[len(key) :]
    return content if check == _check(content, key) else None


def _check(content: bytes, key: bytes) -> bytes:
    return blake2b(content, key=key).digest()


def _save(content: bytes, place: Path, key: bytes) -> None:
    """Puts it in its place as a whole; where nothing can be written, the next start is no quicker, and that is all."""
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(_check(content, key) + content)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
    except OSError:
        return
