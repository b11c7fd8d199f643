"""A transcript in a process of its own, for `tests.bench.transcript`: prints one JSON document."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.conversations.values import Message
from desktop.messages.answer import AnswerView
from desktop.messages.question import QuestionView
from desktop.start import make_application
from desktop.theme import Mode, apply_theme
from desktop.transcript.measuring import fit
from desktop.transcript.transcript import Transcript

_COUNT = 5000
_FRAME_S = 1 / 60
# A turn of the event loop that is shorter had nothing to do.
_IDLE_S = 0.0002
_ANSWERS, _TURNS = 20, 6
_WORDS = (
    "the",
    "sea",
    "is",
    "a",
    "large",
    "body",
    "of",
    "salt",
    "water",
    "with",
    "ships",
    "and",
    "fish",
)


def main() -> None:
    qt = make_application()
    apply_theme(qt, Mode.LIGHT)
    result = {"cheap_ms": [_opening_of_cheap_views()]}
    result |= {f"{name}_ms": _answers(text) for name, text in _texts().items()}
    talk = [_message(number) for number in range(_COUNT)]
    transcript = _shown(Transcript(_view))
    # What is imported or made once is not part of it.
    transcript.set_rows(talk[:40])
    _wait_until(lambda: transcript.is_settled)
    transcript.clear()
    before, started = psutil.Process().memory_info().rss, time.thread_time()
    transcript.set_rows(talk)
    result["open_ms"] = [(time.thread_time() - started) * 1000]
    _wait_until(lambda: transcript.is_settled)
    result["filled_ms"] = [(time.thread_time() - started) * 1000]
    scroll = _Scroll(transcript)
    result |= {way: scroll.run(steps) for way, steps in _ways(transcript).items()}
    result["turns_ms"] = scroll.turns_ms
    result["memory_bytes"] = [psutil.Process().memory_info().rss - before]
    print(json.dumps(result), flush=True)


def _opening_of_cheap_views() -> float:
    """Milliseconds until everything in view is there."""
    transcript = _shown(Transcript(lambda message: QLabel(message.id)))
    rows = [_message(number) for number in range(_COUNT)]
    started = time.thread_time()
    transcript.set_rows(rows)
    _wait_until(lambda: transcript.is_settled)
    return (time.thread_time() - started) * 1000


def _texts() -> dict[str, str]:
    """Answers of one, of three and of eight blocks."""
    chance = random.Random(1)
    short = _prose(chance, 30, 40)
    medium = [_paragraph(chance), _list(chance), _paragraph(chance)]
    makers = (_list, _code, _table, _paragraph, _paragraph, _list)
    long = [*medium[:2], *(make(chance) for make in makers)]
    return {"short": short, "medium": "\n\n".join(medium), "long": "\n\n".join(long)}


def _answers(text: str) -> list[float]:
    """Milliseconds to make one, paint it and drop it, each with words of its own."""
    home = QWidget()
    home.resize(720, 800)
    home.show()
    costs = []
    for number in range(_ANSWERS):
        message = Message("bench", "assistant", f"{text} {number}")
        started = time.thread_time()
        view = AnswerView.of(message)
        view.setParent(home)
        view.show()
        fit(view, 720)
        _take_turns()
        view.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        costs.append((time.thread_time() - started) * 1000)
    home.deleteLater()
    # The first one is made with what is made once.
    return costs[1:]


def _take_turns() -> None:
    for _ in range(_TURNS):
        QApplication.processEvents()


def _shown(transcript: Transcript) -> Transcript:
    transcript.resize(1000, 800)
    transcript.show()
    return transcript


def _wait_until(condition: Callable[[], bool]) -> None:
    while not condition():
        QApplication.processEvents()


# --- messages -----------------------------------------------------------------------------------


def _view(message: Message) -> QWidget:
    return QuestionView.of(message) if message.role == "user" else AnswerView.of(message)


def _message(number: int) -> Message:
    chance = random.Random(number)
    is_question = number % 2 == 0
    text = _prose(chance, 3, 60) if is_question else _answer(chance)
    return Message("bench", "user" if is_question else "assistant", text, id=f"m{number}")


def _answer(chance: random.Random) -> str:
    makers = [_list, _code, _table, *[_paragraph] * 3]
    parts = [chance.choice(makers)(chance) for _ in range(chance.randint(0, 5))]
    return "\n\n".join([_prose(chance, 10, 90), *parts])


def _prose(chance: random.Random, least: int, most: int) -> str:
    words = (chance.choice(_WORDS) for _ in range(chance.randint(least, most)))
    return " ".join(words).capitalize() + "."


def _paragraph(chance: random.Random) -> str:
    return _prose(chance, 20, 120)


def _list(chance: random.Random) -> str:
    return "\n".join(f"- {_prose(chance, 3, 20)}" for _ in range(chance.randint(2, 7)))


def _code(chance: random.Random) -> str:
    lines = [f"value_{line} = compute({line}, 'sea')" for line in range(chance.randint(2, 25))]
    return "\n".join(["```python", *lines, "```"])


def _table(chance: random.Random) -> str:
    rows = [f"| {chance.choice(_WORDS)} | {row} |" for row in range(chance.randint(2, 6))]
    return "\n".join(["| word | number |", "| --- | --- |", *rows])


# --- scrolling ----------------------------------------------------------------------------------


def _ways(transcript: Transcript) -> dict[str, Iterator[int]]:
    """Where the scroll bar is, frame by frame."""
    bar = transcript.verticalScrollBar()

    def by(pixels: int, frames: int) -> Iterator[int]:
        for _ in range(frames):
            yield bar.value() + pixels

    return {
        "wheel": by(-60, 400),
        "flick": by(-600, 120),
        "drag": (round(bar.maximum() * (1 - step / 120)) for step in range(121)),
        # Back and forth over two windows.
        "again": (3000 + 60 * min(step % 40, 40 - step % 40) for step in range(80, 320)),
    }


class _Scroll(QObject):
    """Scrolls a step in every frame, and counts how long the event loop was busy in it."""

    def __init__(self, transcript: Transcript) -> None:
        super().__init__()
        self.turns_ms: list[float] = []
        self._bar = transcript.verticalScrollBar()
        self._steps: Iterator[int] = iter(())
        self._busy_ms: list[float] = []
        self._last = 0.0
        self._frame_began = 0.0
        self._turns: list[float] = []
        self._heart = QTimer(self)
        self._heart.timeout.connect(self._on_beat)

    def run(self, steps: Iterator[int]) -> list[float]:
        """Milliseconds of each frame."""
        self._steps, self._busy_ms, self._turns = steps, [], []
        self._last, self._frame_began = time.thread_time(), time.perf_counter()
        self._heart.start(0)
        _wait_until(lambda: not self._heart.isActive())
        return self._busy_ms

    def _on_beat(self) -> None:
        # Of this thread, so that it does not count what else the PC does.
        spent, now = time.thread_time(), time.perf_counter()
        if spent - self._last > _IDLE_S:
            self._turns.append((spent - self._last) * 1000)
        self._last = spent
        if now - self._frame_began < _FRAME_S:
            return
        self._busy_ms.append(sum(self._turns))
        self.turns_ms.append(max(self._turns, default=0.0))
        self._frame_began, self._turns = now, []
        step = next(self._steps, None)
        if step is None:
            self._heart.stop()
        else:
            self._bar.setValue(step)


if __name__ == "__main__":
    main()
