"""SmolLM2 through the engine's client against the bare GenAI pipeline, in turn."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.pipelines.gguf import saved_ir
from tests.bench.figures import Figure, median
from tests.models.engine.recorder import Recorder

_ROUNDS = 20
_TOKENS = 128
_QUESTION = "Tell me a long story about a ship and the sea."
_TURNS = 20


@contextmanager
def _engine() -> Iterator[tuple[ChildEngine, Recorder]]:
    engine, recorder = ChildEngine(), Recorder()
    engine.start(recorder)
    try:
        yield engine, recorder
    finally:
        engine.close()


def bench_text(model: p.ModelRef) -> list[Figure]:
    figures = _loads(model)
    with _engine() as (engine, recorder):
        engine.submit(load := p.Load(model, "CPU"))
        recorder.end_of(load)
        figures += _against_bare(model, engine, recorder)
        figures += _first_question(engine, recorder, model)
        figures += _conversation(model, engine, recorder)
    return figures


def _loads(model: p.ModelRef) -> list[Figure]:
    """Seconds of `Load` in a fresh engine, page cache dropped and not."""
    folder = saved_ir(Path(model.folder)) or Path(model.folder)
    with _engine() as (engine, recorder):
        engine.submit(load := p.Load(model, "CPU"))
        recorder.end_of(load)
    seconds: dict[str, list[float]] = {"cold": [], "warm": []}
    for kind, values in seconds.items():
        for _ in range(3):
            if kind == "cold":
                _forget_pages(folder)
            with _engine() as (engine, recorder):
                engine.submit(load := p.Load(model, "CPU"))
                loaded = recorder.end_of(load)
                assert isinstance(loaded, p.Loaded)
                values.append(loaded.load_s)
    return [
        Figure(f"load {model.name}, {kind}, warm-up included", f"{median(values):.2f} s")
        for kind, values in seconds.items()
    ]


def _forget_pages(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _against_bare(model: p.ModelRef, engine: ChildEngine, recorder: Recorder) -> list[Figure]:
    import openvino_genai

    folder = saved_ir(Path(model.folder)) or Path(model.folder)
    bare = openvino_genai.LLMPipeline(str(folder), "CPU")
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    for number in range(_ROUNDS + 1):
        question = f"{number}: {_QUESTION}"
        # Whoever comes second finds another machine; so they take turns in that too.
        if number % 2:
            theirs.append(_bare_round(bare, question))
        ours.append(_client_round(engine, recorder, model, question))
        if not number % 2:
            theirs.append(_bare_round(bare, question))
    del bare, theirs[0], ours[0]
    added = median([a[0] - b[0] for a, b in zip(ours, theirs, strict=True)])
    share = _overall(ours) / _overall(theirs)
    return [
        Figure("first text, bare GenAI", f"{median([row[0] for row in theirs]):.1f} ms"),
        Figure("first text, engine client", f"{median([row[0] for row in ours]):.1f} ms"),
        Figure("added to the first text", f"{added:.1f} ms", "at most 15 ms", added <= 15),
        Figure("tokens/s, bare GenAI", f"{_overall(theirs):.1f}"),
        Figure("tokens/s, engine client", f"{_overall(ours):.1f}"),
        Figure("throughput against bare", f"{share:.3f}", "at least 0.97", share >= 0.97),
    ]


def _overall(rounds: list[tuple[float, float]]) -> float:
    """Tokens per second over all rounds, each of the same number of tokens."""
    return len(rounds) / sum(1 / rate for _, rate in rounds)


def _bare_round(bare: object, question: str) -> tuple[float, float]:
    """Milliseconds to the first text, and tokens per second over the whole answer's decoding."""
    import openvino_genai

    assert isinstance(bare, openvino_genai.LLMPipeline)
    config = bare.get_generation_config()
    config.max_new_tokens = _TOKENS
    config.ignore_eos = True
    # What Sidelight sets for models that bring no defaults, so that both do the same work.
    config.frequency_penalty = 0.3
    first: list[float] = []

    def on_text(text: str) -> bool:
        if not first:
            first.append(time.perf_counter())
        return False

    history = openvino_genai.ChatHistory([{"role": "user", "content": question}])
    started = time.perf_counter()
    result = bare.generate(history, config, on_text)
    ended = time.perf_counter()
    ttft = result.perf_metrics.get_ttft().mean / 1000
    return (first[0] - started) * 1000, (_TOKENS - 1) / (ended - started - ttft)


def _client_round(
    engine: ChildEngine, recorder: Recorder, model: p.ModelRef, question: str
) -> tuple[float, float]:
    sampling = p.Sampling(max_new_tokens=_TOKENS, temperature=0)
    request = p.Answer(model, "CPU", (p.Message("user", question),), sampling)
    first: list[float] = []

    def on_event(event: p.Event) -> None:
        if not first and isinstance(event, p.Text) and event.request_id == request.id:
            first.append(time.perf_counter())

    recorder.react = on_event
    started = time.perf_counter()
    engine.submit(request)
    finished = recorder.finished(request)
    ended = time.perf_counter()
    recorder.react = None
    figures = finished.statistics
    decode_s = ended - started - figures.ttft_ms / 1000
    return (first[0] - started) * 1000, (figures.output_tokens - 1) / decode_s


def _first_question(engine: ChildEngine, recorder: Recorder, model: p.ModelRef) -> list[Figure]:
    """The first question after a load against the second one."""
    engine.submit(p.Unload())
    engine.submit(load := p.Load(model, "CPU"))
    recorder.end_of(load)
    times = []
    for question in ("What is the capital of France?", "Which city is the capital of Spain?"):
        request = p.Answer(model, "CPU", (p.Message("user", question),), p.Sampling(4))
        engine.submit(request)
        times.append(recorder.finished(request).statistics.ttft_ms)
    return [
        Figure("first token, first question after loading", f"{times[0]:.0f} ms"),
        Figure("first token, second question", f"{times[1]:.0f} ms"),
    ]


def _conversation(model: p.ModelRef, engine: ChildEngine, recorder: Recorder) -> list[Figure]:
    """Time to first token over the turns of conversations, turns of the same length.

    Five turns early and five late, of three conversations: how many tokens of the last block of
    the cache have to be read again differs from turn to turn.
    """
    early: list[float] = []
    late: list[float] = []
    for topic in ("whales", "clouds", "bridges"):
        times = _turns(model, engine, recorder, topic)
        early += times[1:6]
        late += times[-5:]
    ratio = median(late) / median(early)
    return [
        Figure("first token, turns 2 to 6", f"{median(early):.0f} ms"),
        Figure("first token, turns 16 to 20", f"{median(late):.0f} ms"),
        Figure("late turns against early ones, text", f"{ratio:.2f}", "at most 1.5", ratio <= 1.5),
    ]


def _turns(model: p.ModelRef, engine: ChildEngine, recorder: Recorder, topic: str) -> list[float]:
    messages: list[p.Message] = []
    times = []
    sampling = p.Sampling(max_new_tokens=48, temperature=0)
    for turn in range(_TURNS):
        question = f"Tell me the {turn + 10}th fact about {topic}, please."
        messages.append(p.Message("user", question))
        request = p.Answer(model, "CPU", tuple(messages), sampling)
        engine.submit(request)
        finished = recorder.finished(request)
        messages.append(p.Message("assistant", finished.text))
        times.append(finished.statistics.ttft_ms)
    return times
