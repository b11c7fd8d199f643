"""The notices of all whose work a package holds: names, licences, their texts, and where sources
are had. Run as ``notices.py PACKAGES LOCK BUILTIN OUT``."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from common.parts import Inside, Part, ShippedModel, libraries_inside, parts, shipped_models
from common.project import TITLE

LICENCES = Path(__file__).with_name("licences")
_RULE = "=" * 78
_HEAD = f"""{TITLE} is under the Apache License 2.0. This package also holds the work of others,
named here with their licences. Sources of libraries under the GPL and the LGPL are had at the
addresses given, in the versions named; they may be replaced in the installed folder by builds of
your own.
"""


def write_notices(packages: Path, lock: Path, builtin: Path, file: Path) -> None:
    """For what the lock names and lies in the folder `packages`."""
    text = notices(parts(packages, lock), libraries_inside(), shipped_models(builtin))
    file.write_text(text, encoding="utf-8")


def notices(
    shipped: Iterable[Part], inside: Iterable[Inside], models: Iterable[ShippedModel]
) -> str:
    shipped = list(shipped)
    names = {part.name for part in shipped}
    blocks = [_HEAD, *_of_python()]
    for part in shipped:
        blocks += _of_part(part)
    found = [library for library in inside if library.within in names]
    blocks += [_of_library(library) for library in found]
    blocks += [f"{_RULE}\nModel: {model.name} ({model.id})\n{model.licence}\n" for model in models]
    texts = sorted({name for library in found for name in library.text})
    blocks += [f"{_RULE}\n{_read(LICENCES / f'{name}.txt')}" for name in texts]
    return "\n".join(blocks)


def _of_python() -> Iterator[str]:
    yield f"{_RULE}\nPython {sys.version.split()[0]}\nPSF-2.0\nhttps://www.python.org/\n"
    own = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if own.is_file():
        yield _read(own)


def _of_part(part: Part) -> Iterator[str]:
    yield f"{_RULE}\n{part.name} {part.version}\n{part.licence}\n{part.homepage}\n"
    for text in part.texts:
        yield f"--- {text.name}\n{_read(text)}"


def _of_library(library: Inside) -> str:
    what = f"{library.name}, inside {library.within}"
    return f"{_RULE}\n{what}\n{library.licence}\nSources: {library.source}\n"


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace").strip() + "\n"


if __name__ == "__main__":
    write_notices(*map(Path, sys.argv[1:5]))
