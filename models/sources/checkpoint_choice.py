"""Which files of a repository make a Hugging Face checkpoint that is to be converted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from models.sources.remote import RemoteFile

_SMALL = {".json", ".jinja", ".txt", ".model", ".tiktoken", ".bpe", ".spm"}
_WEIGHTS = re.compile(
    r"(diffusion_pytorch_)?(pytorch_)?(model|adapter_model)([-.]\d+-of-\d+)?(\.fp16)?\.(safetensors|bin)"
)
_READY = re.compile(r"openvino_.*|.*\.onnx")
# Other forms of the same weights that some repositories hold besides.
_OTHER_FOLDERS = ("onnx", "openvino", "coreml", "original", "gguf", "flax", "metal", "consolidated")


def choose_checkpoint_files(
    files: Sequence[RemoteFile], only: str = "", *, with_code: bool = False
) -> tuple[RemoteFile, ...]:
    """Configs, tokenizers and weights; safetensors where there are any, as they cannot hold code.

    `with_code` takes Python files too, for repositories that the user trusts. Empty when no
    weights are there. `only` is not used; it is there to be a choice like any other.
    """
    known = [file for file in files if _is_known(file.path, with_code=with_code)]
    weights = [file for file in known if _WEIGHTS.fullmatch(_name(file))]
    safe = {_folder(file) for file in weights if file.path.endswith(".safetensors")}
    chosen = [
        file
        for file in known
        if not file.path.endswith(".bin") or (file in weights and _folder(file) not in safe)
    ]
    halves = _with_halves(chosen)
    kept = tuple(file for file in chosen if file.path not in halves)
    return kept if weights else ()


def _with_halves(files: Sequence[RemoteFile]) -> set[str]:
    """The 16-bit twins of weights that are there with 32 bits too: the exporter reads the latter
    unless told otherwise."""
    paths = {file.path for file in files}
    return {path for path in paths if ".fp16." in path and path.replace(".fp16.", ".") in paths}


def _is_known(path: str, *, with_code: bool) -> bool:
    parts = PurePosixPath(path).parts
    name, suffix = parts[-1], PurePosixPath(path).suffix.lower()
    if any(part.startswith((".", "__")) for part in parts) or _READY.fullmatch(name):
        return False
    if len(parts) > 1 and parts[0].lower() in _OTHER_FOLDERS:
        return False
    if suffix == ".py":
        return with_code
    return suffix in _SMALL or bool(_WEIGHTS.fullmatch(name))


def _name(file: RemoteFile) -> str:
    return PurePosixPath(file.path).name


def _folder(file: RemoteFile) -> str:
    return str(PurePosixPath(file.path).parent)
