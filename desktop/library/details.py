"""Everything about one model, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from desktop.convert.column import Content
from desktop.jobs.installs import Install
from desktop.library import wording
from desktop.library.badges import Badges
from desktop.library.facts import Facts
from desktop.library.file_names import FileNames
from desktop.library.get_box import GetBox
from desktop.library.rows import LibraryRow
from desktop.library.tend_box import TendBox
from desktop.library.verdicts import Verdicts
from desktop.sentences import problem_words, translated
from desktop.speed.pane import SpeedPane
from desktop.widgets.labels import words_label
from models.catalogue.entry import EntrySource


class Details(QScrollArea):
    """Signals: what the user wants of the model shown, with its id first; closed - Esc, or the
    button that is there where the panel takes the whole page."""

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
    stop_wanted = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("modelDetails")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Details"))
        self._row: LibraryRow | None = None
        self._install: Install | None = None
        self._busy = ""
        self.close_button = QPushButton(self.tr("All models"))
        self.close_button.setProperty("look", "outlined")
        self.name = words_label(name="detailsName")
        self.label = words_label(look="muted")
        self.badges = Badges()
        self.damage = words_label(look="danger")
        self.doing = words_label(look="muted")
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setProperty("look", "quiet")
        self.get_box = GetBox()
        self.tend_box = TendBox()
        self.summary = words_label()
        self.verdicts = Verdicts()
        self.speed = SpeedPane()
        self.facts = Facts()
        self.file_names = FileNames()
        self._content = Content()
        self._content.setObjectName("modelFacts")
        self._lay_out()
        self._connect()
        self.set_closable(False)
        self._content.hide()

    @property
    def row(self) -> LibraryRow | None:
        """The one that is shown."""
        return self._row

    def show_row(
        self, row: LibraryRow | None, busy: str = "", install: Install | None = None
    ) -> None:
        """Show a model, what is being done with it, and how its install is."""
        if (row, busy, install) == (self._row, self._busy, self._install):
            return
        same = row is not None and self._row is not None and row.id == self._row.id
        changed = row != self._row
        self._row, self._busy, self._install = row, busy, install
        if changed:
            self.speed.show_row(row)
        self._content.setVisible(row is not None)
        if row is not None:
            if changed:
                self._fill(row, same)
            self._show_state(row)
        if not same:
            self.verticalScrollBar().setValue(0)

    def set_closable(self, closable: bool) -> None:
        """It takes the whole page, so there is a way back to the list."""
        self.close_button.setVisible(closable)

    def focus_first(self) -> None:
        """Give the keyboard to what is most likely wanted."""
        row = self._row
        if row is None:
            return
        if row.installed is None:
            self.get_box.focus_what_is_missing()
        elif (row.chats or row.draws) and row.damaged is None:
            self.tend_box.use_button.setFocus()
        else:
            self.tend_box.try_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, row: LibraryRow, same: bool) -> None:
        self.name.setText(row.entry.name)
        self.label.setText(translated(row.entry.label))
        self.label.setVisible(bool(row.entry.label))
        self.badges.show_row(row)
        self.summary.setText(translated(row.entry.summary))
        self.summary.setVisible(bool(row.entry.summary))
        self.get_box.show_row(row, same)
        self.tend_box.show_row(row, same)
        self.file_names.show_files(row.files)
        self._show_build(row)

    def _show_build(self, row: LibraryRow) -> None:
        place = None if row.installed else self.get_box.place
        # Several are compared in a table below.
        alone = row.trials if len(row.trials) < 2 else ()
        self.verdicts.show_devices(row.fits_of(place) if place else row.fits, alone)
        self.facts.show_row(row, place)

    def _show_state(self, row: LibraryRow) -> None:
        damaged = row.damaged
        self.damage.setText(problem_words(damaged) if damaged else "")
        self.damage.setVisible(damaged is not None)
        install = self._install
        words = self._busy or (wording.install_words(install) if install is not None else "")
        self.doing.setText(words)
        self.doing.setVisible(bool(words))
        self.stop_button.setVisible(bool(self._busy))
        here = row.installed is not None
        # An install that stands still may be begun anew, from another place perhaps.
        at_work = install is not None and install.state in ("waiting", "fetching", "trying")
        self.get_box.setVisible(not here and not at_work)
        self.tend_box.setVisible(here)
        self.tend_box.set_busy(bool(self._busy) or at_work)

    # --- building -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(22, 18, 22, 22)
        column.setSpacing(8)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.name, self.label, self.badges, self.damage):
            column.addWidget(widget)
        doing = QHBoxLayout()
        doing.addWidget(self.doing, 1)
        doing.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(doing)
        column.addSpacing(4)
        column.addWidget(self.get_box)
        column.addWidget(self.tend_box)
        column.addSpacing(4)
        column.addWidget(self.summary)
        column.addSpacing(10)
        column.addWidget(words_label(self.tr("On the devices of this PC"), name="sectionName"))
        column.addWidget(self.verdicts)
        column.addWidget(self.speed)
        column.addSpacing(10)
        column.addWidget(words_label(self.tr("About it"), name="sectionName"))
        column.addWidget(self.facts)
        column.addWidget(self.file_names)
        column.addStretch(1)
        self.setWidget(self._content)

    def _connect(self) -> None:
        box = self.tend_box
        self.close_button.clicked.connect(self.closed)
        self.stop_button.clicked.connect(self._on_stop)
        self.get_box.get_wanted.connect(self._on_get)
        self.get_box.place_changed.connect(self._on_place_changed)
        box.use_wanted.connect(self.use_wanted)
        box.try_wanted.connect(self.try_wanted)
        box.update_check_wanted.connect(self.update_check_wanted)
        box.update_wanted.connect(self.update_wanted)
        box.verify_wanted.connect(self.verify_wanted)
        box.repair_wanted.connect(self.repair_wanted)
        box.remove_wanted.connect(self.remove_wanted)
        box.open_folder_wanted.connect(self.open_folder_wanted)
        box.report_wanted.connect(self.report_wanted)
        box.convert_wanted.connect(self.convert_wanted)
        self.get_box.convert_wanted.connect(self._on_convert)

    def _on_get(self, place: EntrySource) -> None:
        if self._row is not None:
            self.get_wanted.emit(self._row.id, place)

    def _on_stop(self) -> None:
        if self._row is not None:
            self.stop_wanted.emit(self._row.id)

    def _on_convert(self) -> None:
        if self._row is not None:
            self.convert_wanted.emit(self._row.id)

    def _on_place_changed(self, _: EntrySource) -> None:
        if self._row is not None:
            self._show_build(self._row)
