"""Asks for a folder or file of the disk without stopping the app."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

# Whether a folder (or else a GGUF file) is asked for, the title, where to begin ("" as the system
# likes), and what is called with the answer, if there is one.
Ask = Callable[[QWidget, bool, str, str, Callable[[Path], None]], None]


def ask_for_path(
    parent: QWidget, folder: bool, title: str, start: str, answer: Callable[[Path], None]
) -> None:
    """The system's own dialog."""
    dialog = QFileDialog(parent, title, start)
    if folder:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(QCoreApplication.translate("library", "GGUF models") + " (*.gguf)")

    def on_selected(path: str) -> None:
        answer(Path(path))

    dialog.fileSelected.connect(on_selected)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
