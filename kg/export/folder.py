"""Writes a folder or a file as a whole: beside its place first, then moved there.

A writer that is stopped leaves the earlier folder as it was. Between the two renames of the move the earlier folder
stands, whole, under ``.NAME.earlier``; the next writer puts it back if the move was stopped there.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import InputError, Problem


@contextmanager
def replaced_folder(target: Path, own: Collection[str]) -> Iterator[Path]:
    """An empty folder to fill, which takes the place of ``target`` when the block ends well and vanishes when it does not.

    ``own`` are the names that such a folder may hold: a target with anything else is refused, so that no file of the
    user's is ever lost. A second writer of the same target waits for the first.
    """
    target = target.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _lock(target.parent):
            _recover(target)
            _check_own(target, own)
            staging = _beside(target, "partial")
            shutil.rmtree(staging, ignore_errors=True)
            staging.mkdir()
            try:
                yield staging
                _swap(staging, target)
            finally:
                shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise _refused(target, f"a folder that cannot be written ({error})") from error


@contextmanager
def replaced_file(target: Path) -> Iterator[Path]:
    """A file to write beside ``target``, which takes its place when the block ends well and vanishes when it does not."""
    if target.is_dir():
        raise InputError(Problem(str(target), None, "a folder", "the name of a file", "Name another file with --out."))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _lock(target.parent):
            staging = _beside(target, "partial")
            try:
                yield staging
                staging.replace(target)
            finally:
                staging.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(
            Problem(str(target), None, f"a file that cannot be written ({error})", "a file", "Name another file with --out.")
        ) from error


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    # the lock is the kernel's and ends with the process, so no stale lock file can be left behind
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _beside(target: Path, what: str) -> Path:
    return target.with_name(f".{target.name}.{what}")


def _recover(target: Path) -> None:
    earlier = _beside(target, "earlier")
    if earlier.exists():
        if target.exists():
            shutil.rmtree(earlier)
        else:
            earlier.rename(target)


def _check_own(target: Path, own: Collection[str]) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise _refused(target, "a file")
    strange = sorted(path.name for path in target.iterdir() if path.name not in own)
    if strange:
        raise _refused(target, f"other files in it ({', '.join(strange[:5])})")


def _swap(staging: Path, target: Path) -> None:
    earlier = _beside(target, "earlier")
    if target.exists():
        target.rename(earlier)
    staging.rename(target)
    shutil.rmtree(earlier, ignore_errors=True)


def _refused(target: Path, found: str) -> InputError:
    mend = "Name another folder with --out."
    return InputError(Problem(str(target), None, found, "a new folder, an empty one or an earlier build", mend))
