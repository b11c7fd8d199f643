"""Two buttons that ask for the files of adapters."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout


class AddButtons(QWidget):
    """Signals: chosen(list of Path)."""

    chosen = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        file, folder = self.tr("Add file"), self.tr("Add folder")
        of_file = self.tr("Add an adapter from a .safetensors file")
        of_folder = self.tr("Add an adapter from the folder of a fine-tuning tool")
        self.file_button = IconButton("plus", of_file, "quiet", file)
        self.folder_button = IconButton("plus", of_folder, "quiet", folder)
        flow = FlowLayout(at_right=False)
        flow.setSpacing(2)
        flow.addWidget(self.file_button)
        flow.addWidget(self.folder_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
        self.file_button.clicked.connect(self._on_file_clicked)
        self.folder_button.clicked.connect(self._on_folder_clicked)

    def _on_file_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Add adapters"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("LoRA adapters") + " (*.safetensors)")
        self._ask(dialog)

    def _on_folder_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Add an adapter"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.filesSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_selected(self, paths: Sequence[str]) -> None:
        self.chosen.emit([Path(path) for path in paths])
