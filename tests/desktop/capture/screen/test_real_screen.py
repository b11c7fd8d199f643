"""Snipping on a real display, among windows of another program."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.desktop.capture.screen import real_windows as w
from tests.e2e.screen import Area, Screen

_MODULE = "tests.desktop.capture.screen.real_windows"
_OVERLAY = "Choose a part of the screen"
_WAIT_S = 10


@dataclass
class Desk:
    """The display, the snipping program on it, and where that writes to."""

    screen: Screen
    snipper: subprocess.Popen[bytes]
    folder: Path

    def snip(self) -> None:
        """Press the keys in our window, and wait for the frozen screen."""
        ours = self.screen.find(w.OURS, self.snipper)
        self.screen.xdotool("windowfocus", "--sync", ours, "key", w.KEYS)
        self.screen.find(_OVERLAY, self.snipper)

    def outcome(self, count: int) -> Path:
        def look() -> Path | None:
            return next(iter(self.folder.glob(f"{count}.*")), None)

        return self.screen.until(f"outcome {count}", look)

    def our_area(self) -> Area:
        return self.screen.area(self.screen.find(w.OURS, self.snipper))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Screen() as screen:
        backdrop = screen.start("-m", _MODULE, "backdrop")
        try:
            screen.find(w.BACKDROP, backdrop)
            screen.find(w.CARD, backdrop)
            snipper = screen.start("-m", _MODULE, "snipper", str(tmp_path))
            try:
                screen.find(w.OURS, snipper)
                yield Desk(screen, snipper, tmp_path)
            finally:
                snipper.terminate()
                snipper.wait(_WAIT_S)
        finally:
            backdrop.terminate()
            backdrop.wait(_WAIT_S)


def test_a_region_a_window_and_nothing_are_snipped(desk: Desk) -> None:
    before = desk.our_area()
    desk.snip()
    # Where our window was a moment ago.
    desk.screen.xdotool("mousemove", 120, 130, "mousedown", 1)
    desk.screen.xdotool("mousemove", 200, 180, "mousemove", 320, 230, "mouseup", 1)
    region = np.asarray(Image.open(desk.outcome(1)).convert("RGB"))
    assert region.shape == (100, 200, 3)
    assert (region[..., 0] == np.arange(120, 320) % 256).all()
    assert (region[..., 1] == np.arange(130, 230)[:, None]).all()
    assert desk.our_area() == before

    desk.snip()
    desk.screen.click(w.CARD_AREA.center().x(), w.CARD_AREA.center().y())
    window = Image.open(desk.outcome(2)).convert("RGB")
    assert window.size == (w.CARD_AREA.width(), w.CARD_AREA.height())
    assert window.getcolors() == [(320 * 200, (0x00, 0xC8, 0x53))]

    desk.snip()
    desk.screen.xdotool("key", "Escape")
    assert desk.outcome(3).read_text() == "given up"
    assert desk.our_area() == before
    assert desk.snipper.poll() is None
