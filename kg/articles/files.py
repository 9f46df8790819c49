"""Files: which ones hold articles, what they are called, and their bytes as text."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG

from kg.errors import Problem

LARGEST = 20 * 1024 * 1024
"""Bytes; a larger file is refused without being read."""
SUFFIXES = (".txt", ".html", ".htm", ".jsonl")
_KINDS = "a file ending in .txt, .html, .htm or .jsonl"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def find_files(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """The files with articles that the paths name or hold, each once, in the order of the paths and sorted in a folder.

    In a folder, files of other kinds and hidden ones are passed over.
    """
    files: dict[Path, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        found, wrong = _find(path)
        problems += wrong
        for file in found:
            files.setdefault(Path(os.path.realpath(file)), file)
    return list(files.values()), problems


def _find(path: Path) -> tuple[list[Path], list[Problem]]:
    try:
        if path.is_dir():
            return _walk(path)
        exists = path.exists() or path.is_symlink()
    except (OSError, ValueError) as error:
        return [], [Problem(str(path), None, f"a path that cannot be looked up ({error})", "a file or folder")]
    if not exists:
        return [], [Problem(str(path), None, "nothing there", "a file or folder", "Check the path.")]
    if path.suffix.casefold() not in SUFFIXES:
        return [], [Problem(str(path), None, f"a file of another kind ({path.suffix or 'no suffix'})", _KINDS)]
    return [path], []


def _walk(folder: Path) -> tuple[list[Path], list[Problem]]:
    files: list[Path] = []
    problems: list[Problem] = []

    def refused(error: OSError) -> None:
        found = f"a folder that cannot be read ({error.strerror})"
        problems.append(Problem(str(error.filename), None, found, "a readable folder"))

    for where, folders, names in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [Path(where, n) for n in names if Path(n).suffix.casefold() in SUFFIXES and not n.startswith(".")]
    if not files and not problems:
        problems.append(Problem(str(folder), None, "a folder without articles", _KINDS))
    return sorted(files, key=lambda file: file.relative_to(folder).as_posix()), problems


def name_files(files: list[Path]) -> dict[Path, str]:
    """A name for each file: its own, with as many of its folders before it as tell it from others of that name."""
    by_name: dict[str, list[Path]] = defaultdict(list)
    for file in files:
        by_name[file.name].append(file)
    return {file: _name(file, by_name[file.name]) for file in files}


def _name(file: Path, namesakes: list[Path]) -> str:
    if len(namesakes) == 1:
        return file.name
    others = [other.absolute().parts for other in namesakes if other != file]
    parts = file.absolute().parts
    depth = next(d for d in range(1, len(parts) + 1) if all(other[-d:] != parts[-d:] for other in others))
    return "/".join(parts[-depth:])


def read_text(path: Path) -> str | Problem:
    """The file decoded as UTF-8 with its newlines as they are, or why it holds no article."""
    try:
        stat = path.stat()
        if not S_ISREG(stat.st_mode):
            return Problem(str(path), None, "no regular file", "a file with an article")
        if stat.st_size > LARGEST:
            mend = "Split the file, or check that it is text."
            return Problem(str(path), None, f"{stat.st_size:,} bytes", f"at most {LARGEST:,} bytes", mend)
        data = path.read_bytes()
    except OSError as error:
        return Problem(str(path), None, f"a file that cannot be read ({error.strerror})", "a readable file")
    return _decode(path, data)


def _decode(path: Path, data: bytes) -> str | Problem:
    if data.startswith(_UTF16):
        return Problem(str(path), 1, "UTF-16", "UTF-8", "Convert the file to UTF-8.")
    if b"\x00" in data:
        line = data.count(b"\n", 0, data.index(b"\x00")) + 1
        return Problem(str(path), line, "a NUL byte, so a binary file", "plain text in UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{data[error.start]:02x} at offset {error.start}, which is not UTF-8"
        return Problem(str(path), line, found, "UTF-8", "Convert the file to UTF-8.")
    if not text.strip("\ufeff\u200b \t\r\n\xa0"):
        return Problem(str(path), None, "an empty file" if not data else "a file without text", "an article")
    return text
