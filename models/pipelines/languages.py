"""How Qwen3-ASR and Fun-ASR call languages: by their English names, others by codes.

Those of Qwen3-ASR (https://huggingface.co/Qwen/Qwen3-ASR-1.7B).
"""

from __future__ import annotations

from collections.abc import Mapping

_NAMES: Mapping[str, str] = {
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fil": "Filipino",
    "fr": "French",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "mk": "Macedonian",
    "ms": "Malay",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "vi": "Vietnamese",
    "yue": "Cantonese",
    "zh": "Chinese",
}
_CODES = {name.casefold(): code for code, name in _NAMES.items()}


def base_code(language: str) -> str:
    """A code without its region: "pt" of "pt-BR"."""
    return language.replace("_", "-").partition("-")[0].lower()


def name_of(language: str) -> str | None:
    """The English name of a code, or of a name in any case; None for an unknown one."""
    code = _CODES.get(language.casefold(), base_code(language))
    return _NAMES.get(code)


def code_of(told: str) -> str:
    """The code of what a model calls a language; of several the first. As it is when unknown."""
    first = told.strip("<|>").partition(",")[0].strip()
    return _CODES.get(first.casefold(), first)
