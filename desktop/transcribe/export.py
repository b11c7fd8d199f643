"""A transcript as a file, and as text to be copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.conversations.export.faults import writing
from desktop.roles.role_file import write_text
from models.transcripts.exports import Format, written
from models.transcripts.transcript import Transcript

# "vtt-words" is WebVTT with the time of each word.
Kind = str
KINDS: tuple[Kind, ...] = ("txt", "srt", "vtt", "vtt-words", "json", "md")
_FORMS: dict[Kind, Format] = {
    "txt": "txt",
    "srt": "srt",
    "vtt": "vtt",
    "vtt-words": "vtt",
    "json": "json",
    "md": "md",
}


def kind_words(kind: Kind) -> str:
    translate = QCoreApplication.translate
    return {
        "txt": translate("Transcribe", "Text"),
        "srt": translate("Transcribe", "SubRip subtitles"),
        "vtt": translate("Transcribe", "WebVTT subtitles"),
        "vtt-words": translate("Transcribe", "WebVTT subtitles, word by word"),
        "json": translate("Transcribe", "JSON"),
        "md": translate("Transcribe", "Markdown"),
    }[kind]


def suffix_of(kind: Kind) -> str:
    """Without its dot."""
    return _FORMS[kind]


def write(transcript: Transcript, kind: Kind, path: Path) -> None:
    """At one go: whole, or what was there before stays. Raises `ExportFailed` or `DiskFull`."""
    text = written(transcript, _FORMS[kind], words=kind == "vtt-words")
    with writing(path.name):
        write_text(path, text)


def as_text(transcript: Transcript) -> str:
    """To be copied."""
    return written(transcript, "txt")
