"""The studio: what is wanted at the left, what came of it at the right. No logic of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QFileDialog

from desktop.room.page import RoomPage
from desktop.room.top import RoomTop
from desktop.studio.form_side import FormSide
from desktop.studio.gallery_rows import GalleryRows
from desktop.studio.mask_dialog import MaskDialog
from desktop.studio.picture_side import PictureSide
from desktop.widgets.pictures import PictureViewer
from models.inputs.pictures import PICTURE_SUFFIXES


class StudioPage(RoomPage):
    """Signals are facts about the user; what follows from them is decided elsewhere.

    Args:
        path: of the file of a picture in the gallery.

    Signals:
        draw_wanted, stop_wanted.
        start_chosen(Path): a picture to start from; mask_painted(QImage).
        save_chosen(Path): where the picture that is shown shall be saved.
    """

    draw_wanted = Signal()
    stop_wanted = Signal()
    start_chosen = Signal(object)
    mask_painted = Signal(QImage)
    save_chosen = Signal(object)

    def __init__(self, path: Callable[[str], Path]) -> None:
        super().__init__(self.tr("Drop a picture to start from it"), takes_images=True)
        self.rows = GalleryRows(path, self)
        self.left, self.right = FormSide(), PictureSide(self.rows)
        self.form = self.left.form
        self._is_drawing = False
        self._furnish(self._new_top(), self.left, self.right)
        self._connect()

    def set_drawing(self, drawing: bool) -> None:
        self._is_drawing = drawing
        self.left.set_drawing(drawing)
        if drawing and self.halves.is_narrow:
            self.halves.show_half(True)
            self.right.stop_button.setFocus()

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

    def _picture_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        suffixes = " ".join(f"*{suffix}" for suffix in PICTURE_SUFFIXES)
        dialog.setNameFilter(f"{self.tr('Pictures')} ({suffixes})")
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _on_escape(self) -> None:
        (self.stop_wanted if self._is_drawing else self.back_wanted).emit()

    def _on_start_selected(self, path: str) -> None:
        self.start_chosen.emit(Path(path))

    def _on_save_selected(self, path: str) -> None:
        self.save_chosen.emit(Path(path))

    def _on_draw_key(self) -> None:
        if self.left.can_draw:
            self.draw_wanted.emit()

    def _new_top(self) -> RoomTop:
        return RoomTop(
            self.tr("Studio"),
            picks=self.tr("Model that draws"),
            more=self.tr("More models that draw"),
            left=self.tr("Settings"),
            right=self.tr("Pictures"),
        )

    def _connect(self) -> None:
        left = self.left
        left.library_wanted.connect(self.library_wanted)
        left.draw_wanted.connect(self.draw_wanted)
        left.stop_wanted.connect(self.stop_wanted)
        self.right.stop_button.clicked.connect(self.stop_wanted)
        self.form.start.choose_wanted.connect(self.ask_for_start)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._add_shortcut(QKeySequence(keys), self._on_draw_key)
