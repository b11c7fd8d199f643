"""Everything about one model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.jobs.installs import Install, State
from desktop.library.details import Details
from desktop.library.rows import LibraryRow
from models.errors import Problem
from tests.desktop.library.looking import button_words, says, texts
from tests.desktop.library.samples import (
    BRUSH,
    EAR,
    EYE,
    GATED,
    HUB,
    NOT,
    RAW,
    REFUSED,
    SCOPE,
    SLOWLY,
    WELL,
    WORKED,
    available,
    installed,
)


@pytest.fixture
def details(qtbot: QtBot) -> Details:
    view = Details()
    qtbot.addWidget(view)
    view.resize(460, 900)
    view.show()
    return view


def _click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _fact(details: Details, name: str) -> str:
    """What stands beside a name, "" when it is left out."""
    QApplication.processEvents()
    labels = details.facts.findChildren(QLabel)
    found = (label for label in labels if label.accessibleName().startswith(f"{name}: "))
    seen = next((label.text() for label in found if label.isVisible()), "")
    return seen.replace("\u200b", "")  # where a line may end


def test_nothing_is_shown_of_no_model(details: Details) -> None:
    assert texts(details) == []
    assert button_words(details) == []


def test_one_that_can_be_had_tells_what_it_is(details: Details) -> None:
    details.show_row(available(EYE, SLOWLY, WELL, NOT))
    for words in ("Eye 7B", "Knows charts & <b>tables</b>", "Reads text in pictures."):
        assert says(details, words)
    assert _fact(details, "Languages") == "English, German"
    assert _fact(details, "Parameters") == "7.6 billion"
    assert _fact(details, "Context").endswith("tokens")
    assert _fact(details, "Download") == "4.0 GB"
    assert _fact(details, "From") == "hf:owner/eye-int4"
    assert _fact(details, "Weights") == "INT4, symmetric, groups of 128"
    assert _fact(details, "Made for") == "CPU, GPU"
    assert _fact(details, "Installed") == ""


def test_the_licence_can_be_read(details: Details) -> None:
    details.show_row(available(EYE))
    assert 'href="https://example.org/licence"' in _fact(details, "Licence")
    details.show_row(available(replace(EYE, licence_url="javascript:alert(1)")))
    assert _fact(details, "Licence") == "Apache-2.0"
    details.show_row(available(replace(EYE, licence='<a href="x">', licence_url="https://a.b")))
    assert "&lt;a href=&quot;x&quot;&gt;" in _fact(details, "Licence")


def test_every_device_has_its_verdict_reason_need_and_limits(details: Details) -> None:
    details.show_row(available(EYE, SLOWLY, WELL, NOT))
    assert texts(details.verdicts) == [
        "Runs slowly on CPU",
        "Four tokens a second are expected.",
        "Needs 6 GB of memory.",
        "Runs well on GPU",
        "It fits the 8 GB of the GPU.",
        "Needs 5 GB of memory.",
        "Does not fit NPU",
        "It needs a build made for the NPU.",
        "Prompts up to 1,024 tokens.",
    ]


def test_while_the_pc_is_looked_at_it_says_so(details: Details) -> None:
    details.show_row(available(EYE))
    assert texts(details.verdicts) == ["This PC is still being looked at."]


def test_what_was_tried_stands_with_its_device(details: Details) -> None:
    details.show_row(replace(installed(EYE), trials=(WORKED,)))
    words = texts(details.verdicts)
    assert "21.4 tokens/s" in words[words.index("Runs well on GPU") + 3]
    details.show_row(replace(installed(EYE), trials=(REFUSED,)))
    assert texts(details.verdicts)[-1] == "Tried: The NPU refused it. Use the GPU."


def test_what_was_tried_on_several_devices_is_compared_in_a_table(details: Details) -> None:
    details.show_row(replace(installed(EYE), trials=(WORKED, REFUSED)))
    assert details.speed.devices.table.lines() == [
        ["Device", "Ready in", "First token", "Tokens/s", "Memory"],
        ["GPU", "3.2 s", "0.41 s", "21.4", "5 GB"],
        ["NPU", "The NPU refused it. Use the GPU."],
    ]
    assert "Fastest on GPU." in texts(details.speed)
    assert not any("21.4" in words for words in texts(details.verdicts))


def test_a_try_out_is_told_also_without_a_verdict(details: Details) -> None:
    details.show_row(replace(installed(EYE), fits=(), trials=(WORKED,)))
    assert texts(details.verdicts)[0] == "GPU"


# --- getting ------------------------------------------------------------------------------------


def test_it_can_be_had(qtbot: QtBot, details: Details) -> None:
    details.show_row(available(EYE, WELL))
    assert details.get_box.button.text() == "Get · 4.0 GB"
    with qtbot.waitSignal(details.get_wanted) as wanted:
        _click(details.get_box.button)
    assert wanted.args == ["eye", HUB]


def test_another_build_can_be_chosen_and_is_told_about(qtbot: QtBot, details: Details) -> None:
    row = replace(available(EYE, WELL), build_fits=((SCOPE, (SLOWLY,)),), recommended=HUB)
    details.show_row(row)
    actions = details.get_box.picker.menu().actions()
    assert actions[0].text().endswith("recommended here")
    assert actions[1].text().startswith("ModelScope · INT8 · 8.0 GB")
    actions[1].trigger()
    assert _fact(details, "From") == "ms:owner/eye-int8"
    assert texts(details.verdicts)[0] == "Runs slowly on CPU"
    assert details.get_box.button.text() == "Get · 8.0 GB"
    with qtbot.waitSignal(details.get_wanted) as wanted:
        _click(details.get_box.button)
    assert wanted.args == ["eye", SCOPE]


def test_the_chosen_build_stays_when_the_same_model_is_shown_anew(details: Details) -> None:
    details.show_row(available(EYE))
    details.get_box.picker.menu().actions()[1].trigger()
    details.show_row(available(EYE, WELL))
    assert details.get_box.place == SCOPE
    details.show_row(available(GATED))
    assert details.get_box.place == HUB


def test_one_build_needs_no_choice(details: Details) -> None:
    details.show_row(available(replace(EYE, sources=(HUB,))))
    assert not details.get_box.picker.isVisible()


def test_terms_are_accepted_first(qtbot: QtBot, details: Details) -> None:
    details.show_row(available(GATED))
    box = details.get_box
    assert box.accept_box.accessibleName().startswith("I accept the terms of Gated")
    assert ">Gated Licence, with" in box.terms.text()
    assert not box.button.isEnabled()
    details.focus_first()
    assert details.focusWidget() is box.accept_box or box.accept_box.hasFocus()
    QTest.keyClick(box.accept_box, Qt.Key.Key_Space)
    with qtbot.waitSignal(details.get_wanted):
        _click(box.button)
    details.show_row(available(replace(GATED, id="other")))
    assert not box.button.isEnabled()


def test_without_terms_there_is_nothing_to_accept(details: Details) -> None:
    details.show_row(available(EYE))
    assert not details.get_box.accept_box.isVisible()
    assert not details.get_box.terms.isVisible()


def test_one_that_nobody_has_ready_says_so(details: Details) -> None:
    details.show_row(available(RAW))
    assert says(details, "There is no place to get it from.")
    assert button_words(details) == []


# --- tending ------------------------------------------------------------------------------------


def test_an_installed_one_tells_where_it_is_and_came_from(details: Details) -> None:
    details.show_row(installed(EYE))
    assert _fact(details, "Came from") == "hf:owner/x"
    assert _fact(details, "Revision") == "0123456789ab"
    assert _fact(details, "On the disk") == "4.0 GB"
    assert "2026" in _fact(details, "Installed")
    assert _fact(details, "Folder") == str(Path("/models/eye"))
    assert not details.get_box.isVisible()


def test_what_is_marked_and_copied_is_what_it_is(details: Details) -> None:
    """Paths have places where their lines may end; those must not get into the clipboard."""
    details.show_row(installed(EYE))
    QApplication.processEvents()
    labels = [label for label in details.facts.findChildren(QLabel) if "\u200b" in label.text()]
    assert {label.toolTip() for label in labels} == {"hf:owner/x", str(Path("/models/eye"))}
    marked = Qt.TextInteractionFlag.TextSelectableByMouse
    assert not any(label.textInteractionFlags() & marked for label in labels)


def test_files_are_listed_when_asked_for(details: Details) -> None:
    details.show_row(installed(EYE))
    assert details.file_names.names() == []
    _click(details.file_names.button)
    assert details.file_names.names() == ["model.bin, 3.0 GB", "config.json, 700 bytes"]
    _click(details.file_names.button)
    assert not says(details.file_names, "3.0 GB")


def test_everything_can_be_done_with_it(qtbot: QtBot, details: Details) -> None:
    problem = Problem("ModelDamaged", "model.bin was changed.", "Repair it.")
    details.show_row(replace(installed(EYE), damaged=problem, newer="abc"))
    box = details.tend_box
    wishes: list[tuple[QPushButton, SignalInstance]] = [
        (box.use_button, details.use_wanted),
        (box.update_button, details.update_wanted),
        (box.verify_button, details.verify_wanted),
        (box.repair_button, details.repair_wanted),
        (box.folder_button, details.open_folder_wanted),
    ]
    for button, signal in wishes:
        with qtbot.waitSignal(signal) as wanted:
            _click(button)
        assert wanted.args == ["eye"]
    assert says(details, "model.bin was changed. Repair it.")


def test_it_is_used_where_it_is_of_use(details: Details) -> None:
    box = details.tend_box
    for row, words in ((EYE, "Use in chat"), (BRUSH, "Use in the studio"), (EYE, "Use in chat")):
        details.show_row(installed(row))
        assert box.use_button.isVisible()
        assert box.use_button.text() == words
        details.focus_first()
        assert box.use_button.hasFocus()
    details.show_row(installed(EAR))
    assert not box.use_button.isVisible()


def test_an_update_is_looked_for_where_there_may_be_one(qtbot: QtBot, details: Details) -> None:
    details.show_row(installed(EYE))
    with qtbot.waitSignal(details.update_check_wanted) as wanted:
        _click(details.tend_box.check_button)
    assert wanted.args == ["eye"]
    assert not details.tend_box.update_button.isVisible()
    details.show_row(replace(installed(EYE), newer="abc"))
    assert not details.tend_box.check_button.isVisible()
    details.show_row(installed(EYE, "file:/eye"))
    assert not details.tend_box.check_button.isVisible()


def test_it_can_be_tried_on_every_device(qtbot: QtBot, details: Details) -> None:
    details.show_row(installed(EYE))
    actions = details.tend_box.try_menu.actions()
    assert [str(action.data()) for action in actions] == ["CPU", "GPU", "NPU"]
    with qtbot.waitSignal(details.try_wanted) as wanted:
        actions[2].trigger()
    assert wanted.args == ["eye", "NPU"]


def test_only_chat_models_are_used_in_the_chat(details: Details) -> None:
    details.show_row(installed(EAR))
    assert not details.tend_box.use_button.isVisible()
    assert details.tend_box.try_button.isVisible()


def test_removing_asks_and_says_what_it_gives_back(qtbot: QtBot, details: Details) -> None:
    details.show_row(installed(EYE))
    box = details.tend_box
    details.remove_wanted.connect(pytest.fail)
    _click(box.remove_button)
    question = "Remove “Eye 7B” from this PC? This gives 4.0 GB back. It can be downloaded again."
    assert says(box.question, question)
    _click(box.question.keep_button)
    assert not box.question.isVisible()
    details.remove_wanted.disconnect(pytest.fail)
    _click(box.remove_button)
    with qtbot.waitSignal(details.remove_wanted) as wanted:
        _click(box.question.remove_button)
    assert wanted.args == ["eye"]
    assert not box.question.isVisible()


def test_the_question_does_not_go_over_to_another_model(details: Details) -> None:
    details.show_row(installed(EYE))
    _click(details.tend_box.remove_button)
    details.show_row(replace(installed(EYE), newer="abc"))
    assert details.tend_box.question.isVisible()
    details.show_row(installed(EAR))
    assert not details.tend_box.question.isVisible()


def test_nothing_is_promised_about_a_model_from_the_disk(details: Details) -> None:
    details.show_row(replace(installed(RAW, "file:/raw")))
    _click(details.tend_box.remove_button)
    assert not says(details.tend_box.question, "downloaded again")


def test_what_ships_with_the_app_stays(details: Details) -> None:
    details.show_row(installed(EYE, "builtin:eye", builtin=True))
    assert says(details, "It ships with the app and stays.")
    assert not details.tend_box.remove_button.isVisible()
    assert "Use in chat" in button_words(details)


def test_what_is_done_with_it_is_told_and_can_be_stopped(qtbot: QtBot, details: Details) -> None:
    row = installed(EYE)
    details.show_row(row, "Checking … 40 %")
    assert says(details, "Checking … 40 %")
    assert not details.tend_box.verify_button.isEnabled()
    assert details.tend_box.folder_button.isEnabled()
    with qtbot.waitSignal(details.stop_wanted) as wanted:
        _click(details.stop_button)
    assert wanted.args == ["eye"]
    details.show_row(row)
    assert details.tend_box.verify_button.isEnabled()
    assert not details.stop_button.isVisible()


@pytest.mark.parametrize(
    ("state", "can_begin_anew"), [("fetching", False), ("waiting", False), ("failed", True)]
)
def test_while_it_is_on_its_way_it_is_not_asked_for_again(
    details: Details, state: State, can_begin_anew: bool
) -> None:
    problem = Problem("DownloadFailed", "The line was cut.", "Try again.")
    details.show_row(available(EYE), install=Install(EYE, HUB, state, problem=problem))
    assert details.get_box.isVisible() == can_begin_anew
    assert says(details, "The line was cut. Try again.") == can_begin_anew


def test_escape_closes_it(qtbot: QtBot, details: Details) -> None:
    details.show_row(installed(EYE))
    with qtbot.waitSignal(details.closed):
        QTest.keyClick(details.tend_box.use_button, Qt.Key.Key_Escape)


def test_another_model_is_shown_from_its_top(qtbot: QtBot, details: Details) -> None:
    details.resize(400, 200)
    details.show_row(installed(EYE))
    bar = details.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)
    details.show_row(replace(installed(EYE), newer="abc"))
    assert bar.value() == 100
    details.show_row(installed(EAR))
    assert bar.value() == 0


def test_a_row_of_nothing_hides_all_again(details: Details) -> None:
    row: LibraryRow = installed(EYE)
    details.show_row(row)
    details.show_row(None)
    assert texts(details) == []
