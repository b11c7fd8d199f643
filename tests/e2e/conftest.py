"""The app as a user has it: its own home folder, its own process, real models."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.places import BUILTIN_MODELS
from models.store.store import ModelStore
from tests.models.engine.recorder import Recorder

SMOLLM = "smollm2-135m-instruct"
# Drives the window with X tools.
_REAL_WINDOWS = ["test_window.py", "test_pointing.py", "test_speaking.py", "test_keyboard.py"]
collect_ignore = [] if sys.platform.startswith("linux") else _REAL_WINDOWS


class Sidelight:
    """Runs verbs of the command line in a home folder of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def run(
        self, *words: str, given: str = "", status: int = 0
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *words],
            input=given,
            capture_output=True,
            text=True,
            env={**os.environ, "SIDELIGHT_HOME": str(self.home)},
            check=False,
        )
        assert done.returncode == status, (done.stdout, done.stderr)
        return done

    def json(self, *words: str, given: str = "") -> Any:
        return json.loads(self.run(*words, "--json", given=given).stdout)

    def model(self, name: str) -> p.ModelRef:
        return ModelStore(self.home / "models", BUILTIN_MODELS).get(name).ref


@pytest.fixture(scope="session")
def sidelight(tmp_path_factory: pytest.TempPathFactory) -> Sidelight:
    return Sidelight(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def smollm(sidelight: Sidelight) -> p.ModelRef:
    """SmolLM2, fetched as a user fetches it."""
    sidelight.run("models", "install", SMOLLM)
    return sidelight.model(SMOLLM)


@pytest.fixture(scope="module")
def listening() -> Iterator[tuple[ChildEngine, Recorder]]:
    engine, recorder = ChildEngine(), Recorder()
    engine.start(recorder)
    yield engine, recorder
    engine.close()


@pytest.fixture
def engine(listening: tuple[ChildEngine, Recorder]) -> ChildEngine:
    return listening[0]


@pytest.fixture
def recorder(listening: tuple[ChildEngine, Recorder]) -> Recorder:
    return listening[1]


def conversation(model: p.ModelRef, texts: Sequence[str | p.Message], tokens: int = 60) -> p.Answer:
    """Texts in turn of user and assistant, greedy."""
    messages = [
        text if isinstance(text, p.Message) else p.Message("assistant" if at % 2 else "user", text)
        for at, text in enumerate(texts)
    ]
    sampling = p.Sampling(max_new_tokens=tokens, temperature=0)
    return p.Answer(model, "CPU", tuple(messages), sampling)


@pytest.fixture(scope="session")
def picture() -> str:
    """The sample picture that ships with the app."""
    return str(BUILTIN_MODELS.parents[1] / "resources" / "samples" / "red-circle.png")
