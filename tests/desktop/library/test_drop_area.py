"""A place for files, and one that takes pictures without a file too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.widgets.drop_area import DropArea

_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier(0)


class Held:
    """A user who holds something above a place.

    Attributes:
        paths, pictures: what the place told that it got.
    """

    def __init__(self, qtbot: QtBot, takes_images: bool) -> None:
        self.area = DropArea("Drop it", takes_images)
        qtbot.addWidget(self.area)
        self.area.resize(300, 200)
        self.area.show()
        self.paths: list[list[str]] = []
        self.pictures: list[QImage] = []
        self.area.paths_dropped.connect(self.paths.append)
        self.area.image_dropped.connect(self.pictures.append)

    def is_invited(self, data: QMimeData) -> bool:
        event = QDragEnterEvent(QPoint(9, 9), _COPY, data, _LEFT, _NO_KEYS)
        event.ignore()
        QApplication.sendEvent(self.area, event)
        assert event.isAccepted() == self._overlay.isVisible()
        return event.isAccepted()

    def go_away(self) -> bool:
        """Whether nothing is said any more."""
        QApplication.sendEvent(self.area, QDragLeaveEvent())
        return not self._overlay.isVisible()

    def drop(self, data: QMimeData) -> None:
        """Qt brings it to where it was held last, so it has to be invited before."""
        event = QDropEvent(QPointF(9, 9), _COPY, data, _LEFT, _NO_KEYS)
        QApplication.sendEvent(self.area, event)

    @property
    def _overlay(self) -> QLabel:
        overlay = self.area.findChild(QLabel, "overlay")
        assert isinstance(overlay, QLabel)
        return overlay


def _picture(image: QImage, *files: Path) -> QMimeData:
    data = QMimeData()
    data.setImageData(image)
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


@pytest.mark.parametrize("takes_images", [True, False])
def test_a_picture_without_a_file_is_for_those_who_take_it(
    qtbot: QtBot, red: QImage, takes_images: bool
) -> None:
    assert Held(qtbot, takes_images).is_invited(_picture(red)) == takes_images


def test_a_picture_is_told_as_one(qtbot: QtBot, red: QImage) -> None:
    held = Held(qtbot, takes_images=True)
    assert held.is_invited(_picture(red))
    held.drop(_picture(red))
    assert [picture.size() for picture in held.pictures] == [red.size()]
    assert held.paths == []


@pytest.mark.parametrize("takes_images", [True, False])
def test_a_picture_in_a_file_is_told_as_the_file(
    qtbot: QtBot, red: QImage, tmp_path: Path, takes_images: bool
) -> None:
    held = Held(qtbot, takes_images)
    assert held.is_invited(_picture(red, tmp_path / "red.png"))
    held.drop(_picture(red, tmp_path / "red.png"))
    assert [[Path(one) for one in paths] for paths in held.paths] == [[tmp_path / "red.png"]]
    assert held.pictures == []


def test_a_picture_that_is_gone_meanwhile_is_told_too(qtbot: QtBot, red: QImage) -> None:
    held = Held(qtbot, takes_images=True)
    assert held.is_invited(_picture(red))
    held.drop(QMimeData())
    assert held.paths == [[]]


def test_what_is_carried_on_is_not_dropped(qtbot: QtBot, tmp_path: Path) -> None:
    held = Held(qtbot, takes_images=False)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert held.is_invited(data)
    assert held.go_away()
    assert held.paths == []
