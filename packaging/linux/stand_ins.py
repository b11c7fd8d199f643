"""Puts libraries with the same names and nothing in them in the place of those that are linked to
but never called: they were a seventh of what is installed.

Encoders of films: the app reads them only. Their stand-ins return nothing, which callers that look
them over at their start take for "not there". Linear algebra of OpenCV, of which the app scales
pictures and measures sharpness: its stand-in ends the process, as an answer would be wrong.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ENCODERS = (
    "av.libs/libx264-*.so*",
    "av.libs/libx265-*.so*",
    "av.libs/libSvtAv1Enc-*.so*",
    "pillow_heif.libs/libx265-*.so*",
)
ALGEBRA = ("opencv_python_headless.libs/libopenblas*.so*",)
# What only those wanted.
FREED = ("opencv_python_headless.libs/libgfortran-*", "opencv_python_headless.libs/libquadmath-*")
_DATA = set("BDRVGS")
_NM_LINE = re.compile(r"^[0-9a-f]+ (?:(?P<size>[0-9a-f]+) )?(?P<kind>\w) (?P<name>[^@\s]+)")
_MADE_BY = ("-shared", "-fPIC", "-O1", "-s", "-fno-builtin", "-w", "-Wl,--build-id=none")


@dataclass(frozen=True)
class Symbol:
    """Something that a library gives to others; `size`: in bytes where it is data, else 0."""

    name: str
    size: int


def put_stand_ins(bundle: Path) -> None:
    """In the folder of a frozen app; raises `LookupError` where what is replaced is not there."""
    for patterns, ends in ((ENCODERS, False), (ALGEBRA, True)):
        for pattern in patterns:
            library = _only(bundle, pattern)
            _replace(library, _users(bundle, library), ends=ends)
    for pattern in FREED:
        _only(bundle, pattern).unlink()
    for link in bundle.iterdir():
        if link.is_symlink() and not link.exists():
            link.unlink()


def source(symbols: Iterable[Symbol], *, ends: bool) -> str:
    """In C; `ends`: whoever calls a function of it ends the process."""
    body = "{ abort(); }" if ends else "{ return 0; }"
    lines = ["void abort(void);"]
    for symbol in symbols:
        if symbol.size:
            lines.append(f"char {symbol.name}[{symbol.size}];")
        else:
            lines.append(f"void *{symbol.name}(void) {body}")
    return "\n".join(lines) + "\n"


def symbols_of(said: str, wanted: set[str]) -> list[Symbol]:
    """Of what `nm -D -S --defined-only` says of a library, those that are wanted."""
    found = (_NM_LINE.match(line) for line in said.splitlines())
    table = {
        line["name"]: int(line["size"] or "0", 16) if line["kind"].upper() in _DATA else 0
        for line in found
        if line is not None and line["name"] in wanted
    }
    return [Symbol(name, table[name]) for name in sorted(table)]


def _replace(library: Path, users: Sequence[Path], *, ends: bool) -> None:
    wanted = {name for user in users for name in _undefined(user)}
    symbols = symbols_of(_said("nm", "-D", "-S", "--defined-only", library), wanted)
    code = source(symbols, ends=ends)
    library.unlink()
    command = ["gcc", *_MADE_BY, f"-Wl,-soname,{library.name}", "-x", "c", "-", "-o", str(library)]
    subprocess.run(command, input=code, text=True, check=True)


def _users(bundle: Path, library: Path) -> list[Path]:
    """Who is linked to it; their own folder beside it too."""
    files = (file for file in bundle.rglob("*.so*") if file.is_file() and not file.is_symlink())
    return [file for file in files if f"[{library.name}]" in _said("readelf", "-d", "-W", file)]


def _undefined(file: Path) -> Iterator[str]:
    for line in _said("nm", "-D", "--undefined-only", file).splitlines():
        yield line.split()[-1].partition("@")[0]


def _only(bundle: Path, pattern: str) -> Path:
    found = sorted(bundle.glob(pattern))
    if len(found) != 1:
        raise LookupError(f"{pattern}: one was expected, and these are there: {found}")
    return found[0]


def _said(program: str, *arguments: str | Path) -> str:
    command = [program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
