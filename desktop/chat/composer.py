"""Where a question is made: attached pictures, text, attach and send."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.adapters.button import AdapterButton
from desktop.chat.drawn_answer import COMMAND, drawing_prompt
from desktop.chat.entry import Entry
from desktop.chat.file_filters import file_filters
from desktop.chat.tiles import TileStrip
from desktop.context.meter import ContextMeter
from desktop.context.use import ContextUse
from desktop.handsfree.bar import HandsFreeBar
from desktop.roles.role_button import RoleButton
from desktop.talk.talk_bar import TalkBar
from desktop.talk.talk_button import TalkButton
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton, round_side
from desktop.widgets.labels import set_look
from desktop.widgets.status_line import StatusLine
from models.engine.protocol import Weighed

# An offer does not fit beside the warning any more, and stands below it.
_NARROW, _WORDS = 380, 260
# The button that draws is not there any more; `/draw` does the same.
_TIGHT = 340
# With one more among the tools.
_BUTTON, _TIGHT_SPACING = 46, 2
_MARGIN, _SPACING = 12, 6


class Composer(QFrame):
    """Signals:
    sent(text): send was clicked or Enter pressed, with text there and nothing running; without any
        where what is attached says all.
    stop_requested: the button or Esc while an answer runs.
    camera_requested, screen_requested: their buttons.
    files_chosen(list of paths), image_pasted(QImage): to be attached.
    warning_action_chosen(id): the offer beside a warning.
    """

    sent = Signal(str)
    stop_requested = Signal()
    camera_requested = Signal()
    screen_requested = Signal()
    files_chosen = Signal(list)
    image_pasted = Signal(QImage)
    warning_action_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("composer")
        self._busy = self._waiting = self._speaks = False
        self.strip = TileStrip()
        self.entry = Entry()
        self.attach_button = IconButton("attach", self.tr("Attach files"))
        self.camera_button = IconButton("camera", self.tr("Camera"))
        self.screen_button = IconButton("screen", self.tr("Take a piece of the screen"))
        self.draw_button = IconButton("brush", self.tr("Draw a picture (/draw)"))
        self.role_button = RoleButton()
        self.adapter_button = AdapterButton()
        self.meter = ContextMeter()
        self.talk_button = TalkButton()
        self.talk_bar = TalkBar()
        self.hands_free_bar = HandsFreeBar()
        self._hearing = ""
        self.send_button = IconButton("send", self.tr("Send"), "filled")
        # Rather cut than a reason for a wider window.
        self._hint = StatusLine()
        self._hint.setObjectName("hint")
        self._warning = QLabel()
        self._warning.setObjectName("warning")
        self._warning.setTextFormat(Qt.TextFormat.PlainText)
        self._warning.setWordWrap(True)
        self.warning_button = QPushButton()
        self.warning_button.setProperty("look", "outlined")
        self._warning_action = ""
        self._advice = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools = QHBoxLayout()
        # The meter stands among the tools while it has nothing to say.
        self._meter_above, self._meter_beside = QHBoxLayout(), QHBoxLayout()
        # The hint too, where it is more than can be said among them.
        self._hint_above, self._hint_beside = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self._connect()
        self.set_warning("")
        self._refresh()
        self._fit_text()

    @property
    def busy(self) -> bool:
        return self._busy

    def set_busy(self, busy: bool) -> None:
        """While an answer runs, the send button stops it."""
        self._busy = busy
        if busy:
            self.send_button.set_icon("stop", self.tr("Stop (Esc)"))
        else:
            self.send_button.set_icon("send", self.tr("Send"))
        self._refresh()

    def show_hearing(self, text: str) -> None:
        """What has been understood so far of what is being said."""
        self._hearing = text
        self._refresh()

    def show_context(self, use: ContextUse | None) -> None:
        """How full the context of the model is; None while that is not known."""
        self.meter.show_use(use)
        row = self._meter_above if self.meter.says_something else self._meter_beside
        if row.count() == 0:
            row.addWidget(self.meter)

    def set_send_key(self, key: str) -> None:
        """ "enter" or "ctrl+enter"."""
        self.entry.sends_with_ctrl = key == "ctrl+enter"
        self._refresh()

    def set_waiting(self, waiting: bool) -> None:
        """Sent by itself later; Esc takes that back."""
        self._waiting = waiting
        self._refresh()

    def set_speaks(self, speaks: bool) -> None:
        """Something is attached that can be sent without a word: a spoken question."""
        self._speaks = speaks
        self._refresh()

    def set_warning(
        self, text: str, label: str = "", action: str = "", *, calm: bool = False
    ) -> None:
        """A sentence above the text, with a button when there is an offer; `calm`: it is to be
        known, and holds nothing up."""
        self._warning.setText(text)
        set_look(self._warning, "calm", "true" if calm else "false")
        self._warning.setVisible(bool(text))
        self.warning_button.setText(label)
        self.warning_button.setVisible(bool(text and label))
        self._warning_action = action
        self._make_room()

    def show_adapters(self, chosen: Sequence[Weighed], *, shown: bool) -> None:
        """Those that are on for the next answer; the button for them may not be there."""
        self.adapter_button.show_chosen(chosen)
        # First, or a window that is as narrow as it can be would become wider than it has to.
        self._tools.setSpacing(_TIGHT_SPACING if shown else _SPACING)
        self.adapter_button.setVisible(shown)
        self._make_room()

    def hint(self) -> str:
        """The words beside the buttons."""
        return self._hint.words()

    def warning(self) -> str:
        return self._warning.text()

    def minimumSizeHint(self) -> QSize:
        """No higher than its words need at this width; Qt takes them to be in a narrow column."""
        size, needed = super().minimumSizeHint(), self.heightForWidth(self.width())
        return QSize(size.width(), min(size.height(), needed) if needed > 0 else size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _make_room(self) -> None:
        direction = QBoxLayout.Direction
        narrow = self.width() < max(scaled(_NARROW), self._room_of_advice())
        tight = _TIGHT if self.adapter_button.isHidden() else _TIGHT + _BUTTON
        self.draw_button.setVisible(self.width() >= scaled(tight))
        self._advice.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        is_news = self._busy or self._waiting or bool(self._hearing)
        row = self._hint_above if is_news and self._lacks_room() else self._hint_beside
        if row.count() == 0:
            row.addWidget(self._hint)

    def _room_of_advice(self) -> int:
        """So that the offer beside the warning leaves it some words a line."""
        offer = 0 if self.warning_button.isHidden() else self.warning_button.sizeHint().width()
        return offer + scaled(_WORDS) if offer else 0

    def _lacks_room(self) -> bool:
        """For the words of the hint among the tools."""
        tools = (self.attach_button, self.camera_button, self.screen_button, self.role_button)
        others: list[QWidget] = [*tools, self.talk_button, self.send_button]
        others += [] if self.draw_button.isHidden() else [self.draw_button]
        others += [] if self.adapter_button.isHidden() else [self.adapter_button]
        others += [] if self.meter.isHidden() or self.meter.says_something else [self.meter]
        taken = sum(one.sizeHint().width() + _SPACING for one in others)
        words = self._hint.fontMetrics().horizontalAdvance(self._hint.words())
        return words > self.width() - taken - 2 * _MARGIN

    def _lay_out(self) -> None:
        self._advice.addWidget(self._warning, 1)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._advice.addWidget(self.warning_button, 0, left)
        tools = self._tools
        tools.setSpacing(_SPACING)
        for button in (self.attach_button, self.camera_button, self.screen_button):
            tools.addWidget(button)
        tools.addWidget(self.draw_button)
        tools.addWidget(self.role_button)
        tools.addWidget(self.adapter_button)
        tools.addLayout(self._hint_beside, 1000)
        tools.addStretch(1)
        tools.addLayout(self._meter_beside)
        tools.addWidget(self.talk_button)
        tools.addWidget(self.send_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 10, 10, 8)
        layout.setSpacing(4)
        layout.addWidget(self.strip)
        layout.addLayout(self._advice)
        layout.addWidget(self.talk_bar)
        layout.addWidget(self.hands_free_bar)
        layout.addWidget(self.entry)
        layout.addLayout(self._meter_above)
        layout.addLayout(self._hint_above)
        layout.addLayout(tools)
        self._meter_beside.addWidget(self.meter)
        self._hint_beside.addWidget(self._hint)
        things = (self.attach_button, self.camera_button, self.screen_button)
        more = (self.draw_button, self.role_button, self.adapter_button)
        order = (self.entry, *things, *more, self.talk_button, self.send_button)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.entry.textChanged.connect(self._refresh)
        self.entry.entered.connect(self._on_entered)
        self.entry.escaped.connect(self._on_escaped)
        self.entry.files_pasted.connect(self.files_chosen)
        self.entry.image_pasted.connect(self.image_pasted)
        self.entry.focus_changed.connect(self._on_focus_changed)
        self.send_button.clicked.connect(self._on_send_clicked)
        self.attach_button.clicked.connect(self._on_attach_clicked)
        self.draw_button.clicked.connect(self._on_draw_clicked)
        self.camera_button.clicked.connect(self.camera_requested)
        self.screen_button.clicked.connect(self.screen_requested)
        self.warning_button.clicked.connect(self._on_warning_clicked)
        theme().changed.connect(self._fit_text)

    def _fit_text(self) -> None:
        """The round buttons are as large as the text is, and so is everything's room."""
        side = round_side()
        for button in (self.talk_button, self.send_button):
            button.setFixedSize(side, side)
        self._make_room()

    def _refresh(self) -> None:
        has_text = bool(self.entry.toPlainText().strip())
        self.send_button.setEnabled(self._busy or has_text or self._speaks)
        hint = self._key_words() if has_text else self._sound_words() if self._speaks else ""
        # In a conversation by voice Esc ends that first.
        is_stopped = self._busy and self.hands_free_bar.isHidden()
        busy = self.tr("Esc stops the answer") if is_stopped else ""
        if self._waiting:
            busy = self.tr("Sent as soon as everything has been read · Esc takes it back")
        self._hint.show_words(self._hearing or busy or hint)
        self._make_room()

    def _key_words(self) -> str:
        if self.entry.sends_with_ctrl:
            return self.tr("Ctrl+Enter sends, Enter starts a new line")
        return self.tr("Enter sends, Shift+Enter starts a new line")

    def _sound_words(self) -> str:
        if self.entry.sends_with_ctrl:
            return self.tr("Ctrl+Enter sends the sound, with or without words")
        return self.tr("Enter sends the sound, with or without words")

    def _on_entered(self) -> None:
        text = self.entry.toPlainText()
        if (text.strip() or self._speaks) and not self._busy:
            self.sent.emit(text)

    def _on_escaped(self) -> None:
        if self._busy or self._waiting:
            self.stop_requested.emit()

    def _on_send_clicked(self) -> None:
        if self._busy:
            self.stop_requested.emit()
        else:
            self._on_entered()

    def _on_draw_clicked(self) -> None:
        """What is typed is what to draw."""
        words = self.entry.toPlainText()
        if drawing_prompt(words) is None:
            cursor = self.entry.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.Start)
            cursor.insertText(f"{COMMAND} ")
            cursor.movePosition(QTextCursor.MoveOperation.End)
            self.entry.setTextCursor(cursor)
        self.entry.setFocus()

    def _on_attach_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(file_filters())
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_files_selected(self, paths: Sequence[str]) -> None:
        self.files_chosen.emit(list(paths))

    def _on_warning_clicked(self) -> None:
        self.warning_action_chosen.emit(self._warning_action)

    def _on_focus_changed(self, focused: bool) -> None:
        self.setProperty("focused", focused)
        self.style().unpolish(self)
        self.style().polish(self)
