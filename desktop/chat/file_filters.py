"""What the dialog for attaching offers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.inputs.pictures import PICTURE_SUFFIXES
from models.inputs.things.suffixes import SOUND_SUFFIXES, VIDEO_SUFFIXES

_DOCUMENTS = (".pdf", ".txt", ".md", ".csv", ".json", ".html", ".xml", ".log", ".py")


def file_filters() -> list[str]:
    """For `QFileDialog.setNameFilters`: everything that can be attached, then by kind."""
    tr = QCoreApplication.translate
    kinds = (
        (tr("Composer", "Pictures"), PICTURE_SUFFIXES),
        (tr("Composer", "Videos"), tuple(VIDEO_SUFFIXES)),
        (tr("Composer", "Sounds"), tuple(SOUND_SUFFIXES)),
        (tr("Composer", "Documents and text"), _DOCUMENTS),
    )
    return [tr("Composer", "All files") + " (*)", *(_filter(*kind) for kind in kinds)]


def _filter(name: str, suffixes: tuple[str, ...]) -> str:
    return f"{name} ({' '.join(f'*{suffix}' for suffix in sorted(suffixes))})"
