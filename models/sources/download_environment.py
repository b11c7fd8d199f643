"""What a hub's client library finds in its environment: the user's network, and no home folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from models.catalogue.entry import SourceKind
from models.sources.fault_of import host_of
from models.sources.network import Network
from models.sources.patience import Patience

_ENDPOINT = {"hf": "HF_ENDPOINT", "ms": "MODELSCOPE_ENDPOINT"}
_OWN_HOST = {"hf": "huggingface.co", "ms": "modelscope.cn"}
_STALL = "HF_HUB_DOWNLOAD_TIMEOUT"
_PROXIES = ("http_proxy", "https_proxy", "all_proxy")
# Trying again is this side's: it says why it waits, and the libraries would each add to it.
_TRIED_ONCE = {
    "MODELSCOPE_API_MAX_RETRIES": "0",
    "MODELSCOPE_DOWNLOAD_MAX_RETRIES": "0",
    "MODELSCOPE_REPO_TREE_PAGE_MAX_ATTEMPTS": "1",
}
_STALLS = (
    _STALL,
    "HF_HUB_ETAG_TIMEOUT",
    "MODELSCOPE_API_TIMEOUT",
    "MODELSCOPE_API_CONNECT_TIMEOUT",
    "MODELSCOPE_DOWNLOAD_TIMEOUT",
    "MODELSCOPE_REPO_TREE_PAGE_TIMEOUT_SECONDS",
)
# They would lead the library to files in the user's home, or to another cache.
_NOT_PASSED_ON = {
    "HF_TOKEN_PATH",
    "HF_HUB_CACHE",
    "HUGGINGFACE_HUB_CACHE",
    "HF_ASSETS_CACHE",
    "HUGGINGFACE_ASSETS_CACHE",
    "HF_XET_CACHE",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN",
}


@dataclass(frozen=True)
class DownloadEnvironment:
    """Of one download's process.

    Attributes:
        variables: the whole environment.
        host: of the hub that will be asked.
        patience: as the user's own environment has changed it.
    """

    variables: Mapping[str, str]
    host: str
    patience: Patience


def download_environment(
    kind: SourceKind,
    network: Network,
    home: Path,
    patience: Patience,
    inherited: Mapping[str, str],
) -> DownloadEnvironment:
    """`home` is a folder for whatever the library wants to keep; `inherited` is the app's own
    environment, whose settings count where `network` has none."""
    variables = {name: value for name, value in inherited.items() if name not in _NOT_PASSED_ON}
    _set_endpoint(variables, "HF_ENDPOINT", network.hub_endpoint)
    _set_endpoint(variables, "MODELSCOPE_ENDPOINT", network.modelscope_endpoint)
    if network.hub_token:
        variables["HF_TOKEN"] = network.hub_token
    if network.proxy:
        _set_proxy(variables, network.proxy)
    stall = variables.get(_STALL, "")
    stall_s = int(stall) if stall.isdigit() and int(stall) else patience.stall_s
    variables |= {**_TRIED_ONCE, **dict.fromkeys(_STALLS, str(stall_s)), "HF_HOME": str(home)}
    own = variables.get(_ENDPOINT.get(kind, ""), "")
    told = Patience(stall_s, patience.tries, patience.first_wait_s, patience.longest_wait_s)
    return DownloadEnvironment(variables, host_of(own) or _OWN_HOST.get(kind, ""), told)


def _set_endpoint(variables: dict[str, str], name: str, setting: str) -> None:
    url = (setting or variables.get(name, "")).strip().rstrip("/")
    if url:
        variables[name] = url if "://" in url else f"https://{url}"


def _set_proxy(variables: dict[str, str], proxy: str) -> None:
    """In both spellings: which of two counts depends on the library."""
    for name in [name for name in variables if name.lower() in _PROXIES]:
        del variables[name]
    url = proxy if "://" in proxy else f"http://{proxy}"
    for name in ("http_proxy", "https_proxy"):
        variables[name] = variables[name.upper()] = url
