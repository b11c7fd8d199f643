"""The voices that can be chosen, as the preferences list them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.aloud.voices import Speaker
from desktop.aloud.wish import setting_of
from desktop.settings.kinds import Option

# A longer menu is no choice any more; the command line takes the others too.
_MOST = 30
# How espeak-ng calls what people call Chinese: Mandarin, Cantonese, Hakka.
_CHINESE = ("cmn", "yue", "hak")


def voice_options(speakers: Sequence[Speaker]) -> list[Option]:
    """Each speaker with its usual voice, then with each of its voices by name."""
    languages = {one.split("-")[0].lower() for one in QLocale.system().uiLanguages()} | {"en"}
    return [option for speaker in speakers for option in _options(speaker, languages)]


def _options(speaker: Speaker, languages: Collection[str]) -> list[Option]:
    tr = QCoreApplication.translate
    name = speaker.name or tr("Aloud", "The system's voice")
    named = tr("Aloud", "{0}: {1}")
    voices = few_of(speaker.voices, languages) if len(speaker.voices) > 1 else ()
    return [
        Option(setting_of(speaker.id), name),
        *(Option(setting_of(speaker.id, one), named.format(name, one)) for one in voices),
    ]


def few_of(voices: Sequence[str], languages: Collection[str]) -> Sequence[str]:
    """Of very many those of some languages, where their names tell, or else the first ones.

    Args:
        voices: names, some like "en-us".
        languages: such as "en".
    """
    if len(voices) <= _MOST:
        return voices
    wanted = {*languages, *(_CHINESE if "zh" in languages else ())}
    fitting = [voice for voice in voices if voice.split("-")[0].lower() in wanted]
    return (fitting or voices)[:_MOST]
