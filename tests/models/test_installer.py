"""What the installer does for the window and the command line alike."""

from __future__ import annotations

import json
import shutil
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.catalogue.catalogue import Catalogue
from models.catalogue.entry import EntrySource
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedEngine
from models.errors import Cancelled, DownloadFailed, ModelNotInstalled, Problem, SourceUnreachable
from models.hardware.fit import Fit, Level
from models.installer import Installer, devices_to_try
from models.places import BUILTIN_MODELS, find_places
from models.sources.network import Network
from models.store.manifest import MANIFEST_NAME
from models.store.refusals import StoreFault
from models.store.store import ModelStore
from models.store.trials import read_trials
from tests.fixtures.hub_downloads import FILES, NAME, WEIGHTS
from tests.fixtures.hub_server import Hub, serve_hub, use_hub
from tests.models.store.local_source import ENTRY

MODEL = "shapes-qwen2-vl"
HUB_PLACE = EntrySource("hf", NAME, size_bytes=sum(map(len, FILES.values())))
HUB_ENTRY = replace(ENTRY, sources=(HUB_PLACE,))
NO_DRIVER = Problem("DeviceFault", "The driver of GPU gave up.", "Choose another device.", "clFoo")
SCRIPT = Script(
    devices=tuple(p.Device(name, name, name) for name in ("CPU", "GPU")),
    refuses={"GPU": NO_DRIVER},
)


@dataclass
class Desk:
    """An installer with a home of its own, and the network settings it is to use."""

    home: Path
    network: Network = field(default_factory=Network)
    engines: list[ScriptedEngine] = field(default_factory=list)
    installer: Installer = field(init=False)

    def __post_init__(self) -> None:
        self.installer = Installer(
            self.open_store(), self.home / "config", lambda: self.network, self._make_engine
        )

    def open_store(self) -> ModelStore:
        """As at the next start."""
        places = find_places({"SIDELIGHT_HOME": str(self.home)})
        return ModelStore(places.models, BUILTIN_MODELS, is_moved=places.models_moved)

    def bring(self, model_id: str) -> Path:
        """A model of the user's that nobody knows the source of."""
        folder = self.home / "models" / model_id
        shutil.copytree(BUILTIN_MODELS / MODEL, folder)
        manifest = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
        manifest |= {"id": model_id, "place": None, "source": ""}
        (folder / MANIFEST_NAME).write_text(json.dumps(manifest), encoding="utf-8")
        return folder

    def _make_engine(self) -> ScriptedEngine:
        self.engines.append(ScriptedEngine(SCRIPT))
        return self.engines[-1]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "home")


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with serve_hub() as running:
        running.add(NAME, FILES)
        use_hub(monkeypatch, running.url)
        yield running


def ignore(_: object) -> None:
    """Nobody watches."""


def test_device_that_refuses_is_kept_with_its_reason(desk: Desk) -> None:
    told: list[str] = []
    trials = desk.installer.try_on(MODEL, ("GPU", "CPU"), told.append, CancelToken())
    assert told == ["GPU", "CPU"]
    refused, worked = read_trials(desk.open_store(), MODEL)
    assert (refused, worked) == trials
    assert (refused.device, refused.works, refused.problem) == ("GPU", False, NO_DRIVER)
    assert (worked.device, worked.works, worked.problem) == ("CPU", True, None)
    assert (worked.ttft_ms, worked.tokens_per_s, worked.memory_bytes) == (40.0, 25.0, 300 << 20)


def test_once_it_works_no_other_device_is_tried(desk: Desk) -> None:
    told: list[str] = []
    (trial,) = desk.installer.try_on(MODEL, ("CPU", "GPU"), told.append, CancelToken())
    assert (trial.device, told) == ("CPU", ["CPU"])


def test_later_trial_takes_the_place_of_the_earlier(desk: Desk) -> None:
    desk.installer.try_on(MODEL, ("CPU",), ignore, CancelToken())
    desk.installer.try_on(MODEL, ("GPU", "CPU"), ignore, CancelToken())
    assert [trial.device for trial in read_trials(desk.open_store(), MODEL)] == ["GPU", "CPU"]
    assert len(desk.engines) == 2


def test_stopped_trial_leaves_no_verdict(desk: Desk) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        desk.installer.try_on(MODEL, ("GPU", "CPU"), ignore, cancel)
    assert read_trials(desk.open_store(), MODEL) == ()


def test_what_is_not_installed_is_not_tried(desk: Desk) -> None:
    with pytest.raises(ModelNotInstalled):
        desk.installer.try_on("absent", ("CPU",), ignore, CancelToken())
    assert desk.engines == []


@pytest.mark.parametrize(
    ("levels", "order"),
    [
        ("", "CPU"),
        ("CPU=well", "CPU"),
        ("GPU=well CPU=well", "GPU CPU"),
        ("CPU=well GPU.1=slowly GPU.0=slowly", "CPU GPU.1 GPU.0"),
        ("GPU=slowly CPU=no", "GPU"),
        ("CPU=no GPU=no", "CPU"),
    ],
)
def test_devices_are_tried_in_the_order_of_the_verdicts(levels: str, order: str) -> None:
    known: dict[str, Level] = {"well": "well", "slowly": "slowly", "no": "no"}
    pairs = [pair.split("=") for pair in levels.split()]
    fits = [Fit(device, known[level], "") for device, level in pairs]
    assert devices_to_try(fits) == tuple(order.split())


