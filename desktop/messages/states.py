"""How an answer ended, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.conversations.values import State

# What has more to say.
CAN_GO_ON: frozenset[State] = frozenset({"interrupted", "stopped", "full"})


def state_words(state: State) -> str:
    """What is said where nothing better is known; "" when it ended by itself or goes on."""
    translate = QCoreApplication.translate
    if state == "interrupted":
        return translate("States", "Interrupted before it was complete.")
    if state == "stopped":
        return translate("States", "Stopped.")
    if state == "full":
        return translate("States", "Cut off at the longest length.")
    if state == "failed":
        return translate("States", "This could not be answered.")
    return ""
