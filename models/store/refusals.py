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
from models.words import say, say_many

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
        say("The model “{model_id}” is not installed.", model_id=model_id),
        say(
            "See `sidelight models list` for what is here, and `sidelight models available` for "
            "what can be had."
        ),
    )


def damaged(name: str, problems: list[str], *, builtin: bool) -> ModelDamaged:
    mend = say("Repair it in the library, or remove it and install it again.")
    todo = say("Install Sidelight again.") if builtin else mend
    what = say_many(
        len(problems),
        "The model “{name}” is damaged: {first}.",
        "The model “{name}” is damaged: {first} and {more} more.",
        name=name,
        first=problems[0],
        more=len(problems) - 1,
    )
    return ModelDamaged(what, todo, "\n".join(problems))


def builtin_stays(name: str) -> ModelIsBuiltin:
    return ModelIsBuiltin(
        say("“{name}” ships with Sidelight and cannot be removed.", name=name),
        say("It takes little room; models that you installed can be removed."),
    )


def in_use(name: str, cause: str = "") -> ModelInUse:
    return ModelInUse(
        say("The files of “{name}” are in use.", name=name),
        say("Close other windows of Sidelight, or choose another model there, and try again."),
        cause,
    )


def being_installed(name: str) -> ModelInUse:
    return ModelInUse(
        say("“{name}” is being installed or removed by another window of Sidelight.", name=name),
        say("Wait for that to finish, and try again."),
    )


def locked(name: str, error: LockTaken) -> ModelInUse:
    return being_moved() if isinstance(error, FolderMoving) else being_installed(name)


def being_moved() -> ModelInUse:
    return ModelInUse(
        say("The folder of the models is being moved to another place."),
        say("Wait for that to finish, and try again."),
    )


def names_not_kept(name: str, cause: str) -> DownloadFailed:
    return DownloadFailed(
        say("“{name}” has files whose names cannot be kept on this PC.", name=name),
        say("Choose another source for it."),
        cause,
    )


def nothing_came(name: str) -> DownloadFailed:
    return DownloadFailed(
        say("The source has no files of “{name}”.", name=name),
        say("Choose another source for it."),
    )


def cannot_fetch_again(name: str) -> StoreFault:
    return StoreFault(
        say(
            "It is not known where the files of “{name}” came from, so they cannot be fetched "
            "again.",
            name=name,
        ),
        say("Remove the model and install it again."),
    )


def made_here(name: str) -> StoreFault:
    return StoreFault(
        say("“{name}” was converted on this PC, so its files cannot be fetched.", name=name),
        say("Convert it again."),
    )


def other_files_there(name: str, names: list[str]) -> DownloadFailed:
    return DownloadFailed(
        say(
            "The source has other files of “{name}” now than those that were installed.", name=name
        ),
        say("Update the model, or remove it and install it again."),
        "\n".join(names),
    )


def storing_failed(folder: Path, error: OSError) -> DiskFull | StoreFault:
    """The sentence for what the disk said when something was written below the models' folder."""
    if is_disk_full(error):
        return disk_full(str(error))
    if error.errno in _MAY_NOT:
        return StoreFault(
            say("The folder of the models, {folder}, cannot be written to.", folder=folder),
            say("Allow writing there, or move the models to another folder, and try again."),
            str(error),
        )
    if error.errno in _GONE and not folder.is_dir():
        return folder_gone(folder, str(error))
    return StoreFault(
        say("The model could not be stored."),
        say("Check that the folder {folder} can be written to, and try again.", folder=folder),
        str(error),
    )


def folder_gone(folder: Path, cause: str = "") -> StoreFault:
    return StoreFault(
        say("The folder of the models, {folder}, cannot be reached.", folder=folder),
        say("Connect the disk that it is on, or choose another folder for the models."),
        cause,
    )


def models_at_work() -> ModelInUse:
    return ModelInUse(
        say("A model is being installed or removed, so the folder cannot be moved now."),
        say("Wait for that to finish, or pause it, and try again."),
    )


def moved_already(target: Path) -> CannotMove:
    return CannotMove(
        say("The models are in the folder {target} already.", target=target),
        say("Choose another folder for them."),
    )


def target_inside(target: Path) -> CannotMove:
    return CannotMove(
        say("The folder {target} is inside the folder that is to be moved.", target=target),
        say("Choose a folder outside of it."),
    )


def target_not_there(parent: Path) -> CannotMove:
    return CannotMove(
        say("There is no folder {parent}.", parent=parent),
        say("Connect the disk that it is on, or choose another folder for the models."),
    )


def target_not_empty(target: Path) -> CannotMove:
    return CannotMove(
        say("There are other files in {target}.", target=target),
        say("Choose an empty folder for the models, or one that does not exist yet."),
    )


def copied_badly(target: Path, name: str) -> StoreFault:
    return StoreFault(
        say(
            "The disk of {target} does not keep what is written to it, so nothing was moved.",
            target=target,
        ),
        say("Check that disk, or choose a folder on another one."),
        f"{name} is read otherwise than it was written",
    )
