"""An answer that is wanted: what is known of it until it has ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from desktop.adapters.written import to_json
from desktop.chat.drawn_answer import Drawer, drawing_prompt, picture_in
from desktop.chat.held import Held, with_system
from desktop.conversations.values import Message, Origin, State
from desktop.messages.thoughts import split_thoughts
from models.engine import protocol as p
from models.store.installed import InstalledModel
from models.words import to_text

# The mark at the end of thoughts may come in pieces.
_MARK = 40

FasterFor = Callable[[InstalledModel, str, "tuple[p.Message, ...]"], p.Faster]
AdaptersFor = Callable[[InstalledModel], "tuple[p.Weighed, ...]"]


@dataclass
class Turn:
    """An answer that is wanted.

    Attributes:
        answer: as it was when it began; one that is continued has text already.
        awaits: the message that must be saved before, or "".
        reading: token of the attachments that are being read, or 0.
        writing: what is said in recordings is being written down, as the model cannot hear.
        counting: asked whether all of it fits into the context, before the answer is asked for.
        ref: of the model, with the adapters that it is loaded with.
        system: the system message, or "".
        adapters: that are on.
        said: what has come by now, with what was there before.
        left_out: how many messages at the beginning did not fit into the context.
        draws: the prompt, where a picture is to be the answer; else "".
    """

    held: Held
    answer: Message
    model: InstalledModel
    device: str
    awaits: str
    system: str = ""
    sampling: p.Sampling = field(default_factory=p.Sampling)
    adapters: tuple[p.Weighed, ...] = ()
    reading: int = 0
    writing: bool = False
    counting: p.Count | None = None
    request: p.Answer | p.Draw | None = None
    ref: p.ModelRef = field(init=False)
    said: str = field(init=False)
    began: float = 0.0
    thought_s: float = 0.0
    left_out: int = 0
    draws: str = ""

    def __post_init__(self) -> None:
        self.ref = self.model.ref
        self.said = self.answer.text

    def messages(self) -> tuple[p.Message, ...]:
        """What the engine is asked, when everything fits."""
        last = self.answer.id if self.answer.text else self.answer.parent
        messages = self.held.prompt(last, hears=self.model.hears)
        return with_system(self.system, messages)

    def asked_to_draw(self) -> str:
        """What the question asks to be drawn; "" where it does not."""
        tree, asked = self.held.talk.tree, self.answer.parent
        return (drawing_prompt(tree[asked].text) if asked in tree else None) or ""

    def let_draw(self, drawer: Drawer) -> None:
        """A picture is to be the answer."""
        self.draws, self.model = self.asked_to_draw(), drawer.model
        self.ref, self.device, self.adapters = drawer.ref, drawer.device, ()

    # --- what the engine is asked ---------------------------------------------------------------

    def count(self) -> p.Count:
        self.counting = p.Count(self.ref, self.device, self.messages(), self.sampling)
        return self.counting

    def ask(self, left_out: Sequence[int], faster_for: FasterFor) -> p.Answer:
        """Without the messages that do not fit any more."""
        kept = tuple(one for at, one in enumerate(self.messages()) if at not in left_out)
        self.left_out = len(left_out)
        faster = faster_for(self.model, self.device, kept)
        request = self.request = p.Answer(
            *(self.ref, self.device, kept, self.sampling), faster=faster, adapters=self.adapters
        )
        return request

    def draw(self) -> p.Draw:
        """From the picture that goes with the question, where there is one."""
        start = picture_in(self.held.contents.get(self.answer.parent, ()))
        wishes = p.Wishes(self.draws, picture=start)
        request = self.request = p.Draw(self.ref, self.device, wishes, previews=False)
        return request

    # --- what came of it ------------------------------------------------------------------------

    def note(self) -> str:
        """What was left out is told below the answer too."""
        if not self.left_out:
            return ""
        words = QCoreApplication.translate(
            "Answers", "The first {0} messages were not read: the context of the model is full."
        )
        return words.format(self.left_out)

    def hear(self, text: str) -> None:
        self.said += text
        now = time.monotonic()
        self.began = self.began or now
        if not self.thought_s and "</" in self.said[-len(text) - _MARK :]:
            split = split_thoughts(self.said)
            if split.thoughts and not split.is_thinking:
                self.thought_s = now - self.began

    def ended(self, state: State, note: str, origin: Origin | None) -> Message:
        """With what has come by now; without a note of its own, that of what was left out."""
        origin = origin or self.answer.origin or self._unmeasured()
        return replace(
            self.answer, text=self.said, state=state, note=note or self.note(), origin=origin
        )

    def origin(self, statistics: p.Statistics) -> Origin:
        return Origin(
            self.model.id,
            statistics.model,
            statistics.device,
            to_text(statistics.reason),
            statistics.ttft_ms,
            statistics.tokens_per_s,
            statistics.input_tokens,
            statistics.output_tokens,
            self.thought_s,
            to_json(statistics.adapters),
            statistics.draft,
            statistics.lookup,
            statistics.drafted_tokens,
            statistics.accepted_tokens,
        )

    def _unmeasured(self) -> Origin:
        on = to_json(self.adapters)
        return Origin(self.model.id, self.model.name, self.device, adapters=on)


def no_adapters(_: InstalledModel) -> tuple[p.Weighed, ...]:
    return ()
