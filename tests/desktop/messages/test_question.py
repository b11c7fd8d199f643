"""What the user asked, and the pictures it was about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.chat.shown import Shown
from desktop.messages.question import QuestionView
from desktop.messages.text_views import PlainView
from desktop.widgets.files import FileButton
from desktop.widgets.pictures import PictureViewer, Thumbnail


def _show(qtbot: QtBot, view: QuestionView, width: int) -> None:
    qtbot.addWidget(view)
    view.resize(width, view.heightForWidth(width))
    view.show()


def _thumbnails(view: QuestionView) -> list[Thumbnail]:
    return [one for one in view.findChildren(QWidget) if isinstance(one, Thumbnail)]


def _bubble(view: QuestionView) -> QFrame:
    bubble = view.findChild(QFrame, "bubble")
    assert isinstance(bubble, QFrame)
    return bubble


def test_it_says_what_was_asked(qtbot: QtBot) -> None:
    view = QuestionView("Is <b>1 < 2</b>?\n# really", [])
    _show(qtbot, view, 600)
    body = view.findChild(PlainView)
    assert isinstance(body, PlainView)
    assert body.toPlainText() == view.text == "Is <b>1 < 2</b>?\n# really"


def test_a_short_one_stands_on_the_right(qtbot: QtBot) -> None:
    view = QuestionView("Why?", [])
    _show(qtbot, view, 600)
    bubble = _bubble(view)
    qtbot.waitUntil(lambda: bubble.width() < 150)
    assert bubble.geometry().right() >= 590


@pytest.mark.parametrize("width", [320, 600])
def test_a_long_one_leaves_room_and_hides_nothing(qtbot: QtBot, width: int) -> None:
    view = QuestionView("many words " * 80, [])
    _show(qtbot, view, width)
    body = view.findChild(PlainView)
    assert isinstance(body, PlainView)
    qtbot.waitUntil(lambda: 0.6 * width < _bubble(view).width() <= 0.82 * width + 1)
    assert body.height() >= body.document().size().height()


@pytest.mark.parametrize("width", [320, 700])
def test_its_height_is_known_before_it_is_shown(qtbot: QtBot, width: int, red: QImage) -> None:
    view = QuestionView("many words " * 40, [Shown("cat.png", red)])
    high = view.heightForWidth(width)
    _show(qtbot, view, width)
    qtbot.waitExposed(view)
    assert view.heightForWidth(width) == high
    assert view.row.geometry().bottom() < high
    assert view.row.y() > _bubble(view).geometry().bottom() > 0.5 * high


def test_pictures_stand_above_with_a_name(qtbot: QtBot, red: QImage) -> None:
    view = QuestionView("What is it?", [Shown("cat.png", red), Shown("dog.png", red)])
    _show(qtbot, view, 700)
    first, second = _thumbnails(view)
    assert (first.accessibleName(), second.accessibleName()) == ("cat.png", "dog.png")
    assert first.x() < second.x()
    assert first.geometry().bottom() < _bubble(view).y()


def test_a_file_without_a_picture_is_there_by_its_name(qtbot: QtBot) -> None:
    view = QuestionView("Why?", [Shown("minutes.txt", note="1,200 characters")])
    _show(qtbot, view, 700)
    button = view.findChild(FileButton)
    assert isinstance(button, FileButton)
    assert button.text() == "minutes.txt"
    assert button.toolTip() == "minutes.txt\n1,200 characters"


@pytest.mark.parametrize("width", [320, 700])
def test_many_pictures_stay_inside_the_window(qtbot: QtBot, red: QImage, width: int) -> None:
    view = QuestionView("Which one?", [Shown("cat.png", red)] * 7)
    _show(qtbot, view, width)
    assert view.width() == width
    places = [one.geometry() for one in _thumbnails(view)]
    assert len(places) == 7
    assert all(view.rect().contains(place) for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)
    assert max(place.bottom() for place in places) < _bubble(view).y()


def test_a_click_shows_the_picture_large_and_esc_closes_it(qtbot: QtBot, red: QImage) -> None:
    view = QuestionView("What is it?", [Shown("cat.png", red)])
    _show(qtbot, view, 600)
    view.resize(600, 500)
    thumbnail = _thumbnails(view)[0]
    with qtbot.waitSignal(thumbnail.opened):
        QTest.mouseClick(thumbnail, Qt.MouseButton.LeftButton)
    viewer = view.findChild(PictureViewer)
    assert isinstance(viewer, PictureViewer)
    large = viewer.findChild(QLabel)
    assert isinstance(large, QLabel)
    middle = QPoint(large.pixmap().width() // 2, large.pixmap().height() // 2)
    assert large.pixmap().toImage().pixelColor(middle) == red.pixelColor(0, 0)
    assert large.pixmap().width() > 2 * thumbnail.width()
    with qtbot.waitSignal(viewer.destroyed):
        QTest.keyClick(viewer, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("width", "height"), [(3000, 1), (1, 3000), (1, 1)])
def test_odd_pictures_have_a_thumbnail_to_click(qtbot: QtBot, width: int, height: int) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    thumbnail = Thumbnail(image, 120, "odd")
    qtbot.addWidget(thumbnail)
    assert 60 <= thumbnail.width() <= 250
    assert not thumbnail.icon().isNull()
