"""How the window looks."""

from __future__ import annotations

from desktop.settings.kinds import Choice, Option, WholeNumber
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.setting import Setting

LANGUAGE = Setting(
    "language",
    "system",
    "look",
    QT_TRANSLATE_NOOP("Settings", "Language"),
    QT_TRANSLATE_NOOP("Settings", "The language of the window."),
    Choice(
        (
            Option("system", QT_TRANSLATE_NOOP("Settings", "As the system has it")),
            # Each in its own language: whoever cannot read this one finds theirs.
            Option("en", "English"),
            Option("zh_CN", "简体中文"),
            Option("zh_TW", "繁體中文"),
        )
    ),
)
THEME = Setting(
    "theme",
    "system",
    "look",
    QT_TRANSLATE_NOOP("Settings", "Theme"),
    QT_TRANSLATE_NOOP("Settings", "Light, dark or as the system has it."),
    Choice(
        (
            Option("system", QT_TRANSLATE_NOOP("Settings", "As the system has it")),
            Option("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            Option("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
        )
    ),
)
TEXT_SIZE = Setting(
    "text_size",
    "100",
    "look",
    QT_TRANSLATE_NOOP("Settings", "Text size"),
    QT_TRANSLATE_NOOP("Settings", "In percent of the size that the system asks for."),
    WholeNumber(80, 200, 10, " %"),
)

# As they are shown, from top to bottom.
ENTRIES = (LANGUAGE, THEME, TEXT_SIZE)
