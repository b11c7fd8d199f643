"""Icons have the colour they are asked for, and are sharp."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.icons import app_icon, icon
from desktop.palette import DARK, LIGHT
from desktop.theme import Mode, apply_theme
from desktop.widgets.buttons import IconButton
from resources import FOLDER

_NAMES = sorted(path.stem for path in (FOLDER / "icons").glob("*.svg"))
_LINES = [name for name in _NAMES if name != "sidelight"]


def _opaque(image: QImage) -> set[str]:
    """Colours of the pixels that are fully covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def _image(found: QIcon, side: int, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return found.pixmap(QSize(side, side), 1.0, mode).toImage()


@pytest.mark.parametrize("name", _LINES)
def test_lines_have_the_colour(name: str) -> None:
    assert _opaque(_image(icon(name, "#3b5bdb"), 54)) == {"#3b5bdb"}


def test_a_disabled_one_has_its_own_colour() -> None:
    found = icon("send", "#ffffff", "#65625b")
    assert _opaque(_image(found, 54, QIcon.Mode.Disabled)) == {"#65625b"}
    assert _opaque(_image(found, 54)) == {"#ffffff"}


def test_it_is_drawn_for_every_density() -> None:
    found = icon("send", "#000000")
    assert {(size.width(), size.height()) for size in found.availableSizes()} == {
        (18, 18),
        (36, 36),
        (54, 54),
    }


def test_the_app_has_a_sign_of_its_own_colours() -> None:
    assert _image(app_icon(), 64).size() == QSize(64, 64)
    assert len(_opaque(_image(app_icon(), 64))) > 1


def test_buttons_change_with_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    button = IconButton("plus", "New chat")
    qtbot.addWidget(button)
    assert _opaque(_image(button.icon(), 54)) == {QColor(LIGHT.text).name()}
    apply_theme(qapp, Mode.DARK)
    assert _opaque(_image(button.icon(), 54)) == {QColor(DARK.text).name()}


def test_a_button_tells_what_it_does_now(qtbot: QtBot) -> None:
    button = IconButton("send", "Send")
    qtbot.addWidget(button)
    button.set_icon("stop", "Stop")
    assert (button.accessibleName(), button.toolTip()) == ("Stop", "Stop")
