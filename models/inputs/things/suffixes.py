"""What the end of a file's name promises. Asked only where the bytes do not say."""

from __future__ import annotations

from models.inputs.pictures import PICTURE_SUFFIXES
from models.inputs.things.thing import Kind
from models.words import say

VIDEO_SUFFIXES = (
    *(".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".wmv", ".flv", ".mpg", ".mpeg", ".mpe"),
    *(".vob", ".ts", ".mts", ".m2ts", ".3gp", ".3g2", ".ogv", ".asf", ".f4v", ".y4m", ".mjpeg"),
)
SOUND_SUFFIXES = (
    *(".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".spx", ".m4a", ".m4b", ".aac", ".wma"),
    *(".mka", ".weba", ".aif", ".aiff", ".aifc", ".au", ".caf", ".amr", ".ac3", ".mp2", ".mpga"),
    *(".wv", ".ape", ".w64", ".rf64"),
)
# Of a text they mean TypeScript, not a transport stream.
_ALSO_OF_TEXT = {".ts", ".mts"}

_KINDS: dict[str, Kind] = {
    **dict.fromkeys(PICTURE_SUFFIXES, "picture"),
    **dict.fromkeys(VIDEO_SUFFIXES, "video"),
    **dict.fromkeys(SOUND_SUFFIXES, "sound"),
    ".pdf": "document",
}
OFFICE = {
    **dict.fromkeys((".doc", ".docx", ".docm", ".odt", ".rtf", ".pages"), say("a text document")),
    **dict.fromkeys((".xls", ".xlsx", ".xlsm", ".ods", ".numbers"), say("a spreadsheet")),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), say("a presentation")),
    **dict.fromkeys((".epub", ".mobi", ".azw3"), say("an e-book")),
}


def promised_kind(suffix: str, *, is_text: bool) -> Kind | None:
    """What a suffix (lower case, with its dot) promises; None for one that promises nothing.

    ``is_text``: the content is text.
    """
    return None if is_text and suffix in _ALSO_OF_TEXT else _KINDS.get(suffix)
