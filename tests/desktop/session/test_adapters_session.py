"""Adapters in the whole window: dropped, chosen and weighed per message, told, kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.adapters.in_use import AdaptersInUse
from desktop.adapters.keeper import AdapterKeeper
from desktop.chat.side_by_side import SideBySide
from models.adapters.store import AdapterStore
from tests.desktop.adapters.samples import for_both, for_none, for_one, tuned
from tests.desktop.session.adapting import SCRIPT, Adapting
from tests.desktop.session.harness import BLIND, SEEING, Start
from tests.desktop.session.library_harness import Sit, press

OTHER = "shapes-llava-next"


@pytest.fixture
def user(sit: Sit) -> Adapting:
    """At the chat; no adapter is kept yet."""
    return Adapting(sit(SCRIPT).open())


@pytest.fixture
def owner(user: Adapting, tmp_path: Path) -> Adapting:
    """With two adapters that fit the model in use."""
    user.drop(for_both(tmp_path, "capitals"), for_both(tmp_path, "shouting", ss_seed="2"))
    user.desk.until(lambda: user.names() == ["capitals", "shouting"])
    return user


def test_the_button_comes_with_the_first_adapter_that_fits(user: Adapting, tmp_path: Path) -> None:
    assert not user.button.isVisible()
    user.drop(for_none(tmp_path, "foreign"))
    assert not user.button.isVisible()
    user.drop(for_both(tmp_path, "capitals"))
    assert user.button.isVisible()
    assert user.names() == ["capitals"]


def test_a_dropped_adapter_tells_which_models_it_fits(user: Adapting, tmp_path: Path) -> None:
    user.drop(for_both(tmp_path, "capitals"))
    notice = user.told()
    assert notice.what.startswith("“capitals” was added. It fits Shapes")
    assert notice.level == "info"
    # It goes to the model, not along with a question.
    assert user.desk.app.back.attachments.is_empty


def test_one_that_fits_nothing_says_what_it_was_made_for(user: Adapting, tmp_path: Path) -> None:
    user.drop(for_none(tmp_path, "foreign", base="sd_v1"))
    notice = user.told()
    assert notice.level == "warning"
    assert "fits none of the models on this PC" in notice.what
    assert notice.todo == "This adapter was made for Stable Diffusion 1.5."
    store = AdapterStore(user.desk.app.back.places.adapters)
    assert [one.name for one in store.all()] == ["foreign"]
    bar = user.desk.app.front.page.notice_bar
    press(next(one for one in bar.findChildren(QPushButton) if one.text() == "Remove it again"))
    user.settle()
    assert store.all() == ()
    assert user.told().what == "“foreign” was removed."


def test_one_for_another_model_offers_to_switch_to_it(user: Adapting, tmp_path: Path) -> None:
    user.desk.app.front.runtime.choose_model(OTHER)
    user.drop(for_one(tmp_path, "small"))
    assert not user.button.isVisible()
    assert user.told().todo.endswith("which is in use, is another model.")
    bar = user.desk.app.front.page.notice_bar
    press(next(one for one in bar.findChildren(QPushButton) if one.text().startswith("Switch")))
    assert user.desk.chosen() == "shapes-qwen2-vl"
    assert user.button.isVisible()


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"\x80\x02}q\x00.", "is a PyTorch pickle"), (b"", "is no safetensors file")],
)
def test_what_is_no_adapter_is_refused_in_words(
    user: Adapting, tmp_path: Path, data: bytes, what: str
) -> None:
    path = tmp_path / "wrong.safetensors"
    path.write_bytes(data)
    user.drop(path)
    assert "“wrong.safetensors”" in user.told().what
    assert what in user.told().what
    assert user.told().todo
    assert user.desk.ask("Still there?") == "On: ."


def test_a_folder_of_a_fine_tuning_tool_and_a_picture_at_once(
    user: Adapting, tmp_path: Path, picture: str
) -> None:
    user.drop(tuned(tmp_path / "my-tune"), Path(picture))
    assert user.names() == ["my-tune"]
    assert [one.name for one in user.desk.app.back.attachments.read()] == ["red.png"]


def test_adapters_are_chosen_and_weighed_for_each_message(owner: Adapting) -> None:
    desk = owner.desk
    assert desk.ask("One") == "On: ."
    owner.choose(capitals=0.8)
    assert desk.ask("Two") == "On: capitals 0.8."
    owner.choose(capitals=-0.5, shouting=1.5)
    assert desk.ask("Three") == "On: capitals -0.5, shouting 1.5."
    owner.choose()
    assert desk.ask("Four") == "On: ."


def test_switching_off_and_on_again_loads_nothing(owner: Adapting) -> None:
    owner.choose(capitals=1, shouting=1)
    owner.desk.ask("One")
    for weights in ({"capitals": 0.3}, {}, {"shouting": 2.0}, {"capitals": 1.0}):
        owner.choose(**weights)
        owner.desk.ask("Again")
    # Even the first one was loaded when the choice was made, before the question.
    assert owner.loads == [0.0] * 5


def test_the_quiet_line_tells_which_were_on(owner: Adapting) -> None:
    owner.desk.ask("One")
    owner.choose(capitals=0.8, shouting=1)
    owner.desk.ask("Two")
    first, second = owner.quiet_lines()
    assert "capitals" not in first
    assert " · capitals 0.8, shouting 1 · " in second


def test_the_button_counts_and_names_them(owner: Adapting) -> None:
    assert owner.button.accessibleName() == "Adapters: none is on"
    owner.choose(shouting=1.25)
    assert owner.button.count == 1
    assert owner.button.accessibleName() == "Adapters: shouting 1.25"


def test_a_weight_of_zero_is_off(owner: Adapting) -> None:
    owner.choose(capitals=0)
    assert owner.button.count == 0
    assert owner.desk.ask("One") == "On: ."


def test_the_choice_belongs_to_the_conversation(owner: Adapting) -> None:
    front = owner.desk.app.front
    owner.choose(capitals=0.8)
    owner.desk.ask("One")
    first = front.conversing.kept_id
    front.session.start_anew()
    assert owner.button.count == 0
    assert owner.desk.ask("Two") == "On: ."
    front.conversing.open(first)
    owner.desk.until(lambda: front.conversing.kept_id == first)
    assert owner.button.count == 1
    assert owner.desk.ask("Three") == "On: capitals 0.8."


def test_the_next_start_goes_on_with_those_of_the_last_answer(
    owner: Adapting, tmp_path: Path
) -> None:
    owner.choose(capitals=0.8)
    owner.desk.ask("One")
    conversation = owner.desk.app.front.conversing.kept_id
    again = Adapting(owner.desk.restart())
    front = again.desk.app.front
    front.conversing.open(conversation)
    again.desk.until(lambda: front.conversing.kept_id == conversation)
    assert "capitals 0.8" in again.quiet_lines()[0]
    assert again.desk.ask("Two") == "On: capitals 0.8."


def test_regenerating_takes_the_present_choice_and_stands_side_by_side(owner: Adapting) -> None:
    front = owner.desk.app.front
    owner.desk.ask("One")
    owner.choose(capitals=1)
    front.conversing.answer_again(front.conversing.leaf)
    owner.desk.until(lambda: not front.session.is_answering)
    assert front.session.messages[-1].text == "On: capitals 1."
    front.conversing.compare(front.conversing.leaf)

    def beside() -> QWidget | None:
        return front.page.transcript.view(front.conversing.leaf)

    owner.desk.until(lambda: isinstance(beside(), SideBySide))
    view = beside()
    assert isinstance(view, SideBySide)
    lines = [one.figures_text() for one in (*view.others, view.current)]
    assert ["capitals 1" in line for line in lines] == [False, True]


def test_another_model_answers_with_what_fits_it(owner: Adapting, tmp_path: Path) -> None:
    owner.drop(for_one(tmp_path, "small"))
    owner.choose(capitals=1, small=1)
    assert owner.desk.ask("One") == "On: capitals 1, small 1."
    front = owner.desk.app.front
    other = next(one for one in front.runtime.models if one.id == OTHER)
    front.conversing.answer_again(front.conversing.leaf, other)
    owner.desk.until(lambda: not front.session.is_answering)
    assert front.session.messages[-1].text == "On: capitals 1."


def test_a_gguf_model_says_why_it_takes_none(start: Start, tmp_path: Path) -> None:
    chat = start(SCRIPT)
    keeper = AdapterKeeper(AdapterStore(tmp_path / "kept"), chat.pool)
    in_use = AdaptersInUse(chat.page, keeper, chat.runtime, chat.conversing)
    phi = replace(BLIND, id="phi", name="Phi", gguf="phi.gguf")
    chat.runtime.set_models([SEEING, phi])
    chat.runtime.choose_model("phi")
    assert not chat.page.composer.adapter_button.isVisible()
    keeper.register([for_both(tmp_path, "capitals")])
    chat.until(lambda: not keeper.is_working)
    press(chat.page.composer.adapter_button)
    rows = in_use.popup.rows
    assert rows.hint() == "“Phi” takes no adapters, because it is a GGUF file."
    assert [row.switch.isEnabled() for row in rows.rows()] == [False]
    chat.ask_and_wait("One")
    assert chat.last_answer() == "On: ."


def test_a_removed_one_is_off_and_its_answers_still_name_it(owner: Adapting) -> None:
    owner.choose(capitals=1)
    owner.desk.ask("One")
    keeper = owner.desk.app.back.workshop.adapters
    keeper.remove(owner.row("capitals").kept.id)
    owner.settle()
    assert owner.button.count == 0
    assert owner.desk.ask("Two") == "On: ."
    assert "capitals 1" in owner.quiet_lines()[0]


def test_a_question_that_comes_to_nothing_keeps_the_choice(sit: Sit, tmp_path: Path) -> None:
    user = Adapting(sit(replace(SCRIPT, fail_after=0)).open())
    user.drop(for_both(tmp_path, "capitals"))
    user.choose(capitals=0.5)
    page = user.desk.app.front.page
    page.set_composer_text("One")
    page.composer.send_button.click()
    user.desk.until(lambda: user.desk.app.front.conversing.kept_id == "")
    user.desk.until(lambda: page.composer_text() == "One")
    assert user.button.accessibleName() == "Adapters: capitals 0.5"


def test_trigger_words_go_into_the_question(user: Adapting, tmp_path: Path) -> None:
    path = for_both(tmp_path, "capitals", **{"modelspec.trigger_phrase": "in capitals, LOUD"})
    user.drop(path)
    user.desk.app.front.page.set_composer_text("Say it")
    press(user.button)
    user.row("capitals").triggers.buttons()[1].click()
    assert user.desk.app.front.page.composer_text() == "Say it LOUD"


def test_the_choice_outlives_another_language(owner: Adapting) -> None:
    owner.choose(capitals=0.8)
    app, before = owner.desk.app, owner.desk.app.front
    locale = QLocale()
    # The first choice is made before anything is shown.
    app.back.language.choose("en")
    try:
        app.back.language.choose("zh_CN")
        owner.desk.until(lambda: app.front is not before)
        owner.desk.until(lambda: app.front.runtime.is_known)
        assert owner.button.count == 1
        assert owner.desk.ask("One") == "On: capitals 0.8."
    finally:
        front = app.front
        app.back.language.choose("en")
        owner.desk.until(lambda: app.front is not front)
        QLocale.setDefault(locale)


def test_the_library_takes_adapters_too(user: Adapting, tmp_path: Path) -> None:
    library = user.desk.show_library("shapes-qwen2-vl")
    library.paths_dropped.emit([str(for_both(tmp_path, "capitals"))])
    user.desk.until_said("“capitals” was added. It fits Shapes")
    assert library.folder_bar.adapters.words() == "Adapters: capitals"


def test_adapters_are_tended_in_the_library(owner: Adapting) -> None:
    desk = owner.desk
    library = desk.show_library("shapes-qwen2-vl")
    press(library.folder_bar.adapters.button)
    session = desk.app.front.rooms.adapters_session
    assert session is not None and session.dialog is not None
    dialog = session.dialog
    card = dialog.cards()[0]
    assert "Fits Shapes" in card.words()
    press(card.rename_button)
    card.editor.setText("LARGE")
    card.editor.returnPressed.emit()
    desk.until(lambda: [one.kept.name for one in dialog.cards()] == ["LARGE", "shouting"])
    press(dialog.cards()[1].remove_button)
    press(dialog.cards()[1].sure_button)
    desk.until(lambda: [one.kept.name for one in dialog.cards()] == ["LARGE"])
    assert owner.names() == ["LARGE"]
    dialog.accept()


def test_a_folder_that_fits_a_model_is_kept_and_not_converted(
    user: Adapting, tmp_path: Path
) -> None:
    user.desk.show_library("shapes-qwen2-vl").add_wanted.emit(tuned(tmp_path / "my-tune"))
    user.desk.until_said("“my-tune” was added")
    assert user.names() == ["my-tune"]
