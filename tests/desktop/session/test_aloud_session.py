"""Answers are read aloud in the whole window: by the button, or every one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop import settings as s
from desktop.aloud.system_lane import OwnVoice
from desktop.aloud.voices import Means
from desktop.app import App
from desktop.chat.notice_bar import Notice
from desktop.listen.scripted import ScriptedSpeakers
from desktop.messages.answer import AnswerView
from desktop.preferences.fields import ChoiceField
from desktop.settings import Settings
from models.engine.scripted import Script, ScriptedEngine
from models.places import BUILTIN_MODELS, find_places
from models.store.store import ModelStore
from tests.desktop.aloud.test_engine_lane import voice_model
from tests.desktop.aloud.test_system_lane import Anna

_SAID = ("The ball is green. ", "It lies under the table. ", "Nobody ", "plays.")
_TALKS = Script(chunks=_SAID)
# The answer stops in the middle, and waits.
_WAITS = Script(chunks=_SAID, hold_after=3)
_RATE = 48_000


@dataclass
class Room:
    """A user at the window who listens.

    Attributes:
        own: the voice of the system.
        speakers: where it is heard.
        voices: of the engines that were started for a voice.
    """

    qtbot: QtBot
    home: Path
    script: Script
    speakers: ScriptedSpeakers
    own: Anna | None
    voice_script: Script

    def __post_init__(self) -> None:
        self.voices: list[ScriptedEngine] = []
        places = find_places({"SIDELIGHT_HOME": str(self.home)})
        settings = Settings(places.config / "settings.json")
        settings.set(s.WIZARD, "left")
        means = Means(self._make_voice, lambda: self.speakers, self._own_voice)
        store = ModelStore(places.models, BUILTIN_MODELS)
        engine = ScriptedEngine(self.script)
        self.app = App(places, store, lambda: engine, aloud=means)
        self.qtbot.addWidget(self.app.window)
        self.app.window.resize(1000, 700)
        self.app.show()
        self.page = self.app.front.page
        self.until(lambda: self.page.header.status() == "Ready")

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=30_000)

    @property
    def reads(self) -> bool:
        return self.app.back.reader.is_reading

    def install(self, *model_ids: str) -> None:
        """Models that speak are there from now on."""
        now = self.app.back.workshop.inventory.now
        models = (*now.installed, *map(voice_model, model_ids))
        self.app.back.workshop.inventory.known.emit(replace(now, installed=models))

    def read_all(self) -> None:
        """Switch it on as the user would."""
        QTest.mouseClick(self.page.header.aloud_button, Qt.MouseButton.LeftButton)

    def ask(self, text: str = "Where is the ball?") -> None:
        self.page.set_composer_text(text)
        self.page.composer.send_button.click()

    def ask_and_wait(self, text: str = "Where is the ball?") -> AnswerView:
        self.ask(text)
        self.until(lambda: not self.app.front.session.is_answering)
        return self.answers()[-1]

    def answers(self) -> list[AnswerView]:
        return [view for view in self.page.transcript.views() if isinstance(view, AnswerView)]

    def sounds(self) -> bool:
        """Whether something is heard."""
        return any(speaker.played for speaker in self.speakers.opened)

    def heard_s(self) -> float:
        """How long all that was heard, or is about to be, sounds."""
        blocks = [block for speaker in self.speakers.opened for block in speaker.played]
        return len(np.concatenate(blocks)) / _RATE if blocks else 0.0

    def notice(self) -> Notice | None:
        return self.page.notice_bar.notice() if self.page.notice_bar.isVisible() else None

    def _make_voice(self) -> ScriptedEngine:
        self.voices.append(ScriptedEngine(self.voice_script))
        return self.voices[-1]

    def _own_voice(self) -> OwnVoice | None:
        return self.own


Enter = Callable[..., Room]


@pytest.fixture
def enter(qtbot: QtBot, tmp_path: Path) -> Iterator[Enter]:
    rooms: list[Room] = []

    def make(
        script: Script = _TALKS,
        own: Anna | None = None,
        voice: Script | None = None,
        speed: float = 20.0,
        mute: bool = False,
    ) -> Room:
        speakers = ScriptedSpeakers(_RATE, speed=speed)
        anna = None if mute else own or Anna()
        rooms.append(Room(qtbot, tmp_path, script, speakers, anna, voice or Script()))
        return rooms[-1]

    yield make
    for room in rooms:
        room.app.close()
        assert room.app.has_ended


def _asked(room: Room) -> list[str]:
    assert room.own is not None
    return [text for text, _, _ in room.own.asked]


def test_the_button_reads_an_answer_and_stops_again(enter: Enter) -> None:
    room = enter(speed=1.0)
    view = room.ask_and_wait()
    assert not room.reads
    button = view.tools.aloud_button
    assert button.accessibleName() == "Read aloud"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    room.until(lambda: room.reads and button.accessibleName() == "Stop reading")
    room.until(room.sounds)
    assert button.is_seen
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert not room.reads
    assert button.accessibleName() == "Read aloud"


def test_all_of_it_is_read_by_the_voice_of_the_system(enter: Enter) -> None:
    room = enter()
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(lambda: not room.reads)
    assert _asked(room) == ["The ball is green.", "It lies under the table.", "Nobody plays."]
    assert room.heard_s() == pytest.approx(0.3, rel=0.05)
    assert room.voices == []


def test_a_model_speaks_where_one_is_installed(enter: Enter) -> None:
    room = enter()
    room.install("voice")
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(lambda: not room.reads)
    assert _asked(room) == []
    assert len(room.voices) == 1
    # A twentieth of a second for each of 44 letters.
    assert room.heard_s() == pytest.approx(2.2, rel=0.1)


def test_every_answer_is_read_while_it_is_still_written(enter: Enter) -> None:
    room = enter(_WAITS)
    room.read_all()
    assert room.app.settings.get(s.READ_ALOUD) == "yes"
    room.ask()
    room.until(room.sounds)
    assert room.app.front.session.is_answering
    room.until(lambda: _asked(room) == ["The ball is green.", "It lies under the table."])
    view = room.answers()[-1]
    assert view.tools.aloud_button.isVisible()
    assert view.tools.aloud_button.accessibleName() == "Stop reading"


def test_the_voice_gets_ready_while_the_answer_is_thought_about(enter: Enter) -> None:
    room = enter(Script(chunks=_SAID, hold_after=0))
    room.install("voice")
    room.ask()
    room.until(lambda: room.app.front.session.is_answering)
    assert room.voices == []
    room.page.stop_requested.emit()
    room.until(lambda: not room.app.front.session.is_answering)
    room.read_all()
    room.ask("And now?")
    room.until(lambda: len(room.voices) == 1)
    assert not room.reads


def test_the_switch_is_off_at_first_and_changed_by_keys(enter: Enter) -> None:
    room = enter()
    button = room.page.header.aloud_button
    assert not button.isChecked()
    assert "Ctrl+Shift+L" in button.toolTip()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    room.app.window.activateWindow()
    room.page.focus_composer()
    QTest.keyClick(room.page.composer.entry, Qt.Key.Key_L, modifiers)
    room.until(button.isChecked)
    room.ask_and_wait()
    room.until(lambda: len(_asked(room)) == 3)
    assert button.accessibleName() == "Read answers aloud"


def test_falling_silent_lasts_for_that_answer(enter: Enter) -> None:
    """The button while it streams; the next answer is read again."""
    room = enter(_WAITS, speed=1.0)
    room.read_all()
    room.ask()
    room.until(room.sounds)
    room.answers()[-1].tools.aloud_button.click()
    assert not room.reads
    assert room.app.front.session.is_answering
    room.page.stop_requested.emit()
    room.until(lambda: not room.app.front.session.is_answering)
    assert not room.reads
    before = len(_asked(room))
    room.ask("And now?")
    room.until(lambda: len(_asked(room)) > before)
    assert room.reads


def test_stopping_the_answer_stops_its_voice(enter: Enter) -> None:
    room = enter(_WAITS, speed=1.0)
    room.read_all()
    room.ask()
    room.until(room.sounds)
    QTest.keyClick(room.page.composer.entry, Qt.Key.Key_Escape)
    room.until(lambda: not room.app.front.session.is_answering)
    assert not room.reads


@pytest.mark.parametrize("in_entry", [True, False])
def test_escape_silences_where_it_stops_nothing_else(enter: Enter, in_entry: bool) -> None:
    room = enter(speed=1.0)
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(room.sounds)
    place = room.page.composer.entry if in_entry else view.tools.aloud_button
    QTest.keyClick(place, Qt.Key.Key_Escape)
    assert not room.reads


def test_another_question_silences_the_answer_before(enter: Enter) -> None:
    room = enter(speed=1.0)
    first = room.ask_and_wait()
    first.tools.aloud_button.click()
    room.until(room.sounds)
    room.ask("And the cup?")
    room.until(lambda: not room.reads)


def test_another_conversation_is_silent(enter: Enter) -> None:
    room = enter(speed=1.0)
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(room.sounds)
    room.app.front.session.start_anew()
    assert not room.reads


def test_who_begins_to_talk_is_not_talked_over(enter: Enter) -> None:
    room = enter(speed=1.0)
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(room.sounds)
    room.app.front.senses.talk_began.emit()
    assert not room.reads


def test_thoughts_are_not_read(enter: Enter) -> None:
    room = enter(Script(chunks=("<think>", "Hm. A ball? ", "</think>", "It is green. ", "Yes.")))
    room.read_all()
    room.ask_and_wait()
    room.until(lambda: _asked(room) == ["It is green.", "Yes."])


def test_a_model_that_fails_is_replaced_with_one_notice(enter: Enter) -> None:
    room = enter(voice=Script(die_after=0))
    room.install("voice")
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(lambda: not room.reads and len(_asked(room)) == 3)
    notice = room.notice()
    assert notice is not None
    assert notice.what == "Voice does not speak, so the voice of the system reads on."
    room.page.clear_notice()
    view.tools.aloud_button.click()
    room.until(lambda: not room.reads and len(_asked(room)) == 6)
    assert room.notice() is None
    assert view.source == "".join(_SAID)


def test_without_any_voice_it_says_why_and_leads_to_models_that_speak(enter: Enter) -> None:
    room = enter(mute=True)
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(lambda: room.notice() is not None)
    notice = room.notice()
    assert notice is not None
    assert "this PC has no voice" in notice.what
    room.page.notice_action_chosen.emit(notice.actions[0].id)
    library = room.app.front.rooms.library
    room.until(lambda: room.app.window.place is library)
    assert library.filter_bar.current().purpose == "speak"


def test_that_there_is_no_voice_is_said_once_for_all_answers(enter: Enter) -> None:
    room = enter(mute=True)
    room.read_all()
    room.ask_and_wait()
    room.until(lambda: room.notice() is not None)
    room.page.clear_notice()
    room.ask_and_wait("And now?")
    room.until(lambda: not room.reads)
    assert room.notice() is None


def test_an_answer_without_words_says_so(enter: Enter) -> None:
    room = enter(Script(chunks=("```\n", "x = 1\n", "```\n")))
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(lambda: room.notice() is not None or bool(_asked(room)))
    notice = room.notice()
    assert notice is None or "nothing in this answer" in notice.what


def test_the_preferences_list_the_voices_and_the_chosen_one_speaks(enter: Enter) -> None:
    room = enter()
    room.install("voice")
    room.app.front.wishes.show_preferences("voice")
    dialog = room.app.front.wishes.preferences.dialog
    assert dialog is not None
    field = dialog.page.field(s.VOICE)
    assert isinstance(field, ChoiceField)
    room.until(lambda: len(field.picker.choice_ids()) == 5)
    assert field.picker.choice_ids() == ["", "voice", "system", "system:anna", "system:otto"]
    room.app.settings.set(s.VOICE, "system:otto")
    room.app.settings.set(s.VOICE_SPEED, "150")
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(lambda: not room.reads)
    assert room.own is not None
    assert room.own.asked[0] == ("The ball is green.", "otto", 1.5)


def test_reading_goes_on_in_another_language(enter: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.app.lacks_font", lambda _language: False)
    room = enter(speed=0.2)
    room.app.settings.set(s.LANGUAGE, "en")
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(room.sounds)
    before = room.page
    room.app.settings.set(s.LANGUAGE, "zh_TW")
    try:
        room.until(lambda: room.app.front.page is not before)
        assert room.reads
        room.page = room.app.front.page
        room.until(lambda: bool(room.answers()))
        room.answers()[-1].tools.aloud_button.click()
        assert not room.reads
    finally:
        room.app.settings.set(s.LANGUAGE, "en")


def test_closing_the_window_ends_voice_and_engine(enter: Enter) -> None:
    room = enter(speed=0.5)
    room.install("voice")
    view = room.ask_and_wait()
    view.tools.aloud_button.click()
    room.until(room.sounds)
    room.app.window.close()
    assert not room.reads
    assert not room.app.back.voices.of_model.is_running
