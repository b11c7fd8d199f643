"""What the user asked: a bubble on the right, pictures above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.chat.shown import Shown, small_view
from desktop.chat.text_views import PlainView
from desktop.widgets.flow import FlowLayout
from desktop.widgets.tooltips import plain_tooltip

_SIDE = 120
_SHARE = 0.82
_PADDING = 14


class QuestionView(QWidget):
    """A message of the user."""

    def __init__(self, text: str, attached: Sequence[Shown]) -> None:
        super().__init__()
        self.text = text
        self._body = PlainView(text)
        self._bubble = QFrame()
        self._bubble.setObjectName("bubble")
        inside = QVBoxLayout(self._bubble)
        inside.setContentsMargins(_PADDING, 9, _PADDING, 9)
        inside.addWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        if attached:
            layout.addLayout(self._row_of(attached))
        layout.addWidget(self._bubble, 0, Qt.AlignmentFlag.AlignRight)

    def _row_of(self, attached: Sequence[Shown]) -> FlowLayout:
        row = FlowLayout()
        row.setSpacing(8)
        for one in attached:
            view = small_view(replace(one, opens=False), _SIDE)
            view.setAccessibleDescription(one.note)
            if one.note:
                view.setToolTip(plain_tooltip(f"{one.name}\n{one.note}"))
            row.addWidget(view)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = int(event.size().width() * _SHARE) - 2 * _PADDING
        self._body.setFixedWidth(max(40, min(widest, self._body.ideal_width())))
        self._body.fit_height()
