"""The conversions that are on their way, one below the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.convert.column import Column
from desktop.convert.conversion_row import ConversionRow
from desktop.jobs.conversions import Conversion
from desktop.theme import theme

# Of a window's height at most; more are scrolled to.
_HEIGHT = 300


class ConversionRows(QWidget):
    """Hidden while there are none.

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
        self._column = Column()
        self._column.inside.setSpacing(8)
        self._column.inside.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)
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
        self.setMaximumHeight(round(_HEIGHT * theme().scale))

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
