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
_COMPILED_LIMIT = 10 << 30


def cache_properties(device: str, cache_folder: Path | None) -> dict[str, Any]:
    """Properties for any pipeline on the device."""
    if device.partition(".")[0] in _CACHED and cache_folder is not None:
        return {"CACHE_DIR": str(cache_folder)}
    return {}


def device_properties(device: str, cache_folder: Path | None) -> dict[str, Any]:
    """Properties for a text pipeline on the device."""
    properties = cache_properties(device, cache_folder)
    if device.partition(".")[0] == "NPU":
        properties["MAX_PROMPT_LEN"] = NPU_PROMPT_TOKENS
        properties["MIN_RESPONSE_LEN"] = NPU_ANSWER_TOKENS
    return properties


def vision_properties(device: str, cache_folder: Path | None) -> dict[str, Any]:
    """The same for a vision pipeline, which puts only its language model on the NPU."""
    properties = device_properties(device, cache_folder)
    if device.partition(".")[0] == "NPU":
        return {"DEVICE_PROPERTIES": {"NPU": properties}}
    return properties


def compiled_folder(model_id: str, cache_folder: Path | None) -> Path | None:
    """Where the compiled parts of a model are kept; what was not used for long makes room."""
    if cache_folder is None:
        return None
    compiled = cache_folder / "compiled"
    if compiled.is_dir():
        prune(compiled, _COMPILED_LIMIT)
    return compiled / model_id


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
