"""The exact words that reach OpenVINO for each device."""

from __future__ import annotations

import os
from pathlib import Path

from models.pipelines.properties import (
    cache_properties,
    compiled_folder,
    device_properties,
    prune,
    vision_properties,
)

_CACHE = Path("cache") / "model"


def test_cpu_keeps_no_compiled_models() -> None:
    assert device_properties("CPU", _CACHE) == {}
    assert vision_properties("CPU", _CACHE) == {}


def test_gpu_keeps_compiled_models() -> None:
    assert device_properties("GPU.1", _CACHE) == {"CACHE_DIR": str(_CACHE)}
    assert device_properties("GPU", None) == {}


def test_pipelines_without_a_chat_get_no_context() -> None:
    assert cache_properties("NPU", _CACHE) == {"CACHE_DIR": str(_CACHE)}
    assert cache_properties("GPU", _CACHE) == {"CACHE_DIR": str(_CACHE)}
    assert cache_properties("NPU", None) == {}
    assert cache_properties("CPU", _CACHE) == {}


def test_every_model_has_a_folder_of_its_own(tmp_path: Path) -> None:
    assert compiled_folder("shapes", tmp_path) == tmp_path / "compiled" / "shapes"
    assert compiled_folder("shapes", None) is None


def test_npu_gets_a_fixed_context() -> None:
    assert device_properties("NPU", _CACHE) == {
        "CACHE_DIR": str(_CACHE),
        "MAX_PROMPT_LEN": 2048,
        "MIN_RESPONSE_LEN": 512,
    }


def test_vision_on_the_npu_tells_only_the_npu() -> None:
    assert vision_properties("NPU", None) == {
        "DEVICE_PROPERTIES": {"NPU": {"MAX_PROMPT_LEN": 2048, "MIN_RESPONSE_LEN": 512}}
    }


def test_pruning_keeps_what_was_used_last(tmp_path: Path) -> None:
    for age, name in enumerate(["new", "middle", "old"]):
        path = tmp_path / name / "model.blob"
        path.parent.mkdir()
        path.write_bytes(b"x" * 100)
        os.utime(path, (1000 - age, 1000))
        path.chmod(0o440)
    prune(tmp_path, 200)
    assert sorted(path.parent.name for path in tmp_path.rglob("*.blob")) == ["middle", "new"]
