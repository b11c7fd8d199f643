"""Which tools made a model, so that it can be made again."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

_TOOLS = (
    *("torch", "transformers", "optimum", "optimum-intel", "nncf", "openvino"),
    *("openvino-tokenizers", "diffusers", "peft", "huggingface-hub", "numpy"),
)


def versions() -> dict[str, str]:
    found = {name: _version(name) for name in _TOOLS}
    return {name: number for name, number in found.items() if number}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
