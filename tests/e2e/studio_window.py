"""The studio in a real window, and the small model that draws there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np

from tests.e2e.app_window import AppWindow
from tests.e2e.screen import Area
from tests.fixtures.drawing import FOLDER

WINDOW = Area(0, 0, 1100, 760)
# Where a picture is shown large, and the heading of the place.
_CANVAS = Area(480, 70, 500, 330)
_HEADING = Area(120, 10, 70, 36)


def bring_model_that_draws(home: Path) -> None:
    """Into the app's home folder, as somebody imports a model of theirs."""
    words = ("-m", "desktop", "models", "import", str(FOLDER), "--no-try")
    variables = {**os.environ, "SIDELIGHT_HOME": str(home)}
    subprocess.run([sys.executable, *words], env=variables, check=True, capture_output=True)


def enter_studio(app: AppWindow) -> None:
    """From the chat, by its key."""

    def is_there() -> bool:
        app.press("ctrl+d")
        return app.says("Studio", _HEADING)

    app.screen.until("the studio", is_there)


def shows_red(app: AppWindow) -> bool:
    """Whether there is much red in the picture that is shown large."""
    pixels = np.asarray(app.look().crop(_CANVAS.box)).astype(int)
    red, green, blue = np.moveaxis(pixels, 2, 0)
    return bool(((red > 150) & (green < 110) & (blue < 110)).mean() > 0.05)
