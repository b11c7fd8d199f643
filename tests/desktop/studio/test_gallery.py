"""The gallery as rows and as small pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.studio.canvas import Canvas
from desktop.studio.gallery_rows import GalleryRows
from desktop.studio.gallery_view import GalleryView
from desktop.studio.kept import Look
from tests.desktop.studio.samples import made

FOLDER = Path("drawings").absolute()
LOOK = Look(QImage(8, 8, QImage.Format.Format_RGB888), made())


@pytest.fixture
def rows() -> GalleryRows:
    return GalleryRows(lambda name: FOLDER / name)


@pytest.fixture
def view(qtbot: QtBot, rows: GalleryRows) -> GalleryView:
    shown = GalleryView(rows)
    qtbot.addWidget(shown)
    shown.resize(400, 220)
    rows.set_names(["c", "b", "a"])
    shown.show()
    return shown


def seen(rows: GalleryRows, name: str) -> object:
    return rows.data(rows.index_of(name), int(Qt.ItemDataRole.DecorationRole))


def test_a_picture_is_read_when_it_comes_into_view_and_once(rows: GalleryRows) -> None:
    asked: list[str] = []
    rows.look_wanted.connect(asked.append)
    rows.set_names(["b", "a"])
    assert seen(rows, "a") is None
    assert seen(rows, "a") is None
    assert asked == ["a"]
    rows.show_look("a", LOOK)
    assert seen(rows, "a") is LOOK
    assert rows.data(rows.index_of("a"), int(Qt.ItemDataRole.AccessibleTextRole)) == "a red circle"


def test_memory_is_bounded_by_what_was_seen_lately(rows: GalleryRows) -> None:
    names = [f"{number:03}" for number in range(300)]
    rows.set_names(names)
    for name in names:
        rows.show_look(name, LOOK)
        seen(rows, names[0])
    held = [name for name in names if rows.look(name) is not None]
    assert len(held) == 200
    assert {names[0], names[-1]} <= set(held)


def test_the_current_one_stays_when_others_come_and_go(view: GalleryView) -> None:
    rows = view.model()
    assert isinstance(rows, GalleryRows)
    view.choose("b")
    rows.set_names(["d", "c", "b", "a"])
    assert view.current == "b"
    rows.set_names(["d", "b", "a"])
    assert view.current == "b"
    assert rows.names == ("d", "b", "a")


def test_arrows_choose_and_delete_deletes(view: GalleryView) -> None:
    chosen: list[str] = []
    deleted: list[str] = []
    view.chosen.connect(chosen.append)
    view.delete_wanted.connect(deleted.append)
    view.choose("a")
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert chosen == ["a", "b"]
    assert deleted == ["b"]


def test_what_is_dragged_out_is_the_file(rows: GalleryRows, qtbot: QtBot) -> None:
    rows.set_names(["a"])
    urls = rows.mimeData([rows.index_of("a")]).urls()
    assert [Path(url.toLocalFile()) for url in urls] == [FOLDER / "a"]
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.show_image(LOOK.image, "a red circle")
    assert canvas.drag_data() is None
    canvas.show_image(LOOK.image, "a red circle", FOLDER / "a")
    data = canvas.drag_data()
    assert data is not None
    assert [Path(url.toLocalFile()) for url in data.urls()] == [FOLDER / "a"]
    assert data.hasImage()
