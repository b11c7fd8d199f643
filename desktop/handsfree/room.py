"""Builds a conversation by voice when it is first wanted, and connects it with the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop import settings as s
from desktop.aloud.reading import ReadingAloud
from desktop.capture.sound.microphone import Microphones
from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from desktop.chat.session import ChatSession
from desktop.handsfree import words
from desktop.handsfree.states import HANDS_FREE_KEYS, State

if TYPE_CHECKING:
    from desktop.backstage import Backstage
    from desktop.handsfree.ear import Ear
    from desktop.handsfree.looking import Looking
    from desktop.handsfree.session import HandsFree


MakeLooking = Callable[[QWidget, s.Settings, QThreadPool, QObject], "Looking"]


@dataclass(frozen=True)
class Chat:
    """What of the front takes part."""

    page: ChatPage
    session: ChatSession
    runtime: Runtime
    aloud: ReadingAloud


class HandsFreeRoom(QObject):
    """Begins and ends it: by the menu of the talk button, by a shortcut, by a notice.

    Args:
        chat: shows everything.
        back: works, and outlives this.

    Attributes:
        microphones: where they come from; None for those of this PC.
        make_looking: makes what takes pictures.
        minute_ms: of the minutes after which silence ends it. All hold from before the first one.
    """

    def __init__(self, chat: Chat, back: Backstage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chat, self._back = chat, back
        self.microphones: Callable[[], Microphones] | None = None
        self.make_looking: MakeLooking = _looking
        self.minute_ms = 60_000
        self._session: HandsFree | None = None
        self._ear: Ear | None = None
        self._looking: Looking | None = None
        self._keys = QShortcut(QKeySequence(HANDS_FREE_KEYS), chat.page)
        self._keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._keys.setAutoRepeat(False)
        self._keys.activated.connect(self.switch)
        chat.page.notice_action_chosen.connect(self._on_notice_action)

    @property
    def is_on(self) -> bool:
        return self._session is not None and self._session.is_on

    @property
    def session(self) -> HandsFree:
        """Built only now: the window is there sooner."""
        if self._session is None:
            self._session = self._build()
        return self._session

    def switch(self) -> None:
        """Begin it or end it; where it is switched off, say what it is and offer it."""
        if self.is_on:
            self.end()
        elif self._back.settings.is_on(s.HANDS_FREE):
            self.session.begin()
        else:
            self._back.notices.tell(words.is_off())

    def end(self) -> None:
        if self._session is not None:
            self._session.end()

    def close(self) -> bool:
        """Let go of all devices; False when one did not end in time."""
        self.end()
        ended = self._ear is None or self._ear.close()
        return (self._looking is None or self._looking.close()) and ended

    def _build(self) -> HandsFree:
        from desktop.handsfree.asking import Asking
        from desktop.handsfree.ear import Ear
        from desktop.handsfree.leaving_key import LeavingKey
        from desktop.handsfree.question import Question
        from desktop.handsfree.session import HandsFree

        chat, back = self._chat, self._back
        page, session, runtime = chat.page, chat.session, chat.runtime
        source = self.microphones
        self._ear = Ear(parent=self) if source is None else Ear(source, self)
        self._looking = self.make_looking(back.window, back.settings, back.pool, self)
        question = Question(page, session, runtime, back.hearing, self._looking, self)
        asking = Asking(page, session, back.answers, runtime, self)
        made = HandsFree(
            *(self._ear, page.composer.hands_free_bar, question, asking, session, runtime),
            *(back.hearing, chat.aloud, back.settings, back.notices, self),
            minute_ms=self.minute_ms,
        )
        self._key = LeavingKey(back.window, page, self)
        self._key.pressed.connect(made.end)
        made.state_changed.connect(self._on_state)
        return made

    def _on_state(self, state: State) -> None:
        self._key.set_on(state is not State.OFF)

    def _on_notice_action(self, action: str) -> None:
        if action == words.TURN_ON:
            self._chat.page.clear_notice()
            self._back.settings.set(s.HANDS_FREE, "yes")
            self.session.begin()


def _looking(window: QWidget, settings: s.Settings, pool: QThreadPool, parent: QObject) -> Looking:
    from desktop.handsfree.looking import Looking

    return Looking(window, settings, pool, parent)
