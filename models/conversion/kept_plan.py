"""The plan of a conversion lies beside what has arrived for it, so that it can be gone on with."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from models.catalogue.entry import CatalogueEntry
from models.conversion.plan import Plan
from models.conversion.recipe import Recipe
from models.store.json_file import read_json, write_json
from models.store.record import read_record

PLAN_NAME = "plan.json"


def write_plan(folder: Path, plan: Plan) -> None:
    """Raises `OSError`."""
    document: dict[str, Any] = {
        "entry": asdict(plan.entry),
        "recipe": plan.recipe.to_json(),
        "device": plan.device,
        "repository": plan.repository,
        "folder": _text(plan.folder),
        "adapter": _text(plan.adapter),
        "companion": plan.companion,
        "pictures": [str(path) for path in plan.calibration_pictures],
        "seconds": plan.seconds,
        "download_bytes": plan.download_bytes,
        "toolchain_bytes": plan.toolchain_bytes,
        "disk_bytes": plan.disk_bytes,
        "peak_bytes": plan.peak_bytes,
        "result_bytes": plan.result_bytes,
    }
    write_json(folder / PLAN_NAME, document)


def read_plan(folder: Path) -> Plan | None:
    """None when there is none that can be understood."""
    try:
        document = read_json(folder / PLAN_NAME)
        return Plan(
            read_record(CatalogueEntry, document["entry"]),
            read_record(Recipe, document["recipe"]),
            str(document["device"]),
            repository=str(document["repository"]),
            folder=_path(document["folder"]),
            adapter=_path(document["adapter"]),
            companion=str(document["companion"]),
            calibration_pictures=tuple(Path(str(one)) for one in document["pictures"]),
            seconds=float(document["seconds"]),
            download_bytes=int(document["download_bytes"]),
            toolchain_bytes=int(document["toolchain_bytes"]),
            disk_bytes=int(document["disk_bytes"]),
            peak_bytes=int(document["peak_bytes"]),
            result_bytes=int(document["result_bytes"]),
        )
    except (OSError, KeyError, TypeError, ValueError):
        return None


def _text(path: Path | None) -> str:
    return "" if path is None else str(path)


def _path(text: object) -> Path | None:
    return Path(str(text)) if text else None
