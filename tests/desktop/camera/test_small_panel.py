"""A narrow panel, a low one, large text, dark colours: everything stays whole and in reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.camera.modes import CameraMode
from desktop.camera.panel import CameraPanel
from desktop.capture.camera import faults
from desktop.palette import DARK, LIGHT
from desktop.theme import Mode, apply_theme
from tests.desktop.large_text import larger_text


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """The user has all text half as large again."""
    with larger_text(qapp, 1.5):
        yield


def _places(panel: CameraPanel) -> list[tuple[int, int]]:
    """Top and bottom of the rows that are seen."""
    rows = [panel.head, panel.preview, panel.modes, panel.burst_options, panel.live_options]
    rows += [panel.foot, panel.answer]
    seen = [row for row in rows if row.isVisible()]
    return [(row.geometry().top(), row.geometry().bottom()) for row in seen]


def _nothing_is_cut(panel: CameraPanel) -> bool:
    buttons = [button for button in panel.findChildren(QAbstractButton) if button.isVisible()]
    fits = all(
        button.mapTo(panel, button.rect().bottomRight()).x() < panel.width()
        and button.height() >= min(34, button.sizeHint().height())
        for button in buttons
    )
    rows = _places(panel)
    apart = all(above[1] < below[0] for above, below in pairwise(rows))
    return fits and apart and rows[-1][1] < panel.height()


@pytest.mark.parametrize("text", ["usual", "large"])
@pytest.mark.parametrize("mode", list(CameraMode))
def test_a_narrow_panel_cuts_nothing(
    qtbot: QtBot,
    panel: CameraPanel,
    half: QImage,
    request: pytest.FixtureRequest,
    mode: CameraMode,
    text: str,
) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    panel.show_frame(half, 0.0)
    panel.modes.choose(mode)
    panel.begin_live_answer()
    panel.resize(320, 520)
    assert panel.minimumSizeHint().width() <= 320
    qtbot.waitUntil(lambda: panel.width() == 320 and _nothing_is_cut(panel))


def test_a_low_panel_shows_a_smaller_picture(
    qtbot: QtBot, panel: CameraPanel, half: QImage
) -> None:
    panel.show_frame(half, 0.0)
    qtbot.waitUntil(lambda: panel.preview.height() > 150)
    panel.resize(360, 300)
    qtbot.waitUntil(lambda: panel.height() == 300 and panel.preview.height() < 150)
    assert _nothing_is_cut(panel)


@pytest.mark.usefixtures("large_text")
def test_large_words_about_a_lost_camera_can_be_read(qtbot: QtBot, panel: CameraPanel) -> None:
    panel.resize(320, 520)
    panel.show_trouble(faults.busy("A camera with a long name").problem, True)
    labels = [label for label in panel.preview.findChildren(QLabel) if label.isVisible()]
    assert len(labels) == 3
    qtbot.waitUntil(
        lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    )
    assert _nothing_is_cut(panel)


def test_dark_and_light(qtbot: QtBot, qapp: QApplication, panel: CameraPanel) -> None:
    def stage() -> str:
        seen = panel.preview.grab().toImage()
        return seen.pixelColor(seen.width() // 2, 6).name().upper()

    panel.show_opening()
    assert stage() == LIGHT.raised
    apply_theme(qapp, Mode.DARK)
    assert stage() == DARK.raised
