"""What the installer writes into the registry of the user, as data.

Nothing of the machine is touched, and no program loses a file type: Sidelight is only offered.
Values may hold `$INSTDIR` and `$(…)`, a text of `texts.nsh`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

PICTURES = (
    *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".bmp", ".dib"),
    *(".gif", ".tif", ".tiff", ".heic", ".heif", ".hif"),
)
# Not `.ts` and `.mts`: on most PCs that have some they are programs.
VIDEOS = (
    *(".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".wmv", ".flv", ".mpg", ".mpeg", ".mpe"),
    *(".vob", ".m2ts", ".3gp", ".3g2", ".ogv", ".asf", ".f4v", ".y4m", ".mjpeg"),
)
SOUNDS = (
    *(".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".spx", ".m4a", ".m4b", ".aac", ".wma"),
    *(".mka", ".weba", ".aif", ".aiff", ".aifc", ".au", ".caf", ".amr", ".ac3", ".mp2", ".mpga"),
    *(".wv", ".ape", ".w64", ".rf64"),
)
# Of each kind: its ProgID and what Windows calls such a file.
KINDS = (
    ("Sidelight.Picture", "$(KIND_PICTURE)", PICTURES),
    ("Sidelight.Video", "$(KIND_VIDEO)", VIDEOS),
    ("Sidelight.Sound", "$(KIND_SOUND)", SOUNDS),
)
# Windows' own names of the kinds whose context menu says "Ask Sidelight".
ASKED = ("image", "video")

PROGRAM, TERMINAL = r"$INSTDIR\sidelight.exe", r"$INSTDIR\sidelight-cli.exe"
OPEN = f'"{PROGRAM}" "%1"'
CLASSES = r"Software\Classes"
APPLICATION = rf"{CLASSES}\Applications\sidelight.exe"
OWN = r"Software\Sidelight"
CAPABILITIES = rf"{OWN}\Capabilities"
REGISTERED = r"Software\RegisteredApplications"
APP_PATHS = r"Software\Microsoft\Windows\CurrentVersion\App Paths"
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Sidelight"


@dataclass(frozen=True)
class Value:
    """One of the user's registry.

    Attributes:
        key: below HKEY_CURRENT_USER.
        name: "" for the key's default.
        data: a text, or a number.
        is_shared: others write into the key too.
    """

    key: str
    name: str
    data: str | int
    is_shared: bool = False


@dataclass(frozen=True)
class Removal:
    """One step of taking it all back.

    Attributes:
        what: a whole key, one value, or a key only if nothing is left in it.
        name: of the value.
    """

    what: Literal["key", "value", "empty key"]
    key: str
    name: str = ""


def plan(version: str, version_number: str, publisher: str, size_kb: int) -> tuple[Value, ...]:
    """All of it. `version_number`: with four numbers, as the next installer compares it."""
    return (
        *_open_with(),
        *_ask(),
        *_where_it_is(),
        *_installed(version, version_number, publisher, size_kb),
    )


def removals() -> tuple[Removal, ...]:
    """Whatever `plan` wrote; keys of others are left unless they are empty then."""
    own = (
        *(rf"{CLASSES}\{prog_id}" for prog_id, _, _ in KINDS),
        *(_asking_key(kind) for kind in ASKED),
        *(APPLICATION, OWN, UNINSTALL),
        *(rf"{APP_PATHS}\{name}" for name in ("sidelight.exe", "sidelight-cli.exe")),
    )
    shared = [value for value in _open_with() if value.is_shared]
    return (
        *(Removal("key", key) for key in own),
        *(Removal("value", value.key, value.name) for value in shared),
        *(Removal("empty key", key) for key in _emptied()),
    )


def _open_with() -> Iterator[Value]:
    yield Value(APPLICATION, "FriendlyAppName", "Sidelight")
    yield Value(rf"{APPLICATION}\DefaultIcon", "", f"{PROGRAM},0")
    yield Value(rf"{APPLICATION}\shell\open\command", "", OPEN)
    yield Value(CAPABILITIES, "ApplicationName", "Sidelight")
    yield Value(CAPABILITIES, "ApplicationDescription", "$(DESCRIPTION)")
    yield Value(CAPABILITIES, "ApplicationIcon", f"{PROGRAM},0")
    yield Value(REGISTERED, "Sidelight", CAPABILITIES, is_shared=True)
    for prog_id, title, suffixes in KINDS:
        key = rf"{CLASSES}\{prog_id}"
        yield Value(key, "", title)
        yield Value(rf"{key}\DefaultIcon", "", f"{PROGRAM},0")
        yield Value(rf"{key}\shell\open\command", "", OPEN)
        for suffix in suffixes:
            yield Value(rf"{APPLICATION}\SupportedTypes", suffix, "")
            yield Value(rf"{CAPABILITIES}\FileAssociations", suffix, prog_id)
            yield Value(rf"{CLASSES}\{suffix}\OpenWithProgids", prog_id, "", is_shared=True)


def _ask() -> Iterator[Value]:
    for kind in ASKED:
        key = _asking_key(kind)
        yield Value(key, "MUIVerb", "$(ASK)")
        yield Value(key, "Icon", f"{PROGRAM},0")
        # Several files that are chosen together come one by one.
        yield Value(key, "MultiSelectModel", "Document")
        yield Value(rf"{key}\command", "", OPEN)


def _where_it_is() -> Iterator[Value]:
    for program in (PROGRAM, TERMINAL):
        name = program.rpartition("\\")[2]
        yield Value(rf"{APP_PATHS}\{name}", "", program)


def _installed(version: str, version_number: str, publisher: str, size_kb: int) -> Iterator[Value]:
    yield Value(OWN, "Version", version_number)
    uninstaller = r'"$INSTDIR\uninstall.exe"'
    texts = {
        "DisplayName": "Sidelight",
        "DisplayVersion": version,
        "DisplayIcon": f"{PROGRAM},0",
        "Publisher": publisher,
        "InstallLocation": "$INSTDIR",
        "UninstallString": uninstaller,
        "QuietUninstallString": f"{uninstaller} /S",
    }
    for name, text in texts.items():
        yield Value(UNINSTALL, name, text)
    for name, number in (("EstimatedSize", size_kb), ("NoModify", 1), ("NoRepair", 1)):
        yield Value(UNINSTALL, name, number)


def _emptied() -> Iterator[str]:
    for _, _, suffixes in KINDS:
        for suffix in suffixes:
            yield rf"{CLASSES}\{suffix}\OpenWithProgids"
            yield rf"{CLASSES}\{suffix}"
    for kind in ASKED:
        yield rf"{CLASSES}\SystemFileAssociations\{kind}\shell"
        yield rf"{CLASSES}\SystemFileAssociations\{kind}"


def _asking_key(kind: str) -> str:
    return rf"{CLASSES}\SystemFileAssociations\{kind}\shell\Sidelight"
