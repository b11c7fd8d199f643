"""Checks the files that tell desktops of the app: ``python packaging/linux/check.py ROOT``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def commands(root: Path) -> list[list[str]]:
    share = root / "usr" / "share"
    entries = sorted((share / "applications").glob("*.desktop"))
    infos = sorted((share / "metainfo").glob("*.xml"))
    return [
        ["desktop-file-validate", *map(str, entries)],
        ["appstreamcli", "validate", "--no-net", "--explain", *map(str, infos)],
    ]


def main() -> int:
    made = [subprocess.run(command, check=False) for command in commands(Path(sys.argv[1]))]
    return max(done.returncode for done in made)


if __name__ == "__main__":
    sys.exit(main())
