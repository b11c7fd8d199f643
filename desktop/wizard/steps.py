"""Where the user is on the way through the wizard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.widgets.labels import set_look
from desktop.wizard.navigation import PAGES, Page


class Steps(QWidget):
    """The names of all pages, the current one stressed; where it is narrow, that one and its
    number."""

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[Page, str] = {
            "welcome": self.tr("Welcome"),
            "pc": self.tr("Your PC"),
            "uses": self.tr("Models"),
            "get": self.tr("Get them"),
            "try": self.tr("Try it"),
        }
        self._labels = {page: QLabel(name) for page, name in self._names.items()}
        self._short = QLabel()
        set_look(self._short, "step", "now")
        self._lines: list[QLabel] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self.show_page("welcome")

    def show_page(self, page: Page) -> None:
        at = PAGES.index(page)
        for number, (name, label) in enumerate(self._labels.items()):
            state = "now" if name == page else "done" if number < at else "ahead"
            set_look(label, "step", state)
        words = self.tr("{0} of {1}: {2}").format(at + 1, len(PAGES), self._names[page])
        self._short.setText(words)
        self.setAccessibleName(self.tr("Step {0}").format(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._room_for_all()
        self._short.setVisible(narrow)
        for label in (*self._labels.values(), *self._lines):
            label.setVisible(not narrow)

    def _room_for_all(self) -> int:
        """The sum of all names in the bold letters of the current one, and of what is between."""
        names = sum(label.fontMetrics().horizontalAdvance(label.text()) for label in self._all())
        return round(names * 1.1) + 24 * len(PAGES)

    def _all(self) -> list[QLabel]:
        return [*self._labels.values(), *self._lines]

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._short)
        for page, label in self._labels.items():
            if page != PAGES[0]:
                line = QLabel("·")
                set_look(line, "step", "ahead")
                self._lines.append(line)
                row.addWidget(line)
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(label)
        row.addStretch(1)
        self._short.hide()
