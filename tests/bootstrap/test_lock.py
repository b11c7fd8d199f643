"""Two first starts at once."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bootstrap.commands import Listener, Outcome
from bootstrap.lock import WAITING, locked
from bootstrap.preparation import prepare_locked
from bootstrap.project import Project
from bootstrap.stamp import State, find_state
from tests.bootstrap.conftest import Tools


@dataclass
class SlowTools(Tools):
    """Holds the first set-up in the middle until the other start has come."""

    started: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)

    def __call__(
        self, command: Sequence[str | Path], folder: Path | None, listener: Listener
    ) -> Outcome:
        self.started.set()
        assert self.go_on.wait(30)
        return super().__call__(command, folder, listener)


def test_the_second_start_waits_and_then_has_nothing_to_do(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = SlowTools(project), Tools(project)
    heard: list[str] = []

    def hear(sentence: str) -> None:
        heard.append(sentence)
        first.go_on.set()

    monkeypatch.setattr("bootstrap.lock.say", hear)
    starts = [
        threading.Thread(target=prepare_locked, args=(project, frozenset(), (), tools))
        for tools in (first, second)
    ]
    starts[0].start()
    assert first.started.wait(30)
    starts[1].start()
    for start in starts:
        start.join(30)
    assert heard == [WAITING]
    assert (first.counted("-m venv"), second.commands) == (1, [])
    assert find_state(project, frozenset()) is State.READY


def test_the_lock_is_free_after_a_failure_and_leaves_the_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr("bootstrap.lock.say", heard.append)
    path = tmp_path / "pyproject.toml"
    path.write_text("content", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), locked(path):
        raise ZeroDivisionError
    with locked(path):
        assert path.read_text(encoding="utf-8") == "content"
    assert heard == []
    assert list(tmp_path.iterdir()) == [path]
