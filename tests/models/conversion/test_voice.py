"""A model that speaks, converted: with the vocoder that belongs to it, and for real."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

from models.cancel import CancelToken
from models.conversion.child.job import Job
from models.conversion.process import run_job
from models.conversion.recipe import Recipe
from models.engine.protocol import ModelRef
from models.inputs.utterance import Utterance
from models.pipelines.voice.model import open_voice
from models.sources.network import Network
from tests.fixtures.hub_server import Hub, serve_hub, use_hub
from tests.models.conversion.desk import ENTRY, Desk, plan_for
from tests.models.conversion.test_converting_from_hub import CHECKPOINT, REPOSITORY

ROOT = Path(__file__).parents[3]
TASK = "text-to-audio"
VOCODER = "owner/vocoder"
INT8 = Recipe(TASK, "transformers-4.57", weights="int8", vision="int8")


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with serve_hub() as running:
        running.add(REPOSITORY, CHECKPOINT)
        # As it is on the hub: there are no safetensors.
        running.add(VOCODER, {"config.json": b"{}", "pytorch_model.bin": b"pickle"})
        use_hub(monkeypatch, running.url)
        yield running


@pytest.mark.parametrize("from_hub", [True, False], ids=["from the hub", "from a folder"])
def test_the_vocoder_is_fetched_too(desk: Desk, hub: Hub, from_hub: bool) -> None:
    found: list[list[str]] = []
    desk.player.on_step = lambda job, *_: found.append(
        sorted(path.name for path in Path(job.companion).iterdir()) if job.companion else []
    )
    desk.network = Network(hub_endpoint=hub.url)
    if from_hub:
        plan = plan_for(ENTRY, repository=REPOSITORY)
    else:
        plan = plan_for(ENTRY, folder=desk.checkpoint())
    desk.convert(replace(plan, companion=VOCODER))
    assert found == [["config.json", "pytorch_model.bin"], []]


def test_what_was_converted_speaks(python: Path, tmp_path: Path) -> None:
    checkpoint, vocoder = tmp_path / "voice", tmp_path / "vocoder"
    make = [str(python), "-m", "tests.fixtures.make_voice", str(checkpoint), str(vocoder)]
    subprocess.run(make, cwd=ROOT, env={**os.environ, "HF_HUB_OFFLINE": "1"}, check=True)
    work, exported, compressed = (tmp_path / name for name in ("work", "ir16", "ir8"))
    work.mkdir()
    job = Job("export", str(checkpoint), str(exported), TASK, companion=str(vocoder))
    run_job(python, job, work, lambda _: None, CancelToken())
    job = Job("compress", str(exported), str(compressed), TASK, recipe=asdict(INT8))
    run_job(python, job, work, lambda _: None, CancelToken())
    for folder in (exported, compressed):
        for one in _said_by(folder, "Yes. No."):
            # The whole length that it may have, 20 ms for a character and either end.
            assert one.seconds == pytest.approx((len(one.text) + 2) * 0.02)
            assert np.abs(np.frombuffer(one.samples, "<f4")).max() > 0.1


def _said_by(folder: Path, text: str) -> list[Utterance]:
    said: list[Utterance] = []
    model = ModelRef("voice", "Voice", str(folder), "voice")
    pipeline = open_voice(model, "CPU", None, lambda *_: None, CancelToken())
    pipeline.speak(text, "", 1.0, "", said.append, CancelToken())
    assert " ".join(one.text for one in said) == text
    return said
