"""Runs a job inside a toolchain, in a process of its own that can be ended at any moment."""

from __future__ import annotations

import json
import os
import shutil
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.child_process import ChildProcess, temporary_in
from models.conversion import child
from models.conversion.child.job import Job
from models.conversion.failures import child_failed, child_lost
from models.conversion.progress import ConversionListener, ConversionProgress
from models.conversion.toolchains.verification import QUIET

# A process that was asked to end does so at once, unless native code holds everything up.
_PATIENCE_S = 3.0
_KEPT_LINES = 60
_PRIVATE = {
    **QUIET,
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "DISABLE_TELEMETRY": "1",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONNOUSERSITE": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


_CHILD = Path(child.__path__[0])


def run_job(
    python: Path,
    job: Job,
    work: Path,
    listener: ConversionListener,
    cancel: CancelToken,
    code: Path = _CHILD,
) -> dict[str, Any]:
    """Run it to its end; returns what the process says as its result.

    Args:
        python: of the toolchain's environment.
        work: an existing folder for what the process needs; the caller deletes it.
        code: the package that is run, of which a copy is made.

    Raises:
        Cancelled: the process is gone then, with all that it had started.
        SidelightError: what went wrong, in words; the cause holds the last lines of the log.
    """
    cancel.check()
    file = work / "job.json"
    file.write_text(job.to_json(), encoding="utf-8")
    command = [str(python), "-m", child.__name__, str(file)]
    variables = _environment(_copied(code, work), work)
    with ChildProcess(
        command, work, variables, errors_apart=True, patience_s=_PATIENCE_S
    ) as process:
        return _follow(process, job, listener, cancel)


def _follow(
    process: ChildProcess, job: Job, listener: ConversionListener, cancel: CancelToken
) -> dict[str, Any]:
    """Until it has said and written all it has to say."""
    answer: dict[str, Any] = {}
    log: deque[str] = deque(maxlen=_KEPT_LINES)
    latest = ConversionProgress("load")
    for stream, line in process.lines_of_streams(cancel):
        if not line:
            continue
        if stream == "errors":
            log.append(line)
            listener(replace(latest, detail=line))
            continue
        document = json.loads(line)
        if "progress" in document:
            latest = ConversionProgress(**document["progress"])
            listener(latest)
        else:
            answer.update(document)
    if "fault" in answer:
        raise child_failed(job, answer["fault"], "\n".join(log))
    if "result" not in answer:
        raise child_lost(process.exit_status(), "\n".join(log))
    result: dict[str, Any] = answer["result"]
    return result


def _copied(code: Path, work: Path) -> Path:
    """A folder with the process's own modules and nothing else of the project or the app's
    packages, which could be of other versions than the toolchain's."""
    root = work / "code"
    shutil.rmtree(root, ignore_errors=True)
    package = root / Path(*child.__name__.split("."))
    shutil.copytree(code, package, ignore=shutil.ignore_patterns("__pycache__"))
    for parent in (package.parent, package.parent.parent):
        (parent / "__init__.py").write_text("", encoding="utf-8")
    return root


def _environment(code: Path, work: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    scratch = work / "scratch"
    scratch.mkdir(exist_ok=True)
    return {
        **kept,
        **_PRIVATE,
        **temporary_in(scratch),
        "HF_HOME": str(scratch / "hub"),
        "PYTHONPATH": str(code),
    }


Runner = Callable[[Path, Job, Path, ConversionListener, CancelToken], dict[str, Any]]
