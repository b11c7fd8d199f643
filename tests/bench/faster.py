"""Tokens per second with and without a draft and lookup, on free and on repetitive text.

SmolLM2 drafts for itself, as there is no smaller one of its family: what a draft costs that is as
deep as the model. The pair of tests/fixtures/words_training has a draft an eighth as large.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from models.cancel import CancelToken
from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.engine.session import EngineSession
from models.pipelines.gguf import saved_ir
from models.speed.measuring import Gain
from models.speed.trying import FREE_PROMPTS, REPEATING_PROMPTS, Trial, measure_gain
from tests.bench.figures import Figure

_FIXTURES = Path(__file__).parents[1] / "fixtures"
_ROUNDS = 3
_LLAMA = {"model_type": "llama", "vocab_size": 49152, "max_position_embeddings": 8192}
_WORDS_FREE = (
    "Tell of a red circle, a blue square and a green star: above, left of.",
    "There are 3 red circles and 2 blue squares. How many shapes are there?",
)
_WORDS_REPEATING = (
    "Say it again: 3 red circles, 2 blue squares, 5 green stars, 1 black ring, 4 white crosses.",
    "Count the red circles up to 9.",
)


def bench_faster(smollm: p.ModelRef) -> list[Figure]:
    pair = [
        p.ModelRef(name, name, str(_FIXTURES / name), "text")
        for name in ("shapes-words", "shapes-words-draft")
    ]
    with tempfile.TemporaryDirectory() as folder, EngineSession(ChildEngine()) as session:
        session.run(p.Load(smollm, "CPU"))
        twin = _as_ir(smollm, Path(folder) / "twin")
        smol = {"free text": FREE_PROMPTS, "repetitive text": REPEATING_PROMPTS}
        words = {"free text": _WORDS_FREE, "repetitive text": _WORDS_REPEATING}
        return [
            *_figures(session, "SmolLM2, drafted by itself", smollm, p.Faster(twin), smol),
            *_figures(session, "SmolLM2, lookup", smollm, p.Faster(lookup=True), smol),
            *_figures(session, "words, drafted", pair[0], p.Faster(pair[1]), words),
            *_figures(session, "words, lookup", pair[0], p.Faster(lookup=True), words),
        ]


def _figures(
    session: EngineSession,
    name: str,
    model: p.ModelRef,
    faster: p.Faster,
    prompts: Mapping[str, Sequence[str]],
) -> list[Figure]:
    figures = []
    for kind, asked in prompts.items():
        trial = Trial(model, "CPU", faster, asked, _ROUNDS)
        gain = measure_gain(session, trial, CancelToken(), lambda *_: None)
        figures.append(Figure(f"{name}, {kind}", _line(gain)))
    return figures


def _line(gain: Gain) -> str:
    parts = [f"{gain.plain_tokens_per_s:.1f} -> {gain.tokens_per_s:.1f} tokens/s"]
    if gain.acceptance is not None:
        parts.append(f"{gain.acceptance:.0%} taken")
    parts.append("the same text" if gain.same_text else "another text")
    return f"x {gain.ratio:.2f}: {', '.join(parts)}"


def _as_ir(model: p.ModelRef, folder: Path) -> p.ModelRef:
    """What its GGUF became, as a model of its own."""
    ir = saved_ir(Path(model.folder))
    assert ir is not None
    shutil.copytree(ir, folder)
    (folder / "config.json").write_text(json.dumps(_LLAMA), "utf-8")
    (folder / "generation_config.json").write_text(json.dumps({"eos_token_id": 2}), "utf-8")
    return p.ModelRef("twin", "SmolLM2 IR", str(folder), "text")
