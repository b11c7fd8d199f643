"""Sounds in the conversation are played where they stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject

from desktop.chat.conversing import Conversing
from desktop.chat.page import ChatPage
from desktop.conversations.keeper import Keeper
from desktop.conversations.packing import Contents
from desktop.listen.player import SoundPlayer
from desktop.listen.portaudio import PortAudioSpeakers
from desktop.listen.speaker import Speakers
from desktop.listen.track import Source
from desktop.messages.question import QuestionView
from desktop.messages.sound_chip import SoundChip
from desktop.notices import Notices, from_problem
from models.engine.asking import sound_in
from models.errors import BadSound, Problem


class HeardAgain(QObject):
    """One sound at a time. It falls silent when another conversation or place is shown.

    Attributes:
        speakers: where it is heard.
    """

    def __init__(
        self,
        page: ChatPage,
        conversing: Conversing,
        keeper: Keeper,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._conversing = page, conversing
        self._keeper, self._notices = keeper, notices
        self.speakers: Callable[[], Speakers] = PortAudioSpeakers
        self._player: SoundPlayer | None = None
        # Of the message, and which of its attachments.
        self._now: tuple[str, int] = ("", 0)
        self._reading = 0
        page.views.sound_wanted.connect(self._on_wanted)
        conversing.shown.connect(self._on_left)
        keeper.unpacked.connect(self._on_unpacked)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.silence()
        return super().eventFilter(watched, event)

    def silence(self) -> None:
        """At once; the next click begins anew."""
        self._reading = 0
        if self._player is not None and self._now[0]:
            self._player.stop()
            self._show_still()
        self._now = ("", 0)

    def close(self) -> None:
        """Let go of the loudspeaker."""
        if self._player is not None:
            self._player.close()

    def _on_wanted(self, message_id: str, at: int) -> None:
        if (message_id, at) == self._now and self._player is not None:
            self._player.toggle()
            return
        self.silence()
        self._now = message_id, at
        contents = self._conversing.contents_of(message_id)
        if contents is not None:
            self._play(contents)
        else:
            self._reading = self._keeper.contents_of([message_id])

    def _on_unpacked(
        self, token: int, contents: dict[str, Contents], problems: list[Problem]
    ) -> None:
        if token != self._reading:
            return
        self._reading = 0
        self._play(contents.get(self._now[0], ()))

    def _play(self, contents: Contents) -> None:
        source = self._source(contents)
        if source is None:
            self._now = ("", 0)
            self._tell(self._not_kept())
            return
        if self._player is None:
            self._player = self._make_player()
        self._player.load(source)
        self._player.play()

    def _source(self, contents: Contents) -> Source | None:
        """What is kept of it, or its file."""
        message_id, at = self._now
        kept = [sound_in(one) for one in contents[at]] if at < len(contents) else []
        sound = next((one for one in kept if one is not None), None)
        path = self._conversing.path_of(message_id, at)
        return sound or (Path(path) if path else None)

    def _make_player(self) -> SoundPlayer:
        player = SoundPlayer(self.speakers, self)
        player.position.connect(self._on_position)
        player.playing_changed.connect(self._on_playing)
        player.failed.connect(self._tell)
        return player

    def _chip(self) -> SoundChip | None:
        """While its message is in view."""
        view = self._page.transcript.view(self._now[0])
        return view.sound_chip(self._now[1]) if isinstance(view, QuestionView) else None

    def _on_position(self, seconds: float) -> None:
        chip = self._chip()
        if chip is not None and self._player is not None and self._player.is_playing:
            chip.show_position(seconds)

    def _on_playing(self, playing: bool) -> None:
        if playing:
            self._on_position(0.0)
        else:
            self._show_still()

    def _show_still(self) -> None:
        chip = self._chip()
        if chip is not None:
            chip.show_still()

    def _on_left(self, _: str) -> None:
        self.silence()

    def _tell(self, problem: Problem) -> None:
        self._notices.tell(from_problem(problem))

    def _not_kept(self) -> Problem:
        what = self.tr("The sound is not kept with the conversation.")
        return Problem(BadSound.__name__, what, self.tr("Attach the file again."))
