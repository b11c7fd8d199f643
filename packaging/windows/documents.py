"""What is told of the work of others in the installed folder: notices, and a bill of materials."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

from common.lock import tools_lock_of
from common.notices import write_notices
from common.project import NAME
from windows.runtime import CPP_LOCK, PYTHON_VERSION

_SBOM = Path(__file__).resolve().parents[1] / "common" / "sbom.py"
FOLDER = "notices"
NOTICES, BILL = "THIRD-PARTY-NOTICES.txt", f"{NAME}.cdx.json"
_CPP_NAME = "Microsoft Visual C++ Runtime"
_CPP_LICENCE = "LicenseRef-Microsoft-Visual-Studio-Redistributable"
_CPP_SOURCE = "https://learn.microsoft.com/visualstudio/releases/2022/redistribution"


def write_documents(packages: Path, lock: Path, builtin: Path, folder: Path, work: Path) -> None:
    """Of the packages as they are installed, the models in `builtin`, and the Python inside."""
    folder.mkdir(parents=True, exist_ok=True)
    told = (packages, lock, builtin)
    notices, bill = folder / NOTICES, folder / BILL
    write_notices(*told, notices)
    notices.write_text(_with_runtime(notices.read_text(encoding="utf-8")), encoding="utf-8")
    script = [str(_tools(work / "tools")), str(_SBOM)]
    subprocess.run([*script, *map(str, told), str(bill)], check=True)
    corrected = corrected_bill(json.loads(bill.read_text(encoding="utf-8")))
    bill.write_text(json.dumps(corrected, indent=2) + "\n", encoding="utf-8")


def corrected_bill(document: dict[str, Any]) -> dict[str, Any]:
    """Python is the one inside, not the one that builds; the C++ runtime is no package."""
    for component in document["components"]:
        if component["name"] == "python":
            component["version"] = PYTHON_VERSION
    runtime = {
        "type": "library",
        "bom-ref": "cpp-runtime",
        "name": _CPP_NAME,
        "version": cpp_version(),
        "licenses": [{"license": {"name": _CPP_LICENCE}}],
    }
    document["components"].append(runtime)
    return document


def cpp_version() -> str:
    return CPP_LOCK.read_text(encoding="utf-8").partition("==")[2].split()[0]


def _with_runtime(notices: str) -> str:
    own = notices.replace(f"Python {platform.python_version()}\n", f"Python {PYTHON_VERSION}\n")
    return f"{own}\n{'=' * 78}\n{_CPP_NAME} {cpp_version()}\n{_CPP_LICENCE}\n{_CPP_SOURCE}\n"


def _tools(folder: Path) -> Path:
    """A Python with what writes bills, as locked for this system."""
    windows = sys.platform == "win32"
    python = folder / ("Scripts/python.exe" if windows else "bin/python")
    lock = tools_lock_of("windows" if windows else "linux")
    stamp, wanted = folder / "lock.txt", lock.read_text(encoding="utf-8")
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != wanted:
        venv.create(folder, with_pip=True, clear=True)
        quietly = ("--quiet", "--disable-pip-version-check")
        locked = ("--require-hashes", "--only-binary=:all:", f"--requirement={lock}")
        command = [str(python), "-m", "pip", "install", *quietly, *locked]
        subprocess.run(command, check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return python
