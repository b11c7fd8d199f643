"""The user has all text larger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from desktop.theme import Mode, apply_theme, theme


@contextmanager
def larger_text(app: QApplication, factor: float) -> Iterator[None]:
    """By this factor, in light colours."""
    theme()
    usual, larger = app.font(), app.font()
    larger.setPointSizeF(factor * usual.pointSizeF())
    app.setFont(larger)
    apply_theme(app, Mode.LIGHT)
    try:
        yield
    finally:
        app.setFont(usual)
        apply_theme(app, Mode.LIGHT)
