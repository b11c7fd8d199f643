"""``sidelight``: window or verb, and a start that waits for nothing heavy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.__main__ import _find_opening, has_screen, main

_ROOT = Path(__file__).resolve().parents[2]
_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_HEAVY = "openvino openvino_genai openvino_tokenizers numpy PIL pillow_heif markdown_it pygments"
_HEAVY += " psutil pip torch huggingface_hub urllib.request"


def _python(*arguments: str, home: Path, screen: bool) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in _SCREEN}
    environment["SIDELIGHT_HOME"] = str(home)
    if screen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_verb_is_for_the_command_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SIDELIGHT_HOME", str(tmp_path))
    assert main(["models", "list"]) == 0
    assert "shapes-qwen2-vl" in capsys.readouterr().out


def test_a_file_called_like_a_verb_does_not_take_its_place(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "models").write_text("a file")
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("SIDELIGHT_HOME", str(tmp_path / "home"))
    assert main(["models", "list"]) == 0
    assert "shapes-qwen2-vl" in capsys.readouterr().out


def test_a_file_without_an_ending_is_opened_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file")
    opening = _find_opening([str(tmp_path / "models")])
    assert opening is not None
    assert opening.files == (str(tmp_path / "models"),)


def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["no-such-verb"])
    assert ended.value.code == 2
    assert "no-such-verb" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_looked_for(environment: dict[str, str], platform: str, expected: bool) -> None:
    assert has_screen(environment, platform) is expected


@pytest.mark.parametrize("arguments", [[], ["--engine=inline"], ["README.md"]])
def test_without_a_screen_it_says_so(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.chdir(_ROOT)
    for name in _SCREEN:
        monkeypatch.delenv(name, raising=False)
    assert main(arguments) == 1
    output = capsys.readouterr()
    assert output.err.startswith("There is no screen to open a window on.\n")
    assert "ask" in output.err
    assert output.out == ""


def test_the_program_ends_with_the_status(tmp_path: Path) -> None:
    program = "import sys; sys.platform = 'linux'; from desktop.__main__ import main"
    done = _python("-c", f"{program}; sys.exit(main([]))", home=tmp_path, screen=False)
    assert done.returncode == 1
    assert "There is no screen" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_window_is_built_without_anything_heavy(tmp_path: Path) -> None:
    program = f"""
import sys
from pathlib import Path
import desktop.__main__
from desktop.app import App
from desktop.start import make_application
from models.engine.factory import make_engine
from models.engine.scripted import ScriptedEngine
from models.places import BUILTIN_MODELS, find_places
from models.store.store import ModelStore
import os
qt = make_application()
places = find_places(os.environ)
app = App(places, ModelStore(places.models, BUILTIN_MODELS), ScriptedEngine)
print(sorted(set({_HEAVY.split()}) & set(sys.modules)))
"""
    done = _python("-c", program, home=tmp_path, screen=True)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_words_of_qt_go_to_the_log(tmp_path: Path) -> None:
    program = f"""
import logging
from PySide6.QtCore import qDebug, qWarning
from desktop.qt_log import send_qt_messages_to_log
logging.basicConfig(filename={str(tmp_path / "log")!r}, level=logging.INFO)
send_qt_messages_to_log()
qWarning("a warning %s")
qDebug("a trifle")
"""
    done = _python("-c", program, home=tmp_path, screen=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "log").read_text(encoding="utf-8") == "WARNING:qt:a warning %s\n"


def test_a_screen_that_cannot_be_used_is_explained(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in _SCREEN}
    environment |= {"SIDELIGHT_HOME": str(tmp_path), "DISPLAY": ":4711", "QT_QPA_PLATFORM": "xcb"}
    ended = subprocess.run(
        [sys.executable, "-m", "desktop"],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "The screen cannot be used, so no window opens." in ended.stderr
    assert "use a verb" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("words", [["--engine", "magic"], ["--engine=magic"], ["--engine"]])
def test_an_engine_that_does_not_exist_is_wrong_usage(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
