"""Starting again: the open window hears of it, and takes the files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.one_window import OneWindow, hand_over, name_for

_START = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop.one_window import hand_over
app = QCoreApplication([])
print(hand_over(sys.argv[1], sys.argv[2:]))
"""


def start_again(name: str, *files: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _START, name, *files]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_the_open_window_takes_the_files_of_another_start(qtbot: QtBot, tmp_path: Path) -> None:
    window = OneWindow(name_for(tmp_path))
    with qtbot.waitSignal(window.started_again) as heard:
        other = start_again(window._server.serverName(), "/a b/ä.png", "/c.mp4")
    assert heard.args == [["/a b/ä.png", "/c.mp4"]]
    assert other.communicate()[0].strip() == "True"
    window.close()


def test_starting_again_without_files_is_heard_too(qtbot: QtBot, tmp_path: Path) -> None:
    window = OneWindow(name_for(tmp_path))
    for _ in range(2):
        with qtbot.waitSignal(window.started_again) as heard:
            other = start_again(name_for(tmp_path))
        assert heard.args == [[]]
        assert other.communicate()[0].strip() == "True"
    window.close()


def test_without_an_open_window_nobody_takes_them(tmp_path: Path, qapp: object) -> None:
    assert not hand_over(name_for(tmp_path), ["/a.png"])


def test_a_closed_window_takes_nothing(tmp_path: Path, qapp: object) -> None:
    window = OneWindow(name_for(tmp_path))
    window.close()
    assert not hand_over(name_for(tmp_path), ["/a.png"])


def test_what_a_killed_window_left_behind_is_no_window(qtbot: QtBot, tmp_path: Path) -> None:
    name = name_for(tmp_path)
    code = f"""
import os
from PySide6.QtCore import QCoreApplication
from desktop.one_window import OneWindow
app = QCoreApplication([])
window = OneWindow({name!r})
os._exit(1)
"""
    subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert not hand_over(name, [])
    window = OneWindow(name)
    with qtbot.waitSignal(window.started_again):
        other = start_again(name)
    assert other.communicate()[0].strip() == "True"
    window.close()


def test_each_home_has_a_window_of_its_own(tmp_path: Path, qapp: object) -> None:
    window = OneWindow(name_for(tmp_path / "one"))
    assert not hand_over(name_for(tmp_path / "other"), [])
    window.close()


def test_nonsense_is_hung_up_on(qtbot: QtBot, tmp_path: Path) -> None:
    name = name_for(tmp_path)
    window = OneWindow(name)
    heard: list[list[str]] = []
    window.started_again.connect(heard.append)
    socket = QLocalSocket()
    with qtbot.waitSignal(socket.disconnected):
        socket.connectToServer(name)
        assert socket.waitForConnected()
        socket.write(b"nonsense\n")
    assert heard == []
    window.close()
