"""Cameras by the names that the systems give them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.capture.camera.listing import apple_cameras, list_cameras, windows_cameras
from desktop.capture.camera.named import NamedCamera
from desktop.capture.camera.start import child_command
from desktop.capture.camera.v4l2 import check_access, linux_cameras
from models.errors import CameraFault


def _add(root: Path, number: int, name: str, index: int = 0, connected: bool = True) -> Path:
    node = root / f"sys/class/video4linux/video{number}"
    node.mkdir(parents=True)
    (node / "name").write_text(f"{name}\n", encoding="utf-8")
    (node / "index").write_text(f"{index}\n", encoding="utf-8")
    device = root / f"dev/video{number}"
    device.parent.mkdir(exist_ok=True)
    if connected:
        device.touch()
    return device


def test_linux_tells_names(tmp_path: Path) -> None:
    _add(tmp_path, 10, "Desk Cam")
    _add(tmp_path, 2, "Integrated Camera: Integrated C")
    _add(tmp_path, 4, "")
    assert linux_cameras(tmp_path) == [
        NamedCamera("2", "Integrated Camera"),
        NamedCamera("4", "Camera 5"),
        NamedCamera("10", "Desk Cam"),
    ]


def test_what_gives_no_pictures_is_not_listed(tmp_path: Path) -> None:
    _add(tmp_path, 0, "Webcam")
    _add(tmp_path, 1, "Webcam", index=1)
    _add(tmp_path, 2, "Intel IPU6 ISYS Capture 0")
    _add(tmp_path, 3, "Unplugged", connected=False)
    assert [camera.name for camera in linux_cameras(tmp_path)] == ["Webcam"]


def test_a_pc_without_cameras(tmp_path: Path) -> None:
    assert linux_cameras(tmp_path) == []


def test_linux_knows_why_a_camera_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(CameraFault, match="not connected"):
        check_access(0, "Camera 1", tmp_path)
    _add(tmp_path, 0, "Webcam")
    check_access(0, "Webcam", tmp_path)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(CameraFault, match="may not use Webcam") as caught:
        check_access(0, "Webcam", tmp_path)
    assert "video" in caught.value.todo


def test_macos_counts_cameras_by_their_ids() -> None:
    said = {
        "SPCameraDataType": [
            {"_name": "Studio Display", "spcamera_unique-id": "0x9"},
            {"_name": "FaceTime HD", "spcamera_unique-id": "0x1"},
            {"spcamera_unique-id": "0x0"},
        ]
    }
    assert apple_cameras(json.dumps(said)) == [
        NamedCamera("0", "FaceTime HD"),
        NamedCamera("1", "Studio Display"),
    ]


@pytest.mark.parametrize("said", ["", "no JSON", "[]", '{"cameras": null}'])
def test_a_system_that_tells_nothing(said: str) -> None:
    assert apple_cameras(said) == []
    assert windows_cameras(said) == []


def test_windows_counts_them_as_directshow_does() -> None:
    said = '{"cameras": [{"name": "HP HD"}, {"name": "OBS"}]}'
    assert windows_cameras(said) == [NamedCamera("0", "HP HD"), NamedCamera("1", "OBS")]


def test_where_nobody_tells_names_there_may_be_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert list_cameras() == [NamedCamera("0", "Camera 1")]


def test_the_process_tells_names_as_json() -> None:
    done = subprocess.run(child_command("--list"), capture_output=True, check=True, timeout=60)
    assert "cameras" in json.loads(done.stdout)
