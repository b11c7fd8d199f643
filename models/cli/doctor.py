"""The verb `doctor`: what this PC has, and whether it works."""

from __future__ import annotations

import argparse
import platform
import shutil
from pathlib import Path
from typing import Any

from models.cli.question import MakeEngine
from models.cli.terminal import Terminal
from models.cli.version import VERSION
from models.engine import protocol as p
from models.engine.session import EngineSession, RequestFailed
from models.errors import SidelightError
from models.hardware.memory import GIB, memory_of_this_pc
from models.places import Places
from models.store.store import ModelStore


def doctor(
    options: argparse.Namespace,
    store: ModelStore,
    make_engine: MakeEngine,
    terminal: Terminal,
    places: Places,
) -> int:
    """Everything that was found, and a tiny inference on every device. 1 when something fails."""
    report = {**_system(places), "models": _models(store)}
    with EngineSession(make_engine("child")) as session:
        report["devices"] = _devices(session)
    if options.json:
        terminal.document(report)
    else:
        terminal.result(_as_text(report))
    checked = [*report["devices"], *report["models"]]
    return 0 if report["devices"] and all(item["works"] for item in checked) else 1


def _system(places: Places) -> dict[str, Any]:
    memory = memory_of_this_pc()
    return {
        "sidelight": VERSION,
        "system": platform.platform(),
        "python": platform.python_version(),
        "memory_bytes": memory.total,
        "memory_available_bytes": memory.available,
        "disk_free_bytes": shutil.disk_usage(_existing(places.models)).free,
        "models_folder": str(places.models),
        "log_file": str(places.log_file),
    }


def _existing(folder: Path) -> Path:
    return next(path for path in (folder, *folder.parents) if path.exists())


def _models(store: ModelStore) -> list[dict[str, Any]]:
    return [_check_model(store, model) for model in store.installed()]


def _check_model(store: ModelStore, model: Any) -> dict[str, Any]:
    found = {"id": model.id, "name": model.name, "label": model.label, "works": True}
    try:
        store.check(model)
    except SidelightError as error:
        found |= {"works": False, "problem": str(error)}
    return found


def _devices(session: EngineSession) -> list[dict[str, Any]]:
    listed = session.run(p.ListDevices())
    assert isinstance(listed, p.DevicesListed)
    return [_try_device(session, device) for device in listed.devices]


def _try_device(session: EngineSession, device: p.Device) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": device.id,
        "name": device.name,
        "kind": device.kind,
        "memory_bytes": device.memory_bytes,
        "precisions": list(device.precisions),
        "driver": device.driver,
        "works": True,
    }
    try:
        tried = session.run(p.TryOut(device.id))
    except RequestFailed as failure:
        return found | {"works": False, "problem": f"{failure.problem.what} {failure.problem.todo}"}
    assert isinstance(tried, p.TriedOut)
    return found | {"compile_s": tried.compile_s, "inference_ms": tried.inference_ms}


def _as_text(report: dict[str, Any]) -> str:
    lines = [
        f"Sidelight {report['sidelight']} on {report['system']}, Python {report['python']}",
        f"Memory: {_gb(report['memory_bytes'])}, {_gb(report['memory_available_bytes'])} free"
        f" · Disk: {_gb(report['disk_free_bytes'])} free",
        f"Models: {report['models_folder']}",
        f"Log: {report['log_file']}",
        "",
        "Devices",
        *(line for device in report["devices"] for line in _device_lines(device)),
        "",
        "Installed models",
        *(_model_line(model) for model in report["models"]),
    ]
    return "\n".join(lines) + "\n"


def _device_lines(device: dict[str, Any]) -> list[str]:
    facts = [device["kind"], device["name"]]
    if device["memory_bytes"]:
        facts.append(_gb(device["memory_bytes"]))
    if device["driver"]:
        facts.append(f"driver {device['driver']}")
    if device["works"]:
        trial = (
            f"works: compiled in {device['compile_s']:.2f} s, "
            f"a test inference takes {device['inference_ms']:.2f} ms"
        )
    else:
        trial = device["problem"]
    return [f"  {device['id']:6} {' · '.join(facts)}", f"         {trial}"]


def _model_line(model: dict[str, Any]) -> str:
    state = "ok" if model["works"] else model["problem"]
    label = f" ({model['label']})" if model["label"] else ""
    return f"  {model['id']:26} {model['name']}{label}: {state}"


def _gb(size: int) -> str:
    return f"{size / GIB:.1f} GB"
