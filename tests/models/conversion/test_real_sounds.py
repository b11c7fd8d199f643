"""The model that hears, converted for real: beside transformers, and asked about fresh sounds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.cancel import CancelToken
from models.conversion.child.job import AUDIO_TASK, Job
from models.conversion.process import run_job
from models.conversion.recipe import Recipe
from models.conversion.samples import questions_for
from models.engine.protocol import Message
from models.inputs.log_mel import FRAMES, log_mel
from models.inputs.sounds.samples import sound_of
from models.store.needed import missing_files
from tests.fixtures.sounds_training.measuring import KINDS, Asked, fresh, question_of, share_right
from tests.fixtures.sounds_training.world import Bank

ROOT = Path(__file__).parents[3]
CHECKPOINT = ROOT / "tests" / "fixtures" / "sounds-qwen2-audio"
FP16 = Recipe(AUDIO_TASK, "transformers-4.57", weights="fp16", vision="fp16")
# The least share of answers of the FP16 model that are kept to the letter.
KEPT = {
    "int8": (Recipe(AUDIO_TASK, "transformers-4.57", weights="int8", vision="int8"), 0.9),
    "int4": (
        Recipe(AUDIO_TASK, "transformers-4.57", weights="int4", vision="int8", group_size=64),
        0.8,
    ),
}
EXPORT_LARGE = """
import sys
from pathlib import Path
from models.conversion.child.exporting_audio import export_audio, load_audio_model
from models.conversion.child.speaker import Speaker
export_audio(load_audio_model(Path(sys.argv[1]), False), Path(sys.argv[2]), Speaker(sys.stderr))
"""
ASKED = 10
# Largest difference of a logit, and of a feature; logits are some tens apart.
LOGITS_WITHIN = 0.02
FEATURES_WITHIN = 1e-4
RATE = 16_000


@dataclass(frozen=True)
class Reference:
    """What transformers says about the same sounds and conversations."""

    sounds: Sequence[Any]
    talks: Sequence[Sequence[Mapping[str, Any]]]
    arrays: Mapping[str, Any]
    told: Sequence[Mapping[str, Any]]


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    return Bank(tmp_path_factory.mktemp("voices"))


@pytest.fixture(scope="module")
def exported(python: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """IR with the checkpoint's own 16-bit weights, and what the original answered."""
    work = tmp_path_factory.mktemp("exported")
    questions = questions_for(AUDIO_TASK, work)
    job = Job("export", str(CHECKPOINT), str(work / "ir"), AUDIO_TASK, questions=questions)
    return work / "ir", run_job(python, job, work, lambda _: None, CancelToken())


@pytest.fixture(scope="module")
def model(exported: tuple[Path, dict[str, Any]]) -> Asked:
    return Asked(exported[0])


@pytest.fixture(scope="module")
def reference(python: Path, bank: Bank, tmp_path_factory: pytest.TempPathFactory) -> Reference:
    work = tmp_path_factory.mktemp("reference")
    sounds = _sounds(bank)
    talks = _talks()
    given = {f"s{at}": samples for at, samples in enumerate(sounds)}
    np.savez(work / "in.npz", talks=json.dumps(talks), **given)
    subprocess.run(
        [
            *(str(python), "-m", "tests.fixtures.sounds_training.reference"),
            *(str(CHECKPOINT), str(work / "in.npz"), str(work / "out.npz")),
        ],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONPATH": str(ROOT)},
    )
    arrays = dict(np.load(work / "out.npz"))
    return Reference(sounds, talks, arrays, json.loads(str(arrays.pop("told"))))


def _sounds(bank: Bank) -> list[Any]:
    """A word, beeps, silence, noise over exactly 30 s and one sample less, and a mere click."""
    rng = np.random.default_rng(5)
    known = [fresh(kind, 1, bank)[0][0].sounds[0].samples for kind in ("words", "beeps")]
    noise = rng.normal(0, 0.1, 30 * RATE).astype(np.float32)
    return [*known, np.zeros(RATE, np.float32), noise, noise[:-1], noise[:1_600]]


def _talks() -> list[list[dict[str, Any]]]:
    def ask(text: str, *sounds: int) -> dict[str, Any]:
        return {"role": "user", "text": text, "sounds": sounds}

    def say(text: str) -> dict[str, Any]:
        return {"role": "assistant", "text": text, "sounds": ()}

    return [
        [ask("What do you hear?", 0)],
        [ask("", 0)],
        [ask("What do you hear?", 1), say("Two low beeps."), ask("Is it low or high?")],
        [ask("What do you hear in each?", 0, 1)],
        [ask("What do you hear?", 1), say("Noise."), ask("What do you hear?", 0)],
        [ask("What do you hear?", 2)],
        [ask("What do you hear?", 3)],
        [ask("What do you hear?", 4)],
        [ask("What do you hear?", 5)],
        [ask("What do you hear?")],
    ]


