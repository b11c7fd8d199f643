"""Tells screen readers what an answer says, politely: by sentences, between what else they say."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from desktop.messages.sentences import Sentences

# What becomes complete within this time is said together.
_PAUSE_MS = 1000


class Announcer(QObject):
    """Announces on behalf of its parent.

    Signals:
        announced(words): assistive technology, where there is any, has been told.
    """

    announced = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sentences = Sentences()
        self._words: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._announce)

    def hear(self, source: str) -> None:
        """The whole text so far; each of its sentences is announced once."""
        self._collect(self._sentences.take(source))
        if self._words and not self._pause.isActive():
            self._pause.start()

    def finish(self, source: str, note: str = "") -> None:
        """The text is complete; ``note``: what else is to be said about it."""
        self._collect(self._sentences.take(source, is_open=False))
        self._collect(note)
        self._pause.stop()
        self._announce()

    def _collect(self, words: str) -> None:
        if words:
            self._words.append(words)

    def _announce(self) -> None:
        words = " ".join(self._words)
        self._words = []
        if not words:
            return
        # Not kept here: both would wait for Python's garbage collection.
        place = self.parent()
        if QAccessible.isActive() and place is not None:
            event = QAccessibleAnnouncementEvent(place, words)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)
        self.announced.emit(words)
