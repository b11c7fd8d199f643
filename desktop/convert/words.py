"""What can be chosen for a conversion and what it takes, in words."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from desktop.widgets.amounts import memory_words, size_words
from models.catalogue.entry import CHANNEL_WISE, WeightFormat
from models.conversion.plan import Plan
from models.conversion.recipe import Backup, Effort, VisionFormat

_MINUTE = 60
_BREAK_AFTER = re.compile(r"[/\\_:.-]")


def tr(text: str) -> str:
    return QCoreApplication.translate("convert", text)


# --- choices ------------------------------------------------------------------------------------


def effort_words(effort: Effort) -> tuple[str, str]:
    """Its name, and a sentence about it."""
    return {
        "fast": (
            tr("Fast and small"),
            tr("Answers come quickest and it takes the least room. It may err more often."),
        ),
        "balanced": (
            tr("Balanced"),
            tr("Close to the original's answers at a good speed. Right for most."),
        ),
        "accurate": (
            tr("Most accurate"),
            tr("As close to the original as can be. Larger and slower."),
        ),
    }[effort]


def weights_words(weights: WeightFormat) -> str:
    return {
        "int4": tr("INT4 · smallest"),
        "nf4": tr("NF4 · smallest, for newer NPUs"),
        "int8": tr("INT8 · half the size"),
        "fp16": tr("FP16 · as the original"),
        "fp32": tr("FP32 · largest"),
    }[weights]


def group_words(group_size: int) -> str:
    return tr("Per channel") if group_size == CHANNEL_WISE else str(group_size)


def backup_words(backup: Backup) -> str:
    return {
        "int8_asym": tr("INT8, asymmetric"),
        "int8_sym": tr("INT8, symmetric"),
        "none": tr("Not compressed"),
    }[backup]


def vision_words(vision: VisionFormat) -> str:
    return {
        "int8": tr("INT8 weights"),
        "int8_calibrated": tr("INT8, calibrated with pictures"),
        "fp16": tr("FP16 · as the original"),
    }[vision]


# --- a plan -------------------------------------------------------------------------------------


def duration_words(seconds: float) -> str:
    """No more exact than it can be promised."""
    if seconds <= 0:
        return tr("not known")
    if seconds < 1.5 * _MINUTE:
        return tr("about a minute")
    minutes = round(seconds / _MINUTE)
    if minutes > 12:
        minutes = 5 * round(minutes / 5)
    hours, minutes = divmod(minutes, _MINUTE)
    if not hours:
        return tr("about {0} min").format(minutes)
    if hours < 5 and minutes:
        return tr("about {0} h {1} min").format(hours, minutes)
    return tr("about {0} h").format(hours + (minutes >= _MINUTE / 2))


def facts(plan: Plan | None) -> list[tuple[str, str]]:
    """What to expect, names and values; always as many, with "…" while nothing is known."""
    names = (
        tr("Time"),
        tr("Memory"),
        tr("Download"),
        tr("Tools"),
        tr("Disk meanwhile"),
        tr("Size afterwards"),
    )
    if plan is None:
        return [(name, "…") for name in names]
    values = (
        duration_words(plan.seconds),
        tr("up to {0}").format(memory_words(plan.peak_bytes)) if plan.peak_bytes else _unknown(),
        size_words(plan.download_bytes) if plan.download_bytes else tr("nothing, it is here"),
        tr("{0}, once").format(size_words(plan.toolchain_bytes))
        if plan.toolchain_bytes
        else tr("are here already"),
        size_words(plan.disk_bytes) if plan.disk_bytes else _unknown(),
        size_words(plan.result_bytes) if plan.result_bytes else _unknown(),
    )
    return list(zip(names, values, strict=True))


def _unknown() -> str:
    return tr("not known")


def summary(plan: Plan) -> str:
    """Such as "Takes about 20 min · up to 5.6 GB of memory"."""
    parts = [tr("Takes {0}").format(duration_words(plan.seconds))] if plan.seconds > 0 else []
    if plan.peak_bytes:
        parts.append(tr("up to {0} of memory").format(memory_words(plan.peak_bytes)))
    if plan.download_bytes:
        parts.append(tr("{0} to download").format(size_words(plan.download_bytes)))
    return " · ".join(parts)


def plan_words(plan: Plan) -> str:
    """What is made, in a line below its name."""
    parts = [tr("for {0}").format(plan.device), plan.recipe.weights.upper()]
    if plan.result_bytes:
        parts.append(size_words(plan.result_bytes))
    return " · ".join(parts)


def breakable(name: str) -> str:
    """A path or a repository's name, which goes on in the next line where it has to."""
    return _BREAK_AFTER.sub("\\g<0>\u200b", name)
