"""Which picture is shown: one that is being drawn, the newest one, or one of the gallery."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtGui import QGuiApplication, QImage

from desktop.jobs.background import BackgroundCall
from desktop.studio.drawing import Drawing
from desktop.studio.gallery import Gallery
from desktop.studio.kept import Look
from desktop.studio.page import StudioPage
from desktop.widgets.qt_images import qt_image
from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import Problem
from models.inputs.made_png import write_png


class Showing(QObject):
    """Keeps the canvas, what is said of its picture, and the gallery's current row together.

    Attributes:
        made: what the picture was made with; None when that is not known, or nothing is shown.
        name: of the picture in the gallery; "" while it is not kept.
    """

    def __init__(
        self,
        page: StudioPage,
        drawing: Drawing,
        gallery: Gallery,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._right, self._rows = page, page.right, page.rows
        self._drawing, self._gallery, self._pool = drawing, gallery, pool
        self._can_draw = self._follows = self._is_choosing = False
        # The last one that was drawn, until it is kept; and one that could not be.
        self._drawn: p.Drawn | None = None
        self.made: p.Made | None = None
        self.name = ""
        self._connect()
        self._on_names()
        self._on_drawing()

    @property
    def path(self) -> Path | None:
        """Of the file; None while it is not kept."""
        return self._gallery.path(self.name) if self.name else None

    def follow(self) -> None:
        """Show what is being drawn, until another picture is chosen."""
        self._follows = True

    def set_can_draw(self, can_draw: bool) -> None:
        self._can_draw = can_draw
        self._show_made()

    def take_over(self, before: Showing) -> None:
        self._follows, self._drawn = before._follows, before._drawn
        if self._drawn is not None:
            self._on_drawn(self._drawn)
        self.choose(before.name)

    def choose(self, name: str) -> None:
        """One of the gallery."""
        self._is_choosing = True
        self._right.gallery.choose(name)
        self._is_choosing = False
        self._show(name)

    # --- what is drawn ----------------------------------------------------------------------------

    def _on_drawing(self) -> None:
        going, preview = self._drawing.going, self._drawing.preview
        self._page.set_drawing(going is not None)
        self._right.show_going(going)
        if going is not None and self._follows and preview is not None:
            self._right.canvas.show_image(qt_image(preview), self.tr("What it looks like by now"))
            self._right.result.hide()

    def _on_drawn(self, drawn: p.Drawn) -> None:
        if self._follows:
            self._drawn, self.name, self.made = drawn, "", drawn.made
            self._right.canvas.show_image(qt_image(drawn.picture), drawn.made.prompt)
            self._show_made()

    def _on_added(self, name: str, drawn: p.Drawn) -> None:
        self._on_names()
        is_shown = self._drawn is drawn
        if not is_shown and (self.name or self._drawn is not None):
            return
        self._drawn, self.name, self.made = None, name, drawn.made
        self._is_choosing = True
        self._right.gallery.choose(name)
        self._is_choosing = False
        if is_shown and self._drawing.preview is not None:
            return
        path = self._gallery.path(name)
        self._right.canvas.show_image(qt_image(drawn.picture), drawn.made.prompt, path)
        self._show_made()

    def _on_ended(self, *_: object) -> None:
        """Whatever was seen of a picture that came to nothing goes."""
        if self._follows and self._drawn is None:
            self._show(self.name or self._right.gallery.current)

    # --- the gallery ------------------------------------------------------------------------------

    def _on_names(self, *_: object) -> None:
        names = self._gallery.names
        self._is_choosing = True
        self._rows.set_names(names)
        self._is_choosing = False
        self._right.show_gallery(bool(names))

    def _on_listed(self) -> None:
        self._on_names()
        if self._gallery.names and not self.name and self._drawn is None:
            self.choose(self._gallery.names[0])

    def _on_removed(self, name: str) -> None:
        names = list(self._rows.names)
        at = names.index(name) if name in names else 0
        self._on_names()
        if name == self.name:
            left = self._gallery.names
            self.choose(left[min(at, len(left) - 1)] if left else "")

    def _on_restored(self, name: str) -> None:
        self._rows.forget_look(name)
        self._on_names()
        self.choose(name)

    def _on_chosen(self, name: str) -> None:
        if not self._is_choosing and name and name != self.name:
            self._follows = False
            self._show(name)

    def _show(self, name: str) -> None:
        self.name = name
        if not name:
            self.made = None
            self._right.show_nothing()
            return
        self._drawn = None
        look = self._rows.look(name)
        if look is not None:
            self._on_looked(name, look)
        else:
            self._gallery.look(name)
        call = BackgroundCall(lambda _: self._gallery.kept.full(name), self)
        call.succeeded.connect(partial(self._on_full, name))
        call.failed.connect(self._gallery.failed)
        call.start(self._pool)

    def _on_looked(self, name: str, look: Look) -> None:
        self._rows.show_look(name, look)
        if name == self.name and not self._shows_preview():
            self.made = look.made
            if self._right.canvas.accessibleName() != self._title() or not self._is_full():
                self._right.canvas.show_image(look.image, self._title(), self.path)
            self._show_made()

    def _on_full(self, name: str, image: QImage) -> None:
        if name == self.name and not self._shows_preview():
            self._right.canvas.show_image(image, self._title(), self.path)

    def _is_full(self) -> bool:
        """More than the small picture is seen already."""
        return not self._right.canvas.image.isNull()

    def _shows_preview(self) -> bool:
        return self._follows and self._drawing.preview is not None

    def _title(self) -> str:
        return self.made.prompt if self.made is not None else self.name

    def _show_made(self) -> None:
        has_picture = bool(self.name) or self._drawn is not None
        self._right.result.setVisible(has_picture)
        if has_picture:
            self._right.result.show_made(self.made, can_draw=self._can_draw)
            self._right.result.set_kept(bool(self.name))

    # --- what is done with it ---------------------------------------------------------------------

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setImage(self._right.canvas.image)

    def _on_save(self) -> None:
        seed = self.made.seed if self.made is not None else ""
        self._page.ask_where_to_save(self.name or f"{seed}.png")

    def _on_save_chosen(self, target: Path) -> None:
        drawn = self._drawn
        if self.name:
            self._gallery.copy_to(self.name, target)
        elif drawn is not None:
            self._write(drawn, target)

    def _write(self, drawn: p.Drawn, target: Path) -> None:
        """One that the gallery had no room for."""

        def write(_: CancelToken) -> None:
            target.write_bytes(write_png(drawn.picture, drawn.made))

        call = BackgroundCall(write, self)
        call.failed.connect(self._gallery.failed)
        call.start(self._pool)

    def _on_delete(self, *_: object) -> None:
        if self.name:
            self._gallery.delete(self.name)

    def _on_opened(self) -> None:
        self._page.show_large(self._right.canvas.image, self._title())

    def _on_not_added(self, problem: Problem, _: p.Drawn) -> None:
        self._gallery.failed.emit(problem)

    def _connect(self) -> None:
        drawing, gallery, right = self._drawing, self._gallery, self._right
        drawing.changed.connect(self._on_drawing)
        drawing.drawn.connect(self._on_drawn)
        drawing.ended.connect(self._on_ended)
        drawing.failed.connect(self._on_ended)
        gallery.listed.connect(self._on_listed)
        gallery.added.connect(self._on_added)
        gallery.not_added.connect(self._on_not_added)
        gallery.removed.connect(self._on_removed)
        gallery.restored.connect(self._on_restored)
        gallery.looked.connect(self._on_looked)
        self._rows.look_wanted.connect(gallery.look)
        right.gallery.chosen.connect(self._on_chosen)
        right.gallery.delete_wanted.connect(self._on_delete)
        right.canvas.opened.connect(self._on_opened)
        result = right.result
        result.copy_wanted.connect(self._on_copy)
        result.save_wanted.connect(self._on_save)
        result.delete_wanted.connect(self._on_delete)
        self._page.save_chosen.connect(self._on_save_chosen)
