"""Which addresses can be used."""

from __future__ import annotations

import pytest

from desktop.preferences.addresses import HUB_SCHEMES, Fault, fault, tidy


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", ""),
        ("   ", ""),
        ("hf-mirror.com", "https://hf-mirror.com"),
        (" https://hf-mirror.com/ ", "https://hf-mirror.com"),
        ("https://hub.example/models/", "https://hub.example/models"),
        ("localhost:8080", "https://localhost:8080"),
        ("http://user:pass@proxy:8080", "http://user:pass@proxy:8080"),
        ("http://", "http://"),
    ],
)
def test_what_was_typed_is_made_whole(typed: str, address: str) -> None:
    assert tidy(typed, "https") == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://huggingface.co",
        "HTTP://huggingface.co",
        "http://127.0.0.1:8080",
        "http://[::1]:8080",
        "http://user:p%40ss@proxy:3128",
        "https://hub.example/models",
    ],
)
def test_these_can_be_used(address: str) -> None:
    assert fault(address, HUB_SCHEMES) == ""


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("https://hub example", "spaces"),
        ("ftp://hub.example", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("https://", "host"),
        ("https://:8080", "host"),
        ("https://hub..example", "host"),
        ("https://[::1", "host"),
        ("https://hub:eighty", "port"),
        ("https://hub:0", "port"),
        ("https://hub:70000", "port"),
        ("http://user:pa/ss@proxy:8080", "port"),
    ],
)
def test_these_cannot_and_it_is_known_why(address: str, what: Fault) -> None:
    assert fault(address, HUB_SCHEMES) == what
