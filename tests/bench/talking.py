"""Push-to-talk: how much of what is said is understood, and how soon after the key is let go.

espeak-ng says sentences into a virtual microphone, and the app's own recorder, trimming and engine
write them down; the bare pipeline then gets the very samples that the engine got.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.session import EngineSession
from models.inputs.sound import Sound
from models.inputs.sounds.speech import trimmed
from models.places import BUILTIN_MODELS
from tests.bench.figures import Figure, median
from tests.fixtures.talking import Talker, talking
from tests.fixtures.words import errors, words

SENTENCES = (
    "What time does the library close today?",
    "Please turn off the lights in the kitchen.",
    "How far is the nearest railway station?",
    "I would like to book a table for two people.",
    "Can you tell me what is in this picture?",
    "The weather is going to be sunny tomorrow morning.",
    "Where did I leave the keys of my car?",
    "Read me the second page of the letter.",
    "How do you spell the name of this city?",
    "My brother works in a small office near the river.",
    "What is the difference between coffee and tea?",
    "Write a short message to my teacher.",
    "The meeting starts in half an hour.",
    "Which of these two books should I read first?",
    "Remember to buy bread and milk on the way home.",
    "How many people live in this country?",
    "The children are playing in the garden.",
    "Could you explain this word in simple terms?",
    "What is the man in the blue shirt doing?",
    "I forgot the password of my email account.",
    "The train was late again because of the snow.",
    "Is there anything red on the table?",
    "Show me the photographs from last summer.",
    "Why is the sky blue and the grass green?",
    "We need a new battery for the old camera.",
    "Open the window before you go to sleep.",
    "How long should I cook the potatoes?",
    "The doctor told her to drink more water.",
    "What does this sign on the door mean?",
    "Thank you very much for your help.",
)
_MODEL = "whisper-tiny.en"
_WORST_SHARE = 0.25
_MOST_TIMES, _MOST_MS = 1.1, 50.0


@dataclass(frozen=True)
class _Spoken:
    """One sentence: wrong words, all words, and seconds after the release."""

    wrong: int
    count: int
    app_s: float
    bare_s: float

    @property
    def allowed_s(self) -> float:
        return _MOST_TIMES * self.bare_s + _MOST_MS / 1000


def bench_talking() -> list[Figure]:
    # Kept, as Qt ends with it.
    app = QCoreApplication.instance() or QCoreApplication([])
    with talking() as talker, EngineSession(ChildEngine()) as engine:
        bench = _Bench(talker, engine)
        spoken = [bench.measure(sentence) for sentence in SENTENCES]
    app.processEvents()
    return _figures(spoken)


class _Bench:
    def __init__(self, talker: Talker, engine: EngineSession) -> None:
        import openvino_genai

        folder = BUILTIN_MODELS / _MODEL
        self._model = p.ModelRef(_MODEL, "Whisper", str(folder), "speech")
        self._engine = engine
        self._talker = talker
        self._bare = openvino_genai.WhisperPipeline(str(folder), "CPU")
        self._released_s = 0.0
        talker.released.connect(self._on_released)
        engine.run(p.Load(self._model, "CPU"))
        # The first ones are slower.
        self.measure(SENTENCES[0])

    def measure(self, sentence: str) -> _Spoken:
        recorded = self._talker.say(sentence)
        sound = trimmed(recorded)
        text = self._write_down(sound)
        app_s = time.perf_counter() - self._released_s
        wrong = errors(words(sentence), words(text))
        return _Spoken(wrong, len(words(sentence)), app_s, self._bare_time(sound))

    def _write_down(self, sound: Sound) -> str:
        event = self._engine.run(p.Transcribe(self._model, "CPU", sound))
        assert isinstance(event, p.Transcribed)
        return event.text

    def _bare_time(self, sound: Sound) -> float:
        samples: Any = np.frombuffer(sound.samples, "<f4")
        start = time.perf_counter()
        self._bare.generate(samples)
        return time.perf_counter() - start

    def _on_released(self) -> None:
        self._released_s = time.perf_counter()


def _figures(spoken: list[_Spoken]) -> list[Figure]:
    share = sum(one.wrong for one in spoken) / sum(one.count for one in spoken)
    app_ms = 1000 * median([one.app_s for one in spoken])
    bare_ms = 1000 * median([one.bare_s for one in spoken])
    over_ms = 1000 * median([one.app_s - one.allowed_s for one in spoken])
    in_time = sum(one.app_s < one.allowed_s for one in spoken)
    return [
        Figure(
            f"talking: word error rate of {len(spoken)} sentences, {_MODEL}",
            f"{share:.3f}",
            f"under {_WORST_SHARE}",
            share < _WORST_SHARE,
        ),
        Figure(
            f"talking: release to text (bare pipeline {bare_ms:.0f} ms), medians",
            f"{app_ms:.0f} ms",
            f"under {_MOST_TIMES} times plus {_MOST_MS:.0f} ms",
            over_ms < 0,
        ),
        Figure("talking: sentences within that", f"{in_time} of {len(spoken)}"),
    ]
