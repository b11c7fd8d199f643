"""A folder or GGUF file of the user's is copied whole, safely, and gone on with after a stop."""

from __future__ import annotations

import errno
import io
import os
import shutil
import stat
import sys
import threading
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import Cancelled, DiskFull, DownloadFailed
from models.places import BUILTIN_MODELS
from models.sources import folder, folder_files
from models.sources.folder import FolderSource
from models.sources.folder_files import MOST_FILES, list_folder
from models.sources.look_at_refusals import CopyFailed, NotAModel
from models.sources.progress import FetchProgress

WHISPER = BUILTIN_MODELS / "whisper-tiny.en"
MEGABYTE = 1024 * 1024
CONTENT = {
    "openvino_model.xml": b"<net/>",
    "openvino_model.bin": bytes(range(256)) * 12288,  # three megabytes
    "config.json": b"{}",
    "voices/af_heart.bin": b"\x00\x00\x80\x3f" * 64,
}


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.fixture
def chosen(tmp_path: Path) -> Path:
    path = tmp_path / "我的模型 ü"
    for name, content in CONTENT.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(content)
    return path


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    path = tmp_path / "store" / ".partial-mine"
    path.mkdir(parents=True)
    return path


def fetch(
    path: Path,
    destination: Path,
    seen: list[FetchProgress] | None = None,
    cancel: CancelToken | None = None,
) -> tuple[Path, ...]:
    source = EntrySource(kind="file", reference=str(path))
    listener = (seen if seen is not None else []).append
    return FolderSource().fetch(source, destination, listener, cancel or CancelToken()).files


def content(path: Path) -> dict[str, bytes]:
    files = (file for file in path.rglob("*") if file.is_file())
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in files}


def left_out(path: Path) -> set[str]:
    return set(list_folder(path).left_out)


def test_a_folder_is_copied_with_progress(chosen: Path, destination: Path) -> None:
    seen: list[FetchProgress] = []
    files = fetch(chosen, destination, seen)
    assert content(destination) == CONTENT
    assert set(files) == {destination / name for name in CONTENT}
    total = sum(map(len, CONTENT.values()))
    assert {step.phase for step in seen} == {"copying"}
    assert [(seen[0].done, seen[0].total), (seen[-1].done, seen[-1].total)] == [
        (0, total),
        (total, total),
    ]
    steps = [after.done - before.done for before, after in pairwise(seen)]
    assert max(steps) <= MEGABYTE


def test_nothing_is_linked(chosen: Path, destination: Path) -> None:
    for file in fetch(chosen, destination):
        assert file.stat().st_nlink == 1
        assert not file.is_symlink()
    (destination / "config.json").write_bytes(b"changed")
    assert content(chosen) == CONTENT


def test_a_model_that_ships_is_copied_without_its_manifest(destination: Path) -> None:
    fetch(WHISPER, destination)
    names = {path.name for path in WHISPER.iterdir()} - {"sidelight.json"}
    assert {path.name for path in destination.iterdir()} == names
    weights = "openvino_encoder_model.bin"
    assert (destination / weights).read_bytes() == (WHISPER / weights).read_bytes()


def test_a_gguf_is_copied_alone(chosen: Path, destination: Path) -> None:
    (chosen / "tiny.gguf").write_bytes(b"GGUF and so on")
    assert fetch(chosen / "tiny.gguf", destination) == (destination / "tiny.gguf",)
    assert content(destination) == {"tiny.gguf": b"GGUF and so on"}


def test_there_is_no_newer_one(chosen: Path) -> None:
    source = EntrySource(kind="file", reference=str(chosen))
    assert FolderSource().kind == "file"
    assert FolderSource().latest(source, CancelToken()) == ""


