"""Why a folder or file that the user chose cannot become a model here, and the sentences for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models.errors import DownloadFailed, ModelDamaged, ModelUnsupported, SidelightError
from models.words import say, say_many


class NotAModel(SidelightError):
    """What was chosen is no model that Sidelight knows."""


class ModelIncomplete(SidelightError):
    """What was chosen is part of a model."""


class ModelUnreadable(SidelightError):
    """What was chosen is not there, or may not be read."""


class CopyFailed(DownloadFailed):
    """A model on this PC could not be copied."""


_KNOWN = say(
    "Choose a folder with an OpenVINO model (openvino_model.xml and the like), a folder with "
    "a Hugging Face checkpoint (config.json and .safetensors files), or a .gguf file."
)


def not_there(path: Path) -> ModelUnreadable:
    return ModelUnreadable(
        say("There is nothing at {path}.", path=path),
        say("Check whether the disk is connected and the folder was moved, and choose it again."),
    )


def unreadable(path: Path, error: OSError) -> ModelUnreadable:
    return ModelUnreadable(
        say("“{name}” cannot be read.", name=path.name),
        say("Check that you may open it and that its disk is connected, and choose it again."),
        str(error),
    )


def nothing_known(path: Path, names: Sequence[str]) -> NotAModel:
    if not names:
        return NotAModel(
            say("The folder “{name}” holds no files of a model.", name=path.name), _KNOWN
        )
    values = {"name": path.name, "shown": ", ".join(sorted(names)[:3])}
    few = say("The folder “{name}” holds no model that is known: {shown}.", **values)
    many = say("The folder “{name}” holds no model that is known: {shown} and others.", **values)
    return NotAModel(many if len(names) > 3 else few, _KNOWN)


def unknown_file(path: Path) -> NotAModel:
    return NotAModel(say("The file “{name}” is no model that is known.", name=path.name), _KNOWN)


def too_many_files(path: Path, most: int) -> NotAModel:
    return NotAModel(
        say(
            "The folder “{name}” holds more than {most:,} files or folders in folders, so it is "
            "no single model.",
            name=path.name,
            most=most,
        ),
        _KNOWN,
    )


def archive(path: Path) -> NotAModel:
    return NotAModel(
        say("“{name}” is a packed archive.", name=path.name),
        say("Unpack it, and choose the folder that comes out."),
    )


def pickle(path: Path) -> NotAModel:
    return NotAModel(
        say(
            "“{name}” keeps its weights as PyTorch pickles, which can hide programs and are not "
            "opened.",
            name=path.name,
        ),
        say("Get the model as .safetensors files or as an OpenVINO model, and choose that folder."),
    )


def single_weights(path: Path) -> NotAModel:
    return NotAModel(
        say("“{name}” is one file of a model.", name=path.name),
        say("Choose the folder that holds it together with its config.json."),
    )


def adapter(path: Path) -> NotAModel:
    return NotAModel(
        say("“{name}” is an adapter (LoRA), not a model of its own.", name=path.name),
        say("Choose the model that it was made for."),
    )


def several_ggufs(path: Path, names: Sequence[str]) -> NotAModel:
    return NotAModel(
        say("The folder “{name}” holds {count} GGUF files.", name=path.name, count=len(names)),
        say("Choose one of the files instead of the folder."),
        "\n".join(names),
    )


def several_models(path: Path, folders: Sequence[str]) -> NotAModel:
    return NotAModel(
        say(
            "The folder “{name}” holds several folders with models, such as “{first}”.",
            name=path.name,
            first=folders[0],
        ),
        say("Choose one of the folders inside."),
        "\n".join(folders),
    )


def split_gguf(path: Path) -> NotAModel:
    return NotAModel(
        say("“{name}” is one part of a GGUF that was split into several files.", name=path.name),
        say("Get the model as a single .gguf file, or join the parts with llama-gguf-split."),
    )


def incomplete(path: Path, looks_like: str, missing: Sequence[str]) -> ModelIncomplete:
    return ModelIncomplete(
        say_many(
            len(missing),
            "The folder “{name}” looks like {looks_like}, but {shown} is missing.",
            "The folder “{name}” looks like {looks_like}, but {shown} and {more} more are missing.",
            name=path.name,
            looks_like=looks_like,
            shown=missing[0],
            more=len(missing) - 1,
        ),
        say("Get the whole model again, and choose its folder."),
        "\n".join(missing),
    )


def damaged(path: Path, why: str) -> ModelDamaged:
    return ModelDamaged(
        say("The file “{name}” is damaged: {why}.", name=path.name, why=why),
        say("Get the model again, and choose the new copy."),
        str(path),
    )


def unsupported(path: Path, why: str, todo: str) -> ModelUnsupported:
    return ModelUnsupported(
        say("“{name}” cannot be used: {why}.", name=path.name, why=why), todo, str(path)
    )


def changed_meanwhile(path: Path) -> CopyFailed:
    return CopyFailed(
        say("The file “{name}” changed while it was being copied.", name=path.name),
        say("Wait until nothing writes to it any more, and try again."),
        str(path),
    )


def copy_failed(path: Path, error: OSError) -> CopyFailed:
    return CopyFailed(
        say("“{name}” could not be copied.", name=path.name),
        say("Check that it is still there and may be read, and try again."),
        str(error),
    )


def nothing_to_copy(path: Path) -> CopyFailed:
    return CopyFailed(
        say("There are no files of a model at {path}.", path=path),
        say(
            "Check whether the disk is connected and the folder was moved, and add the model again."
        ),
    )
