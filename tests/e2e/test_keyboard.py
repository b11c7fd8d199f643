"""The real window with the keyboard alone, led by what a screen reader says: from the first start
to an exported conversation."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.app_window import AppWindow
from tests.e2e.screen import Screen

_COLOR, _SHAPE = "What color is the shape?", "What shape is it?"
_MOST_STEPS = 40
_BACK = "shift+Tab"
_ENTRY, _SEARCH = "Your question", "Search conversations"
# Below an answer; one of them is the stop of the Tab key.
_ACTIONS = ("Copy answer", "Answer again", "Read aloud", "More")


class Hands:
    """Somebody who does not see the window and has no mouse.

    Attributes:
        app: the window.
        home: where everything of the app is.
    """

    def __init__(self, app: AppWindow, home: Path, file: Path) -> None:
        self.app, self.home = app, home
        self._file = file

    # --- ears -----------------------------------------------------------------------------------

    def heard(self) -> list[tuple[str, str, str, int]]:
        """All that ever had the keyboard: window, kind, name, number."""
        lines = self._file.read_text(encoding="utf-8").splitlines() if self._file.exists() else []
        return [json.loads(line) for line in lines]

    def name(self) -> str:
        """Of what has the keyboard."""
        heard = self.heard()
        return heard[-1][2] if heard else ""

    def until(self, what: str) -> None:
        """Wait until something has the keyboard whose name begins so."""
        self.app.screen.until(f"the keyboard to be at {what}", lambda: self.is_at(what))

    def is_at(self, *names: str) -> bool:
        """Or how one of them begins."""
        return self.name().startswith(names)

    # --- hands ----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        self.app.press(*keys)

    def move(self, key: str) -> str:
        """Press it, and wait until something else has the keyboard; the name of that."""
        before = len(self.heard())
        self.press(key)
        self.app.screen.until(f"{key} to lead on", lambda: len(self.heard()) > before)
        return self.name()

    def go_to(self, *names: str, key: str = "Tab") -> None:
        """Press the key until there is what begins so."""
        passed = [self.name()]
        while not self.is_at(*names):
            assert len(passed) < _MOST_STEPS, (names, passed)
            passed.append(self.move(key))

    def ask(self, question: str) -> str:
        """Type it where the keyboard is, and send it; the answer as it is kept."""
        before = self.app.answered()
        self.app.type(question)
        self.press("Return")
        self.app.screen.until("the answer", lambda: self.app.answered() > before)
        return str(self.kept("SELECT text FROM messages ORDER BY number DESC LIMIT 1"))

    def copied(self) -> str:
        """The newest answer, by the button below it."""
        self.go_to(*_ACTIONS, key=_BACK)
        self.go_to(_ACTIONS[0], key="Left")
        self.app.screen.clear_clipboard()
        self.press("space")
        return self.app.screen.until("the clipboard", lambda: self.app.screen.clipboard() or None)

    def setting(self, name: str) -> object:
        settings = json.loads((self.home / "config" / "settings.json").read_text("utf-8"))
        return settings.get(name)

    def kept(self, select: str) -> object:
        """The first value that the store has for it."""
        file = self.home / "conversations" / "conversations.sqlite3"
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as store:
            return store.execute(select).fetchone()[0]


@pytest.fixture
def hands(tmp_path: Path) -> Iterator[Hands]:
    """At the first start on this PC."""
    home, file = tmp_path / "home", tmp_path / "heard.jsonl"
    with (
        Screen() as screen,
        AppWindow(
            *(screen, home, str(file)),
            first_steps=True,
            more={"HOME": str(tmp_path)},
            program="tests.e2e.spoken_app",
        ) as app,
    ):
        yield Hands(app, home, file)


def test_from_the_first_start_to_an_exported_conversation(hands: Hands, tmp_path: Path) -> None:
    _leave_the_first_steps(hands)
    colour = hands.ask(_COLOR)
    assert colour.startswith("The color is")
    assert hands.copied() == colour

    hands.go_to("New chat", key=_BACK)
    hands.press("space")
    hands.until(_ENTRY)
    shape = hands.ask(_SHAPE)
    assert hands.kept("SELECT count(*) FROM conversations") == 2
    assert hands.copied() == shape

    _find(hands, "color")
    hands.press("Return")
    assert hands.copied() == colour

    _rename(hands, "Colours of all kinds")
    _export(hands, tmp_path / "out.md")
    written = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert "Colours of all kinds" in written
    assert _COLOR in written
    assert colour in written
    assert _SHAPE not in written


def _leave_the_first_steps(hands: Hands) -> None:
    hands.until("Welcome")
    hands.press("Escape")
    hands.until(_ENTRY)


def _find(hands: Hands, words: str) -> None:
    """Search, and go down to what was found."""
    hands.move("ctrl+k")
    hands.app.type(words)
    hands.app.screen.until("what was found", lambda: _comes_to_hit(hands))


def _comes_to_hit(hands: Hands) -> bool:
    """The search takes a moment; until then the list is that of all conversations."""
    if not hands.is_at(_SEARCH):
        hands.move("Up")
    return ": " in hands.move("Down")


def _rename(hands: Hands, title: str) -> None:
    hands.move("ctrl+k")
    hands.press("ctrl+a", "BackSpace")
    hands.go_to(_COLOR, key="Down")
    hands.move("F2")
    hands.press("ctrl+a")
    hands.app.type(title)
    hands.press("Return")
    select = "SELECT title FROM conversations ORDER BY number LIMIT 1"
    hands.app.screen.until("the new title", lambda: hands.kept(select) == title)
    hands.until(title)


def _export(hands: Hands, target: Path) -> None:
    hands.move("Menu")
    hands.go_to("Export", key="Down")
    hands.move("Right")
    hands.go_to("Markdown", key="Down")
    hands.move("Return")
    hands.press("ctrl+a")
    hands.app.type(str(target))
    hands.press("Return")
    hands.app.screen.until("the file", target.exists)


def test_theme_and_preferences(hands: Hands) -> None:
    _leave_the_first_steps(hands)
    hands.go_to("Theme", key=_BACK)
    hands.move("space")
    hands.go_to("Dark", key="Down")
    hands.press("Return")
    hands.app.screen.until("the dark theme", lambda: hands.setting("theme") == "dark")
    hands.until("Theme")
    hands.go_to("Preferences", key=_BACK)
    hands.press("space")
    hands.app.screen.until("the dialog", lambda: hands.heard()[-1][0] == "Preferences")
    hands.press("Escape")
    hands.app.screen.until("the preferences to be gone", lambda: _is_back(hands))
    assert hands.is_at("Preferences")
    hands.go_to(_ENTRY)
    assert all(name for _, kind, name, _ in hands.heard() if kind != "MenuItem")


def _is_back(hands: Hands) -> bool:
    """Whether the window has the keyboard again, which a window manager would see to."""
    hands.app.focus()
    return hands.heard()[-1][0] == "Sidelight"
