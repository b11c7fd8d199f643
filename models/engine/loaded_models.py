"""Which models the engine's process holds, as far as its events tell."""

from __future__ import annotations

from models.engine import protocol as p


class LoadedModels:
    """At most one for chat, one for speech, one that draws and one that speaks, each with its
    device."""

    def __init__(self) -> None:
        self._held: dict[str, p.Load] = {}

    def note(self, request: p.Request, event: p.Event) -> None:
        """The request has ended with this event."""
        if isinstance(request, p.Unload | p.TryModel):
            self.forget()
        elif isinstance(request, p.ModelRequest) and isinstance(
            event, p.Loaded | p.Finished | p.Transcribed | p.Drawn | p.SpokenAloud
        ):
            self._hold(request)

    def forget(self) -> None:
        """The process is gone, and they with it."""
        self._held.clear()

    def to_load_after(self, stopped: p.Request) -> list[p.Load]:
        """What brings a new process to where the old one was when it was ended for the stop.

        Nothing after a load or a trial: what hung in there would hang again.
        """
        if not isinstance(stopped, p.Answer | p.Transcribe | p.Draw | p.Speak):
            return []
        self._hold(stopped)
        loads = (self._held.get(kind) for kind in ("chat", "speech", "image", "voice"))
        return [p.Load(load.model, load.device, load.faster) for load in loads if load]

    def _hold(self, request: p.ModelRequest) -> None:
        kind = request.model.kind
        faster = request.faster if isinstance(request, p.Load | p.Answer) else p.PLAIN
        place = kind if kind in ("speech", "image", "voice") else "chat"
        self._held[place] = p.Load(request.model, request.device, faster)
