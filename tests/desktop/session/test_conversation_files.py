"""Conversations into files and out of them, by the sidebar's menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop.sidebar.files import ConversationFiles
from desktop.sidebar.session import SidebarSession
from desktop.sidebar.sidebar import Sidebar
from tests.desktop.session.harness import Chat, Start


class Desk:
    """A chat with its sidebar, and somebody who answers when a file is asked for."""

    def __init__(self, chat: Chat, folder: Path) -> None:
        self.chat = chat
        self.sidebar = Sidebar()
        self.session = SidebarSession(
            self.sidebar, chat.keeper, chat.conversing, chat.answering, self.sidebar
        )
        self.proposed: list[Path | None] = []
        self.answer: Path | None = None
        self.folder = folder
        self.files = ConversationFiles(
            *(self.sidebar, chat.keeper, chat.notices, chat.conversing.open, self.sidebar),
            self.ask,
        )

    def ask(
        self, _: QWidget, target: Path | None, kinds: str, answer: Callable[[Path], None]
    ) -> None:
        self.proposed.append(target)
        answer(self.answer or self.folder / (target.name if target else ""))

    def told(self) -> str:
        notice = self.chat.page.notice_bar.notice()
        return notice.what if notice is not None else ""


@pytest.fixture
def desk(start: Start, tmp_path: Path) -> Desk:
    chat = start()
    chat.ask_and_wait("Is it **red**?")
    return Desk(chat, tmp_path)


@pytest.mark.parametrize("format", ["json", "html", "markdown"])
def test_exported_and_imported_it_is_the_same_conversation(desk: Desk, format: str) -> None:
    chat = desk.chat
    first = chat.conversing.conversation.id
    desk.session.refresh()
    chat.until(lambda: desk.sidebar.rows.conversation(first) is not None)
    desk.sidebar.export_requested.emit(first, format)
    chat.until(lambda: "Exported to" in desk.told())
    (target,) = desk.proposed
    assert target is not None
    assert target.stem == "Is it red"
    desk.answer = desk.folder / target.name
    assert desk.answer.exists()
    desk.sidebar.import_requested.emit()
    chat.until(lambda: "imported" in desk.told())
    chat.until(lambda: chat.conversing.conversation.id != first)
    chat.until(lambda: chat.questions() == ["Is it **red**?"])
    assert chat.last_answer() == "Scripted answer to: Is it **red**?"
    assert desk.sidebar.rows.conversation(chat.conversing.conversation.id) is not None


def test_a_file_of_something_else_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    desk.answer = tmp_path / "notes.md"
    desk.answer.write_text("# Shopping")
    desk.sidebar.import_requested.emit()
    desk.chat.until(lambda: bool(desk.told()))
    assert "notes.md" in desk.told() or "conversation" in desk.told()


def test_where_nothing_can_be_written_it_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.answer = tmp_path / "nowhere" / "talk.json"
    desk.sidebar.export_requested.emit(desk.chat.conversing.conversation.id, "json")
    desk.chat.until(lambda: bool(desk.told()))
    assert "Exported" not in desk.told()
