"""A display of its own for each test run, and what a person does at one: look, click, type."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, TypeVar

from PIL import Image

from tests.e2e import drag_source

T = TypeVar("T")

PROJECT = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 1400, 800
_TRIES = 300
_PAUSE_S = 0.05
_STEPS = 8
_ASK_S = 20
# What of the developer's own desktop would change how a window looks or behaves.
_FOREIGN = ("QT_", "GTK_", "XDG_CURRENT_DESKTOP", "XDG_SESSION", "WAYLAND_", "DESKTOP_SESSION")


def until(what: str, look: Callable[[], T | None]) -> T:
    """Look again and again until there is something to return."""
    pause = threading.Event()
    for _ in range(_TRIES):
        found = look()
        if found is not None and found is not False:
            return found
        pause.wait(_PAUSE_S)
    raise AssertionError(f"waited in vain for {what}")


@dataclass(frozen=True)
class Area:
    """A rectangle on the display, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        """As Pillow wants it."""
        return self.x, self.y, self.x + self.width, self.y + self.height


class Screen:
    """An Xvfb display without a window manager, with an eye on it."""

    def __init__(self) -> None:
        self._server, number = _start_server()
        self.environment = _environment(f":{number}")
        self._eye = self.start("-m", "tests.e2e.eye", stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self) -> Screen:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for stream in (self._eye.stdin, self._eye.stdout):
            assert stream is not None
            stream.close()
        self._eye.wait(_ASK_S)
        self._server.terminate()
        self._server.wait(_ASK_S)

    def start(
        self,
        *words: str,
        more: Mapping[str, str] | None = None,
        stdin: int | None = None,
        stdout: int | None = None,
    ) -> subprocess.Popen[bytes]:
        """Python with these words, on this display."""
        return subprocess.Popen(
            [sys.executable, *words],
            cwd=PROJECT,
            env={**self.environment, **(more or {})},
            stdin=stdin,
            stdout=stdout,
        )

    # --- eyes -----------------------------------------------------------------------------------

    def look(self, area: Area | None = None) -> Image.Image:
        """What is seen now, of the whole display or of a part."""
        (width, height, stride), content = self._ask("look")
        seen = Image.frombytes("RGB", (width, height), content, "raw", "RGB", stride)
        return seen.crop(area.box) if area else seen

    def clipboard(self) -> str:
        return self._ask("clipboard")[1].decode()

    def clear_clipboard(self) -> None:
        self._ask("clear")

    def _ask(self, word: str) -> tuple[Sequence[int], bytes]:
        asked, answers = self._eye.stdin, self._eye.stdout
        assert asked is not None
        assert answers is not None
        asked.write(f"{word}\n".encode())
        asked.flush()
        *numbers, length = (int(number) for number in answers.readline().split())
        return numbers, answers.read(length)

    # --- hands ----------------------------------------------------------------------------------

    def xdotool(self, *words: str | int) -> str:
        done = subprocess.run(
            ["xdotool", *(str(word) for word in words)],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_ASK_S,
            check=False,
        )
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout

    def click(self, x: int, y: int) -> None:
        self.xdotool("mousemove", x, y, "click", 1)

    def park(self) -> None:
        """The pointer out of the way."""
        self.xdotool("mousemove", WIDTH - 1, HEIGHT - 1)

    def drag(self, path: Path, target: Area, seen_over: Callable[[], bool]) -> str:
        """Pull the file over the target, drop it there once `seen_over`; what became of it."""
        source = self.start("-m", "tests.e2e.drag_source", str(path), stdout=subprocess.PIPE)
        window = self.find(drag_source.TITLE)
        self.place(window, Area(WIDTH - 120, 40, drag_source.SIDE, drag_source.SIDE))
        start = (WIDTH - 120 + drag_source.SIDE // 2, 40 + drag_source.SIDE // 2)
        end = (target.x + target.width // 2, target.y + target.height // 2)
        self.xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, _STEPS + 1):
            x, y = (a + (b - a) * step // _STEPS for a, b in zip(start, end, strict=True))
            self.xdotool("mousemove", x, y)
        until("the window to offer itself for the drop", seen_over)
        self.xdotool("mouseup", 1)
        return source.communicate(timeout=_ASK_S)[0].decode().strip()

    # --- windows --------------------------------------------------------------------------------

    def find(self, title: str) -> int:
        """The window with exactly this title, as soon as it is there."""
        found = self.xdotool("search", "--sync", "--onlyvisible", "--name", f"^{title}$")
        return int(found.split()[0])

    def place(self, window: int, area: Area) -> None:
        self.xdotool("windowmove", window, area.x, area.y)
        self.xdotool("windowsize", window, area.width, area.height)
        until(f"the window to be at {area}", lambda: self.area(window) == area)

    def area(self, window: int) -> Area:
        lines = self.xdotool("getwindowgeometry", "--shell", window).split()
        values = dict(line.split("=") for line in lines)
        return Area(*(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))


def _environment(display: str) -> dict[str, str]:
    kept = {name: text for name, text in os.environ.items() if not name.startswith(_FOREIGN)}
    # A session bus would tell the developer's own theme, and Qt would start one if none is named.
    own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    return {**kept, **own}


def _start_server() -> tuple[subprocess.Popen[bytes], int]:
    """Xvfb on a free display: it looks for one itself, and says which."""
    reading, writing = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen(
        [*command, "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    said: IO[bytes]
    with os.fdopen(reading, "rb") as said:
        line = said.readline()
    assert line, "Xvfb did not start"
    return server, int(line)
