"""Which files of a repository make the model."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

from models.sources.remote import RemoteFile
from models.store.manifest import MANIFEST_NAME

_FOR_READERS = {".md", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".mp4", ".pdf"}
_PICKLES = {".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib"}
_PROGRAMS = {".py", ".pyc", ".ipynb", ".sh", ".bat", ".exe", ".dll", ".so"}
_FOREIGN = {
    *(".safetensors", ".gguf", ".onnx", ".onnx_data", ".h5", ".msgpack", ".tflite", ".ot"),
    *(".mlmodel", ".zip", ".tar", ".gz"),
}
_LEFT_OUT = _FOR_READERS | _PICKLES | _PROGRAMS | _FOREIGN
# PyTorch's weights by the names its libraries give them. Other lone .bin files are data, such as
# the voices of a speaking model.
_PYTORCH = re.compile(
    r"(pytorch_|diffusion_pytorch_|flax_|tf_)?model(-\d+-of-\d+)?\.bin"
    r"|(adapter_model|optimizer|scheduler|training_args|rng_state.*)\.bin"
)
_INDEX = re.compile(r".*\.(safetensors|bin)\.index\.json")


def choose_files(files: Sequence[RemoteFile], only: str = "") -> tuple[RemoteFile, ...]:
    """The one that was asked for; else OpenVINO IR with all that belongs to it.

    Empty when there is nothing of the kind.
    """
    if only:
        return tuple(file for file in files if file.path == only)
    paths = {file.path for file in files}
    chosen = tuple(file for file in files if _belongs(file.path, paths))
    return chosen if any(file.path.endswith(".xml") for file in chosen) else ()


def _belongs(path: str, paths: Collection[str]) -> bool:
    name = PurePosixPath(path).name
    if any(part.startswith((".", "__")) for part in path.split("/")) or path == MANIFEST_NAME:
        return False
    suffix = PurePosixPath(path).suffix.lower()
    if suffix == ".bin":
        return f"{path[:-4]}.xml" in paths or not _PYTORCH.fullmatch(name)
    return suffix not in _LEFT_OUT and not _INDEX.fullmatch(name)
