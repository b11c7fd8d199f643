"""What Linux tells about its cameras (Video4Linux) without opening them."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from desktop.capture.camera import faults
from desktop.capture.camera.named import NamedCamera

_SYSTEM = Path("/")
_NODE = re.compile(r"video(\d+)")
# Intel's image unit shows its raw inputs as dozens of cameras; the real one is another.
_RAW = re.compile(r"(?i)\bIPU\d.*(ISYS|capture)")


def linux_cameras(root: Path = _SYSTEM) -> list[NamedCamera]:
    """Those whose file in /dev is there, in the order of their numbers."""
    nodes = {}
    folder = root / "sys/class/video4linux"
    for node in folder.iterdir() if folder.is_dir() else ():
        number = _NODE.fullmatch(node.name)
        # A webcam has a second file for facts about its pictures.
        if number and _word(node / "index", "0") == "0" and (root / "dev" / node.name).exists():
            nodes[int(number[1])] = _word(node / "name", "")
    return [
        NamedCamera(str(number), _tidy(name) or f"Camera {number + 1}")
        for number, name in sorted(nodes.items())
        if not _RAW.search(name)
    ]


def check_access(index: int, name: str, root: Path = _SYSTEM) -> None:
    """Raises `CameraFault` when the camera is not there, or not for this user."""
    if sys.platform != "linux":
        return
    path = root / "dev" / f"video{index}"
    if not path.exists():
        raise faults.absent(name)
    if not os.access(path, os.R_OK | os.W_OK):
        raise faults.denied(name, str(path))


def _word(path: Path, otherwise: str) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return otherwise


def _tidy(name: str) -> str:
    """“Integrated Camera: Integrated C” is said once; drivers cut the second one."""
    first, _, second = name.partition(": ")
    return first if second and first.startswith(second) else name
