"""A transcript of rows that are cheap to show."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.transcript.transcript import Transcript
from tests.desktop.transcript.fakes import FakeView, is_filled

Settle = Callable[[], None]


@pytest.fixture
def transcript(qtbot: QtBot) -> Transcript:
    view = Transcript(FakeView)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    return view


@pytest.fixture
def settle(qtbot: QtBot, transcript: Transcript) -> Settle:
    """Until what was posted is done, and everything in view is a widget."""

    def wait() -> None:
        QApplication.sendPostedEvents()
        qtbot.waitUntil(lambda: transcript.is_settled and is_filled(transcript))

    return wait
