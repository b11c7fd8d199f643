"""Makes one toolchain's environment, in place: virtual environments cannot be moved."""

from __future__ import annotations

import shutil
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path

from models.cancel import CancelToken
from models.child_process import ChildProcess
from models.conversion.progress import ConversionListener
from models.conversion.toolchains.faults import no_environment
from models.conversion.toolchains.interpreter import Interpreter
from models.conversion.toolchains.meter import InstallMeter
from models.conversion.toolchains.pip_install import PipInstall, own_pip
from models.conversion.toolchains.stamp import write_stamp
from models.conversion.toolchains.toolchain import Toolchain
from models.conversion.toolchains.verification import verify
from models.network_log import note_request

_KEPT_LINES = 40


def make_environment(
    toolchain: Toolchain,
    interpreter: Interpreter,
    folder: Path,
    work: Path,
    variables: Mapping[str, str],
    progress: ConversionListener,
    cancel: CancelToken,
) -> None:
    """Into `folder`, which is not there yet; `work` is, and may hold downloads of another try.

    The stamp that says it is complete is written last. Raises a `SidelightError`, `Cancelled` and
    `OSError`; then what is in `folder` is of no use.
    """
    meter = InstallMeter(toolchain, progress)
    shutil.rmtree(work / "scratch", ignore_errors=True)
    runner = own_pip() or interpreter.pip
    command = interpreter.making(folder, with_pip=not runner)
    if interpreter.kind == "uv":  # fetches a Python where this PC has none that fits
        note_request("python", f"uv: Python {interpreter.python}", "")
    _make_empty(toolchain.title, command, work, variables, cancel)
    pip = PipInstall(folder, work, variables, runner)
    pip.install(toolchain.title, toolchain.requirements, meter, cancel)
    if toolchain.without_dependencies:
        pip.install(toolchain.title, toolchain.without_dependencies, meter, cancel, "--no-deps")
    verify(folder, toolchain, variables, meter, cancel)
    write_stamp(folder, toolchain)


def _make_empty(
    title: str,
    command: Sequence[str],
    work: Path,
    variables: Mapping[str, str],
    cancel: CancelToken,
) -> None:
    said: deque[str] = deque(maxlen=_KEPT_LINES)
    with ChildProcess(command, work, variables) as process:
        said.extend(line for line in process.lines(cancel) if line)
        if process.exit_status() != 0:
            raise no_environment(title, "\n".join(said))
