"""Answers questions about what the camera sees, outside of the conversation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool
from PySide6.QtGui import QImage

from desktop.attachments.attached import Attached
from desktop.attachments.reading import read_image
from desktop.camera.panel import CameraPanel
from desktop.chat.runtime import Runtime
from desktop.jobs.background import BackgroundCall
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.engine.asking import question_about
from models.errors import Problem
from models.store.installed import InstalledModel

# Short answers: the next picture waits.
_SAMPLING = p.Sampling(max_new_tokens=120)


class LiveAnswers(QObject):
    """One question at a time; every one of them is answered or told why not."""

    def __init__(
        self,
        panel: CameraPanel,
        engine: EngineThread,
        runtime: Runtime,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._engine = engine
        self._runtime = runtime
        self._pool = pool
        self._question = ""
        self._request: p.Answer | None = None
        panel.live_question.connect(self._on_question)
        panel.live_stopped.connect(self._on_stopped)
        engine.text_arrived.connect(self._on_text)
        engine.answer_finished.connect(self._on_finished)
        engine.request_stopped.connect(self._on_finished)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_failed)

    def _on_question(self, question: str, image: QImage) -> None:
        model = self._runtime.model
        if model is None or "image" not in model.takes:
            self._panel.fail_live(_blind(model))
            return
        self._question = question
        call = BackgroundCall(lambda _: read_image(image, ""), self)
        call.succeeded.connect(self._on_read)
        call.failed.connect(self._panel.fail_live)
        call.start(self._pool)

    def _on_read(self, attached: Attached) -> None:
        model = self._runtime.model
        if model is None or not self._panel.is_live:
            self._panel.live_answered()
            return
        message = question_about(attached.contents, self._question)
        ref = self._runtime.ref(model)
        self._request = p.Answer(ref, self._runtime.device, (message,), _SAMPLING)
        self._panel.begin_live_answer()
        self._engine.submit(self._request)

    def _on_stopped(self) -> None:
        if self._request is not None:
            self._engine.stop(self._request.id)

    def _is_mine(self, event: p.Event) -> bool:
        return self._request is not None and self._request.id == event.request_id

    def _on_text(self, event: p.Text) -> None:
        if self._is_mine(event):
            self._panel.append_live_text(event.text)

    def _on_finished(self, event: p.Finished | p.Stopped) -> None:
        if self._is_mine(event):
            self._request = None
            self._panel.live_answered()

    def _on_failed(self, event: p.Failed | p.Lost) -> None:
        if self._is_mine(event):
            self._request = None
            self._panel.fail_live(event.problem)


def _blind(model: InstalledModel | None) -> Problem:
    tr = QCoreApplication.translate
    if model is None:
        what = tr("LiveAnswers", "No model is installed.")
    elif model.hears:
        what = tr("LiveAnswers", "{0} hears, but it cannot see pictures.").format(model.name)
    else:
        what = tr("LiveAnswers", "{0} reads text only and cannot see pictures.").format(model.name)
    todo = tr("LiveAnswers", "Choose a model that sees, then start again.")
    return Problem("CannotSeePictures", what, todo)
