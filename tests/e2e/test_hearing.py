"""A model that hears: converted, installed and asked about sounds by the commands a user gives."""

from __future__ import annotations

import json
import subprocess
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from models.cancel import CancelToken
from models.cli import main
from models.conversion.toolchains.environment import Environments
from tests.e2e.app_window import AppWindow
from tests.e2e.screen import Screen
from tests.fixtures.hearing import HEARING_MODEL, HIGH, WHAT, beep_samples

ROOT = Path(__file__).parents[2]
CHECKPOINT = ROOT / "tests" / "fixtures" / "sounds-qwen2-audio"
Ask = Callable[..., str]


@pytest.fixture
def beeps(tmp_path: Path) -> Path:
    """Two of them, high, in a file of 8 kHz and two channels."""
    samples = np.repeat((beep_samples(2, HIGH, 8_000) * 32_767).astype("<i2"), 2)
    file = tmp_path / "beeps.wav"
    with wave.open(str(file), "wb") as written:
        written.setnchannels(2)
        written.setsampwidth(2)
        written.setframerate(8_000)
        written.writeframes(samples.tobytes())
    return file


@pytest.fixture
def word(tmp_path: Path) -> Path:
    file = tmp_path / "word.wav"
    subprocess.run(["espeak-ng", "-v", "en+f2", "-w", str(file), "apple"], check=True)
    return file


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """What a command prints; it has to go well."""

    def command(*words: str) -> str:
        status = main(words, {"SIDELIGHT_HOME": str(tmp_path / "home")})
        told = capsys.readouterr()
        assert status == 0, told.err
        return told.out

    return command


def test_a_folder_is_imported_and_asked_about_two_sounds(run: Ask, beeps: Path, word: Path) -> None:
    run("models", "import", str(HEARING_MODEL))
    asked = ("ask", "--model", HEARING_MODEL.name)
    assert run(*asked, "--audio", str(beeps), WHAT).strip() == "Two high beeps."
    assert run(*asked, "--audio", str(word), "What does the person say?").strip() == "Apple."
    both = ("--audio", str(word), "--audio", str(beeps), "What do you hear in each?")
    assert run(*asked, *both).strip() == "A woman says apple, then two high beeps."


def test_in_the_window_sounds_are_dropped_and_asked_about(
    run: Ask, tmp_path: Path, beeps: Path, word: Path
) -> None:
    run("models", "import", str(HEARING_MODEL))
    settings = tmp_path / "home" / "config" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps({"model": HEARING_MODEL.name, "device": "CPU"}), "utf-8")
    with Screen() as screen, AppWindow(screen, tmp_path / "home") as app:
        app.drop(beeps)
        assert app.ask(WHAT) == "Two high beeps."
        app.drop(word)
        assert app.ask(WHAT) == "A woman says apple."


@pytest.mark.timeout(1500)
def test_a_checkpoint_is_converted_compared_and_asked(
    run: Ask, tmp_path: Path, beeps: Path
) -> None:
    shared = ROOT / ".toolchains"
    Environments(shared).make("transformers-4.57", lambda _: None, CancelToken())
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "toolchains").symlink_to(shared, target_is_directory=True)
    words = ("models", "convert", str(CHECKPOINT), "--effort", "balanced", "--json")
    document = json.loads(run(*words))
    assert document["report"]["similarity"] > 0.9
    assert document["recipe"]["toolchain"] == "transformers-4.57"
    said = run("ask", "--model", document["id"], "--audio", str(beeps), WHAT)
    assert said.strip() == "Two high beeps."
