"""What an installed speech model can do, as its own files tell."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from models.store.installed import InstalledModel
from models.store.speech_models import knows_english_only

# Of OpenAI's shortened large model, which was never taught to translate
# (https://github.com/openai/whisper/discussions/2363).
_TURBO = {"encoder_layers": 32, "decoder_layers": 4}
# Of Qwen3-ASR, see `models.pipelines.languages`.
_NAMED = (
    *("ar", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fil", "fr", "hi", "hu", "id", "it"),
    *("ja", "ko", "mk", "ms", "nl", "pl", "pt", "ro", "ru", "sv", "th", "tr", "vi", "yue", "zh"),
)

WhyNot = Literal["", "english", "turbo", "family"]


@dataclass(frozen=True)
class Abilities:
    """What can be asked of a model.

    Attributes:
        languages: codes of those that it knows; ("en",) for one that takes all for English.
        no_translation: why it does not translate into English; "" when it does.
        words: whether it may tell when each word is said.
    """

    languages: tuple[str, ...] = ("en",)
    no_translation: WhyNot = "english"
    words: bool = False

    @property
    def knows_many(self) -> bool:
        return len(self.languages) > 1


def read_abilities(model: InstalledModel) -> Abilities:
    """What cannot be read is taken for what most models are. For threads."""
    from models.pipelines.word_times import tells_words

    if model.family not in ("", "whisper"):
        return Abilities(_NAMED, "family")
    generation = _document(model.folder / "generation_config.json")
    config = _document(model.folder / "config.json")
    words = tells_words(model.folder, "whisper")
    known = generation.get("lang_to_id") or {}
    languages = tuple(sorted(str(token).strip("<|>") for token in known))
    if knows_english_only(model) or not generation.get("is_multilingual", len(languages) > 1):
        return Abilities(words=words)
    is_turbo = "turbo" in model.id or all(config.get(name) == n for name, n in _TURBO.items())
    return Abilities(languages or ("en",), "turbo" if is_turbo else "", words)


def _document(path: Path) -> Mapping[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return document if isinstance(document, dict) else {}
