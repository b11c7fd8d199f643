"""Which adapters are on in which conversation, and which each model is loaded with."""

from __future__ import annotations

from collections.abc import Sequence

from models.adapters.kept import Kept
from models.engine.protocol import Adapter, Weighed


class Choices:
    """Of this session. One that was ever on for a model stays registered with it, which costs a
    little, so that switching it off and on again does not load the model anew."""

    def __init__(self) -> None:
        self._weights: dict[str, dict[str, float]] = {}
        self._ever: dict[str, set[str]] = {}

    def knows(self, conversation: str) -> bool:
        """Whether anything was chosen in it, be it nothing."""
        return conversation in self._weights

    def choose(
        self, conversation: str, fitting: Sequence[Kept], weighed: Sequence[Weighed]
    ) -> None:
        """Exactly these among those that fit the model in use; what is on for other models stays
        so."""
        weights = self._weights.setdefault(conversation, {})
        for one in fitting:
            weights.pop(one.id, None)
        weights.update({one.adapter.id: one.weight for one in weighed})

    def chosen(self, conversation: str, fitting: Sequence[Kept]) -> tuple[Weighed, ...]:
        """Those that are on, out of those that fit."""
        weights = self._weights.get(conversation, {})
        return tuple(Weighed(one.adapter, weights[one.id]) for one in fitting if one.id in weights)

    def move(self, old: str, new: str) -> None:
        """The conversation has another id now."""
        if old in self._weights:
            self._weights[new] = self._weights.pop(old)

    def note_use(self, model_id: str, weighed: Sequence[Weighed]) -> None:
        """These are about to be on for the model."""
        self._ever.setdefault(model_id, set()).update(one.adapter.id for one in weighed)

    def registered(self, model_id: str, fitting: Sequence[Kept]) -> tuple[Adapter, ...]:
        """Those that the model is loaded with, out of those that fit."""
        ever = self._ever.get(model_id, set())
        return tuple(one.adapter for one in fitting if one.id in ever)
