"""A model arrives from a hub right here, fetched by the hub's own client library."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import DiskFull, DownloadFailed
from models.sources.network import Network
from models.sources.progress import FetchProgress
from models.sources.source import source_for
from tests.fixtures.hub_downloads import FILES, NAME, WEIGHTS, Downloads, children
from tests.fixtures.hub_server import Hub, use_hub

TOTAL = sum(len(content) for content in FILES.values())


def test_the_model_arrives_whole_with_progress_and_nothing_else(downloads: Downloads) -> None:
    fetched = downloads.fetch()
    assert downloads.there() == FILES
    assert {path.relative_to(downloads.folder).as_posix() for path in fetched.files} == set(FILES)
    assert fetched.revision == downloads.hub.repositories[NAME].newest
    assert not [name for name in downloads.everything() if name.startswith(".")]
    phases = list(dict.fromkeys(step.phase for step in downloads.seen))
    assert phases == ["connecting", "downloading", "verifying"]
    ends = {step.phase: (step.done, step.total) for step in downloads.seen}
    assert ends["downloading"] == ends["verifying"] == (TOTAL, TOTAL)


def test_every_file_is_asked_for_once_and_of_the_commit(downloads: Downloads, hf_hub: Hub) -> None:
    commit = downloads.fetch().revision
    for path in FILES:
        assert [request.start for request in hf_hub.contents(path)] == [0]
    asked = {request.path for request in hf_hub.requests if "/resolve/" in request.path}
    assert asked == {f"/{NAME}/resolve/{commit}/{path}" for path in FILES}
    others = [
        request.path
        for request in hf_hub.requests
        if not request.path.startswith((f"/{NAME}/", "/storage/", "/api/resolve-cache/"))
    ]
    assert others == [f"/api/models/{NAME}"]  # nothing is reported, nothing else is looked up


def test_only_what_the_model_needs_is_fetched(downloads: Downloads, hf_hub: Hub) -> None:
    more = {
        "README.md": b"# A model",
        ".gitattributes": b"*.bin lfs",
        "picture.PNG": b"\x89PNG",
        "model.safetensors": b"weights",
        "pytorch_model.bin": b"weights",
        "onnx/model.onnx": b"weights",
        "modeling_tiny.py": b"import os",
        "sidelight.json": b"{}",
    }
    hf_hub.add(NAME, {**FILES, **more, "voices/anna.bin": b"a voice", "LICENSE": b"MIT"})
    downloads.fetch()
    assert downloads.there() == {**FILES, "voices/anna.bin": b"a voice", "LICENSE": b"MIT"}


def test_a_gguf_is_fetched_alone(downloads: Downloads, hf_hub: Hub) -> None:
    gguf = b"GGUF" * 1000
    hf_hub.add(NAME, {"small-Q4_K_M.gguf": gguf, "small-Q8_0.gguf": b"larger", "README.md": b""})
    downloads.source = EntrySource("hf", NAME, file="small-Q4_K_M.gguf")
    fetched = downloads.fetch()
    assert fetched.files == (downloads.folder / "small-Q4_K_M.gguf",)
    assert downloads.there() == {"small-Q4_K_M.gguf": gguf}


def test_the_one_file_must_be_that_of_the_catalogue(downloads: Downloads, hf_hub: Hub) -> None:
    gguf = b"GGUF" * 1000
    hf_hub.add(NAME, {"a.gguf": gguf})
    right = hashlib.sha256(gguf).hexdigest()
    downloads.source = EntrySource("hf", NAME, file="a.gguf", file_sha256=right[::-1])
    error = downloads.failure(DownloadFailed)
    assert "a.gguf is not what was expected" in error.what
    assert downloads.there() == {}
    downloads.source = replace(downloads.source, file_sha256=right)
    downloads.fetch()
    assert downloads.there() == {"a.gguf": gguf}


def test_a_tag_or_commit_can_be_asked_for(downloads: Downloads, hf_hub: Hub) -> None:
    old = hf_hub.repositories[NAME].newest
    hf_hub.add(NAME, {**FILES, "config.json": b'{"new": 1}'})
    downloads.source = EntrySource("hf", NAME, revision=old)
    assert downloads.fetch().revision == old
    assert downloads.there() == FILES


def test_files_that_are_there_already_are_not_fetched_again(
    downloads: Downloads, hf_hub: Hub
) -> None:
    (downloads.folder / WEIGHTS).write_bytes(FILES[WEIGHTS])
    (downloads.folder / "config.json").write_bytes(b"[]")  # as long, but another content
    downloads.fetch()
    assert downloads.there() == FILES
    assert hf_hub.contents(WEIGHTS) == []
    assert len(hf_hub.contents("config.json")) == 1
    first = next(step for step in downloads.seen if step.phase == "downloading")
    assert first.done == len(FILES[WEIGHTS])


def test_a_file_that_is_linked_elsewhere_is_replaced_and_not_written_into(
    downloads: Downloads,
) -> None:
    installed = downloads.folder.parent / "installed.bin"
    installed.write_bytes(b"of the model in use")
    (downloads.folder / WEIGHTS).hardlink_to(installed)
    downloads.fetch()
    assert downloads.there() == FILES
    assert installed.read_bytes() == b"of the model in use"


def test_with_all_there_only_the_listing_is_asked_for(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.fetch()
    hf_hub.requests.clear()
    assert downloads.fetch().revision == hf_hub.repositories[NAME].newest
    assert [request.path for request in hf_hub.requests] == [f"/api/models/{NAME}"]


def test_the_newest_commit_is_told(downloads: Downloads, hf_hub: Hub) -> None:
    repository = downloads.repository
    first = repository.latest(downloads.source, CancelToken())
    newest = hf_hub.add(NAME, {**FILES, "config.json": b'{"new": 1}'})
    assert first != newest
    assert repository.latest(downloads.source, CancelToken()) == newest
    assert downloads.everything() == set()


def test_too_little_room_is_told_before_anything_is_fetched(
    downloads: Downloads, hf_hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = TOTAL - 1

    monkeypatch.setattr("models.sources.room.shutil.disk_usage", lambda _: Usage)
    downloads.failure(DiskFull)
    assert hf_hub.contents(WEIGHTS) == []
    (downloads.folder / "config.json").write_bytes(FILES["config.json"])
    downloads.fetch()  # what is there need not fit again
    assert downloads.there() == FILES


# --- tokens, settings, traces -------------------------------------------------------------------


def test_the_token_goes_to_the_hub_and_nowhere_else(downloads: Downloads, hf_hub: Hub) -> None:
    hf_hub.tokens.add("hf_secret")
    downloads.network = Network(hub_token="hf_secret")
    commands: list[str] = []

    def progress(step: FetchProgress) -> None:
        commands.extend(" ".join(child.cmdline()) for child in children())

    downloads.fetch(progress=progress)
    for request in hf_hub.requests:
        at_storage = request.path.startswith("/storage/")
        assert request.token == ("" if at_storage else "hf_secret")
        assert request.host.startswith("localhost" if at_storage else "127.0.0.1")
    assert commands
    assert not [command for command in commands if "hf_secret" in command]


def test_without_a_token_of_ours_that_of_the_environment_counts_and_none_of_the_home(
    downloads: Downloads, hf_hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    token = home / ".cache" / "huggingface" / "token"
    token.parent.mkdir(parents=True)
    token.write_text("hf_of_another_program", encoding="utf-8")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("HF_TOKEN_PATH", str(token))
    before = sorted(home.rglob("*"))
    downloads.fetch()
    assert {request.token for request in hf_hub.requests} == {""}
    assert sorted(home.rglob("*")) == before
    hf_hub.tokens.add("hf_env")
    monkeypatch.setenv("HF_TOKEN", "hf_env\n")
    hf_hub.requests.clear()
    downloads.repository.latest(downloads.source, CancelToken())
    assert {request.token for request in hf_hub.requests} == {"hf_env"}


def test_the_settings_win_over_the_environment(
    downloads: Downloads, hf_hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_hub(monkeypatch, "http://127.0.0.1:9")
    downloads.network = Network(hub_endpoint=f"{hf_hub.url}/")
    downloads.fetch()
    assert downloads.there() == FILES


def test_the_proxy_of_the_settings_is_used(downloads: Downloads, hf_hub: Hub) -> None:
    downloads.network = Network(hub_endpoint="http://hub.example", proxy=hf_hub.url)
    assert downloads.repository.latest(downloads.source, CancelToken())
    assert hf_hub.requests[0].host == "hub.example"


def test_the_library_of_the_hub_is_not_imported_here(downloads: Downloads) -> None:
    """The window would start slower, and settings could not change while it runs."""
    script = (
        "import sys; from models.sources.repository import RepositorySource; "
        "RepositorySource('hf'); print([m for m in ('huggingface_hub', 'httpx2') "
        "if m in sys.modules])"
    )
    root = Path(__file__).parents[3]
    ran = psutil.Popen(
        [downloads.python, "-c", script], cwd=root, stdout=-1, text=True, encoding="utf-8"
    )
    assert ran.communicate()[0].strip() == "[]"


def test_sources_are_chosen_by_kind() -> None:
    for kind in ("hf", "ms", "file", "wheel", "builtin"):
        assert source_for(kind, Network()).kind == kind
