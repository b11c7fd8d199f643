"""Real checkpoints, converted as the app does and then asked: what it takes, and what comes out.

These take minutes; `python -m tests.bench conversion` runs them and prints what they measured.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import openvino_genai
import pytest

from models.catalogue.entry import WeightFormat
from models.conversion.toolchains.environment import Environments
from tests.bench.converting import Made, Workshop
from tests.bench.speeds import seconds_to_hear, tokens_per_s
from tests.fixtures.smollm2_checkpoint import smollm2_checkpoint
from tests.fixtures.spoken import GREEN_BALL, SENTENCES, read_speech
from tests.fixtures.whisper_checkpoint import whisper_checkpoint

# Long on a busy machine; a conversion that hangs is ended all the same.
pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]

Record = Callable[[str, object], None]
_MB = 1_000_000


@pytest.fixture(scope="module")
def workshop(toolchains: Environments, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("home"), toolchains)


@pytest.fixture(scope="module")
def smollm2(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    folder = smollm2_checkpoint(tmp_path_factory.mktemp("checkpoints") / "smollm2")
    return _made(workshop, folder, ("fp16", "int8", "int4"))


@pytest.fixture(scope="module")
def whisper(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    folder = whisper_checkpoint(tmp_path_factory.mktemp("checkpoints") / "whisper")
    return _made(workshop, folder, ("fp16", "int8", "int4"))


def _made(
    workshop: Workshop, checkpoint: Path, formats: tuple[WeightFormat, ...]
) -> dict[str, Made]:
    return {one: workshop.convert(checkpoint, one) for one in formats}


@pytest.mark.parametrize("weights", ["fp16", "int8", "int4"])
def test_smollm2_still_knows_paris(weights: str, smollm2: dict[str, Made]) -> None:
    pipeline = openvino_genai.LLMPipeline(str(smollm2[weights].folder), "CPU")
    history = openvino_genai.ChatHistory(
        [{"role": "user", "content": "What is the capital of France?"}]
    )
    answer = pipeline.generate(history, max_new_tokens=24, do_sample=False).texts[0]
    assert "The capital of France is Paris" in answer


def test_smollm2_smaller_foresees_text_nearly_as_well(smollm2: dict[str, Made]) -> None:
    ratios = {name: made.report.perplexity_ratio for name, made in smollm2.items()}
    assert ratios["fp16"] == pytest.approx(1, abs=0.02)
    assert ratios["int8"] == pytest.approx(1, abs=0.05)
    assert 1 < ratios["int4"] < 1.5


@pytest.mark.parametrize("weights", ["fp16", "int8", "int4"])
def test_whisper_still_understands(weights: str, whisper: dict[str, Made]) -> None:
    pipeline = openvino_genai.WhisperPipeline(str(whisper[weights].folder), "CPU")
    heard = str(pipeline.generate(read_speech(GREEN_BALL)))
    assert heard.strip() == SENTENCES[GREEN_BALL]


def test_sizes_and_speeds_of_smollm2(smollm2: dict[str, Made], record_property: Record) -> None:
    speeds = tokens_per_s({name: made.folder for name, made in smollm2.items()})
    shares = _sizes("SmolLM2", smollm2, record_property)
    for name, speed in speeds.items():
        ratio = speed / speeds["fp16"]
        record_property(
            f"SmolLM2 {name}, tokens/s", f"{speed:.1f} ({ratio:.2f} times that of fp16)"
        )
    assert shares["int4"] < 0.4
    assert shares["int8"] < 0.55


def test_sizes_and_speeds_of_whisper(whisper: dict[str, Made], record_property: Record) -> None:
    speech = read_speech(GREEN_BALL)
    seconds = seconds_to_hear({name: made.folder for name, made in whisper.items()}, speech)
    shares = _sizes("Whisper tiny.en", whisper, record_property)
    for name, needed in seconds.items():
        ratio = seconds["fp16"] / needed
        record_property(
            f"Whisper tiny.en {name}, {len(speech) / 16_000:.1f} s of speech",
            f"{needed * 1000:.0f} ms ({ratio:.2f} times as fast as fp16)",
        )
    assert shares["int4"] < shares["int8"] < 0.55


@pytest.mark.parametrize("name", ["smollm2", "whisper"])
def test_what_each_phase_takes(
    name: str, request: pytest.FixtureRequest, record_property: Record
) -> None:
    made: dict[str, Made] = request.getfixturevalue(name)
    for weights, one in made.items():
        for phase, cost in one.costs.items():
            if weights == "fp16" or phase in ("compress", "try", "compare"):
                record_property(
                    f"{name} to {weights}, {phase}",
                    f"{cost.seconds:.1f} s, {cost.peak_bytes / _MB:.0f} MB",
                )
    whole = {"load", "ask", "export", "tokenizer", "compress", "verify", "try", "install"}
    assert whole <= set(made["fp16"].costs)
    # More than the 16-bit weights were in memory at once, and it was seen.
    assert made["fp16"].costs["export"].peak_bytes > made["fp16"].weight_bytes


def _sizes(model: str, made: Mapping[str, Made], record_property: Record) -> dict[str, float]:
    """Bytes of the weights as a share of those at 16 bits."""
    full = made["fp16"].weight_bytes
    shares = {name: one.weight_bytes / full for name, one in made.items()}
    for name, share in shares.items():
        size = made[name].weight_bytes / _MB
        record_property(f"{model} {name}, weights", f"{size:.1f} MB ({share:.2f} of fp16)")
    return shares
