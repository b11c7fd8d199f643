"""What reaches OpenVINO GenAI, also for devices that this machine lacks."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from models.cancel import CancelToken
from models.engine.protocol import ModelRef
from models.inputs.utterance import Utterance
from models.pipelines.voice import model as module
from models.pipelines.voice.loading import load_speaker


@dataclass
class FakeGenAi:
    """Notes what reaches it; speaks a tenth of a second."""

    made: list[tuple[Any, ...]] = field(default_factory=list)
    asked: list[tuple[str, Any, dict[str, Any]]] = field(default_factory=list)

    def Text2SpeechPipeline(self, folder: str, device: str, **properties: Any) -> FakeGenAi:
        self.made.append((folder, device, properties))
        return self

    def get_speaker_embedding_shape(self) -> list[int]:
        return [2, 1, 3]

    def generate(self, text: str, speaker: Any, **options: Any) -> Any:
        self.asked.append((text, speaker, options))
        speech = SimpleNamespace(data=np.zeros((1, 2400), np.float32))
        return SimpleNamespace(speeches=[speech], output_sample_rate=24_000)


@pytest.fixture
def genai(monkeypatch: pytest.MonkeyPatch) -> FakeGenAi:
    library = FakeGenAi()
    monkeypatch.setitem(sys.modules, "openvino_genai", library)
    return library


@pytest.fixture
def devices(monkeypatch: pytest.MonkeyPatch) -> None:
    """This PC has all of them."""
    monkeypatch.setattr(module, "executing_device", lambda device: device)
    monkeypatch.setattr("models.pipelines.opening.check_device", lambda device: None)


def _folder(folder: Path, config: dict[str, Any], voices: tuple[str, ...] = ()) -> Path:
    (folder / "voices").mkdir()
    (folder / "config.json").write_text(json.dumps(config))
    for first, name in enumerate(voices):
        values = np.arange(first, first + 6, dtype="<f4")
        (folder / "voices" / f"{name}.bin").write_bytes(values.tobytes())
    return folder


@pytest.fixture
def kokoro(tmp_path: Path) -> Path:
    return _folder(tmp_path, {"vocab": {"a": 1}}, ("af_heart", "bf_emma", "pf_dora"))


@pytest.fixture
def speecht5(tmp_path: Path) -> Path:
    return _folder(tmp_path, {"model_type": "speecht5"})


@pytest.mark.parametrize(
    ("voice", "language", "told", "first"),
    [
        ("af_heart", "", "en-us", 0.0),
        ("bf_emma", "", "en-gb", 1.0),
        ("pf_dora", "", "pt-br", 2.0),
        ("pf_dora", "EN_us", "en-us", 2.0),
        ("af_heart", "pt", "pt-br", 0.0),
    ],
)
def test_kokoro_gets_voice_language_and_speed(
    genai: FakeGenAi, kokoro: Path, voice: str, language: str, told: str, first: float
) -> None:
    speaker = load_speaker(kokoro, "CPU", {}, "Kokoro")
    spoken = speaker.say("Hello 2.", voice, 1.5, language)
    assert genai.made == [(str(kokoro), "CPU", {})]
    ((text, embedding, options),) = genai.asked
    assert (text, options) == ("Hello 2.", {"language": told, "speed": 1.5})
    assert embedding.data.shape == (2, 1, 3)
    assert embedding.data.flat[0] == first
    assert (spoken.seconds, spoken.sample_rate) == (0.1, 24_000)


def test_a_voice_is_read_once(genai: FakeGenAi, kokoro: Path) -> None:
    speaker = load_speaker(kokoro, "CPU", {}, "Kokoro")
    for text in ("One.", "Two."):
        speaker.say(text, "bf_emma", 1.0, "")
    assert genai.asked[0][1] is genai.asked[1][1]


def test_speecht5_gets_words_and_no_options(genai: FakeGenAi, speecht5: Path) -> None:
    speaker = load_speaker(speecht5, "GPU", {"CACHE_DIR": "x"}, "SpeechT5")
    speaker.say("I see 2.", "", 1.0, "en")
    assert genai.made == [(str(speecht5), "GPU", {"CACHE_DIR": "x"})]
    assert genai.asked == [("I see two.", None, {})]


@pytest.mark.parametrize(
    ("family", "device", "loaded_on", "is_cached"),
    [
        ("kokoro", "CPU", "CPU", False),
        ("kokoro", "GPU.1", "CPU", False),
        ("kokoro", "NPU", "NPU", True),
        ("speecht5", "GPU", "GPU", True),
        ("speecht5", "NPU", "CPU", False),
    ],
)
@pytest.mark.usefixtures("devices")
def test_it_is_loaded_where_it_does_well(
    genai: FakeGenAi,
    request: pytest.FixtureRequest,
    family: str,
    device: str,
    loaded_on: str,
    is_cached: bool,
) -> None:
    folder: Path = request.getfixturevalue(family)
    model = ModelRef("voice", "Voice", str(folder), "voice")
    cache = folder / "cache"
    pipeline = module.open_voice(model, device, cache, lambda *_: None, CancelToken())
    compiled = {"CACHE_DIR": str(cache / "compiled" / "voice")} if is_cached else {}
    assert genai.made == [(str(folder), loaded_on, compiled)]
    assert pipeline.execution_device == loaded_on
    # The user's first sentence is not the one that waits for kernels.
    assert len(genai.asked) == 1
    said: list[Utterance] = []
    pipeline.speak("One. Two.", "", 1.0, "", said.append, CancelToken())
    assert [text for text, *_ in genai.asked[1:]] == ["One.", "Two."]
    assert [one.text for one in said] == ["One.", "Two."]
