"""Cameras, the screen, and videos."""

from __future__ import annotations

from desktop.settings.kinds import Choice, Keys, Listed, Option, WholeNumber, YesNo
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.setting import Setting

MOST_KEYFRAMES = 64

CAMERA = Setting(
    "camera",
    "",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Camera"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "The one that is opened. Its panel also takes a video file, and the address of a camera "
        "in the network.",
    ),
    Listed("camera", QT_TRANSLATE_NOOP("Settings", "The first one")),
)
CAMERA_SIZE = Setting(
    "camera_size",
    "1280x720",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Size of the camera's pictures"),
    QT_TRANSLATE_NOOP("Settings", "In pixels; larger ones show more and take longer to look at."),
    Choice(
        (
            Option("640x480", "640 × 480"),  # noqa: RUF001 - the sign that people read
            Option("1280x720", "1280 × 720"),  # noqa: RUF001
            Option("1920x1080", "1920 × 1080"),  # noqa: RUF001
        ),
        others=r"[1-9]\d{1,4}x[1-9]\d{1,4}",
    ),
)
CAMERA_MIRROR = Setting(
    "camera_mirror",
    "yes",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Show the camera as a mirror"),
    QT_TRANSLATE_NOOP("Settings", "Pictures that are taken are never mirrored."),
    YesNo(),
)
SNIP_KEY = Setting(
    "snip_key",
    "Ctrl+Shift+S",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Shortcut for a piece of the screen"),
    QT_TRANSLATE_NOOP("Settings", "Works while Sidelight's window is in front."),
    Keys("shortcut", QT_TRANSLATE_NOOP("Settings", "None")),
)
KEYFRAMES = Setting(
    "keyframes",
    "8",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Frames of a video"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "How many the model is shown, at most. More of them miss less, and take longer.",
    ),
    WholeNumber(1, MOST_KEYFRAMES),
)

# As they are shown, from top to bottom.
ENTRIES = (CAMERA, CAMERA_SIZE, CAMERA_MIRROR, SNIP_KEY, KEYFRAMES)
