"""How the camera's process is started."""

from __future__ import annotations

import os

from models.own_process import own_command

# FFmpeg's warnings about every picture of a cheap camera would fill the disk.
_QUIET = {"OPENCV_LOG_LEVEL": "ERROR", "OPENCV_FFMPEG_LOGLEVEL": "16"}


def child_command(*arguments: str) -> list[str]:
    return own_command("desktop.capture.camera.child", *arguments)


def child_environment() -> dict[str, str]:
    return {**os.environ, **_QUIET}
