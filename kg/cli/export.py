"""``kg export``: a build in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import DEFAULT_BUILD, messages, plural
from kg.errors import InputError, Problem
from kg.export.formats import FILE_FORMATS, FOLDER_FORMATS, Format, write_file, write_folder
from kg.export.saved import SavedBuild


def export(
    form: Annotated[Format, typer.Option("--format", help="What to write; csv and neo4j are folders.")],
    out: Annotated[str, typer.Option("--out", metavar="PATH|-", help="File or folder to write; - for standard output.")],
    build: Annotated[Path, typer.Argument(metavar="[BUILD]", help="Folder of a build.")] = DEFAULT_BUILD,
) -> None:
    """Write a build in another format; a file or folder of an earlier export is replaced as a whole."""
    saved = SavedBuild(build)
    if form in FOLDER_FORMATS:
        _refuse_stream(form, out)
        written = write_folder(saved, form, Path(out))
    elif out == "-":
        written = sys.stdout.buffer.write(FILE_FORMATS[form](saved))
    else:
        written = write_file(saved, form, Path(out))
    messages().print(f"{plural(written, 'byte')} of {form} in {'standard output' if out == '-' else out}", soft_wrap=True)


def _refuse_stream(form: str, out: str) -> None:
    if out == "-":
        mend = f"Name a folder: --format {form} --out PATH."
        raise InputError(Problem("--out", None, "-, standard output", f"a folder, since {form} is several files", mend))
