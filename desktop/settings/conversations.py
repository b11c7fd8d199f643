"""Conversations: the key that sends, and the role of new ones."""

from __future__ import annotations

from desktop.settings.kinds import Choice, Listed, Option
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.setting import Setting

SEND_KEY = Setting(
    "send_key",
    "enter",
    "chat",
    QT_TRANSLATE_NOOP("Settings", "Key that sends"),
    QT_TRANSLATE_NOOP("Settings", "The other of Enter and Ctrl+Enter begins a new line."),
    Choice(
        (
            Option("enter", QT_TRANSLATE_NOOP("Settings", "Enter")),
            Option("ctrl+enter", QT_TRANSLATE_NOOP("Settings", "Ctrl+Enter")),
        )
    ),
)
DEFAULT_ROLE = Setting(
    "default_role",
    "",
    "chat",
    QT_TRANSLATE_NOOP("Settings", "Role of new conversations"),
    QT_TRANSLATE_NOOP("Settings", "What the model is told about its part before you ask."),
    Listed("role", QT_TRANSLATE_NOOP("Settings", "None")),
)

# As they are shown, from top to bottom.
ENTRIES = (SEND_KEY, DEFAULT_ROLE)
