"""Starts conversations and ends them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from tests.desktop.session.harness import Chat, Start


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    chats: list[Chat] = []

    def start_one(script: Script | None = None, engine: p.Engine | None = None) -> Chat:
        chat = Chat(qtbot, engine or ScriptedEngine(script), tmp_path)
        chats.append(chat)
        chat.until_ready()
        return chat

    yield start_one
    for chat in chats:
        chat.close()


@pytest.fixture
def picture(tmp_path: Path) -> str:
    path = tmp_path / "red.png"
    Image.new("RGB", (64, 48), (200, 30, 30)).save(path)
    return str(path)
