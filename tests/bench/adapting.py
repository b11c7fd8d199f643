"""What adapters cost: a choice that changes, tokens per second with them, and loading."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.inputs.picture import Picture
from tests.bench.figures import Figure, median
from tests.fixtures.chat_adapters import ADAPTERS, CAPITALS, CHEERFUL
from tests.models.adapters.making import lora, write_file
from tests.models.engine.recorder import VISION, Recorder, plain_picture

_ROUNDS = 20
_TOKENS = 48
_LAYERS = [
    f"base_model.model.model.language_model.layers.{number}.{name}"
    for number in range(4)
    for name in ("self_attn.q_proj", "self_attn.o_proj")
]
_WORDS = p.ModelRef("words", "Words", str(ADAPTERS.with_name("shapes-words")), "text")
_TALE = "Tell of a red star, a blue ring and a black cross: above, left of."
_Choice = tuple[p.Weighed, ...]


def bench_adapting() -> list[Figure]:
    red = plain_picture(220, 30, 30)
    figures = _figures("sees", VISION, (CAPITALS, CHEERFUL), (red,))
    with tempfile.TemporaryDirectory() as folder:
        files = [
            write_file(Path(folder) / f"{name}.safetensors", lora(_LAYERS, inputs=128, outputs=128))
            for name in ("one", "other")
        ]
        adapters = tuple(p.Adapter(file.stem, file.stem, str(file)) for file in files)
        figures += _figures("text", _WORDS, adapters, ())
    return figures


@contextmanager
def _loaded(model: p.ModelRef) -> Iterator[tuple[ChildEngine, Recorder, float]]:
    engine, recorder = ChildEngine(), Recorder()
    engine.start(recorder)
    engine.submit(load := p.Load(model, "CPU"))
    loaded = recorder.end_of(load)
    assert isinstance(loaded, p.Loaded), loaded
    yield engine, recorder, loaded.load_s
    engine.close()


def _figures(
    kind: str, model: p.ModelRef, adapters: tuple[p.Adapter, ...], seen: tuple[Picture, ...]
) -> list[Figure]:
    one, other = (p.Weighed(adapter) for adapter in adapters)
    question = p.Message("user", "Describe the picture." if seen else _TALE, seen)

    def ask(model: p.ModelRef, choices: Sequence[_Choice]) -> tuple[float, float, float]:
        """Seconds to load, and medians of milliseconds to the first token, and of the rate."""
        with _loaded(model) as (engine, recorder, load_s):
            told = []
            for choice in choices:
                sampling = p.Sampling(_TOKENS, temperature=0)
                request = p.Answer(model, "CPU", (question,), sampling, adapters=choice)
                engine.submit(request)
                told.append(recorder.finished(request).statistics)
        later = told[2:]
        rates = [each.tokens_per_s for each in later]
        return load_s, median([each.ttft_ms for each in later]), median(rates)

    with_both = replace(model, adapters=adapters)
    plain = ask(model, [()] * _ROUNDS)
    off = ask(with_both, [()] * _ROUNDS)
    on = ask(with_both, [(one,)] * _ROUNDS)
    switched = ask(with_both, [(one,), (other,)] * (_ROUNDS // 2))
    weighed = ask(with_both, [(one, other), (replace(one, weight=0.5), other)] * (_ROUNDS // 2))
    return [
        Figure(f"load, {kind}", f"{plain[0]:.2f} s, with two adapters {off[0]:.2f} s"),
        Figure(f"first token, {kind}, without adapters", f"{plain[1]:.0f} ms"),
        Figure(f"first token, {kind}, all off", f"{off[1]:.0f} ms"),
        Figure(f"first token, {kind}, one on", f"{on[1]:.0f} ms"),
        Figure(f"first token, {kind}, another one each time", f"{switched[1]:.0f} ms"),
        Figure(f"first token, {kind}, other weights of two each time", f"{weighed[1]:.0f} ms"),
        Figure(
            f"tokens per second, {kind}",
            f"{plain[2]:.0f}, all off {off[2]:.0f}, one on {on[2]:.0f}, two on {weighed[2]:.0f}",
        ),
    ]
