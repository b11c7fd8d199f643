"""How much an adapter changes, from -2 to 2."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from desktop.adapters.words import weight_words
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton

# A step of the slider, and the most that it goes to either side.
STEP, MOST = 0.05, 2.0
_STEPS, _PAGE = round(MOST / STEP), 5
_NARROWEST, _GAP = 80, 8


class WeightSlider(QWidget):
    """A slider with its number; a double click or the button takes it back to the usual weight.

    Args:
        name: of the adapter.
        usual: the weight that it is best used with.

    Signals:
        changed: by the user.
    """

    changed = Signal()

    def __init__(self, name: str, usual: float) -> None:
        super().__init__()
        self._usual = usual
        self.slider = _Slider()
        self.slider.setAccessibleName(self.tr("Weight of {0}").format(name))
        self.slider.setToolTip(self.tr("1 is as it was trained, 0 is off"))
        self._number = QLabel()
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        back = self.tr("Back to the usual weight, {0}").format(weight_words(usual))
        self.reset_button = IconButton("again", back, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.slider, 1)
        row.addWidget(self._number)
        row.addWidget(self.reset_button)
        self.show_weight(usual)
        self.slider.valueChanged.connect(self._on_value)
        self.slider.double_clicked.connect(self.reset)
        self.reset_button.clicked.connect(self.reset)
        theme().changed.connect(self._fit_text)
        self._fit_text()

    @property
    def weight(self) -> float:
        return round(self.slider.value() * STEP, 2)

    def show_weight(self, weight: float) -> None:
        """Without telling."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(weight / STEP))
        self.slider.blockSignals(False)
        self._show()

    def words(self) -> str:
        return self._number.text()

    def reset(self) -> None:
        """Back to the usual weight."""
        # The button is about to be of no use; the keyboard must not fall into nothing.
        if self.reset_button.hasFocus():
            self.slider.setFocus()
        self.slider.setValue(round(self._usual / STEP))

    def _on_value(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        words = weight_words(self.weight)
        self._number.setText(words)
        self.slider.setAccessibleDescription(words)
        self.reset_button.setEnabled(self.slider.value() != round(self._usual / STEP))

    def _fit_text(self) -> None:
        """As wide with every number, so that the slider does not move."""
        widest = self._number.fontMetrics().horizontalAdvance(weight_words(-MOST + STEP))
        self._number.setMinimumWidth(widest + 2)
        self.slider.setMinimumWidth(scaled(_NARROWEST))


class _Slider(QSlider):
    """Lets the wheel scroll what it is in.

    Signals: double_clicked.
    """

    double_clicked = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(-_STEPS, _STEPS)
        self.setPageStep(_PAGE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.double_clicked.emit()
