"""What a conversion cost in accuracy, in figures and in answers to read side by side."""

from __future__ import annotations

import shutil
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from models.store.json_file import read_json, write_json
from models.store.record import read_record

REPORT_NAME = "accuracy.json"
_PICTURES = "accuracy"


@dataclass(frozen=True)
class Comparison:
    """One question, asked of both.

    Attributes:
        question: what was asked; for speech, what was to be heard.
        picture: relative to the model's folder; "" without one.
        original: what the checkpoint answered.
        converted: what the converted model answered, on the device.
        similarity: 0 to 1, see `models.conversion.similarity`.
    """

    question: str
    picture: str
    original: str
    converted: str
    similarity: float


@dataclass(frozen=True)
class AccuracyReport:
    """The original against the converted model.

    Attributes:
        comparisons: the questions.
        similarity: mean of theirs, 0 to 1.
        perplexity_ratio: of the converted model to the original on a built-in text, 1.0 is
            equal, larger is worse; 0.0 where it was not measured.
        size_before: bytes of the checkpoint's weights.
        size_after: bytes of the installed model.
        device: where the converted model answered.
        tokens_per_s: there; 0.0 where nothing was counted.
    """

    comparisons: tuple[Comparison, ...] = ()
    similarity: float = 0.0
    perplexity_ratio: float = 0.0
    size_before: int = 0
    size_after: int = 0
    device: str = ""
    tokens_per_s: float = 0.0


def write_report(folder: Path, report: AccuracyReport) -> AccuracyReport:
    """Keep it with the model, and the pictures with it; raises `OSError`."""
    kept = replace(report, comparisons=tuple(_kept(one, folder) for one in report.comparisons))
    write_json(folder / REPORT_NAME, asdict(kept))
    return kept


def read_report(folder: Path) -> AccuracyReport | None:
    """Of a model that was converted on this PC; None for others."""
    try:
        return read_record(AccuracyReport, read_json(folder / REPORT_NAME))
    except (OSError, TypeError, ValueError):
        return None


def _kept(comparison: Comparison, folder: Path) -> Comparison:
    if not comparison.picture:
        return comparison
    source = Path(comparison.picture)
    name = f"{_PICTURES}/{source.name}"
    (folder / _PICTURES).mkdir(exist_ok=True)
    shutil.copyfile(source, folder / name)
    return replace(comparison, picture=name)
