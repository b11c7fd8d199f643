"""Which cameras this PC has. Never opens one, and never takes long."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from desktop.capture.camera.named import NamedCamera
from desktop.capture.camera.start import child_command
from desktop.capture.camera.v4l2 import linux_cameras

_log = logging.getLogger(__name__)
_LONGEST_S = 6.0


def list_cameras() -> list[NamedCamera]:
    """By name where the system tells names; to be called on a thread that may wait."""
    system: str = sys.platform
    if system == "linux":
        return linux_cameras()
    if system == "darwin":
        command = ["/usr/sbin/system_profiler", "-json", "SPCameraDataType"]
        return apple_cameras(_said(command)) or unnamed()
    return windows_cameras(_said(child_command("--list"))) or unnamed()


def unnamed() -> list[NamedCamera]:
    """Where nobody tells: the first one, which may be there."""
    return [NamedCamera("0", "Camera 1")]


def apple_cameras(said: str) -> list[NamedCamera]:
    """Of system_profiler's JSON. OpenCV counts cameras in the order of their unique ids."""
    found = [entry for entry in _entries(said, "SPCameraDataType") if entry.get("_name")]
    found.sort(key=lambda entry: str(entry.get("spcamera_unique-id", "")))
    return [NamedCamera(str(at), str(entry["_name"])) for at, entry in enumerate(found)]


def windows_cameras(said: str) -> list[NamedCamera]:
    """Of a JSON list of names, in DirectShow's order."""
    found = [str(entry["name"]) for entry in _entries(said, "cameras") if entry.get("name")]
    return [NamedCamera(str(at), name) for at, name in enumerate(found)]


def _entries(said: str, key: str) -> list[dict[str, Any]]:
    try:
        table = json.loads(said or "{}")
    except ValueError:
        return []
    entries = table.get(key) if isinstance(table, dict) else None
    return [entry for entry in entries or () if isinstance(entry, dict)]


def _said(command: Sequence[str], longest_s: float = _LONGEST_S) -> str:
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=longest_s,
            encoding="utf-8",
            errors="replace",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        _log.warning("the list of cameras cannot be had: %s", error)
        return ""
    return done.stdout
