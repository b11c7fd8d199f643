"""“Convert for this PC”: asked, made and shown in the whole window; the process is played."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QLabel

from models.cancel import CancelToken
from models.conversion.child.job import Job
from models.conversion.progress import ConversionListener, ConversionProgress
from models.errors import OutOfMemory
from tests.desktop.session.converting import SCRIPT, SEES, Converting
from tests.desktop.session.library_harness import MODEL, Desk, Sit, press
from tests.fixtures.folder_models import checkpoint, write, write_safetensors
from tests.fixtures.hub_server import Hub
from tests.models.conversion.desk import Player

HEADER = json.dumps({"w": {"dtype": "F16", "shape": [1000], "data_offsets": [0, 2000]}}).encode()
CHECKPOINT = {
    "config.json": b'{"model_type": "qwen3", "transformers_version": "4.51.0"}',
    "tokenizer.json": b"{}",
    "model.safetensors": len(HEADER).to_bytes(8, "little") + HEADER + bytes(2000),
}


def test_a_checkpoint_that_was_dropped_becomes_a_model(at_work: Converting) -> None:
    desk = at_work.desk
    press(at_work.dialog().foot.start_button)
    desk.until_here("my-eyes")
    at_work.until_row_says("100 %")
    model = desk.app.back.workshop.inventory.now.find("my-eyes")
    assert model is not None
    assert model.source.startswith("made:")
    desk.library.show_model("my-eyes")
    desk.until(desk.library.details.tend_box.report_button.isVisible)
    press(desk.library.details.tend_box.report_button)
    desk.until(lambda: _shown(desk, "What color is the shape?"))
    assert _shown(desk, "The color is red.")


def test_an_entry_without_a_ready_build_offers_it(sit: Sit, player: Player) -> None:
    desk = sit(SCRIPT).open()
    desk.show_library(MODEL)
    button = desk.library.details.get_box.convert_button
    press(button)
    dialog = Converting(desk).dialog()
    assert "Qwen3 0.6B" in dialog.windowTitle()
    dialog.reject()


def test_what_it_takes_follows_the_choice(at_work: Converting) -> None:
    dialog = at_work.dialog()
    plans: list[str] = []
    dialog.start_wanted.connect(lambda plan: plans.append(plan.recipe.weights))
    dialog.options["fast"].click()
    at_work.desk.until(
        lambda: dialog.wish.effort == "fast" and dialog.foot.start_button.isEnabled()
    )
    press(dialog.foot.start_button)
    assert plans == ["int4"]
    at_work.desk.until_here("my-eyes")


def test_given_up_the_library_is_as_before(at_work: Converting, player: Player) -> None:
    desk = at_work.desk

    def hold(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        listener(ConversionProgress("export", 1, 3, "parts", part="language_model"))
        assert cancel.wait(30)
        cancel.check()

    player.on_step = hold
    press(at_work.dialog().foot.start_button)
    at_work.until_row_says("2 of 3")
    press(at_work.row().cancel_button)
    desk.until(lambda: desk.library.conversions.rows() == [])
    assert not desk.library.conversions.isVisible()
    desk.until(lambda: [*desk.folder.glob(".partial-*")] == [])
    assert desk.row_words("my-eyes") == ""


def test_a_failure_says_what_to_do_and_can_be_tried_again(
    at_work: Converting, player: Player
) -> None:
    def fail(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        raise OutOfMemory("The memory of this PC does not suffice.", "Close other programs.")

    player.on_step = fail
    press(at_work.dialog().foot.start_button)
    at_work.until_row_says("The memory of this PC does not suffice.")
    player.on_step = lambda *_: None
    press(at_work.row().retry_button)
    at_work.desk.until_here("my-eyes")


def test_the_older_one_answers_until_the_new_one_takes_its_place(
    at_work: Converting, player: Player
) -> None:
    desk = at_work.desk
    press(at_work.dialog().foot.start_button)
    desk.until_here("my-eyes")
    desk.app.front.runtime.choose("my-eyes", "CPU")
    desk.until(lambda: desk.chosen() == "my-eyes" and desk.is_loaded)
    seen: list[str] = []
    player.on_step = lambda *_: seen.append(desk.chosen())
    desk.library.show_model("my-eyes")
    press(desk.library.details.tend_box.convert_button)
    press(at_work.dialog().foot.start_button)
    desk.until(lambda: len(seen) == 2)
    desk.until(lambda: desk.chosen() == "my-eyes" and desk.is_loaded)
    assert seen == ["my-eyes", "my-eyes"]


def test_closing_the_window_ends_it(at_work: Converting, player: Player) -> None:
    def hold(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        assert cancel.wait(30)
        cancel.check()

    player.on_step = hold
    press(at_work.dialog().foot.start_button)
    at_work.desk.until(lambda: bool(player.jobs))
    at_work.desk.restart()
    assert at_work.desk.row_words("my-eyes") == ""


def test_one_that_was_cut_off_is_shown_at_the_next_start(
    sit: Sit, player: Player, hub: Hub, tmp_path: Path
) -> None:
    """The download is still there, and goes on."""

    def hold(job: Job, listener: ConversionListener, cancel: CancelToken) -> None:
        assert cancel.wait(30)
        cancel.check()

    hub.add("Qwen/Qwen3-0.6B", CHECKPOINT)
    player.on_step = hold
    desk = sit(SCRIPT).open()
    desk.show_library(MODEL)
    press(desk.library.details.get_box.convert_button)
    press(Converting(desk).dialog().foot.start_button)
    desk.until(lambda: bool(player.jobs))
    desk.restart().show_library(MODEL)
    again = Converting(desk)
    again.until_row_says("Sidelight was closed before")
    player.on_step = lambda *_: None
    press(again.row().retry_button)
    desk.until_here()
    assert len(hub.contents("model.safetensors")) == 1


def test_an_adapter_is_offered_to_be_merged(sit: Sit, player: Player, tmp_path: Path) -> None:
    tune = tmp_path / "tune"
    tune.mkdir()
    base = {"base_model_name_or_path": "HuggingFaceTB/SmolLM2-360M-Instruct", "peft_type": "LORA"}
    write(tune, "adapter_config.json", base)
    write_safetensors(tune / "adapter_model.safetensors", {"w": ("F16", [4, 4], 32)})
    desk = sit(SCRIPT).open()
    desk.show_library().add_wanted.emit(tune)
    dialog = Converting(desk).dialog()
    assert "SmolLM2 360M Instruct, tune" in dialog.windowTitle()
    dialog.reject()


def test_an_unknown_architecture_is_told_where_the_user_looks(
    sit: Sit, player: Player, tmp_path: Path
) -> None:
    (tmp_path / "odd").mkdir()
    odd = checkpoint(tmp_path / "odd", {**SEES, "model_type": "oddformer"})
    desk = sit(SCRIPT).open()
    desk.show_library().add_wanted.emit(odd)
    notice = desk.until_said("oddformer")
    assert notice.todo


def _shown(desk: Desk, words: str) -> bool:
    labels = desk.library.findChildren(QLabel)
    return any(words in label.text() for label in labels if label.isVisible())
