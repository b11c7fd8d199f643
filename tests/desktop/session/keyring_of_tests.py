"""A keyring that is nobody's."""

from __future__ import annotations

import threading

from models.sources.token import SERVICE, USER


class Ring:
    """In memory.

    Attributes:
        answers: cleared, every question waits until it is set.
    """

    def __init__(self, token: str = "") -> None:
        self.answers = threading.Event()
        self.answers.set()
        self._kept = {(SERVICE, USER): token} if token else {}

    @property
    def token(self) -> str:
        """The one that is kept, or ""."""
        return self._kept.get((SERVICE, USER), "")

    def get_password(self, service_name: str, username: str, /) -> str | None:
        assert self.answers.wait(30)
        return self._kept.get((service_name, username))

    def set_password(self, service_name: str, username: str, password: str, /) -> None:
        self._kept[service_name, username] = password

    def delete_password(self, service_name: str, username: str, /) -> None:
        del self._kept[service_name, username]
