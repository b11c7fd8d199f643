"""The verbs `ask` and `chat`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from models.adapters.store import AdapterStore
from models.catalogue.catalogue import read_catalogue
from models.cli import adapters
from models.cli.pointed_at import ContentReader, must_see
from models.cli.session import MakeEngine, show_on
from models.cli.terminal import Terminal
from models.engine import protocol as p
from models.engine.asking import question_about
from models.engine.session import EngineSession, RequestFailed
from models.errors import CannotSeePictures, ModelNotInstalled, ModelUnsupported
from models.speed.lookup import pays_to_look_up
from models.store.installed import InstalledModel
from models.store.store import ModelStore


@dataclass(frozen=True)
class _Setting:
    """What stays the same over the turns; `installed` is the model."""

    installed: InstalledModel
    model: p.ModelRef
    device: str
    sampling: p.Sampling
    draft: p.ModelRef | None = None
    draft_device: str = ""
    lookup: bool | None = None
    adapters: tuple[p.Weighed, ...] = ()

    def faster(self, messages: Sequence[p.Message]) -> p.Faster:
        """As it was asked for; else with lookup where it pays, which a draft or an NPU rules
        out."""
        lookup = self.lookup
        if lookup is None:
            can = self.draft is None and self.device.partition(".")[0] != "NPU"
            lookup = can and self.model.kind == "text" and pays_to_look_up(messages)
        return p.Faster(self.draft, self.draft_device if self.draft else "", lookup)


def ask(
    options: argparse.Namespace,
    store: ModelStore,
    kept: AdapterStore,
    make_engine: MakeEngine,
    terminal: Terminal,
) -> int:
    """One question, streamed; the figures afterwards on standard error."""
    setting = _setting(options, store, kept, terminal)
    hears = setting.installed.hears
    with EngineSession(make_engine(options.engine)) as session:
        contents = ContentReader(session, store, terminal, setting.installed).read(options)
        question = question_about(contents, options.prompt or "", hears=hears)
        messages = [*_system(options), question]
        answer = _answer(session, setting, messages, terminal, stream=not options.json)
    if options.json:
        terminal.document(_as_json(answer))
    else:
        terminal.note(figures(answer))
    return 0


def chat(
    options: argparse.Namespace,
    store: ModelStore,
    kept: AdapterStore,
    make_engine: MakeEngine,
    terminal: Terminal,
) -> int:
    """Lines of standard input, one conversation; a turn that fails does not end it."""
    setting = _setting(options, store, kept, terminal)
    messages = _system(options)
    turns: list[dict[str, Any]] = []
    status = 0
    with EngineSession(make_engine(options.engine)) as session:
        contents = ContentReader(session, store, terminal, setting.installed).read(options)
        for line in _questions(sys.stdin, terminal):
            question = question_about(contents, line, hears=setting.installed.hears)
            try:
                asked = [*messages, question]
                answer = _answer(session, setting, asked, terminal, stream=not options.json)
            except RequestFailed as failure:
                terminal.problem(failure.problem)
                status = 1
                continue
            contents = []
            messages += [question, p.Message("assistant", answer.text)]
            turns.append({"question": line, **_as_json(answer)})
            if not options.json:
                terminal.note(figures(answer))
    if options.json:
        terminal.document({"turns": turns})
    return status


def figures(answer: p.Finished) -> str:
    """The quiet line: device, model, time to first token, tokens per second."""
    s = answer.statistics
    parts = [s.device, s.model, f"first token {s.ttft_ms / 1000:.2f} s"]
    if s.tokens_per_s:
        parts.append(f"{s.tokens_per_s:.0f} tokens/s")
    if on := adapters.in_words(s.adapters):
        parts.append(on)
    if s.acceptance is not None:
        parts.append(f"{s.draft} drafted, {s.acceptance:.0%} taken")
    elif s.lookup:
        parts.append(f"{s.accepted_tokens} tokens looked up")
    if answer.finish_reason == "length":
        parts.append("cut off at the longest length")
    return " · ".join(parts)


def choose_model(
    installed: Sequence[InstalledModel], sees: bool, hears: bool = False
) -> InstalledModel:
    """The model for a question when none is named: the user's own before those built in.

    Args:
        installed: everything that is on this PC.
        sees: whether there are pictures; without, a model made for text comes first.
        hears: whether there are sounds; one that hears comes first then.
    """
    chat_models = [model for model in installed if "chat" in model.tasks]
    fitting = [model for model in chat_models if "image" in model.takes or not sees]
    if not fitting:
        raise ModelNotInstalled(
            "No model that can answer this is installed.",
            "See `sidelight models available`, then `sidelight models install ID`.",
        )
    order = [entry.id for entry in read_catalogue()]

    def rank(model: InstalledModel) -> tuple[bool, bool, bool, int]:
        place = order.index(model.id) if model.id in order else len(order)
        return model.builtin, model.hears != hears, ("image" in model.takes) != sees, place

    return min(fitting, key=rank)


def _setting(
    options: argparse.Namespace, store: ModelStore, kept: AdapterStore, terminal: Terminal
) -> _Setting:
    sees = must_see(options)
    if options.model:
        model = store.get(options.model)
    else:
        model = choose_model(store.installed(), sees, bool(options.audio))
        label = f" ({model.label})" if model.label else ""
        terminal.note(f"Model: {model.name}{label}")
    _check_use(model, sees)
    sampling = p.Sampling(
        max_new_tokens=options.max_tokens, temperature=options.temperature, seed=options.seed
    )
    draft = store.get(options.draft).ref if options.draft else None
    on = adapters.weighed(options.adapter, kept)
    return _Setting(
        model,
        adapters.with_adapters(model.ref, on),
        options.device,
        sampling,
        draft,
        options.draft_device,
        options.lookup,
        on,
    )


def _check_use(model: InstalledModel, sees: bool) -> None:
    if "chat" not in model.tasks:
        raise ModelUnsupported(
            f"{model.name} is not made for chat.", "Choose another; see `sidelight models list`."
        )
    if sees and "image" not in model.takes:
        what = "hears, but it cannot see." if model.hears else "reads text only and cannot see"
        raise CannotSeePictures(
            f"{model.name} {what}" if model.hears else f"{model.name} {what} pictures.",
            "Leave out --image and --video, or choose one that sees; see `sidelight models list`.",
        )


def _system(options: argparse.Namespace) -> list[p.Message]:
    return [p.Message("system", options.system)] if options.system else []


def _questions(lines: Iterable[str], terminal: Terminal) -> Iterable[str]:
    for line in lines:
        if line.strip():
            yield line.strip()


def _answer(
    session: EngineSession,
    setting: _Setting,
    messages: Sequence[p.Message],
    terminal: Terminal,
    stream: bool,
) -> p.Finished:
    request = p.Answer(
        setting.model,
        setting.device,
        tuple(messages),
        setting.sampling,
        faster=setting.faster(messages),
        adapters=setting.adapters,
    )
    event = session.run(request, terminal.result if stream else None, show_on(terminal))
    assert isinstance(event, p.Finished)
    if stream:
        terminal.result("\n")
    return event


def _as_json(answer: p.Finished) -> dict[str, Any]:
    figures = {**asdict(answer.statistics), "acceptance": answer.statistics.acceptance}
    figures["adapters"] = adapters.on_as_json(answer.statistics.adapters)
    return {"text": answer.text, **figures, "finish_reason": answer.finish_reason}
