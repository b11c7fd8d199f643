"""Models: where they are and come from, and the memory that they take."""

from __future__ import annotations

from desktop.settings.kinds import Choice, Option, YesNo
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.setting import Row, Setting

MODELS_FOLDER = Row(
    "models_folder",
    "models",
    QT_TRANSLATE_NOOP("Settings", "Models folder"),
    QT_TRANSLATE_NOOP("Settings", "Models take gigabytes; they can be moved to another disk."),
    QT_TRANSLATE_NOOP("Settings", "Move …"),
    instead="sidelight models move FOLDER",
)
NETWORK = Row(
    "network",
    "models",
    QT_TRANSLATE_NOOP("Settings", "Sources and proxy"),
    QT_TRANSLATE_NOOP("Settings", "Where models are downloaded from, and through which proxy."),
    QT_TRANSLATE_NOOP("Settings", "Network settings …"),
)
UPDATES = Setting(
    "updates",
    "asked",
    "models",
    QT_TRANSLATE_NOOP("Settings", "Newer versions of models"),
    QT_TRANSLATE_NOOP("Settings", "Sidelight never looks for them by itself."),
    Choice(
        (
            Option("asked", QT_TRANSLATE_NOOP("Settings", "Look when I ask for it")),
            Option("never", QT_TRANSLATE_NOOP("Settings", "Never look")),
        )
    ),
)
# A model holds gigabytes that other programs want, and is back from the cache of compiled models
# within seconds. A quarter of an hour is longer than reading an answer and thinking about it takes,
# and shorter than a meeting.
UNLOAD_AFTER = Setting(
    "unload_after",
    "15",
    "memory",
    QT_TRANSLATE_NOOP("Settings", "Free the memory when idle"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "A model that was not asked for so long leaves the memory to other programs. The next "
        "question loads it again, which takes a few seconds.",
    ),
    Choice(
        (
            Option("never", QT_TRANSLATE_NOOP("Settings", "Never, keep it loaded")),
            Option("5", QT_TRANSLATE_NOOP("Settings", "After 5 minutes")),
            Option("15", QT_TRANSLATE_NOOP("Settings", "After 15 minutes")),
            Option("60", QT_TRANSLATE_NOOP("Settings", "After an hour")),
        )
    ),
)
LOAD_AHEAD = Setting(
    "load_ahead",
    "yes",
    "memory",
    QT_TRANSLATE_NOOP("Settings", "Load the model ahead"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "At the start, and when another one is chosen, rather than with the first question.",
    ),
    YesNo(),
)

# As they are shown, from top to bottom.
ENTRIES = (MODELS_FOLDER, NETWORK, UPDATES, UNLOAD_AFTER, LOAD_AHEAD)
