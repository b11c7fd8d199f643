"""Who speaks when nobody is named."""

from __future__ import annotations

from models.store.voice_models import choose_voice_model
from tests.models.store.test_speech_models import installed


def test_the_best_of_the_catalogue_speaks() -> None:
    plain, natural, own = (
        installed(one, kind="voice") for one in ("speecht5-tts", "kokoro-82m", "mine")
    )
    assert choose_voice_model([own, plain, natural]) is natural
    assert choose_voice_model([own, plain]) is plain
    assert choose_voice_model([own]) is own


def test_what_does_not_speak_is_not_chosen() -> None:
    assert choose_voice_model([installed("whisper-base")]) is None
