"""The preferences, driven as a user would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.chat.picker import Picker
from desktop.icons import ICON_SIDE
from desktop.preferences.dialog import PreferencesDialog
from desktop.preferences.fields import ChoiceField, Field, KeysField, NumberField, YesNoField
from desktop.preferences.folders import Folder, folders_of
from desktop.settings.kinds import Option
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton
from models.places import find_places

_PLACES = find_places({"SIDELIGHT_HOME": "/home/ada/side"})


class _Chinese(QTranslator):
    """Puts a sign before every text."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"译 {text}"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def settings(tmp_path: Path) -> s.Settings:
    return s.Settings(tmp_path / "settings.json")


@pytest.fixture
def dialog(qtbot: QtBot, settings: s.Settings) -> PreferencesDialog:
    opened = PreferencesDialog(settings, lambda: folders_of(_PLACES), _PLACES.models)
    qtbot.addWidget(opened)
    opened.show()
    qtbot.waitActive(opened)
    return opened


@pytest.fixture
def usual_text() -> Iterator[None]:
    yield
    theme().set_text_size(100)


def _picker(dialog: PreferencesDialog, setting: s.Setting) -> Picker:
    dialog.show_section(setting.section)
    field = dialog.page.field(setting)
    assert isinstance(field, ChoiceField)
    return field.picker


def _choose(picker: Picker, value: str) -> None:
    menu = picker.menu()
    action = next(one for one in menu.actions() if one.data() == value)
    action.trigger()


def _stops(dialog: PreferencesDialog) -> list[QWidget]:
    """Where Tab leads to, until it comes round."""
    found: list[QWidget] = []
    while (focus := dialog.focusWidget()) is not None and focus not in found:
        found.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return found


def _wait_for_another(qtbot: QtBot, dialog: PreferencesDialog, field: Field) -> None:
    qtbot.waitUntil(lambda: dialog.page.field(field.setting) is not field)


def test_every_setting_of_the_table_is_there_once(dialog: PreferencesDialog) -> None:
    shown = [field.setting for page in dialog.pages.values() for field in page.fields]
    assert shown == [setting for setting in s.DECLARED if setting.section != "kept"]
    assert list(dialog.pages) == [section.id for section in s.SECTIONS]


def test_a_choice_holds_at_once(dialog: PreferencesDialog, settings: s.Settings) -> None:
    picker = _picker(dialog, s.THEME)
    assert picker.choice_ids() == ["system", "light", "dark"]
    _choose(picker, "dark")
    assert settings.get(s.THEME) == "dark"
    assert picker.text() == "Dark"


def test_a_box_is_ticked_with_the_keyboard(dialog: PreferencesDialog, settings: s.Settings) -> None:
    dialog.show_section("privacy")
    field = dialog.page.field(s.OFFLINE)
    assert isinstance(field, YesNoField)
    field.setFocus()
    QTest.keyClick(field.box, Qt.Key.Key_Space)
    assert settings.is_on(s.OFFLINE)
    QTest.keyClick(field.box, Qt.Key.Key_Space)
    assert not settings.is_on(s.OFFLINE)


def test_a_number_is_typed_or_stepped(dialog: PreferencesDialog, settings: s.Settings) -> None:
    dialog.show_section("look")
    field = dialog.page.field(s.TEXT_SIZE)
    assert isinstance(field, NumberField)
    field.setFocus()
    QTest.keyClick(field.box, Qt.Key.Key_Up)
    assert settings.number(s.TEXT_SIZE) == 110
    field.box.selectAll()
    QTest.keyClicks(field.box, "135")
    assert settings.number(s.TEXT_SIZE) == 110
    QTest.keyClick(field.box, Qt.Key.Key_Return)
    assert settings.number(s.TEXT_SIZE) == 135
    assert dialog.isVisible()


def test_a_number_has_arrows_as_large_as_the_text(
    dialog: PreferencesDialog, settings: s.Settings
) -> None:
    dialog.show_section("camera")
    box = dialog.page.field(s.KEYFRAMES).findChild(QSpinBox)
    assert box is not None
    less, more = box.findChildren(IconButton)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert settings.number(s.KEYFRAMES) == 10
    QTest.mouseClick(less, Qt.MouseButton.LeftButton)
    assert settings.number(s.KEYFRAMES) == 9
    assert (less.accessibleName(), more.accessibleName()) == ("Less", "More")
    assert box.rect().contains(less.geometry().united(more.geometry()))
    assert less.iconSize().height() == scaled(ICON_SIDE)


def test_no_dialog_is_larger_than_the_screen(qtbot: QtBot, settings: s.Settings) -> None:
    theme().set_text_size(200)
    large = PreferencesDialog(settings, tuple, Path("models"))
    large.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(large)
    room = large.screen().availableSize()
    assert large.width() <= room.width()
    assert large.height() <= room.height()


