"""Where everything is, as it is shown in the preferences."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from models.places import Places


@dataclass(frozen=True)
class Folder:
    """A folder, and what is in it, for people."""

    label: str
    path: Path


def folders_of(places: Places) -> tuple[Folder, ...]:
    """All that Sidelight writes to."""
    translate = QCoreApplication.translate
    return (
        Folder(translate("Folders", "Models"), places.models),
        Folder(translate("Folders", "Conversations"), places.conversations),
        Folder(translate("Folders", "Pictures that were drawn"), places.drawings),
        Folder(translate("Folders", "Settings"), places.config),
        Folder(translate("Folders", "Cache of models that are ready to run"), places.cache),
        Folder(translate("Folders", "Logs"), places.logs),
        Folder(translate("Folders", "Conversion tools"), places.toolchains),
    )
