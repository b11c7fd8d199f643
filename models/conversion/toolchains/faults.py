"""What can go wrong with a toolchain, in sentences."""

from __future__ import annotations

import re
from pathlib import Path

from models.errors import DiskFull, DownloadFailed, SidelightError
from models.sources.pip_faults import download_error
from models.sources.room import is_disk_full
from models.words import say

_ABSENT = re.compile(
    r"(?:No matching distribution found for|that satisfies the requirement) (?P<pin>\S+)"
)
_NOT_GIVEN = re.compile(r"40[34] Client")
_DETAILS = 4000


class ToolchainFault(SidelightError):
    """The environment that conversions run in could not be made, or does not work."""


class InterpreterMissing(ToolchainFault):
    """There is no Python that it could be made with."""


class ToolchainBusy(ToolchainFault):
    """Somebody else makes, uses or removes it right now."""


def unknown(toolchain_id: str) -> ToolchainFault:
    return ToolchainFault(
        say(
            "This version of Sidelight has no conversion tools named “{toolchain_id}”.",
            toolchain_id=toolchain_id,
        ),
        say("Choose another recipe, or update Sidelight."),
    )


def busy(title: str) -> ToolchainBusy:
    return ToolchainBusy(
        say(
            "The conversion tools “{title}” are being made, used or removed by another process.",
            title=title,
        ),
        say("Wait until it has finished, then try again."),
    )


def not_made(title: str) -> ToolchainFault:
    return ToolchainFault(
        say("The conversion tools “{title}” are not on this PC.", title=title),
        say("Start the conversion again."),
    )


def no_python(oldest: str, newest: str, looked_at: str) -> InterpreterMissing:
    return InterpreterMissing(
        say("Converting needs a Python of its own, and none that fits was found on this PC."),
        say(
            "Install Python {oldest} to {newest}, or the tool “uv”, and try again.",
            oldest=oldest,
            newest=newest,
        ),
        looked_at,
    )


def no_environment(title: str, output: str) -> SidelightError:
    """Python could not make an empty environment."""
    return _recognised(output) or ToolchainFault(
        say(
            "The Python environment for the conversion tools “{title}” could not be made.",
            title=title,
        ),
        say("Try again; the details say what Python said."),
        output,
    )


def not_installed(title: str, output: str) -> SidelightError:
    """The error for a failed pip, with its output as the cause."""
    recognised = _recognised(output)
    if recognised is not None:
        return recognised
    absent = _ABSENT.search(output)
    if absent is not None:
        return DownloadFailed(
            say("The package index in use does not have “{pin}” for this PC.", pin=absent["pin"]),
            say(
                "When pip is set up for a mirror of your own, ask for the package there, or use "
                "another; on an old or rare kind of PC there may be none."
            ),
            output,
        )
    return ToolchainFault(
        say("The conversion tools “{title}” could not be installed.", title=title),
        say("Try again; the details say what pip said."),
        output,
    )


def not_importable(title: str, module: str, output: str) -> SidelightError:
    return _recognised(output) or ToolchainFault(
        say(
            "The conversion tools “{title}” were installed, but “{module}” does not start.",
            title=title,
            module=module,
        ),
        say("Try again; when it happens again, the details say what is missing on this PC."),
        output[-_DETAILS:],
    )


def not_written(title: str, folder: Path, error: OSError) -> SidelightError:
    if is_disk_full(error):
        return _disk_full(str(error))
    return ToolchainFault(
        say("The conversion tools “{title}” could not be stored.", title=title),
        say("Check that you may write to {folder}, and try again.", folder=folder),
        str(error),
    )


def not_removed(title: str, folder: Path, error: OSError) -> ToolchainFault:
    return ToolchainFault(
        say("The conversion tools “{title}” could not be removed.", title=title),
        say("Close what uses the folder {folder}, and try again.", folder=folder),
        str(error),
    )


def _recognised(output: str) -> SidelightError | None:
    """A full disk, the network, the proxy, pip itself. Its lines on what an index lacks are left
    out: they also come when the index was not reached."""
    lines = (line for line in output.splitlines() if not _ABSENT.search(line))
    rest = "\n".join(line for line in lines if not _NOT_GIVEN.search(line))
    error = download_error(rest)
    if isinstance(error, DiskFull):
        return _disk_full(output)
    nothing_recognised = download_error("")
    if error.what == nothing_recognised.what:
        return None
    return type(error)(error.what, error.todo, output)


def _disk_full(cause: str) -> DiskFull:
    return DiskFull(
        say("The disk became full while the conversion tools were being installed."),
        say("Free some room, or remove a model or conversion tools you do not use, and try again."),
        cause,
    )
