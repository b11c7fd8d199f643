"""What is set in the preferences holds at once, and at the next start."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop import settings as s
from desktop.capture.sound.microphone import MicrophoneInfo
from desktop.capture.sound.portaudio import PortAudioMicrophones
from desktop.palette import DARK, LIGHT
from desktop.preferences.dialog import PreferencesDialog
from desktop.preferences.fields import ChoiceField, NumberField, YesNoField
from desktop.roles.role import Role
from desktop.roles.roles import Roles
from desktop.talk.talk_key import TalkKey
from desktop.theme import Mode, apply_theme, theme
from models.cancel import CancelToken
from models.conversion.child.job import Job
from models.conversion.progress import ConversionListener, ConversionPhase, ConversionProgress
from tests.desktop.session.converting import Converting
from tests.desktop.session.library_harness import MODEL, WEIGHTS, Desk, Sit, press
from tests.fixtures.hub_server import Hub
from tests.models.conversion.desk import Player

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    """For those that come after."""
    theme()
    yield
    theme().set_text_size(100)
    apply_theme(qapp, Mode.LIGHT)


@pytest.fixture
def desk(sit: Sit) -> Desk:
    return sit().open()


def preferences(desk: Desk, section: str) -> PreferencesDialog:
    """As the button in the header opens them."""
    desk.app.front.page.header.preferences_button.click()
    dialog = desk.app.front.wishes.preferences.dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.show_section(section)
    return dialog


def choice(dialog: PreferencesDialog, setting: s.Setting) -> ChoiceField:
    field = dialog.page.field(setting)
    assert isinstance(field, ChoiceField)
    return field


def choose(dialog: PreferencesDialog, setting: s.Setting, value: str) -> None:
    actions = choice(dialog, setting).picker.menu().actions()
    next(one for one in actions if one.data() == value).trigger()


def tick(dialog: PreferencesDialog, setting: s.Setting) -> None:
    field = dialog.page.field(setting)
    assert isinstance(field, YesNoField)
    field.box.click()


def checked(menu: QMenu | None) -> list[str]:
    """What of a menu holds now."""
    assert menu is not None
    return [str(one.data()) for one in menu.actions() if one.isChecked()]


# --- how it looks -------------------------------------------------------------------------------


def test_theme_and_text_size_hold_at_once_and_at_the_next_start(desk: Desk) -> None:
    dialog = preferences(desk, "look")
    assert preferences(desk, "look") is dialog
    scale = theme().scale
    choose(dialog, s.THEME, "dark")
    size = dialog.page.field(s.TEXT_SIZE)
    assert isinstance(size, NumberField)
    size.box.setValue(150)
    assert theme().palette == DARK
    assert theme().scale == pytest.approx(1.5 * scale)
    assert desk.settings.get(s.TEXT_SIZE) == "150"
    dialog = preferences(desk, "look")
    choose(dialog, s.THEME, "light")
    assert theme().palette == LIGHT


def test_the_theme_of_the_header_and_the_one_of_the_preferences_are_one(desk: Desk) -> None:
    dialog = preferences(desk, "look")
    desk.app.front.page.theme_chosen.emit("dark")
    assert theme().palette == DARK
    assert choice(dialog, s.THEME).picker.accessibleName() == "Theme: Dark"


def test_the_sidebar_stays_as_it_was_left(desk: Desk) -> None:
    desk.app.window.resize(1100, 700)
    desk.until(desk.app.front.sidebar.isVisible)
    desk.app.front.sidebar.head.hide_button.click()
    desk.restart()
    desk.app.window.resize(1100, 700)
    desk.until(desk.app.front.page.header.sidebar_button.isVisible)
    assert not desk.app.front.sidebar.isVisible()


# --- keys ---------------------------------------------------------------------------------------


def test_the_other_key_sends(desk: Desk) -> None:
    choose(preferences(desk, "chat"), s.SEND_KEY, "ctrl+enter")
    for question in ("One\nTwo", "Three\nFour"):
        entry, lines = desk.app.front.page.composer.entry, question.split("\n")
        QTest.keyClicks(entry, lines[0])
        QTest.keyClick(entry, Qt.Key.Key_Return)
        QTest.keyClicks(entry, lines[1])
        assert desk.app.front.page.composer_text() == question
        QTest.keyClick(entry, Qt.Key.Key_Return, CTRL)
        desk.until(lambda: len(desk.app.front.session.messages) == 2)
        assert desk.app.front.session.messages[0].text == question
        desk.restart()


def test_the_keys_for_talking_and_for_the_screen(desk: Desk) -> None:
    desk.app.settings.set(s.SNIP_KEY, "Ctrl+Alt+Y")
    desk.app.settings.set(s.TALK_KEY, "F8")
    keys = [one.key() for one in desk.app.window.findChildren(QShortcut)]
    assert QKeySequence("Ctrl+Alt+Y") in keys
    assert [one.name for one in desk.app.window.findChildren(TalkKey)] == ["F8"]
    composer = desk.app.front.page.composer
    assert checked(composer.screen_button.findChild(QMenu)) == ["Ctrl+Alt+Y"]
    assert "F8" in checked(composer.talk_button.findChild(QMenu))


# --- offline ------------------------------------------------------------------------------------


def test_offline_puts_what_is_being_downloaded_on_hold(desk: Desk, hub: Hub) -> None:
    hub.trouble(WEIGHTS, hold_after=1000)
    press(desk.show_library().details.get_box.button)
    desk.until(lambda: bool(hub.contents(WEIGHTS)))
    desk.app.front.rooms.show_chat()
    tick(preferences(desk, "privacy"), s.OFFLINE)
    jobs = desk.app.back.workshop.jobs
    install = jobs.get(MODEL)
    assert install is not None
    assert install.state == "paused"
    assert desk.app.back.workshop.network.network().offline
    hub.release.set()
    tick(preferences(desk, "privacy"), s.OFFLINE)
    assert not desk.app.back.workshop.network.network().offline
    jobs.resume(MODEL)
    desk.until_here()


@pytest.mark.parametrize(("phase", "goes_on"), [("download", False), ("export", True)])
def test_offline_ends_a_conversion_only_while_it_fetches(
    at_work: Converting, player: Player, phase: ConversionPhase, goes_on: bool
) -> None:
    may_end = threading.Event()

    def hold(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        listener(ConversionProgress(phase, 1, 3, "parts"))
        while not may_end.wait(0.005):
            cancel.check()

    player.on_step = hold
    press(at_work.dialog().foot.start_button)
    conversions = at_work.desk.app.back.workshop.conversions

    def is_there() -> bool:
        now = conversions.get("my-eyes")
        return now is not None and now.progress is not None and now.progress.phase == phase

    at_work.desk.until(is_there)
    at_work.desk.app.settings.set(s.OFFLINE, "yes")
    assert (conversions.get("my-eyes") is not None) == goes_on
    may_end.set()
    if goes_on:
        at_work.desk.until_here("my-eyes")


# --- history ------------------------------------------------------------------------------------


def test_clearing_the_history_empties_sidebar_and_page(desk: Desk) -> None:
    desk.ask("Where is Kyoto?")
    desk.until(lambda: desk.app.front.sidebar.rows.rowCount() == 2)
    row = preferences(desk, "privacy").page.rows[s.CLEAR_HISTORY.name]
    row.button.click()
    assert row.question is not None
    assert desk.app.front.session.messages != ()
    row.question.yes_button.click()
    assert desk.app.front.session.messages == ()
    desk.until(lambda: desk.app.front.sidebar.rows.rowCount() == 0)
    assert desk.app.front.page.transcript.rows() == []
    assert desk.app.front.page.notice_bar.notice() is None
    assert desk.ask("And now?") == "Scripted answer to: And now?"
    desk.restart()
    desk.until(lambda: desk.app.front.sidebar.rows.rowCount() == 2)


# --- what can be chosen -------------------------------------------------------------------------


def test_microphones_of_this_pc_are_offered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = (MicrophoneInfo("Yeti", "usb-1", True), MicrophoneInfo("Headset", "usb-2", False))
    monkeypatch.setattr(PortAudioMicrophones, "look", lambda _: found)
    dialog = preferences(desk, "voice")
    picker = choice(dialog, s.MICROPHONE).picker
    desk.until(lambda: picker.choice_ids() == ["", "Yeti", "Headset"])
    choose(dialog, s.MICROPHONE, "Headset")
    assert desk.settings.get(s.MICROPHONE) == "Headset"
    assert "Headset" in checked(desk.app.front.page.composer.talk_button.findChild(QMenu))


def test_roles_are_offered_the_users_own_too(sit: Sit) -> None:
    desk = sit()
    Roles(desk.home / "config" / "roles.json", []).keep(Role("Poet", "Rhyme.", id="poet"))
    desk.restart()
    dialog = preferences(desk, "chat")
    ids = choice(dialog, s.DEFAULT_ROLE).picker.choice_ids()
    assert (ids[0], ids[-1]) == ("", "poet")
    choose(dialog, s.DEFAULT_ROLE, "poet")
    assert desk.app.front.page.composer.role_button.text() == "Poet"
    desk.restart()
    assert desk.app.front.page.composer.role_button.text() == "Poet"
