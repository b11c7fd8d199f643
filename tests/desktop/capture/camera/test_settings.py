"""The camera setting takes an index, a path or an address."""

from __future__ import annotations

import pytest

from desktop.capture.camera.settings import Setting, read_setting, setting_name
from models.errors import CameraFault


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("0", Setting("device", "0", "Camera 1")),
        (" 2 ", Setting("device", "2", "Camera 3")),
        ("/dev/video2", Setting("device", "2", "Camera 3")),
        ("/home/me/birds.mp4", Setting("file", "/home/me/birds.mp4", "birds.mp4")),
        ("C:/clips/birds.mp4", Setting("file", "C:/clips/birds.mp4", "birds.mp4")),
        ("2024", Setting("file", "2024", "2024")),
        ("http://10.0.0.7:81/v", Setting("address", "http://10.0.0.7:81/v", "10.0.0.7")),
        ("RTSP://door.lan/1", Setting("address", "RTSP://door.lan/1", "door.lan")),
    ],
)
def test_what_a_setting_means(text: str, setting: Setting) -> None:
    assert read_setting(text) == setting


def test_a_password_is_not_shown() -> None:
    assert setting_name("rtsp://me:secret@door.lan/1") == "door.lan"


@pytest.mark.parametrize(
    ("text", "word"), [("", "chosen"), ("concat://a|b", "“concat”"), ("http://[::1", "address")]
)
def test_what_no_camera_can_be(text: str, word: str) -> None:
    with pytest.raises(CameraFault) as caught:
        read_setting(text)
    assert word in caught.value.what
    assert caught.value.todo
    assert setting_name(text) == text
