"""Who listens when nobody is named."""

from __future__ import annotations

from pathlib import Path

from models.store.installed import InstalledModel
from models.store.speech_models import choose_speech_model


def installed(model_id: str, builtin: bool = False, kind: str = "speech") -> InstalledModel:
    names = (model_id, model_id.title(), "", ("transcribe",), ("audio",), kind)
    return InstalledModel(*names, Path("/nowhere"), 0, 0, "", "MIT", "", builtin)


def test_ones_own_model_comes_before_those_that_ship() -> None:
    shipped, own = installed("whisper-tiny.en", builtin=True), installed("whisper-base")
    assert choose_speech_model([shipped, own]) is own
    assert choose_speech_model([installed("a", kind="text"), shipped]) is shipped


def test_of_ones_own_the_catalogue_s_order_counts() -> None:
    tiny, base, unknown = (installed(one) for one in ("whisper-tiny", "whisper-base", "mine"))
    assert choose_speech_model([unknown, base, tiny]) is tiny
    assert choose_speech_model([unknown]) is unknown


def test_another_language_wants_a_model_that_knows_it() -> None:
    english, many = installed("whisper-tiny.en"), installed("whisper-tiny", builtin=True)
    assert choose_speech_model([english, many]) is english
    assert choose_speech_model([english, many], foreign=True) is many
    assert choose_speech_model([installed("my.en"), many], foreign=True) is many


def test_what_does_not_hear_is_not_chosen() -> None:
    assert choose_speech_model([installed("a", kind="text")]) is None
