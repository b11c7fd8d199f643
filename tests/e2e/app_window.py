"""Sidelight in a real window, used the way a person uses it: by looking, clicking and typing."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType

import numpy as np
import psutil
from numpy.typing import NDArray
from PIL import Image

from desktop.palette import DARK, LIGHT, Palette
from tests.e2e import reading
from tests.e2e.close_request import ask_to_close
from tests.e2e.screen import Area, Screen

AREA = Area(0, 0, 1020, 760)
_HEADER = 54
_END_S = 20
_STILL_LOOKS = 4
# From the middle of the column of messages to the field that the copy button of an answer has, how
# wide that is, and how much of it stays free on both sides.
_COPY_FROM, _COPY_WIDTH, _EDGE_WIDTH = 218, 34, 4
# Lower ones are the rounded corners of something else.
_BUTTON_HEIGHT = 9
# Fewer pixels of a colour are chance: blended edges of letters.
_CHANCE = 8
_THEMES = ("system", "light", "dark")

Mask = NDArray[np.bool_]


class AppWindow:
    """The app in a process of its own.

    Attributes:
        process: of the app.
        area: of the window on the screen.
        palette: in whose colours the window is expected to be.

    Args:
        first_steps: begin as on a PC that has never seen the app.
        more: for the app's environment.
        program: the module that is the app.
    """

    def __init__(
        self,
        screen: Screen,
        home: Path,
        *words: str,
        area: Area = AREA,
        palette: Palette = LIGHT,
        first_steps: bool = False,
        more: Mapping[str, str] | None = None,
        program: str = "desktop",
    ) -> None:
        self.screen = screen
        self._home = home
        self.area = area
        self.palette = palette
        _prepare(home, "" if first_steps else "left")
        environment = {"SIDELIGHT_HOME": str(home), **(more or {})}
        self._started = screen.start("-m", program, *words, more=environment)
        self.process = psutil.Process(self._started.pid)
        try:
            self.window = screen.find("Sidelight", self._started)
            screen.place(self.window, area)
            self.focus()
            screen.until("the engine to be started", self.engines)
        except BaseException:
            self._kill()
            raise

    def __enter__(self) -> AppWindow:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._kill()

    def _kill(self) -> None:
        for process in [*self.engines(), self.process]:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        self._started.wait(_END_S)

    # --- looking --------------------------------------------------------------------------------

    def look(self) -> Image.Image:
        return self.screen.look(self.area)

    def wears(self, palette: Palette) -> bool:
        """Whether the palette's background, and no menu, is seen where the theme menu opens."""
        right, top = self.area.width - 20, _HEADER + 4
        margin = self.look().crop((right - 20, top, right, top + 80))
        return margin.getcolors() == [(20 * 80, _rgb(palette.window))]

    def shows(self, colour: str, area: Area, within: int = 0) -> bool:
        """Whether a colour that letters do not have by chance is seen in a part of the window.

        `within`: by how much of 255 red, green and blue may differ.
        """
        return int(_is(colour, self.look().crop(area.box), within).sum()) > _CHANCE

    def says(self, words: str, area: Area, size: int = reading.USUAL) -> bool:
        """Whether these words are read in a part of the window; `size`: theirs, in pixels."""
        return reading.says(self.look().crop(area.box), words, size)

    def is_blank(self, area: Area) -> bool:
        """Whether nothing is written in a part of the window."""
        return reading.is_blank(self.look().crop(area.box))

    def copy_buttons(self) -> list[tuple[int, int]]:
        """Where the copy button of the newest answer is on the screen; [] while there is none.

        Left and right of it its field is free, which questions, their pictures and the composer
        do not leave.
        """
        left, top = self.area.width // 2 + _COPY_FROM, _HEADER
        strip = self.look().crop((left, top, left + _COPY_WIDTH, self.area.height))
        # The accent colour frames the button that has the keyboard.
        painted: Mask = ~(_is(self.palette.window, strip) | _is(self.palette.accent, strip))
        sides = painted[:, [*range(_EDGE_WIDTH), *range(-_EDGE_WIDTH, 0)]]
        edge = sides.any(axis=1, keepdims=True)
        return [
            (self.area.x + left + x, self.area.y + top + y) for x, y in _centres(painted & ~edge)
        ]

    def answered(self) -> int:
        """How many answers are complete, as the app keeps them."""
        file = self._home / "conversations" / "conversations.sqlite3"
        if not file.exists():
            return 0
        done = "SELECT count(*) FROM messages WHERE role = 'assistant' AND state = 'done'"
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as store:
            return int(store.execute(done).fetchone()[0])

    def centre_of(self, colour: str) -> tuple[int, int] | None:
        """The middle of what has this colour in the window; None when nothing has."""
        ys, xs = np.nonzero(_is(colour, self.look()))
        return (int(xs.mean()), int(ys.mean())) if len(xs) > _CHANCE else None

    # --- doing ----------------------------------------------------------------------------------

    def focus(self) -> None:
        """Direct the keyboard here, which a window manager does."""
        self.screen.xdotool("windowfocus", "--sync", self.window)

    def find(self, title: str) -> int:
        """Another window of the app, as soon as it is there."""
        return self.screen.find(title, self._started)

    def click(self, x: int, y: int) -> None:
        """In pixels from the window's corner; negative ones from the opposite corner."""
        across = x % self.area.width
        down = y % self.area.height
        self.screen.click(self.area.x + across, self.area.y + down)

    def hold(self, x: int, y: int) -> None:
        """Press the mouse there, counted as for `click`, and keep it down."""
        across, down = x % self.area.width, y % self.area.height
        place = (self.area.x + across, self.area.y + down)
        self.screen.xdotool("mousemove", *place, "mousedown", 1)

    def let_go(self) -> None:
        self.screen.xdotool("mouseup", 1)

    def written(self) -> str:
        """What stands in the text field, by way of the clipboard."""
        self.screen.clear_clipboard()
        self.press("ctrl+a", "ctrl+c", "End")
        return self.screen.clipboard()

    def type(self, text: str) -> None:
        self.screen.xdotool("type", "--delay", 8, text)

    def press(self, *keys: str) -> None:
        self.screen.xdotool("key", *keys)

    def click_composer(self) -> None:
        self.click(self.area.width // 2, -74)

    def ask(self, question: str) -> str:
        """Type it, send it, wait for the answer and copy it."""
        self.send(question)
        return self.copy_answer()

    def send(self, question: str) -> None:
        """Type it, send it and wait for the end of the answer."""
        self.click_composer()
        self.type(question)
        self.await_answer_to(lambda: self.press("Return"))

    def await_answer_to(self, asking: Callable[[], None]) -> None:
        """Ask, and wait until one more answer is complete and can be copied."""
        before = self.answered()
        asking()
        self.screen.park()
        self.screen.until("the answer", lambda: self.answered() > before and self.copy_buttons())

    def copy_answer(self) -> str:
        """Click the copy button of the last answer; the clipboard's text."""
        self.screen.clear_clipboard()
        self.screen.click(*self._still_copy_buttons()[-1])
        self.screen.park()
        return self.screen.until("the copied answer", lambda: self.screen.clipboard() or None)

    def _still_copy_buttons(self) -> list[tuple[int, int]]:
        """Where they are once they move no more: the end of an answer scrolls the transcript."""
        seen: list[list[tuple[int, int]]] = [[]] * _STILL_LOOKS

        def still() -> bool:
            seen.append(self.copy_buttons())
            return all(buttons == seen[-1] != [] for buttons in seen[-_STILL_LOOKS:])

        self.screen.until("the answers to stand still", still)
        return seen[-1]

    def drop(self, path: Path) -> str:
        """Drag a file from another window to the middle of this one; what became of it."""
        # The left side of the frame that is drawn as long as something hangs over the window.
        frame = Area(12, _HEADER + 20, 6, self.area.height - _HEADER - 80)
        became = self.screen.drag(path, self.area, lambda: self.shows(self.palette.accent, frame))
        self.focus()
        return became

    def choose_theme(self, name: str) -> None:
        """From the menu at the right end of the header."""
        self.click(-30, _HEADER // 2)
        self.press(*["Down"] * (_THEMES.index(name) + 1), "Return")
        self.palette = DARK if name == "dark" else LIGHT
        self.screen.park()
        self.screen.until(f"the theme to be {name}", lambda: self.wears(self.palette))

    # --- processes ------------------------------------------------------------------------------

    def engines(self) -> list[psutil.Process]:
        """The app's child processes."""
        try:
            return self.process.children(recursive=True)
        except psutil.NoSuchProcess:
            return []

    def close(self) -> int:
        """Click the cross that a window manager would draw; the exit status."""
        ask_to_close(self.screen.environment["DISPLAY"], self.window)
        return self.wait()

    def wait(self) -> int:
        """Until the app has ended; the exit status."""
        return self._started.wait(_END_S)


def _prepare(home: Path, wizard: str) -> None:
    """`wizard`: how the first steps ended. Without the sidebar the chat is in the middle. What is
    set already stays."""
    settings = home / "config" / "settings.json"
    known = json.loads(settings.read_text(encoding="utf-8")) if settings.exists() else {}
    settings.parent.mkdir(parents=True, exist_ok=True)
    usual = {"wizard": wizard, "sidebar": "no"}
    settings.write_text(json.dumps(usual | known), encoding="utf-8")


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _is(colour: str, picture: Image.Image, within: int = 0) -> Mask:
    differences = np.abs(np.asarray(picture).astype(int) - np.array(_rgb(colour)))
    result: Mask = (differences <= within).all(axis=2)
    return result


def _centres(mask: Mask) -> list[tuple[int, int]]:
    """The centres of what is set, taken apart where rows are empty, as x and y."""
    rows = np.flatnonzero(mask.any(axis=1))
    groups = np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1)
    result = []
    for group in groups:
        if len(group) >= _BUTTON_HEIGHT:
            ys, xs = np.nonzero(mask[group])
            result.append((int(xs.mean()), int(group[ys].mean())))
    return result
