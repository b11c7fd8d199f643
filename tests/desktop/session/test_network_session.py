"""The hubs' settings from the dialog to the disk and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.preferences.network import NetworkDialog
from desktop.preferences.network_session import NetworkSession
from models.errors import Problem
from models.sources.network import Network
from models.sources.network_file import NETWORK_FILE, read_network, write_network
from models.sources.token import TokenStore
from tests.desktop.session.keyring_of_tests import Ring

MIRROR = "https://mirror.example"


class Settings:
    """The settings as a user changes them, and what became of it."""

    def __init__(self, qtbot: QtBot, config: Path, pool: QThreadPool) -> None:
        self._qtbot = qtbot
        self.config = config
        self._pool = pool
        self.ring = Ring()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.failed: list[Problem] = []
        self.restart()

    def restart(self) -> None:
        """Another session on the same disk and keyring."""
        self.session = NetworkSession(self.config, TokenStore(self.ring, {}), self._pool)
        self.session.failed.connect(self.failed.append)

    def open(self) -> NetworkDialog:
        """The dialog, with the token in it."""
        dialog = self.session.edit(self.window)
        self._qtbot.waitUntil(dialog.token_field.isEnabled)
        return dialog

    def save(self, dialog: NetworkDialog) -> None:
        with self._qtbot.waitSignal(self.session.changed):
            dialog.save_button.click()


@pytest.fixture
def settings(qtbot: QtBot, tmp_path: Path) -> Iterator[Settings]:
    pool = QThreadPool()
    yield Settings(qtbot, tmp_path / "config", pool)
    assert pool.waitForDone(30_000)


def test_at_first_the_hubs_are_as_they_are(settings: Settings) -> None:
    assert settings.session.network() == Network()


def test_what_is_saved_counts_at_once_and_at_the_next_start(settings: Settings) -> None:
    assert settings.session.network() == Network()
    dialog = settings.open()
    QTest.keyClicks(dialog.hub_field.line, MIRROR)
    QTest.keyClicks(dialog.token_field, "hf_new")
    settings.save(dialog)
    expected = Network(hub_endpoint=MIRROR, hub_token="hf_new")
    assert settings.session.network() == expected
    settings.restart()
    assert settings.session.network() == expected


def test_the_token_is_in_the_keyring_and_not_on_the_disk(settings: Settings) -> None:
    dialog = settings.open()
    QTest.keyClicks(dialog.token_field, "hf_secret")
    settings.save(dialog)
    assert settings.ring.token == "hf_secret"
    assert "hf_secret" not in (settings.config / NETWORK_FILE).read_text(encoding="utf-8")


def test_what_was_set_is_shown_when_it_is_opened(settings: Settings) -> None:
    write_network(settings.config, Network(hub_endpoint=MIRROR, proxy="http://proxy:8080"))
    settings.ring.set_password("sidelight", "huggingface", "hf_old")
    dialog = settings.open()
    assert dialog.parent() is settings.window
    assert dialog.isVisible()
    assert dialog.network() == Network(MIRROR, "hf_old", "", "http://proxy:8080")


def test_a_slow_keyring_does_not_keep_the_dialog_waiting(settings: Settings, qtbot: QtBot) -> None:
    settings.ring.set_password("sidelight", "huggingface", "hf_old")
    settings.ring.answers.clear()
    dialog = settings.session.edit(settings.window)
    assert dialog.isVisible()
    assert not dialog.token_field.isEnabled()
    QTest.keyClicks(dialog.hub_field.line, MIRROR)
    dialog.save_button.click()
    assert dialog.isVisible()
    with qtbot.waitSignal(settings.session.changed):
        settings.ring.answers.set()
    assert settings.ring.token == "hf_old"
    assert settings.session.network() == Network(MIRROR, "hf_old")


def test_an_emptied_token_is_forgotten(settings: Settings) -> None:
    settings.ring.set_password("sidelight", "huggingface", "hf_old")
    assert settings.session.network().hub_token == "hf_old"
    dialog = settings.open()
    dialog.token_field.clear()
    settings.save(dialog)
    assert settings.ring.token == ""
    assert settings.session.network() == Network()


def test_cancelled_nothing_changes(settings: Settings, qtbot: QtBot) -> None:
    changed: list[bool] = []
    settings.session.changed.connect(lambda: changed.append(True))
    dialog = settings.open()
    QTest.keyClicks(dialog.hub_field.line, MIRROR)
    QTest.keyClicks(dialog.token_field, "hf_new")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.cancel_button.click()
    assert (changed, settings.failed, settings.ring.token) == ([], [], "")
    assert settings.session.network() == Network()
    assert not (settings.config / NETWORK_FILE).exists()


def test_a_disk_that_refuses_is_a_clear_failure(settings: Settings, qtbot: QtBot) -> None:
    settings.config.write_text("a file where the folder should be", encoding="utf-8")
    dialog = settings.open()
    QTest.keyClicks(dialog.hub_field.line, MIRROR)
    with qtbot.waitSignal(settings.session.failed):
        dialog.save_button.click()
    (problem,) = settings.failed
    assert problem.what == "The network settings could not be kept."
    assert str(settings.config) in problem.todo
    assert problem.cause
    assert settings.session.network() == Network()


def test_a_damaged_file_is_as_none_and_is_written_anew(settings: Settings) -> None:
    settings.config.mkdir()
    (settings.config / NETWORK_FILE).write_text("{not json", encoding="utf-8")
    assert settings.session.network() == Network()
    dialog = settings.open()
    QTest.keyClicks(dialog.proxy_field.line, "http://proxy:3128")
    settings.save(dialog)
    assert read_network(settings.config) == Network(proxy="http://proxy:3128")
    assert json.loads((settings.config / NETWORK_FILE).read_text(encoding="utf-8"))
