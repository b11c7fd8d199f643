"""Everything of a conversation but the window around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.attachments.attachments import Attachments
from desktop.chat.again_menu import AgainMenu
from desktop.chat.answers import Answers
from desktop.chat.context_in_use import ContextInUse
from desktop.chat.conversing import Conversing
from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from desktop.chat.session import ChatSession
from desktop.chat.writing_down import WritingDown
from desktop.conversations.keeper import Keeper
from desktop.hearing.hearing import Hearing
from desktop.messages.answer import AnswerView
from desktop.messages.question import QuestionView
from desktop.notices import Notices
from desktop.settings import Settings
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.store.installed import InstalledModel

GPU = p.Device("GPU", "Scripted graphics", "integrated GPU")
CPU = p.Device("CPU", "Scripted processor", "CPU")


def installed(model_id: str, *takes: str, label: str = "") -> InstalledModel:
    """A model as the store describes it; the scripted engine never looks into its folder."""
    return InstalledModel(
        id=model_id,
        name=model_id.title(),
        label=label,
        tasks=("chat",),
        takes=takes,
        kind="vision" if "image" in takes else "text",
        folder=Path("nowhere"),
        size_bytes=1,
        context_tokens=100,
        gguf="",
        licence="Apache-2.0",
        source="builtin:x",
        builtin=True,
    )


SEEING = installed("seer", "text", "image")
BLIND = installed("writer", "text")
HEARING = replace(installed("hearer", "text", "audio"), kind="audio")
LISTENING = replace(installed("ear", "audio"), tasks=("transcribe",), kind="speech")


class Chat:
    """Everything of a conversation, without a window around it."""

    def __init__(self, qtbot: QtBot, engine: p.Engine, home: Path) -> None:
        self._qtbot = qtbot
        self.page = ChatPage()
        qtbot.addWidget(self.page)
        self.notices = Notices()
        self.notices.attach(self.page.show_notice)
        self.pool = QThreadPool()
        self.settings = Settings(home / "settings.json")
        self.thread = EngineThread(lambda: engine)
        self.runtime = Runtime(self.page, self.thread, self.settings, self.notices)
        self.hearing = Hearing(self.thread, self.pool)
        self.hearing.set_models([])
        self.attachments = Attachments(self.pool, self.hearing, lambda: 8)
        self.keeper = Keeper(home / "conversations")
        self.answering = Answers(self.thread, self.keeper)
        self.answering.write_down_with(WritingDown(self.hearing, self.keeper))
        self.conversing = Conversing(self.page, self.runtime, self.keeper, self.answering)
        self.context: ContextInUse | None = None
        self.again = AgainMenu(self.page, self.runtime, self.conversing)
        self.session = ChatSession(
            *(self.page, self.conversing, self.answering, self.runtime),
            *(self.notices, self.attachments),
        )
        self.keeper.start()
        self.page.resize(800, 700)
        self.page.show()
        self.thread.start()
        self.thread.submit(p.ListDevices())
        self.runtime.set_models([SEEING, BLIND])

    def until_ready(self) -> None:
        self.until(lambda: self.page.header.status() == "Ready")

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=30000)

    def is_chosen(self, model_id: str) -> bool:
        """Whether that model answers."""
        model = self.runtime.model
        return model is not None and model.id == model_id

    def ask(self, text: str) -> None:
        self.page.set_composer_text(text)
        self.page.composer.send_button.click()

    def ask_and_wait(self, text: str) -> None:
        self.ask(text)
        self.until(lambda: not self.session.is_answering)

    def answers(self) -> list[AnswerView]:
        return [view for view in self.page.transcript.views() if isinstance(view, AnswerView)]

    def questions(self) -> list[str]:
        views = self.page.transcript.views()
        return [view.text for view in views if isinstance(view, QuestionView)]

    def last_answer(self) -> str:
        return self.answers()[-1].source

    def close(self) -> None:
        self.thread.close()
        self.keeper.close()
        self.pool.waitForDone()

    def attach(self, *paths: str) -> None:
        self.page.files_dropped.emit(list(paths))
        self.until(lambda: not self.session.attachments.is_reading)


Start = Callable[..., Chat]
