"""The room: recordings at the left, what is said in one of them at the right. No logic of its
own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from desktop.listen.player import SoundPlayer
from desktop.room.invitation import Invitation
from desktop.room.page import RoomPage
from desktop.room.top import RoomTop
from desktop.transcribe.export import Kind, kind_words, suffix_of
from desktop.transcribe.line_rows import LineRows
from desktop.transcribe.queue_rows import QueueRows
from desktop.transcribe.queue_side import QueueSide
from desktop.transcribe.text_side import TextSide
from desktop.widgets.mime_data import local_files
from models.inputs.things.suffixes import SOUND_SUFFIXES, VIDEO_SUFFIXES


class TranscribePage(RoomPage):
    """Signals are facts about the user; what follows from them is decided elsewhere.

    Args:
        player: hears recordings; the page's own from now on.

    Signals:
        files_chosen(list of str): to be written down, dropped ones too.
        export_chosen(kind, Path): where the transcript that is shown shall be saved.
        undo_wanted: of the last correction.
    """

    files_chosen = Signal(list)
    export_chosen = Signal(str, object)
    undo_wanted = Signal()

    def __init__(self, player: SoundPlayer) -> None:
        super().__init__(self.tr("Drop recordings to have them written down"))
        self.queue_rows, self.line_rows = QueueRows(self), LineRows(self)
        self.left = QueueSide(self.queue_rows)
        self.text = TextSide(self.line_rows, player)
        self.empty = self._new_invitation()
        self._right = QStackedWidget()
        self._right.addWidget(self.empty)
        self._right.addWidget(self.text)
        self._kind: Kind = "txt"
        self._furnish(self._new_top(), self.left, self._right)
        self._connect()

    def show_text(self, shown: bool) -> None:
        """Of a recording, or the invitation to add some."""
        self._right.setCurrentWidget(self.text if shown else self.empty)

    def focus_queue(self) -> None:
        if self.halves.is_narrow and self.halves.shows_right:
            self.text.focus()
        else:
            self.left.focus()

    def ask_for_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Add recordings"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        suffixes = " ".join(f"*{suffix}" for suffix in (*SOUND_SUFFIXES, *VIDEO_SUFFIXES))
        dialog.setNameFilters(
            [f"{self.tr('Sounds and videos')} ({suffixes})", f"{self.tr('All files')} (*)"]
        )
        dialog.filesSelected.connect(self.files_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_where_to_save(self, kind: Kind, name: str) -> None:
        self._kind, suffix = kind, suffix_of(kind)
        dialog = QFileDialog(self, self.tr("Save the transcript"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{kind_words(kind)} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{Path(name).stem}.{suffix}")
        dialog.fileSelected.connect(self._on_save_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody wants to go on hearing what cannot be seen."""
        self.text.player.pause()
        super().hideEvent(event)

    def _on_escape(self) -> None:
        """Out of what goes on, then out of the room."""
        if self.text.ask_box.is_busy:
            self.text.ask_box.stop_wanted.emit()
        elif self.text.player.is_playing:
            self.text.player.pause()
        else:
            self.back_wanted.emit()

    def _on_save_selected(self, path: str) -> None:
        self.export_chosen.emit(self._kind, Path(path))

    def _on_paste(self) -> None:
        paths = local_files(QGuiApplication.clipboard().mimeData())
        if paths:
            self.files_chosen.emit(paths)

    def _on_find(self) -> None:
        if self.text.find_bar.isVisible():
            self.text.find_bar.focus()

    def _on_opened(self) -> None:
        """In a narrow window its text takes the place of the list."""
        if self.halves.is_narrow:
            self.halves.show_half(True)
            self.text.focus()

    def _new_top(self) -> RoomTop:
        return RoomTop(
            self.tr("Transcribe"),
            picks=self.tr("Model that listens"),
            more=self.tr("More models that transcribe"),
            left=self.tr("Recordings"),
            right=self.tr("Text"),
        )

    def _new_invitation(self) -> Invitation:
        return Invitation(
            "transcript",
            self.tr("Recordings become text, on this PC"),
            self.tr(
                "Drop recordings and videos here, as many as you like. They are written down one "
                "after the other, and never leave this PC."
            ),
            self.tr("Choose recordings"),
        )

    def _connect(self) -> None:
        left = self.left
        left.view.escaped.connect(self._on_escape)
        left.view.row_opened.connect(self._on_opened)
        left.library_wanted.connect(self.library_wanted)
        for add in (left.add_wanted, self.empty.wanted):
            add.connect(self.ask_for_files)
        self.paths_dropped.connect(self.files_chosen)
        self.text.undo_wanted.connect(self.undo_wanted)
        standard = QKeySequence.StandardKey
        for key, slot in (
            (standard.Paste, self._on_paste),
            (standard.Find, self._on_find),
            (standard.Undo, self.undo_wanted.emit),
            (standard.Open, self.ask_for_files),
        ):
            self._add_shortcut(QKeySequence(key), slot)
