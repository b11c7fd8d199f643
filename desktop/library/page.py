"""The library: which models are here, which can be had, and all about one of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.chat.notice_bar import Notice, NoticeArea
from desktop.convert.rows import ConversionRows
from desktop.jobs.installs import Install
from desktop.library.choosing import Ask, ask_for_path
from desktop.library.details import Details
from desktop.library.empty_view import EmptyView
from desktop.library.filter_bar import FilterBar
from desktop.library.filters import Sections, sections
from desktop.library.folder_bar import FolderBar
from desktop.library.model_list import ModelList
from desktop.library.panes import Panes
from desktop.library.row_view import main_action
from desktop.library.rows import LibraryRow
from desktop.library.top_bar import TopBar
from desktop.widgets.drop_area import DropArea
from models.errors import Problem


class LibraryPage(DropArea):
    """Values go in, signals tell what the user wants; nothing is done here.

    Args:
        ask: asks for a path of the disk.

    Signals (the model's id comes first):
        get_wanted(id, EntrySource), use_wanted(id), try_wanted(id, device),
        update_check_wanted(id), update_wanted(id), verify_wanted(id), repair_wanted(id),
        remove_wanted(id), open_folder_wanted(id): of a model.
        convert_wanted(id), report_wanted(id): make it on this PC, and how exact that was.
        pause_wanted(id), resume_wanted(id), cancel_wanted(id): of one on its way.
        stop_wanted(id): end what `set_busy` told of; "" is the move of the folder.
        add_wanted(Path), move_wanted(Path): a model to be added, a folder to move all to.
        network_wanted, wizard_wanted, back_wanted, retry_wanted: read everything again.
        notice_action_chosen(id), copy_details_requested(text), open_log_requested: of notices.
    """

    get_wanted = Signal(str, object)
    use_wanted = Signal(str)
    try_wanted = Signal(str, str)
    update_check_wanted = Signal(str)
    update_wanted = Signal(str)
    verify_wanted = Signal(str)
    repair_wanted = Signal(str)
    remove_wanted = Signal(str)
    open_folder_wanted = Signal(str)
    convert_wanted = Signal(str)
    report_wanted = Signal(str)
    pause_wanted = Signal(str)
    resume_wanted = Signal(str)
    cancel_wanted = Signal(str)
    stop_wanted = Signal(str)
    add_wanted = Signal(object)
    move_wanted = Signal(object)
    network_wanted = Signal()
    wizard_wanted = Signal()
    back_wanted = Signal()
    retry_wanted = Signal()
    notice_action_chosen = Signal(str)
    copy_details_requested = Signal(str)
    open_log_requested = Signal()

    def __init__(self, ask: Ask = ask_for_path) -> None:
        super().__init__(
            QCoreApplication.translate("LibraryPage", "Drop to add the model or adapter")
        )
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ask = ask
        self._rows: dict[str, LibraryRow] = {}
        self._installs: dict[str, Install] = {}
        self._busy: dict[str, str] = {}
        self._is_read = False
        self._folder = ""
        self.top_bar = TopBar()
        self.filter_bar = FilterBar()
        self.list = ModelList()
        self.empty = EmptyView()
        self.details = Details()
        self._notice = NoticeArea()
        self.notice_bar = self._notice.bar
        self.conversions = ConversionRows()
        self._stack = QStackedWidget()
        self._left = QWidget()
        self._panes = Panes(self._left, self.details)
        self.folder_bar = FolderBar()
        self._lay_out()
        self._connect()
        self._connect_details()
        self.empty.show_reading()

    # --- what is shown --------------------------------------------------------------------------

    def set_catalogue(self, rows: Sequence[LibraryRow]) -> None:
        """All models there are, installed or not, in any order."""
        self._rows = {row.id: row for row in rows}
        self._is_read = True
        self._show()

    def set_install(self, model_id: str, install: Install | None) -> None:
        """How an install is now; None when it is not on its way any more."""
        was = self._installs.get(model_id)
        if install is None or install.state == "ready":
            self._installs.pop(model_id, None)
        else:
            self._installs[model_id] = install
        if was is not None and model_id in self._installs:
            self.list.show_install(self._installs[model_id])
            self._show_details(self.list.current)
        else:
            self._show()

    def set_busy(self, model_id: str, words: str | None) -> None:
        """What is being done with a model, in words that may hold a percentage; None when
        nothing is. The id "" stands for the models folder, which is being moved."""
        if not model_id:
            self.folder_bar.set_busy(words or "")
            return
        self._busy[model_id] = words or ""
        self.list.set_busy(model_id, words or "")
        self._show_details(self.list.current)

    def set_folder(self, path: Path, free_bytes: int) -> None:
        """Where models are kept, and how much room is left there."""
        self._folder = str(path)
        self.folder_bar.set_folder(path, free_bytes)

    def set_problem(self, problem: Problem | None) -> None:
        """The models could not be read; shown in place of the list."""
        if problem is None:
            self._show()
        else:
            self.empty.show_problem(problem)
            self._stack.setCurrentWidget(self.empty)

    def show_notice(self, notice: Notice) -> None:
        self._notice.show_notice(notice)

    def clear_notice(self) -> None:
        self._notice.clear()

    def show_model(self, model_id: str) -> None:
        """Bring a model into view, with its details."""
        self.list.show_rest()
        if self.list.view(model_id) is None:
            self.filter_bar.reset()
            self.list.show_rest()
        if self.list.view(model_id) is None:
            return
        self.list.set_current(model_id)
        self.list.bring_current()
        self._on_opened(model_id)

    def focus_list(self) -> None:
        if self.list.current:
            self.list.focus_current()
        else:
            self.filter_bar.search.setFocus()

    def _show(self) -> None:
        known = dict(self._rows)
        for model_id, install in self._installs.items():
            known.setdefault(model_id, LibraryRow(install.entry))
        found = sections(known.values(), self.filter_bar.current(), self._installs)
        self.list.show_sections(found, self._installs)
        self._show_list_or_why_not(found)
        self._show_details(self.list.current)

    def _show_list_or_why_not(self, found: Sections) -> None:
        if found.all:
            self._stack.setCurrentWidget(self.list)
            return
        if not self._is_read:
            self.empty.show_reading()
        elif self._rows or self._installs:
            self.empty.show_no_match()
        else:
            self.empty.show_nothing()
        self._stack.setCurrentWidget(self.empty)

    def _row(self, model_id: str) -> LibraryRow | None:
        row = self._rows.get(model_id)
        install = self._installs.get(model_id)
        return LibraryRow(install.entry) if row is None and install is not None else row

    def _show_details(self, model_id: str) -> None:
        row = self._row(model_id)
        busy, install = self._busy.get(model_id, ""), self._installs.get(model_id)
        self.details.show_row(row, busy, install)

    # --- what the user does ---------------------------------------------------------------------

    def _on_current_changed(self, model_id: str) -> None:
        self._panes.show_half(right=False)
        self._show_details(model_id)

    def _on_opened(self, model_id: str) -> None:
        self._show_details(model_id)
        if self._panes.is_narrow:
            self._panes.show_half(right=True)
            self.details.focus_first()

    def _on_closed(self) -> None:
        self._panes.show_half(right=False)
        self.list.focus_current()

    def _on_half_shown(self) -> None:
        """The keyboard does not stay with what is hidden."""
        self.details.set_closable(self._panes.is_narrow)
        if self.details.isHidden() and self._panes.keyboard_was_right:
            self.list.focus_current()

    def _on_acted(self, model_id: str) -> None:
        row = self._rows.get(model_id)
        if row is None:
            return
        self.list.set_current(model_id)
        action = main_action(row)
        if action == "use":
            self.use_wanted.emit(model_id)
        elif action == "repair":
            self.repair_wanted.emit(model_id)
        elif action == "update":
            self.update_wanted.emit(model_id)
        elif row.entry.must_accept:  # the terms are accepted beside their link
            self._on_opened(model_id)
            self.details.focus_first()
        elif row.place is not None:
            self.get_wanted.emit(model_id, row.place)

    def _on_add_folder(self) -> None:
        self._ask(self, True, self.tr("Add a model"), "", self.add_wanted.emit)

    def _on_add_gguf(self) -> None:
        self._ask(self, False, self.tr("Add a GGUF file"), "", self.add_wanted.emit)

    def _on_dropped(self, paths: list[str]) -> None:
        for path in paths:
            self.add_wanted.emit(Path(path))

    def set_update_checks(self, wanted: bool) -> None:
        """Whether newer versions can be looked for."""
        self.details.tend_box.set_may_look(wanted)

    def ask_to_move(self) -> None:
        """Where all models shall be."""
        self._on_move()

    def _on_move(self) -> None:
        title = self.tr("Where the models shall be")
        self._ask(self, True, title, self._folder, self.move_wanted.emit)

    def _on_move_stopped(self) -> None:
        self.stop_wanted.emit("")

    def _on_filter_changed(self, _: object) -> None:
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notice_bar.set_room(self.height())
        self.conversions.set_room(self.height())

    # --- building -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.list)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.filter_bar)
        left.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.conversions)
        layout.addWidget(self._panes, 1)
        layout.addWidget(self._notice)
        layout.addWidget(self.folder_bar)

    def _connect(self) -> None:
        top, bar = self.top_bar, self.notice_bar
        top.back_wanted.connect(self.back_wanted)
        top.folder_wanted.connect(self._on_add_folder)
        top.gguf_wanted.connect(self._on_add_gguf)
        top.network_wanted.connect(self.network_wanted)
        top.wizard_wanted.connect(self.wizard_wanted)
        self.paths_dropped.connect(self._on_dropped)
        self.filter_bar.changed.connect(self._on_filter_changed)
        self.filter_bar.left_down.connect(self.list.focus_current)
        self.list.current_changed.connect(self._on_current_changed)
        self.list.opened.connect(self._on_opened)
        self.list.acted.connect(self._on_acted)
        self.list.paused.connect(self.pause_wanted)
        self.list.resumed.connect(self.resume_wanted)
        self.list.cancelled.connect(self.cancel_wanted)
        self.list.moved.connect(self.get_wanted)
        self.list.open_log_requested.connect(self.open_log_requested)
        self._panes.half_shown.connect(self._on_half_shown)
        self.empty.reset_wanted.connect(self.filter_bar.reset)
        self.empty.retry_wanted.connect(self.retry_wanted)
        self.folder_bar.move_wanted.connect(self._on_move)
        self.folder_bar.stop_wanted.connect(self._on_move_stopped)
        bar.action_chosen.connect(self.notice_action_chosen)
        self.conversions.open_log_requested.connect(self.open_log_requested)
        bar.copy_details_requested.connect(self.copy_details_requested)
        bar.open_log_requested.connect(self.open_log_requested)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._on_find)

    def _connect_details(self) -> None:
        details = self.details
        details.get_wanted.connect(self.get_wanted)
        details.use_wanted.connect(self.use_wanted)
        details.try_wanted.connect(self.try_wanted)
        details.update_check_wanted.connect(self.update_check_wanted)
        details.update_wanted.connect(self.update_wanted)
        details.verify_wanted.connect(self.verify_wanted)
        details.repair_wanted.connect(self.repair_wanted)
        details.remove_wanted.connect(self.remove_wanted)
        details.open_folder_wanted.connect(self.open_folder_wanted)
        details.convert_wanted.connect(self.convert_wanted)
        details.report_wanted.connect(self.report_wanted)
        details.stop_wanted.connect(self.stop_wanted)
        details.closed.connect(self._on_closed)

    def _on_find(self) -> None:
        self._panes.show_half(right=False)
        self.filter_bar.search.setFocus()
        self.filter_bar.search.selectAll()
