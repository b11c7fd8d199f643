"""Trying models of every kind: the built-in ones for real, the others up to what GenAI is told."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from models.cancel import CancelToken
from models.catalogue.entry import Kind
from models.engine.backend import Generated, Tried
from models.engine.protocol import Message, ModelRef
from models.errors import Cancelled, EngineFault, ModelDamaged
from models.pipelines import try_model as module
from models.pipelines.try_model import try_model
from models.pipelines.try_sound import open_speech, open_voice
from tests.fixtures.drawing import DRAWING
from tests.models.engine.recorder import SPEECH, TEXT, VISION


def _try(model: ModelRef, device: str = "CPU") -> tuple[Tried, list[str]]:
    phases: list[str] = []
    tried = try_model(model, device, None, lambda phase, *_: phases.append(phase), CancelToken())
    return tried, list(dict.fromkeys(phases))


@dataclass
class FakeGenAi:
    """Stands for the library: notes what reaches it, and gives back what the test wants."""

    result: Any = None
    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)

        def make(*arguments: Any, **properties: Any) -> _FakePipeline:
            self.calls.append((name, *arguments, properties))
            return _FakePipeline(self)

        return make


class _FakePipeline:
    def __init__(self, library: FakeGenAi) -> None:
        self._library = library

    def get_speaker_embedding_shape(self) -> list[int]:
        return [2, 1, 3]

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            self._library.calls.append((name, *arguments, options))
            return self._library.result

        return call


@pytest.fixture
def genai(monkeypatch: pytest.MonkeyPatch) -> FakeGenAi:
    library = FakeGenAi()
    monkeypatch.setitem(sys.modules, "openvino_genai", library)
    return library


def _folder(tmp_path: Path, family: str) -> Path:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": family}))
    return tmp_path


# --- for real -----------------------------------------------------------------------------------


def test_a_vision_model_answers_about_a_picture() -> None:
    tried, phases = _try(VISION)
    assert phases == ["checking", "reading", "compiling", "warming", "prefill"]
    assert 0 < tried.load_s < 120
    assert 0 < tried.ttft_ms < 60_000
    assert tried.tokens_per_s > 1


def test_a_model_that_draws_draws() -> None:
    tried, phases = _try(DRAWING)
    assert phases == ["checking", "reading", "compiling", "warming"]
    assert 0 < tried.load_s < 120
    assert 0 < tried.ttft_ms < 60_000
    assert tried.tokens_per_s == 0.0


def test_a_drawing_that_is_given_up_is_no_fault_of_the_device() -> None:
    cancel = CancelToken()

    def stop_when_it_draws(phase: str, done: int, total: int) -> None:
        if phase == "warming":
            cancel.cancel()

    with pytest.raises(Cancelled):
        try_model(DRAWING, "CPU", None, stop_when_it_draws, cancel)


def test_a_speech_model_writes_down() -> None:
    tried, phases = _try(SPEECH)
    assert phases == ["checking", "reading", "compiling", "warming"]
    assert 0 < tried.load_s < 120
    assert 0 < tried.ttft_ms < 60_000
    assert tried.tokens_per_s == 0.0


def test_a_model_that_hears_is_tried_with_a_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Message] = []

    class Hearing:
        def answer(self, messages: Sequence[Message], *_: object) -> Generated:
            asked.extend(messages)
            return Generated("stop", 30, 3, 0.5, 1.0)

        def close(self) -> None:
            asked.append(Message("system", "closed"))

    monkeypatch.setattr(module, "open_chat", lambda *_: Hearing())
    tried, _ = _try(ModelRef("qwen2-audio", "Qwen2-Audio", "nowhere", "audio"))
    assert (tried.ttft_ms, tried.tokens_per_s) == (500.0, 2.0)
    question, closed = asked
    assert [sound.seconds for sound in question.sounds] == [1.0]
    assert closed.text == "closed"


@pytest.mark.parametrize(
    ("kind", "name"), [("image", "model_index.json"), ("voice", "config.json")]
)
def test_a_folder_without_its_first_file_is_damaged(tmp_path: Path, kind: Kind, name: str) -> None:
    with pytest.raises(ModelDamaged, match=name):
        _try(ModelRef("x", "Something", str(tmp_path), kind))


@pytest.mark.parametrize("phase", ["reading", "compiling", "warming"])
def test_a_trial_is_given_up_at_the_next_phase(phase: str) -> None:
    cancel = CancelToken()

    def on_progress(now: str, *_: int) -> None:
        if now == phase:
            cancel.cancel()

    with pytest.raises(Cancelled):
        try_model(SPEECH, "CPU", None, on_progress, cancel)


# --- what a chat model is asked -----------------------------------------------------------------


class _Chat:
    execution_device = "CPU"

    def __init__(self, made: Generated) -> None:
        self._made = made
        self.asked: list[Message] = []
        self.closed = False
        self.tokens = 0

    def answer(self, messages: Any, sampling: Any, *_: Any) -> Generated:
        self.asked = list(messages)
        self.tokens = sampling.max_new_tokens
        return self._made

    def close(self) -> None:
        self.closed = True


def _chat(monkeypatch: pytest.MonkeyPatch, made: Generated) -> _Chat:
    chat = _Chat(made)
    monkeypatch.setattr(module, "open_chat", lambda *_: chat)
    return chat


def test_a_text_model_says_hello(monkeypatch: pytest.MonkeyPatch) -> None:
    chat = _chat(monkeypatch, Generated("length", 5, 16, 0.25, 0.5))
    tried, _ = _try(TEXT)
    assert chat.asked == [Message("user", "Say hello.")]
    assert chat.tokens == 16
    assert (tried.ttft_ms, tried.tokens_per_s) == (250.0, 30.0)
    assert chat.closed


def test_a_model_that_says_nothing_does_not_work(monkeypatch: pytest.MonkeyPatch) -> None:
    chat = _chat(monkeypatch, Generated("stop", 5, 0, 0.0, 0.0))
    with pytest.raises(EngineFault, match="Words said nothing on CPU"):
        _try(TEXT)
    assert chat.closed


# --- what reaches GenAI -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("family", "pipeline"), [("whisper", "WhisperPipeline"), ("qwen3_asr", "ASRPipeline")]
)
def test_speech_gets_a_second_of_sound(
    genai: FakeGenAi, tmp_path: Path, family: str, pipeline: str
) -> None:
    folder = _folder(tmp_path, family)
    open_speech(folder, "GPU.1", {"CACHE_DIR": "there"})(CancelToken())
    made, (_, sound, options) = genai.calls
    assert made == (pipeline, str(folder), "GPU.1", {"CACHE_DIR": "there"})
    assert (sound.dtype, sound.shape) == (np.float32, (16000,))
    assert 0.05 < np.abs(sound).max() <= 0.1
    assert options == {"max_new_tokens": 16}


def test_speech_with_a_broken_config_is_damaged(genai: FakeGenAi, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type"')
    with pytest.raises(ModelDamaged, match=r"config\.json"):
        open_speech(tmp_path, "CPU", {})
    assert genai.calls == []


def _spoken(samples: int) -> Any:
    speech = SimpleNamespace(data=np.zeros((1, samples), np.float32))
    return SimpleNamespace(speeches=[speech], output_sample_rate=16_000)


def test_voice_says_a_word_with_the_voice_it_has(genai: FakeGenAi, tmp_path: Path) -> None:
    genai.result = _spoken(8000)
    open_voice(_folder(tmp_path, "speecht5"), "CPU", {})(CancelToken())
    assert genai.calls == [
        ("Text2SpeechPipeline", str(tmp_path), "CPU", {}),
        ("generate", "Hello", None, {}),
    ]


def test_voice_gets_the_first_of_the_voices_in_the_folder(genai: FakeGenAi, tmp_path: Path) -> None:
    (tmp_path / "voices").mkdir()
    for name, first in (("bf_emma", 9), ("af_heart", 0)):
        values = np.arange(first, first + 6, dtype=np.float32)
        (tmp_path / "voices" / f"{name}.bin").write_bytes(values.tobytes())
    (tmp_path / "config.json").write_text(json.dumps({"vocab": {"a": 1}}))
    genai.result = _spoken(8000)
    # Kokoro speaks on the processor whatever is asked for.
    open_voice(tmp_path, "GPU", {"CACHE_DIR": "x"})(CancelToken())
    assert genai.calls[0] == ("Text2SpeechPipeline", str(tmp_path), "CPU", {})
    _, word, voice, options = genai.calls[-1]
    assert (word, options) == ("Hello", {"language": "en-us", "speed": 1.0})
    assert voice.data.tolist() == [[[0.0, 1.0, 2.0]], [[3.0, 4.0, 5.0]]]


def test_a_voice_that_stays_silent_does_not_work(genai: FakeGenAi, tmp_path: Path) -> None:
    genai.result = _spoken(0)
    with pytest.raises(EngineFault, match="silent on GPU"):
        open_voice(_folder(tmp_path, "speecht5"), "GPU", {})(CancelToken())


def test_other_kinds_are_checked_read_and_measured(genai: FakeGenAi, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "speecht5"}))
    (tmp_path / "openvino_model.bin").write_bytes(b"w" * 1000)
    genai.result = _spoken(8000)
    seen: list[tuple[str, int, int]] = []
    model = ModelRef("speaker", "Speaker", str(tmp_path), "voice")
    tried = try_model(model, "CPU", None, lambda *now: seen.append(now), CancelToken())
    assert seen == [
        ("checking", 0, 0),
        ("reading", 0, 1000),
        ("reading", 1000, 1000),
        ("compiling", 0, 0),
        ("warming", 0, 0),
    ]
    assert tried.tokens_per_s == 0.0
    assert tried.ttft_ms > 0
