"""How full the context is, told while one types, and what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.attachments.attachments import Attachments
from desktop.chat.conversing import Conversing
from desktop.chat.held import with_system
from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from desktop.context.counting import Asked, ContextCounting
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.engine.asking import question_about


class ContextInUse(QObject):
    """Counts the conversation that is shown with what is typed and attached."""

    def __init__(
        self,
        page: ChatPage,
        engine: EngineThread,
        conversing: Conversing,
        runtime: Runtime,
        attachments: Attachments,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._conversing = page, conversing
        self._runtime, self._attachments = runtime, attachments
        self._counting = ContextCounting(engine, self)
        self._counting.use_changed.connect(page.composer.show_context)
        conversing.changed.connect(self._count)
        runtime.model_changed.connect(self._on_runtime)
        runtime.device_changed.connect(self._count)
        runtime.loaded.connect(self._count)
        page.composer.entry.textChanged.connect(self._on_draft)
        attachments.settled.connect(self._on_draft)
        meter = page.composer.meter
        meter.left_out_requested.connect(self._on_show)
        meter.other_device_requested.connect(self._on_other_device)

    def _count(self) -> None:
        model = self._runtime.model
        if model is None or self._conversing.is_answering:
            self._counting.set_conversation(None)
            return
        role = self._conversing.role
        earlier = with_system(role.prompt, self._conversing.messages())
        device = self._runtime.device
        asked = Asked(self._runtime.ref(model), device, earlier, self._draft(), role.sampling)
        self._counting.set_conversation(asked)

    def _on_runtime(self, _: object) -> None:
        self._count()

    def _on_draft(self) -> None:
        self._counting.set_draft(self._draft())

    def _draft(self) -> p.Message:
        contents = [content for one in self._attachments.read() for content in one.contents]
        model = self._runtime.model
        hears = model is not None and model.hears
        return question_about(contents, self._page.composer_text(), hears=hears)

    def _on_show(self) -> None:
        """The first message that will be read; what stands above it will not."""
        fit = self._counting.fit()
        rows = self._page.transcript.rows()
        first = len(fit.left_out) if fit is not None else 0
        if 0 < first < len(rows):
            self._page.transcript.show_row(rows[first].id)

    def _on_other_device(self) -> None:
        other = self._runtime.other_device()
        if other is not None:
            self._runtime.choose_device(other)
