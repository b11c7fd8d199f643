"""Lists of exact versions, one `name==version` a line, as pip reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

# With an environment marker after a semicolon where a package is not for every PC.
_PIN = re.compile(
    r"(?P<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)=="
    r"(?P<version>[0-9][A-Za-z0-9.!+_-]*)(?: ; (?P<marker>\S.*))?"
)


def read_list(path: Path) -> tuple[str, ...]:
    """Its lines without comments; raises `OSError`."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def check_pins(lines: Sequence[str]) -> tuple[str, ...]:
    """The same lines; raises `ValueError` naming one that is no exact version, or comes twice."""
    for line in lines:
        if _PIN.fullmatch(line) is None:
            raise ValueError(f"{line!r} is no exact version of a package")
    names = [name for name, _ in map(split_pin, lines)]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"pinned twice: {', '.join(twice)}")
    return tuple(lines)


def split_pin(line: str) -> tuple[str, str]:
    """The package's name as indexes spell it, and its version; raises `ValueError`."""
    found = _PIN.fullmatch(line)
    if found is None:
        raise ValueError(f"{line!r} is no exact version of a package")
    return re.sub(r"[-_.]+", "-", found["name"]).lower(), found["version"]
