"""ModelScope's real client library fetches from a server right here, in a process of its own."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.modelscope_server import REPOSITORY, Commit, ModelScopeServer, serve

ROOT = Path(__file__).parents[3]
WEIGHTS = random.Random(1).randbytes(400_000)
CONFIG = b'{"model_type": "llama"}'
OLD = Commit("a" * 40, 1_700_000_000, {"config.json": b"{}", "ir/openvino_model.bin": WEIGHTS})
NEW = Commit("b" * 40, 1_700_000_500, {**OLD.files, "config.json": CONFIG})

# What the download's child does with the client, as far as it matters here.
CHILD = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from models.sources.clients.modelscope import client

reference, revision, folder, fetch = json.loads(sys.argv[1])
folder = Path(folder)
said = {"threads": 2}
try:
    hub = client()
    listing = hub.list_files(reference, revision)
    said |= {"revision": listing.revision, "files": [asdict(file) for file in listing.files]}
    if fetch:
        with ThreadPoolExecutor(2) as pool:
            futures = [
                pool.submit(hub.get, reference, listing.revision, file, folder)
                for file in listing.files
            ]
        failed = [future.exception() for future in futures]
        said["failed"] = [type(error).__name__ for error in failed if error]
        said["here"] = {file.path: hub.bytes_here(folder, file) for file in listing.files}
except Exception as error:
    said |= {"error": type(error).__name__, "text": str(error)}
print(json.dumps(said))
"""


@pytest.fixture
def hub() -> Iterator[ModelScopeServer]:
    with serve(OLD, NEW) as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "модель"
    path.mkdir()
    return path


def run(
    hub: ModelScopeServer,
    folder: Path,
    *,
    reference: str = REPOSITORY,
    revision: str = "",
    fetch: bool = True,
    retries: int = 0,
) -> dict[str, Any]:
    home = folder.parent / "home"
    home.mkdir(exist_ok=True)
    kept = ("PATH", "SYSTEMROOT", "TEMP", "LD_LIBRARY_PATH")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {"HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": str(ROOT)}
    environment |= {"MODELSCOPE_ENDPOINT": hub.url, "NO_PROXY": "127.0.0.1"}
    environment |= {"MODELSCOPE_DOWNLOAD_MAX_RETRIES": str(retries), "PYTHONUTF8": "1"}
    environment |= {"MODELSCOPE_REPO_TREE_PAGE_MAX_ATTEMPTS": "1"}
    asked = json.dumps([reference, revision, str(folder), fetch])
    child = subprocess.run(
        [sys.executable, "-c", CHILD, asked],
        env=environment,
        cwd=home,
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=True,
    )
    assert child.stderr == ""  # no progress bars, no log lines
    assert list(home.rglob("*")) == []  # no cache, no credentials, no locks
    answer: dict[str, Any] = json.loads(child.stdout)
    return answer


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_every_file_arrives_at_its_place(hub: ModelScopeServer, folder: Path) -> None:
    answer = run(hub, folder)
    assert answer["failed"] == []
    assert content(folder) == NEW.files
    assert answer["here"] == {"config.json": len(CONFIG), "ir/openvino_model.bin": len(WEIGHTS)}


def test_the_listing_is_pinned_to_a_commit(hub: ModelScopeServer, folder: Path) -> None:
    answer = run(hub, folder, fetch=False)
    assert answer["revision"] == NEW.sha
    files = {file["path"]: file for file in answer["files"]}
    assert set(files) == set(NEW.files)  # and no folders
    assert files["config.json"]["size_bytes"] == len(CONFIG)
    assert [len(file["sha256"]) for file in files.values()] == [64, 64]


def test_an_old_commit_is_fetched_as_it_was(hub: ModelScopeServer, folder: Path) -> None:
    answer = run(hub, folder, revision=OLD.sha)
    assert answer["revision"] == OLD.sha
    assert content(folder) == OLD.files
    assert all(OLD.sha in path for path in hub.requests if "/repo" in path)


@pytest.mark.parametrize(("knows_commits", "merged"), [(False, False), (True, True)])
def test_a_branch_stays_a_branch_when_no_commit_holds_its_files(
    hub: ModelScopeServer, folder: Path, knows_commits: bool, merged: bool
) -> None:
    hub.knows_commits, hub.merged = knows_commits, merged
    answer = run(hub, folder)
    assert answer["revision"] == "master"
    assert content(folder) == NEW.files


def test_after_a_cut_only_the_rest_is_fetched(hub: ModelScopeServer, folder: Path) -> None:
    hub.cut_after = 150_000
    answer = run(hub, folder)
    assert answer["failed"] == ["NetworkError"]
    assert answer["here"]["ir/openvino_model.bin"] == 150_000
    assert not (folder / "ir" / "openvino_model.bin").exists()
    hub.cut_after = None
    hub.asked.clear()
    assert run(hub, folder)["failed"] == []
    assert hub.asked == ["ir/openvino_model.bin bytes=150000-"]
    assert content(folder) == NEW.files


def test_a_line_that_is_cut_again_and_again_gets_there(hub: ModelScopeServer, folder: Path) -> None:
    hub.cut_after = 150_000
    assert run(hub, folder, retries=2)["failed"] == []
    ranges = [asked.partition(" ")[2] for asked in hub.asked if "bin" in asked]
    assert ranges == ["", "bytes=150000-", "bytes=300000-"]
    assert content(folder) == NEW.files


def test_what_is_there_is_not_fetched_again(hub: ModelScopeServer, folder: Path) -> None:
    run(hub, folder)
    (folder / "config.json").write_bytes(b'{"model_type": "evil!"}')  # of the same size
    hub.asked.clear()
    assert run(hub, folder)["failed"] == []
    assert hub.asked == ["config.json"]
    assert content(folder) == NEW.files


def test_a_busy_server_is_asked_again(hub: ModelScopeServer, folder: Path) -> None:
    hub.statuses = [503, 429]
    assert run(hub, folder, retries=2)["failed"] == []
    assert content(folder) == NEW.files


def test_a_server_that_fails_says_so(hub: ModelScopeServer, folder: Path) -> None:
    hub.statuses = [500, 500]
    answer = run(hub, folder)
    assert answer["failed"] == ["ServerError", "ServerError"]
    assert content(folder) == {}


def test_a_file_with_another_hash_than_listed_is_not_kept(
    hub: ModelScopeServer, folder: Path
) -> None:
    hub.wrong_hash = "config.json"
    answer = run(hub, folder)
    assert answer["failed"] == ["FileIntegrityError"]
    assert content(folder) == {"ir/openvino_model.bin": WEIGHTS}


def test_no_such_repository_and_no_such_revision(hub: ModelScopeServer, folder: Path) -> None:
    missing = run(hub, folder, reference="tiny/nothing")
    assert (missing["error"], "record not found" in missing["text"]) == ("NotExistError", True)
    answer = run(hub, folder, revision="main")
    assert (answer["error"], "no revision main" in answer["text"]) == ("NotExistError", True)
    assert content(folder) == {}


def test_nothing_else_is_asked_and_nobody_is_told_apart(
    hub: ModelScopeServer, folder: Path
) -> None:
    run(hub, folder)
    of_the_model = [p for p in hub.requests if REPOSITORY in p or p.startswith("/storage/")]
    assert hub.requests == of_the_model
    first, hub.agents = hub.agents, set()
    run(hub, folder)
    assert all("session_id/" in agent for agent in first | hub.agents)
    assert first.isdisjoint(hub.agents)
