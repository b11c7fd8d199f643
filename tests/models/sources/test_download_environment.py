"""What the hubs' libraries find in their environment."""

from __future__ import annotations

from pathlib import Path

from models.sources.download_environment import download_environment
from models.sources.network import Network
from models.sources.patience import Patience

HOME = Path("work") / "home"


def variables(network: Network, inherited: dict[str, str]) -> dict[str, str]:
    return dict(download_environment("hf", network, HOME, Patience(), inherited).variables)


def test_settings_win_and_empty_ones_leave_what_there_is() -> None:
    inherited = {
        "HF_ENDPOINT": "https://mirror.example/",
        "HF_TOKEN": "hf_env",
        "MODELSCOPE_ENDPOINT": "https://scope.example",
        "PATH": "/bin",
    }
    left = variables(Network(), inherited)
    assert left["HF_ENDPOINT"] == "https://mirror.example"
    assert left["HF_TOKEN"] == "hf_env"
    assert left["PATH"] == "/bin"
    network = Network("https://own.example/", "hf_own", "scope.own.example")
    told = variables(network, inherited)
    assert told["HF_ENDPOINT"] == "https://own.example"
    assert told["HF_TOKEN"] == "hf_own"
    assert told["MODELSCOPE_ENDPOINT"] == "https://scope.own.example"


def test_the_proxy_counts_for_every_library_and_no_other_does() -> None:
    inherited = {"http_proxy": "old:1", "HTTPS_PROXY": "old:2", "all_proxy": "old:3"}
    told = variables(Network(proxy="proxy.example:8080"), {**inherited, "NO_PROXY": "intranet"})
    proxies = {name: told[name] for name in told if name.lower().endswith("_proxy")}
    assert proxies == {
        **dict.fromkeys(
            ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://proxy.example:8080"
        ),
        "NO_PROXY": "intranet",
    }


def test_nothing_leads_to_the_users_home() -> None:
    inherited = {"HF_HOME": "/home/me/hf", "HF_TOKEN_PATH": "/home/me/t", "HF_HUB_CACHE": "/c"}
    told = variables(Network(), inherited)
    assert told["HF_HOME"] == str(HOME)
    assert not {"HF_TOKEN_PATH", "HF_HUB_CACHE"} & set(told)


def test_the_host_that_will_be_asked_is_known() -> None:
    def host(endpoint: str) -> str:
        network = Network(hub_endpoint=endpoint)
        return download_environment("hf", network, HOME, Patience(), {}).host

    assert host("") == "huggingface.co"
    assert host("https://user:secret@mirror.example:8443/hub") == "mirror.example:8443"
    assert download_environment("ms", Network(), HOME, Patience(), {}).host == "modelscope.cn"


def test_a_time_limit_of_the_users_environment_counts() -> None:
    def stall_s(inherited: dict[str, str]) -> tuple[int, str]:
        told = download_environment("hf", Network(), HOME, Patience(stall_s=30), inherited)
        return told.patience.stall_s, told.variables["HF_HUB_DOWNLOAD_TIMEOUT"]

    assert stall_s({}) == (30, "30")
    assert stall_s({"HF_HUB_DOWNLOAD_TIMEOUT": "90"}) == (90, "90")
    assert stall_s({"HF_HUB_DOWNLOAD_TIMEOUT": "soon"}) == (30, "30")
