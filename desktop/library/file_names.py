"""The files of an installed model, folded until asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from desktop.library.rows import ModelFile
from desktop.library.texts import path_label
from desktop.widgets.amounts import size_words
from desktop.widgets.joined import listed
from desktop.widgets.labels import words_label


class FileNames(QWidget):
    """A button with the number of files, and below it their names and sizes."""

    def __init__(self) -> None:
        super().__init__()
        self._files: tuple[ModelFile, ...] = ()
        self.button = QPushButton()
        self.button.setProperty("look", "quiet")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        self._names = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._names)

    def show_files(self, files: Sequence[ModelFile]) -> None:
        self._files = tuple(files)
        self.setVisible(bool(files))
        self.button.setText(self.tr("Files · {0}").format(len(files)))
        self.button.setChecked(False)
        self._on_toggled(False)

    def names(self) -> list[str]:
        """What is listed now."""
        labels = self._names.findChildren(QWidget, "fileName")
        return [label.accessibleName() for label in labels]

    def _on_toggled(self, unfolded: bool) -> None:
        """They are listed when asked for only: some models have hundreds."""
        self._column.removeWidget(self._names)
        self._names.hide()  # at once, where it goes only later
        self._names.deleteLater()
        self._names = QWidget()
        if unfolded:
            self._list()
        self._column.addWidget(self._names)
        self._names.setVisible(unfolded)

    def _list(self) -> None:
        grid = QGridLayout(self._names)
        grid.setContentsMargins(8, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        for line, file in enumerate(self._files):
            size = size_words(file.size_bytes)
            name = path_label(file.path)
            name.setObjectName("fileName")
            name.setAccessibleName(listed((file.path, size)))
            grid.addWidget(name, line, 0)
            amount = words_label(size, "muted")
            amount.setWordWrap(False)
            grid.addWidget(amount, line, 1, Qt.AlignmentFlag.AlignRight)
