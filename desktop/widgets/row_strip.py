"""Widgets in one row that scrolls sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget


class RowStrip(QScrollArea):
    """As high as what is in it; more than fits scrolls and never makes the window wider.

    Args:
        spacing: between the widgets, and
        below: under them, in pixels.

    Attributes:
        content: what scrolls.
        row: its layout; the last item is a stretch.
    """

    def __init__(self, spacing: int, below: int) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.row = QHBoxLayout(self.content)
        self.row.setContentsMargins(0, 0, 0, below)
        self.row.setSpacing(spacing)
        self.row.addStretch()
        self.setWidget(self.content)
        for widget in (self.content, self.viewport()):
            widget.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.setFixedHeight(self.wanted_height())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.wanted_height())

    def wanted_height(self) -> int:
        """With room for the scroll bar where there is one."""
        wanted = self.content.minimumSizeHint()
        high = max(wanted.height(), self.content.heightForWidth(self.viewport().width()))
        if wanted.width() > self.viewport().width():
            high += self.horizontalScrollBar().sizeHint().height()
        return high

    def take_out(self, widget: QWidget) -> None:
        """It goes at once; deleted later, as it may be what asked for it."""
        self.row.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
