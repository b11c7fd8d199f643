"""What works and keeps while the app runs, and shows no words of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool

from desktop import settings as s
from desktop.aloud.reader import Reader
from desktop.aloud.voices import Means, Voices
from desktop.attachments.attachments import Attachments
from desktop.chat.answers import Answers
from desktop.chat.writing_down import WritingDown
from desktop.conversations.keeper import Keeper
from desktop.hearing.hearing import Hearing
from desktop.language import Language
from desktop.notices import Notices
from desktop.studio.drawing import Drawing
from desktop.studio.gallery import Gallery
from desktop.transcribe.models_that_hear import ModelsThatHear
from desktop.transcribe.transcribing import Transcribing
from desktop.window import MainWindow
from desktop.worker.engine_thread import EngineThread
from desktop.workshop import Workshop
from models.engine import protocol as p
from models.places import Places
from models.store.store import ModelStore
from models.transcripts.journal import Journals

_log = logging.getLogger(__name__)
_JOBS_END_MS = 3000

MakeEngine = Callable[[], p.Engine]


class Backstage(QObject):
    """Goes on while all that shows words is made anew in another language.

    Args:
        places: where files are.
        store: the installed models.
        make_engine: called on the engine's thread.
        keyframes: tells how many frames of a video are wanted now.
        language: of all texts.
        aloud: what reading aloud takes.

    Attributes:
        window: the frame; what fills it is not from here.
        pool: for what takes a moment.
        engine: answers.
        hearing: writes down what is said.
        attachments: what goes with the next question.
        keeper: has the conversations.
        answers: those on their way.
        drawing: pictures on their way; gallery: all that were drawn.
        workshop: works on models.
        speech_models: those that write down; transcribing: recordings on their way.
        voices: speak; reader: reads aloud with them.
    """

    def __init__(
        self,
        places: Places,
        store: ModelStore,
        make_engine: MakeEngine,
        keyframes: Callable[[], int],
        language: Language,
        parent: QObject | None = None,
        aloud: Means | None = None,
    ) -> None:
        super().__init__(parent)
        self.places, self.language = places, language
        self.settings = s.Settings(places.config / "settings.json")
        self.notices = Notices()
        self.window = MainWindow()
        self.pool = QThreadPool()
        self.engine = EngineThread(make_engine, self)
        self.hearing = Hearing(self.engine, self.pool, self)
        self.attachments = Attachments(self.pool, self.hearing, keyframes, self)
        self.keeper = Keeper(places.conversations, self)
        self.answers = Answers(self.engine, self.keeper, self)
        self.drawing = Drawing(self.engine, self)
        self.gallery = Gallery(places.drawings, self)
        self.engine.picture_drawn.connect(self.gallery.keep)
        self.workshop = Workshop(places, store, self.engine, make_engine, self.pool, self)
        self.answers.write_down_with(WritingDown(self.hearing, self.keeper, self))
        self.answers.faster_for = self.workshop.speeds.faster_for
        self.hearing.device_for = self.workshop.speeds.device_for
        self.speech_models = ModelsThatHear(
            *(self.workshop.inventory, self.workshop.speeds.device_for, self.settings, self.pool),
            self,
        )
        self.transcribing = Transcribing(
            self.engine, Journals(places.transcripts), self.speech_models, self
        )
        means = aloud or Means(make_engine)
        self.voices = Voices(means, self.settings, self.workshop.speeds.device_for, self.pool, self)
        self.reader = Reader(self.voices.lanes, means.speakers, self)

        self.attachments.adapters_found.connect(self.workshop.adapters.register)

    def start(self) -> None:
        """What can wait until the window is seen."""
        self.keeper.start()
        self.engine.start()
        self.workshop.pc.look_again()
        self.workshop.inventory.refresh()
        self.transcribing.start()

    def close(self) -> bool:
        """Stop the jobs, then the engine, and save the rest; False when one did not end in time."""
        self.reader.close()
        self.hearing.close()
        self.pool.clear()
        installs_ended = self.workshop.close(_JOBS_END_MS)
        voice_ended = self.voices.close()
        engine_ended = self.engine.close() and voice_ended
        all_saved = self.keeper.close()
        reader_ended = self.reader.join(_JOBS_END_MS / 1000)
        all_kept = self.gallery.close(_JOBS_END_MS)
        all_kept = self.transcribing.close(_JOBS_END_MS) and all_kept
        others_ended = self.pool.waitForDone(_JOBS_END_MS) and all_kept and reader_ended
        if not (installs_ended and others_ended):
            _log.warning("a job did not end in time")
        return installs_ended and engine_ended and all_saved and others_ended
