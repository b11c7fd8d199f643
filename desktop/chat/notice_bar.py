"""What happened and what to do, above the composer, until it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.sentences import details_words, translated
from desktop.theme import scaled
from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout
from models.words import say_both

# Of the details, and what else a notice needs of a quarter of the page.
_DETAILS_HEIGHT, _LEAST_HEIGHT, _REST = 110, 40, 72


@dataclass(frozen=True)
class Action:
    """An offer beside a notice."""

    id: str
    label: str


@dataclass(frozen=True)
class Notice:
    """Something the user should know.

    Attributes:
        level: how grave it is.
        what: happened, one sentence.
        todo: what to do, one sentence, or "".
        details: for those who help; may be long.
        actions: offers, each a button.
    """

    level: Literal["info", "warning", "error"]
    what: str
    todo: str = ""
    details: str = ""
    actions: tuple[Action, ...] = ()


class NoticeBar(QFrame):
    """Signals: action_chosen(id), copy_details_requested(text), open_log_requested."""

    action_chosen = Signal(str)
    copy_details_requested = Signal(str)
    open_log_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._notice = Notice("info", "")
        self._what = QLabel()
        self._what.setObjectName("noticeWhat")
        self._todo = QLabel()
        for label in (self._what, self._todo):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = IconButton("close", self.tr("Close this notice"), "quiet")
        self.details_button = QPushButton(self.tr("Details"))
        self.copy_button = QPushButton(self.tr("Copy details"))
        self.log_button = QPushButton(self.tr("Open log"))
        self._details = QPlainTextEdit()
        self._details.setObjectName("details")
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._details.setFixedHeight(_DETAILS_HEIGHT)
        self._details.setAccessibleName(self.tr("Details"))
        self._buttons = FlowLayout(at_right=False)
        self._buttons.setSpacing(6)
        self._offers: list[QPushButton] = []
        self._lay_out()
        self._connect()
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        self._notice = notice
        self.setProperty("level", notice.level)
        self.style().unpolish(self)
        self.style().polish(self)
        self._what.setText(translated(notice.what))
        self._todo.setText(translated(notice.todo))
        self._todo.setVisible(bool(notice.todo))
        self._details.setPlainText(notice.details)
        self._show_details(False)
        self._show_offers(notice.actions)
        grave = notice.level == "error"
        self.details_button.setVisible(bool(notice.details))
        self.log_button.setVisible(grave)
        self.copy_button.setVisible(grave)
        self.setAccessibleName(translated(say_both(notice.what, notice.todo)))
        self.show()

    def set_room(self, height: int) -> None:
        """How high the page is: in a low one the details leave room for the composer."""
        room = height // 4 - scaled(_REST)
        self._details.setFixedHeight(max(_LEAST_HEIGHT, min(scaled(_DETAILS_HEIGHT), room)))

    def notice(self) -> Notice | None:
        """The one that is shown."""
        return None if self.isHidden() else self._notice

    def offers(self) -> list[QPushButton]:
        return list(self._offers)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._what, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        for button in self._usual_buttons():
            button.setProperty("look", "quiet")
            self._buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 8, 10)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._todo)
        layout.addWidget(self._details)
        layout.addLayout(self._buttons)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.hide)
        self.details_button.clicked.connect(self._on_details_clicked)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.log_button.clicked.connect(self.open_log_requested)

    def _usual_buttons(self) -> tuple[QPushButton, ...]:
        return self.details_button, self.copy_button, self.log_button

    def _show_offers(self, actions: tuple[Action, ...]) -> None:
        for button in self._offers:
            self._buttons.removeWidget(button)
            button.deleteLater()
        self._offers = [self._offer(action) for action in actions]
        # The offers come first.
        for button in self._usual_buttons():
            self._buttons.removeWidget(button)
        for button in (*self._offers, *self._usual_buttons()):
            self._buttons.addWidget(button)

    def _offer(self, action: Action) -> QPushButton:
        button = QPushButton(action.label)
        button.setProperty("look", "outlined")
        button.setProperty("action", action.id)
        button.clicked.connect(self._on_offer_clicked)
        return button

    def _on_offer_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.hide()
            self.action_chosen.emit(str(button.property("action")))

    def _on_details_clicked(self) -> None:
        self._show_details(self._details.isHidden())

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self.details_button.setText(self.tr("Hide details") if shown else self.tr("Details"))

    def _on_copy_clicked(self) -> None:
        notice = self._notice
        self.copy_details_requested.emit(details_words(notice.what, notice.todo, notice.details))


class NoticeArea(QWidget):
    """A notice bar at the edge of a place; takes no room while there is nothing to tell."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = NoticeBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addWidget(self.bar)
        self.bar.close_button.clicked.connect(self.clear)
        self.bar.action_chosen.connect(self.clear)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        self.bar.show_notice(notice)
        self.show()

    def clear(self) -> None:
        self.bar.hide()
        self.hide()
