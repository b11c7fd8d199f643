"""What goes on before the first word of an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget


class PhaseLine(QWidget):
    """A few words and a thin line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self.tr("Thinking …"))
        self._words.setObjectName("phase")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setObjectName("progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(180, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        self._bar.hide()

    def words(self) -> str:
        return self._words.text()

    def show_phase(self, text: str, fraction: float | None) -> None:
        self._words.setText(text)
        self._bar.setVisible(fraction is not None)
        if fraction is not None:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(fraction * 1000))
