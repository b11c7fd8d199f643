"""What the preferences lead to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.capture.camera.named import NamedCamera
from desktop.preferences.fields import ChoiceField
from desktop.preferences.network import NetworkDialog
from desktop.preferences.network_log_dialog import NetworkLogDialog
from desktop.preferences.network_session import NetworkSession
from desktop.preferences.session import PreferencesSession
from desktop.settings.kinds import Option
from models.network_log import NetworkLog, keep_network_log, note_request
from models.places import Places, find_places
from models.sources.token import TokenStore


class _Desk:
    """A session in a window, and what it opened."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.pool = QThreadPool()
        self.places: Places = find_places({"SIDELIGHT_HOME": str(home)})
        self.settings = s.Settings(self.places.config / "settings.json")
        self.network = NetworkSession(self.places.config, TokenStore(), self.pool)
        self.opened: list[str] = []
        self.listing_threads: list[int] = []
        self.session = PreferencesSession(
            self.settings,
            self.places,
            self.network,
            self.pool,
            lambda: self.places.models,
            cameras=self._cameras,
            open_folder=self._open,
        )

    def _cameras(self) -> list[NamedCamera]:
        self.listing_threads.append(threading.get_ident())
        return [NamedCamera("0", "Integrated Camera")]

    def _open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[_Desk]:
    made = _Desk(qtbot, tmp_path / "home")
    keep_network_log(made.places.network_log, "window")
    yield made
    keep_network_log(tmp_path / "other.jsonl", "")
    made.pool.waitForDone()


def _open_log(desk: _Desk) -> NetworkLogDialog:
    dialog = desk.session.show(desk.window, "privacy")
    dialog.page.rows["network_log"].button.click()
    log = desk.session.log_dialog
    assert log is not None
    return log


def test_it_is_opened_once(qtbot: QtBot, desk: _Desk) -> None:
    first = desk.session.show(desk.window)
    assert desk.session.show(desk.window, "voice") is first
    assert first.page.section.id == "voice"
    with qtbot.waitSignal(first.destroyed):
        first.close()
    assert desk.session.dialog is None
    assert desk.session.show(desk.window).isVisible()


def test_esc_closes_it(qtbot: QtBot, desk: _Desk) -> None:
    dialog = desk.session.show(desk.window)
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog.sections.list, Qt.Key.Key_Escape)


def test_cameras_are_looked_for_on_another_thread(qtbot: QtBot, desk: _Desk) -> None:
    dialog = desk.session.show(desk.window, "camera")
    field = dialog.page.field(s.CAMERA)
    assert isinstance(field, ChoiceField)
    qtbot.waitUntil(lambda: field.picker.choice_ids() == ["", "0"])
    assert threading.get_ident() not in desk.listing_threads


def test_other_lists_are_asked_for(qtbot: QtBot, desk: _Desk) -> None:
    dialog = desk.session.show(desk.window)
    with qtbot.waitSignal(desk.session.choices_wanted) as asked:
        dialog.show_section("voice")
    assert asked.args == ["microphone"]
    desk.session.set_options("microphone", [Option("Yeti", "Yeti")])
    field = dialog.page.field(s.MICROPHONE)
    assert isinstance(field, ChoiceField)
    assert field.picker.choice_ids() == ["", "Yeti"]


def test_moving_and_clearing_are_passed_on(qtbot: QtBot, desk: _Desk) -> None:
    dialog = desk.session.show(desk.window)
    with qtbot.waitSignal(desk.session.move_wanted):
        dialog.move_wanted.emit()
    with qtbot.waitSignal(desk.session.clear_history_wanted):
        dialog.clear_history_wanted.emit()


def test_the_network_settings_open_above_it(qtbot: QtBot, desk: _Desk) -> None:
    dialog = desk.session.show(desk.window, "models")
    dialog.page.rows["network"].button.click()
    network = dialog.findChild(NetworkDialog)
    assert network is not None
    assert network.isVisible()
    qtbot.waitUntil(network.token_field.isEnabled)


