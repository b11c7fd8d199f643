"""Models on their way: pausing, failing, other ways on, chatting meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.jobs.installs import Install
from desktop.widgets.install_row import InstallRow
from desktop.wizard.wizard import Wizard
from models.errors import Problem
from models.store.trial import Trial
from tests.desktop.wizard.conftest import Walker
from tests.desktop.wizard.samples import BRUSH, CABLE_CUT, EAR, EYE, FakeInstalls

_NO_MEMORY = Problem("OutOfMemory", "The model does not fit into the GPU.", "Try another device.")


def _texts(widget: QWidget) -> str:
    labels = [one for one in widget.findChildren(QWidget) if isinstance(one, QLabel)]
    return "\n".join(label.text() for label in labels if label.isVisible())


def _row(wizard: Wizard, model_id: str = EYE.id) -> InstallRow:
    return wizard.get_page.rows()[model_id]


def _offers(row: InstallRow) -> dict[str, QPushButton]:
    return {button.text(): button for button in row.problem.offer_buttons()}


def test_a_row_for_each_model(walker: Walker, wizard: Wizard) -> None:
    walker.to_get("transcribe", "draw")
    assert list(wizard.get_page.rows()) == [EYE.id, EAR.id, BRUSH.id]
    walker.installs.fetch(EYE.id, 1_200_000_000, 2_400_000_000, rate=12e6)
    words = "Downloading · 1.2 GB of 2.4 GB · 12 MB/s · about 2 min left"
    assert words in _texts(_row(wizard))
    assert _row(wizard).progress.share() == 0.5
    walker.installs.move(EYE.id, state="trying", device="GPU")
    assert "Trying it on GPU" in _texts(_row(wizard))
    walker.installs.finish(EYE.id)
    assert "Ready on GPU · first token 0.38 s · 23 tokens/s" in _texts(_row(wizard))
    assert not _row(wizard).cancel_button.isVisible()


def test_pause_and_resume(walker: Walker, wizard: Wizard) -> None:
    walker.to_get()
    walker.installs.fetch(EYE.id, 600_000_000, 2_400_000_000)
    walker.click(_row(wizard).pause_button)
    assert "Paused at 25 %" in _texts(_row(wizard))
    assert _row(wizard).progress.share() == 0.25
    walker.click(_row(wizard).resume_button)
    assert walker.installs.asked[-2:] == [("pause", EYE.id), ("resume", EYE.id)]


def test_the_keyboard_stays_in_the_row(walker: Walker, wizard: Wizard) -> None:
    walker.to_get()
    _row(wizard).pause_button.setFocus()
    walker.key(Qt.Key.Key_Space)
    assert _row(wizard).resume_button.hasFocus()


def test_one_can_chat_at_any_time(walker: Walker, wizard: Wizard) -> None:
    walker.to_get("transcribe")
    assert wizard.foot.next_button.text() == "Start with what is built in"
    walker.installs.finish(EAR.id, "CPU")
    assert not wizard.get_page.good_news.isVisible()
    assert wizard.foot.next_button.text() == "Start with what is built in"
    walker.installs.finish(EYE.id)
    assert EYE.name in wizard.get_page.good_news.text()
    assert wizard.get_page.good_news.isVisible()
    assert wizard.foot.next_button.text() == "Start chatting"


def test_going_on_before_it_is_here_says_so(walker: Walker, wizard: Wizard) -> None:
    walker.to_get()
    walker.next()
    words = _texts(wizard.try_page)
    assert "ships with Sidelight" in words
    assert "come in the background" in words
    walker.installs.finish(EYE.id)
    words = _texts(wizard.try_page)
    assert f"{EYE.name} answers, on GPU." in words
    assert "background" not in words


def test_an_unreachable_source_is_named_and_others_are_offered(
    qtbot: QtBot, walker: Walker, wizard: Wizard
) -> None:
    walker.to_get()
    walker.installs.fail(EYE.id, CABLE_CUT)
    row = _row(wizard)
    assert "huggingface.co cannot be reached." in _texts(row)
    assert list(_offers(row)) == [
        "Get it from ModelScope",
        "Network settings…",
        "Choose another model",
        "Skip it",
    ]
    assert not row.cancel_button.isVisible()
    with qtbot.waitSignal(wizard.network_wanted):
        walker.click(_offers(row)["Network settings…"])
    walker.click(_offers(row)["Get it from ModelScope"])
    assert walker.installs.asked[-2:] == [
        ("cancel", EYE.id),
        ("start", EYE.id, "ms", "GPU", "CPU"),
    ]
    assert "ModelScope" in _texts(_row(wizard))
    assert not _row(wizard).problem.isVisible()


def test_the_other_source_is_kept_when_one_comes_back(walker: Walker, wizard: Wizard) -> None:
    walker.to_get()
    walker.installs.fail(EYE.id)
    walker.click(_offers(_row(wizard))["Get it from ModelScope"])
    asked = list(walker.installs.asked)
    walker.back()
    walker.next()
    assert walker.installs.asked == asked


def test_another_source_for_all_gives_up_what_runs(walker: Walker, wizard: Wizard) -> None:
    walker.to_get()
    walker.installs.fetch(EYE.id, 1, 2)
    walker.back()
    menu = wizard.uses_page.source_bar.picker.menu()
    assert menu is not None
    menu.actions()[1].trigger()
    walker.next()
    assert walker.installs.asked[1:] == [("cancel", EYE.id), ("start", EYE.id, "ms", "GPU", "CPU")]


def test_try_again(walker: Walker, wizard: Wizard) -> None:
    walker.to_get()
    walker.installs.fail(EYE.id)
    walker.click(_row(wizard).retry_button)
    assert walker.installs.asked[-1] == ("resume", EYE.id)
    assert "Waiting for its turn" in _texts(_row(wizard))


def test_next_tries_again_what_failed(walker: Walker, wizard: Wizard) -> None:
    walker.to_get()
    walker.installs.fail(EYE.id)
    walker.back()
    walker.next()
    assert walker.installs.asked[-1] == ("resume", EYE.id)


def test_a_refused_model_is_offered_another_device(walker: Walker, wizard: Wizard) -> None:
    walker.to_get()
    refused = (Trial("GPU", False, _NO_MEMORY),)
    walker.installs.move(EYE.id, state="failed", problem=_NO_MEMORY, trials=refused)
    offers = _offers(_row(wizard))
    assert list(offers) == ["Try it on CPU", "Choose another model", "Skip it"]
    walker.click(offers["Try it on CPU"])
    assert walker.installs.asked[-1] == ("start", EYE.id, "hf", "CPU")
    works = Trial("CPU", True, None, 1.0, 2000.0, 4.0)
    walker.installs.move(EYE.id, state="ready", trials=(*refused, works))
    words = _texts(_row(wizard))
    assert "Ready on CPU" in words
    assert "GPU: The model does not fit into the GPU." in words
    assert wizard.best_chat() == (EYE.id, "CPU")


def test_skipping_forgets_what_it_was_for(walker: Walker, wizard: Wizard) -> None:
    walker.to_get("transcribe")
    walker.installs.fail(EAR.id)
    walker.click(_offers(_row(wizard, EAR.id))["Skip it"])
    assert list(wizard.get_page.rows()) == [EYE.id]
    assert wizard.answers.uses == ("see",)
    walker.click(_row(wizard).cancel_button)
    assert "Nothing is on its way" in _texts(wizard.get_page)
    assert wizard.foot.next_button.isEnabled()
    walker.next()
    walker.back()
    assert walker.page() == "uses"


def test_another_model_instead(walker: Walker, wizard: Wizard) -> None:
    walker.to_get()
    walker.installs.fail(EYE.id)
    walker.click(_offers(_row(wizard))["Choose another model"])
    assert walker.page() == "uses"
    assert wizard.answers.uses == ("see",)
    assert wizard.uses_page.cards["see"].others.isVisible()
    assert walker.installs.get(EYE.id) is None


def test_the_cause_is_there_for_those_who_help(
    qtbot: QtBot, walker: Walker, wizard: Wizard
) -> None:
    walker.to_get()
    walker.installs.fail(EYE.id)
    problem = _row(wizard).problem
    assert CABLE_CUT.cause not in _texts(problem)
    walker.click(problem.details_button)
    assert CABLE_CUT.cause in _texts(problem)
    walker.installs.fail(EYE.id)
    assert CABLE_CUT.cause in _texts(problem)
    walker.click(problem.copy_button)
    copied = QGuiApplication.clipboard().text()
    assert CABLE_CUT.what in copied
    assert CABLE_CUT.cause in copied
    with qtbot.waitSignal(wizard.open_log_requested):
        walker.click(problem.log_button)


def test_what_was_interrupted_is_there_when_it_is_opened(
    qtbot: QtBot, installs: FakeInstalls
) -> None:
    installs.show(Install(EAR, EAR.sources[0], "paused"))
    installs.show(Install(EYE, EYE.sources[0], "ready"))
    wizard = Wizard(installs)
    qtbot.addWidget(wizard)
    assert list(wizard.get_page.rows()) == [EAR.id]
    assert wizard.answers.coming == {EAR.id}
    assert wizard.answers.ready == {EYE.id}
