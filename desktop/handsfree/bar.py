"""What is seen of a conversation by voice: where it is, how loud it is, and how to end it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.handsfree.states import BUSY, State
from desktop.talk.level_meter import LevelMeter
from desktop.theme import scaled, theme
from desktop.widgets.labels import set_look
from desktop.widgets.status_line import StatusLine

# The buttons do not fit beside the words any more, and stand below them.
_NARROW = 560
_METER = 110


class HandsFreeBar(QWidget):
    """Hidden unless there is a conversation by voice.

    Signals:
        skipped: enough of this answer.
        left: enough of all this.
    """

    skipped = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = State.OFF
        self._remark = ""
        self.meter = LevelMeter()
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("look", "optionTitle")
        self._words = StatusLine()
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.skip_button = QPushButton(self.tr("Stop the answer"))
        self.leave_button = QPushButton(self.tr("End"))
        self.leave_button.setAccessibleName(self.tr("End the hands-free conversation"))
        for button in (self.skip_button, self.leave_button):
            set_look(button, "look", "outlined")
        self.skip_button.clicked.connect(self.skipped)
        self.leave_button.clicked.connect(self.left)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        theme().changed.connect(self._fit_text)
        self._fit_text()
        self.hide()

    def name(self) -> str:
        """Where it is, in a word or two."""
        return self._name.text()

    def words(self) -> str:
        """What can be done now."""
        return self._words.words()

    def show_state(self, state: State, *, interrupts: bool = False) -> None:
        """``interrupts``: speaking breaks off what is said."""
        if state is State.OFF or self.state is State.OFF:
            self.meter.clear()
        if state not in (State.LISTENING, State.OPENING):
            self._remark = ""
        self.state = state
        self._name.setText(_name_of(state))
        self._words.show_words(self._remark or _words_of(state, interrupts))
        self.skip_button.setVisible(state in BUSY)
        answers = state in (State.ANSWERING, State.SPEAKING)
        self.skip_button.setText(self.tr("Stop the answer") if answers else self.tr("Discard"))
        self.setVisible(state is not State.OFF)

    def show_remark(self, words: str) -> None:
        """Instead of the usual words, until something else happens."""
        self._remark = words
        self._words.show_words(words)

    def set_level(self, level: float) -> None:
        """0 to 1."""
        self.meter.add(level)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_text()

    def _lay_out(self) -> None:
        said = QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(self.meter)
        said.addWidget(self._name)
        said.addWidget(self._words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addStretch(1)
        buttons.addWidget(self.skip_button)
        buttons.addWidget(self.leave_button)
        self._rows.setContentsMargins(4, 2, 4, 2)
        self._rows.setSpacing(8)
        self._rows.addLayout(said, 1)
        self._rows.addLayout(buttons)
        self.setTabOrder(self.skip_button, self.leave_button)

    def _fit_text(self) -> None:
        direction = QBoxLayout.Direction
        narrow = self.width() < scaled(_NARROW)
        self._rows.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.meter.setFixedWidth(scaled(_METER if not narrow else _METER // 2))


def _name_of(state: State) -> str:
    translate = QCoreApplication.translate
    return {
        State.OFF: "",
        State.OPENING: translate("HandsFreeBar", "Opening the microphone …"),
        State.LISTENING: translate("HandsFreeBar", "Listening"),
        State.HEARING: translate("HandsFreeBar", "Hearing you"),
        State.WRITING: translate("HandsFreeBar", "Writing down"),
        State.LOOKING: translate("HandsFreeBar", "Looking"),
        State.ANSWERING: translate("HandsFreeBar", "Thinking"),
        State.SPEAKING: translate("HandsFreeBar", "Speaking"),
    }[state]


def _words_of(state: State, interrupts: bool) -> str:
    translate = QCoreApplication.translate
    if state is State.SPEAKING and not interrupts:
        return translate("HandsFreeBar", "Does not listen meanwhile · Esc ends")
    if state in (State.SPEAKING, State.ANSWERING):
        return translate("HandsFreeBar", "Speak to interrupt · Esc ends")
    if state is State.LISTENING:
        return translate("HandsFreeBar", "Say something · Esc ends")
    if state is State.HEARING:
        return translate("HandsFreeBar", "A pause ends your turn · Esc ends")
    return translate("HandsFreeBar", "Esc ends")
