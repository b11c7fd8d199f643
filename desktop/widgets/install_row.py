"""A model on its way to this PC: what goes on, how far it is, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.icons import icon
from desktop.jobs.installs import Install, State
from desktop.theme import scaled, theme
from desktop.widgets.amounts import share_of
from desktop.widgets.install_words import place_words, refusals, state_words
from desktop.widgets.joined import after, named
from desktop.widgets.labels import words_label
from desktop.widgets.problem_view import Offer, ProblemView
from desktop.widgets.progress import ThinProgress

_SIGN = 20
# The buttons do not fit beside the name any more, and stand below it.
_NARROW = 400


class InstallRow(QFrame):
    """Shows one `Install` as it is; show it again with `show_install` whenever it changed.

    Signals, each with the model's id: pause_clicked, resume_clicked, cancel_clicked,
    retry_clicked; offer_taken(id, offer's id) - another way on after a failure, see `Offer`;
    open_log_requested.
    """

    pause_clicked = Signal(str)
    resume_clicked = Signal(str)
    cancel_clicked = Signal(str)
    retry_clicked = Signal(str)
    offer_taken = Signal(str, str)
    open_log_requested = Signal()

    def __init__(self, install: Install) -> None:
        super().__init__()
        self.setObjectName("installRow")
        self._install = install
        name = install.entry.name
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sign = QLabel()
        self._name = words_label(name, name="rowName")
        self._place = words_label(look="muted")
        self.state = words_label(look="muted")
        self._refusals = words_label(look="muted")
        self.progress = ThinProgress(self.tr("Progress of {0}").format(name))
        self.problem = ProblemView()
        self.pause_button = self._button(self.tr("Pause"))
        self.resume_button = self._button(self.tr("Resume"))
        self.retry_button = self._button(self.tr("Try again"))
        self.cancel_button = self._button(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self.show_install(install)

    @property
    def model_id(self) -> str:
        return self._install.entry.id

    @property
    def install(self) -> Install:
        """As it is shown."""
        return self._install

    def show_install(self, install: Install, offers: Sequence[Offer] = ()) -> None:
        """The same model as it is now; ``offers`` are shown with a failure, in place of Cancel."""
        had_focus = self._focused_button()
        self._install = install
        state = install.state
        words = state_words(install)
        self._place.setText(place_words(install))
        self.state.setText(words)
        self.state.setVisible(bool(words))
        reasons = refusals(install.trials) if state == "ready" else ""
        self._refusals.setText(reasons)
        self._refusals.setVisible(bool(reasons))
        self._show_buttons(state, can_cancel=state != "ready" and not offers)
        self._show_progress(install)
        self._show_problem(install, offers)
        self._paint_sign()
        self.setAccessibleName(after(install.entry.name, words))
        if had_focus is not None and had_focus.isHidden():
            self._focus_next_of(had_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < scaled(_NARROW)
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _show_buttons(self, state: State, *, can_cancel: bool) -> None:
        self.pause_button.setVisible(state in ("waiting", "fetching"))
        self.resume_button.setVisible(state == "paused")
        self.retry_button.setVisible(state == "failed")
        self.cancel_button.setVisible(can_cancel)

    def _show_progress(self, install: Install) -> None:
        state, share = install.state, share_of(install.progress)
        self.progress.setVisible(state in ("waiting", "fetching", "trying", "paused"))
        if state in ("waiting", "paused"):
            self.progress.show_share(share or 0.0)
        else:
            self.progress.show_share(share if state == "fetching" else None)

    def _show_problem(self, install: Install, offers: Sequence[Offer]) -> None:
        failed = install.state == "failed" and install.problem is not None
        if failed and install.problem is not None:
            self.problem.show_problem(install.problem, offers)
        self.problem.setVisible(failed)

    def _paint_sign(self) -> None:
        p, side = theme().palette, scaled(_SIGN)
        name, colour = {
            "ready": ("check", p.accent),
            "failed": ("warning", p.danger),
        }.get(self._install.state, ("download", p.muted))
        self._sign.setPixmap(icon(name, colour).pixmap(QSize(side, side)))

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.pause_button, self.resume_button, self.retry_button, self.cancel_button

    def _focused_button(self) -> QPushButton | None:
        return next((button for button in self._buttons() if button.hasFocus()), None)

    def _focus_next_of(self, hidden: QPushButton) -> None:
        """The keyboard stays in the row when the button it was on is gone."""
        shown = [button for button in self._buttons() if not button.isHidden()]
        if shown:
            shown[0].setFocus()
        else:
            hidden.clearFocus()

    # --- building -------------------------------------------------------------------------------

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "outlined")
        button.setAccessibleName(named(text, self._install.entry.name))
        return button

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._place)
        what = QHBoxLayout()
        what.setSpacing(12)
        what.addWidget(self._sign, 0)
        what.addLayout(names, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self._buttons():
            buttons.addWidget(button)
        buttons.addStretch(0)
        self._head.setSpacing(8)
        self._head.addLayout(what, 1)
        self._head.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 14, 14)
        column.setSpacing(8)
        column.addLayout(self._head)
        for widget in (self.progress, self.state, self._refusals, self.problem):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.pause_button.clicked.connect(self._on_pause)
        self.resume_button.clicked.connect(self._on_resume)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.retry_button.clicked.connect(self._on_retry)
        self.problem.offer_taken.connect(self._on_offer_taken)
        self.problem.open_log_requested.connect(self.open_log_requested)
        theme().changed.connect(self._paint_sign)

    def _on_pause(self) -> None:
        self.pause_clicked.emit(self.model_id)

    def _on_resume(self) -> None:
        self.resume_clicked.emit(self.model_id)

    def _on_cancel(self) -> None:
        self.cancel_clicked.emit(self.model_id)

    def _on_retry(self) -> None:
        self.retry_clicked.emit(self.model_id)

    def _on_offer_taken(self, offer: str) -> None:
        self.offer_taken.emit(self.model_id, offer)