def test_cancel_acts_within_a_file_and_a_retry_copies_only_the_rest(
    chosen: Path, destination: Path
) -> None:
    cancel = CancelToken()
    seen: list[FetchProgress] = []

    def progress(step: FetchProgress) -> None:
        if step.done >= MEGABYTE:
            cancel.cancel()

    source = EntrySource(kind="file", reference=str(chosen))
    with pytest.raises(Cancelled):
        FolderSource().fetch(source, destination, progress, cancel)
    assert content(destination) == {"config.json": b"{}"}  # and nothing half done
    written = (destination / "config.json").stat().st_ino
    fetch(chosen, destination, seen)
    assert content(destination) == CONTENT
    assert (destination / "config.json").stat().st_ino == written
    assert seen[0].done == len(b"{}")


def test_cancelled_before_it_began_copies_nothing(chosen: Path, destination: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        fetch(chosen, destination, cancel=cancel)
    assert content(destination) == {}


def test_a_file_that_changed_since_is_copied_again(chosen: Path, destination: Path) -> None:
    fetch(chosen, destination)
    (chosen / "config.json").write_bytes(b"[]")  # of the same size
    os.utime(chosen / "config.json", ns=(1, 1))
    fetch(chosen, destination)
    assert (destination / "config.json").read_bytes() == b"[]"


def test_a_file_that_grows_while_it_is_copied_is_refused(chosen: Path, destination: Path) -> None:
    def progress(step: FetchProgress) -> None:
        with (chosen / "openvino_model.bin").open("ab") as file:
            file.write(b"more")

    source = EntrySource(kind="file", reference=str(chosen))
    with pytest.raises(CopyFailed, match="changed while it was being copied"):
        FolderSource().fetch(source, destination, progress, CancelToken())
    assert "openvino_model.bin" not in content(destination)


def test_room_is_checked_before_anything_is_copied(
    chosen: Path, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 0, 2 * MEGABYTE))
    with pytest.raises(DiskFull, match="3 MB are needed, 2 MB are free"):
        fetch(chosen, destination)
    assert content(destination) == {}


def test_a_gguf_needs_room_for_the_copy_that_is_made_of_it(
    tmp_path: Path, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.gguf").write_bytes(bytes(MEGABYTE))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 0, MEGABYTE + 1))
    with pytest.raises(DiskFull):
        fetch(tmp_path / "a.gguf", destination)


def test_what_is_copied_already_needs_no_room(
    chosen: Path, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch(chosen, destination)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 0, 0))
    fetch(chosen, destination)
    assert content(destination) == CONTENT


