"""The conversation as it is read: a column that follows the newest words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.chat.answer import AnswerView
from desktop.chat.question import QuestionView
from desktop.chat.shown import Shown
from desktop.widgets.buttons import IconButton

COLUMN_WIDTH = 760
# So near to the end counts as reading along.
_NEAR = 24


class Transcript(QScrollArea):
    """Messages from top to bottom. Stays at the end unless the user scrolled up."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("transcript")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Conversation"))
        self._following = True
        self._column = QWidget()
        self._column.setObjectName("column")
        self._column.setMaximumWidth(COLUMN_WIDTH)
        self._messages = QVBoxLayout(self._column)
        self._messages.setContentsMargins(20, 24, 20, 24)
        self._messages.setSpacing(22)
        self._messages.addStretch()
        self._place_column()
        self.latest_button = IconButton("arrow-down", self.tr("Jump to the latest"), parent=self)
        self.latest_button.setObjectName("latest")
        self.latest_button.setFixedSize(34, 34)
        self.latest_button.hide()
        self.latest_button.clicked.connect(self.follow)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._on_range_changed)
        bar.valueChanged.connect(self._on_scrolled)

    def add_question(self, text: str, attached: Sequence[Shown]) -> QuestionView:
        view = QuestionView(text, attached)
        self._add(view)
        self.follow()
        return view

    def add_answer(self) -> AnswerView:
        view = AnswerView()
        self._add(view)
        self.follow()
        return view

    def remove(self, view: QWidget) -> None:
        self._messages.removeWidget(view)
        view.hide()
        view.deleteLater()

    def clear(self) -> None:
        for view in self.messages():
            self.remove(view)

    def messages(self) -> list[QWidget]:
        items = [self._messages.itemAt(at) for at in range(self._messages.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if widget is not None]

    def follow(self) -> None:
        """Go to the end and stay there."""
        self._following = True
        self._to_end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.latest_button.size()
        self.latest_button.move(
            (self.width() - size.width()) // 2, self.height() - size.height() - 12
        )

    def _place_column(self) -> None:
        content = QWidget()
        content.setObjectName("column")
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self.setWidget(content)

    def _add(self, view: QWidget) -> None:
        # The stretch stays last, so that a short conversation begins at the top.
        self._messages.insertWidget(self._messages.count() - 1, view)

    def _to_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _on_range_changed(self, _low: int, _high: int) -> None:
        if self._following:
            self._to_end()
        self._show_button()

    def _on_scrolled(self, value: int) -> None:
        self._following = value >= self.verticalScrollBar().maximum() - _NEAR
        self._show_button()

    def _show_button(self) -> None:
        self.latest_button.setVisible(not self._following)
        self.latest_button.raise_()
