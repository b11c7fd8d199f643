"""Listens to an engine and hands its events to a test."""

from __future__ import annotations

import queue
from collections.abc import Callable
from pathlib import Path

from models.engine import protocol as p
from models.inputs.picture import Picture
from models.inputs.sound import SAMPLE_RATE, Sound
from models.inputs.utterance import Utterance
from models.inputs.video import Frame, Video
from tests.fixtures.spoken import GREEN_BALL, read_speech

PATIENCE_S = 120.0
BUILTIN = Path(__file__).resolve().parents[3] / "models" / "builtin"
FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

VISION = p.ModelRef("shapes-qwen2-vl", "Shapes", str(BUILTIN / "shapes-qwen2-vl"), "vision")
SPEECH = p.ModelRef("whisper-tiny.en", "Whisper", str(BUILTIN / "whisper-tiny.en"), "speech")
VOICE = p.ModelRef("speaker", "Speaker", str(BUILTIN / "none"), "voice")
SPEAKER = p.ModelRef("tiny-voice", "Tiny Voice", str(FIXTURES / "tiny-voice"), "voice")
TEXT = p.ModelRef("words", "Words", str(BUILTIN / "none"), "text")


def plain_picture(red: int, green: int, blue: int, side: int = 96) -> Picture:
    """A square in one colour on a light ground, in the style of the demo models' world."""
    light, inner = bytes((240, 240, 232)), bytes((red, green, blue))
    edge = side // 4
    empty = light * side
    row = light * edge + inner * (side - 2 * edge) + light * edge
    return Picture(side, side, empty * edge + row * (side - 2 * edge) + empty * edge)


def ask(text: str, *pictures: Picture, device: str = "CPU", tokens: int = 40) -> p.Answer:
    """A first question to the demo model, greedy."""
    sampling = p.Sampling(max_new_tokens=tokens, temperature=0)
    return p.Answer(VISION, device, (p.Message("user", text, pictures),), sampling)


def plain_video(*pictures: Picture) -> Video:
    """These, one a second."""
    frames = tuple(Frame(picture, float(second)) for second, picture in enumerate(pictures))
    return Video("clip.mp4", float(len(pictures)), frames)


def silence(seconds: float) -> Sound:
    return Sound(bytes(4 * int(seconds * SAMPLE_RATE)))


def green_ball() -> Sound:
    """Two seconds and a half of it, said by espeak-ng."""
    return Sound(read_speech(GREEN_BALL).astype("<f4").tobytes(), GREEN_BALL.name)


def hear(
    sound: Sound, *, times: bool = False, language: str = "", model: p.ModelRef = SPEECH
) -> p.Transcribe:
    return p.Transcribe(model, "CPU", sound, language, times=times)


def speak(
    text: str, *, voice: str = "", speed: float = 1.0, model: p.ModelRef = SPEAKER
) -> p.Speak:
    return p.Speak(model, "CPU", text, voice, speed)


class Recorder:
    """Gets every event; waits for what a test needs."""

    def __init__(self) -> None:
        self.events: list[p.Event] = []
        self._arriving: queue.SimpleQueue[p.Event] = queue.SimpleQueue()
        self.react: Callable[[p.Event], None] | None = None

    def __call__(self, event: p.Event) -> None:
        if self.react is not None:
            self.react(event)
        self._arriving.put(event)

    def wait(self, wanted: Callable[[p.Event], bool]) -> p.Event:
        """Take events until one is wanted; fails the test when none comes."""
        for event in self.events:
            if wanted(event):
                return event
        while True:
            event = self._arriving.get(timeout=PATIENCE_S)
            self.events.append(event)
            if wanted(event):
                return event

    def end_of(self, request: p.Request) -> p.Event:
        return self.wait(
            lambda event: event.request_id == request.id and isinstance(event, p.Terminal)
        )

    def finished(self, request: p.Request) -> p.Finished:
        event = self.end_of(request)
        assert isinstance(event, p.Finished), event
        return event

    def transcribed(self, request: p.Request) -> p.Transcribed:
        event = self.end_of(request)
        assert isinstance(event, p.Transcribed), event
        return event

    def spoken(self, request: p.Request) -> p.SpokenAloud:
        event = self.end_of(request)
        assert isinstance(event, p.SpokenAloud), event
        return event

    def utterances_of(self, request: p.Request) -> list[Utterance]:
        return [
            event.utterance
            for event in self.events
            if isinstance(event, p.Sounded) and event.request_id == request.id
        ]

    def failed(self, request: p.Request) -> p.Failed:
        event = self.end_of(request)
        assert isinstance(event, p.Failed), event
        return event

    def tried(self, request: p.Request) -> p.ModelTried:
        event = self.end_of(request)
        assert isinstance(event, p.ModelTried), event
        return event

    def text_of(self, request: p.Request) -> str:
        return "".join(
            event.text
            for event in self.events
            if isinstance(event, p.Text) and event.request_id == request.id
        )

    def terminals_of(self, request: p.Request) -> list[p.Event]:
        return [
            event
            for event in self.events
            if event.request_id == request.id and isinstance(event, p.Terminal)
        ]
