"""A window in front, and what the button or the key in it told."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.talk.talk_button import TalkButton
from desktop.talk.talk_key import TalkKey


def listen_to(hand: TalkButton | TalkKey, told: list[str]) -> None:
    """Have it write down all it tells."""
    hand.talk_began.connect(lambda: told.append("began"))
    hand.talk_ended.connect(lambda: told.append("ended"))
    hand.talk_interrupted.connect(lambda: told.append("interrupted"))
    if isinstance(hand, TalkKey):
        hand.escaped.connect(lambda: told.append("escaped"))


def bring_to_front(qtbot: QtBot, window: QWidget, focus: QWidget | None = None) -> None:
    """Show it, and have it and the widget get what is typed."""
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    if focus is not None:
        focus.setFocus()
