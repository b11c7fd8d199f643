"""The file that settings are kept in, and who is told when one changes."""

from __future__ import annotations

import contextlib
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.settings.declared import DECLARED
from desktop.settings.setting import Setting

_log = logging.getLogger(__name__)

Listener = Callable[[str], None]


@dataclass(frozen=True)
class Trouble:
    """Something in the file that does not count.

    Attributes:
        name: in the file.
        setting: whose value cannot be used; None where this version knows no such setting.
    """

    name: str
    setting: Setting | None


class Settings:
    """Values of the declared settings. Belongs to one thread.

    Each change is written at one go, on top of what the file holds by then: another process, such
    as the command line, may have changed other settings. What nobody here knows is kept. A file
    that cannot be read is set aside.

    Attributes:
        damaged: where an unreadable file was put, or None.
        is_kept: the last change is in the file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._listeners: list[tuple[Setting, Listener]] = []
        self.damaged: Path | None = None
        self.is_kept = True
        self._values: dict[str, Any] = self._read()

    def get(self, setting: Setting) -> str:
        """The value, or the default when there is none that may be used."""
        value = self._values.get(setting.name)
        if isinstance(value, str) and setting.accepts(value):
            return value
        return setting.default

    def is_on(self, setting: Setting) -> bool:
        """Of a yes or no."""
        return self.get(setting) == "yes"

    def number(self, setting: Setting) -> int:
        """Of a whole number."""
        return int(self.get(setting))

    def set(self, setting: Setting, value: str) -> None:
        """Keep it, and tell who listens; raises `ValueError` for one that may not be used."""
        if not setting.accepts(value):
            raise ValueError(f"{setting.name} cannot be {value!r}")
        if self.get(setting) == value and setting.name in self._values:
            return
        self._change(setting, value)

    def reset(self, *settings: Setting) -> None:
        """Back to the defaults."""
        for setting in settings:
            if setting.name in self._values:
                self._change(setting, None)

    def refresh(self) -> None:
        """Look into the file again, and tell who listens what others have changed there."""
        before = {setting: self.get(setting) for setting in DECLARED}
        if self.is_kept:
            self._values = self._read()
        for setting, value in before.items():
            if self.get(setting) != value:
                self._tell(setting)

    def listen(self, listener: Listener, *settings: Setting) -> None:
        """Call it with the new value from now on, whenever one of the settings has another one."""
        self._listeners.extend((setting, listener) for setting in settings)

    def forget(self, listener: Listener) -> None:
        """Call it no more."""
        self._listeners = [one for one in self._listeners if one[1] != listener]

    def forget_all(self) -> None:
        """Call nobody any more."""
        self._listeners.clear()

    def troubles(self) -> Sequence[Trouble]:
        """What the file holds and does not count."""
        known = {setting.name: setting for setting in DECLARED}
        found = ((name, known.get(name)) for name in self._values)
        return [
            Trouble(name, setting)
            for name, setting in found
            if setting is None or not self._is_usable(setting)
        ]

    def _is_usable(self, setting: Setting) -> bool:
        value = self._values[setting.name]
        return isinstance(value, str) and setting.accepts(value)

    def _change(self, setting: Setting, value: str | None) -> None:
        before = self.get(setting)
        if self.is_kept:
            self.refresh()
        if value is None:
            self._values.pop(setting.name, None)
        else:
            self._values[setting.name] = value
        self._write()
        if self.get(setting) != before:
            self._tell(setting)

    def _tell(self, setting: Setting) -> None:
        value = self.get(setting)
        for listened, listener in list(self._listeners):
            if listened == setting:
                listener(value)

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
            self.is_kept = True
        except OSError as error:
            self.is_kept = False
            _log.warning("the settings cannot be written: %s", error)
