"""Which keys can be held to talk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from desktop.talk.talk_keys import DEFAULT_KEY, is_talk_key, shown_key


@pytest.mark.parametrize("name", [DEFAULT_KEY, "F8", "Pause", "ScrollLock", "Ctrl+M", "Shift+F9"])
def test_keys_that_type_nothing_and_mean_nothing_else_can(qapp: QObject, name: str) -> None:
    assert is_talk_key(name)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "no key"),
        ("M", "types a letter"),
        ("Shift+M", "types a letter"),
        ("Space", "types a blank"),
        ("Alt+M", "types a letter on macOS"),
        ("Ctrl+Alt+M", "is AltGr on Windows"),
        ("Esc", "discards"),
        ("Return", "sends"),
        ("Tab", "moves the keyboard"),
        ("Backspace", "deletes"),
        ("Left", "moves the cursor"),
        ("F1", "is help"),
        ("F10", "opens menus"),
        ("Ctrl+C", "copies"),
        ("Ctrl+Shift+Z", "does again"),
        ("Ctrl+M, Ctrl+N", "two keys"),
        ("Ctrl", "needed for shortcuts"),
        ("nonsense", "no key"),
    ],
)
def test_others_cannot(qapp: QObject, name: str, why: str) -> None:
    assert not is_talk_key(name), why


def test_a_key_has_a_name_for_people(qapp: QObject) -> None:
    assert shown_key(DEFAULT_KEY) == "F9"
