"""Folders that are dropped: opened, in order, within bounds."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.errors import Cancelled
from models.inputs.things import looking
from models.inputs.things.folders import MAX_DEPTH
from models.inputs.things.looking import look_at
from models.inputs.things.thing import Refused, Thing


def _write(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    return folder


def _names(found: list[Thing | Refused], folder: Path) -> list[str]:
    return [thing.path.relative_to(folder).as_posix() for thing in found]


def _said(found: list[Thing | Refused]) -> list[str]:
    return [refused.problem.what for refused in found if isinstance(refused, Refused)]


def test_files_come_in_natural_order_those_of_subfolders_last(tmp_path: Path) -> None:
    _write(tmp_path, "page 10.txt", "Page 9.txt", "page 1.txt", "b/2.txt", "a/10.txt", "a/9.txt")
    found = look_at([tmp_path])
    assert _names(found, tmp_path) == [
        *("page 1.txt", "Page 9.txt", "page 10.txt"),
        *("a/9.txt", "a/10.txt", "b/2.txt"),
    ]


def test_the_order_of_what_was_dropped_is_kept(tmp_path: Path) -> None:
    _write(tmp_path, "z.txt", "folder/x.txt", "a.txt")
    dropped = [tmp_path / "z.txt", tmp_path / "folder", tmp_path / "a.txt"]
    assert _names(look_at(dropped), tmp_path) == ["z.txt", "folder/x.txt", "a.txt"]


def test_hidden_files_and_those_of_the_system_are_not_taken(tmp_path: Path) -> None:
    _write(tmp_path, ".secret", ".git/config", "Thumbs.db", "__MACOSX/x.txt", "desktop.ini", "y.md")
    assert _names(look_at([tmp_path]), tmp_path) == ["y.md"]


def test_a_hidden_file_that_was_dropped_itself_is_taken(tmp_path: Path) -> None:
    _write(tmp_path, ".bashrc")
    assert look_at([tmp_path / ".bashrc"]) == [Thing(tmp_path / ".bashrc", "text")]


def test_a_file_is_taken_once(tmp_path: Path) -> None:
    _write(tmp_path, "x.txt", "y.txt")
    found = look_at([tmp_path / "y.txt", tmp_path, tmp_path / "y.txt"])
    assert _names(found, tmp_path) == ["y.txt", "x.txt"]


def test_bad_files_do_not_hide_the_good_ones(tmp_path: Path) -> None:
    _write(tmp_path, "good.txt")
    (tmp_path / "bad.bin").write_bytes(bytes(9))
    assert _names(look_at([tmp_path]), tmp_path) == ["bad.bin", "good.txt"]
    assert _said(look_at([tmp_path])) == ["“bad.bin” is of a kind that cannot be read here."]


def test_more_than_the_bound_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MAX_FILES", 3)
    _write(tmp_path, *(f"{number}.txt" for number in range(3)), "sub/more.txt")
    found = look_at([tmp_path])
    assert _names(found[:3], tmp_path) == ["0.txt", "1.txt", "2.txt"]
    assert _said(found) == [
        f"The folder “{tmp_path.name}” holds more than is taken at once; 3 of its files were."
    ]


def test_exactly_the_bound_is_all_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MAX_FILES", 3)
    _write(tmp_path, *(f"{number}.txt" for number in range(3)))
    assert _said(look_at([tmp_path])) == []


def test_deeper_than_the_bound_is_told(tmp_path: Path) -> None:
    deep = "/".join("d" * (MAX_DEPTH + 1))
    _write(tmp_path, f"{deep}/too deep.txt", f"{deep[2:]}/deep.txt")
    found = look_at([tmp_path])
    assert _names(found[:1], tmp_path) == [f"{deep[2:]}/deep.txt"]
    assert _said(found) == [
        f"The folder “{tmp_path.name}” holds more than is taken at once; 1 of its files were."
    ]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    assert _said(look_at([tmp_path / "nothing"])) == ["The folder “nothing” holds no files."]


def test_it_can_be_cancelled(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        look_at([_write(tmp_path, "x.txt")], cancel)


if sys.platform != "win32":

    def test_a_link_in_a_circle_ends(tmp_path: Path) -> None:
        _write(tmp_path, "sub/x.txt")
        (tmp_path / "sub" / "back").symlink_to(tmp_path)
        assert _names(look_at([tmp_path]), tmp_path) == ["sub/x.txt"]

    def test_a_link_to_nowhere_is_told(tmp_path: Path) -> None:
        (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
        assert _said(look_at([tmp_path])) == ["“link.txt” is not there."]

    def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        assert _said(look_at([tmp_path])) == ["“pipe.txt” is of a kind that cannot be read here."]

    def test_a_name_that_is_no_text_is_read(tmp_path: Path) -> None:
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
        path.write_text("words", encoding="utf-8")
        assert look_at([tmp_path]) == [Thing(path, "text")]
