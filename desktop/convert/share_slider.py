"""A slider from 0 to 100 percent, with its value beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

_STEP, _PAGE = 5, 20


class ShareSlider(QWidget):
    """Signals: changed - by the user."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(_PAGE)
        self.slider.setAccessibleName(name)
        self.slider.setMinimumWidth(150)
        self._value = QLabel()
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("100 %") + 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self._value)
        self.slider.valueChanged.connect(self._on_value)
        self._on_value(0)

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.slider.value() / 100

    def show_share(self, share: float) -> None:
        """Without telling."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(share * 100))
        self.slider.blockSignals(False)
        self._show()

    def words(self) -> str:
        return self._value.text()

    def _on_value(self, _: int) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._value.setText(self.tr("{0} %").format(self.slider.value()))
        self.slider.setAccessibleDescription(self._value.text())
