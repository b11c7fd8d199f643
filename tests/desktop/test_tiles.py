"""The strip of attachments: reading, ready, broken, removed, moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.shown import Shown
from desktop.chat.tiles import Tile, TileStrip
from desktop.widgets.pictures import Thumbnail
from desktop.widgets.tooltips import plain_tooltip

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[TileStrip]:
    window = QWidget()
    strip = TileStrip()
    layout = QVBoxLayout(window)
    layout.addWidget(strip)
    layout.addStretch()
    qtbot.addWidget(window)
    window.resize(500, 300)
    window.show()
    yield strip
    window.close()


@pytest.fixture
def drags(monkeypatch: pytest.MonkeyPatch) -> list[QMimeData]:
    """What was dragged; a real drag would wait for a mouse."""
    dragged: list[QMimeData] = []

    class Drag:
        def __init__(self, source: QWidget) -> None:
            self.source = source

        def setMimeData(self, data: QMimeData) -> None:
            dragged.append(data)

        def setPixmap(self, pixmap: Any) -> None:
            assert not pixmap.isNull()

        def exec(self, actions: Qt.DropAction) -> Qt.DropAction:
            return actions

    monkeypatch.setattr("desktop.chat.tiles.QDrag", Drag)
    return dragged


def _names(strip: TileStrip) -> list[str]:
    return [tile.accessibleName() for tile in strip.tiles()]


def _add(strip: TileStrip, count: int, picture: QImage) -> None:
    for key in range(1, count + 1):
        strip.add(key, f"{key}.png")
        tile = strip.tile(key)
        assert tile is not None
        tile.show_ready(Shown("a.png", picture))


def _words(tile: Tile) -> list[str]:
    labels = [one for one in tile.findChildren(QWidget) if isinstance(one, QLabel)]
    return [label.text() for label in labels if label.isVisible()]


def _drag_by_mouse(widget: QWidget) -> None:
    start = widget.rect().center()
    QTest.mousePress(widget, _LEFT, pos=start)
    QTest.mouseMove(widget, start + QPoint(3 * QApplication.startDragDistance(), 0))


def _drop(strip: TileStrip, data: QMimeData, place: QPoint) -> bool:
    """As Qt delivers it: to the part of the strip under the pointer."""
    action = Qt.DropAction.MoveAction
    view = strip.viewport()
    enter = QDragEnterEvent(place, action, data, _LEFT, _NONE)
    QApplication.sendEvent(view, enter)
    if enter.isAccepted():
        QApplication.sendEvent(view, QDropEvent(QPointF(place), action, data, _LEFT, _NONE))
    return enter.isAccepted()


def test_it_is_there_only_with_tiles(strip: TileStrip) -> None:
    assert not strip.isVisible()
    strip.add(1, "cat.png")
    assert strip.isVisible()
    strip.remove(1)
    assert not strip.isVisible()
    assert strip.tiles() == []


def test_a_file_is_reading_then_ready(strip: TileStrip, red: QImage) -> None:
    strip.add(1, "cat.png")
    tile = strip.tile(1)
    assert tile is not None
    assert _words(tile) == ["Reading …"]
    tile.show_ready(Shown("a.png", red, "made smaller"))
    assert _words(tile) == ["made smaller"]
    thumbnail = tile.findChild(Thumbnail)
    assert isinstance(thumbnail, Thumbnail)
    assert thumbnail.accessibleName() == "a.png"
    assert tile.toolTip() == "cat.png\nmade smaller"


def test_a_broken_one_says_why(strip: TileStrip) -> None:
    strip.add(1, "cat.png")
    tile = strip.tile(1)
    assert tile is not None
    tile.show_broken("<b>cat.png</b> is no picture.")
    assert _words(tile) == ["<b>cat.png</b> is no picture."]
    assert tile.property("broken") is True
    labels = [one for one in tile.findChildren(QWidget) if isinstance(one, QLabel)]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_a_cross_removes_it(qtbot: QtBot, strip: TileStrip, red: QImage) -> None:
    _add(strip, 3, red)
    second = strip.tiles()[1]
    assert second.remove_button.accessibleName() == "Remove 2.png"
    with qtbot.waitSignal(strip.removed) as removed:
        QTest.mouseClick(second.remove_button, _LEFT)
    assert removed.args == [2]
    assert _names(strip) == ["1.png", "3.png"]


def test_clear_takes_all_away(strip: TileStrip, red: QImage) -> None:
    _add(strip, 3, red)
    strip.clear()
    assert strip.tiles() == []
    assert not strip.isVisible()


@pytest.mark.parametrize("part", [Thumbnail, Tile])
def test_a_tile_can_be_dragged_by_its_picture_and_its_edge(
    strip: TileStrip, red: QImage, drags: list[QMimeData], part: type[QWidget]
) -> None:
    _add(strip, 2, red)
    tile = strip.tiles()[1]
    found = tile if part is Tile else tile.findChild(part)
    assert isinstance(found, QWidget)
    _drag_by_mouse(found)
    assert len(drags) == 1
    assert _drop(strip, drags[0], QPoint(2, 10))
    assert _names(strip) == ["2.png", "1.png"]


def test_a_click_is_no_drag(
    qtbot: QtBot, strip: TileStrip, red: QImage, drags: list[QMimeData]
) -> None:
    _add(strip, 1, red)
    thumbnail = strip.tiles()[0].findChild(Thumbnail)
    assert isinstance(thumbnail, Thumbnail)
    with qtbot.waitSignal(thumbnail.opened):
        QTest.mouseClick(thumbnail, _LEFT)
    assert drags == []


@pytest.mark.parametrize(
    ("dragged", "before", "order"),
    [
        (1, 3, ["2.png", "1.png", "3.png", "4.png"]),
        (4, 1, ["4.png", "1.png", "2.png", "3.png"]),
        (2, None, ["1.png", "3.png", "4.png", "2.png"]),
        (2, 2, ["1.png", "2.png", "3.png", "4.png"]),
    ],
)
def test_a_drop_puts_it_before_the_tile_under_it(
    qtbot: QtBot,
    strip: TileStrip,
    red: QImage,
    drags: list[QMimeData],
    dragged: int,
    before: int | None,
    order: list[str],
) -> None:
    _add(strip, 4, red)
    strip.window().resize(900, 300)
    tile = strip.tile(dragged)
    target = strip.tile(before) if before else None
    assert tile is not None
    qtbot.waitUntil(lambda: strip.tiles()[3].x() > strip.tiles()[2].x())
    _drag_by_mouse(tile)
    x = target.x() + 2 if target is not None else strip.width() - 2
    with qtbot.waitSignal(strip.moved) as moved:
        assert _drop(strip, drags[0], QPoint(x, 10))
    assert _names(strip) == order
    assert moved.args == [dragged, order.index(f"{dragged}.png")]


def test_it_takes_nothing_but_its_own_tiles(strip: TileStrip, red: QImage) -> None:
    _add(strip, 1, red)
    data = QMimeData()
    data.setText("words")
    assert not _drop(strip, data, QPoint(2, 10))


def test_many_tiles_scroll_and_leave_the_window_as_it_is(
    qtbot: QtBot, strip: TileStrip, red: QImage, drags: list[QMimeData]
) -> None:
    _add(strip, 20, red)
    bar = strip.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert strip.window().width() == 500
    assert all(tile.height() <= strip.viewport().height() for tile in strip.tiles())
    bar.setValue(bar.maximum())
    _drag_by_mouse(strip.tiles()[0])
    assert _drop(strip, drags[0], QPoint(strip.viewport().width() - 2, 10))
    assert _names(strip)[-1] == "1.png"


def test_a_name_in_a_tooltip_is_no_markup() -> None:
    assert plain_tooltip("a & b.png") == "a & b.png"
    assert plain_tooltip("<b>.png\nx") == "<span>&lt;b&gt;.png<br>x</span>"
