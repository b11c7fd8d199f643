"""Declared settings and the file they are kept in."""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Setting:
    """One setting.

    Attributes:
        name: in the file.
        default: also tells the type.
        help: what it does, for people.
        accepts: whether a value of the right type may be used.
    """

    name: str
    default: str
    help: str
    accepts: Callable[[str], bool] = lambda value: True


MODEL = Setting("model", "", "The id of the model that answers; empty chooses one.")
DEVICE = Setting("device", "CPU", "The device it runs on: CPU, GPU, GPU.1, NPU.", bool)
THEME = Setting(
    "theme",
    "system",
    "Light, dark or as the system has it.",
    {"system", "light", "dark"}.__contains__,
)
WIZARD = Setting(
    "wizard",
    "",
    "How the first steps ended: empty shows them at the start; left, finished.",
    {"", "left", "finished"}.__contains__,
)
MOST_KEYFRAMES = 64
KEYFRAMES = Setting(
    "keyframes",
    "8",
    "How many frames of a video are shown to the model, at most: 1 to 64.",
    lambda value: value.isdecimal() and 1 <= int(value) <= MOST_KEYFRAMES,
)
TALK_KEY = Setting("talk_key", "", "The key to hold for talking; empty is the usual one.")
TALK_SENDS = Setting(
    "talk_sends",
    "no",
    "Whether what was said is sent at once (yes) or put into the text field (no).",
    {"yes", "no"}.__contains__,
)
MICROPHONE = Setting("microphone", "", "The microphone's name; empty is the system's own choice.")
CAMERA = Setting("camera", "", "The camera: a number, a file or an address; empty is the first.")
CAMERA_SIZE = Setting("camera_size", "1280x720", "The size of the camera's pictures, in pixels.")
CAMERA_MIRROR = Setting(
    "camera_mirror",
    "yes",
    "Whether the camera is shown as a mirror: yes, no.",
    {"yes", "no"}.__contains__,
)
SNIP_KEY = Setting("snip_key", "Ctrl+Shift+S", "The shortcut for a piece of the screen.")
WINDOW = Setting("window", "", "Place and size of the window, as Qt writes it, in base64.")

DECLARED = (
    *(MODEL, DEVICE, THEME, WIZARD, WINDOW, KEYFRAMES),
    *(TALK_KEY, TALK_SENDS, MICROPHONE, CAMERA, CAMERA_SIZE, CAMERA_MIRROR, SNIP_KEY),
)


class Settings:
    """Values of the declared settings. Reads the file once; writes it at one go at each change.

    What the file holds besides is kept. A file that cannot be read is set aside.

    Attributes:
        damaged: where an unreadable file was put, or None.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.damaged: Path | None = None
        self._values: dict[str, Any] = self._read()

    def get(self, setting: Setting) -> str:
        """The value, or the default when there is none that may be used."""
        value = self._values.get(setting.name)
        if isinstance(value, str) and setting.accepts(value):
            return value
        return setting.default

    def set(self, setting: Setting, value: str) -> None:
        if self.get(setting) == value and setting.name in self._values:
            return
        self._values[setting.name] = value
        self._write()

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
            if not isinstance(values, dict):
                raise TypeError("no JSON object")  # noqa: TRY301 - one way out for all damage
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, TypeError, RecursionError) as error:
            _log.warning("the settings cannot be read: %s", error)
            self._set_aside()
            return {}
        return values

    def _set_aside(self) -> None:
        aside = self._path.with_suffix(".damaged.json")
        with contextlib.suppress(OSError):
            self._path.replace(aside)
            self.damaged = aside

    def _write(self) -> None:
        half_done = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            half_done.write_text(json.dumps(self._values, indent=2) + "\n", encoding="utf-8")
            half_done.replace(self._path)
        except OSError as error:
            _log.warning("the settings cannot be written: %s", error)
