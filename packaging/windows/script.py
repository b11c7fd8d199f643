"""What `installer.nsi` includes: every file that is installed, and what the registry gets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from windows.registry import Removal, Value


def files_script(stage: Path, places: Sequence[str]) -> str:
    """One line a file, in the order given: the same files make the same installer."""
    lines = ["!macro INSTALL_FILES"]
    folder = ""
    for place in places:
        inside, _, _ = place.rpartition("/")
        if inside != folder:
            folder = inside
            written = inside.replace("/", "\\").replace("$", "$$")
            lines.append(f'  SetOutPath "$INSTDIR\\{written}"')
        lines.append(f'  File "{(stage / place).as_posix()}"')
    lines.append("!macroend")
    return _text(lines)


def registry_script(values: Iterable[Value], removals: Iterable[Removal]) -> str:
    return _text(
        (
            *("!macro WRITE_REGISTRY", *map(_write, values), "!macroend"),
            *("!macro REMOVE_REGISTRY", *map(_remove, removals), "!macroend"),
        )
    )


def _write(value: Value) -> str:
    where = f'HKCU "{value.key}" {_quoted(value.name)}'
    if isinstance(value.data, int):
        return f"  WriteRegDWORD {where} {value.data}"
    return f"  WriteRegStr {where} {_quoted(value.data)}"


def _remove(removal: Removal) -> str:
    where = f'HKCU "{removal.key}"'
    if removal.what == "value":
        return f"  DeleteRegValue {where} {_quoted(removal.name)}"
    return f"  DeleteRegKey {'/ifempty ' if removal.what == 'empty key' else ''}{where}"


def _quoted(text: str) -> str:
    """As NSIS reads it; `$INSTDIR` and `$(…)` keep their meaning."""
    quote = "'" if '"' in text else '"'
    return f"{quote}{text}{quote}"


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
