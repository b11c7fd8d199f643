"""A link as a button: reached by Tab, pressed by Space and Enter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from desktop.widgets.tooltips import plain_tooltip

# Left and right of the text, see the style sheet.
_AROUND = 6
_SHORTEST = 80


class LinkButton(QPushButton):
    """Where there is little room, the end of its words is left out.

    Signals:
        opened(url): it was pressed.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._url = ""
        self.setProperty("look", "link")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def show_link(self, words: str, url: str, name: str) -> None:
        """Plain words where ``url`` is no web page; ``name`` says what it is, for everybody."""
        is_link = url.startswith(("https://", "http://"))
        self._url = url if is_link else ""
        self.setText(words.replace("&", "&&"))
        self.setEnabled(is_link)
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(f"{words}\n{url}" if is_link else words))

    def minimumSizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(min(_SHORTEST, size.width()), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        end = Qt.TextElideMode.ElideRight
        option.text = self.fontMetrics().elidedText(self.text(), end, self.width() - _AROUND)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _on_clicked(self) -> None:
        self.opened.emit(self._url)
