"""Model and device: chosen, loaded, remembered, and said when they fail."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop import settings as s
from models.engine.client import ChildEngine
from models.engine.scripted import Script, ScriptedEngine
from tests.desktop.session.harness import BLIND, CPU, GPU, HEARING, SEEING, Chat, Start, installed


def test_model_and_device_are_named(start: Start) -> None:
    chat = start()
    assert chat.page.header.model_picker.accessibleName() == "Model: Seer"
    assert chat.page.header.device_picker.accessibleName() == "Device: CPU"
    chat.until(lambda: "Scripted processor" in chat.page.header.device_picker.toolTip())


def test_a_choice_is_loaded_and_remembered(start: Start) -> None:
    chat = start()
    chat.page.model_chosen.emit("writer")
    assert chat.page.header.status() != "Ready"
    chat.until(lambda: chat.page.header.status() == "Ready")
    assert chat.settings.get(s.MODEL) == "writer"
    chat.ask_and_wait("Who?")
    assert "Writer" in chat.answers()[-1].figures_text()


def test_the_last_choice_is_used_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    s.Settings(tmp_path / "settings.json").set(s.MODEL, "writer")
    chat = Chat(qtbot, ScriptedEngine(), tmp_path)
    chat.until_ready()
    assert chat.runtime.model == BLIND
    chat.close()


def test_models_that_do_not_chat_are_not_offered(start: Start) -> None:
    chat = start()
    ears = installed("ears", "audio")
    object.__setattr__(ears, "tasks", ("transcribe",))
    chat.runtime.set_models([ears, SEEING])
    assert chat.page.header.model_picker.choice_ids() == ["seer"]


def test_without_any_model_the_window_says_so(start: Start) -> None:
    chat = start()
    chat.runtime.set_models([])
    assert "No model" in chat.page.header.status()
    chat.ask("Hello?")
    assert "Choose a model" in chat.page.composer.warning()
    assert chat.page.composer_text() == "Hello?"


def test_a_device_that_is_gone_is_said_and_the_processor_offered(
    start: Start,
) -> None:
    chat = start(Script(devices=(CPU, GPU)))
    chat.page.device_chosen.emit("NPU")
    chat.until(lambda: "next question" in chat.page.header.status())
    (offer,) = chat.page.notice_bar.offers()
    assert offer.text() == "Use CPU"
    offer.click()
    chat.until(lambda: chat.page.header.status() == "Ready")
    assert chat.settings.get(s.DEVICE) == "CPU"


def test_seeing_model_of_the_user_comes_before_those_built_in(start: Start) -> None:
    chat = start()
    own = installed("own", "text", "image")
    object.__setattr__(own, "builtin", False)
    chat.runtime.set_models([SEEING, BLIND, own])
    assert chat.runtime.seeing_model() == own


def test_loading_can_be_given_up_and_the_next_question_loads(qtbot: QtBot, tmp_path: Path) -> None:
    chat = Chat(qtbot, ChildEngine(script=Script(hang_in_load=True), polite_s=0.2), tmp_path)
    header = chat.page.header
    chat.until(lambda: "Reading the model" in header.status())
    assert header.stop_button.isVisible()
    header.stop_button.click()
    chat.until(lambda: "next question" in header.status())
    assert not header.stop_button.isVisible()
    chat.ask("Anybody there?")
    chat.until(lambda: "Reading the model" in chat.answers()[-1].phase_text())
    chat.page.stop_requested.emit()
    chat.until(lambda: not chat.session.is_answering)
    assert chat.page.composer_text() == "Anybody there?"
    chat.close()


def test_a_new_model_is_offered_and_the_one_in_use_stays_loaded(start: Start) -> None:
    chat = start()
    chat.until_ready()
    chat.runtime.set_models([SEEING, BLIND, installed("painter", "text", "image")])
    assert chat.page.header.status() == "Ready"
    assert chat.page.header.model_picker.choice_ids() == ["seer", "writer", "painter"]
    chat.runtime.choose("painter", "CPU")
    chat.until_ready()
    assert chat.settings.get(s.MODEL) == "painter"


def test_a_model_that_goes_is_let_go_of_and_another_takes_over(start: Start) -> None:
    chat = start()
    chat.until_ready()
    chat.runtime.release("seer")
    chat.runtime.set_models([BLIND])
    assert chat.runtime.model == BLIND
    chat.until_ready()
    chat.ask_and_wait("Who?")
    assert "Writer" in chat.answers()[-1].figures_text()


def test_when_all_models_of_the_user_change_only_those_are_let_go_of(start: Start) -> None:
    chat = start()
    chat.runtime.release("")
    assert chat.is_chosen("seer")
    own = installed("own", "text", "image")
    object.__setattr__(own, "builtin", False)
    chat.runtime.set_models([own])
    chat.until_ready()
    chat.runtime.release("")
    assert not chat.is_chosen("own")
    chat.runtime.set_models([own])
    assert chat.is_chosen("own")
    chat.until_ready()


def test_models_that_hear_are_offered_for_chat(start: Start) -> None:
    chat = start()
    chat.runtime.set_models([HEARING, SEEING])
    assert chat.page.header.model_picker.choice_ids() == ["hearer", "seer"]
    assert chat.runtime.hearing_model() == HEARING
    chat.runtime.set_models([SEEING])
    assert chat.runtime.hearing_model() is None