def _message(message: Mapping[str, Any], sounds: Sequence[Any]) -> Message:
    heard = tuple(sound_of(sounds[at]) for at in message["sounds"])
    return Message(message["role"], message["text"], sounds=heard)


# --- beside transformers ------------------------------------------------------------------------


@pytest.mark.parametrize("bins", [80, 128])
def test_features_are_those_of_the_models_own_processor(bins: int, reference: Reference) -> None:
    for at, samples in enumerate(reference.sounds):
        features, frames = log_mel(samples, bins)
        assert features.shape == (bins, FRAMES)
        assert np.abs(features - reference.arrays[f"mel{bins}_{at}"]).max() < FEATURES_WITHIN
        assert frames == reference.arrays[f"frames{bins}_{at}"]


def test_answers_are_those_of_transformers(model: Asked, reference: Reference) -> None:
    said = [
        model.answer([_message(message, reference.sounds) for message in talk])
        for talk in reference.talks
    ]
    assert said == [told["text"] for told in reference.told]


def test_logits_are_those_of_transformers(
    model: Asked, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []
    read = model.model._language.read

    def note(keys: Any, embeddings: Any) -> Any:
        seen.append(read(keys, embeddings))
        return seen[-1]

    for at, talk in enumerate(reference.talks):
        messages = [_message(message, reference.sounds) for message in talk]
        counted = model.model.counter.count(messages)
        assert sum(counted) == reference.told[at]["tokens"]
        monkeypatch.setattr(model.model._language, "read", note)
        seen.clear()
        model.model._language.go_back_to([])
        model.answer(messages)
        monkeypatch.undo()
        # The prompt was read in pieces; the last of them ends it.
        pieces = -(-reference.told[at]["tokens"] // 256)
        assert np.abs(seen[pieces - 1] - reference.arrays[f"logits{at}"]).max() < LOGITS_WITHIN


def test_the_prompt_is_that_of_the_models_own_template(model: Asked, reference: Reference) -> None:
    for at, talk in enumerate(reference.talks):
        messages = [_message(message, reference.sounds) for message in talk]
        assert model.model.counter.prompt(messages).text == reference.told[at]["prompt"]


def test_the_original_is_asked_before_it_is_compressed(
    exported: tuple[Path, dict[str, Any]],
) -> None:
    assert len(exported[1]["answers"]) == len(questions_for(AUDIO_TASK, exported[0].parent))
    assert missing_files(exported[0], "audio") == []


def test_a_large_checkpoint_is_exported_as_it_is_and_answers_the_same(
    python: Path, exported: tuple[Path, dict[str, Any]], model: Asked, bank: Bank, tmp_path: Path
) -> None:
    """With 16 bits a weight all the way, as there would be no memory for 32."""
    shutil.copytree(exported[0], tmp_path / "ir")
    for file in (tmp_path / "ir").glob("openvino_*_model.*"):
        file.unlink()
    subprocess.run(
        [str(python), "-c", EXPORT_LARGE, str(CHECKPOINT), str(tmp_path / "ir")],
        capture_output=True,
        check=True,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONPATH": str(ROOT)},
    )
    large = Asked(tmp_path / "ir")
    for kind in KINDS:
        for talk in fresh(kind, 2, bank):
            assert large.answers(talk) == model.answers(talk)


# --- what it knows ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_it_knows_what_it_was_taught(kind: str, model: Asked, bank: Bank) -> None:
    assert share_right(model, kind, ASKED, bank) >= LEAST_RIGHT.get(kind, 0.9)


LEAST_RIGHT = {"two sounds": 0.6, "spoken to": 0.75, "words": 0.75, "a sound each turn": 0.75}


@pytest.mark.parametrize("weights", KEPT)
def test_little_is_lost(
    weights: str,
    python: Path,
    exported: tuple[Path, dict[str, Any]],
    model: Asked,
    bank: Bank,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    recipe, least = KEPT[weights]
    source, target = str(exported[0]), str(tmp_path / "ir")
    job = Job("compress", source, target, AUDIO_TASK, recipe=recipe.to_json())
    layers = run_job(python, job, tmp_path, lambda _: None, CancelToken())["layers"]
    assert layers["openvino_language_model.xml"] > 20
    assert missing_files(tmp_path / "ir", "audio") == []
    small = Asked(tmp_path / "ir")
    kept = [
        small.answer([question_of(talk[0])]) == model.answer([question_of(talk[0])])
        for kind in KINDS
        for talk in fresh(kind, ASKED, bank)
    ]
    record_property(f"answers kept with {weights}", sum(kept) / len(kept))
    assert sum(kept) >= least * len(kept)
