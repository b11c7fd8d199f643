"""Widgets without a screen, in the light theme; a warning from Qt fails the test."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

# Read by Qt when it is imported, so it stands before everything that imports it.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from desktop.garbage import collect_what_is_due
from desktop.theme import Mode, apply_theme, theme


@pytest.fixture(autouse=True)
def garbage_is_collected_here() -> Iterator[None]:
    """As in the app: on another thread, widgets among it would end the process."""
    gc.disable()
    yield
    collect_what_is_due()
    gc.enable()


@pytest.fixture(autouse=True, scope="package")
def nothing_is_left_for_other_threads() -> Iterator[None]:
    """The tests after these have threads on which what is left here would be collected."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    """Whatever the test before has left: light, in the usual size, as the system writes."""
    QLocale.setDefault(QLocale.system())
    theme().set_text_size(100)
    theme().set_language("en")
    if theme().mode is not Mode.LIGHT:
        apply_theme(qapp, Mode.LIGHT)


@pytest.fixture
def red() -> QImage:
    """A red picture, 160 x 90."""
    image = QImage(160, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("#C81E1E"))
    return image
