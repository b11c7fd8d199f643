"""Where a picture is drawn anew: painted by hand."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desktop.studio.mask_painter import MaskPainter
from desktop.theme import scaled
from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import set_look, words_label

_SIZE = QSize(720, 680)
_FINEST, _SLIDER_WIDTH = 2, 140


class MaskDialog(QDialog):
    """Open it with `open`; it deletes itself when it is closed.

    Args:
        picture: in full size.
        mask: what is painted already, of the same size.

    Signals: painted(QImage): what the mask is from now on, as one byte a pixel.
    """

    painted = Signal(QImage)

    def __init__(
        self, picture: QImage, mask: QImage | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("What to draw anew"))
        self.painter = MaskPainter(picture, mask)
        self.brush_button = QPushButton(self.tr("Paint"))
        self.erase_button = QPushButton(self.tr("Erase"))
        self.brush_button.setToolTip(self.tr("Paint (P)"))
        self.erase_button.setToolTip(self.tr("Erase (E)"))
        self.undo_button = IconButton("undo", self.tr("Undo"), "outlined", self.tr("Undo"))
        self.clear_button = QPushButton(self.tr("Clear"))
        self.invert_button = QPushButton(self.tr("Invert"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.done_button = QPushButton(self.tr("Done"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        self._show_state()
        limit = _SIZE if parent is None else parent.size() * 0.92
        self.resize(QSize(scaled(_SIZE.width()), scaled(_SIZE.height())).boundedTo(limit))
        self.painter.setFocus()

    def _lay_out(self) -> None:
        words = words_label(
            self.tr("Paint over what is to be drawn anew; everything else stays."), look="muted"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(words)
        column.addLayout(self._tools())
        column.addWidget(self.painter, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button, look in ((self.cancel_button, "outlined"), (self.done_button, "primary")):
            button.setProperty("look", look)
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)

    def _tools(self) -> FlowLayout:
        tools = FlowLayout(at_right=False)
        tools.setSpacing(6)
        for button in (self.brush_button, self.erase_button):
            button.setCheckable(True)
        for other in (self.clear_button, self.invert_button):
            other.setProperty("look", "outlined")
        for widget in (self.brush_button, self.erase_button, self._size_row()):
            tools.addWidget(widget)
        for button in (self.undo_button, self.clear_button, self.invert_button):
            tools.addWidget(button)
        for each in self.findChildren(QPushButton):
            each.setAutoDefault(False)
        return tools

    def _size_row(self) -> QWidget:
        name = self.tr("Brush size")
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(self.tr("Brush size ([ and ])"))
        self.slider.setRange(_FINEST, max(self.painter.longer_side() // 2, _FINEST + 1))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.slider.setValue(round(self.painter.brush))
        self.slider.setMinimumWidth(_SLIDER_WIDTH)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(6, 0, 6, 0)
        line.setSpacing(8)
        line.addWidget(QLabel(name))
        line.addWidget(self.slider)
        return row

    def _connect(self) -> None:
        self.brush_button.clicked.connect(self._on_paint)
        self.erase_button.clicked.connect(self._on_erase)
        self.undo_button.clicked.connect(self.painter.undo)
        self.clear_button.clicked.connect(self.painter.clear_mask)
        self.invert_button.clicked.connect(self.painter.invert_mask)
        self.slider.valueChanged.connect(self._on_size)
        self.painter.changed.connect(self._show_state)
        self.cancel_button.clicked.connect(self.reject)
        self.done_button.clicked.connect(self._on_done)
        keys = {
            "P": self._on_paint,
            "E": self._on_erase,
            "[": self._on_smaller,
            "]": self._on_larger,
            "Ctrl+Z": self.painter.undo,
        }
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def _show_state(self) -> None:
        for button, is_on in (
            (self.brush_button, not self.painter.erases),
            (self.erase_button, self.painter.erases),
        ):
            button.setChecked(is_on)
            set_look(button, "look", "primary" if is_on else "outlined")
            button.updateGeometry()
        if not self.painter.painted.can_undo and self.undo_button.hasFocus():
            self.painter.setFocus()
        self.undo_button.setEnabled(self.painter.painted.can_undo)

    def _on_paint(self) -> None:
        self.painter.erases = False
        self._show_state()

    def _on_erase(self) -> None:
        self.painter.erases = True
        self._show_state()

    def _on_size(self, size: int) -> None:
        self.painter.brush = float(size)
        self.painter.show_changed()

    def _on_smaller(self) -> None:
        self.slider.setValue(self.slider.value() - self.slider.pageStep())

    def _on_larger(self) -> None:
        self.slider.setValue(self.slider.value() + self.slider.pageStep())

    def _on_done(self) -> None:
        self.painted.emit(self.painter.painted.image)
        self.accept()
