"""Blobs are named by their content, written once, and never returned damaged."""

from __future__ import annotations

import errno
import hashlib
from pathlib import Path

import pytest

from desktop.conversations.blobs import BlobDamaged, Blobs, names_in
from models.errors import DiskFull

_DATA = b"a picture"


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path / "blobs")


def test_a_blob_comes_back_by_its_hash(blobs: Blobs) -> None:
    name = blobs.put(_DATA)
    assert name == hashlib.sha256(_DATA).hexdigest()
    assert blobs.get(name) == _DATA
    assert blobs.path_of(name).relative_to(blobs.path_of(name).parents[2]) == Path(
        name[:2], name[2:4], name
    )


def test_the_same_content_is_written_once(blobs: Blobs) -> None:
    path = blobs.path_of(blobs.put(_DATA))
    written = path.stat().st_mtime_ns
    assert blobs.put(_DATA) == path.name
    assert path.stat().st_mtime_ns == written
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"a pictur", b"a pictura", b"a picture."])
def test_a_damaged_blob_is_told_not_returned(blobs: Blobs, content: bytes) -> None:
    name = blobs.put(_DATA)
    blobs.path_of(name).write_bytes(content)
    with pytest.raises(BlobDamaged):
        blobs.get(name)


def test_one_cut_short_is_whole_again_when_it_is_put_again(blobs: Blobs) -> None:
    name = blobs.put(_DATA)
    blobs.path_of(name).write_bytes(b"a p")
    blobs.put(_DATA)
    assert blobs.get(name) == _DATA


@pytest.mark.parametrize("name", ["", "ab", "../../secret", "A" * 64, "0" * 64])
def test_what_is_not_there_is_told(blobs: Blobs, name: str) -> None:
    with pytest.raises(BlobDamaged):
        blobs.get(name)


def test_only_those_named_are_kept(blobs: Blobs) -> None:
    kept, gone = blobs.put(b"kept"), blobs.put(b"gone")
    half = blobs.path_of(kept).with_name(f".{kept}.77.new")
    half.write_bytes(b"ke")
    blobs.keep_only([kept])
    assert blobs.get(kept) == b"kept"
    assert not blobs.path_of(gone).exists()
    assert not half.exists()


def test_a_full_disk_is_told_and_leaves_no_half_blob(
    blobs: Blobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> int:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(DiskFull, match="disk is full"):
            blobs.put(_DATA)
    name = hashlib.sha256(_DATA).hexdigest()
    assert list(blobs.path_of(name).parent.iterdir()) == []
    assert blobs.get(blobs.put(_DATA)) == _DATA


def test_names_are_found_wherever_they_stand() -> None:
    one, two = "ab" * 32, "0f" * 32
    text = f'[{{"thumbnail": "{one}", "parts": "[{{\\"blob\\": \\"{two}\\"}}]", "x": "{one}0"}}]'
    assert names_in(text) == [one, two]
