"""The recordings, and how the next ones are to be written down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import scaled, theme
from desktop.transcribe.queue_rows import QueueRows
from desktop.transcribe.queue_view import QueueView
from desktop.transcribe.wishes_box import WishesBox
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import words_label

_LEAST_ROWS, _ROW = 3, 52


class QueueSide(QScrollArea):
    """In a low window it scrolls.

    Signals: add_wanted, library_wanted.
    """

    add_wanted = Signal()
    library_wanted = Signal()

    def __init__(self, rows: QueueRows) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = rows
        words = self.tr("Add recordings …")
        self.add_button = IconButton("plus", words, "outlined", words)
        self.view = QueueView(rows)
        self._none = words_label(
            self.tr("Recordings that you add are written down one after the other."), look="muted"
        )
        self.wishes = WishesBox()
        self.library_button = QPushButton(self.tr("More models …"))
        self.library_button.setProperty("look", "outlined")
        self._lay_out()
        self.add_button.clicked.connect(self.add_wanted)
        self.library_button.clicked.connect(self.library_wanted)
        for signal in (rows.rowsInserted, rows.rowsRemoved, rows.modelReset):
            signal.connect(self._on_rows)
        theme().changed.connect(self._fit)
        self._on_rows()
        self._fit()

    def set_needs_more(self, needs: bool) -> None:
        """Whether another model would do what this one cannot."""
        self.library_button.setVisible(needs)

    def focus(self) -> None:
        place = self.view if self._rows.rowCount() else self.add_button
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_rows(self) -> None:
        has_rows = self._rows.rowCount() > 0
        self.view.setVisible(has_rows)
        self._none.setVisible(not has_rows)

    def _fit(self) -> None:
        self.view.setMinimumHeight(_LEAST_ROWS * scaled(_ROW))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("column")
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 0)
        head.addWidget(self.add_button)
        head.addWidget(self._none)
        foot = QWidget()
        foot.setObjectName("libraryFoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        below = QVBoxLayout(foot)
        below.setContentsMargins(16, 10, 16, 12)
        below.setSpacing(8)
        title = words_label(self.tr("For the next recordings"), name="sectionName")
        below.addWidget(title)
        below.addWidget(self.wishes)
        below.addWidget(self.library_button)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        column.addWidget(foot)
        self.setWidget(inside)
