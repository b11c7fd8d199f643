"""Outside the chat, in every language: text twice as large in a window of 1280 x 800, and the usual
one in a window of 720 x 610. All words can be read, and icons are as large as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.language import LANGUAGES, Language
from desktop.theme import theme
from tests.desktop.cut_words import cut_words, small_icons
from tests.desktop.places import PLACES

_ROOMS = (
    "wizard",
    "model_library",
    "studio",
    "transcribe",
    "mask",
    "camera",
    "film",
    "sound",
    "conversion",
    "accuracy",
    "adapters",
    "adapter_popup",
)
_WINDOWS = {"large": (200, 1280, 800), "usual": (100, 720, 610)}
# As the panel beside the chat, and dialogs over a window of that size.
_CAMERA_WIDTH, _AROUND_DIALOG = 420, 40


@pytest.fixture(params=LANGUAGES)
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    made = Language()
    made.choose(request.param)
    theme().set_language(request.param)
    yield request.param
    made.choose("en")
    QLocale.setDefault(before)


def _make_as_wide(room: str, widget: QWidget, width: int, height: int) -> None:
    if room == "camera":
        widget.resize(_CAMERA_WIDTH, height)
    elif isinstance(widget, QDialog):
        widget.resize(min(widget.width(), width - _AROUND_DIALOG), height - _AROUND_DIALOG)
    else:
        widget.resize(width, height)


@pytest.mark.parametrize("window", _WINDOWS)
@pytest.mark.parametrize("room", _ROOMS)
@pytest.mark.usefixtures("language")
def test_all_words_can_be_read(qtbot: QtBot, tmp_path: Path, room: str, window: str) -> None:
    percent, width, height = _WINDOWS[window]
    theme().set_text_size(percent)
    for widget in PLACES[room](qtbot, tmp_path):
        _make_as_wide(room, widget, width, height)

        def nothing_is_cut(widget: QWidget = widget) -> None:
            assert cut_words(widget) == []

        qtbot.wait(20)
        qtbot.waitUntil(nothing_is_cut)
        assert small_icons(widget) == []
