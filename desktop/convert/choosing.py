"""Asks for pictures of the disk without stopping the app."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

# The parent, the title, and what is called with the answer, if there is one.
AskPictures = Callable[[QWidget, str, Callable[[Sequence[Path]], None]], None]
_ENDINGS = "*.png *.jpg *.jpeg *.webp *.bmp *.heic *.heif *.tif *.tiff"


def ask_for_pictures(parent: QWidget, title: str, answer: Callable[[Sequence[Path]], None]) -> None:
    """The system's own dialog."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(QCoreApplication.translate("convert", "Pictures") + f" ({_ENDINGS})")

    def on_selected(paths: list[str]) -> None:
        answer([Path(path) for path in paths])

    dialog.filesSelected.connect(on_selected)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
