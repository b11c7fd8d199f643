"""What the window keeps up to date by itself."""

from __future__ import annotations

from desktop.settings.kinds import Choice, Listed, Option, Text, YesNo
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.setting import Setting

MODEL = Setting(
    "model",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Model"),
    QT_TRANSLATE_NOOP("Settings", "The model that answers."),
    Listed("model", QT_TRANSLATE_NOOP("Settings", "The first one that fits")),
)
DEVICE = Setting(
    "device",
    "CPU",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Device"),
    QT_TRANSLATE_NOOP("Settings", "The device it runs on."),
    Text(may_be_empty=False),
)
WIZARD = Setting(
    "wizard",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "First steps"),
    QT_TRANSLATE_NOOP("Settings", "How the first steps ended."),
    Choice(
        (
            Option("", QT_TRANSLATE_NOOP("Settings", "Shown at the start")),
            Option("left", QT_TRANSLATE_NOOP("Settings", "Left")),
            Option("finished", QT_TRANSLATE_NOOP("Settings", "Finished")),
        )
    ),
)
WINDOW = Setting(
    "window",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Window"),
    QT_TRANSLATE_NOOP("Settings", "Place and size of the window, as Qt writes it, in base64."),
    Text(),
)
SIDEBAR = Setting(
    "sidebar",
    "yes",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Sidebar"),
    QT_TRANSLATE_NOOP("Settings", "Whether the conversations are shown beside the chat."),
    YesNo(),
)
DRAFT = Setting(
    "draft",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Draft"),
    QT_TRANSLATE_NOOP("Settings", "What is typed in a conversation that has not begun."),
    Text(),
)
STUDIO = Setting(
    "studio",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Studio"),
    QT_TRANSLATE_NOOP("Settings", "What the form of the studio said last, as JSON."),
    Text(),
)
TRANSCRIBE = Setting(
    "transcribe",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Transcribe"),
    QT_TRANSLATE_NOOP("Settings", "How the last recording was to be written down, as JSON."),
    Text(),
)
LOOKED_FOR_NEWER = Setting(
    "looked_for_newer",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Looked for newer versions"),
    QT_TRANSLATE_NOOP("Settings", "The day when a newer Sidelight was looked for last."),
    Text(),
)

ENTRIES = (MODEL, DEVICE, WIZARD, WINDOW, SIDEBAR, DRAFT, STUDIO, TRANSCRIBE, LOOKED_FOR_NEWER)
