"""What leaves the PC, and what is kept on it."""

from __future__ import annotations

from desktop.settings.kinds import Choice, Option, YesNo
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.setting import Row, Setting

OFFLINE = Setting(
    "offline",
    "no",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Stay offline"),
    QT_TRANSLATE_NOOP(
        "Settings", "Nothing is downloaded, and no server is asked for anything, until you say so."
    ),
    YesNo(),
)
NETWORK_LOG = Row(
    "network_log",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Network requests"),
    QT_TRANSLATE_NOOP("Settings", "Everything that Sidelight ever asked for, and whom it asked."),
    QT_TRANSLATE_NOOP("Settings", "Show …"),
    instead="sidelight settings network-log",
)
FOLDERS = Row(
    "folders",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Where everything is"),
    QT_TRANSLATE_NOOP("Settings", "All that Sidelight keeps is in these folders."),
    QT_TRANSLATE_NOOP("Settings", "Open"),
)
NEWER = Row(
    "newer",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Newer versions of Sidelight"),
    QT_TRANSLATE_NOOP("Settings", "Sidelight looks when you press this, or as you allow it below."),
    QT_TRANSLATE_NOOP("Settings", "Look now"),
)
LOOK_FOR_NEWER = Setting(
    "look_for_newer",
    "asked",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Look for newer versions of Sidelight"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Only the place where versions are announced is asked, and nothing about you is told.",
    ),
    Choice(
        (
            Option("asked", QT_TRANSLATE_NOOP("Settings", "Only when I ask for it")),
            Option("weekly", QT_TRANSLATE_NOOP("Settings", "Once a week")),
        )
    ),
)
CLEAR_HISTORY = Row(
    "clear_history",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Clear history"),
    QT_TRANSLATE_NOOP("Settings", "Deletes all conversations with their pictures and sounds."),
    QT_TRANSLATE_NOOP("Settings", "Delete all …"),
    asks=QT_TRANSLATE_NOOP(
        "Settings", "Delete all conversations, archived ones too? This cannot be undone."
    ),
)

# As they are shown, from top to bottom.
ENTRIES = (OFFLINE, NETWORK_LOG, NEWER, LOOK_FOR_NEWER, FOLDERS, CLEAR_HISTORY)
