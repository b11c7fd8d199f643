"""What is opened with Sidelight, by the names that desktops on Linux give it."""

from __future__ import annotations

PICTURES = (
    *("image/jpeg", "image/png", "image/webp", "image/bmp", "image/gif", "image/tiff"),
    *("image/heic", "image/heif"),
)
VIDEOS = (
    *("video/mp4", "video/quicktime", "video/x-matroska", "video/webm", "video/x-msvideo"),
    *("video/vnd.avi", "video/x-ms-wmv", "video/x-flv", "video/mpeg", "video/mp2t", "video/3gpp"),
    *("video/3gpp2", "video/ogg", "video/x-m4v"),
)
SOUNDS = (
    *("audio/x-wav", "audio/vnd.wave", "audio/flac", "audio/mpeg", "audio/ogg", "audio/x-opus+ogg"),
    *("audio/mp4", "audio/x-m4b", "audio/aac", "audio/x-ms-wma", "audio/x-matroska"),
    *("audio/webm", "audio/x-aiff", "audio/basic", "audio/AMR", "audio/ac3", "audio/x-wavpack"),
    "audio/x-ape",
)


def mime_line() -> str:
    """As desktop entries want it."""
    return "".join(f"{name};" for name in (*PICTURES, *VIDEOS, *SOUNDS))
