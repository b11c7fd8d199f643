"""In the library: faster answers are switched on, measured, and made use of in the chat; a model is
measured on every device and goes where it is the fastest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from desktop.speed.pane import SpeedPane
from models.catalogue.catalogue import Catalogue, read_catalogue
from models.engine import protocol as p
from models.engine.script import Script
from models.engine.scripted import ScriptedBackend
from models.errors import Problem
from models.places import BUILTIN_MODELS
from models.store.pace import read_pace
from models.store.store import ModelStore
from tests.desktop.library.looking import texts
from tests.desktop.session.library_harness import BOTH, NO_GPU, Desk, Sit, press, small_catalogue
from tests.models.speed.making import WORDS, put_into
from tests.models.speed.racing import Asked, Pace, Racing, draft_wins

_PAGE = "A sentence of a document. " * 70


@dataclass
class Race:
    """A desk with a large model and a small one of its family.

    Attributes:
        backend: how fast it is.
        requests: what it was asked for.
    """

    desk: Desk
    backend: Racing
    requests: list[p.Request]

    @property
    def pane(self) -> SpeedPane:
        return self.desk.library.details.speed

    def open(self) -> Race:
        self.desk.open()
        self.desk.app.front.runtime.choose_model("large")
        self.desk.until_ready()
        self.desk.show_library("large")
        return self

    def switch(self) -> None:
        self.pane.faster.switch.click()

    def until_measured(self) -> None:
        self.desk.until(lambda: "Drafted" in self.said())
        self.desk.until(self.pane.faster.stop_button.isHidden)

    def said(self) -> str:
        return "\n".join(texts(self.pane))

    def back_to_chat(self) -> None:
        self.desk.app.front.rooms.show_chat()
        self.desk.until_ready()

    def answers(self) -> list[p.Answer]:
        return [one for one in self.requests if isinstance(one, p.Answer)]

    def how(self) -> p.Faster:
        """The last answer that somebody asked for was made."""
        return self.answers()[-1].faster

    def figures(self) -> str:
        views = self.desk.app.front.page.transcript.views()
        return "\n".join(texts(views[-1]))


MakeRace = Callable[..., Race]


@pytest.fixture
def race(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> MakeRace:
    def begin(pace: Pace = draft_wins, script: Script = BOTH, **sizes: int) -> Race:
        backend = Racing(pace, script)
        requests: list[p.Request] = []

        def make_engine(_: ScriptedBackend) -> Asked:
            engine = Asked(backend)
            engine.requests = requests
            return engine

        monkeypatch.setattr("tests.desktop.session.library_harness.InlineEngine", make_engine)
        desk = sit(script)
        for name, size in (sizes or {"large": 1000, "small": 100}).items():
            put_into(desk.folder, name, size=size)
        return Race(desk, backend, requests)

    return begin


def test_it_is_measured_kept_and_used(race: MakeRace) -> None:
    here = race().open()
    here.switch()
    here.until_measured()
    assert "Drafted by Small: 2.0 times as fast, 50 % taken" in here.said()
    looked_up = "Looked up in long texts and code: off, it would be slower here (0.8×)"  # noqa: RUF001
    assert looked_up in here.said()
    here.back_to_chat()
    here.desk.ask("Why?")
    assert here.how() == p.Faster(_ref(here, "small"), "CPU")
    assert "drafted by Small, 50 % taken" in here.figures()


def test_what_is_slower_is_off(race: MakeRace) -> None:
    here = race(lambda faster, _: 1.25 if faster.draft else 1.0).open()
    here.switch()
    here.until_measured()
    assert "Drafted by Small: off, it would be slower here (0.8×)" in here.said()  # noqa: RUF001
    here.back_to_chat()
    here.desk.ask("Why?")
    assert here.how() == p.PLAIN
    assert "drafted" not in here.figures()


def test_long_texts_are_looked_up_in_where_that_is_faster(race: MakeRace) -> None:
    here = race(lambda faster, _: 0.4 if faster.lookup else 1.0).open()
    here.switch()
    here.until_measured()
    here.back_to_chat()
    here.desk.ask("Why?")
    assert here.how() == p.PLAIN
    here.desk.ask(_PAGE)
    assert here.how() == p.Faster(lookup=True)
    assert "looked up" in here.figures()


def test_it_is_not_measured_again_at_the_next_start(race: MakeRace) -> None:
    here = race().open()
    here.switch()
    here.until_measured()
    store = ModelStore(here.desk.folder, BUILTIN_MODELS)
    here.desk.until(lambda: len(read_pace(store, "large").measured) == 2)
    here.desk.restart().show_library("large")
    here.until_measured()
    here.back_to_chat()
    measured = len(here.answers())
    here.desk.ask("Why?")
    assert len(here.answers()) == measured + 1
    assert here.how().draft == _ref(here, "small")


def test_measure_again_asks_again_and_off_is_off(race: MakeRace) -> None:
    here = race().open()
    here.switch()
    here.until_measured()
    here.backend.pace = lambda faster, _: 2.0 if faster.draft else 1.0
    press(here.pane.faster.again_button)
    here.desk.until(lambda: "slower here (0.5×)" in here.said())  # noqa: RUF001
    here.switch()
    assert "Drafted" not in here.said()
    here.back_to_chat()
    here.desk.ask("Why?")
    assert here.how() == p.PLAIN


def test_a_question_goes_first_and_the_measuring_goes_on(race: MakeRace) -> None:
    here = race().open()
    asked: list[str] = []

    def ask_once(faster: p.Faster, device: str) -> float:
        if faster.draft and not asked:
            asked.append("Why?")
        return draft_wins(faster, device)

    here.backend.pace = ask_once
    here.switch()
    here.desk.until(lambda: bool(asked))
    here.desk.app.front.rooms.show_chat()
    said = here.desk.ask("Why?")
    assert said.endswith("Why?")
    here.desk.show_library("large")
    here.until_measured()
    assert "2.0 times as fast" in here.said()


def test_it_can_be_stopped(race: MakeRace) -> None:
    here = race(script=replace(BOTH, hold_after=1)).open()
    here.switch()
    here.desk.until(lambda: "Measuring with and without: 0 of 24 answers" in here.said())
    press(here.pane.faster.stop_button)
    here.desk.until(lambda: "Not measured on CPU yet." in here.said())
    assert here.pane.faster.switch.isChecked()
    assert here.pane.faster.again_button.text() == "Measure now"


def test_a_draft_of_another_family_is_no_draft(race: MakeRace) -> None:
    here = race(large=1000)
    put_into(here.desk.folder, "foreign", tuple(reversed(WORDS)))
    here.open().switch()
    here.desk.until(lambda: "No model on this PC can draft for it." in here.said())
    assert "Looked up in long texts" in here.said()
    assert not any(answer.faster.draft for answer in here.answers())


def test_a_draft_of_the_catalogue_is_offered_with_its_size(
    race: MakeRace, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = (*small_catalogue(), *map(read_catalogue().get, ("phi-4-mini-fastdraft-120m",)))
    main = read_catalogue().get("phi-4-mini-instruct")
    monkeypatch.setattr("desktop.jobs.inventory.read_catalogue", lambda: Catalogue((*known, main)))
    here = race(**{"phi-4-mini-instruct": 1000})
    here.desk.open().show_library("phi-4-mini-instruct")
    here.switch()
    here.desk.until(lambda: "“FastDraft for Phi-4 mini” was made to draft for it" in here.said())
    assert "135 MB" in here.said()
    press(here.pane.faster.offer_button)
    assert here.desk.library.list.current == "phi-4-mini-fastdraft-120m"


def test_the_fastest_device_is_found_and_taken(race: MakeRace) -> None:
    here = race().open()
    here.backend.rates = {"CPU": 10.0, "GPU": 40.0}
    press(here.pane.devices.measure_button)
    here.desk.until(lambda: "Fastest on GPU." in here.said())
    assert [line[0] for line in here.pane.devices.table.lines()] == ["Device", "CPU", "GPU"]
    here.desk.until(lambda: here.desk.app.front.runtime.device == "GPU")
    here.back_to_chat()
    here.desk.ask("Why?")
    assert here.answers()[-1].device == "GPU"


def test_the_user_has_the_last_word_on_the_device(race: MakeRace) -> None:
    here = race().open()
    here.backend.rates = {"CPU": 10.0, "GPU": 40.0}
    press(here.pane.devices.measure_button)
    here.desk.until(lambda: here.desk.app.front.runtime.device == "GPU")
    runtime = here.desk.app.front.runtime
    runtime.choose_device("CPU")
    runtime.choose_model("small")
    runtime.choose_model("large")
    assert runtime.device == "CPU"


def test_a_device_that_refuses_says_why_in_the_table(race: MakeRace) -> None:
    here = race(script=NO_GPU).open()
    press(here.pane.devices.measure_button)
    here.desk.until(lambda: "Fastest on CPU." in here.said())
    line = here.pane.devices.table.lines()[-1]
    assert line == ["GPU", "The driver of GPU gave up. Choose another device."]
    assert here.desk.app.front.runtime.device == "CPU"


def test_what_cannot_be_measured_says_why(race: MakeRace) -> None:
    here = race(script=NO_GPU).open()
    here.desk.app.front.runtime.choose_device("GPU")
    here.switch()
    here.desk.until(lambda: "The driver of GPU gave up." in here.said())
    why = here.desk.app.back.workshop.speeds.state("large").found[0].problem
    assert isinstance(why, Problem)


def _ref(here: Race, model_id: str) -> p.ModelRef:
    return ModelStore(here.desk.folder, BUILTIN_MODELS).get(model_id).ref
