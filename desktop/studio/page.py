"""The studio: what is wanted at the left, what came of it at the right. No logic of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from desktop.chat.notice_bar import Notice, NoticeArea
from desktop.room.halves import Halves
from desktop.room.top import RoomTop
from desktop.studio.form_side import FormSide
from desktop.studio.gallery_rows import GalleryRows
from desktop.studio.mask_dialog import MaskDialog
from desktop.studio.picture_side import PictureSide
from desktop.widgets.drop_area import DropArea
from desktop.widgets.pictures import PictureViewer
from models.inputs.pictures import PICTURE_SUFFIXES


class StudioPage(DropArea):
    """Signals are facts about the user; what follows from them is decided elsewhere.

    Args:
        path: of the file of a picture in the gallery.

    Signals:
        back_wanted, library_wanted, draw_wanted, stop_wanted.
        start_chosen(Path): a picture to start from; mask_painted(QImage).
        save_chosen(Path): where the picture that is shown shall be saved.
        notice_action_chosen(id), copy_details_requested(text), open_log_requested: of notices.
    """

    back_wanted = Signal()
    library_wanted = Signal()
    draw_wanted = Signal()
    stop_wanted = Signal()
    start_chosen = Signal(object)
    mask_painted = Signal(QImage)
    save_chosen = Signal(object)
    notice_action_chosen = Signal(str)
    copy_details_requested = Signal(str)
    open_log_requested = Signal()

    def __init__(self, path: Callable[[str], Path]) -> None:
        super().__init__(self.tr("Drop a picture to start from it"), takes_images=True)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows = GalleryRows(path, self)
        self.top = RoomTop(
            self.tr("Studio"),
            picks=self.tr("Model that draws"),
            more=self.tr("More models that draw"),
            left=self.tr("Settings"),
            right=self.tr("Pictures"),
        )
        self.left, self.right = FormSide(), PictureSide(self.rows)
        self.form = self.left.form
        self.halves = Halves(self.left, self.right)
        self._notice = NoticeArea()
        self.notice_bar = self._notice.bar
        self._is_drawing = False
        self._lay_out()
        self._connect()

    def set_drawing(self, drawing: bool) -> None:
        self._is_drawing = drawing
        self.left.set_drawing(drawing)
        if drawing and self.halves.is_narrow:
            self.halves.show_half(True)
            self.right.stop_button.setFocus()

    def show_notice(self, notice: Notice) -> None:
        self._notice.show_notice(notice)

    def clear_notice(self) -> None:
        self._notice.clear()

    def focus_form(self) -> None:
        if self.halves.is_narrow:
            self.halves.show_half(False)
        self.left.focus()

    def ask_for_start(self) -> None:
        dialog = self._picture_dialog(self.tr("Start from a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_start_selected)
        dialog.open()

    def ask_where_to_save(self, name: str) -> None:
        dialog = self._picture_dialog(self.tr("Save the picture"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PNG pictures") + " (*.png)")
        dialog.setDefaultSuffix("png")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_save_selected)
        dialog.open()

    def ask_for_mask(self, picture: QImage, mask: QImage | None) -> None:
        dialog = MaskDialog(picture, mask, self.window())
        dialog.painted.connect(self.mask_painted)
        dialog.open()

    def show_large(self, image: QImage, name: str) -> None:
        PictureViewer(image, name, self.window()).open()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            (self.stop_wanted if self._is_drawing else self.back_wanted).emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notice_bar.set_room(self.height())

    def _picture_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        suffixes = " ".join(f"*{suffix}" for suffix in PICTURE_SUFFIXES)
        dialog.setNameFilter(f"{self.tr('Pictures')} ({suffixes})")
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _on_start_selected(self, path: str) -> None:
        self.start_chosen.emit(Path(path))

    def _on_save_selected(self, path: str) -> None:
        self.save_chosen.emit(Path(path))

    def _on_draw_key(self) -> None:
        if self.left.can_draw:
            self.draw_wanted.emit()

    def _on_halves(self) -> None:
        halves = self.halves
        self.top.show_halves(halves.shows_right if halves.is_narrow else None)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.halves, 1)
        layout.addWidget(self._notice)

    def _connect(self) -> None:
        top, left, bar = self.top, self.left, self.notice_bar
        top.back_wanted.connect(self.back_wanted)
        for signal in (top.library_wanted, left.library_wanted):
            signal.connect(self.library_wanted)
        top.half_wanted.connect(self.halves.show_half)
        self.halves.changed.connect(self._on_halves)
        left.draw_wanted.connect(self.draw_wanted)
        left.stop_wanted.connect(self.stop_wanted)
        self.right.stop_button.clicked.connect(self.stop_wanted)
        self.form.start.choose_wanted.connect(self.ask_for_start)
        bar.action_chosen.connect(self.notice_action_chosen)
        bar.copy_details_requested.connect(self.copy_details_requested)
        bar.open_log_requested.connect(self.open_log_requested)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_draw_key)
