"""Files: which ones hold articles, what they are called, and their bytes as text."""

from __future__ import annotations

import os
import re
from codecs import lookup
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG

from kg.errors import Problem

LARGEST = 20 * 1024 * 1024
"""Bytes; a larger file is refused without being read."""
SUFFIXES = (".txt", ".html", ".htm", ".jsonl")
_KINDS = "a file ending in .txt, .html, .htm or .jsonl"
_DOCUMENTS = {".pdf", ".doc", ".docx", ".odt", ".rtf", ".mht", ".mhtml", ".eml"}
"""Suffixes of files that may well hold an article, so that somebody should hear that they were not read."""
_CHARSET = re.compile(rb"<meta[^>]{0,99}charset\s*=\s*[\"']?([\w-]{1,40})", re.I)
_HEAD = 4096
"""Bytes of a page among which it says its character set."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def find_files(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """The files with articles that the paths name or hold, each once, in the order of the paths and sorted in a folder.

    In a folder, pictures, tables and hidden files are passed over; a document that may hold an article is a problem.
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
        return [], [_other_kind(path)]
    return [path], []


def _other_kind(path: Path) -> Problem:
    return Problem(str(path), None, f"a file of another kind ({path.suffix or 'no suffix'})", _KINDS, "Save its text as .txt.")


def _walk(folder: Path) -> tuple[list[Path], list[Problem]]:
    files: list[Path] = []
    problems: list[Problem] = []

    def refused(error: OSError) -> None:
        found = f"a folder that cannot be read ({error.strerror})"
        problems.append(Problem(str(error.filename), None, found, "a readable folder"))

    for where, folders, names in os.walk(folder, onerror=refused):
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = [Path(where, name) for name in sorted(names) if not name.startswith(".")]
        files += [file for file in shown if file.suffix.casefold() in SUFFIXES]
        problems.extend(_other_kind(file) for file in shown if file.suffix.casefold() in _DOCUMENTS)
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
    """The file decoded as UTF-8 with its newlines as they are, or why it holds no article.

    An HTML page that is not in UTF-8 is decoded by the character set that it states."""
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
        text = data.decode(_encoding(path, data))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{data[error.start]:02x} at offset {error.start}, which is not {error.encoding.upper()}"
        return Problem(str(path), line, found, "UTF-8", "Convert the file to UTF-8.")
    if not text.strip("\ufeff\u200b \t\r\n\xa0"):
        return Problem(str(path), None, "an empty file" if not data else "a file without text", "an article")
    return text


def _encoding(path: Path, data: bytes) -> str:
    """UTF-8, or the character set of a page that states one and is not in UTF-8."""
    stated = _CHARSET.search(data[:_HEAD]) if path.suffix.casefold() in {".html", ".htm"} else None
    if stated is None:
        return "utf-8"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _known(stated[1].decode("ascii"))
    return "utf-8"


def _known(charset: str) -> str:
    """The name of the codec; UTF-8 where there is none. Pages that say ISO 8859-1 mean Windows-1252, as browsers read them."""
    try:
        name = lookup(charset).name
    except LookupError:
        return "utf-8"
    return "cp1252" if name in {"iso8859-1", "ascii"} else name
