"""Once an answer is there the window rests: nothing is laid out again and again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from models.engine.scripted import Script
from tests.desktop.session.harness import Chat, Start

_ANSWERS = {
    "prose": "One word.",
    "list": "- one\n- two\n\n1. three\n\n| a | b |\n| - | - |\n| 1 | 2 |\n",
    "code": "Look:\n\n```python\n" + "print('line')\n" * 60 + "```\n",
    "thoughts": "<think>Well.\n\nWell.</think>It is so.",
    "formula": "It is $x^2$, and\n\n$$\\sum_{i=1}^n i$$\n",
}
_ENOUGH_MS, _FEW = 300, 10


class _Counting(QObject):
    """How often a widget is asked to lay out what is in it."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False


def _requests(chat: Chat, qtbot: QtBot) -> int:
    counting = _Counting()
    chat.page.transcript.viewport().installEventFilter(counting)
    qtbot.wait(_ENOUGH_MS)
    return counting.count


@pytest.mark.parametrize("said", _ANSWERS.values(), ids=_ANSWERS)
def test_nothing_is_laid_out_without_end(
    start: Start, qtbot: QtBot, picture: str, said: str
) -> None:
    chat = start(Script(chunks=(said,)))
    chat.attach(picture)
    chat.ask_and_wait("What is it? " * 30)
    thoughts = chat.answers()[-1].thoughts_view
    if thoughts is not None:
        thoughts.button.click()
    chat.until(lambda: chat.page.transcript.is_settled)
    assert _requests(chat, qtbot) < _FEW
    chat.page.resize(500, 700)
    chat.until(lambda: chat.page.transcript.is_settled)
    assert _requests(chat, qtbot) < _FEW
