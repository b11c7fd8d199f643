"""What the chat takes from what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from models.engine import protocol as p
from models.store.installed import InstalledModel


class Use(Protocol):
    """Asked for each load and each answer, so it must not take long."""

    def faster_for(
        self, model: InstalledModel, device: str, messages: Sequence[p.Message]
    ) -> p.Faster:
        """How the last of the messages is to be answered; without any, what is loaded ahead."""
        ...

    def device_for(self, model: InstalledModel) -> str:
        """What the user has chosen for it, else the fastest; "" while nothing tells."""
        ...

    def choose_device(self, model: InstalledModel, device: str) -> None:
        """The user wants it there."""
        ...

    def run_on(self, model: InstalledModel | None, device: str) -> None:
        """What is in use now."""
        ...


class Unmeasured:
    """Where nothing is known."""

    def faster_for(self, _: InstalledModel, __: str, ___: Sequence[p.Message]) -> p.Faster:
        return p.PLAIN

    def device_for(self, _: InstalledModel) -> str:
        return ""

    def choose_device(self, _: InstalledModel, __: str) -> None:
        """It is kept nowhere."""

    def run_on(self, _: InstalledModel | None, __: str) -> None:
        """Nothing follows from it."""
