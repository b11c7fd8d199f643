"""One row of the declared table: a setting, or something to see or to do beside the settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.settings.kinds import Kind

SectionId = Literal["look", "chat", "voice", "camera", "models", "memory", "privacy", "kept"]


@dataclass(frozen=True)
class Section:
    """A part of the preferences. Its texts are in English, marked for translation."""

    id: SectionId
    label: str


@dataclass(frozen=True)
class Setting:
    """One setting. Its texts are in English, marked for translation.

    Attributes:
        name: in the file and on the command line.
        default: what holds where nothing else was chosen.
        section: where it stands; "kept" is not shown, as the app itself keeps it up to date.
        label: a few words.
        help: one or two sentences.
        kind: of its values.
    """

    name: str
    default: str
    section: SectionId
    label: str
    help: str
    kind: Kind

    def accepts(self, value: str) -> bool:
        return self.kind.accepts(value)


@dataclass(frozen=True)
class Row:
    """Something else in a section: to be seen, or to be done with a button.

    Attributes:
        name: tells them apart.
        button: what is written on the button.
        asks: a question that has to be agreed to first, or "".
        instead: what the command line has for it, or "".
    """

    name: Literal["models_folder", "network", "network_log", "folders", "clear_history", "newer"]
    section: SectionId
    label: str
    help: str
    button: str
    asks: str = ""
    instead: str = ""


Entry = Setting | Row
