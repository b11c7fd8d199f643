"""The words that exported files are made of, besides what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.adapters.written import from_json
from desktop.conversations.values import Origin, State


@dataclass(frozen=True)
class ExportWords:
    """In English, unless the window gives its own. {0} and {1} stand for what is filled in.

    Attributes:
        language: of these words, as HTML names it.
        you: heading of a question.
        answer: heading of an answer.
        untitled: instead of a title that is missing.
        thoughts: what a model thought aloud; `thought_for` names the seconds.
        said_in: what was said in {0}, a recording or a video.
        frame_at: a picture of the video {0} at the time {1}.
        lost: of the attachment {0}, whose kept copy is not there.
        interrupted, stopped, full, failed: how an answer ended that has no note of its own.
        looked_up, drafted_by: what made an answer faster, the latter by the model {0}.
        taken: that the model took {0} percent of what was proposed.
        answered_on: on the device {0}, because {1}.
        exported: stands at the end of an HTML page.
        translated: gives a note or a reason in the same language.
    """

    language: str = "en"
    you: str = "You"
    answer: str = "Answer"
    untitled: str = "Conversation"
    thoughts: str = "Thoughts"
    thought_for: str = "Thought for {0} s"
    said_in: str = "Said in {0}"
    frame_at: str = "{0} at {1}"
    lost: str = "{0} (its kept copy is lost)"
    interrupted: str = "Interrupted before it was complete."
    stopped: str = "Stopped."
    full: str = "Cut off at the longest length."
    failed: str = "This could not be answered."
    first_token: str = "first token {0} s"
    tokens_per_s: str = "{0} tokens/s"
    looked_up: str = "looked up"
    drafted_by: str = "drafted by {0}"
    taken: str = "{0} % taken"
    answered_on: str = "Answered on {0}: {1}"
    exported: str = "Exported from Sidelight"
    translated: Callable[[str], str] = str

    def heading(self, role: str) -> str:
        return self.you if role == "user" else self.answer

    def ending(self, state: State, note: str) -> str:
        """How a message ended; "" when by itself."""
        if note:
            return self.translated(note)
        if state == "streaming":
            return self.interrupted
        return "" if state == "done" else str(getattr(self, state))

    def thinking(self, seconds: float) -> str:
        whole = round(seconds)
        return self.thought_for.format(whole) if whole else self.thoughts

    def origin(self, origin: Origin | None) -> str:
        """Device · model · adapters · time to first token · tokens per s · what made it faster, as
        far as known."""
        if origin is None:
            return ""
        adapters = (f"{one.name} {one.weight:g}" for one in from_json(origin.adapters))
        parts = [origin.device, origin.model, ", ".join(adapters)]
        if origin.ttft_ms:
            parts.append(self.first_token.format(f"{origin.ttft_ms / 1000:.2f}"))
        if origin.tokens_per_s:
            parts.append(self.tokens_per_s.format(round(origin.tokens_per_s)))
        parts.append(self.faster(origin))
        return " · ".join(part for part in parts if part)

    def faster(self, origin: Origin) -> str:
        """What made it faster; "" for nothing."""
        if origin.looked_up:
            return self.looked_up
        if not origin.draft:
            return ""
        name = self.drafted_by.format(origin.draft)
        taken = self.taken.format(round(100 * origin.acceptance))
        return f"{name}, {taken}" if origin.drafted else name

    def fallback(self, origin: Origin | None) -> str:
        """Why it was another device than the one asked for, or ""."""
        if origin is None or not origin.reason:
            return ""
        return self.answered_on.format(origin.device, self.translated(origin.reason))
