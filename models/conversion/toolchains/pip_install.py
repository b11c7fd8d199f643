"""Installs lists of packages into an environment with the app's own pip, in a child process.

pip brings the user's own set-up along: index, mirror, proxy, certificates. What it stores on the
way lies beside the environment.
"""

from __future__ import annotations

import importlib.util
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.cancel import CancelToken
from models.child_process import ChildProcess
from models.conversion.toolchains.faults import not_installed
from models.conversion.toolchains.interpreter import pip_runner
from models.conversion.toolchains.meter import InstallMeter
from models.conversion.toolchains.python_command import python_command
from models.conversion.toolchains.stamp import python_in
from models.network_log import note_request
from models.sources.pip_requests import PipRequests
from models.sources.pip_run import not_fetched, pip_options, pip_variables

_KEPT_LINES = 60
_LOG = "pip.log"
_RUN = """
import runpy
sys.argv = sys.argv[1:]
if sys.argv[0]:
    runpy.run_path(sys.argv[0], run_name="__main__")
else:
    runpy.run_module("pip", run_name="__main__", alter_sys=True)
"""


@dataclass(frozen=True)
class PipInstall:
    """pip for one environment.

    Attributes:
        environment: the folder that packages go into.
        work: a folder for what is only needed meanwhile. What is downloaded stays there, so that
            another try goes on with it.
        variables: of this process.
        runner: the file that runs a pip in the environment's Python; "" for a pip in it.
    """

    environment: Path
    work: Path
    variables: Mapping[str, str]
    runner: str

    def install(
        self, title: str, pins: Sequence[str], meter: InstallMeter, cancel: CancelToken, *more: str
    ) -> None:
        """Raises a `SidelightError` that says why not, `Cancelled` and `OSError`."""
        listed = self.work / "requirements.txt"
        listed.write_text("".join(f"{pin}\n" for pin in pins), encoding="utf-8")
        log = self.work / _LOG
        log.unlink(missing_ok=True)
        options = (
            *pip_options(listed, log),
            *("--no-compile", "--no-warn-script-location", *more),
        )
        command = python_command(
            python_in(self.environment), _RUN, self.runner, "install", *options
        )
        said: deque[str] = deque(maxlen=_KEPT_LINES)
        note_request("tools", title, "")
        requests = PipRequests(log, "tools", title)
        with ChildProcess(command, self.work, self._variables()) as process:
            try:
                for line in process.lines(cancel):
                    if line:
                        meter.hear(line)
                        said.append(line)
                    else:
                        requests.note_new()
                        meter.count_unpacked(sum(1 for _ in self._installed()))
            finally:
                requests.note_new()
            if process.exit_status() != 0:
                raise not_installed(title, "\n".join((*said, *not_fetched(log))))

    def _installed(self) -> Iterator[Path]:
        for pattern in ("lib/python3*/site-packages", "Lib/site-packages"):
            for folder in self.environment.glob(pattern):
                yield from folder.glob("*.dist-info")

    def _variables(self) -> dict[str, str]:
        scratch = self.work / "scratch"
        scratch.mkdir(exist_ok=True)
        return {
            **self.variables,
            **pip_variables(scratch),
            "PIP_CACHE_DIR": str(self.work / "downloads"),
            "PIP_USER": "0",
        }


def own_pip() -> str:
    """The file that runs this app's pip elsewhere; "" where it has none as files."""
    spec = importlib.util.find_spec("pip")
    return pip_runner(spec.origin or "") if spec is not None else ""
