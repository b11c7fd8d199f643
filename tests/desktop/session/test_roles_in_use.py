"""The role of a conversation: chosen, kept with it, and what the model is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop import settings as s
from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.conversation_dialog import ConversationSettingsDialog
from desktop.roles.role import Role
from desktop.roles.roles import Roles
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from tests.desktop.session.everyday import Everyday, Live
from tests.desktop.session.harness import CPU, GPU

POET = Role("Poet", "Answer in rhymes.", sampling=p.Sampling(top_k=3, seed=7), id="poet")
TERSE = Role("Terse", sampling=p.Sampling(stop=("answer",)), id="terse")
WRITER = Role("Writer of letters", "Be polite.", model="writer", device="GPU", id="letters")


class Listening(ScriptedEngine):
    """Keeps what it is asked."""

    def __init__(self, script: Script | None = None) -> None:
        super().__init__(script or Script(devices=(CPU, GPU)))
        self.answers: list[p.Answer] = []

    def submit(self, request: p.Request) -> None:
        if isinstance(request, p.Answer):
            self.answers.append(request)
        super().submit(request)

    def prompt(self) -> str:
        """The system message of the last question; "" without one."""
        first = self.answers[-1].messages[0]
        return first.text if first.role == "system" else ""


@pytest.fixture(autouse=True)
def own_roles(tmp_path: Path) -> None:
    roles = Roles(tmp_path / "roles.json", builtin_roles())
    for role in (POET, TERSE, WRITER):
        roles.keep(role)


@pytest.fixture
def engine() -> Listening:
    return Listening()


@pytest.fixture
def chat(live: Live, engine: Listening) -> Everyday:
    return live(engine=engine)


def dialog_of(chat: Everyday) -> ConversationSettingsDialog:
    """Of what is different in this conversation."""
    chat.page.composer.role_button.menu().conversation_action.trigger()
    dialog = chat.roles.conversation_dialog
    assert dialog is not None
    return dialog


def test_without_a_role_nothing_is_told(chat: Everyday, engine: Listening) -> None:
    chat.ask_and_wait("Well?")
    assert engine.prompt() == ""
    assert engine.answers[-1].sampling == p.Sampling()
    assert chat.role_shown() == "Role"


def test_prompt_and_sampling_reach_the_engine(chat: Everyday, engine: Listening) -> None:
    chat.choose_role("Poet")
    chat.ask_and_wait("Well?")
    assert engine.answers[-1].messages == (
        p.Message("system", "Answer in rhymes."),
        p.Message("user", "Well?"),
    )
    assert engine.answers[-1].sampling == POET.sampling
    assert chat.questions() == ["Well?"]


def test_stop_words_end_the_answer(chat: Everyday) -> None:
    chat.choose_role("Terse")
    chat.ask_and_wait("Well?")
    assert chat.last_answer() == "Scripted "


def test_another_role_in_mid_conversation_holds_from_the_next_question_on(
    chat: Everyday, engine: Listening
) -> None:
    chat.ask_and_wait("Well?")
    chat.choose_role("Poet")
    chat.ask_and_wait("And now?")
    assert engine.prompt() == "Answer in rhymes."
    chat.choose_role("No role")
    chat.ask_and_wait("And now?")
    assert engine.prompt() == ""


# --- kept with the conversation -----------------------------------------------------------------


def test_each_conversation_has_its_own(chat: Everyday, engine: Listening) -> None:
    chat.choose_role("Poet")
    chat.talk_about("One?")
    chat.choose_role("Poet")
    chat.ask_and_wait("In rhymes?")
    chat.new_chat()
    assert chat.role_shown() == "Role"
    chat.ask_and_wait("Two?")
    chat.until(lambda: "Two?" in chat.titles())
    chat.click_on("One?")
    assert chat.role_shown() == "Poet"
    chat.ask_and_wait("Again?")
    assert engine.prompt() == "Answer in rhymes."


def test_it_is_there_at_the_next_start(chat: Everyday, live: Live) -> None:
    chat.choose_role("Poet")
    chat.ask_and_wait("Well?")
    chat.until(lambda: chat.titles() == ["Well?"])
    dialog = dialog_of(chat)
    dialog.form.prompt.setPlainText("Answer in prose.")
    chat.close()
    again = Listening()
    fresh = live(engine=again)
    assert fresh.role_shown() == "Role"
    fresh.until(lambda: fresh.titles() == ["Well?"])
    fresh.click_on("Well?")
    assert fresh.role_shown() == "Poet"
    assert fresh.page.composer.role_button.has_dot
    fresh.ask_and_wait("And now?")
    assert again.prompt() == "Answer in prose."
    assert again.answers[-1].sampling == POET.sampling


def test_what_is_different_here_is_so_here_alone(chat: Everyday, engine: Listening) -> None:
    chat.choose_role("Poet")
    dialog_of(chat).form.prompt.setPlainText("Answer in prose.")
    chat.ask_and_wait("Well?")
    assert engine.prompt() == "Answer in prose."
    chat.new_chat()
    chat.choose_role("Poet")
    assert not chat.page.composer.role_button.has_dot
    chat.ask_and_wait("Well?")
    assert engine.prompt() == "Answer in rhymes."


def test_a_role_that_is_changed_is_another_one_everywhere(
    chat: Everyday, engine: Listening
) -> None:
    chat.choose_role("Poet")
    chat.ask_and_wait("Well?")
    chat.roles.edit_roles().body.form.prompt.setPlainText("Answer in verse.")
    chat.ask_and_wait("And now?")
    assert engine.prompt() == "Answer in verse."


# --- new conversations --------------------------------------------------------------------------


def test_new_conversations_begin_in_the_usual_role(
    live: Live, engine: Listening, tmp_path: Path
) -> None:
    s.Settings(tmp_path / "settings.json").set(s.DEFAULT_ROLE, "poet")
    chat = live(engine=engine)
    assert chat.role_shown() == "Poet"
    chat.ask_and_wait("Well?")
    assert engine.prompt() == "Answer in rhymes."
    chat.choose_role("No role")
    assert chat.role_shown() == "Role"
    chat.new_chat()
    assert chat.role_shown() == "Poet"


def test_another_usual_role_holds_at_once_where_nothing_was_asked_yet(chat: Everyday) -> None:
    chat.settings.set(s.DEFAULT_ROLE, "poet")
    assert chat.role_shown() == "Poet"
    chat.choose_role("Has ideas")
    chat.settings.set(s.DEFAULT_ROLE, "")
    assert chat.role_shown() == "Has ideas"
    chat.ask_and_wait("Well?")
    chat.settings.set(s.DEFAULT_ROLE, "poet")
    assert chat.role_shown() == "Has ideas"


def test_a_usual_role_that_is_gone_is_none(live: Live, engine: Listening, tmp_path: Path) -> None:
    s.Settings(tmp_path / "settings.json").set(s.DEFAULT_ROLE, "nobody")
    chat = live(engine=engine)
    chat.ask_and_wait("Well?")
    assert (engine.prompt(), chat.role_shown()) == ("", "Role")


def test_a_question_that_nobody_answered_leaves_the_role_as_it_was_chosen(live: Live) -> None:
    chat = live(Script(hold_after=0))
    chat.choose_role("Poet")
    chat.ask("Well?")
    chat.session.stop()
    chat.until(lambda: not chat.session.is_answering)
    assert (chat.typed(), chat.role_shown()) == ("Well?", "Poet")


# --- a model of its own -------------------------------------------------------------------------


def test_a_role_brings_its_model_and_its_device_along(chat: Everyday, engine: Listening) -> None:
    chat.choose_role("Writer of letters")
    assert (chat.is_chosen("writer"), chat.runtime.device) == (True, "GPU")
    assert chat.page.header.model_picker.accessibleName() == "Model: Writer"
    chat.ask_and_wait("Dear …")
    last = engine.answers[-1]
    assert (last.model.id, last.device) == ("writer", "GPU")
    assert chat.answers()[-1].figures_text().startswith("GPU · Writer")


def test_a_device_for_this_conversation_alone_is_used_at_once(chat: Everyday) -> None:
    dialog = dialog_of(chat)
    actions = dialog.form.device.picker.menu().actions()
    next(one for one in actions if one.data() == "GPU").trigger()
    assert chat.is_chosen("seer")
    assert chat.runtime.device == "GPU"


def test_a_role_without_one_leaves_model_and_device(chat: Everyday) -> None:
    chat.choose_role("Writer of letters")
    chat.choose_role("Poet")
    assert (chat.is_chosen("writer"), chat.runtime.device) == (True, "GPU")


def test_opening_a_conversation_does_not_change_the_model(chat: Everyday) -> None:
    chat.choose_role("Writer of letters")
    chat.ask_and_wait("Dear …")
    chat.until(lambda: chat.titles() == ["Dear …"])
    chat.new_chat()
    chat.page.model_chosen.emit("seer")
    chat.click_on("Dear …")
    assert chat.is_chosen("seer")
    assert chat.role_shown() == "Writer of letters"


def test_the_usual_role_brings_its_model_along_to_what_is_new(
    live: Live, engine: Listening, tmp_path: Path
) -> None:
    s.Settings(tmp_path / "settings.json").set(s.DEFAULT_ROLE, "letters")
    chat = live(engine=engine)
    assert (chat.is_chosen("writer"), chat.runtime.device) == (True, "GPU")
    chat.page.model_chosen.emit("seer")
    chat.ask_and_wait("Dear …")
    assert engine.answers[-1].model.id == "seer"
    chat.new_chat()
    assert chat.is_chosen("writer")
