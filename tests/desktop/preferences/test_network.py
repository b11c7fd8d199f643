"""The network settings, driven as a user would."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.preferences.address_field import AddressField
from desktop.preferences.network import NetworkDialog
from models.sources.network import Network
from models.sources.token import StoredToken

_SET = Network("https://mirror.example", "hf_old", "https://scope.example", "http://proxy:8080")


class _Open:
    """A dialog that is open, and what was saved."""

    def __init__(self, qtbot: QtBot, network: Network) -> None:
        self.dialog = NetworkDialog(network)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.dialog)
        self.saved: list[Network] = []
        self.dialog.saved.connect(self.saved.append)
        self.dialog.show()

    def save(self) -> None:
        _click(self.dialog.save_button)


def _click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _type(field: AddressField, text: str) -> None:
    field.line.clear()
    QTest.keyClicks(field.line, text)


@pytest.fixture
def plain(qtbot: QtBot) -> _Open:
    opened = _Open(qtbot, Network())
    opened.dialog.set_token(StoredToken())
    return opened


def test_it_shows_what_is_set(qtbot: QtBot) -> None:
    opened = _Open(qtbot, _SET)
    opened.dialog.set_token(StoredToken("hf_old", "keyring"))
    dialog = opened.dialog
    lines = [field.line.text() for field in dialog.fields()]
    assert lines == ["https://mirror.example", "https://scope.example", "http://proxy:8080"]
    assert dialog.token_field.text() == "hf_old"
    opened.save()
    assert opened.saved == [_SET]


def test_what_is_typed_is_saved_and_it_closes(plain: _Open) -> None:
    dialog = plain.dialog
    _type(dialog.hub_field, "hf-mirror.com/")
    _type(dialog.modelscope_field, "https://modelscope.example")
    _type(dialog.proxy_field, "me:secret@proxy:3128")
    QTest.keyClicks(dialog.token_field, " hf_new ")
    plain.save()
    expected = Network(
        "https://hf-mirror.com",
        "hf_new",
        "https://modelscope.example",
        "http://me:secret@proxy:3128",
    )
    assert plain.saved == [expected]
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_enter_saves(plain: _Open) -> None:
    _type(plain.dialog.hub_field, "hf-mirror.com")
    QTest.keyClick(plain.dialog.hub_field.line, Qt.Key.Key_Return)
    assert plain.saved == [Network("https://hf-mirror.com")]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("ftp://x.example", "An address here begins with https:// or http://."),
        ("https://hub example", "An address has no spaces in it."),
        ("https://", "The name of a server is missing, such as https://huggingface.co."),
        ("https://hub:port", "has to be a number from 1 to 65535"),
    ],
)
def test_a_wrong_address_is_explained_and_not_saved(
    qtbot: QtBot, plain: _Open, typed: str, words: str
) -> None:
    field = plain.dialog.hub_field
    _type(field, typed)
    plain.save()
    assert plain.saved == []
    assert plain.dialog.isVisible()
    assert words in field.note.text()
    assert words in field.line.accessibleDescription()
    qtbot.waitUntil(field.line.hasFocus)
    QTest.keyClicks(field.line, "x")
    assert words not in field.note.text()


def test_a_wrong_proxy_names_its_own_schemes(plain: _Open) -> None:
    _type(plain.dialog.proxy_field, "socks5://proxy:1080")
    plain.save()
    words = "An address here begins with http:// or https://."
    assert plain.dialog.proxy_field.note.text() == words


def test_the_defaults_are_one_click_away_and_leave_the_token(qtbot: QtBot) -> None:
    opened = _Open(qtbot, _SET)
    opened.dialog.set_token(StoredToken("hf_old", "keyring"))
    _click(opened.dialog.defaults_button)
    assert opened.saved == []
    opened.save()
    assert opened.saved == [Network(hub_token="hf_old")]


def test_defaults_take_a_complaint_away(plain: _Open) -> None:
    field = plain.dialog.hub_field
    _type(field, "ftp://x")
    plain.save()
    _click(plain.dialog.defaults_button)
    assert field.note.text() == "Models are downloaded from here."


def test_cancel_saves_nothing(plain: _Open) -> None:
    _type(plain.dialog.hub_field, "hf-mirror.com")
    _click(plain.dialog.cancel_button)
    assert plain.saved == []
    assert not plain.dialog.isVisible()


def test_escape_closes_it_without_saving(plain: _Open) -> None:
    QTest.keyClick(plain.dialog.hub_field.line, Qt.Key.Key_Escape)
    assert not plain.dialog.isVisible()
    assert plain.saved == []


# --- the token ----------------------------------------------------------------------------------


def test_the_token_is_not_shown_in_clear(plain: _Open) -> None:
    assert plain.dialog.token_field.echoMode() is QLineEdit.EchoMode.Password


def test_until_the_keyring_has_answered_the_token_stays_as_it_is(qtbot: QtBot) -> None:
    opened = _Open(qtbot, _SET)
    field = opened.dialog.token_field
    assert not field.isEnabled()
    assert field.placeholderText() == "Asking the keyring …"
    opened.save()
    assert opened.saved == [_SET]


def test_saving_waits_for_a_token_that_is_not_known_yet(qtbot: QtBot) -> None:
    opened = _Open(qtbot, Network())
    _type(opened.dialog.hub_field, "hf-mirror.com")
    opened.save()
    assert opened.saved == []
    assert opened.dialog.save_button.text() == "Asking the keyring …"
    opened.dialog.set_token(StoredToken("hf_kept", "keyring"))
    assert opened.saved == [Network("https://hf-mirror.com", "hf_kept")]
    assert not opened.dialog.isVisible()


def test_cancel_ends_the_waiting_too(qtbot: QtBot) -> None:
    opened = _Open(qtbot, Network())
    opened.save()
    _click(opened.dialog.cancel_button)
    opened.dialog.set_token(StoredToken("hf_kept", "keyring"))
    assert opened.saved == []


def test_one_of_the_environment_is_named_and_not_copied(plain: _Open) -> None:
    plain.dialog.set_token(StoredToken("hf_outside", "environment"))
    assert plain.dialog.token_field.text() == ""
    assert plain.dialog.token_field.placeholderText() == "The one of HF_TOKEN is used"
    plain.save()
    assert plain.saved == [Network()]


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        (StoredToken("t", "keyring"), "Kept in the keyring of the system."),
        (StoredToken("t", "session", has_keyring=False), "has no keyring that can be used"),
        (StoredToken("t", "session"), "The keyring did not take it"),
    ],
)
def test_where_it_is_kept_is_told(plain: _Open, stored: StoredToken, words: str) -> None:
    plain.dialog.set_token(stored)
    assert words in plain.dialog.token_note.text()


# --- for everybody ------------------------------------------------------------------------------


def test_it_lets_the_window_be_used_meanwhile(plain: _Open) -> None:
    assert not plain.dialog.isModal()


def test_every_field_has_a_name_and_tab_goes_from_the_top_down(qtbot: QtBot, plain: _Open) -> None:
    dialog = plain.dialog
    fields = [
        dialog.hub_field.line,
        dialog.token_field,
        dialog.modelscope_field.line,
        dialog.proxy_field.line,
    ]
    assert all(field.accessibleName() for field in fields)
    fields[0].setFocus()
    for field in fields[1:]:
        focused = dialog.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        qtbot.waitUntil(field.hasFocus)


def test_it_can_be_small(plain: _Open) -> None:
    plain.dialog.resize(380, 320)
    assert plain.dialog.minimumSizeHint().width() <= 380
    assert plain.dialog.minimumSizeHint().height() <= 320
    assert plain.dialog.rect().contains(plain.dialog.save_button.geometry())
