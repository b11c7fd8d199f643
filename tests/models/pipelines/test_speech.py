"""Real Whisper must understand what espeak-ng said."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.cancel import CancelToken
from models.engine.backend import Heard, SpeechPipeline
from models.engine.protocol import ModelRef
from models.errors import Cancelled, DeviceAbsent, ModelDamaged, ModelUnsupported
from models.inputs.sound import Sound
from models.pipelines import speech
from models.pipelines.speech import SpeechModel, open_speech
from tests.fixtures.spoken import GREEN_BALL, SENTENCES, read_speech
from tests.models.engine.recorder import BUILTIN, SPEECH, silence

_SENTENCE = SENTENCES[GREEN_BALL]


@pytest.fixture(scope="module")
def whisper() -> Iterator[SpeechModel]:
    model = SpeechModel(Path(SPEECH.folder), "CPU", {}, SPEECH.name)
    yield model
    model.close()


def spoken_times(count: int, pause_s: float = 0.5) -> Sound:
    """The sentence so often."""
    pause = np.zeros(int(pause_s * 16_000), np.float32)
    once = np.concatenate([read_speech(GREEN_BALL), pause])
    return Sound(np.tile(once, count).astype("<f4").tobytes())


def hear(
    model: SpeechPipeline,
    sound: Sound,
    language: str = "",
    translate: bool = False,
    times: bool = False,
    words: bool = False,
) -> tuple[Heard, list[str]]:
    pieces: list[str] = []
    heard = model.transcribe(sound, language, translate, times, words, pieces.append, CancelToken())
    return heard, pieces


def test_a_sentence_is_understood_and_comes_in_pieces(whisper: SpeechModel) -> None:
    heard, pieces = hear(whisper, spoken_times(1))
    assert heard == Heard(_SENTENCE, (), "en")
    assert len(pieces) > 1
    assert "".join(pieces) == _SENTENCE


def test_with_times_each_sentence_has_its_own(whisper: SpeechModel) -> None:
    sound = spoken_times(3, pause_s=1.0)
    heard, _ = hear(whisper, sound, times=True)
    assert [piece.text for piece in heard.spoken] == [_SENTENCE] * 3
    for number, piece in enumerate(heard.spoken):
        assert piece.start == pytest.approx(number * 3.4, abs=0.7)
        assert 1.5 < piece.end - piece.start < 3.6
    assert heard.spoken[-1].end <= sound.seconds


def test_a_sound_of_several_windows_is_written_down_to_its_end(whisper: SpeechModel) -> None:
    heard, pieces = hear(whisper, spoken_times(13))
    assert heard.text.count("green ball") == 13
    assert "".join(pieces) == heard.text
    assert len(pieces) >= 2


def test_a_model_for_english_only_is_not_told_language_or_task(whisper: SpeechModel) -> None:
    heard, _ = hear(whisper, spoken_times(1), language="en", translate=True)
    assert heard.text == _SENTENCE


def test_a_stop_is_heard_at_the_next_token(whisper: SpeechModel) -> None:
    cancel, pieces = CancelToken(), list[str]()

    def stop(text: str) -> None:
        pieces.append(text)
        cancel.cancel()

    with pytest.raises(Cancelled):
        whisper.transcribe(spoken_times(1), "", False, False, False, stop, cancel)
    assert "".join(pieces) == "The"
    assert hear(whisper, spoken_times(1))[0].text == _SENTENCE


def test_a_stop_in_a_long_sound_is_heard_after_its_window(whisper: SpeechModel) -> None:
    cancel, pieces = CancelToken(), list[str]()

    def stop(text: str) -> None:
        pieces.append(text)
        cancel.cancel()

    with pytest.raises(Cancelled):
        whisper.transcribe(spoken_times(13), "", False, True, False, stop, cancel)
    assert 1 <= "".join(pieces).count("green ball") < 13


def test_an_error_of_the_listener_reaches_the_caller(whisper: SpeechModel) -> None:
    def fail(_: str) -> None:
        raise OSError("nobody listens")

    with pytest.raises(OSError, match="nobody listens"):
        whisper.transcribe(spoken_times(1), "", False, False, False, fail, CancelToken())
    assert hear(whisper, spoken_times(1))[0].text == _SENTENCE


def test_the_shortest_sound_is_no_error(whisper: SpeechModel) -> None:
    heard, _ = hear(whisper, silence(0.1), times=True)
    assert all(piece.end <= 0.1 for piece in heard.spoken)


def folder_of(tmp_path: Path, **changes: object) -> Path:
    """Whisper's files, with another generation config."""
    folder = tmp_path / "changed"
    shutil.copytree(SPEECH.folder, folder)
    path = folder / "generation_config.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))
    return folder


@pytest.fixture
def many_languages(tmp_path: Path) -> Iterator[SpeechModel]:
    """English-only weights that take themselves for a model of two languages."""
    languages = {"<|en|>": 50258, "<|de|>": 50260}
    changes = {"is_multilingual": True, "lang_to_id": languages}
    tasks = {"task_to_id": {"transcribe": 50358, "translate": 50357}}
    model = SpeechModel(folder_of(tmp_path, **changes, **tasks), "CPU", {}, "Ears")
    yield model
    model.close()


