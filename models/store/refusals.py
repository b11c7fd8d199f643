"""What the store refuses to do, and the sentences for it."""

from __future__ import annotations

from pathlib import Path

from models.errors import DiskFull, ModelDamaged, ModelNotInstalled, SidelightError
from models.sources.room import disk_full, is_disk_full


class ModelInUse(SidelightError):
    """The model's files are being used or written by another program or window."""


class ModelIsBuiltin(SidelightError):
    """The model ships with the app and stays."""


class StoreFault(SidelightError):
    """The folder of the models cannot be read or written."""


def not_installed(model_id: str) -> ModelNotInstalled:
    return ModelNotInstalled(
        f"The model “{model_id}” is not installed.",
        "See `sidelight models list` for what is here, and `sidelight models available` "
        "for what can be had.",
    )


def damaged(name: str, problems: list[str], *, builtin: bool) -> ModelDamaged:
    todo = "Install Sidelight again." if builtin else "Remove the model and install it again."
    shown = problems[0] if len(problems) == 1 else f"{problems[0]} and {len(problems) - 1} more"
    return ModelDamaged(f"The model “{name}” is damaged: {shown}.", todo, "\n".join(problems))


def builtin_stays(name: str) -> ModelIsBuiltin:
    return ModelIsBuiltin(
        f"“{name}” ships with Sidelight and cannot be removed.",
        "It takes little room; models that you installed can be removed.",
    )


def in_use(name: str, cause: str = "") -> ModelInUse:
    return ModelInUse(
        f"The files of “{name}” are in use.",
        "Close other windows of Sidelight, or choose another model there, and try again.",
        cause,
    )


def being_installed(name: str) -> ModelInUse:
    return ModelInUse(
        f"“{name}” is being installed or removed by another window of Sidelight.",
        "Wait for that to finish, and try again.",
    )


def storing_failed(folder: Path, error: OSError) -> DiskFull | StoreFault:
    if is_disk_full(error):
        return disk_full(str(error))
    return StoreFault(
        "The model could not be stored.",
        f"Check that the folder {folder} can be written to, and try again.",
        str(error),
    )
