"""The verb `doctor`: what this PC has, and whether it works."""

from __future__ import annotations

import argparse
import platform
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from models.catalogue.catalogue import read_catalogue
from models.catalogue.entry import SourceKind
from models.cli.answer import answer
from models.cli.session import MakeEngine
from models.cli.terminal import Terminal
from models.cli.this_pc import listed_devices
from models.engine import protocol as p
from models.engine.session import EngineSession, RequestFailed
from models.errors import SidelightError
from models.hardware.fit import is_of_other_maker
from models.hardware.memory import GIB, memory_of_this_pc
from models.hardware.pc import Pc, look_at_pc, system_name
from models.hardware.recommend import USES
from models.hardware.recommended_set import recommended_set
from models.places import Places
from models.store.store import ModelStore
from models.version import VERSION

_KINDS: tuple[SourceKind, ...] = ("hf", "ms", "wheel")
_USE_WORDS = {
    "see": "pictures, chat",
    "voice_questions": "voice questions",
    "transcribe": "recordings",
    "draw": "drawing",
    "speak": "spoken answers",
}


def doctor(
    options: argparse.Namespace,
    store: ModelStore,
    make_engine: MakeEngine,
    terminal: Terminal,
    places: Places,
) -> int:
    """Everything that was found, and a tiny inference on every device. 1 when something fails
    that should work; what a device is known not to do is only told."""
    report = {**_system(places), "models": _models(store)}
    with EngineSession(make_engine("child")) as session:
        listed = listed_devices(session)
        report["devices"] = [
            _try_device(session, device)
            | {"expected_to_work": _should_work(device, listed.remarks)}
            for device in listed.devices
        ]
    report["remarks"] = [asdict(remark) for remark in listed.remarks]
    pc = look_at_pc(listed, places.models)
    report |= {"cores": pc.cores, "processor_features": list(pc.features)}
    report["recommended"] = _recommended(pc, [model.id for model in store.installed()])
    answer(terminal, options, report, _as_text(report))
    expected = [item for item in report["devices"] if item["expected_to_work"]]
    return 0 if expected and all(one["works"] for one in (*expected, *report["models"])) else 1


def _system(places: Places) -> dict[str, Any]:
    memory = memory_of_this_pc()
    return {
        "sidelight": VERSION,
        "system": f"{system_name()} ({platform.platform()})",
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


def _recommended(pc: Pc, installed: Sequence[str]) -> list[dict[str, Any]]:
    """For each use the model that this PC should get, and why."""
    found = recommended_set(USES, read_catalogue(), pc, _KINDS, installed)
    return [
        {
            "use": use,
            "id": choice.entry.id,
            "name": choice.entry.name,
            "source": f"{choice.place.kind}:{choice.place.reference}",
            "device": choice.fit.device,
            "level": choice.fit.level,
            "reason": choice.fit.reason,
            "limits": list(choice.fit.limits),
            "memory_bytes": choice.fit.need_bytes,
            "download_bytes": choice.place.size_bytes,
            "installed": choice.entry.id in installed,
        }
        for use, choice in found.items()
        if choice is not None and choice.place is not None
    ]


def _should_work(device: p.Device, remarks: Sequence[p.Remark]) -> bool:
    known_bad = any(remark.serious and remark.device == device.id for remark in remarks)
    return not known_bad and not is_of_other_maker(device)


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
        *_remark_lines(report["remarks"]),
        "",
        "Recommended for this PC",
        *(_recommendation_line(item) for item in report["recommended"]),
        "",
        "Installed models",
        *(_model_line(model) for model in report["models"]),
    ]
    return "\n".join(lines)


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


def _remark_lines(remarks: Sequence[dict[str, Any]]) -> list[str]:
    if not remarks:
        return []
    return ["", "Worth knowing", *(f"  {r['device']}: {r['what']} {r['todo']}" for r in remarks)]


def _recommendation_line(item: dict[str, Any]) -> str:
    size = _gb(item["download_bytes"]) if item["download_bytes"] else "nothing to download"
    here = "installed" if item["installed"] else size
    verdict = {"well": "runs well", "slowly": "runs slowly"}[item["level"]]
    use = _USE_WORDS[item["use"]]
    return f"  {use:16} {item['name']} ({item['id']}, {here}): {verdict} on {item['device']}"


def _model_line(model: dict[str, Any]) -> str:
    state = "ok" if model["works"] else model["problem"]
    label = f" ({model['label']})" if model["label"] else ""
    return f"  {model['id']:26} {model['name']}{label}: {state}"


def _gb(size: int) -> str:
    return f"{size / GIB:.1f} GB"
