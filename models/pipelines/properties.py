"""What OpenVINO is told for each device."""

from __future__ import annotations

from pathlib import Path
from typing import Any

# Compiled models are kept for devices where compiling is slow; on CPU a blob is as large as the
# model and loads no faster.
_CACHED = {"GPU", "NPU"}
# A context on the NPU is fixed when the model is compiled; longer ones cost memory and time.
NPU_PROMPT_TOKENS = 2048
NPU_ANSWER_TOKENS = 512


def device_properties(device: str, cache_folder: Path | None) -> dict[str, Any]:
    """Properties for a text pipeline on the device."""
    family = device.partition(".")[0]
    properties: dict[str, Any] = {}
    if family in _CACHED and cache_folder is not None:
        properties["CACHE_DIR"] = str(cache_folder)
    if family == "NPU":
        properties["MAX_PROMPT_LEN"] = NPU_PROMPT_TOKENS
        properties["MIN_RESPONSE_LEN"] = NPU_ANSWER_TOKENS
    return properties


def vision_properties(device: str, cache_folder: Path | None) -> dict[str, Any]:
    """The same for a vision pipeline, which puts only its language model on the NPU."""
    properties = device_properties(device, cache_folder)
    if device.partition(".")[0] == "NPU":
        return {"DEVICE_PROPERTIES": {"NPU": properties}}
    return properties


def prune(folder: Path, limit_bytes: int) -> None:
    """Delete the compiled models that were used longest ago until the rest fits the limit."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    files.sort(key=lambda path: path.stat().st_atime, reverse=True)
    kept = 0
    for path in files:
        kept += path.stat().st_size
        if kept > limit_bytes:
            # OpenVINO writes them read-only, which keeps Windows from deleting them.
            path.chmod(0o600)
            path.unlink()
