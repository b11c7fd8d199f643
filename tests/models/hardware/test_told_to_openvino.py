"""The exact words that reach OpenVINO for every device of the recorded PCs."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.engine.protocol import Device
from models.pipelines.properties import cache_properties, device_properties, vision_properties
from tests.fixtures import pcs

CACHE = Path("cache") / "compiled" / "model"
DEVICES = [
    pytest.param(device, id=f"{recorded.name} {device.id}")
    for recorded in pcs.ALL
    for device in recorded.listed()
]
KEPT = {"CACHE_DIR": str(CACHE)}
NPU = {**KEPT, "MAX_PROMPT_LEN": 2048, "MIN_RESPONSE_LEN": 512}


@pytest.mark.parametrize("device", DEVICES)
def test_a_text_model(device: Device) -> None:
    wanted = {"CPU": {}, "NPU": NPU}.get(device.kind, KEPT)
    assert device_properties(device.id, CACHE) == wanted


@pytest.mark.parametrize("device", DEVICES)
def test_a_vision_model(device: Device) -> None:
    wanted = {"CPU": {}, "NPU": {"DEVICE_PROPERTIES": {"NPU": NPU}}}.get(device.kind, KEPT)
    assert vision_properties(device.id, CACHE) == wanted


@pytest.mark.parametrize("device", DEVICES)
def test_speech_drawing_and_voice(device: Device) -> None:
    assert cache_properties(device.id, CACHE) == ({} if device.kind == "CPU" else KEPT)


def test_the_recorded_pcs_have_all_kinds_of_devices() -> None:
    ids = {device.id for recorded in pcs.ALL for device in recorded.listed()}
    assert ids == {"CPU", "GPU", "GPU.0", "GPU.1", "NPU"}
    kinds = {device.kind for recorded in pcs.ALL for device in recorded.listed()}
    assert kinds == {"CPU", "integrated GPU", "discrete GPU", "NPU"}
    assert len(pcs.ALL) >= 8
