"""The pictures of an accuracy check; reads files, so call it on another thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from models.conversion.accuracy import AccuracyReport
from resources import SAMPLES

# Large enough for the large view.
_LONGEST = 1024


def load_pictures(report: AccuracyReport, folder: Path | None = None) -> dict[str, QImage]:
    """By the name that the report has for it: a path in the model's ``folder``, a picture that
    ships with the app, or any path. What is not there, or is no picture, is left out."""
    names = {one.picture for one in report.comparisons if one.picture}
    read = {name: _read(path) for name in names if (path := _find(name, folder)) is not None}
    return {name: image for name, image in read.items() if not image.isNull()}


def _find(name: str, folder: Path | None) -> Path | None:
    if Path(name).is_absolute():
        candidates = [Path(name)]
    else:
        candidates = [SAMPLES / Path(name).name, SAMPLES / f"{Path(name).name}.png"]
        if folder is not None and ".." not in Path(name).parts:
            candidates.insert(0, folder / name)
    return next((one for one in candidates if one.is_file()), None)


def _read(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LONGEST:
        bound = QSize(_LONGEST, _LONGEST)
        reader.setScaledSize(size.scaled(bound, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