def test_a_key_is_chosen_by_pressing_it(dialog: PreferencesDialog, settings: s.Settings) -> None:
    dialog.show_section("camera")
    field = dialog.page.field(s.SNIP_KEY)
    assert isinstance(field, KeysField)
    field.setFocus()
    QTest.keyClick(field.keys.button, Qt.Key.Key_Space)
    QTest.keyClick(field.keys.button, Qt.Key.Key_A)
    assert field.note.text().startswith("A types something")
    QTest.keyClick(field.keys.button, Qt.Key.Key_F8)
    assert settings.get(s.SNIP_KEY) == "F8"
    assert field.keys.button.text() == "F8"
    assert field.note.text() == s.SNIP_KEY.help


def test_lists_are_asked_for_when_they_are_seen(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    with qtbot.waitSignal(dialog.choices_wanted) as asked:
        dialog.show_section("camera")
    assert asked.args == ["camera"]
    picker = _picker(dialog, s.CAMERA)
    assert picker.text() == "The first one"
    dialog.set_options("camera", [Option("0", "Integrated Camera"), Option("1", "USB & Co")])
    assert picker.choice_ids() == ["", "0", "1"]
    _choose(picker, "1")
    assert picker.text() == "USB && Co"


def test_what_is_unplugged_stays_chosen(dialog: PreferencesDialog, settings: s.Settings) -> None:
    settings.set(s.CAMERA, "3")
    settings.set(s.MICROPHONE, "Yeti")
    dialog.set_options("microphone", [Option("Built-in", "Built-in")])
    assert _picker(dialog, s.CAMERA).text() == "Camera 4"
    assert _picker(dialog, s.MICROPHONE).choice_ids() == ["", "Built-in", "Yeti"]


def test_what_changes_elsewhere_is_shown(dialog: PreferencesDialog, settings: s.Settings) -> None:
    settings.set(s.THEME, "light")
    assert _picker(dialog, s.THEME).text() == "Light"


def test_a_section_goes_back_to_its_defaults(
    dialog: PreferencesDialog, settings: s.Settings
) -> None:
    settings.set(s.CAMERA_MIRROR, "no")
    settings.set(s.KEYFRAMES, "20")
    settings.set(s.THEME, "dark")
    dialog.show_section("camera")
    QTest.mouseClick(dialog.page.reset_button, Qt.MouseButton.LeftButton)
    assert settings.is_on(s.CAMERA_MIRROR)
    assert settings.number(s.KEYFRAMES) == 8
    assert settings.get(s.THEME) == "dark"
    box = dialog.page.field(s.KEYFRAMES).findChild(QSpinBox)
    assert box is not None
    assert box.value() == 8


def test_rows_lead_where_they_say(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    for row, signal in (
        (s.MODELS_FOLDER, dialog.move_wanted),
        (s.NETWORK, dialog.network_wanted),
        (s.NETWORK_LOG, dialog.log_wanted),
        (s.NEWER, dialog.newer_wanted),
    ):
        dialog.show_section(row.section)
        with qtbot.waitSignal(signal):
            dialog.page.rows[row.name].button.click()


def test_history_is_cleared_only_when_that_is_agreed_to(
    qtbot: QtBot, dialog: PreferencesDialog
) -> None:
    dialog.show_section("privacy")
    row = dialog.page.rows["clear_history"]
    assert row.question is not None
    with qtbot.assertNotEmitted(dialog.clear_history_wanted):
        row.button.click()
        assert row.question.isVisible()
        assert dialog.focusWidget() is row.question.no_button
        QTest.keyClick(row.question.no_button, Qt.Key.Key_Space)
    assert not row.question.isVisible()
    row.button.click()
    with qtbot.waitSignal(dialog.clear_history_wanted):
        QTest.mouseClick(row.question.yes_button, Qt.MouseButton.LeftButton)


def test_folders_are_named_and_opened(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    dialog.show_section("privacy")
    named = {button.accessibleName(): button for button in dialog.page.findChildren(QPushButton)}
    with qtbot.waitSignal(dialog.folder_wanted) as opened:
        named["Open: Logs"].click()
    assert opened.args == [_PLACES.logs]
    assert named["Open: Logs"].accessibleDescription() == str(_PLACES.logs)
    dialog.show_section("models")
    assert dialog.page.rows["models_folder"].value.words() == str(_PLACES.models)


@pytest.mark.parametrize("section", [section.id for section in s.SECTIONS])
def test_everything_is_reached_by_tab_and_has_a_name(
    dialog: PreferencesDialog, section: str
) -> None:
    dialog.show_section(section)
    dialog.sections.setFocus()
    stops = _stops(dialog)
    page = dialog.page
    for field in page.fields:
        assert any(field.isAncestorOf(stop) for stop in stops), field.name
    for button in page.findChildren(QPushButton):
        in_number = isinstance(button.parent(), QSpinBox)  # Where keys do the same.
        assert button in stops or in_number or not button.isVisible()
    for stop in stops:
        interface = QAccessible.queryAccessibleInterface(stop)
        assert interface.text(QAccessible.Text.Name)


def test_the_help_is_told_to_screen_readers(dialog: PreferencesDialog) -> None:
    for page in dialog.pages.values():
        for field in page.fields:
            control = field.focusProxy()
            assert control is not None
            control = control.focusProxy() or control
            assert field.name in control.accessibleName()
            assert control.accessibleDescription() == field.setting.help


def test_what_gets_the_keyboard_is_in_sight(qtbot: QtBot, dialog: PreferencesDialog) -> None:
    dialog.resize(420, 360)
    dialog.show_section("camera")
    dialog.sections.setFocus()
    seen = dialog.page.viewport()
    for stop in _stops(dialog):
        if dialog.page.isAncestorOf(stop):
            stop.setFocus()
            place = stop.mapTo(seen, QPoint(0, 0))
            assert 0 <= place.y() <= seen.height() - min(stop.height(), seen.height())


@pytest.mark.usefixtures("usual_text")
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [420, 760])
def test_nothing_is_cut_at_the_side(
    qtbot: QtBot, settings: s.Settings, percent: int, width: int
) -> None:
    theme().set_text_size(percent)
    settings.set(s.MICROPHONE, "A microphone with a name that goes on and on for ever and ever")
    dialog = PreferencesDialog(settings, lambda: folders_of(_PLACES), _PLACES.models)
    qtbot.addWidget(dialog)
    dialog.resize(width, 480)
    dialog.show()
    narrow = width < 560 * theme().scale
    assert dialog.sections.picker.isVisible() == narrow
    assert dialog.sections.list.isVisible() != narrow
    for section, page in dialog.pages.items():
        dialog.show_section(section)
        form = page.widget()
        assert form is not None
        QTest.qWait(0)
        assert form.width() <= page.viewport().width(), section
    assert dialog.width() == width


def test_sections_are_chosen_with_the_arrow_keys(dialog: PreferencesDialog) -> None:
    QTest.keyClick(dialog.sections.list, Qt.Key.Key_Down)
    assert dialog.sections.section == "chat"
    dialog.resize(420, 480)
    assert dialog.sections.picker.text() == "Conversations"
    _choose(dialog.sections.picker, "privacy")
    assert dialog.page is dialog.pages["privacy"]


def test_another_language_is_there_at_once(
    qtbot: QtBot, qapp: QApplication, dialog: PreferencesDialog
) -> None:
    picker = _picker(dialog, s.LANGUAGE)
    picker.setFocus()
    chinese = _Chinese()
    qapp.installTranslator(chinese)
    try:
        qtbot.waitUntil(lambda: dialog.windowTitle() == "译 Preferences")
        assert _picker(dialog, s.LANGUAGE).text() == "译 As the system has it"
        assert dialog.page.section.id == "look"
        focus = dialog.focusWidget()
        assert focus is not None
        assert dialog.page.field(s.LANGUAGE).isAncestorOf(focus)
    finally:
        qapp.removeTranslator(chinese)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Preferences")
    assert QCoreApplication.translate("Settings", "Language") == "Language"


@pytest.mark.usefixtures("usual_text")
def test_it_grows_with_the_text_and_the_keyboard_stays(
    qtbot: QtBot, dialog: PreferencesDialog, settings: s.Settings
) -> None:
    settings.listen(lambda value: theme().set_text_size(int(value)), s.TEXT_SIZE)
    dialog.page.field(s.TEXT_SIZE).setFocus()
    for expected in (110, 120):
        before = dialog.page.field(s.TEXT_SIZE)
        focus = dialog.focusWidget()
        assert isinstance(focus, QSpinBox)
        QTest.keyClick(focus, Qt.Key.Key_Up)
        assert settings.number(s.TEXT_SIZE) == expected
        _wait_for_another(qtbot, dialog, before)


def test_what_could_not_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    settings = s.Settings(tmp_path / "config" / "settings.json")
    dialog = PreferencesDialog(settings, lambda: [Folder("Logs", tmp_path)], tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_section("privacy")
    box = dialog.page.field(s.OFFLINE).findChild(QCheckBox)
    assert box is not None
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert settings.is_on(s.OFFLINE)
    assert dialog.trouble.startswith("This could not be written")


def test_a_closed_dialog_is_told_nothing_more(
    dialog: PreferencesDialog, settings: s.Settings
) -> None:
    picker = _picker(dialog, s.THEME)
    dialog.close()
    settings.set(s.THEME, "dark")
    assert picker.text() == "As the system has it"
