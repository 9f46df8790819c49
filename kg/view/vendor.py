"""Renews the browser library that the page carries: ``python -m kg.view.vendor`` (needs npm; the page itself needs nothing).

The registry's client checks the archive against its published hash; this script notes the hash of the file it took, so
that a test can tell whether the copy beside it is still the published one.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

NAME = "vis-network"
VERSION = "10.1.5"
LICENSE = "Apache-2.0 OR MIT"
FOLDER = Path(__file__).parent / "vendor"
FILES = {
    "package/standalone/umd/vis-network.min.js": "vis-network.min.js",
    "package/LICENSE-MIT": "LICENSE-MIT.txt",
    "package/LICENSE-APACHE-2.0": "LICENSE-APACHE-2.0.txt",
}


def fetch(folder: Path) -> Path:
    """Path of the package's archive, downloaded into ``folder`` by npm."""
    done = subprocess.run(
        ["npm", "pack", "--json", "--pack-destination", str(folder), f"{NAME}@{VERSION}"],
        check=True, capture_output=True, text=True,
    )
    return folder / str(json.loads(done.stdout)[0]["filename"])


def unpack(archive: Path, folder: Path) -> None:
    """None; the files of ``FILES`` are taken byte for byte, and ``package.json`` says what they are."""
    folder.mkdir(exist_ok=True)
    with tarfile.open(archive) as packed:
        for member, name in FILES.items():
            content = packed.extractfile(member)
            if content is None:
                raise FileNotFoundError(f"{archive.name} has no file {member}")
            (folder / name).write_bytes(content.read())
    script = (folder / "vis-network.min.js").read_bytes()
    about = {"name": NAME, "version": VERSION, "license": LICENSE, "sha256": hashlib.sha256(script).hexdigest()}
    (folder / "package.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """None; renews ``vendor/``."""
    with tempfile.TemporaryDirectory() as folder:
        unpack(fetch(Path(folder)), FOLDER)
    print(f"{NAME} {VERSION} stands in {FOLDER.name}/")


if __name__ == "__main__":
    main()
