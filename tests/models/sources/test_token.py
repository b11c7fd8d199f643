"""Where the access token is kept."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping

import keyring
import pytest
from keyring.core import load_keyring
from keyring.errors import KeyringLocked, NoKeyringError, PasswordDeleteError

from models.sources.token import StoredToken, TokenStore

_NOTHING: Mapping[str, str] = {}


class Ring:
    """A keyring in memory.

    Attributes:
        kept: what it holds.
        refuses: an exception that every call raises.
        refuses_to_forget: one that deleting raises.
    """

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.refuses: Exception | None = None
        self.refuses_to_forget: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse(self.refuses)
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse(self.refuses)
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._refuse(self.refuses_to_forget)
        del self.kept[service, username]

    def _refuse(self, error: Exception | None) -> None:
        if error is not None:
            raise error


@pytest.fixture
def ring() -> Ring:
    return Ring()


def test_it_is_kept_in_the_keyring_and_found_again(ring: Ring) -> None:
    stored = TokenStore(ring, _NOTHING).set(" hf_secret\n")
    assert (stored.value, stored.where) == ("hf_secret", "keyring")
    assert ring.kept == {("sidelight", "huggingface"): "hf_secret"}
    assert TokenStore(ring, _NOTHING).get() == stored


def test_it_can_be_forgotten(ring: Ring) -> None:
    store = TokenStore(ring, _NOTHING)
    store.set("hf_secret")
    assert store.delete() == StoredToken("", "none")
    assert ring.kept == {}
    assert store.delete() == StoredToken("", "none")


def test_an_empty_one_is_forgotten(ring: Ring) -> None:
    store = TokenStore(ring, _NOTHING)
    store.set("hf_secret")
    assert store.set("  ").where == "none"
    assert ring.kept == {}


def test_the_environment_counts_when_nothing_is_stored(ring: Ring) -> None:
    store = TokenStore(ring, {"HF_TOKEN": "hf_outside "})
    assert store.get() == StoredToken("hf_outside", "environment")
    assert store.set("hf_mine").where == "keyring"
    assert store.get().value == "hf_mine"
    assert store.delete() == StoredToken("hf_outside", "environment")


@pytest.mark.parametrize(
    "error",
    [NoKeyringError("none"), KeyringLocked("no"), OSError("no bus"), RuntimeError("of the system")],
)
def test_without_a_keyring_it_is_kept_for_this_session(ring: Ring, error: Exception) -> None:
    ring.refuses = error
    store = TokenStore(ring, {"HF_TOKEN": "hf_outside"})
    stored = store.set("hf_secret")
    assert (stored.value, stored.where, stored.has_keyring) == ("hf_secret", "session", False)
    assert store.get() == stored
    assert TokenStore(ring, _NOTHING).get() == StoredToken("", "none", has_keyring=False)
    assert store.delete().value == "hf_outside"


def test_a_keyring_that_keeps_nothing_is_seen_through() -> None:
    store = TokenStore(load_keyring("keyring.backends.null.Keyring"), _NOTHING)
    assert store.set("hf_secret") == StoredToken("hf_secret", "session")
    assert store.get().value == "hf_secret"


def test_the_library_s_own_word_for_no_keyring_is_understood() -> None:
    stored = TokenStore(load_keyring("keyring.backends.fail.Keyring"), _NOTHING).set("hf_secret")
    assert stored == StoredToken("hf_secret", "session", has_keyring=False)


def test_a_newer_one_counts_though_the_keyring_holds_an_older(ring: Ring) -> None:
    store = TokenStore(ring, _NOTHING)
    store.set("hf_old")
    ring.refuses = KeyringLocked("no")
    store.set("hf_new")
    ring.refuses = None
    assert store.get() == StoredToken("hf_new", "session")


def test_one_that_the_keyring_does_not_give_up_is_still_told(ring: Ring) -> None:
    store = TokenStore(ring, _NOTHING)
    store.set("hf_secret")
    ring.refuses_to_forget = PasswordDeleteError("no")
    assert store.delete() == StoredToken("hf_secret", "keyring")


def test_the_system_s_keyring_is_asked_only_when_needed(
    ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def get_keyring() -> Ring:
        asked.append("keyring")
        return ring

    monkeypatch.setattr(keyring, "get_keyring", get_keyring)
    store = TokenStore(environment=_NOTHING)
    assert asked == []
    assert store.set("hf_secret").where == "keyring"
    assert asked
    assert ring.kept == {("sidelight", "huggingface"): "hf_secret"}


def test_a_missing_library_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    stored = TokenStore(environment=_NOTHING).set("hf_secret")
    assert (stored.where, stored.has_keyring) == ("session", False)


def test_the_token_is_never_seen_in_a_log(ring: Ring, caplog: pytest.LogCaptureFixture) -> None:
    ring.refuses = OSError("could not write hf_secret")
    with caplog.at_level(logging.DEBUG):
        stored = TokenStore(ring, _NOTHING).set("hf_secret")
    assert "OSError" in caplog.text
    assert "hf_secret" not in caplog.text
    assert "hf_secret" not in repr(stored)
