"""A display of its own for each test run, and what a person does at one: look, click, type."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
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
_TRIES = 1200
_PAUSE_S = 0.05
_STEPS = 8
_ASK_S = 20
# What of the developer's own desktop would change how a window looks or behaves.
_FOREIGN = ("QT_", "GTK_", "XDG_CURRENT_DESKTOP", "XDG_SESSION", "WAYLAND_", "DESKTOP_SESSION")


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

    @property
    def middle(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2


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

    def until(self, what: str, look: Callable[[], T | None], patience: int = 1) -> T:
        """Look again and again until there is something; return that.

        `patience`: how many times as long as usual.
        """
        pause = threading.Event()
        for _ in range(_TRIES * patience):
            found = look()
            if found:
                return found
            pause.wait(_PAUSE_S)
        path = Path(tempfile.mkdtemp()) / "display.png"
        self.look().save(path)
        raise AssertionError(f"waited in vain for {what}; this was seen: {path}")

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
        done = self._xdotool(*words)
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout

    def _xdotool(self, *words: str | int) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["xdotool", *(str(word) for word in words)],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_ASK_S,
            check=False,
        )

    def click(self, x: int, y: int) -> None:
        self.xdotool("mousemove", x, y, "click", 1)

    def park(self) -> None:
        """The pointer out of the way."""
        self.xdotool("mousemove", WIDTH - 1, HEIGHT - 1)

    def drag(self, path: Path, target: Area, is_over: Callable[[], bool]) -> str:
        """Drop the file on the middle of the target; what became of it.

        `is_over`: whether the target shows that it would take what hangs over it.
        """
        with self.start("-m", "tests.e2e.drag_source", str(path), stdout=subprocess.PIPE) as source:
            try:
                self._pull(self.find(drag_source.TITLE, source), target)
                self.until("the offer to take the drop", is_over)
                self.xdotool("mouseup", 1)
                self.until("the drop to be taken", lambda: not is_over())
            finally:
                self.xdotool("mouseup", 1)
                source.terminate()
            assert source.stdout is not None
            return source.stdout.read().decode().strip()

    def _pull(self, window: int, target: Area) -> None:
        """Press on the window, move over the middle of the target, and hold."""
        self.place(window, Area(WIDTH - 120, 40, drag_source.SIDE, drag_source.SIDE))
        start, end = self.area(window).middle, target.middle
        self.xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, _STEPS + 1):
            x, y = (a + (b - a) * step // _STEPS for a, b in zip(start, end, strict=True))
            self.xdotool("mousemove", x, y)

    # --- windows --------------------------------------------------------------------------------

    def find(self, title: str, owner: subprocess.Popen[bytes]) -> int:
        """The process's window with exactly this title, as soon as it is there."""

        def search() -> int | None:
            assert owner.poll() is None, f"it ended with {owner.poll()}, without a window"
            found = self._xdotool("search", "--onlyvisible", "--name", f"^{title}$").stdout
            return int(found.split()[0]) if found else None

        return self.until(f"the window {title}", search)

    def place(self, window: int, area: Area) -> None:
        self.xdotool("windowmove", window, area.x, area.y)
        self.xdotool("windowsize", window, area.width, area.height)
        self.until(f"the window to be at {area}", lambda: self.area(window) == area)

    def area(self, window: int) -> Area:
        lines = self.xdotool("getwindowgeometry", "--shell", window).split()
        values = dict(line.split("=") for line in lines)
        return Area(*(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))


def _environment(display: str) -> dict[str, str]:
    kept = {name: text for name, text in os.environ.items() if not name.startswith(_FOREIGN)}
    # A session bus would tell the developer's own theme, and Qt would start one if none is named.
    own = {"QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    return {**kept, **own, "DISPLAY": display, "LC_ALL": "C.UTF-8"}


def _start_server() -> tuple[subprocess.Popen[bytes], int]:
    """Xvfb on a free display: it looks for one itself, and says which."""
    reading, writing = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen([*command, "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    said: IO[bytes]
    with os.fdopen(reading, "rb") as said:
        line = said.readline()
    assert line, "Xvfb did not start"
    return server, int(line)
