"""Small windows, large text, long names: nothing is cut, nothing overlaps."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.palette import DARK, LIGHT
from desktop.theme import Mode, apply_theme, theme
from desktop.widgets.install_row import InstallRow
from desktop.wizard.answers import USES
from desktop.wizard.fact_strip import FactStrip
from desktop.wizard.navigation import PAGES
from desktop.wizard.wizard import Wizard
from tests.desktop.wizard.conftest import Walker
from tests.desktop.wizard.samples import EYE, LAPTOP, choice, offers

_LONG = "A model with a name that its makers found after a long and thorough search " * 2


def _fill(walker: Walker, red: QImage) -> None:
    """All pages with all they can show."""
    wizard = walker.wizard
    wizard.set_sample(red, "Try it with this sample picture:", ["How many shapes are there?"] * 3)
    device = replace(LAPTOP.devices[1], name=_LONG)
    walker.to_uses(replace(LAPTOP, devices=(*LAPTOP.devices, device)))
    long_one = replace(EYE, name=_LONG, label=_LONG, licence=_LONG)
    found = {**offers(), "see": (choice(long_one), *offers()["see"][1:])}
    for use in USES:
        if use not in wizard.answers.uses:
            wizard.uses_page.cards[use].check_box.click()
    wizard.set_choices(found)
    wizard.uses_page.cards["see"].more_button.click()
    walker.next()
    walker.installs.fail(EYE.id)


def _visible(wizard: Wizard) -> list[QWidget]:
    return [
        one
        for one in wizard.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QLabel) and one.isVisible()
    ]


def _left_and_right(wizard: Wizard, widget: QWidget) -> tuple[int, int]:
    left = widget.mapTo(wizard, widget.rect().topLeft()).x()
    return left, left + widget.width()


def _is_shown(widget: QWidget, shown: bool) -> bool:
    return widget.isVisible() is shown


@pytest.mark.parametrize("width", [560, 700, 1020])
@pytest.mark.parametrize("text", ["usual", "large"])
def test_nothing_is_cut(
    qtbot: QtBot, red: QImage, request: pytest.FixtureRequest, width: int, text: str
) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    walker: Walker = request.getfixturevalue("walker")
    wizard = walker.wizard
    _fill(walker, red)
    wizard.resize(width, 560)
    for page in PAGES:
        wizard.show_page(page)
        qtbot.waitUntil(lambda: wizard.foot.geometry().bottom() == 559)
        qtbot.wait(20)
        for widget in _visible(wizard):
            left, right = _left_and_right(wizard, widget)
            assert left >= 0
            assert right <= width, widget
            if isinstance(widget, QLabel) and widget.wordWrap():
                assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()
    assert wizard.minimumSizeHint().width() <= 560
    assert wizard.minimumSizeHint().height() <= 560


def test_the_column_does_not_move_when_a_scroll_bar_comes(
    qtbot: QtBot, walker: Walker, red: QImage
) -> None:
    wizard = walker.wizard
    lefts = set()
    wizard.set_pc(LAPTOP)
    wizard.show_page("pc")
    bar = wizard.pc_page.verticalScrollBar()
    for height in (400, 1400):
        wizard.resize(1020, height)
        qtbot.waitUntil(partial(_is_shown, bar, height == 400))
        title = next(one for one in _visible(wizard) if one.objectName() == "greeting")
        lefts.add(_left_and_right(wizard, title)[0])
        lefts.add(_left_and_right(wizard, wizard.foot.back_button)[0])
    assert len(lefts) == 1


def test_every_control_has_a_name(walker: Walker, red: QImage) -> None:
    _fill(walker, red)
    for page in PAGES:
        walker.wizard.show_page(page)
        buttons = [one for one in _visible(walker.wizard) if isinstance(one, QAbstractButton)]
        assert buttons
        assert [one for one in buttons if not (one.accessibleName() or one.text())] == []


def test_progress_does_not_scroll(qtbot: QtBot, walker: Walker, red: QImage) -> None:
    _fill(walker, red)
    wizard = walker.wizard
    wizard.resize(700, 480)
    bar = wizard.get_page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(60)
    row = wizard.get_page.rows()["whisper-large-v3-turbo"]
    for done in range(1, 5):
        walker.installs.fetch(row.model_id, done * 10**8, 16 * 10**8)
    assert isinstance(row, InstallRow)
    assert bar.value() == 60
    assert row.progress.share() == 0.25


def test_both_themes_paint_their_marks(qtbot: QtBot, walker: Walker, qapp: QApplication) -> None:
    walker.to_uses()
    box = walker.wizard.uses_page.cards["see"].check_box
    for mode, palette in ((Mode.LIGHT, LIGHT), (Mode.DARK, DARK)):
        apply_theme(qapp, mode)
        box.setChecked(True)
        assert palette.accent.lower() in _colours(box)
        box.setChecked(False)
        assert palette.accent.lower() not in _colours(box)
        box.setFocus()
        assert palette.accent.lower() in _colours(box)
        walker.wizard.setFocus()


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places}


@pytest.mark.parametrize("percent", [100, 200])
def test_facts_stand_on_one_line(qtbot: QtBot, percent: int) -> None:
    """Also where some of them are written in higher characters."""
    theme().set_text_size(percent)
    strip = FactStrip()
    qtbot.addWidget(strip)
    strip.show_facts([("Download", "2.4 GB"), ("记忆", "约 7.5 GB"), ("On", "GPU")])
    strip.resize(1200, 200)
    strip.show()
    facts = [one for one in strip.findChildren(QWidget) if one.parent() is strip]
    assert len({fact.geometry().top() for fact in facts}) == 1
    assert len({fact.height() for fact in facts}) == 1


def test_signs_are_as_large_as_the_text(walker: Walker) -> None:
    walker.to_uses()
    wizard = walker.wizard

    def sides() -> set[float]:
        labels = [*wizard.head.findChildren(QLabel), *wizard.pc_page.findChildren(QLabel)]
        drawn = [label.pixmap() for label in labels if not label.pixmap().isNull()]
        return {pixmap.deviceIndependentSize().height() for pixmap in drawn}

    assert sides() == {26.0}
    theme().set_text_size(200)
    assert min(sides()) > 50


def test_page_and_foot_stay_in_line_when_text_becomes_larger(qtbot: QtBot, walker: Walker) -> None:
    wizard = walker.wizard
    wizard.resize(1600, 900)
    walker.to_uses()
    theme().set_text_size(150)
    title = next(one for one in _visible(wizard) if one.objectName() == "greeting")

    def lefts() -> set[int]:
        return {_left_and_right(wizard, one)[0] for one in (title, wizard.foot.back_button)}

    qtbot.waitUntil(lambda: len(lefts()) == 1)
