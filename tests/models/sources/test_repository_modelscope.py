"""A model arrives from ModelScope on the same way, with the library of that hub."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import Cancelled, DownloadFailed, SidelightError, SourceUnreachable
from models.sources.network import Network
from models.sources.patience import Patience
from models.sources.progress import FetchProgress
from models.sources.repository import RepositorySource
from models.sources.source import Fetched
from tests.fixtures.hub_downloads import FILES, OFTEN, ONCE, WEIGHTS, children
from tests.fixtures.hub_server import use_hub
from tests.fixtures.modelscope_server import REPOSITORY, Commit, ModelScopeServer, serve

SOURCE = EntrySource("ms", REPOSITORY)
HALF = len(FILES[WEIGHTS]) // 2


@pytest.fixture
def scope(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelScopeServer]:
    use_hub(monkeypatch, "http://127.0.0.1:9")
    for name in ("MODELSCOPE_ENDPOINT", "MODELSCOPE_API_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    with serve(Commit("a" * 40, 1_700_000_000, FILES)) as running:
        yield running
    assert children() == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "модель"
    path.mkdir()
    return path


def repository(scope: ModelScopeServer, patience: Patience = ONCE) -> RepositorySource:
    return RepositorySource("ms", Network(modelscope_endpoint=scope.url), patience=patience)


def fetch(
    scope: ModelScopeServer, folder: Path, patience: Patience = ONCE
) -> tuple[Fetched, list[FetchProgress]]:
    seen: list[FetchProgress] = []
    fetched = repository(scope, patience).fetch(SOURCE, folder, seen.append, CancelToken())
    return fetched, seen


def failure(scope: ModelScopeServer, folder: Path, patience: Patience = ONCE) -> SidelightError:
    with pytest.raises(DownloadFailed) as caught:
        fetch(scope, folder, patience)
    assert scope.url.removeprefix("http://") in caught.value.what
    whole = {path for path in files(folder) if ".incomplete" not in path}
    assert all(files(folder)[path] == FILES[path] for path in whole)
    return caught.value


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.relative_to(folder).parts[0].startswith(".")
    }


def test_the_model_arrives_whole(scope: ModelScopeServer, folder: Path) -> None:
    fetched, seen = fetch(scope, folder)
    assert files(folder) == FILES
    assert fetched.revision == "a" * 40
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
    total = sum(len(content) for content in FILES.values())
    arrived = [step for step in seen if step.phase == "downloading"][-1]
    assert (arrived.done, arrived.total) == (total, total)
    assert repository(scope).latest(SOURCE, CancelToken()) == "a" * 40


def test_a_cut_line_costs_no_byte_twice(scope: ModelScopeServer, folder: Path) -> None:
    scope.cut_after = HALF
    error = failure(scope, folder)
    assert type(error) is SourceUnreachable
    arrived = sum(len(content) for path, content in files(folder).items() if WEIGHTS in path)
    assert 0 < arrived <= HALF
    scope.cut_after = None
    scope.asked.clear()
    fetch(scope, folder)
    assert files(folder) == FILES
    assert [asked for asked in scope.asked if WEIGHTS in asked] == [f"{WEIGHTS} bytes={arrived}-"]


def test_a_hub_that_recovers_is_waited_for(scope: ModelScopeServer, folder: Path) -> None:
    scope.statuses = [503, 502]
    fetch(scope, folder, OFTEN)
    assert files(folder) == FILES


@pytest.mark.parametrize("status", [429, 500])
def test_a_hub_that_does_not_recover(scope: ModelScopeServer, folder: Path, status: int) -> None:
    scope.statuses = [status] * 1000
    failure(scope, folder)
    scope.statuses.clear()
    fetch(scope, folder)
    assert files(folder) == FILES


def test_cancel_in_the_middle(scope: ModelScopeServer, folder: Path) -> None:
    cancel = CancelToken()

    def progress(step: FetchProgress) -> None:
        cancel.cancel()

    with pytest.raises(Cancelled):
        repository(scope).fetch(SOURCE, folder, progress, cancel)
    assert children() == []
    fetch(scope, folder)
    assert files(folder) == FILES


def test_a_repository_that_is_not_there(scope: ModelScopeServer, folder: Path) -> None:
    with pytest.raises(DownloadFailed) as caught:
        repository(scope).fetch(
            EntrySource("ms", "tiny/not-there"), folder, lambda _: None, CancelToken()
        )
    assert caught.value.what.startswith(
        f"{scope.url.removeprefix('http://')} does not have the repository"
    )


def test_no_network(folder: Path, scope: ModelScopeServer) -> None:
    source = RepositorySource("ms", Network(modelscope_endpoint="http://127.0.0.1:9"))
    with pytest.raises(SourceUnreachable) as caught:
        source.fetch(SOURCE, folder, lambda _: None, CancelToken())
    assert caught.value.what == "127.0.0.1:9 cannot be reached."
    assert "another source" in caught.value.todo
    assert files(folder) == {}
