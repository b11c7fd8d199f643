"""Transcribing as a place of the window, built when somebody goes there first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.backstage import Backstage
from desktop.chat.runtime import Runtime
from desktop.listen.portaudio import PortAudioSpeakers
from desktop.listen.speaker import Speakers

if TYPE_CHECKING:
    from desktop.transcribe.page import TranscribePage
    from desktop.transcribe.session import TranscribeSession


class TranscribeRoom(QObject):
    """Attributes:
        speakers: where recordings are heard.

    Signals:
        built(TranscribePage): it was.
        ask_wanted(Attached, question): to be taken into a new chat; the question may be "".
    """

    built = Signal(object)
    ask_wanted = Signal(object, str)

    def __init__(self, back: Backstage, runtime: Runtime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back, self._runtime = back, runtime
        self._page: TranscribePage | None = None
        self._session: TranscribeSession | None = None
        self.speakers: Callable[[], Speakers] = PortAudioSpeakers

    @property
    def page(self) -> TranscribePage:
        if self._page is None:
            self._build()
        assert self._page is not None
        return self._page

    @property
    def session(self) -> TranscribeSession:
        assert self.page is self._page
        assert self._session is not None
        return self._session

    @property
    def place(self) -> TranscribePage | None:
        """None while nobody was there."""
        return self._page

    def use(self, model_id: str) -> None:
        """Let that model write down what comes next."""
        self._back.speech_models.use(model_id)

    def take_over(self, before: TranscribeRoom) -> None:
        if before._session is not None:
            self.session.take_over(before._session)

    def close(self) -> None:
        """Silence, and no more questions."""
        if self._session is not None and self._page is not None:
            self._session.asking.close()
            self._page.text.player.release()

    def _build(self) -> None:
        # Imported only now: the window is there sooner.
        from desktop.listen.player import SoundPlayer
        from desktop.transcribe.page import TranscribePage
        from desktop.transcribe.session import TranscribeSession

        back = self._back
        page = self._page = TranscribePage(SoundPlayer(self.speakers))
        self._session = TranscribeSession(
            *(page, back.transcribing, back.speech_models, back.engine, self._runtime),
            *(back.notices, back.pool, self),
        )
        self._session.ask_wanted.connect(self.ask_wanted)
        self.built.emit(page)
