"""Which language a text is likely in, as far as its letters tell."""

from __future__ import annotations

import re

_HAN = re.compile("[\u4e00-\u9fff]")
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
# A word of it in an English sentence does not count.
_SHARE = 0.3


def language_of(text: str) -> str:
    """Such as "zh", "ja", "ko" or "ru"; "" for Latin letters, which many languages have."""
    letters = sum(character.isalpha() for character in text)
    least = max(1, round(_SHARE * letters))
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    if kana and kana + han >= least:
        return "ja"
    if han >= least:
        return "zh"
    if len(_HANGUL.findall(text)) >= least:
        return "ko"
    return "ru" if len(_CYRILLIC.findall(text)) >= least else ""