def test_changed_network_settings_count_at_the_next_fetch(
    desk: Desk, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        desk.network = Network(hub_endpoint=f"http://127.0.0.1:{unused.getsockname()[1]}")
    with pytest.raises(SourceUnreachable):
        desk.installer.fetch(HUB_ENTRY, HUB_PLACE, ignore, CancelToken())
    desk.network = Network(hub_endpoint=hub.url)
    model = desk.installer.fetch(HUB_ENTRY, HUB_PLACE, ignore, CancelToken())
    assert (model.folder / WEIGHTS).read_bytes() == FILES[WEIGHTS]
    assert model.revision == hub.repositories[NAME].newest
    assert desk.installer.newer("tiny", CancelToken()) == ""
    newest = hub.add(NAME, {**FILES, "config.json": b"[]"})
    assert desk.installer.newer("tiny", CancelToken()) == newest
    assert desk.installer.update("tiny", ignore, CancelToken()).revision == newest


def test_what_has_arrived_of_a_failed_install_can_be_discarded(desk: Desk, hub: Hub) -> None:
    hub.trouble(WEIGHTS, method="GET", times=-1, status=404)
    with pytest.raises(DownloadFailed):
        desk.installer.fetch(HUB_ENTRY, HUB_PLACE, ignore, CancelToken())
    store = desk.open_store()
    assert [unfinished.model_id for unfinished in store.interrupted()] == ["tiny"]
    desk.installer.discard("tiny")
    assert store.interrupted() == []


def test_hub_is_asked_what_a_repository_holds(desk: Desk, hub: Hub) -> None:
    listing = desk.installer.ask("hf", NAME, "")
    assert listing.revision == hub.repositories[NAME].newest
    sizes = {file.path: file.size_bytes for file in listing.files}
    assert sizes == {name: len(content) for name, content in FILES.items()}


def test_what_nobody_knows_the_source_of_cannot_be_fetched_again(desk: Desk) -> None:
    desk.bring("mine")
    assert desk.installer.newer("mine", CancelToken()) == ""
    for tend in (desk.installer.repair, desk.installer.update):
        with pytest.raises(StoreFault, match="not known where the files"):
            tend("mine", ignore, CancelToken())


def test_an_older_manifest_lets_the_catalogue_say_where_it_came_from(
    desk: Desk, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.network = Network(hub_endpoint=hub.url)
    model = desk.installer.fetch(HUB_ENTRY, HUB_PLACE, ignore, CancelToken())
    manifest = json.loads((model.folder / MANIFEST_NAME).read_text(encoding="utf-8"))
    (model.folder / MANIFEST_NAME).write_text(
        json.dumps({**manifest, "place": None}), encoding="utf-8"
    )
    (model.folder / WEIGHTS).write_bytes(b"")
    monkeypatch.setattr("models.installer.read_catalogue", lambda: Catalogue((HUB_ENTRY,)))
    assert desk.installer.newer("tiny", CancelToken()) == ""
    desk.installer.repair("tiny", ignore, CancelToken())
    assert (model.folder / WEIGHTS).read_bytes() == FILES[WEIGHTS]


def test_moved_beside_other_things_the_models_get_a_folder_of_their_own(
    desk: Desk, tmp_path: Path
) -> None:
    desk.bring("mine")
    desk.installer.try_on("mine", ("CPU",), ignore, CancelToken())
    disk = tmp_path / "disk"
    disk.mkdir()
    (disk / "holiday.jpg").write_bytes(b"sun")
    desk.installer.move(disk, ignore, CancelToken())
    own = disk / "Sidelight models"
    assert desk.installer.store.user_folder == own
    assert desk.installer.store.get("mine").folder == own / "mine"
    assert desk.open_store().get("mine").folder == own / "mine"
    assert [trial.device for trial in read_trials(desk.open_store(), "mine")] == ["CPU"]
    assert {path.name for path in disk.iterdir()} == {"holiday.jpg", own.name}


@pytest.mark.parametrize("exists", [True, False], ids=["empty", "not there yet"])
def test_moved_into_the_very_folder_when_nothing_else_is_in_it(
    desk: Desk, tmp_path: Path, exists: bool
) -> None:
    folder = desk.bring("mine")
    disk = tmp_path / "disk"
    if exists:
        disk.mkdir()
    desk.installer.move(disk, ignore, CancelToken())
    assert desk.open_store().get("mine").folder == disk / "mine"
    assert not folder.exists()


def test_after_a_move_installs_go_to_the_new_folder(desk: Desk, hub: Hub, tmp_path: Path) -> None:
    desk.installer.move(tmp_path / "disk", ignore, CancelToken())
    model = desk.installer.fetch(HUB_ENTRY, HUB_PLACE, ignore, CancelToken())
    assert model.folder == tmp_path / "disk" / "tiny"
