"""Which names of files a repository may have. It is not to be trusted with them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"
}
_NOT_ON_WINDOWS = set('<>"|?*')
_MOST_BYTES = 200


def leading_elsewhere(paths: Iterable[str]) -> list[str]:
    """Those that could be written outside of the folder, on any system: absolute ones, `..`,
    drives, backslashes, control characters. No honest repository has any."""
    return [path for path in paths if _leads_elsewhere(path)]


def not_for_every_disk(paths: Iterable[str]) -> list[str]:
    """Those that some system cannot have, or that would take each other's place there."""
    listed = list(paths)
    files = Counter(_folded(path) for path in listed)
    folders = {folder for file in files for folder in _folders(file)}
    return [
        path
        for path in listed
        if files[_folded(path)] > 1
        or _folded(path) in folders
        or not all(map(_is_plain, path.split("/")))
    ]


def _leads_elsewhere(path: str) -> bool:
    if "\\" in path or ":" in path or any(ord(character) < 32 for character in path):
        return True
    # Windows takes dots and spaces off the end: ".. " is "..", "..." the folder itself.
    return any(not part.strip(" .") for part in path.split("/"))


def _is_plain(part: str) -> bool:
    try:
        size = len(part.encode("utf-8"))
    except UnicodeEncodeError:
        return False
    stem = part.split(".", maxsplit=1)[0].rstrip(" ").lower()
    return (
        size <= _MOST_BYTES
        and stem not in _DEVICES
        and not part.endswith((" ", "."))
        and not set(part) & _NOT_ON_WINDOWS
    )


def _folders(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _folded(path: str) -> str:
    """As a disk that ignores case compares it."""
    return unicodedata.normalize("NFC", path.casefold())
