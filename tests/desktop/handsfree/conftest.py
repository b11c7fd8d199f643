"""Conversations as those of `tests.desktop.session`."""

from tests.desktop.session.conftest import start

__all__ = ["start"]
