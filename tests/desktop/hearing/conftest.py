"""Conversations and windows as those of `tests.desktop.session`."""

from tests.desktop.session.conftest import sit, start

__all__ = ["sit", "start"]
