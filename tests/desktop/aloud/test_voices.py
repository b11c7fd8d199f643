"""Who reads: the voice that is wished for, a model's, or the system's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.aloud.options import few_of, voice_options
from desktop.aloud.voices import Means, Speaker, Voices
from desktop.aloud.wish import Wish
from desktop.settings import Settings
from models.engine.scripted import ScriptedEngine
from models.store.installed import InstalledModel
from tests.desktop.aloud.test_engine_lane import voice_model
from tests.desktop.aloud.test_system_lane import Anna


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def voices(qtbot: QtBot, settings: Settings, pool: QThreadPool) -> Iterator[Voices]:
    made = Voices(Means(ScriptedEngine, own_voice=Anna), settings, _nowhere, pool)
    yield made
    assert made.close()


def _nowhere(_: InstalledModel) -> str:
    return ""


def _speaker(voices: Voices) -> tuple[str, str]:
    """Whose turn it is: the model's id or "system", and which of its voices."""
    first = voices.lanes()[0]
    if first is voices.of_system:
        return "system", voices.of_system.wish.voice
    assert voices.of_model.model is not None
    return voices.of_model.model.id, voices.of_model.wish.voice


@pytest.mark.parametrize(
    ("wish", "installed", "speaks"),
    [
        ("", (), ("system", "")),
        ("", ("kokoro", "speecht5"), ("kokoro", "")),
        ("speecht5", ("kokoro", "speecht5"), ("speecht5", "")),
        ("kokoro:af_sky", ("kokoro",), ("kokoro", "af_sky")),
        ("system", ("kokoro",), ("system", "")),
        ("system:otto", ("kokoro",), ("system", "otto")),
        # What was removed is replaced, and asked for no voice of the other one.
        ("kokoro:af_sky", ("speecht5",), ("speecht5", "")),
        ("kokoro:af_sky", (), ("system", "")),
    ],
)
def test_who_speaks(
    voices: Voices,
    settings: Settings,
    wish: str,
    installed: tuple[str, ...],
    speaks: tuple[str, str],
) -> None:
    settings.set(s.VOICE, wish)
    voices.set_models([voice_model(model_id) for model_id in installed])
    assert _speaker(voices) == speaks


def test_the_system_steps_in_for_a_model_and_nobody_for_the_system(voices: Voices) -> None:
    assert voices.lanes() == [voices.of_system]
    voices.set_models([voice_model()])
    assert voices.lanes() == [voices.of_model, voices.of_system]


def test_all_speak_at_the_chosen_pace(voices: Voices, settings: Settings) -> None:
    settings.set(s.VOICE_SPEED, "150")
    settings.set(s.VOICE, "voice:ben")
    voices.set_models([voice_model()])
    voices.lanes()
    assert voices.of_model.wish == Wish("voice", "ben", 1.5)
    assert voices.of_system.wish.speed == 1.5


def test_a_model_that_failed_twice_is_left_out_until_it_is_chosen_again(
    voices: Voices, settings: Settings
) -> None:
    voices.set_models([voice_model("first"), voice_model("second")])
    for _ in range(2):
        assert _speaker(voices) == ("first", "")
        assert voices.note_failure(voices.of_model) is not None
    assert _speaker(voices) == ("second", "")
    settings.set(s.VOICE, "first")
    assert _speaker(voices) == ("first", "")


def test_a_model_that_speaks_again_is_forgiven(voices: Voices) -> None:
    voices.set_models([voice_model()])
    voices.lanes()
    voices.note_failure(voices.of_model)
    voices.note_success(voices.of_model)
    voices.note_failure(voices.of_model)
    assert _speaker(voices) == ("voice", "")


def test_a_model_whose_files_change_speaks_again_when_they_are_there(voices: Voices) -> None:
    voices.set_models([voice_model()])
    voices.lanes()
    assert not voices.release("another")
    assert voices.release("voice")
    assert _speaker(voices) == ("system", "")
    voices.set_models([voice_model()])
    assert _speaker(voices) == ("voice", "")


def test_a_failure_of_the_system_is_nobodys(voices: Voices) -> None:
    voices.set_models([voice_model()])
    voices.lanes()
    assert voices.note_failure(voices.of_system) is None


def test_all_voices_are_listed(voices: Voices, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "kokoro"
    (folder / "voices").mkdir(parents=True)
    for name in ("bf_emma.bin", "af_sky.bin", "notes.txt"):
        (folder / "voices" / name).write_bytes(b"")
    voices.set_models([voice_model("kokoro", folder), voice_model("flat")])
    with qtbot.waitSignal(voices.listed) as listed:
        voices.list_all()
    assert listed.args == [
        (
            Speaker("kokoro", "Kokoro", ("af_sky", "bf_emma")),
            Speaker("flat", "Flat"),
            Speaker("system", "", ("anna", "otto")),
        )
    ]


def test_they_are_offered_with_names() -> None:
    options = voice_options(
        [Speaker("kokoro", "Kokoro", ("af_sky", "bf_emma")), Speaker("system", "", ("one",))]
    )
    assert [(one.value, one.label) for one in options] == [
        ("kokoro", "Kokoro"),
        ("kokoro:af_sky", "Kokoro: af_sky"),
        ("kokoro:bf_emma", "Kokoro: bf_emma"),
        ("system", "The system's voice"),
    ]


@pytest.mark.parametrize(
    ("languages", "some"),
    [({"en"}, {"en-us", "en-gb"}), ({"en", "zh"}, {"en-us", "en-gb", "cmn", "yue"})],
)
def test_of_very_many_those_of_the_users_languages_are_offered(
    languages: set[str], some: set[str]
) -> None:
    others = [f"x{number}" for number in range(100)]
    voices = ["en-us", *others, "cmn", "en-gb", "yue"]
    assert set(few_of(voices, languages)) == some
    assert list(few_of(others, languages)) == others[:30]
    assert list(few_of(others[:30], languages)) == others[:30]
