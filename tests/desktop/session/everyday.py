"""A conversation with all that stands around it, short of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.chat.drafts import Drafts
from desktop.chat.idle import Idle
from desktop.chat.place import ChatPlace
from desktop.chat.roles_in_use import RolesInUse
from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.roles import Roles
from desktop.roles.session import RolesSession
from desktop.sidebar.row_menu import RowMenu
from desktop.sidebar.session import SidebarSession
from desktop.sidebar.sidebar import Sidebar
from models.engine import protocol as p
from tests.desktop.session.harness import Chat

WIDE, NARROW = QSize(1100, 700), QSize(640, 700)


class Everyday(Chat):
    """With the sidebar beside it, drafts, roles, and the rest after a while."""

    def __init__(self, qtbot: QtBot, engine: p.Engine, home: Path, minute_ms: int) -> None:
        super().__init__(qtbot, engine, home)
        self.failures: list[str] = []
        self.keeper.failed.connect(self._on_failed)
        self.sidebar = Sidebar()
        self.place = ChatPlace(self.page, self.sidebar, wanted=True)
        qtbot.addWidget(self.place)
        self.beside = SidebarSession(self.sidebar, self.keeper, self.conversing, self.answering)
        self.sidebar.new_requested.connect(self.session.start_anew)
        self.roles = RolesSession(
            Roles(home / "roles.json", builtin_roles()), self.page.composer.role_button, self.pool
        )
        self.roles_in_use = RolesInUse(
            *(self.roles, self.conversing, self.runtime, self.thread, self.settings)
        )
        self.idle = Idle(
            *(self.answering, self.runtime, self.thread, self.settings), minute_ms=minute_ms
        )
        self.drafts = Drafts(self.page, self.conversing, self.keeper, self.settings)
        self.beside.refresh()
        self.place.resize(WIDE)
        self.place.show()
        self.page.show()

    def _on_failed(self, problem: object) -> None:
        self.failures.append(str(problem))

    def close(self) -> None:
        if not self.is_closed:
            self.roles.close()
            self.thread.close()
            self.drafts.end()
        super().close()

    # --- what the user sees ---------------------------------------------------------------------

    @property
    def is_closed(self) -> bool:
        return not self.thread.isRunning()

    def listed(self) -> list[str]:
        """Titles in the sidebar from the top; headings stand in brackets."""
        rows = self.sidebar.rows
        indexes = [rows.index(row) for row in range(rows.rowCount())]
        return [
            str(index.data()) if rows.id_at(index) else f"[{index.data()}]" for index in indexes
        ]

    def titles(self) -> list[str]:
        return [line for line in self.listed() if not line.startswith("[")]

    def open_title(self) -> str:
        """Of the row that is marked as open; "" without one."""
        found = self.sidebar.rows.conversation(self.sidebar.rows.current)
        return found.title if found is not None else ""

    def hits(self) -> list[str]:
        """What was found, as it is read aloud."""
        rows = self.sidebar.middle.hits.model()
        said = Qt.ItemDataRole.AccessibleTextRole
        return [str(rows.index(row, 0).data(said)) for row in range(rows.rowCount())]

    def typed(self) -> str:
        return self.page.composer_text()

    # --- what the user does ---------------------------------------------------------------------

    def id_of(self, title: str) -> str:
        rows = self.sidebar.rows
        ids = filter(None, (rows.id_at(rows.index(row)) for row in range(rows.rowCount())))
        found = (rows.conversation(one) for one in ids)
        return next(one.id for one in found if one is not None and one.title == title)

    def menu(self, title: str) -> RowMenu:
        """What can be done with a conversation."""
        menu = self.sidebar.middle.conversations.menu_for(self.id_of(title))
        assert menu is not None
        return menu

    def click_on(self, title: str) -> None:
        """Open it from the sidebar, and wait until it is shown."""
        rows = self.sidebar.middle.conversations
        conversation = self.id_of(title)
        place: QPoint = rows.visualRect(self.sidebar.rows.index_of(conversation)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.until(lambda: self.conversing.kept_id == conversation)

    def new_chat(self) -> None:
        self.sidebar.head.new_button.click()

    def talk_about(self, *questions: str) -> None:
        """Each in a conversation of its own."""
        for question in questions:
            self.new_chat()
            self.ask_and_wait(question)
        self.until(lambda: set(questions) <= set(self.titles()))

    def choose_role(self, name: str) -> None:
        actions = self.page.composer.role_button.menu().actions()
        next(one for one in actions if one.text() == name).trigger()

    def role_shown(self) -> str:
        return self.page.composer.role_button.text()


Live = Callable[..., Everyday]
