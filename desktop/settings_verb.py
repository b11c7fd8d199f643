"""``sidelight settings``: the settings on the command line. Opens no window and needs no Qt, but to
check a key."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop import settings as s
from desktop.settings.kinds import Keys
from models.cli.amounts import size_words
from models.cli.answer import answer
from models.cli.terminal import Terminal
from models.errors import SidelightError
from models.network_log import NetworkEntry, NetworkLog
from models.places import find_places

DONE, FAILED = 0, 1
_PURPOSES = {
    "list": "what is there",
    "download": "model",
    "package": "package",
    "tools": "conversion tools",
    "python": "Python",
    "camera": "camera",
}


class UnknownSetting(SidelightError):
    """No setting has that name."""


class BadValue(SidelightError):
    """The setting cannot have that value."""


class LogNotReadable(SidelightError):
    """The network log could not be read, written or deleted."""


class SettingsNotWritten(SidelightError):
    """The file of the settings could not be written."""


def main(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """0 done, 1 it could not be done; wrong usage exits with 2."""
    options = make_parser().parse_args(arguments)
    terminal = Terminal()
    places = find_places(os.environ if environment is None else environment)
    verb = _Settings(places.config / "settings.json", places.network_log, terminal)
    try:
        return verb.run(options)
    except SidelightError as error:
        terminal.problem(error.problem)
        return FAILED
    except BrokenPipeError:
        # Whoever read the output has enough; a second complaint at exit would help nobody.
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115
        return FAILED


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sidelight settings", description="The settings of Sidelight, see docs/settings.md."
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = actions.add_parser("list", help="all settings with their values")
    get = actions.add_parser("get", help="print the value of a setting")
    change = actions.add_parser("set", help="give a setting another value")
    reset = actions.add_parser("reset", help="give a setting its default value again")
    log = actions.add_parser("network-log", help="every network request that was ever made")
    for action in (get, change, reset):
        action.add_argument("name", metavar="NAME")
    change.add_argument("value", metavar="VALUE")
    log.add_argument("--export", metavar="FILE", help="write it as a table (CSV)")
    log.add_argument("--clear", action="store_true", help="delete it")
    for action in (listing, get, change, reset, log):
        action.add_argument("--json", action="store_true", help="print one JSON document")
    return parser


class _Settings:
    def __init__(self, file: Path, log: Path, terminal: Terminal) -> None:
        self._file = file
        self._log = NetworkLog(log)
        self._terminal = terminal
        self._settings = s.Settings(file)

    def run(self, options: argparse.Namespace) -> int:
        self._tell_troubles()
        actions = {
            "list": self._list,
            "get": self._get,
            "set": self._set,
            "reset": self._reset,
            "network-log": self._network_log,
        }
        return actions[options.action](options)

    # --- settings -------------------------------------------------------------------------------

    def _list(self, options: argparse.Namespace) -> int:
        document = [self._as_json(setting) for setting in s.DECLARED]
        width = max(len(setting.name) for setting in s.DECLARED)
        lines = [
            f"{setting.name.ljust(width)}  {self._shown(setting)}".rstrip()
            for setting in s.DECLARED
        ]
        return answer(self._terminal, options, document, "\n".join(lines))

    def _get(self, options: argparse.Namespace) -> int:
        setting = _find(options.name)
        value = self._settings.get(setting)
        return answer(self._terminal, options, self._as_json(setting), value)

    def _set(self, options: argparse.Namespace) -> int:
        setting = _find(options.name)
        _check(setting, options.value)
        self._settings.set(setting, options.value)
        return self._told(setting, options)

    def _reset(self, options: argparse.Namespace) -> int:
        setting = _find(options.name)
        self._settings.reset(setting)
        return self._told(setting, options)

    def _told(self, setting: s.Setting, options: argparse.Namespace) -> int:
        if not self._settings.is_kept:
            raise SettingsNotWritten(
                f"The settings could not be written to {self._file}.",
                "Check that the folder can be written to.",
            )
        words = f"{setting.name} is {self._shown(setting) or 'empty'} now."
        return answer(self._terminal, options, self._as_json(setting), words)

    def _as_json(self, setting: s.Setting) -> dict[str, Any]:
        value = self._settings.get(setting)
        return {
            "name": setting.name,
            "value": value,
            "default": setting.default,
            "is_default": value == setting.default,
            "values": setting.kind.words(),
            "help": setting.help,
        }

    def _shown(self, setting: s.Setting) -> str:
        value = self._settings.get(setting)
        return f"{value[:40]} …" if len(value) > 60 else value

    def _tell_troubles(self) -> None:
        damaged = self._settings.damaged
        if damaged is not None:
            self._terminal.note(
                "The settings could not be read, so the defaults are in force. "
                f"The old file was kept as {damaged}."
            )
        for trouble in self._settings.troubles():
            if trouble.setting is None:
                self._terminal.note(f"“{trouble.name}” is no setting of this version.")
            else:
                self._terminal.note(
                    f"What the file holds for “{trouble.name}” cannot be used; the default, "
                    f"“{trouble.setting.default}”, is in force."
                )

    # --- the network log ------------------------------------------------------------------------

    def _network_log(self, options: argparse.Namespace) -> int:
        try:
            entries = self._log.entries()
            if options.export:
                self._log.export(Path(options.export))
            if options.clear:
                self._log.clear()
        except OSError as error:
            raise LogNotReadable(
                "The network log could not be read, written or deleted.",
                "Check that the file and its folder can be used.",
                str(error),
            ) from error
        if options.export or options.clear:
            words = "deleted" if options.clear else f"written to {options.export}"
            return answer(
                self._terminal, options, {"entries": len(entries)}, f"The network log was {words}."
            )
        lines = [_line(entry) for entry in entries] or ["Nothing was ever asked of the network."]
        document = [vars(entry) for entry in entries]
        return answer(self._terminal, options, document, "\n".join(lines))


def _find(name: str) -> s.Setting:
    for setting in s.DECLARED:
        if setting.name == name:
            return setting
    raise UnknownSetting(
        f"There is no setting “{name}”.", "`sidelight settings list` names all of them."
    )


def _check(setting: s.Setting, value: str) -> None:
    if not setting.accepts(value) or not _is_key(setting, value):
        raise BadValue(
            f"“{setting.name}” cannot be “{value}”.", f"It can be: {setting.kind.words()}."
        )


def _is_key(setting: s.Setting, value: str) -> bool:
    """Whether Qt knows the key, where it is one; where there is no Qt, it is taken as it is."""
    if not isinstance(setting.kind, Keys) or not value:
        return True
    try:
        from desktop.preferences.keys import can_be_used
    except ImportError:
        return True
    return can_be_used(setting.kind.use, value)


def _size_words(size: int) -> str:
    """Many requests are small."""
    return f"{size:,} bytes" if size < 1_000_000 else size_words(size)


def _line(entry: NetworkEntry) -> str:
    size = "" if entry.size_bytes is None else _size_words(entry.size_bytes)
    request = f"{entry.method} {entry.address}".strip()
    parts = (
        entry.time.replace("T", " ").replace("+00:00", " UTC"),
        f"{_PURPOSES.get(entry.purpose, entry.purpose)}: {entry.subject}",
        request,
        str(entry.status or ""),
        size,
        f"({entry.asked_by})" if entry.asked_by else "",
    )
    return "  ".join(part for part in parts if part)
