"""What the app says aloud is understood by what the app hears with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np

from tests.fixtures.words import errors, words

SENTENCE = "The green ball is under the table. My sister has two small dogs."


def _sidelight(home: Path, *arguments: str) -> str:
    environment = {**os.environ, "SIDELIGHT_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_whisper_understands_what_was_said(tmp_path: Path) -> None:
    file = tmp_path / "said.wav"
    told = json.loads(_sidelight(tmp_path, "speak", SENTENCE, "-o", str(file), "--json"))
    assert (told["model"], told["sentences"]) == ("system", 2)
    with wave.open(str(file), "rb") as sound:
        samples = np.frombuffer(sound.readframes(sound.getnframes()), "<i2") / 32_768
        seconds = sound.getnframes() / sound.getframerate()
    # Thirteen words take about four seconds.
    assert 3 < seconds < 7
    assert abs(seconds - told["sound_s"]) < 0.01
    assert np.sqrt(np.mean(samples**2)) > 0.02
    heard = _sidelight(tmp_path, "transcribe", str(file), "--engine", "inline")
    assert errors(words(SENTENCE), words(heard)) <= 2, heard


def test_a_long_text_is_said_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "long.wav"
    text = tmp_path / "text.txt"
    text.write_text(f"{SENTENCE}\n\n" * 10, encoding="utf-8")
    with text.open(encoding="utf-8") as given:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", "speak", "-", "-o", str(file), "--json"],
            stdin=given,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "SIDELIGHT_HOME": str(tmp_path)},
            timeout=240,
            check=True,
        )
    told = json.loads(done.stdout)
    assert told["sentences"] == 20
    assert 30 < told["sound_s"] < 70
    assert 0 < told["first_s"] < told["seconds"]
