"""A store in a folder of its own, and a keeper of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.conversations.keeper import Keeper
from desktop.conversations.store import Store
from tests.desktop.conversations.news import News


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def news(qtbot: QtBot, tmp_path: Path) -> Iterator[News]:
    keeper = Keeper(tmp_path)
    keeper.start()
    yield News(keeper, qtbot, tmp_path)
    keeper.close()