def test_a_folder_that_is_not_there_yet_is_shown_by_where_it_will_be(
    qtbot: QtBot, desk: _Desk, tmp_path: Path
) -> None:
    (tmp_path / "home" / "logs").mkdir(parents=True)
    dialog = desk.session.show(desk.window)
    dialog.folder_wanted.emit(desk.places.logs)
    qtbot.waitUntil(lambda: len(desk.opened) == 1)
    dialog.folder_wanted.emit(desk.places.toolchains / "deeper")
    qtbot.waitUntil(lambda: len(desk.opened) == 2)
    assert [Path(path) for path in desk.opened] == [desk.places.logs, tmp_path / "home"]


def test_offline_counts_at_once_and_also_when_it_cannot_be_written(
    desk: _Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not desk.network.network().offline

    def refuse(self: Path, data: str, encoding: str) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", refuse)
    desk.settings.set(s.OFFLINE, "yes")
    assert desk.network.network().offline
    desk.settings.set(s.OFFLINE, "no")
    assert not desk.network.network().offline


def test_offline_set_on_the_command_line_counts_too(desk: _Desk) -> None:
    assert not desk.network.network().offline
    s.Settings(desk.places.config / "settings.json").set(s.OFFLINE, "yes")
    assert desk.network.network().offline


def test_the_log_is_shown_the_newest_first(qtbot: QtBot, desk: _Desk) -> None:
    note_request("list", "hf:a/b", "https://hub/api", method="GET", status=200)
    note_request("download", "hf:a/b", "hub", size_bytes=2_300_000_000)
    log = _open_log(desk)
    qtbot.waitUntil(lambda: log.rows.rowCount() == 2)
    cells = [[log.rows.index(row, column).data() for column in range(1, 4)] for row in range(2)]
    assert cells == [
        ["Files of hf:a/b", "hub", "2.3 GB"],
        ["What hf:a/b holds", "GET https://hub/api", ""],
    ]
    assert log.export_button.isEnabled()


def test_an_empty_log_says_so(qtbot: QtBot, desk: _Desk) -> None:
    log = _open_log(desk)
    qtbot.waitUntil(lambda: log.words.text() == "Nothing was ever asked of the network.")
    assert not log.clear_button.isEnabled()


def test_the_log_is_deleted_when_that_is_agreed_to(qtbot: QtBot, desk: _Desk) -> None:
    note_request("list", "hf:a/b", "hub")
    log = _open_log(desk)
    qtbot.waitUntil(log.clear_button.isEnabled)
    log.clear_button.click()
    log.question.no_button.click()
    assert len(NetworkLog(desk.places.network_log).entries()) == 1
    log.clear_button.click()
    log.question.yes_button.click()
    qtbot.waitUntil(lambda: log.rows.rowCount() == 0)
    assert not desk.places.network_log.exists()


def test_the_log_is_exported(qtbot: QtBot, desk: _Desk, tmp_path: Path) -> None:
    note_request("list", "hf:a/b", "hub")
    log = _open_log(desk)
    qtbot.waitUntil(log.export_button.isEnabled)
    desk.session.export_log(str(tmp_path / "table.csv"))
    qtbot.waitUntil((tmp_path / "table.csv").exists)
    desk.session.export_log(str(tmp_path / "no folder" / "table.csv"))
    qtbot.waitUntil(lambda: log.words.text().startswith("The log could not be"))


def test_the_log_is_opened_once_and_again_after_it_was_closed(qtbot: QtBot, desk: _Desk) -> None:
    log = _open_log(desk)
    assert _open_log(desk) is log
    with qtbot.waitSignal(log.destroyed):
        log.close_button.click()
    qtbot.waitUntil(lambda: desk.session.log_dialog is None)
    assert _open_log(desk).isVisible()
