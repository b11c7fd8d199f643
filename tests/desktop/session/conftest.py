"""Starts conversations and whole windows, and ends them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from models.conversion import converter
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.installer import Installer
from tests.desktop.session.converting import SCRIPT, SEES, Converting
from tests.desktop.session.drawing import Studio, sit_down
from tests.desktop.session.everyday import Everyday, Live
from tests.desktop.session.harness import Chat, Start
from tests.desktop.session.library_harness import BOTH, FILES, REPOSITORY, Desk, Sit, sitting
from tests.desktop.session.talking_room import TALKS, Talk, Talking
from tests.desktop.session.writing_down import Room
from tests.desktop.transcribe.gated import Gated
from tests.fixtures.folder_models import checkpoint, write
from tests.fixtures.hub_server import Hub, serve_hub, use_hub
from tests.models.conversion.desk import Player, Tools


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    chats: list[Chat] = []

    def start_one(script: Script | None = None, engine: p.Engine | None = None) -> Chat:
        chat = Chat(qtbot, engine or ScriptedEngine(script), tmp_path)
        chats.append(chat)
        chat.until_ready()
        return chat

    yield start_one
    for chat in chats:
        chat.close()


@pytest.fixture
def live(qtbot: QtBot, tmp_path: Path) -> Iterator[Live]:
    """The same user each time: what was said before is there."""
    made: list[Everyday] = []

    def begin(
        script: Script | None = None, engine: p.Engine | None = None, minute_ms: int = 60_000
    ) -> Everyday:
        chat = Everyday(qtbot, engine or ScriptedEngine(script), tmp_path, minute_ms)
        made.append(chat)
        chat.until_ready()
        return chat

    yield begin
    for chat in made:
        chat.close()


@pytest.fixture
def picture(tmp_path: Path) -> str:
    path = tmp_path / "red.png"
    Image.new("RGB", (64, 48), (200, 30, 30)).save(path)
    return str(path)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with serve_hub() as running:
        running.add(REPOSITORY, FILES)
        use_hub(monkeypatch, running.url)
        yield running


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sit]:
    yield from sitting(qtbot, tmp_path / "home", monkeypatch)


@pytest.fixture
def desk(sit: Sit, hub: Hub) -> Desk:
    """A user who got the model from the hub some time ago, and now looks at it in the library."""
    desk = sit()
    desk.bring(revision=hub.repositories[REPOSITORY].newest)
    desk.open().show_library()
    return desk


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Player:
    """In the place of the process that converts."""
    played, real = Player(), converter.Converter

    def make(installer: Installer, _: object) -> converter.Converter:
        return real(installer, Tools(tmp_path), played)

    monkeypatch.setattr(converter, "Converter", make)
    return played


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "my-eyes"
    made.mkdir()
    for name in ("tokenizer.json", "preprocessor_config.json"):
        write(made, name, {})
    return checkpoint(made, SEES)


@pytest.fixture
def at_work(sit: Sit, player: Player, folder: Path) -> Converting:
    """The dialog for a folder is about to open."""
    desk = sit(SCRIPT).open()
    desk.show_library().add_wanted.emit(folder)
    return Converting(desk)


@pytest.fixture
def backend() -> Iterator[Gated]:
    """Hears one stretch for each that is let through its gate."""
    made = Gated(Script(devices=BOTH.devices, heard=("The green ball.",)))
    yield made
    made.gate.open()


@pytest.fixture
def room(sit: Sit, backend: Gated) -> Iterator[Room]:
    """A user where recordings are written down, with that model."""
    yield Room(sit(backend).open()).go()
    # Or the app waits for the stretch that waits at the gate.
    backend.gate.open()


@pytest.fixture
def sounds(tmp_path: Path) -> Path:
    """Where the recordings of the user are."""
    folder = tmp_path / "sounds"
    folder.mkdir()
    return folder


@pytest.fixture
def studio(sit: Sit) -> Studio:
    """A user in the studio, with a model that draws."""
    return Studio(sit_down(sit)).go()


@pytest.fixture
def talk(qtbot: QtBot, tmp_path: Path) -> Iterator[Talk]:
    """Lets a user talk with the whole window; the microphone is let go of in the end."""
    made: list[Talking] = []

    def make(script: Script = TALKS, speed: float = 20.0) -> Talking:
        made.append(Talking(qtbot, tmp_path, script, speed))
        return made[-1]

    yield make
    for talking in made:
        talking.app.close()
        assert talking.app.has_ended
        assert talking.room.opened == talking.room.closed
