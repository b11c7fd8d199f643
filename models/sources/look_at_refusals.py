"""Why a folder or file that the user chose cannot become a model here, and the sentences for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models.errors import DownloadFailed, ModelDamaged, ModelUnsupported, SidelightError


class NotAModel(SidelightError):
    """What was chosen is no model that Sidelight knows."""


class ModelIncomplete(SidelightError):
    """What was chosen is part of a model."""


class ModelUnreadable(SidelightError):
    """What was chosen is not there, or may not be read."""


class CopyFailed(DownloadFailed):
    """A model on this PC could not be copied."""


_KNOWN = (
    "Choose a folder with an OpenVINO model (openvino_model.xml and the like), a folder with a "
    "Hugging Face checkpoint (config.json and .safetensors files), or a .gguf file."
)


def not_there(path: Path) -> ModelUnreadable:
    return ModelUnreadable(
        f"There is nothing at {path}.",
        "Check whether the disk is connected and the folder was moved, and choose it again.",
    )


def unreadable(path: Path, error: OSError) -> ModelUnreadable:
    return ModelUnreadable(
        f"“{path.name}” cannot be read.",
        "Check that you may open it and that its disk is connected, and choose it again.",
        str(error),
    )


def nothing_known(path: Path, names: Sequence[str]) -> NotAModel:
    if not names:
        return NotAModel(f"The folder “{path.name}” holds no files of a model.", _KNOWN)
    shown = ", ".join(sorted(names)[:3]) + (" and others" if len(names) > 3 else "")
    return NotAModel(f"The folder “{path.name}” holds no model that is known: {shown}.", _KNOWN)


def unknown_file(path: Path) -> NotAModel:
    return NotAModel(f"The file “{path.name}” is no model that is known.", _KNOWN)


def too_many_files(path: Path, most: int) -> NotAModel:
    return NotAModel(
        f"The folder “{path.name}” holds more than {most:,} files or folders in folders, so it is "
        "no single model.",
        _KNOWN,
    )


def archive(path: Path) -> NotAModel:
    return NotAModel(
        f"“{path.name}” is a packed archive.",
        "Unpack it, and choose the folder that comes out.",
    )


def pickle(path: Path) -> NotAModel:
    return NotAModel(
        f"“{path.name}” keeps its weights as PyTorch pickles, which can hide programs and are not "
        "opened.",
        "Get the model as .safetensors files or as an OpenVINO model, and choose that folder.",
    )


def single_weights(path: Path) -> NotAModel:
    return NotAModel(
        f"“{path.name}” is one file of a model.",
        "Choose the folder that holds it together with its config.json.",
    )


def adapter(path: Path) -> NotAModel:
    return NotAModel(
        f"“{path.name}” is an adapter (LoRA), not a model of its own.",
        "Choose the model that it was made for.",
    )


def several_ggufs(path: Path, names: Sequence[str]) -> NotAModel:
    return NotAModel(
        f"The folder “{path.name}” holds {len(names)} GGUF files.",
        "Choose one of the files instead of the folder.",
        "\n".join(names),
    )


def several_models(path: Path, folders: Sequence[str]) -> NotAModel:
    return NotAModel(
        f"The folder “{path.name}” holds several folders with models, such as “{folders[0]}”.",
        "Choose one of the folders inside.",
        "\n".join(folders),
    )


def split_gguf(path: Path) -> NotAModel:
    return NotAModel(
        f"“{path.name}” is one part of a GGUF that was split into several files.",
        "Get the model as a single .gguf file, or join the parts with llama-gguf-split.",
    )


def incomplete(path: Path, looks_like: str, missing: Sequence[str]) -> ModelIncomplete:
    shown = missing[0] if len(missing) == 1 else f"{missing[0]} and {len(missing) - 1} more"
    verb = "is" if len(missing) == 1 else "are"
    return ModelIncomplete(
        f"The folder “{path.name}” looks like {looks_like}, but {shown} {verb} missing.",
        "Get the whole model again, and choose its folder.",
        "\n".join(missing),
    )


def damaged(path: Path, why: str) -> ModelDamaged:
    return ModelDamaged(
        f"The file “{path.name}” is damaged: {why}.",
        "Get the model again, and choose the new copy.",
        str(path),
    )


def unsupported(path: Path, why: str, todo: str) -> ModelUnsupported:
    return ModelUnsupported(f"“{path.name}” cannot be used: {why}.", todo, str(path))


def changed_meanwhile(path: Path) -> CopyFailed:
    return CopyFailed(
        f"The file “{path.name}” changed while it was being copied.",
        "Wait until nothing writes to it any more, and try again.",
        str(path),
    )


def copy_failed(path: Path, error: OSError) -> CopyFailed:
    return CopyFailed(
        f"“{path.name}” could not be copied.",
        "Check that it is still there and may be read, and try again.",
        str(error),
    )


def nothing_to_copy(path: Path) -> CopyFailed:
    return CopyFailed(
        f"There are no files of a model at {path}.",
        "Check whether the disk is connected and the folder was moved, and add the model again.",
    )
