"""What went wrong, what to do, offers, and the cause for those who help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from desktop.sentences import details_words, translated
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import words_label
from models.errors import Problem


@dataclass(frozen=True)
class Offer:
    """A way on, as a button.

    Attributes:
        id: what is told when it is taken.
        label: what people read.
    """

    id: str
    label: str


class ProblemView(QFrame):
    """Signals: offer_taken(id), open_log_requested."""

    offer_taken = Signal(str)
    open_log_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problem")
        self._problem = Problem("", "", "")
        self._offers: tuple[Offer, ...] = ()
        self._offer_buttons: list[QPushButton] = []
        self._what, self._todo = words_label(name="noticeWhat"), words_label()
        self._cause = words_label(name="problemCause")
        for label in (self._what, self._todo, self._cause):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details_button = QPushButton(self.tr("Details"))
        self.copy_button = QPushButton(self.tr("Copy details"))
        self.log_button = QPushButton(self.tr("Open log"))
        self._buttons = FlowLayout(at_right=False)
        self._buttons.setSpacing(6)
        self._lay_out()
        self.details_button.clicked.connect(self._on_details_clicked)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.log_button.clicked.connect(self.open_log_requested)

    def show_problem(self, problem: Problem, offers: Sequence[Offer] = ()) -> None:
        """Whatever is folded out stays so while the same problem is shown."""
        if problem != self._problem:
            self._problem = problem
            self._what.setText(translated(problem.what))
            self._todo.setText(translated(problem.todo))
            self._todo.setVisible(bool(problem.todo))
            self._cause.setText(problem.cause)
            self._fold_out(False)
            self.details_button.setVisible(bool(problem.cause))
        if tuple(offers) != self._offers:
            self._show_offers(tuple(offers))

    def offer_buttons(self) -> list[QPushButton]:
        return list(self._offer_buttons)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(self._what)
        column.addWidget(self._todo)
        column.addWidget(self._cause)
        column.addSpacing(4)
        column.addLayout(self._buttons)
        for button in self._quiet_buttons():
            button.setProperty("look", "quiet")
            self._buttons.addWidget(button)
        self._fold_out(False)

    def _quiet_buttons(self) -> tuple[QPushButton, ...]:
        return self.details_button, self.copy_button, self.log_button

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        self._offers = offers
        for button in (*self._offer_buttons, *self._quiet_buttons()):
            self._buttons.removeWidget(button)
        for button in self._offer_buttons:
            button.hide()
            button.deleteLater()
        self._offer_buttons = [self._offer_button(offer) for offer in offers]
        previous = None
        for button in (*self._offer_buttons, *self._quiet_buttons()):
            self._buttons.addWidget(button)
            if previous is not None:
                self.setTabOrder(previous, button)
            previous = button

    def _offer_button(self, offer: Offer) -> QPushButton:
        button = QPushButton(offer.label, self)
        button.setProperty("look", "outlined")
        button.setProperty("offer", offer.id)
        button.clicked.connect(self._on_offer_clicked)
        button.show()
        return button

    def _on_offer_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.offer_taken.emit(str(button.property("offer")))

    def _on_details_clicked(self) -> None:
        self._fold_out(self._cause.isHidden())

    def _fold_out(self, shown: bool) -> None:
        self._cause.setVisible(shown)
        self.details_button.setText(self.tr("Hide details") if shown else self.tr("Details"))

    def _on_copy_clicked(self) -> None:
        problem = self._problem
        words = details_words(problem.what, problem.todo, problem.cause)
        QGuiApplication.clipboard().setText(words)
