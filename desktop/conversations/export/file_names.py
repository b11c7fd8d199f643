"""Names of files that Windows, macOS and Linux all take."""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from pathlib import Path

from desktop.conversations.export.formats import SUFFIXES, Format

# In UTF-8. File systems end at 255, some encrypted ones at 143; suffix and number come on top.
_LONGEST = 120
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file; also with a suffix.
_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))",
    re.IGNORECASE,
)
_JOINER = "\u200d"


def file_name_for(title: str, otherwise: str = "Conversation") -> str:
    """A name without suffix, like the title; `otherwise` when nothing of that can stay."""
    plain = "".join(_allowed(one) for one in unicodedata.normalize("NFC", title))
    name = _shortened(_trimmed(" ".join(plain.split())))
    if not name:
        return otherwise
    return f"_{name}" if _DEVICES.match(name) else name


def free_target(folder: Path, title: str, format: Format, otherwise: str = "Conversation") -> Path:
    """Where an export of that title would overwrite nothing: to be proposed."""
    name = file_name_for(title, otherwise)
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    free = (folder / f"{one}{SUFFIXES[format]}" for one in names)
    return next(path for path in free if not path.exists() and not pictures_beside(path).exists())


def pictures_beside(target: Path) -> Path:
    """The folder that goes with a Markdown file."""
    return target.with_name(f"{target.stem}-files")


def free_pictures_beside(target: Path) -> Path:
    """The same under a name that nothing has yet."""
    usual = pictures_beside(target)
    others = (usual.with_name(f"{usual.name}-{number}") for number in count(2))
    return usual if not usual.exists() else next(path for path in others if not path.exists())


def _allowed(character: str) -> str:
    if _FORBIDDEN.match(character):
        return " "
    kind = unicodedata.category(character)
    if kind in ("Cc", "Zl", "Zp", "Zs"):
        return " "
    # Invisible ones, such as those that turn the order of letters, and halves of characters.
    return "" if kind in ("Cf", "Cs", "Co", "Cn") and character != _JOINER else character


def _trimmed(name: str) -> str:
    """Windows drops dots and blanks at the end; a dot at the beginning hides a file."""
    return name.strip(" .-" + _JOINER)


def _shortened(name: str) -> str:
    if len(name.encode()) <= _LONGEST:
        return name
    cut = name.encode()[:_LONGEST].decode(errors="ignore")
    return _trimmed(cut)
