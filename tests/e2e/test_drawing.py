"""The command line draws with the small model, in a process and with an engine of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.inputs.made_png import read_made
from models.inputs.pictures import read_picture
from tests.fixtures.drawing import FOLDER, red_and_blue

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    done = _run(home, "models", "import", str(FOLDER), "--no-try")
    assert done.returncode == 0, done.stderr
    return home


def _command(*words: str) -> list[str]:
    return [sys.executable, "-m", "desktop", *words]


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "SIDELIGHT_HOME": str(home)}


def _run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*words),
        cwd=_ROOT,
        env=_environment(home),
        capture_output=True,
        text=True,
        check=False,
    )


def test_red_is_red_and_blue_is_blue_and_the_file_draws_itself_again(
    home: Path, tmp_path: Path
) -> None:
    files = {}
    for color in ("red", "blue"):
        files[color] = tmp_path / f"{color}.png"
        words = ("-o", str(files[color]), "--steps", "10", "--guidance", "4", "--json")
        done = _run(home, "draw", f"a {color} circle", *words)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["pictures"][0]["device"] == "CPU"
    red, blue = red_and_blue(read_picture(files["red"]))
    assert red > blue + 50
    red, blue = red_and_blue(read_picture(files["blue"]))
    assert blue > red + 50
    made = read_made(files["blue"].read_bytes())
    assert made is not None
    again = tmp_path / "again.png"
    same = ("--seed", str(made.seed), "--steps", "10", "--guidance", "4")
    done = _run(home, "draw", made.prompt, "-o", str(again), *same)
    assert done.returncode == 0, done.stderr
    assert read_picture(again).rgb == read_picture(files["blue"]).rgb


def test_control_c_ends_it_at_once_and_leaves_nothing(home: Path, tmp_path: Path) -> None:
    words = ("-o", str(tmp_path / "long.png"), "--count", "500", "--steps", "150", "--json")
    process = subprocess.Popen(
        _command("draw", "a red circle", *words),
        cwd=_ROOT,
        env=_environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    first = tmp_path / "long-1.png"
    waited = subprocess.run(
        [sys.executable, "-c", _WAIT, str(first)], check=False, timeout=200, cwd=_ROOT
    )
    assert waited.returncode == 0
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Stopped." in err
    assert out == ""
    assert all(read_made(path.read_bytes()) for path in tmp_path.iterdir())


_WAIT = """
import sys, threading
from pathlib import Path
while not Path(sys.argv[1]).exists():
    threading.Event().wait(0.1)
"""
