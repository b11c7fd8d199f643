"""Opens what is attached: the frames of a video to choose from, a sound to listen to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QWidget

from desktop.attachments.attachments import Attachments
from models.inputs.recording import Recording
from models.inputs.video import Video

if TYPE_CHECKING:
    from desktop.attachments.attached import Attached
    from desktop.film.dialog import FilmDialog
    from desktop.listen.sound_dialog import SoundDialog
    from desktop.listen.track import Source


class LookingInto(QObject):
    """One dialog at a time, of the attachment that was clicked.

    Args:
        most: tells how many frames the model in use takes.
    """

    def __init__(
        self,
        window: QWidget,
        attachments: Attachments,
        pool: QThreadPool,
        most: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._attachments = attachments
        self._pool = pool
        self._most = most
        self._sound: tuple[int, SoundDialog] | None = None
        attachments.ready.connect(self._on_ready)

    def open(self, key: int) -> None:
        attached = self._attachments.get(key)
        if attached is None:
            return
        content, path = attached.contents[0], attached.path
        if isinstance(content, Video) and path is not None:
            self._open_film(key, attached, content, path)
        elif isinstance(content, Recording) and (source := path or content.sound) is not None:
            self._open_sound(key, content, source)

    def _open_film(self, key: int, attached: Attached, video: Video, path: Path) -> None:
        from desktop.film.dialog import FilmDialog
        from desktop.film.film_file import FilmFile

        dialog = FilmDialog(
            video, FilmFile(path), self._pool, self._most(), self._window, shots=attached.shots
        )
        dialog.accepted.connect(partial(self._take_frames, key, dialog))
        dialog.open()

    def _take_frames(self, key: int, dialog: FilmDialog) -> None:
        self._attachments.set_frames(key, dialog.frames())

    def _open_sound(self, key: int, recording: Recording, source: Source) -> None:
        from desktop.listen.sound_dialog import SoundDialog

        dialog = SoundDialog(
            source, recording.name, self._pool, self._window, spoken=recording.speech
        )
        self._sound = key, dialog
        dialog.closed.connect(self._on_sound_closed)
        dialog.open()

    def _on_ready(self, key: int, attached: Attached) -> None:
        """It is written down only now, and somebody listens to it already."""
        content = attached.contents[0]
        if self._sound is not None and self._sound[0] == key and isinstance(content, Recording):
            self._sound[1].show_spoken(content.speech)

    def _on_sound_closed(self) -> None:
        self._sound = None