def test_the_language_asked_for_is_the_one_that_is_heard(many_languages: SpeechModel) -> None:
    assert hear(many_languages, spoken_times(1), language="de")[0].language == "de"
    assert hear(many_languages, spoken_times(1), language="EN-gb")[0].language == "en"


def test_an_unknown_language_is_refused_in_words(many_languages: SpeechModel) -> None:
    with pytest.raises(ModelUnsupported, match=r"Ears does not know the language “klingon”\."):
        hear(many_languages, spoken_times(1), language="klingon")


@pytest.fixture
def other_family(monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechModel]:
    """Whisper through the pipeline of the other families, which takes it as well."""
    monkeypatch.setattr("models.pipelines.speech.read_family", lambda _: "qwen3_asr")
    model = SpeechModel(Path(SPEECH.folder), "CPU", {}, "Ears")
    yield model
    model.close()


def test_other_families_are_heard_the_same(other_family: SpeechModel) -> None:
    heard, pieces = hear(other_family, spoken_times(1), times=True)
    assert heard.text == "".join(pieces) == _SENTENCE
    assert [piece.text for piece in heard.spoken] == [_SENTENCE]
    assert heard.language == "en"


def test_other_families_do_not_translate(other_family: SpeechModel) -> None:
    with pytest.raises(ModelUnsupported, match="Ears does not translate"):
        hear(other_family, spoken_times(1), translate=True)


def test_loading_shows_its_phases_and_then_it_hears() -> None:
    phases: list[str] = []
    pipeline = open_speech(
        SPEECH, "CPU", None, lambda phase, *_: phases.append(phase), CancelToken()
    )
    assert list(dict.fromkeys(phases)) == ["checking", "reading", "compiling", "warming"]
    heard = pipeline.transcribe(
        spoken_times(1), "", False, False, False, lambda _: None, CancelToken()
    )
    assert heard.text == _SENTENCE
    pipeline.close()


def test_loading_can_be_stopped_between_its_phases() -> None:
    cancel = CancelToken()

    def stop_at_compiling(phase: str, *_: int) -> None:
        if phase == "compiling":
            cancel.cancel()

    with pytest.raises(Cancelled):
        open_speech(SPEECH, "CPU", None, stop_at_compiling, cancel)


def test_what_cannot_be_loaded_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(DeviceAbsent):
        open_speech(SPEECH, "GPU.5", None, lambda *_: None, CancelToken())
    broken = tmp_path / "broken"
    shutil.copytree(BUILTIN / "whisper-tiny.en", broken)
    (broken / "openvino_decoder_model.bin").unlink()
    with pytest.raises(ModelDamaged):
        model = ModelRef("broken", "Broken", str(broken), "speech")
        open_speech(model, "CPU", None, lambda *_: None, CancelToken())


def test_each_word_has_its_time_when_asked_for() -> None:
    model = SpeechModel(Path(SPEECH.folder), "CPU", {}, SPEECH.name)
    sound = spoken_times(1)
    heard = hear(model, sound, times=True, words=True)[0]
    assert " ".join(word.text for word in heard.words) == _SENTENCE
    assert all(0 <= word.start <= word.end <= sound.seconds for word in heard.words)
    starts = [word.start for word in heard.words]
    assert starts == sorted(starts)
    assert starts[-1] > 1
    assert hear(model, sound, times=True)[0] == Heard(_SENTENCE, heard.spoken, "en")
    model.close()


def test_a_model_that_cannot_tell_words_tells_the_rest(tmp_path: Path) -> None:
    model = SpeechModel(folder_of(tmp_path, alignment_heads=None), "CPU", {}, "Ears")
    heard = hear(model, spoken_times(1), times=True, words=True)[0]
    model.close()
    assert heard.words == ()
    assert [piece.text for piece in heard.spoken] == [_SENTENCE]


def test_where_words_cannot_be_loaded_the_rest_is_heard(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = speech.load_native

    def refuse(folder: Path, device: str, properties: dict[str, Any], family: str) -> Any:
        if "word_timestamps" in properties:
            raise RuntimeError("not on this device")
        return real(folder, device, properties, family)

    monkeypatch.setattr(speech, "load_native", refuse)
    model = SpeechModel(Path(SPEECH.folder), "CPU", {}, "Ears")
    for _ in range(2):
        heard = hear(model, spoken_times(1), times=True, words=True)[0]
        assert (heard.text, heard.words) == (_SENTENCE, ())
    model.close()
    assert caplog.text.count("Ears does not tell the times of words") == 1


def test_other_families_do_not_know_every_language(other_family: SpeechModel) -> None:
    with pytest.raises(ModelUnsupported, match="does not know the language “klingon”"):
        hear(other_family, spoken_times(1), language="klingon")
