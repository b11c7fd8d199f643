"""Models that speak, for real: a SpeechT5 in tiny sizes, and the face of Kokoro."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from models.cancel import CancelToken
from models.engine.backend import VoicePipeline
from models.engine.protocol import ModelRef, Phase
from models.errors import Cancelled, CannotSpeak, ModelDamaged, NoVoice
from models.inputs.utterance import Utterance
from models.pipelines.voice.model import open_voice
from tests.fixtures.tiny_kokoro import PHONEME_SAMPLES, SAMPLE_RATE, make_kokoro
from tests.models.engine.recorder import SPEAKER

# Of the small SpeechT5: for a character, and for either end of a text.
CHARACTER_S = 0.004


def _open(folder: Path, device: str = "CPU", name: str = "Kokoro") -> VoicePipeline:
    model = ModelRef("voice", name, str(folder), "voice")
    return open_voice(model, device, None, lambda *_: None, CancelToken())


def _said(
    pipeline: VoicePipeline, text: str, voice: str = "", speed: float = 1.0, language: str = ""
) -> list[Utterance]:
    said: list[Utterance] = []
    pipeline.speak(text, voice, speed, language, said.append, CancelToken())
    return said


def _loudness(utterance: Utterance) -> float:
    return float(np.abs(np.frombuffer(utterance.samples, "<f4")).max())


@pytest.fixture(scope="module")
def speecht5() -> VoicePipeline:
    return _open(Path(SPEAKER.folder), name="Tiny Voice")


@pytest.fixture(scope="module")
def kokoro_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    voices = {"bm_george": 0.25, "af_heart": 0.5, "ff_siwis": 0.75, "zf_xiaobei": 1.0}
    return make_kokoro(tmp_path_factory.mktemp("voices") / "kokoro", voices)


@pytest.fixture(scope="module")
def kokoro(kokoro_folder: Path) -> VoicePipeline:
    return _open(kokoro_folder)


# --- SpeechT5 -----------------------------------------------------------------------------------


def test_sentence_by_sentence_at_the_models_rate(speecht5: VoicePipeline) -> None:
    first, second = _said(speecht5, "Yes, no. Perhaps!")
    assert (first.text, second.text) == ("Yes, no.", "Perhaps!")
    assert first.sample_rate == second.sample_rate == 16_000
    assert first.seconds == pytest.approx((len("Yes, no.") + 2) * CHARACTER_S)
    assert _loudness(first) > 0.1
    assert speecht5.execution_device == "CPU"
    assert speecht5.voices == ()


def test_numbers_reach_it_as_words(speecht5: VoicePipeline) -> None:
    (digits,), (words,) = _said(speecht5, "I see 2."), _said(speecht5, "I see two.")
    assert digits.samples == words.samples
    assert digits.text == "I see 2."


def test_its_speed_is_that_of_the_sound(speecht5: VoicePipeline) -> None:
    text = "Yes and no and yes and no."
    (usual,), (slow,) = _said(speecht5, text), _said(speecht5, text, speed=0.5)
    assert slow.seconds == pytest.approx(2 * usual.seconds, rel=0.05)


def test_it_speaks_english(speecht5: VoicePipeline) -> None:
    assert _said(speecht5, "Yes.", language="en_GB")
    with pytest.raises(CannotSpeak, match="does not speak “fr”"):
        _said(speecht5, "Oui.", language="fr")
    with pytest.raises(NoVoice):
        _said(speecht5, "Yes.", voice="anna")


def test_a_speaker_in_a_file_is_another_voice(tmp_path: Path, speecht5: VoicePipeline) -> None:
    folder = tmp_path / "with-voices"
    shutil.copytree(SPEAKER.folder, folder)
    (folder / "voices").mkdir()
    values = np.random.default_rng(1).standard_normal((1, 512)).astype("<f4")
    (folder / "voices" / "anna.bin").write_bytes(values.tobytes())
    (folder / "voices" / "broken.bin").write_bytes(values.tobytes()[:100])
    pipeline = _open(folder)
    assert pipeline.voices == ("anna", "broken")
    (own,), (usual,) = _said(pipeline, "Yes.", "anna"), _said(pipeline, "Yes.")
    (built_in,) = _said(speecht5, "Yes.")
    assert own.samples == usual.samples != built_in.samples
    with pytest.raises(ModelDamaged, match="“broken”"):
        _said(pipeline, "Yes.", "broken")


# --- Kokoro -------------------------------------------------------------------------------------


def test_the_usual_voice_speaks_at_24_khz(kokoro: VoicePipeline) -> None:
    first, second = _said(kokoro, "Hello world. Yes!")
    assert (first.text, second.text) == ("Hello world.", "Yes!")
    assert first.sample_rate == SAMPLE_RATE
    # Ten letters' phonemes, the blank, the point, and what begins and ends it, are about a dozen.
    assert 9 <= first.seconds * SAMPLE_RATE / PHONEME_SAMPLES <= 15
    assert _loudness(first) == pytest.approx(0.5, abs=0.01)


def test_its_voices_differ_and_those_that_genai_cannot_speak_are_left_out(
    kokoro: VoicePipeline,
) -> None:
    assert kokoro.voices == ("af_heart", "bm_george", "ff_siwis")
    (george,) = _said(kokoro, "Hello.", "bm_george")
    assert _loudness(george) == pytest.approx(0.25, abs=0.01)
    with pytest.raises(NoVoice, match="zf_xiaobei"):
        _said(kokoro, "Hello.", "zf_xiaobei")


def test_it_speaks_at_any_pace(kokoro: VoicePipeline) -> None:
    (usual,), (fast,) = _said(kokoro, "Hello world."), _said(kokoro, "Hello world.", speed=2.0)
    assert fast.seconds == pytest.approx(usual.seconds / 2, rel=0.01)


def test_a_language_that_it_does_not_know_is_told(kokoro: VoicePipeline) -> None:
    assert _said(kokoro, "Hello.", language="en")
    with pytest.raises(CannotSpeak, match="does not speak “ja”") as error:
        _said(kokoro, "Hello.", language="ja")
    assert "en-us, en-gb, es" in error.value.todo


def test_a_text_without_sounds_is_told_and_one_with_some_is_said(kokoro: VoicePipeline) -> None:
    chinese = "\u4f60\u597d\u3002"
    with pytest.raises(CannotSpeak, match="no sounds for this text"):
        _said(kokoro, chinese)
    assert [one.text for one in _said(kokoro, f"{chinese}Yes.")] == ["Yes."]


def test_without_voices_it_is_damaged(kokoro_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mute"
    shutil.copytree(kokoro_folder, folder)
    shutil.rmtree(folder / "voices")
    with pytest.raises(ModelDamaged, match="has no voices"):
        _open(folder)


# --- both ---------------------------------------------------------------------------------------


def test_a_stop_acts_between_two_sentences(kokoro: VoicePipeline) -> None:
    cancel, said = CancelToken(), list[Utterance]()

    def stop_after_the_second(utterance: Utterance) -> None:
        said.append(utterance)
        if len(said) == 2:
            cancel.cancel()

    with pytest.raises(Cancelled):
        kokoro.speak("Yes. No. Yes. No.", "", 1.0, "", stop_after_the_second, cancel)
    assert [one.text for one in said] == ["Yes.", "No."]
    assert _said(kokoro, "Yes.")


@pytest.mark.parametrize("phase", ["reading", "compiling", "warming"])
def test_loading_is_given_up_at_the_next_phase(kokoro_folder: Path, phase: Phase) -> None:
    cancel = CancelToken()

    def on_progress(now: Phase, *_: int) -> None:
        if now == phase:
            cancel.cancel()

    model = ModelRef("voice", "Kokoro", str(kokoro_folder), "voice")
    with pytest.raises(Cancelled):
        open_voice(model, "CPU", None, on_progress, cancel)


@pytest.mark.parametrize("config", ["", "[]", "{"])
def test_a_config_that_cannot_be_read_is_damaged(tmp_path: Path, config: str) -> None:
    (tmp_path / "config.json").write_text(config)
    with pytest.raises(ModelDamaged, match=r"config\.json"):
        _open(tmp_path)
