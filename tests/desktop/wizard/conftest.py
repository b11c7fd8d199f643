"""A wizard in a window, and ways through it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Mode, apply_theme, theme
from desktop.wizard.navigation import Page
from desktop.wizard.wizard import Wizard
from models.hardware.pc import Pc
from models.hardware.recommend import Use
from tests.desktop.wizard.samples import LAPTOP, FakeInstalls, offers


class Walker:
    """A user at the wizard, and a caller who answers like `app.py`.

    Attributes:
        asked: what the wizard wanted choices for, in order.
    """

    def __init__(self, wizard: Wizard, installs: FakeInstalls) -> None:
        self.wizard = wizard
        self.installs = installs
        self.asked: list[tuple[tuple[Use, ...], tuple[str, ...]]] = []
        self.answers_at_once = True
        wizard.choices_wanted.connect(self._on_choices_wanted)

    def page(self) -> Page:
        """Where the wizard is now."""
        return self.wizard.page

    def next(self) -> None:
        self.click(self.wizard.foot.next_button)

    def back(self) -> None:
        self.click(self.wizard.foot.back_button)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        """To whatever has the keyboard."""
        QTest.keyClick(QApplication.focusWidget() or self.wizard, key)

    def check(self, *uses: Use) -> None:
        for use in uses:
            self.click(self.wizard.uses_page.cards[use].check_box)

    def to_uses(self, pc: Pc = LAPTOP) -> None:
        self.next()
        self.wizard.set_pc(pc)
        self.next()

    def to_get(self, *more_uses: Use) -> None:
        self.to_uses()
        self.check(*more_uses)
        self.next()

    def _on_choices_wanted(self, uses: tuple[Use, ...], kinds: tuple[str, ...]) -> None:
        self.asked.append((uses, kinds))
        if self.answers_at_once:
            found = offers(kinds[0])
            self.wizard.set_choices({use: found[use] for use in uses})


@pytest.fixture
def installs() -> FakeInstalls:
    return FakeInstalls()


@pytest.fixture
def wizard(qtbot: QtBot, installs: FakeInstalls) -> Wizard:
    wizard = Wizard(installs)
    qtbot.addWidget(wizard)
    wizard.resize(1020, 760)
    with qtbot.waitActive(wizard):
        wizard.show()
        wizard.activateWindow()
    wizard.setFocus()
    return wizard


@pytest.fixture
def walker(wizard: Wizard, installs: FakeInstalls) -> Walker:
    return Walker(wizard, installs)


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """The user has all text twice as large."""
    theme()
    usual, twice = qapp.font(), qapp.font()
    twice.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(twice)
    apply_theme(qapp, Mode.LIGHT)
    yield
    qapp.setFont(usual)
    apply_theme(qapp, Mode.LIGHT)
