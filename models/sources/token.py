"""The access token of the Hugging Face hub, kept in the system's keyring."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

_log = logging.getLogger(__name__)

SERVICE = "sidelight"
USER = "huggingface"
ENVIRONMENT_NAME = "HF_TOKEN"

Where = Literal["none", "keyring", "session", "environment"]


class Keyring(Protocol):
    """The three calls of the `keyring` library; they may take seconds and ask the user."""

    def get_password(self, service_name: str, username: str, /) -> str | None: ...

    def set_password(self, service_name: str, username: str, password: str, /) -> None: ...

    def delete_password(self, service_name: str, username: str, /) -> None: ...


@dataclass(frozen=True)
class StoredToken:
    """A token, and where it is kept.

    Attributes:
        value: the token, or "" when there is none; never logged.
        where: the keyring of the system, this session only, or the environment variable HF_TOKEN.
        has_keyring: the system has one that can be used.
    """

    value: str = ""
    where: Where = "none"
    has_keyring: bool = True

    def __repr__(self) -> str:
        return f"StoredToken(where={self.where!r}, has_keyring={self.has_keyring})"


class TokenStore:
    """Reads and writes the token when called, and blocks meanwhile: call it on a thread.

    Without a keyring the token is kept for as long as the app runs. Nothing raises.

    Args:
        keyring: instead of the system's.
        environment: instead of the process's.
    """

    def __init__(
        self, keyring: Keyring | None = None, environment: Mapping[str, str] | None = None
    ) -> None:
        self._keyring = keyring
        self._environment = os.environ if environment is None else environment
        self._session = ""

    def get(self) -> StoredToken:
        """What was stored here counts first, then the environment."""
        kept, has_keyring = self._read()
        if self._session:
            return StoredToken(self._session, "session", has_keyring)
        if kept:
            return StoredToken(kept, "keyring", has_keyring)
        given = self._environment.get(ENVIRONMENT_NAME, "").strip()
        return StoredToken(given, "environment" if given else "none", has_keyring)

    def set(self, value: str) -> StoredToken:
        """Keep it; an empty one is the same as `delete`. Returns what counts from now on."""
        value = value.strip()
        if not value:
            return self.delete()
        try:
            self._backend().set_password(SERVICE, USER, value)
        except Exception as error:  # noqa: BLE001 - see `_read`
            _log.warning("the keyring does not keep the token: %s", type(error).__name__)
        # Some keyrings take everything and keep nothing.
        self._session = "" if self._read()[0] == value else value
        return self.get()

    def delete(self) -> StoredToken:
        """Forget it. Returns what counts from now on: one from the environment, or one that the
        keyring does not give up."""
        self._session = ""
        if self._read()[0]:
            try:
                self._backend().delete_password(SERVICE, USER)
            except Exception as error:  # noqa: BLE001 - see `_read`
                _log.warning("the keyring does not forget the token: %s", type(error).__name__)
        return self.get()

    def _read(self) -> tuple[str, bool]:
        """The keyring's token or "", and whether there is a keyring that can be used."""
        try:
            return self._backend().get_password(SERVICE, USER) or "", True
        except Exception as error:  # noqa: BLE001
            # Besides its own errors the library lets through those of D-Bus, of the Windows vault
            # and of whatever keyring the user has plugged in; their words may hold secrets.
            _log.warning("the keyring cannot be read: %s", type(error).__name__)
            return "", False

    def _backend(self) -> Keyring:
        if self._keyring is not None:
            return self._keyring
        import keyring

        return keyring.get_keyring()
