"""How the user wants to be listened to: kept, and put to work."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop import settings as s
from desktop.capture.sound.recorder import Recorder
from desktop.talk.talk_bar import TalkBar
from desktop.talk.talk_button import TalkButton
from desktop.talk.talk_keys import DEFAULT_KEY
from desktop.talk.talk_menu import TalkMenu
from desktop.talk.talk_session import TalkSession

# What is said so far is written down this often while somebody still speaks.
_PARTIAL_S = 2.0


class TalkWishes(QObject):
    """Connects the menu of the talk button with the settings and with those who follow them."""

    def __init__(
        self,
        recorder: Recorder,
        talk: TalkSession,
        button: TalkButton,
        bar: TalkBar,
        settings: s.Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self._talk = talk
        self._bar = bar
        self._settings = settings
        self.menu = TalkMenu(button)
        self.menu.opening.connect(recorder.list_microphones)
        recorder.listed.connect(self.menu.show_microphones)
        self.menu.microphone_chosen.connect(self._on_microphone)
        self.menu.key_chosen.connect(self._on_key)
        self.menu.sends_chosen.connect(self._on_sends)
        settings.listen(self._on_changed, s.MICROPHONE, s.TALK_KEY, s.TALK_SENDS)
        self._apply()

    def _on_changed(self, _: str) -> None:
        self._apply()

    def _apply(self) -> None:
        get = self._settings.get
        microphone, key, sends = get(s.MICROPHONE), get(s.TALK_KEY), get(s.TALK_SENDS) == "yes"
        wish = self._recorder.wish
        self._recorder.wish = replace(wish, microphone=microphone, partial_every_s=_PARTIAL_S)
        self._talk.set_key(key)
        self._bar.set_sends(sends)
        self.menu.show_choice(microphone, key or DEFAULT_KEY, sends=sends)

    def _on_microphone(self, name: str) -> None:
        self._settings.set(s.MICROPHONE, name)

    def _on_key(self, name: str) -> None:
        self._settings.set(s.TALK_KEY, name)

    def _on_sends(self, sends: bool) -> None:
        self._settings.set(s.TALK_SENDS, "yes" if sends else "no")
