"""The Hugging Face hub's own client library, as a download's child process uses it.

Listing, metadata, redirects, tokens and errors are the library's. The bytes are read here, over the
library's session: its `hf_hub_download` (2.4) begins every call anew, with a temporary file of its
own that is deleted when anything fails, so it cannot go on where an earlier attempt ended.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from models.sources.fault import Fault, FaultFound
from models.sources.fault_of import host_of
from models.sources.remote import WORK_FOLDER, Client, Listing, RemoteFile

if TYPE_CHECKING:
    from huggingface_hub import HfApi
    from huggingface_hub.hf_api import RepoSibling

# Read when the library is imported. HF_ENDPOINT, HF_TOKEN and the proxies' are the user's.
ENVIRONMENT: Mapping[str, str] = {
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_XET": "1",
    "HF_HUB_DISABLE_UPDATE_CHECK": "1",
    "HF_HUB_VERBOSITY": "error",
    "HF_DEBUG": "0",
}
_HALF_DONE = "half-done"
_WHOLE_FROM = re.compile(r"bytes (\d+)-")
_STORAGE_REFUSES = (401, 403)


def client() -> Client:
    """Imports the library, which reads the environment then."""
    os.environ.update(ENVIRONMENT)
    from huggingface_hub import HfApi, constants

    # Never the token that other programs keep in the user's home.
    told = os.environ.get("HF_TOKEN") or os.environ.get("HUGGING_FACE_HUB_TOKEN") or ""
    token = told.strip() or False
    return HubClient(HfApi(token=token), token, constants.HF_HUB_DOWNLOAD_TIMEOUT)


class HubClient:
    """Implements `models.sources.remote.Client`.

    What has arrived of a file is named for its ETag: of another content nothing is gone on with.
    """

    def __init__(self, api: HfApi, token: str | bool, stall_s: float) -> None:
        self._api = api
        self._token = token
        self._stall_s = stall_s

    def list_files(self, reference: str, revision: str) -> Listing:
        try:
            told = self._api.model_info(
                reference, revision=revision or None, files_metadata=True, timeout=self._stall_s
            )
        except (KeyError, TypeError) as error:  # JSON, but none of a hub
            raise FaultFound(Fault("not_a_hub", detail=repr(error))) from error
        files = tuple(_remote_file(sibling) for sibling in told.siblings or ())
        return Listing(told.sha or revision, files)

    def get(self, reference: str, revision: str, file: RemoteFile, folder: Path) -> None:
        from huggingface_hub import get_hf_file_metadata, hf_hub_url

        url = hf_hub_url(reference, file.path, revision=revision)
        told = get_hf_file_metadata(url, token=self._token, timeout=self._stall_s)
        half_done = _make_room(folder, file, told.etag or file.sha256 or file.git_sha1)
        if _size(half_done) > file.size_bytes:
            half_done.unlink()
        if _size(half_done) < file.size_bytes or not half_done.exists():
            self._read_into(half_done, told.location, url, file.size_bytes)
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        half_done.replace(target)
        shutil.rmtree(half_done.parent, ignore_errors=True)

    def bytes_here(self, folder: Path, file: RemoteFile) -> int:
        target = folder / file.path
        if target.is_file():
            return min(_size(target), file.size_bytes)
        return max((min(_size(p), file.size_bytes) for p in _halves(folder, file)), default=0)

    def _read_into(self, half_done: Path, location: str, url: str, expected: int) -> None:
        from huggingface_hub import get_session

        here = _size(half_done)
        headers = self._headers(location, url, here)
        with get_session().stream(
            "GET", location, headers=headers, timeout=self._stall_s
        ) as response:
            _check_status(response, half_done, location, url)
            if here and _starts_elsewhere(response, here):
                here = 0
            with half_done.open("r+b" if half_done.exists() else "wb") as file:
                file.truncate(here)
                file.seek(here)
                for chunk in response.iter_bytes():
                    here += len(chunk)
                    if here > expected:
                        break
                    file.write(chunk)
                    file.flush()
        if here > expected:
            half_done.unlink()
        if here != expected:
            raise FaultFound(
                Fault("length", host_of(location), detail=f"expected {expected}, got {here} bytes")
            )

    def _headers(self, location: str, url: str, start: int) -> dict[str, str]:
        # Compressed content cannot be gone on with at a place of the file.
        headers = {"Accept-Encoding": "identity", "User-Agent": "sidelight"}
        if self._token and _may_have_token(location, url):
            headers["Authorization"] = f"Bearer {self._token}"
        return {**headers, "Range": f"bytes={start}-"} if start else headers


def _remote_file(sibling: RepoSibling) -> RemoteFile:
    if sibling.size is None:
        raise FaultFound(Fault("not_a_hub", detail=f"no size is told of {sibling.rfilename}"))
    if sibling.lfs is not None:  # the git blob is only a pointer then
        return RemoteFile(sibling.rfilename, sibling.lfs.size, sibling.lfs.sha256.lower())
    return RemoteFile(sibling.rfilename, sibling.size, git_sha1=(sibling.blob_id or "").lower())


def _make_room(folder: Path, file: RemoteFile, etag: str) -> Path:
    """Where the content of that ETag is put; what there is of any other is deleted."""
    half_done = _place(folder, file) / hashlib.sha256(etag.encode()).hexdigest()[:20]
    half_done.parent.mkdir(parents=True, exist_ok=True)
    for other in _halves(folder, file):
        if other != half_done:
            other.unlink()
    return half_done


def _place(folder: Path, file: RemoteFile) -> Path:
    name = hashlib.sha256(file.path.encode()).hexdigest()[:20]
    return folder / WORK_FOLDER / _HALF_DONE / name


def _halves(folder: Path, file: RemoteFile) -> list[Path]:
    place = _place(folder, file)
    try:
        return list(place.iterdir())
    except FileNotFoundError:
        return []


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _check_status(response: Any, half_done: Path, location: str, url: str) -> None:
    from huggingface_hub import hf_raise_for_status

    status = response.status_code
    if status == 416:  # what is here is not the beginning of what is there
        half_done.unlink(missing_ok=True)
        raise FaultFound(Fault("cut", host_of(location), status=status))
    elsewhere = _origin(location) != _origin(url)
    if status in _STORAGE_REFUSES and elsewhere:
        # The link to the storage has expired; the next try asks the hub for a fresh one.
        raise FaultFound(Fault("server", host_of(location), status=status))
    if status >= 400:
        response.read()
        hf_raise_for_status(response)


def _starts_elsewhere(response: Any, start: int) -> bool:
    """Whether the server sends the file from its beginning although it was asked for the rest."""
    told = _WHOLE_FROM.match(response.headers.get("Content-Range", ""))
    if response.status_code == 206 and told and int(told[1]) == start:
        return False
    if response.status_code == 200:
        return True
    raise FaultFound(Fault("length", host_of(str(response.url)), status=response.status_code))


def _may_have_token(location: str, url: str) -> bool:
    """The token goes to the hub alone, never to the storage it sends us to."""
    from huggingface_hub import constants

    if _origin(location) == _origin(url):
        return True
    parts = urlsplit(location)
    return parts.scheme == "https" and parts.hostname in constants.HF_URL_HOSTS


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower()
