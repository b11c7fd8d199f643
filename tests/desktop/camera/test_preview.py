"""What is seen of the camera."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.camera.preview import Preview

RED, BLUE = "#c81e1e", "#1e1ec8"


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(320, 180)
    made.show()
    return made


def _colour(preview: Preview, x: float, y: float) -> str:
    """At parts of its width and height."""
    seen = preview.grab().toImage()
    return seen.pixelColor(int(seen.width() * x), int(seen.height() * y)).name()


def test_the_picture_fills_it(preview: Preview, half: QImage) -> None:
    preview.show_image(half)
    assert [_colour(preview, x, 0.5) for x in (0.03, 0.97)] == [RED, BLUE]


def test_a_mirror_changes_sides_and_the_picture_stays(preview: Preview, half: QImage) -> None:
    preview.show_image(half)
    preview.set_mirrored(True)
    assert [_colour(preview, x, 0.5) for x in (0.03, 0.97)] == [BLUE, RED]
    assert preview.image.pixelColor(0, 0) == QColor(RED)


def test_an_upright_picture_keeps_its_shape(preview: Preview) -> None:
    image = QImage(90, 160, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    preview.show_image(image)
    assert _colour(preview, 0.5, 0.5) == RED
    assert _colour(preview, 0.05, 0.5) != RED


def test_it_is_no_higher_than_the_picture_needs(qtbot: QtBot, preview: Preview) -> None:
    image = QImage(160, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    preview.show_image(image)
    preview.resize(320, 500)
    qtbot.waitUntil(lambda: preview.height() == 160)


def test_words_take_the_place_of_the_picture(preview: Preview, half: QImage) -> None:
    preview.show_image(half)
    preview.show_words("It is gone.", "Plug it in.", "Waiting …")
    assert preview.words() == "It is gone.\nPlug it in.\nWaiting …"
    assert preview.image.isNull()
    assert RED not in {_colour(preview, x / 20, 0.9) for x in range(1, 20)}
    preview.show_image(half)
    assert preview.words() == ""


def test_long_words_make_it_higher(preview: Preview) -> None:
    preview.show_words("It is gone.")
    low = preview.minimumSizeHint().height()
    preview.show_words("It is gone, and nobody knows where. " * 6, "Look for it. " * 12)
    assert preview.minimumSizeHint().height() > low
    assert preview.maximumHeight() >= preview.minimumSizeHint().height()


def test_a_picture_taken_is_seen_as_a_flash(qtbot: QtBot, preview: Preview, half: QImage) -> None:
    preview.show_image(half)
    preview.flash()
    assert _colour(preview, 0.1, 0.5) != RED
    qtbot.waitUntil(lambda: _colour(preview, 0.1, 0.5) == RED)
