"""Answers about sounds, beside transformers on the same small checkpoint."""

from __future__ import annotations

import json
import os
import random
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models.cancel import CancelToken
from models.conversion.child.job import AUDIO_TASK, Job
from models.conversion.process import run_job
from models.conversion.toolchains.environment import Environments
from models.engine.protocol import Message, ModelRef, Sampling
from models.inputs.sounds.samples import sound_of
from models.pipelines.chat import open_chat
from tests.bench.converting import TOOLCHAIN
from tests.bench.figures import Figure
from tests.fixtures.hearing import WHAT
from tests.fixtures.sounds_training.world import make

_ROOT = Path(__file__).parents[2]
_CHECKPOINT = _ROOT / "tests" / "fixtures" / "sounds-qwen2-audio"
_TOOLCHAINS = _ROOT / ".toolchains"
_SOUNDS = 30
_MOST_TOKENS = 32


def bench_hearing() -> list[Figure]:
    """Greedy answers to one question about each of some sounds: features, tower, prompt, answer."""
    python = Environments(_TOOLCHAINS).make(TOOLCHAIN, lambda _: None, CancelToken()).python
    rng = random.Random(11)
    sounds = [make(rng, rng.choice(("beeps", "glide"))).samples for _ in range(_SOUNDS)]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        theirs = _by_transformers(python, work, sounds)
        job = Job("export", str(_CHECKPOINT), str(work / "ir"), AUDIO_TASK)
        run_job(python, job, work, lambda _: None, CancelToken())
        ours = _by_the_app(work / "ir", sounds)
    return [
        Figure("answers about sounds, tokens/s, transformers", f"{theirs:.0f}"),
        Figure("answers about sounds, tokens/s, the app", f"{ours:.0f}"),
        Figure("the app over transformers", f"{ours / theirs:.2f}", "at least 1", ours >= theirs),
    ]


def _by_transformers(python: Path, work: Path, sounds: Sequence[Any]) -> float:
    np.savez(work / "sounds.npz", **{f"s{at}": samples for at, samples in enumerate(sounds)})
    done = subprocess.run(
        [
            *(str(python), "-m", "tests.bench.hearing_child", str(_CHECKPOINT)),
            *(str(work / "sounds.npz"), WHAT, str(_MOST_TOKENS)),
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=_ROOT,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONPATH": str(_ROOT)},
    )
    found = json.loads(done.stdout.splitlines()[-1])
    return float(found["tokens"] / found["seconds"])


def _by_the_app(folder: Path, sounds: Sequence[Any]) -> float:
    model = ModelRef("sounds", "Sounds", str(folder), "audio")
    pipeline = open_chat(model, "CPU", None, lambda *_: None, CancelToken())
    sampling = Sampling(max_new_tokens=_MOST_TOKENS, temperature=0.0)
    seconds, tokens = 0.0, 0
    for samples in sounds:
        question = Message("user", WHAT, sounds=(sound_of(samples),))
        begun = time.perf_counter()
        generated = pipeline.answer(
            [question], sampling, lambda _: None, lambda *_: None, CancelToken()
        )
        seconds += time.perf_counter() - begun
        # Like theirs, with the one that ends it.
        tokens += generated.output_tokens + (generated.finish_reason == "stop")
    pipeline.close()
    return tokens / seconds
