"""Native errors, recognised by kind at this one edge and told in plain words."""

from __future__ import annotations

from models.engine import protocol as p
from models.engine.fault_kinds import FAULT_KINDS, MEMORY
from models.errors import EngineFault, SidelightError
from models.speed.refusals import tokenizers_differ
from models.words import say

# What OpenVINO GenAI finds out by itself when it loads a draft.
_OTHER_TOKENIZER = "Tokenizers for draft and main models are different"


def explain(error: BaseException, request: p.Request) -> SidelightError:
    """The error as one of ours: itself when it is one, else by what its text shows."""
    if isinstance(error, SidelightError):
        return error
    model = "the test model"
    if isinstance(request, p.ModelRequest | p.Count):
        model = request.model.name
    device = str(getattr(request, "device", "the device"))
    cause = f"{type(error).__name__}: {error}"
    if _OTHER_TOKENIZER in str(error) and isinstance(request, p.Load | p.Answer):
        draft = request.faster.draft
        return tokenizers_differ(model, draft.name if draft else "", cause)
    if isinstance(error, MemoryError):
        return MEMORY.make(model, device, cause)
    for kind in FAULT_KINDS:
        if kind.fits(str(error)):
            return kind.make(model, device, cause)
    return EngineFault(
        say(
            "Something failed while {model} ran on {device}: {error}",
            model=model,
            device=device,
            error=_last_line(str(error)),
        ),
        say("Try again; if it happens again, choose another model or device."),
        cause,
    )


def _last_line(text: str) -> str:
    """OpenVINO puts build paths first and what it means last."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "no reason was given"
