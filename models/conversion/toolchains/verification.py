"""Shows that an environment works: its modules are really imported, in its own Python."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from pathlib import Path

from models.cancel import CancelToken
from models.child_process import ChildProcess
from models.conversion.toolchains.faults import not_importable
from models.conversion.toolchains.meter import InstallMeter
from models.conversion.toolchains.python_command import python_command
from models.conversion.toolchains.stamp import python_in
from models.conversion.toolchains.toolchain import Toolchain

_KEPT_LINES = 40
_IMPORT = """
import importlib
sys.modules["openvino_telemetry"] = None
for name in sys.argv[1:]:
    print("import", name, flush=True)
    importlib.import_module(name)
"""
# Nothing is asked of a hub, and nothing reported, by whatever is imported.
QUIET = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


def verify(
    environment: Path,
    toolchain: Toolchain,
    variables: Mapping[str, str],
    meter: InstallMeter,
    cancel: CancelToken,
) -> None:
    """Raises a `SidelightError` that names the module, with its last lines as cause; `Cancelled`,
    `OSError`."""
    command = python_command(python_in(environment), _IMPORT, *toolchain.modules)
    said: deque[str] = deque(maxlen=_KEPT_LINES)
    module = toolchain.modules[0]
    with ChildProcess(command, environment, {**variables, **QUIET}) as process:
        for line in process.lines(cancel):
            verb, _, name = line.partition(" ")
            if verb == "import" and name in toolchain.modules:
                module = name
                meter.module_started(line)
            elif line:
                said.append(line)
        if process.exit_status() != 0:
            raise not_importable(toolchain.title, module, "\n".join(said))
