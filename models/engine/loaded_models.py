"""Which models the engine's process holds, as far as its events tell."""

from __future__ import annotations

from models.engine import protocol as p


class LoadedModels:
    """At most one for chat and one for speech, each with its device."""

    def __init__(self) -> None:
        self._chat: tuple[p.ModelRef, str, p.Faster] | None = None
        self._speech: tuple[p.ModelRef, str, p.Faster] | None = None

    def note(self, request: p.Request, event: p.Event) -> None:
        """The request has ended with this event."""
        if isinstance(request, p.Unload | p.TryModel):
            self.forget()
        elif isinstance(request, p.ModelRequest) and isinstance(
            event, p.Loaded | p.Finished | p.Transcribed
        ):
            self._hold(request)

    def forget(self) -> None:
        """The process is gone, and they with it."""
        self._chat = self._speech = None

    def to_load_after(self, stopped: p.Request) -> list[p.Load]:
        """What brings a new process to where the old one was when it was ended for the stop.

        Nothing after a load or a trial: what hung in there would hang again.
        """
        if not isinstance(stopped, p.Answer | p.Transcribe):
            return []
        self._hold(stopped)
        held = (self._chat, self._speech)
        return [p.Load(*loaded) for loaded in held if loaded]

    def _hold(self, request: p.ModelRequest) -> None:
        if request.model.kind == "speech":
            self._speech = (request.model, request.device, p.PLAIN)
        elif isinstance(request, p.Load | p.Answer):
            self._chat = (request.model, request.device, request.faster)
