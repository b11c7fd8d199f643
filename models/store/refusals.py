"""What the store refuses to do, and the sentences for it."""

from __future__ import annotations

import errno
from pathlib import Path

from models.errors import (
    DiskFull,
    DownloadFailed,
    ModelDamaged,
    ModelNotInstalled,
    SidelightError,
)
from models.sources.room import disk_full, is_disk_full
from models.store.lock import FolderMoving, LockTaken

_MAY_NOT = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE, errno.ENOTCONN}


class ModelInUse(SidelightError):
    """The model's files are being used or written by another program or window."""


class ModelIsBuiltin(SidelightError):
    """The model ships with the app and stays."""


class StoreFault(SidelightError):
    """The folder of the models cannot be read or written."""


class CannotMove(SidelightError):
    """The folder is no place for the models."""


def not_installed(model_id: str) -> ModelNotInstalled:
    return ModelNotInstalled(
        f"The model “{model_id}” is not installed.",
        "See `sidelight models list` for what is here, and `sidelight models available` "
        "for what can be had.",
    )


def damaged(name: str, problems: list[str], *, builtin: bool) -> ModelDamaged:
    mend = "Repair it in the library, or remove it and install it again."
    todo = "Install Sidelight again." if builtin else mend
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


def locked(name: str, error: LockTaken) -> ModelInUse:
    return being_moved() if isinstance(error, FolderMoving) else being_installed(name)


def being_moved() -> ModelInUse:
    return ModelInUse(
        "The folder of the models is being moved to another place.",
        "Wait for that to finish, and try again.",
    )


def names_not_kept(name: str, cause: str) -> DownloadFailed:
    return DownloadFailed(
        f"“{name}” has files whose names cannot be kept on this PC.",
        "Choose another source for it.",
        cause,
    )


def nothing_came(name: str) -> DownloadFailed:
    return DownloadFailed(
        f"The source has no files of “{name}”.",
        "Choose another source for it.",
    )


def cannot_fetch_again(name: str) -> StoreFault:
    return StoreFault(
        f"It is not known where the files of “{name}” came from, so they cannot be fetched again.",
        "Remove the model and install it again.",
    )


def made_here(name: str) -> StoreFault:
    return StoreFault(
        f"“{name}” was converted on this PC, so its files cannot be fetched.",
        "Convert it again.",
    )


def other_files_there(name: str, names: list[str]) -> DownloadFailed:
    return DownloadFailed(
        f"The source has other files of “{name}” now than those that were installed.",
        "Update the model, or remove it and install it again.",
        "\n".join(names),
    )


def storing_failed(folder: Path, error: OSError) -> DiskFull | StoreFault:
    """The sentence for what the disk said when something was written below the models' folder."""
    if is_disk_full(error):
        return disk_full(str(error))
    if error.errno in _MAY_NOT:
        return StoreFault(
            f"The folder of the models, {folder}, cannot be written to.",
            "Allow writing there, or move the models to another folder, and try again.",
            str(error),
        )
    if error.errno in _GONE and not folder.is_dir():
        return folder_gone(folder, str(error))
    return StoreFault(
        "The model could not be stored.",
        f"Check that the folder {folder} can be written to, and try again.",
        str(error),
    )


def folder_gone(folder: Path, cause: str = "") -> StoreFault:
    return StoreFault(
        f"The folder of the models, {folder}, cannot be reached.",
        "Connect the disk that it is on, or choose another folder for the models.",
        cause,
    )


def models_at_work() -> ModelInUse:
    return ModelInUse(
        "A model is being installed or removed, so the folder cannot be moved now.",
        "Wait for that to finish, or pause it, and try again.",
    )


def moved_already(target: Path) -> CannotMove:
    return CannotMove(
        f"The models are in the folder {target} already.", "Choose another folder for them."
    )


def target_inside(target: Path) -> CannotMove:
    return CannotMove(
        f"The folder {target} is inside the folder that is to be moved.",
        "Choose a folder outside of it.",
    )


def target_not_there(parent: Path) -> CannotMove:
    return CannotMove(
        f"There is no folder {parent}.",
        "Connect the disk that it is on, or choose another folder for the models.",
    )


def target_not_empty(target: Path) -> CannotMove:
    return CannotMove(
        f"There are other files in {target}.",
        "Choose an empty folder for the models, or one that does not exist yet.",
    )


def copied_badly(target: Path, name: str) -> StoreFault:
    return StoreFault(
        f"The disk of {target} does not keep what is written to it, so nothing was moved.",
        "Check that disk, or choose a folder on another one.",
        f"{name} is read otherwise than it was written",
    )
