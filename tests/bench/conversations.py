"""The store of conversations: 10,000 listed, one of 5,000 messages read, 1,000,000 words searched.

Each time is what the keeper's thread takes; the window waits for none of it.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop.conversations.blobs import Blobs
from desktop.conversations.contents import pack
from desktop.conversations.store import Store
from desktop.conversations.values import Conversation, Message, Origin
from models.inputs.picture import Picture
from models.inputs.video import Frame, Video
from tests.bench.figures import Figure, median

_CONVERSATIONS, _MESSAGES, _WORDS = 10_000, 5_000, 1_000_000
_LONG = 100
_TIMES = 7
_GOAL_MS = 100.0
_ORIGIN = Origin("qwen", "Qwen2-VL", "CPU", "", 250.0, 20.0, 900, _LONG)
_SHOWN = (1024, 768)


def bench_conversations() -> list[Figure]:
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        vocabulary = _vocabulary(rng)
        store = Store(Path(folder))
        long = _fill(store, rng, vocabulary)
        store.close()
        opening = _milliseconds(lambda: Store(Path(folder)).close())
        store = Store(Path(folder))
        listing = _milliseconds(store.conversations)
        reading = _milliseconds(lambda: store.open(long.id))
        figures = [
            _figure("open the store, looked through for damage", opening),
            _figure("list 10,000 conversations", listing, _GOAL_MS),
            _figure("read a conversation of 5,000 messages", reading),
            *_searches(store, vocabulary),
        ]
        store.close()
        return [*figures, _packing(Path(folder))]


def _searches(store: Store, vocabulary: list[str]) -> Iterator[Figure]:
    """As they are typed, a letter at a time."""
    queries = {
        "a common word": vocabulary[3],
        "a rare word": vocabulary[-3],
        "three words": " ".join(vocabulary[2:5]),
        "two Chinese characters": "狐狸",
    }
    for what, query in queries.items():
        typed = [query[:end] for end in range(1, len(query) + 1)]
        times = [_milliseconds(partial(store.search, part)) for part in typed]
        yield _figure(f"search 1,000,000 words for {what}, slowest key", max(times), _GOAL_MS)


def _packing(folder: Path) -> Figure:
    rng = random.Random(2)
    width, height = _SHOWN
    # A gradient with noise, about as hard to compress as a photograph.
    row = bytes((x // 4 + rng.randrange(6)) % 256 for x in range(width * 3))
    picture = Picture(width, height, b"".join(row[y:] + row[:y] for y in range(height)))
    film = Video("film", 8.0, tuple(Frame(picture, float(at)) for at in range(8)))
    return _figure(
        "keep 8 frames of 1024 x 768", _milliseconds(lambda: pack([film], Blobs(folder)))
    )


def _vocabulary(rng: random.Random) -> list[str]:
    letters = "etaoinshrdlucmfwyp"
    return ["".join(rng.choices(letters, k=rng.randint(2, 10))) for _ in range(30_000)]


def _fill(store: Store, rng: random.Random, vocabulary: list[str]) -> Conversation:
    """Returns the long one; words are as common as they are in languages, a tenth is Chinese."""
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    rest = _WORDS - _MESSAGES * _LONG

    def text(words: int, at: int) -> str:
        if at % 10 == 0:
            return "".join(chr(rng.randint(0x4E00, 0x5E00)) for _ in range(words - 2)) + "狐狸"
        return " ".join(rng.choices(vocabulary, weights, k=words))

    long = _add(store, 0, [text(_LONG, at) for at in range(_MESSAGES)])
    for number in range(1, _CONVERSATIONS):
        half = rest // _CONVERSATIONS // 2
        _add(store, number, [text(half, number), text(half, number + 1)])
    return long


def _add(store: Store, number: int, texts: list[str]) -> Conversation:
    conversation = Conversation(f"Conversation {number}", created=number, changed=number)
    messages: list[Message] = []
    for at, text in enumerate(texts):
        parent = messages[-1].id if messages else ""
        question = Message(conversation.id, "user", text, parent, created=number + at)
        is_answer = at % 2 == 1
        answer = replace(question, role="assistant", origin=_ORIGIN)
        messages.append(answer if is_answer else question)
    return store.add_conversation(replace(conversation, leaf=messages[-1].id), messages)


def _milliseconds(call: Callable[[], object]) -> float:
    times = []
    for _ in range(_TIMES):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return median(times) * 1000


def _figure(what: str, value: float, goal: float = 0.0) -> Figure:
    words = f"under {goal:.0f} ms" if goal else ""
    return Figure(what, f"{value:.0f} ms", words, not goal or value < goal)
