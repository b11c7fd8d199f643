"""Small windows, large text, long names: nothing is cut, everything has a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QLabel,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.convert.accuracy_dialog import AccuracyDialog
from desktop.convert.conversion_row import ConversionRow
from desktop.jobs.conversions import Conversion
from models.conversion.accuracy import Comparison
from models.conversion.progress import ConversionProgress
from tests.desktop.convert.conftest import Open
from tests.desktop.convert.samples import (
    COMPRESSING,
    CRASH,
    GATED_EYE,
    PLAN,
    REFUSED_PLAN,
    REPORT,
    TRUST_PLAN,
    running,
)

_LONG = "A model with a name that its makers found after a long and thorough search"
_WIDTHS = [420, 640, 1200]
_TEXTS = ["usual", "large"]
_WORD = "Donaudampfschifffahrtsgesellschaftskapitaenswitwe" * 2


def _visible(window: QWidget) -> list[QLabel | QAbstractButton]:
    found: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel)]
    found += window.findChildren(QAbstractButton)
    return [one for one in found if one.isVisible()]


def _cut(window: QWidget) -> list[str]:
    """What reaches beyond the window, or has not the lines its words need."""
    bad = []
    for widget in _visible(window):
        left = widget.mapTo(window, widget.rect().topLeft()).x()
        if left < 0 or left + widget.width() > window.width():
            bad.append(f"beyond: {widget.text()} {left} {widget.width()}")
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.height() < widget.heightForWidth(widget.width()):
                bad.append(f"cut: {widget.text()}")
        elif isinstance(widget, QLabel) and widget.width() < widget.minimumSizeHint().width():
            bad.append(f"narrow: {widget.text()}")
    return bad


def _is_shown(widget: QWidget, shown: bool) -> bool:
    return widget.isVisible() is shown


def _is_whole(qtbot: QtBot, window: QWidget) -> None:
    def nothing_is_cut() -> None:
        assert _cut(window) == []

    qtbot.wait(20)
    qtbot.waitUntil(nothing_is_cut)


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("text", _TEXTS)
def test_nothing_of_the_dialog_is_cut(
    qtbot: QtBot, request: pytest.FixtureRequest, width: int, text: str
) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    make: Callable[..., Open] = request.getfixturevalue("open_dialog")
    entry = replace(GATED_EYE, name=_LONG, licence=_LONG)
    dialog = make(entry, width, 560).dialog
    assert dialog.width() == width
    assert dialog.height() == 560
    _is_whole(qtbot, dialog)
    for plan in (PLAN, REFUSED_PLAN, TRUST_PLAN):
        dialog.show_plan(plan)
        _is_whole(qtbot, dialog)
    dialog.expert.fold_button.click()
    _is_whole(qtbot, dialog)
    dialog.expert.weights.picker.menu().actions()[1].trigger()
    dialog.expert.vision.picker.menu().actions()[1].trigger()
    _is_whole(qtbot, dialog)
    assert dialog.foot.geometry().bottom() == dialog.height() - 1


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("text", _TEXTS)
def test_nothing_of_the_rows_is_cut(
    qtbot: QtBot, request: pytest.FixtureRequest, width: int, text: str
) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    long_plan = replace(PLAN, entry=replace(PLAN.entry, name=_LONG))
    download = ConversionProgress("download", 4 * 10**9, 14 * 10**9, "bytes", rate=23e6)
    for conversion in (
        Conversion(long_plan, "waiting"),
        running(download, "a line"),
        running(COMPRESSING, "a line that goes on and on and on and on and on and on " * 4),
        Conversion(PLAN, "failed", problem=CRASH),
        Conversion(long_plan, "done", report=REPORT),
    ):
        row = ConversionRow(conversion)
        row.log.button.setChecked(True)
        column.addWidget(row)
    column.addStretch(1)
    page.resize(width, 560)
    page.show()
    assert page.minimumSizeHint().width() <= width
    _is_whole(qtbot, page)


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("text", _TEXTS)
def test_nothing_of_the_accuracy_check_is_cut(
    qtbot: QtBot, request: pytest.FixtureRequest, red: QImage, width: int, text: str
) -> None:
    if text == "large":
        request.getfixturevalue("large_text")
    dialog = AccuracyDialog(_LONG)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    endless = Comparison(_LONG, "red-circle.png", _WORD, f"{_WORD} {_LONG}", 0.5)
    report = replace(REPORT, comparisons=(*REPORT.comparisons, endless))
    dialog.view.show_report(report, {"red-circle.png": red})
    dialog.resize(width, 560)
    dialog.show()
    assert dialog.width() == width
    _is_whole(qtbot, dialog)


def test_every_control_has_a_name(opened: Open) -> None:
    dialog = opened.dialog
    dialog.show_plan(TRUST_PLAN)
    dialog.expert.fold_button.click()
    buttons = [one for one in _visible(dialog) if isinstance(one, QAbstractButton)]
    assert len(buttons) > 10
    assert [one for one in buttons if not (one.accessibleName() or one.text())] == []
    for slider in dialog.findChildren(QAbstractSlider):
        if not isinstance(slider, QScrollBar):
            assert slider.accessibleName() == "Share of 4-bit layers"
            assert slider.accessibleDescription() == "100 %"


def test_tab_reaches_everything_from_the_top_down(qtbot: QtBot, opened: Open) -> None:
    dialog = opened.dialog
    dialog.show_plan(TRUST_PLAN)
    dialog.expert.fold_button.click()
    box = dialog.expert
    wanted = [
        dialog.device_field.picker,
        dialog.options["balanced"],
        box.fold_button,
        box.weights.picker,
        box.group.picker,
        box.ratio.slider,
        box.backup.picker,
        box.awq,
        box.scale_estimation,
        box.vision.picker,
        dialog.expectations.trust.box,
        dialog.foot.cancel_button,
    ]
    dialog.device_field.picker.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget | None] = []
    for _ in range(30):
        reached.append(dialog.focusWidget())
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
    places = [reached.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_the_column_does_not_move_when_a_scroll_bar_comes(qtbot: QtBot, opened: Open) -> None:
    dialog = opened.dialog
    bar = dialog.column.verticalScrollBar()
    widths = set()
    for height, has_bar in ((1200, False), (400, True)):
        dialog.resize(640, height)
        qtbot.waitUntil(partial(_is_shown, bar, has_bar))
        qtbot.wait(20)
        widths.add(dialog.options["fast"].width())
    assert len(widths) == 1
