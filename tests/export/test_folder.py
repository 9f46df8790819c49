"""A folder is written as a whole or not at all."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.export.folder import replaced_folder

OWN = ("a.txt", "b.txt")


def write(target: Path, text: str) -> None:
    with replaced_folder(target, OWN) as folder:
        for name in OWN:
            (folder / name).write_text(text)


def write_half(target: Path) -> None:
    with replaced_folder(target, OWN) as folder:
        (folder / "a.txt").write_text("two")
        raise RuntimeError("stopped")


def contents(target: Path) -> list[str]:
    return [path.read_text() for path in sorted(target.iterdir())]


def test_a_folder_is_made_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "build"
    write(target, "one")
    write(target, "two")
    assert contents(target) == ["two", "two"]
    assert [path.name for path in target.parent.iterdir()] == ["build"]


def test_an_error_half_way_leaves_the_earlier_folder(tmp_path: Path) -> None:
    target = tmp_path / "build"
    write(target, "one")
    with pytest.raises(RuntimeError, match="stopped"):
        write_half(target)
    assert contents(target) == ["one", "one"]
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_a_killed_writer_leaves_the_earlier_folder_and_the_next_one_clears_up(tmp_path: Path) -> None:
    target = tmp_path / "build"
    write(target, "one")
    script = (
        "import sys, time; from pathlib import Path; from kg.export.folder import replaced_folder\n"
        "with replaced_folder(Path(sys.argv[1]), ('a.txt', 'b.txt')) as folder:\n"
        "    (folder / 'a.txt').write_text('two'); print('half', flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(target)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "half\n"
        process.send_signal(signal.SIGKILL)
    assert contents(target) == ["one", "one"]
    write(target, "three")
    assert contents(target) == ["three", "three"]
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_a_move_stopped_between_its_renames_is_undone_by_the_next_writer(tmp_path: Path) -> None:
    target = tmp_path / "build"
    write(target, "one")
    target.rename(tmp_path / ".build.earlier")
    with pytest.raises(RuntimeError, match="stopped"):
        write_half(target)
    assert contents(target) == ["one", "one"]


def test_a_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    target = tmp_path / "build"
    second = threading.Thread(target=write, args=(target, "second"))
    with replaced_folder(target, OWN) as folder:
        second.start()
        second.join(timeout=0.3)
        assert second.is_alive()
        (folder / "a.txt").write_text("first")
    second.join(timeout=10)
    assert contents(target) == ["second", "second"]


@pytest.mark.parametrize("name", ["letter.doc", ".git"])
def test_a_folder_with_other_files_is_never_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / name).write_text("mine")
    with pytest.raises(InputError, match=rf"build: found other files in it \({name}\); expected a new folder"):
        write(tmp_path / "build", "one")
    assert (tmp_path / "build" / name).read_text() == "mine"


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("mine")
    with pytest.raises(InputError, match="found a file"):
        write(tmp_path / "build", "one")
    with pytest.raises(InputError, match="cannot be written"):
        write(tmp_path / "build" / "below", "one")


def test_a_place_that_nobody_can_write_is_refused() -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write(Path("/proc/none/build"), "one")
    with pytest.raises(InputError, match="cannot be written"):
        write(Path("/proc/build"), "one")
