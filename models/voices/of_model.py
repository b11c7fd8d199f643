"""The voices that come with a model that speaks: a file for each in its folder `voices`."""

from __future__ import annotations

from pathlib import Path

_USUAL = "af_heart"
# Kokoro's voices are named for their language by their first letter. OpenVINO GenAI 2026.4 turns
# text into sounds for these; for Japanese and Chinese, "j" and "z", it does not.
LANGUAGES = {
    "a": "en-us",
    "b": "en-gb",
    "e": "es",
    "f": "fr-fr",
    "h": "hi",
    "i": "it",
    "p": "pt-br",
}
_UNSPOKEN = frozenset("jz")


def voices_of(folder: Path) -> tuple[str, ...]:
    """Their names, the usual one first; () for a model with but one, without a name.

    Looks into the folder, so it does not belong on a thread that must not wait.
    """
    names = sorted(file.stem for file in (folder / "voices").glob("*.bin"))
    names = [name for name in names if not _is_of_kokoro(name) or name[0] not in _UNSPOKEN]
    usual = [_USUAL] if _USUAL in names else []
    return (*usual, *(name for name in names if name not in usual))


def voice_file(folder: Path, voice: str) -> Path:
    """The raw float32 values of a voice."""
    return folder / "voices" / f"{voice}.bin"


def language_of_voice(voice: str) -> str:
    """Such as "en-us", of one of Kokoro's voices, such as `af_heart`; "" of others."""
    return LANGUAGES.get(voice[0], "") if _is_of_kokoro(voice) else ""


def _is_of_kokoro(voice: str) -> bool:
    return voice[1:3] in ("f_", "m_")
