"""The page of a room: its top, two halves, and notices below them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.chat.notice_bar import Notice, NoticeArea
from desktop.room.halves import Halves
from desktop.room.top import RoomTop
from desktop.widgets.drop_area import DropArea


class RoomPage(DropArea):
    """What is in it comes with `_furnish`.

    Attributes:
        top: of the room.
        halves: of it.

    Signals:
        back_wanted, library_wanted.
        notice_action_chosen(id), copy_details_requested(text), open_log_requested: of notices.
    """

    back_wanted = Signal()
    library_wanted = Signal()
    notice_action_chosen = Signal(str)
    copy_details_requested = Signal(str)
    open_log_requested = Signal()

    def __init__(self, invitation: str, takes_images: bool = False) -> None:
        super().__init__(invitation, takes_images)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._notice = NoticeArea()
        self.notice_bar = self._notice.bar

    def show_notice(self, notice: Notice) -> None:
        self._notice.show_notice(notice)

    def clear_notice(self) -> None:
        self._notice.clear()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notice_bar.set_room(self.height())

    def _furnish(self, top: RoomTop, left: QWidget, right: QWidget) -> None:
        """Once, before it is shown."""
        self.top, self.halves = top, Halves(left, right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.halves, 1)
        layout.addWidget(self._notice)
        top.back_wanted.connect(self.back_wanted)
        top.library_wanted.connect(self.library_wanted)
        top.half_wanted.connect(self.halves.show_half)
        self.halves.changed.connect(self._on_halves)
        bar = self.notice_bar
        bar.action_chosen.connect(self.notice_action_chosen)
        bar.copy_details_requested.connect(self.copy_details_requested)
        bar.open_log_requested.connect(self.open_log_requested)

    def _add_shortcut(self, keys: QKeySequence, slot: Callable[[], None]) -> None:
        """Anywhere in the room."""
        shortcut = QShortcut(keys, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def _on_escape(self) -> None:
        self.back_wanted.emit()

    def _on_halves(self) -> None:
        halves = self.halves
        self.top.show_halves(halves.shows_right if halves.is_narrow else None)
