"""The voices of a model, and where it speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import NoVoice
from models.voices.devices import suited_device
from models.voices.of_model import language_of_voice, voices_of
from models.voices.wishes import known_voice


def test_the_usual_voice_comes_first_and_those_that_cannot_be_spoken_are_left_out(
    tmp_path: Path,
) -> None:
    (tmp_path / "voices").mkdir()
    for name in ("bm_george", "zf_xiaobei", "af_heart", "jf_alpha", "af_bella", "zelda"):
        (tmp_path / "voices" / f"{name}.bin").touch()
    (tmp_path / "voices" / "README.md").touch()
    assert voices_of(tmp_path) == ("af_heart", "af_bella", "bm_george", "zelda")


def test_one_voice_without_a_name(tmp_path: Path) -> None:
    assert voices_of(tmp_path) == ()
    assert known_voice("", (), "SpeechT5") == ""
    with pytest.raises(NoVoice, match="one voice only"):
        known_voice("anna", (), "SpeechT5")


def test_voices_are_found_in_any_case_and_others_are_named() -> None:
    voices = ("af_heart", "bm_george")
    assert known_voice("", voices, "Kokoro") == "af_heart"
    assert known_voice("BM_George", voices, "Kokoro") == "bm_george"
    with pytest.raises(NoVoice) as error:
        known_voice("anna", voices, "Kokoro")
    assert "Kokoro has no voice “anna”" in error.value.what
    assert "af_heart, bm_george" in error.value.todo


@pytest.mark.parametrize(
    ("voice", "language"),
    [("af_heart", "en-us"), ("bm_george", "en-gb"), ("pf_dora", "pt-br"), ("anna", "")],
)
def test_kokoro_names_voices_for_their_languages(voice: str, language: str) -> None:
    assert language_of_voice(voice) == language


@pytest.mark.parametrize(
    ("family", "device", "runs_on"),
    [
        ("kokoro", "GPU", "CPU"),
        ("kokoro", "GPU.1", "CPU"),
        ("kokoro", "NPU", "NPU"),
        ("kokoro", "CPU", "CPU"),
        ("speecht5", "NPU", "CPU"),
        ("speecht5", "GPU", "GPU"),
    ],
)
def test_where_a_voice_does_badly_the_processor_speaks(
    family: str, device: str, runs_on: str
) -> None:
    suited = suited_device(family, device)
    assert suited.device == runs_on
    assert bool(suited.reason) == (runs_on != device)
