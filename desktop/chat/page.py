"""The place to chat: header, transcript or welcome, notice, composer. No logic of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.chat.composer import Composer
from desktop.chat.header import Choice, Header
from desktop.chat.message_rows import MessageRow
from desktop.chat.message_views import MessageViews, answer_in
from desktop.chat.notice_bar import Action, Notice, NoticeBar
from desktop.chat.shown import Shown
from desktop.chat.welcome import Welcome
from desktop.messages.answer import AnswerView
from desktop.theme import scaled, theme
from desktop.transcript.column import InColumn
from desktop.transcript.transcript import Transcript
from desktop.widgets.buttons import round_side
from desktop.widgets.drop_area import DropArea
from desktop.widgets.low_room import LowRoom

__all__ = ["Action", "ChatPage", "Choice", "Notice"]

# From this width on a panel stands beside the conversation.
_WIDE = 860
_PANEL_WIDTH = 420
_NO_LIMIT = 16_777_215
_GAP = 12
# Of what was said, a notice, and what is around the composer, in a low window.
_LOWEST_STACK, _LOWEST_NOTICE, _AROUND_FOOT, _FOOT_GAP = 24, 64, 16, 8


class ChatPage(DropArea):
    """Signals are facts about the user; what follows from them is decided elsewhere."""

    question_sent = Signal(str)
    stop_requested = Signal()
    files_dropped = Signal(list)
    image_pasted = Signal(QImage)
    attachment_removed = Signal(int)
    attachment_moved = Signal(int, int)
    attachment_opened = Signal(int)
    camera_requested = Signal()
    screen_requested = Signal()
    model_chosen = Signal(str)
    device_chosen = Signal(str)
    theme_chosen = Signal(str)
    new_chat_requested = Signal()
    library_requested = Signal()
    preferences_requested = Signal()
    load_stop_requested = Signal()
    sample_question_chosen = Signal(str)
    prompt_chosen = Signal(str)
    notice_action_chosen = Signal(str)
    copy_details_requested = Signal(str)
    open_log_requested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Drop to ask about it"), takes_images=True)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = Header()
        self.views = MessageViews()
        self.transcript = Transcript(self.views.make)
        self.welcome = Welcome()
        self.notice_bar = NoticeBar()
        self.composer = Composer()
        self._notice_room = LowRoom(self.notice_bar)
        self._stack = QStackedWidget()
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self._fit_text()

    # --- what is shown --------------------------------------------------------------------------

    def set_models(self, choices: Sequence[Choice], current: str) -> None:
        self.header.model_picker.set_choices(choices, current)

    def set_devices(self, choices: Sequence[Choice], current: str) -> None:
        self.header.device_picker.set_choices(choices, current)

    def set_status(self, text: str, fraction: float | None = None, busy: bool = False) -> None:
        self.header.set_status(text, fraction, busy)

    def set_sample(self, picture: QImage, caption: str, questions: Sequence[str]) -> None:
        self.welcome.set_sample(picture, caption, questions)

    def set_prompts(self, picture: QImage, caption: str, prompts: Sequence[str]) -> None:
        """First questions about what is attached; [] for none."""
        self.welcome.set_prompts(picture, caption, prompts)

    def add_attachment(self, key: int, name: str) -> None:
        self.composer.strip.add(key, name)

    def attachment_told(self, key: int, words: str, share: float) -> None:
        tile = self.composer.strip.tile(key)
        if tile is not None:
            tile.show_progress(words, share)

    def attachment_ready(self, key: int, shown: Shown) -> None:
        tile = self.composer.strip.tile(key)
        if tile is not None:
            tile.show_ready(shown)

    def attachment_failed(self, key: int, what: str) -> None:
        tile = self.composer.strip.tile(key)
        if tile is not None:
            tile.show_broken(what)

    def set_attachment_warning(
        self, text: str, action: Action | None = None, *, calm: bool = False
    ) -> None:
        label, name = (action.label, action.id) if action else ("", "")
        self.composer.set_warning(text, label, name, calm=calm)

    def clear_attachments(self) -> None:
        self.composer.strip.clear()

    def show_conversation(self, rows: Sequence[MessageRow], show: str = "") -> None:
        """Another one, at its end or at the message with this id."""
        self.transcript.set_rows(rows, show)
        self._show_rows_or_welcome()

    def show_rows(self, rows: Sequence[MessageRow]) -> None:
        """The same conversation, with other rows from some place on."""
        before = self.transcript.rows()
        at = 0
        while at < min(len(before), len(rows)) and before[at] == rows[at]:
            at += 1
        if at < max(len(before), len(rows)):
            self.transcript.replace_from(at, rows[at:])
        self._show_rows_or_welcome()

    def row(self, message_id: str) -> MessageRow | None:
        rows = (row for row in self.transcript.rows() if row.id == message_id)
        row = next(rows, None)
        return row if isinstance(row, MessageRow) else None

    def set_can_change(self, can_change: bool) -> None:
        """Whether messages may be edited, deleted, answered anew."""
        self.views.set_can_change(can_change, self.transcript.views())

    def follow_answer(self, answer_id: str) -> None:
        """Its words stream in from now on."""
        self.transcript.hold(answer_id)
        self.transcript.follow()

    def append_answer(self, answer_id: str, text: str) -> None:
        view = self.answer_view(answer_id)
        if view is not None:
            view.append(text)

    def set_answer_phase(self, answer_id: str, text: str, fraction: float | None) -> None:
        view = self.answer_view(answer_id)
        if view is not None:
            view.set_phase(text, fraction)

    def finish_answer(self, row: MessageRow) -> None:
        """It is over; the row has all of it."""
        view = self.answer_view(row.id)
        if view is None:
            return
        if row.attached:
            # Made anew, with its picture, when the rows are shown the next time.
            view.finish()
            self.transcript.release(row.id)
            return
        view.finish()
        view.set_origin(row.message.origin)
        view.set_state(row.message.state, row.message.note)
        self.transcript.set_row(row)
        self.transcript.release(row.id)

    def answer_view(self, answer_id: str) -> AnswerView | None:
        """While it is among the rows and has a view."""
        return answer_in(self.transcript.view(answer_id))

    def _show_rows_or_welcome(self) -> None:
        shows = self.transcript if self.transcript.rows() else self.welcome
        self._stack.setCurrentWidget(shows)

    def set_busy(self, busy: bool) -> None:
        self.composer.set_busy(busy)

    def set_waiting(self, waiting: bool) -> None:
        """The question is sent by itself, as soon as everything has been read."""
        self.composer.set_waiting(waiting)

    def composer_text(self) -> str:
        return self.composer.entry.toPlainText()

    def set_composer_text(self, text: str) -> None:
        """As if it had been typed: the cursor stands behind it, and it can be undone."""
        cursor = self.composer.entry.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.composer.entry.setTextCursor(cursor)

    def clear_composer(self) -> None:
        self.composer.entry.clear()

    def focus_composer(self) -> None:
        self.composer.entry.setFocus()

    def may_take_keyboard(self) -> bool:
        """Whether nothing but the composer has it."""
        now = QApplication.focusWidget()
        return now is None or now is self or self.composer.isAncestorOf(now)

    def show_hearing(self, text: str) -> None:
        """What has been understood so far of what is being said."""
        self.composer.show_hearing(text)

    def show_panel(self, panel: QWidget) -> None:
        """Beside what was said, or in a narrow window above the composer."""
        if self._middle.indexOf(panel) < 0:
            self._middle.addWidget(panel)
        panel.show()
        self._place_panel()

    def hide_panel(self, panel: QWidget) -> None:
        panel.hide()
        self._place_panel()

    def show_notice(self, notice: Notice) -> None:
        self.notice_bar.show_notice(notice)

    def clear_notice(self) -> None:
        self.notice_bar.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        self._place_panel()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """In a low window a notice scrolls rather than push the composer out."""
        self.notice_bar.set_room(self.height())
        composer = max(
            self.composer.heightForWidth(self.composer.width()),
            self.composer.minimumSizeHint().height(),
        )
        others = self.header.height() + _LOWEST_STACK + composer + _FOOT_GAP + _AROUND_FOOT
        self._notice_room.set_most(max(scaled(_LOWEST_NOTICE), self.height() - others))

    def _place_panel(self) -> None:
        item = self._middle.itemAt(1)
        panel = item.widget() if item is not None else None
        if panel is None:
            return
        wide = self.width() >= scaled(_WIDE)
        direction = QBoxLayout.Direction
        self._middle.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        panel.setMaximumWidth(scaled(_PANEL_WIDTH) if wide else _NO_LIMIT)
        shown = panel.isVisibleTo(self)
        gap = _GAP if shown else 0
        self._middle.setContentsMargins(0 if wide else gap, gap, gap, gap)

    def _fit_text(self) -> None:
        side = round_side()
        self.transcript.latest_button.setFixedSize(side, side)
        self._make_room()
        self._place_panel()

    def _on_paths_dropped(self, paths: list[str]) -> None:
        self.files_dropped.emit(paths)
        self.focus_composer()

    def _on_image_dropped(self, image: QImage) -> None:
        self.image_pasted.emit(image)
        self.focus_composer()

    # --- building -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        # In a low window the foot keeps its height, and what is above scrolls.
        self._stack.setMinimumHeight(_LOWEST_STACK)
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.transcript)
        foot = InColumn()
        column = QVBoxLayout(foot)
        column.setContentsMargins(_AROUND_FOOT, 0, _AROUND_FOOT, _AROUND_FOOT)
        column.setSpacing(_FOOT_GAP)
        column.addWidget(self._notice_room)
        column.addWidget(self.composer)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(foot, 1000)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._stack, 1)
        layout.addLayout(self._middle, 1)
        layout.addLayout(row)

    def _connect(self) -> None:
        header, composer, bar = self.header, self.composer, self.notice_bar
        header.model_chosen.connect(self.model_chosen)
        header.device_chosen.connect(self.device_chosen)
        header.theme_chosen.connect(self.theme_chosen)
        header.new_chat_requested.connect(self.new_chat_requested)
        header.library_requested.connect(self.library_requested)
        header.preferences_requested.connect(self.preferences_requested)
        header.load_stop_requested.connect(self.load_stop_requested)
        composer.sent.connect(self.question_sent)
        composer.stop_requested.connect(self.stop_requested)
        composer.camera_requested.connect(self.camera_requested)
        composer.screen_requested.connect(self.screen_requested)
        composer.files_chosen.connect(self.files_dropped)
        composer.image_pasted.connect(self.image_pasted)
        composer.strip.removed.connect(self.attachment_removed)
        composer.strip.moved.connect(self.attachment_moved)
        composer.strip.opened.connect(self.attachment_opened)
        composer.warning_action_chosen.connect(self.notice_action_chosen)
        self.transcript.view_dropped.connect(self.views.keep)
        bar.action_chosen.connect(self.notice_action_chosen)
        bar.copy_details_requested.connect(self.copy_details_requested)
        bar.open_log_requested.connect(self.open_log_requested)
        self.welcome.question_chosen.connect(self.sample_question_chosen)
        self.welcome.prompt_chosen.connect(self.prompt_chosen)
        self.paths_dropped.connect(self._on_paths_dropped)
        self.image_dropped.connect(self._on_image_dropped)
        theme().changed.connect(self._fit_text)
