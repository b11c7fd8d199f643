"""A model that nobody has asked for a while gives its memory back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop import settings as s
from desktop.chat.answers import Answers
from desktop.chat.runtime import Runtime
from desktop.worker.engine_thread import EngineThread

_MINUTE_MS = 60_000


class Idle(QObject):
    """The next question loads it again.

    Args:
        minute_ms: how long a minute is, in milliseconds.
    """

    def __init__(
        self,
        answers: Answers,
        runtime: Runtime,
        engine: EngineThread,
        settings: s.Settings,
        parent: QObject | None = None,
        minute_ms: int = _MINUTE_MS,
    ) -> None:
        super().__init__(parent)
        self._answers, self._runtime, self._settings = answers, runtime, settings
        self._minute_ms = minute_ms
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_idle)
        # Whoever had asked for it: the camera's live answers and the microphone count as well.
        for signal in (engine.model_loaded, engine.answer_finished, engine.sound_transcribed):
            signal.connect(self._restart)
        engine.picture_drawn.connect(self._restart)
        for signal in (engine.request_stopped, engine.request_failed):
            signal.connect(self._restart)
        settings.listen(self._on_wish, s.UNLOAD_AFTER)

    def _on_wish(self, _: str) -> None:
        self._restart()

    def _restart(self) -> None:
        wish = self._settings.get(s.UNLOAD_AFTER)
        if wish == "never":
            self._timer.stop()
        else:
            self._timer.start(int(wish) * self._minute_ms)

    def _on_idle(self) -> None:
        if self._answers.conversations():
            self._restart()
        else:
            self._runtime.rest()
