"""The folder of pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from desktop.studio.dropped import read_dropped
from desktop.studio.kept import LOOK_SIDE, KeptPictures, NotKept
from models.errors import BadPicture
from models.inputs.made_png import write_png
from models.inputs.picture import Picture
from tests.desktop.studio.samples import flat, made

NOON = 1_774_000_000_000_000


def test_the_newest_comes_first_and_knows_how_it_was_made(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path / "drawings")
    assert kept.names() == []
    first = kept.keep(flat(), made(seed=1), NOON)
    second = kept.keep(flat((0, 0, 200)), made(seed=2), NOON + 1)
    assert KeptPictures(tmp_path / "drawings").names() == [second, first]
    look = kept.look(second)
    assert look.made == made(seed=2)
    assert look.image.pixelColor(3, 3) == QColor(0, 0, 200)
    assert kept.full(first).size() == look.image.size()


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path)
    name = kept.keep(flat(), made(), NOON)
    (tmp_path / "mine.png").write_bytes(b"x")
    (tmp_path / f".{name}.new").write_bytes(b"half")
    kept.purge()
    assert kept.names() == [name]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, "mine.png"])


def test_a_large_picture_is_small_in_the_gallery(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path)
    wide = Picture(1200, 600, bytes(1200 * 600 * 3))
    name = kept.keep(wide, made(), NOON)
    assert kept.look(name).image.width() == LOOK_SIDE
    assert kept.look(name).image.height() == LOOK_SIDE // 2


def test_what_was_deleted_comes_back_until_the_next_start(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path)
    name = kept.keep(flat(), made(), NOON)
    kept.delete(name)
    assert kept.names() == []
    kept.restore(name)
    assert kept.names() == [name]
    kept.delete(name)
    kept.purge()
    with pytest.raises(NotKept):
        kept.restore(name)


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path)
    name = kept.keep(flat(), made(), NOON)
    with pytest.raises(NotKept) as caught:
        kept.copy_to(name, tmp_path / "nowhere" / "copy.png")
    assert "Choose another folder." in caught.value.problem.todo
    kept.path(name).unlink()
    kept.path(name).mkdir()
    with pytest.raises(NotKept):
        kept.keep(flat(), made(), NOON)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_damaged_picture_is_nothing_to_be_seen(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path)
    name = kept.keep(flat(), made(), NOON)
    kept.path(name).write_bytes(b"no picture")
    assert kept.look(name).image.isNull()
    assert kept.look(name).made is None
    with pytest.raises(BadPicture):
        kept.full(name)


def test_a_dropped_picture_tells_how_it_was_made_or_is_one_to_start_from(tmp_path: Path) -> None:
    knowing, plain = tmp_path / "knowing.png", tmp_path / "notes.txt"
    knowing.write_bytes(write_png(flat(), made()))
    plain.write_text("no picture", encoding="utf-8")
    assert read_dropped(knowing).made == made()
    start = read_dropped(knowing, as_start=True)
    assert start.made is None
    assert start.picture is not None
    assert start.picture.rgb == flat().rgb
    with pytest.raises(BadPicture):
        read_dropped(plain)
    with pytest.raises(BadPicture):
        read_dropped(tmp_path)
