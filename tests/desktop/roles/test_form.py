"""The form of a role, driven as a user would."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.roles.role import MOST_CHARACTERS, Role
from desktop.roles.role_form import RoleForm
from desktop.roles.sampling_words import NUMBERS
from desktop.roles.stop_words import lines_of, words_in
from models.engine.values import Sampling
from tests.desktop.roles.samples import DEVICES, MODELS, POET, choose, spoken


@pytest.fixture
def form(qtbot: QtBot) -> RoleForm:
    made = RoleForm()
    qtbot.addWidget(made)
    made.set_models(MODELS)
    made.set_devices(DEVICES)
    made.show_role(POET)
    made.resize(500, 600)
    made.show()
    return made


def _type(form: RoleForm, field: str, text: str) -> None:
    line = form.sampling.numbers[field].line
    line.selectAll()
    QTest.keyClicks(line, text) if text else QTest.keyClick(line, Qt.Key.Key_Delete)


def test_it_shows_a_role_without_changing_it(qtbot: QtBot, form: RoleForm) -> None:
    odd = replace(
        POET,
        prompt="one\r\ntwo\u00a0three",
        sampling=Sampling(2, 0.123456, None, 1 << 20, seed=(1 << 63) - 1, stop=("\n\n", "a\\n ")),
    )
    with qtbot.assertNotEmitted(form.changed):
        form.show_role(odd)
    form.name.setText("Else")
    assert form.role == replace(odd, name="Else")


def test_what_is_typed_is_told(qtbot: QtBot, form: RoleForm) -> None:
    told: list[Role] = []
    form.changed.connect(told.append)
    QTest.keyClicks(form.name, "s")
    form.prompt.selectAll()
    QTest.keyClicks(form.prompt, "Be brief.")
    assert form.role == replace(POET, name="Poets", prompt="Be brief.")
    assert told[-1] == form.role
    QTest.keyClick(form.prompt, Qt.Key.Key_Tab)
    assert form.role.prompt == "Be brief."


def test_undoing_what_was_typed_brings_the_prompt_back(form: RoleForm) -> None:
    form.prompt.selectAll()
    QTest.keyClicks(form.prompt, "x")
    assert form.role.prompt == "x"
    while form.prompt.document().isUndoAvailable():
        form.prompt.undo()
    assert form.role == POET


def test_model_and_device_are_chosen(form: RoleForm) -> None:
    assert form.model.picker.choice_ids() == ["", "some-model", "other"]
    assert form.model.picker.text() == "Some model"
    choose(form.model.picker, "")
    choose(form.device.picker, "CPU")
    assert form.role == replace(POET, model="", device="CPU")
    assert form.model.picker.text() == "The one in use"


def test_what_is_not_on_this_pc_stays_chosen_and_says_so(form: RoleForm) -> None:
    form.show_role(replace(POET, model="gone", device="NPU"))
    assert form.model.picker.choice_ids()[-1] == "gone"
    assert form.model.trouble.startswith("It is not on this PC")
    assert "not on this PC" in spoken(form.device.picker)[1]
    assert form.role.model == "gone"
    form.set_devices([*DEVICES, ("NPU", "AI Boost")])
    assert form.device.trouble == ""
    form.set_models(None)
    assert form.model.trouble == ""


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("temperature", "0.5", 0.5),
        ("temperature", "0,5", 0.5),
        ("temperature", "", None),
        ("top_p", "1", 1.0),
        ("top_k", "20", 20),
        ("repetition_penalty", " 1.2 ", 1.2),
        ("max_new_tokens", "2000", 2000),
        ("max_new_tokens", "", 1024),
        ("seed", "9223372036854775807", (1 << 63) - 1),
        ("seed", "", None),
    ],
)
def test_numbers_are_typed(form: RoleForm, field: str, text: str, value: float | None) -> None:
    _type(form, field, text)
    assert getattr(form.role.sampling, field) == value
    assert form.sampling.numbers[field].trouble == ""


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("temperature", "6", "a number from 0 to 5"),
        ("temperature", "hot", "a number from 0 to 5"),
        ("temperature", "nan", "a number from 0 to 5"),
        ("top_p", "0", "a number above 0, at most 1"),
        ("top_k", "1.5", "a whole number from 1"),
        ("max_new_tokens", "0", "a whole number from 1"),
        ("seed", "-1", "a whole number from 0"),
    ],
)
def test_a_number_that_cannot_be_used_says_why_and_changes_nothing(
    form: RoleForm, field: str, text: str, says: str
) -> None:
    form.sampling.numbers[field].line.setText(text)
    assert says in form.sampling.numbers[field].trouble
    assert says in spoken(form.sampling.numbers[field].line)[1]
    assert form.role == POET
    QTest.keyClicks(form.name, "s")
    assert form.role == replace(POET, name="Poets")


def test_arrow_keys_go_up_and_down(form: RoleForm) -> None:
    field = form.sampling.numbers["temperature"]
    QTest.keyClick(field.line, Qt.Key.Key_Up)
    assert field.value == 1.0
    for _ in range(12):
        QTest.keyClick(field.line, Qt.Key.Key_Down)
    assert field.value == 0
    _type(form, "temperature", "")
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    assert field.value == 0.7
    _type(form, "top_k", "3")
    QTest.keyClick(form.sampling.numbers["top_k"].line, Qt.Key.Key_Down)
    assert form.role.sampling.top_k == 3


def test_numbers_are_written_as_in_the_language(qtbot: QtBot, form: RoleForm) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    form.show_role(replace(POET, sampling=Sampling(2000, 0.25)))
    assert form.sampling.numbers["temperature"].line.text() == "0,25"
    assert form.sampling.numbers["max_new_tokens"].line.text() == "2000"


def test_what_is_empty_says_what_holds(form: RoleForm) -> None:
    form.show_role(Role("Plain"))
    shown = {name: field.line.placeholderText() for name, field in form.sampling.numbers.items()}
    assert shown["temperature"] == "The model's own"
    assert shown["max_new_tokens"] == "1,024, as usual"
    assert all(field.line.text() == "" for field in form.sampling.numbers.values())
    assert form.sampling.summary() == ""


def test_stop_words_stand_on_lines_of_their_own(form: RoleForm) -> None:
    form.sampling.stop.box.setPlainText("User: \n\\n\\n\n\nEND\nEND")
    assert form.role.sampling.stop == ("User: ", "\n\n", "END")


@pytest.mark.parametrize("stop", [("a",), ("\n", "\t", "\r\n"), ("\\n", "\\", "\\\\n"), ()])
def test_all_stop_words_can_be_written_in_lines(stop: tuple[str, ...]) -> None:
    assert words_in(lines_of(stop)) == stop
    assert len(lines_of(stop).split("\n")) == max(1, len(stop))


def test_too_many_stop_words_are_refused_in_words(form: RoleForm) -> None:
    box = form.sampling.stop.box
    box.setPlainText("\n".join(str(number) for number in range(17)))
    assert form.sampling.stop.trouble == "There are 17 stop words; at most 16."
    assert form.role == POET
    box.setPlainText("x" * 201)
    assert "201 characters" in form.sampling.stop.trouble
    box.setPlainText("x")
    assert form.sampling.stop.trouble == ""
    assert form.role.sampling.stop == ("x",)


def test_a_role_keeps_its_name_while_it_has_none(form: RoleForm) -> None:
    form.name.setFocus()
    form.name.selectAll()
    QTest.keyClick(form.name, Qt.Key.Key_Delete)
    assert form.role == POET
    assert "needs a name" in form.name_field.trouble
    QTest.keyClicks(form.name, " Bard ")
    assert form.role.name == "Bard"
    assert form.name_field.trouble == ""
    form.name.clear()
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert form.name.text() == "Bard"


def test_a_prompt_that_is_too_long_is_not_taken(form: RoleForm) -> None:
    form.prompt.selectAll()
    form.prompt.insertPlainText("x" * (MOST_CHARACTERS + 1))
    assert "100,000 characters" in form.prompt_field.trouble
    assert form.role == POET
    form.prompt.selectAll()
    form.prompt.insertPlainText("Short.")
    assert (form.role.prompt, form.prompt_field.trouble) == ("Short.", "")


def test_the_fold_says_what_is_in_it(form: RoleForm) -> None:
    sampling = form.sampling
    assert not sampling.fields.isVisible()
    assert sampling.summary().startswith("Temperature 0.9 · Top-p 0.95 · Top-k 40")
    assert spoken(sampling.fold_button) == ("How it answers", sampling.summary())
    QTest.keyClick(sampling.fold_button, Qt.Key.Key_Space)
    assert sampling.fields.isVisible()
    _type(form, "temperature", "")
    assert sampling.summary().startswith("Top-p 0.95")


def test_each_number_has_a_name_and_is_explained(form: RoleForm) -> None:
    for number in NUMBERS:
        field = form.sampling.numbers[number.field]
        name, description = spoken(field.line)
        assert name == field.name
        assert len(description) > 20


def test_a_read_only_form_changes_nothing_and_can_be_read(form: RoleForm) -> None:
    form.set_read_only(True)
    QTest.keyClicks(form.name, "x")
    QTest.keyClicks(form.prompt, "x")
    QTest.keyClicks(form.sampling.stop.box, "x")
    for field in form.sampling.numbers.values():
        QTest.keyClicks(field.line, "1")
        QTest.keyClick(field.line, Qt.Key.Key_Up)
    assert form.role == POET
    assert not form.model.picker.isEnabled()
    form.prompt.selectAll()
    assert form.prompt.textCursor().selectedText() == POET.prompt


def test_the_prompt_is_as_high_as_its_text(qtbot: QtBot, form: RoleForm) -> None:
    low = form.prompt.height()
    form.prompt.setPlainText("\n".join("abcdefgh"))
    assert form.prompt.height() > low
    form.prompt.setPlainText("\n" * 200)
    highest = form.prompt.height()
    form.prompt.setPlainText("\n" * 400)
    assert form.prompt.height() == highest < 600
