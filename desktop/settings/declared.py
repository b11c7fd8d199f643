"""All settings: the one table that the preferences, the command line and the docs are made of."""

from __future__ import annotations

from desktop.settings import appearance, camera, conversations, kept, models, privacy, voice
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.setting import Entry, Section, Setting

SECTIONS = (
    Section("look", QT_TRANSLATE_NOOP("Settings", "Appearance")),
    Section("chat", QT_TRANSLATE_NOOP("Settings", "Conversations")),
    Section("voice", QT_TRANSLATE_NOOP("Settings", "Voice")),
    Section("camera", QT_TRANSLATE_NOOP("Settings", "Camera and screen")),
    Section("models", QT_TRANSLATE_NOOP("Settings", "Models")),
    Section("memory", QT_TRANSLATE_NOOP("Settings", "Memory")),
    Section("privacy", QT_TRANSLATE_NOOP("Settings", "Privacy")),
)

# As they are shown, from top to bottom.
TABLE: tuple[Entry, ...] = (
    *appearance.ENTRIES,
    *conversations.ENTRIES,
    *voice.ENTRIES,
    *camera.ENTRIES,
    *models.ENTRIES,
    *privacy.ENTRIES,
    *kept.ENTRIES,
)
DECLARED: tuple[Setting, ...] = tuple(entry for entry in TABLE if isinstance(entry, Setting))


def entries_of(section: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in TABLE if entry.section == section)
