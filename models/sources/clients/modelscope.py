"""ModelScope's own client library, `modelscope-hub`, as a download's child process uses it.

Files are fetched with `HubApi.download_file(local_dir=...)`: the one function of the library that
both puts a file where it is told and goes on where an earlier attempt ended. What has arrived so
far stands beside the target, with `.incomplete` added to its name.
"""

from __future__ import annotations

import os
import re
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.sources.remote import Client, Listing, RemoteFile

if TYPE_CHECKING:
    from modelscope_hub import HubApi, HubConfig

# Read when the library is imported or at a download. MODELSCOPE_ENDPOINT, MODELSCOPE_API_TOKEN and
# the usual HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY are the user's.
ENVIRONMENT: Mapping[str, str] = {
    # A lock file in the cache folder of the home; the store has a lock of its own.
    "MODELSCOPE_DOWNLOAD_FILE_LOCK": "false",
    # Asks which cloud's data centre this is, for a shorter way.
    "MODELSCOPE_DOWNLOAD_INTRA_CLOUD": "false",
    "MODELSCOPE_DOWNLOAD_INTER_CLOUD_REGIONS": "",
    # Pieces of a file side by side would be joined at the end, at twice the room.
    "MODELSCOPE_DOWNLOAD_PARALLEL_WORKERS": "1",
    # Seconds for one file, an hour by default: too short for a large one on a slow line.
    "MODELSCOPE_DOWNLOAD_TOTAL_TIMEOUT": "1209600",
    "MODELSCOPE_LOG_LEVEL": "ERROR",
    "TQDM_DISABLE": "1",
}

_MODEL = "model"
_DEFAULT_BRANCH = "master"
_COMMIT = re.compile(r"[0-9a-f]{40}")
# Commits that are tried to stand for a branch, the newest first.
_PINS_TRIED = 3
# Where no credentials, cookies or caches are, and nothing can be written by mistake.
_NOWHERE = Path(__file__).with_name("nowhere")

_Entry = dict[str, Any]


def client() -> Client:
    """Sets `ENVIRONMENT` where the process has nothing else, then imports the library."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    from modelscope_hub import HubApi

    return ModelScopeClient(HubApi(_config()))


def _config() -> HubConfig:
    from modelscope_hub import HubConfig

    class Config(HubConfig):
        """Neither reads nor writes anything in the user's home."""

        def get_session_id(self) -> str:
            """A fresh one each time: the library keeps one for ever to tell users apart."""
            return uuid.uuid4().hex

    token = os.environ.get("MODELSCOPE_API_TOKEN", "")
    return Config(cache_dir=_NOWHERE, config_dir=_NOWHERE, token=token)


class ModelScopeClient:
    """Implements `models.sources.remote.Client`."""

    def __init__(self, api: HubApi) -> None:
        self._api = api
        # Made on first use, which several threads must not do at once.
        self._downloader = api.downloader

    def list_files(self, reference: str, revision: str) -> Listing:
        asked = revision or _DEFAULT_BRANCH
        entries = self._entries(reference, asked)
        if not entries:
            raise _no_such_revision(reference, asked)
        if _COMMIT.fullmatch(asked):
            return Listing(asked, _files(entries))
        return Listing(self._commit(reference, entries) or asked, _files(entries))

    def get(self, reference: str, revision: str, file: RemoteFile, folder: Path) -> None:
        self._api.download_file(
            reference,
            _MODEL,
            file.path,
            revision=revision,
            local_dir=folder,
            expected_sha256=file.sha256 or None,
            file_size=file.size_bytes,
        )

    def bytes_here(self, folder: Path, file: RemoteFile) -> int:
        target = folder / file.path
        half_done = target.with_suffix(target.suffix + ".incomplete")
        # The half one may become the target between the two looks.
        return min(max(_size(half_done), _size(target)), file.size_bytes)

    def _entries(self, reference: str, revision: str) -> list[_Entry]:
        """Of all files; empty also when there is no such revision, which the hub does not call
        an error."""
        listed = self._api.legacy.list_repo_files(reference, _MODEL, revision=revision)
        return [entry for entry in listed if entry.get("Type") != "tree" and entry.get("Path")]

    def _commit(self, reference: str, entries: list[_Entry]) -> str:
        """A commit at which the files are these, or "".

        The hub tells no branch's commit in full, but for every file the last one that changed it.
        The newest of them all holds the branch's files, unless branches were merged: so that is
        looked up.
        """
        files = set(_files(entries))
        candidates = _newest_commits(entries)[:_PINS_TRIED]
        return next((c for c in candidates if files <= self._files_at(reference, c)), "")

    def _files_at(self, reference: str, commit: str) -> set[RemoteFile]:
        from modelscope_hub import NotExistError

        try:
            return set(_files(self._entries(reference, commit)))
        except NotExistError:
            return set()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _newest_commits(entries: list[_Entry]) -> list[str]:
    dates: dict[str, int] = {}
    for entry in entries:
        commit, date = str(entry.get("Revision")), entry.get("CommittedDate")
        if _COMMIT.fullmatch(commit):
            dates[commit] = max(dates.get(commit, 0), date if isinstance(date, int) else 0)
    return sorted(dates, key=lambda commit: dates[commit], reverse=True)


def _files(entries: list[_Entry]) -> tuple[RemoteFile, ...]:
    return tuple(
        RemoteFile(
            path=str(entry["Path"]),
            size_bytes=int(entry.get("Size") or 0),
            sha256=str(entry.get("Sha256") or "").lower(),
        )
        for entry in entries
    )


def _no_such_revision(reference: str, revision: str) -> Exception:
    from modelscope_hub import NotExistError

    return NotExistError(f"{reference} has no revision {revision}, or no files", status_code=404)
