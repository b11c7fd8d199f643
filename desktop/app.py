"""The running app: shown, changed into another language, closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer

from desktop import settings as s
from desktop.aloud.voices import Means
from desktop.backstage import Backstage, MakeEngine
from desktop.chat.page import Notice
from desktop.front import Front
from desktop.language import Language, lacks_font
from models.places import Places
from models.store.store import ModelStore

_MOVABLE_MS = 200


class App(QObject):
    """Everything of a running window, and its orderly end.

    Args:
        places: where files are.
        store: the installed models.
        make_engine: called on the engine's thread.
        files: to be attached at once.
        language: of all texts.
        aloud: what reading aloud takes.

    Attributes:
        back: what works and keeps.
        front: what is seen.
        has_ended: closed, and nothing of it runs any more.
    """

    def __init__(
        self,
        places: Places,
        store: ModelStore,
        make_engine: MakeEngine,
        files: Sequence[str] = (),
        language: Language | None = None,
        aloud: Means | None = None,
    ) -> None:
        super().__init__()
        self._files = files
        self._closed = False
        self.has_ended = False
        language = language or Language(self)
        self.back = Backstage(
            *(places, store, make_engine, self._keyframes, language, self), aloud=aloud
        )
        self.window, self.settings = self.back.window, self.back.settings
        self.front = Front(self.back, self)
        self._movable = QTimer(self)
        self._movable.setSingleShot(True)
        self._movable.setInterval(_MOVABLE_MS)
        self._movable.timeout.connect(self._on_language)
        language.changed.connect(self._on_language)
        self.window.painted.connect(self._on_painted)
        self.window.closing.connect(self.close)

    def show(self) -> None:
        self._restore_window()
        if self._is_first_start():
            self.front.rooms.show_wizard()
        else:
            self.front.page.focus_composer()
        self.window.show()

    def come_forward(self, files: Sequence[str] = ()) -> None:
        """Somebody started it again, perhaps with files to be asked about."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if files:
            self.front.rooms.show_chat()
            self.front.session.attach_files(files)

    def close(self) -> None:
        """Stop the answer, the senses, the jobs, the engine, in this order; no process is left."""
        if self._closed:
            return
        self._closed = True
        self._movable.stop()
        self._keep_window()
        self.back.answers.stop_all()
        self.back.attachments.clear()
        front_ended = self.front.end()
        self.has_ended = self.back.close() and front_ended

    def _keyframes(self) -> int:
        return self.front.keyframes()

    def _is_first_start(self) -> bool:
        """The first steps are shown until they were left or finished; not to somebody who wants
        to see a file, or whose settings are damaged."""
        return not (self.settings.get(s.WIZARD) or self._files or self.settings.damaged)

    def _on_painted(self) -> None:
        """What can wait until the window is seen."""
        if self._closed:
            return
        self.back.start()
        self.front.get_ready()
        if self.settings.damaged is not None:
            self.back.notices.tell(self._damaged_settings())
        self._tell_font()
        if self._files:
            self.front.session.attach_files(self._files)

    def _on_language(self) -> None:
        """All that shows words is made anew. What works goes on, and waits for nothing but files
        that are being moved."""
        if self._closed:
            return
        before = self.front
        if not before.is_movable:
            self._movable.start()
            return
        before.end()
        self.settings.forget_all()
        self.front = Front(self.back, self)
        self.front.take_over(before)
        self.front.get_ready()
        before.go()
        self._tell_font()

    def _tell_font(self) -> None:
        if lacks_font(self.back.language.now):
            self.back.notices.tell(_no_font())

    def _damaged_settings(self) -> Notice:
        return Notice(
            "warning",
            self.tr("Your settings could not be read, so the usual ones are in force."),
            self.tr("The old file was kept as {0}.").format(self.settings.damaged),
        )

    def _restore_window(self) -> None:
        geometry = self.settings.get(s.WINDOW)
        if geometry:
            self.window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def _keep_window(self) -> None:
        geometry = self.window.saveGeometry().toBase64().data()
        self.settings.set(s.WINDOW, bytes(geometry).decode())


def _no_font() -> Notice:
    """In English: the characters of the language that was chosen could not be read."""
    return Notice(
        "warning",
        "This PC has no font with Chinese characters, so they are shown as boxes.",
        "Install one, on Debian and Ubuntu with `apt install fonts-noto-cjk`, and start again.",
    )
