"""A row on its own, as every place that shows installs uses it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.jobs.installs import Install, State
from desktop.theme import Mode, apply_theme, theme
from desktop.widgets.install_row import InstallRow
from desktop.widgets.install_words import ready_words, refusals, state_words
from desktop.widgets.problem_view import Offer
from models.errors import Problem
from models.sources.progress import FetchProgress
from models.store.trial import Trial
from tests.desktop.wizard.samples import CABLE_CUT, EYE

_WAITING = Install(EYE, EYE.sources[0], "waiting")
_HALF = FetchProgress("downloading", 50, 100, rate=5e6)
_NO_MEMORY = Problem("OutOfMemory", "It does not fit into the GPU.", "Try another device.")


def _texts(widget: QWidget) -> str:
    labels = [one for one in widget.findChildren(QWidget) if isinstance(one, QLabel)]
    return "\n".join(label.text() for label in labels if label.isVisible())


@pytest.fixture
def row(qtbot: QtBot) -> InstallRow:
    row = InstallRow(_WAITING)
    qtbot.addWidget(row)
    row.resize(640, 120)
    row.show()
    return row


def _shown(row: InstallRow) -> list[str]:
    buttons = (row.pause_button, row.resume_button, row.retry_button, row.cancel_button)
    return [button.text() for button in buttons if button.isVisible()]


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        ("waiting", ["Pause", "Cancel"]),
        ("fetching", ["Pause", "Cancel"]),
        ("trying", ["Cancel"]),
        ("paused", ["Resume", "Cancel"]),
        ("failed", ["Try again", "Cancel"]),
        ("ready", []),
    ],
)
def test_only_what_can_be_done_is_offered(
    row: InstallRow, state: State, buttons: list[str]
) -> None:
    row.show_install(replace(_WAITING, state=state, progress=_HALF, problem=CABLE_CUT))
    assert _shown(row) == buttons
    assert row.problem.isVisible() == (state == "failed")


@pytest.mark.parametrize(
    ("state", "progress", "share"),
    [
        ("waiting", None, 0.0),
        ("fetching", None, None),
        ("fetching", _HALF, 0.5),
        ("paused", _HALF, 0.5),
        ("trying", _HALF, None),
    ],
)
def test_the_line_tells_how_far_it_is(
    row: InstallRow, state: State, progress: FetchProgress | None, share: float | None
) -> None:
    row.show_install(replace(_WAITING, state=state, progress=progress))
    assert row.progress.isVisible()
    assert row.progress.share() == share


@pytest.mark.parametrize("state", ["ready", "failed"])
def test_the_line_is_gone_at_the_end(row: InstallRow, state: State) -> None:
    row.show_install(replace(_WAITING, state=state, problem=CABLE_CUT))
    assert not row.progress.isVisible()


@pytest.mark.parametrize(
    ("state", "button", "fact"),
    [
        ("waiting", "pause_button", "pause_clicked"),
        ("paused", "resume_button", "resume_clicked"),
        ("failed", "retry_button", "retry_clicked"),
        ("fetching", "cancel_button", "cancel_clicked"),
    ],
)
def test_clicks_tell_which_model(
    qtbot: QtBot, row: InstallRow, state: State, button: str, fact: str
) -> None:
    row.show_install(replace(_WAITING, state=state, problem=CABLE_CUT))
    clicked = getattr(row, button)
    assert isinstance(clicked, QPushButton)
    with qtbot.waitSignal(getattr(row, fact)) as told:
        QTest.mouseClick(clicked, Qt.MouseButton.LeftButton)
    assert told.args == [EYE.id]
    assert EYE.name in clicked.accessibleName()


def test_offers_stand_in_for_cancel(qtbot: QtBot, row: InstallRow) -> None:
    failed = replace(_WAITING, state="failed", problem=CABLE_CUT)
    row.show_install(failed, (Offer("a", "Do this"), Offer("b", "Or that")))
    assert _shown(row) == ["Try again"]
    with qtbot.waitSignal(row.offer_taken) as told:
        row.problem.offer_buttons()[1].click()
    assert told.args == [EYE.id, "b"]
    before = row.problem.offer_buttons()
    row.show_install(failed, (Offer("a", "Do this"), Offer("b", "Or that")))
    assert row.problem.offer_buttons() == before
    row.show_install(failed, (Offer("c", "Only this"),))
    assert [button.text() for button in row.problem.offer_buttons()] == ["Only this"]


def test_a_problem_without_a_cause_has_no_details(row: InstallRow) -> None:
    row.show_install(replace(_WAITING, state="failed", problem=_NO_MEMORY))
    assert not row.problem.details_button.isVisible()
    row.show_install(replace(_WAITING, state="failed", problem=CABLE_CUT))
    assert row.problem.details_button.isVisible()


def test_another_problem_is_folded_in_again(row: InstallRow) -> None:
    row.show_install(replace(_WAITING, state="failed", problem=CABLE_CUT))
    row.problem.details_button.click()
    assert CABLE_CUT.cause in _texts(row)
    other = replace(CABLE_CUT, cause="something else")
    row.show_install(replace(_WAITING, state="failed", problem=other))
    assert "something else" not in _texts(row)
    assert row.problem.details_button.text() == "Details"


def test_what_goes_on_is_read_aloud(row: InstallRow) -> None:
    row.show_install(replace(_WAITING, state="fetching", progress=_HALF))
    assert row.accessibleName().startswith(f"{EYE.name}. Downloading")
    assert EYE.name in row.progress.accessibleName()


def test_where_it_is_narrow_the_buttons_stand_below(qtbot: QtBot, row: InstallRow) -> None:
    def is_below() -> bool:
        return row.pause_button.y() > row.state.y() - 60 and row.pause_button.x() < 100

    assert not is_below()
    row.resize(360, 200)
    qtbot.waitUntil(is_below)
    row.resize(700, 200)
    qtbot.waitUntil(lambda: not is_below())


def test_the_sign_follows_the_theme(qtbot: QtBot, row: InstallRow) -> None:
    from PySide6.QtWidgets import QApplication

    signs = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for mode in (Mode.LIGHT, Mode.DARK):
        apply_theme(app, mode)
        sign = next(
            one
            for one in row.findChildren(QWidget)
            if isinstance(one, QLabel) and not one.pixmap().isNull()
        )
        image = sign.pixmap().toImage()
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        signs.append({image.pixelColor(x, y).name() for x, y in places})
        assert theme().palette.muted.lower() in signs[-1]
    assert signs[0] != signs[1]


def test_words_of_each_state() -> None:
    assert state_words(_WAITING) == "Waiting for its turn"
    assert state_words(replace(_WAITING, state="fetching")) == "Connecting …"
    assert state_words(replace(_WAITING, state="trying")).startswith("Here.")
    assert state_words(replace(_WAITING, state="paused")) == "Paused"
    almost = replace(_HALF, done=999, total=1000)
    assert state_words(replace(_WAITING, state="paused", progress=almost)) == "Paused at 99 %"


@pytest.mark.parametrize(
    ("trials", "words"),
    [
        ((), "Ready"),
        ((Trial("CPU", True),), "Ready on CPU"),
        ((Trial("CPU", True, None, 1.0, 2345.0),), "Ready on CPU · first result 2.3 s"),
        (
            (Trial("GPU", False, _NO_MEMORY), Trial("CPU", True, None, 1.0, 60.0, 0.4)),
            "Ready on CPU · first token 0.06 s · 1 tokens/s",
        ),
    ],
)
def test_words_of_a_good_end(trials: tuple[Trial, ...], words: str) -> None:
    assert ready_words(trials) == words


def test_why_devices_were_passed_over() -> None:
    trials = (Trial("NPU", False, None), Trial("GPU", False, _NO_MEMORY), Trial("CPU", True))
    assert refusals(trials) == "GPU: It does not fit into the GPU."
