"""From a turn to a question: written down, perhaps with a picture of what was pointed at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from desktop.chat.session import ChatSession
from desktop.handsfree import words
from desktop.handsfree.looking import Looking
from desktop.handsfree.pointing import pointed_at
from desktop.handsfree.turns import joined
from desktop.handsfree.understanding import Understanding
from desktop.hearing.hearing import Hearing
from models.errors import Problem
from models.inputs.recording import LONGEST_HEARD_S
from models.inputs.sound import Sound


class Question(QObject):
    """One at a time. What is attached goes to the chat; the words are for whoever asks.

    Signals:
        unfinished: by a pause it is no whole sentence.
        looked: a picture is being taken for it.
        ready(text): to be asked; "" where the sound itself is attached.
        dropped(words): there is nothing to ask, and why; "" where that is told otherwise.
        failed(Problem): the same, to be told.
        blind(Problem): the same: it is about something to be seen, and the model sees nothing.
    """

    unfinished = Signal()
    looked = Signal()
    ready = Signal(str)
    dropped = Signal(str)
    failed = Signal(object)
    blind = Signal(object)

    def __init__(
        self,
        page: ChatPage,
        session: ChatSession,
        runtime: Runtime,
        hearing: Hearing,
        looking: Looking,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._session = page, session
        self._runtime, self._hearing, self._looking = runtime, hearing, looking
        self._understanding = Understanding(hearing, self)
        self._sound: Sound | None = None
        self._is_taken = self._is_looking = False
        self._text = ""
        self._understanding.unfinished.connect(self.unfinished)
        self._understanding.understood.connect(self._on_understood)
        self._understanding.failed.connect(self._fail)
        looking.seen.connect(self._on_seen)
        looking.failed.connect(self._on_not_seen)
        looking.given_up.connect(self._on_refused)

    @property
    def is_begun(self) -> bool:
        """Whether something was said that may go on."""
        return self._sound is not None

    def get_ready(self) -> None:
        """Somebody is going to speak."""
        if not self._session.hears:
            self._hearing.get_ready()

    def write_ahead(self, sound: Sound) -> None:
        """It may be all that is said."""
        whole = joined(self._sound, sound)
        if self._is_written_down(whole):
            self._understanding.write_ahead(whole)

    def take(self, sound: Sound | None = None) -> None:
        """It was all; None when nothing came after what was said before."""
        whole = self._sound if sound is None else joined(self._sound, sound)
        assert whole is not None
        self._sound, self._is_taken = whole, True
        if self._is_written_down(whole):
            self._understanding.understand(whole)
        else:
            self._on_understood("")

    def hold(self) -> None:
        """The user goes on: what was said is the beginning of more."""
        self._understanding.forget()
        self._looking.give_up()
        self._is_taken = self._is_looking = False

    def forget(self) -> None:
        """Nobody wants to ask it."""
        self.hold()
        self._sound = None

    # --- inside ---------------------------------------------------------------------------------

    def _hears(self, sound: Sound) -> bool:
        return self._session.hears and sound.seconds <= LONGEST_HEARD_S

    def _is_written_down(self, sound: Sound) -> bool:
        """A model that hears needs no words, unless it could be shown something."""
        model = self._runtime.model
        sees = model is not None and "image" in model.takes
        return not self._hears(sound) or (sees and self._hearing.is_possible)

    def _on_understood(self, text: str) -> None:
        sound = self._sound
        if sound is None or not self._is_taken:
            return
        self._text = text
        if not text and not self._hears(sound):
            self.forget()
            self.dropped.emit(words.nothing_understood())
            return
        pointed = pointed_at(text)
        model = self._runtime.model
        if pointed is None:
            self._end()
        elif model is not None and "image" not in model.takes:
            self._keep()
            self.blind.emit(words.blind(model.name))
        else:
            self._is_looking = True
            self.looked.emit()
            self._look(at_screen=pointed == "screen")

    def _look(self, *, at_screen: bool) -> None:
        if at_screen:
            self._looking.look_at_screen()
        else:
            self._looking.look_through_camera()

    def _on_seen(self, image: QImage) -> None:
        if self._is_looking:
            if not image.isNull():
                self._session.attachments.add_image(image, words.picture_name())
            self._end()

    def _on_not_seen(self, problem: Problem) -> None:
        if self._is_looking:
            self._keep()
            self.failed.emit(problem)

    def _on_refused(self) -> None:
        if self._is_looking:
            self._keep()
            self.dropped.emit(words.no_picture_wanted())

    def _end(self) -> None:
        sound, text = self._sound, self._text
        self.forget()
        if sound is not None and self._hears(sound):
            self._session.add_spoken(sound)
            text = ""
        self.ready.emit(text)

    def _keep(self) -> None:
        """Nothing is lost: the words are in the text field, where that is free."""
        text = self._text
        self.forget()
        if not self._page.composer_text().strip():
            self._page.set_composer_text(text)

    def _fail(self, problem: Problem) -> None:
        if self._is_taken:
            self.forget()
            self.failed.emit(problem)
