"""Builds what the present system can build: ``python packaging/build.py [linux|windows|macos]``.

``--out DIR`` is for what is made (dist/), ``--work DIR`` for what is needed meanwhile (build/).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from common.environment import check_python
from common.project import ROOT

# Where each is built; the installer for Windows is made on Linux too.
BUILT_ON = {
    "linux": ("linux",),
    "windows": ("linux", "win32"),
    "macos": ("darwin",),
}
_MODULES = {"linux": "linux.deb", "windows": "windows.build", "macos": "macos.dmg"}
Build = Callable[[Path, Path], Path]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("system", nargs="?", choices=tuple(_MODULES), default=_own())
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--work", type=Path, default=ROOT / "build")
    options = parser.parse_args()
    if not any(sys.platform.startswith(name) for name in BUILT_ON[options.system]):
        parser.error(f"the package for {options.system} cannot be built on this system")
    check_python()
    build: Build = import_module(_MODULES[options.system]).build
    work = options.work.absolute() / options.system
    work.mkdir(parents=True, exist_ok=True)
    package = build(work, options.out.absolute())
    print(f"{package} ({package.stat().st_size / 1e6:.1f} MB)")
    return 0


def _own() -> str:
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")


if __name__ == "__main__":
    sys.exit(main())
