"""Nothing is reported to anybody."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import cast


def forbid_telemetry() -> None:
    """Call before OpenVINO is imported for the first time in a process.

    ``import openvino`` reports itself to a web service and leaves a client id in the user's home
    folder, without asking, when its telemetry package is there; the package is one of its
    dependencies. Where that cannot be imported, OpenVINO uses a stub of its own that does nothing
    (openvino/tools/ovc/telemetry_utils.py, 2026.4). None in ``sys.modules`` makes the import fail.
    """
    if "openvino_telemetry" not in sys.modules:
        sys.modules["openvino_telemetry"] = cast(ModuleType, None)
