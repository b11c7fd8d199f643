"""The conversions that are on their way, one below the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.convert.column import Column
from desktop.convert.conversion_row import ConversionRow
from desktop.jobs.conversions import Conversion
from desktop.theme import scaled

# As high at most, and as much of the height of the place it is in; more is scrolled to.
_HIGHEST, _SHARE = 300, 0.4


class ConversionRows(QWidget):
    """Hidden while there are none; else as high as they are, where there is room for it.

    Signals, each with the model's id: cancel_clicked, retry_clicked, report_clicked;
    open_log_requested.
    """

    cancel_clicked = Signal(str)
    retry_clicked = Signal(str)
    report_clicked = Signal(str)
    open_log_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, ConversionRow] = {}
        self._room = 0
        self._column = Column()
        self._column.inside.setSpacing(8)
        self._column.inside.addStretch(1)
        content = self._column.widget()
        assert content is not None
        content.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def rows(self) -> list[ConversionRow]:
        return list(self._rows.values())

    def show_conversion(self, model_id: str, conversion: Conversion | None) -> None:
        """As it is now; None when it is given up or put away."""
        row = self._rows.get(model_id)
        if conversion is None:
            self._drop(model_id)
        elif row is not None:
            row.show_conversion(conversion)
        else:
            self._add(conversion)
        self.setVisible(bool(self._rows))
        self.updateGeometry()

    def set_room(self, height: int) -> None:
        """How high the place is that it stands in; the rest of that needs most of it."""
        self._room = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A row has more to say, or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _wanted_height(self) -> int:
        wanted = self._column.inside.totalHeightForWidth(self.width())
        most = scaled(_HIGHEST)
        if self._room:
            most = min(most, round(self._room * _SHARE))
        return min(wanted, most)

    def _add(self, conversion: Conversion) -> None:
        row = self._rows[conversion.model_id] = ConversionRow(conversion)
        row.cancel_clicked.connect(self.cancel_clicked)
        row.retry_clicked.connect(self.retry_clicked)
        row.report_clicked.connect(self.report_clicked)
        row.open_log_requested.connect(self.open_log_requested)
        self._column.inside.insertWidget(self._column.inside.count() - 1, row)

    def _drop(self, model_id: str) -> None:
        row = self._rows.pop(model_id, None)
        if row is not None:
            self._column.inside.removeWidget(row)
            row.hide()
            row.deleteLater()
