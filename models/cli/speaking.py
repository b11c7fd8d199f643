"""Who says the text of the verb `speak`: a model in an engine, or the system's own voice."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from models.cli.session import show_on
from models.cli.terminal import Terminal
from models.engine import protocol as p
from models.engine.session import EngineSession
from models.inputs.utterance import Utterance
from models.store.installed import InstalledModel
from models.voices.devices import suited_device
from models.voices.of_model import voices_of
from models.voices.sentences import split_sentences
from models.voices.system import SystemVoice
from models.voices.wishes import known_voice

SYSTEM = "system"
OnUtterance = Callable[[Utterance], None]


@dataclass(frozen=True)
class Wish:
    """What is to be said, and how; the words are those of `models.engine.protocol.Speak`."""

    text: str
    voice: str
    speed: float
    language: str
    device: str


@dataclass(frozen=True)
class Spoken:
    """What came of it.

    Attributes:
        model: id of the model, or `SYSTEM`.
        voice: "" for one without a name.
        device: "" for the system's.
        sample_rate: in Hz.
        sentences: number of them.
        load_s: seconds it took to load.
        first_s: and then until the first sentence was there.
        seconds: and until all of it was.
        sound_s: it sounds so long.
    """

    model: str
    voice: str
    device: str
    sample_rate: int
    sentences: int
    load_s: float
    first_s: float
    seconds: float
    sound_s: float


class ModelSpeaking:
    """A model in an engine of its own."""

    def __init__(
        self, model: InstalledModel, make_engine: Callable[[], p.Engine], terminal: Terminal
    ) -> None:
        self._model, self._make_engine, self._terminal = model, make_engine, terminal

    def speak(self, wish: Wish, on_utterance: OnUtterance) -> Spoken:
        """Raises `RequestFailed`, `NoVoice` or `Cancelled`."""
        voices = voices_of(self._model.folder)
        # Before minutes of loading.
        voice = known_voice(wish.voice, voices, self._model.name) if voices else wish.voice
        suited = suited_device(self._model.family, wish.device)
        if suited.reason:
            self._terminal.note(suited.reason)
        request = p.Speak(
            self._model.ref, suited.device, wish.text, wish.voice, wish.speed, wish.language
        )
        heard = _Counting(on_utterance, self._terminal)
        with EngineSession(self._make_engine()) as session:
            event = session.run(
                request, on_progress=show_on(self._terminal), on_utterance=heard.take
            )
        assert isinstance(event, p.SpokenAloud)
        times = (event.load_s, event.first_s, event.seconds, event.sound_s)
        made = heard.sample_rate, heard.sentences
        return Spoken(self._model.id, voice, suited.device, *made, *times)


class SystemSpeaking:
    """The system's own voice, one sentence after the other."""

    def __init__(self, own: SystemVoice, terminal: Terminal) -> None:
        self._own, self._terminal = own, terminal

    def speak(self, wish: Wish, on_utterance: OnUtterance) -> Spoken:
        """Raises `NoVoice`, `CannotSpeak` or `EmptyPrompt`."""
        own = self._own
        voice = known_voice(wish.voice, own.voices(), own.name) if wish.voice else ""
        if wish.language:
            self._terminal.note("--language is of no use here; choose a --voice for it.")
        started, first_s, sound_s = time.perf_counter(), 0.0, 0.0
        heard = _Counting(on_utterance, self._terminal)
        for sentence in split_sentences(wish.text):
            utterance = own.speak(sentence, voice, wish.speed)
            heard.take(utterance)
            sound_s += utterance.seconds
            first_s = first_s or time.perf_counter() - started
        seconds = time.perf_counter() - started
        made = heard.sample_rate, heard.sentences
        return Spoken(SYSTEM, voice, "", *made, 0.0, first_s, seconds, sound_s)


class _Counting:
    """Hands sentences on, and tells how many there were."""

    def __init__(self, on_utterance: OnUtterance, terminal: Terminal) -> None:
        self._on_utterance, self._terminal = on_utterance, terminal
        self.sentences = 0
        self.sample_rate = 0

    def take(self, utterance: Utterance) -> None:
        self._on_utterance(utterance)
        self.sentences += 1
        self.sample_rate = utterance.sample_rate
        self._terminal.progress(f"Speaking: {self.sentences} sentences …")