def test_a_disk_that_becomes_full_on_the_way(
    chosen: Path, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(folder, "open_regular", lambda _: Full())
    with pytest.raises(DiskFull, match="became full"):
        fetch(chosen, destination)
    assert content(destination) == {}


@pytest.mark.parametrize("name", ["gone", "gone.gguf"])
def test_what_is_not_there_any_more(tmp_path: Path, destination: Path, name: str) -> None:
    with pytest.raises(DownloadFailed, match="no files of a model at"):
        fetch(tmp_path / name, destination)


def test_a_relative_path_is_nobodys_choice(
    chosen: Path, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(chosen.parent)
    with pytest.raises(CopyFailed):
        fetch(Path(chosen.name), destination)


def test_a_file_that_may_not_be_read(
    chosen: Path, destination: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> io.BytesIO:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(folder, "open_regular", refuse)
    with pytest.raises(CopyFailed, match="could not be copied") as caught:
        fetch(chosen, destination)
    assert "Permission denied" in caught.value.cause


@pytest.mark.parametrize(
    "name", ["model.pt", "model.ckpt", "data.pkl", "model.PTH", "modeling.py", "w.safetensors"]
)
def test_pickles_code_and_foreign_weights_stay_behind(chosen: Path, name: str) -> None:
    (chosen / name).write_bytes(b"anything")
    assert left_out(chosen) == {name}


@pytest.mark.parametrize(
    "start", [b"PK\x03\x04\x14\x00", b"\x80\x02\x8a\nl\xfc\x9cF", b"\x80\x04\x95\x10\x00"]
)
def test_a_bin_that_is_a_pickle_stays_behind(chosen: Path, start: bytes) -> None:
    (chosen / "pytorch_model.bin").write_bytes(start + bytes(100))
    assert left_out(chosen) == {"pytorch_model.bin"}


def test_weights_of_a_network_are_never_taken_for_a_pickle(chosen: Path, destination: Path) -> None:
    (chosen / "openvino_model.bin").write_bytes(b"PK\x03\x04 is what these weights begin with")
    fetch(chosen, destination)
    assert (destination / "openvino_model.bin").exists()


def test_a_checkpoint_keeps_its_safetensors(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "model.safetensors").write_bytes(b"12345678")
    assert list_folder(tmp_path).names == {"config.json", "model.safetensors"}


def test_hidden_files_are_nobodys_business(chosen: Path) -> None:
    for name in (".git/objects/x", ".DS_Store", "__pycache__/x.pyc"):
        (chosen / name).parent.mkdir(parents=True, exist_ok=True)
        (chosen / name).write_bytes(b"x")
    assert list_folder(chosen).names == set(CONTENT)
    assert left_out(chosen) == set()


def test_links_that_leave_the_folder_are_not_followed(
    chosen: Path, destination: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("mine")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "key").write_text("mine")
    (chosen / "stolen.json").symlink_to(tmp_path / "secret")
    (chosen / "stolen").symlink_to(tmp_path / "secrets", target_is_directory=True)
    (chosen / "upwards.json").symlink_to("../secret")
    (chosen / "nowhere.json").symlink_to("not-there")
    (chosen / "circle.json").symlink_to("circle.json")
    fetch(chosen, destination)
    assert content(destination) == CONTENT
    links = {"stolen.json", "stolen", "upwards.json", "nowhere.json", "circle.json"}
    assert left_out(chosen) == links


def test_links_inside_the_folder_become_files(chosen: Path, destination: Path) -> None:
    (chosen / "generation_config.json").symlink_to("config.json")
    fetch(chosen, destination)
    copy = destination / "generation_config.json"
    assert (copy.read_bytes(), copy.is_symlink()) == (b"{}", False)


def test_a_snapshot_of_the_hub_cache_is_links_to_blobs(tmp_path: Path, destination: Path) -> None:
    repository = tmp_path / "models--OpenVINO--tiny"
    snapshot = repository / "snapshots" / ("c" * 40)
    snapshot.mkdir(parents=True)
    (repository / "blobs").mkdir()
    (repository / "blobs" / "1234").write_bytes(b"{}")
    (repository / "secret").write_bytes(b"not a blob")
    (snapshot / "config.json").symlink_to("../../blobs/1234")
    (snapshot / "other.json").symlink_to("../../secret")
    fetch(snapshot, destination)
    assert content(destination) == {"config.json": b"{}"}


@pytest.mark.parametrize("name", ["a:b.json", "a\\b.json", os.fsdecode(b"\xff.json")])
def test_names_that_no_manifest_can_hold(chosen: Path, destination: Path, name: str) -> None:
    if sys.platform == "win32":
        name = "config.pkl"  # no such names there
    (chosen / name).write_bytes(b"x")
    fetch(chosen, destination)
    assert content(destination) == CONTENT
    assert left_out(chosen) == {name}


def test_a_pipe_is_never_waited_for(chosen: Path, destination: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(chosen / "openvino_tokenizer.bin")
    fetch(chosen, destination)
    assert content(destination) == CONTENT


def test_a_file_that_turns_into_a_pipe_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "device"
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
    done = threading.Event()

    def attempt() -> None:
        with pytest.raises(OSError, match="device"):
            folder_files.open_regular(path)
        done.set()

    threading.Thread(target=attempt, daemon=True).start()
    assert done.wait(20)


def test_somebody_drops_their_whole_disk(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(NotAModel, match="more than 5,000 files"):
        list_folder(tmp_path)


def test_folders_in_folders_end_the_walk(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"abcdefghijklm")
    deep.mkdir(parents=True)
    (deep / "config.json").touch()
    with pytest.raises(NotAModel, match="folders in folders"):
        list_folder(tmp_path)


def test_copies_can_be_changed_and_removed(chosen: Path, destination: Path) -> None:
    (chosen / "config.json").chmod(0o444)
    for file in fetch(chosen, destination):
        assert file.stat().st_mode & stat.S_IWUSR
