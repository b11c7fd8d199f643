"""Frames of a video for the window, read on another thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.film.reader_thread import Failed, Glance, Opened, ReaderThread, Seen, Taken
from desktop.film.reading import FilmSource
from desktop.jobs.post import Post, newest_of


class FilmReader(QObject):
    """Nothing here waits, but `join`.

    Signals:
        opened(seconds, frames a second): it can be read; 0.0 for what is not known.
        seen(wish, Frame, exact): of a `Glance`; not every one, but always the newest.
        taken(time, Frame): what `take` asked for.
        not_opened(Problem), not_seen(Problem), not_taken(Problem).
    """

    opened = Signal(float, float)
    seen = Signal(object, object, bool)
    taken = Signal(float, object)
    not_opened = Signal(object)
    not_seen = Signal(object)
    not_taken = Signal(object)

    def __init__(self, source: FilmSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._post = Post(self, replaces=newest_of(Seen))
        self._post.arrived.connect(self._on_arrived)
        self._thread = ReaderThread(source, self._post.put)
        # Also when the window is gone without a word.
        self.destroyed.connect(self._thread.close)

    def start(self) -> None:
        """Open the video."""
        self._thread.start()

    def glance(self, time: float, *, hurried: bool = False) -> None:
        """See what is shown then; ``hurried`` while the slider moves: anything near comes first."""
        self._thread.glance(Glance(time, hurried))

    def take(self, time: float) -> None:
        """Have the frame that is shown then, as the model gets it."""
        self._thread.take(time)

    def close(self) -> None:
        """End the thread; returns at once."""
        self._thread.close()

    def join(self, timeout_s: float) -> bool:
        """Wait until a closed one has let go of the file; False when that took too long."""
        return self._thread.join(timeout_s)

    def _on_arrived(self, letter: Opened | Seen | Taken | Failed) -> None:
        if isinstance(letter, Opened):
            self.opened.emit(letter.seconds, letter.frames_per_second)
        elif isinstance(letter, Seen):
            self.seen.emit(letter.wish, letter.frame, letter.exact)
        elif isinstance(letter, Taken):
            self.taken.emit(letter.time, letter.frame)
        elif letter.wish is None:
            self.not_opened.emit(letter.problem)
        elif isinstance(letter.wish, Glance):
            self.not_seen.emit(letter.problem)
        else:
            self.not_taken.emit(letter.problem)
