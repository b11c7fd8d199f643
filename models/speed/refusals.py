"""Why a model cannot draft for another one, and the sentences for it."""

from __future__ import annotations

from models.errors import SidelightError
from models.words import say


class DraftUnfit(SidelightError):
    """The model cannot draft for the other one."""


class ForeignTokenizer(DraftUnfit):
    """The two models do not mean the same words by the same numbers."""


_SAME_FAMILY = say("Choose a draft of the same family, or answer without one.")


def other_tokens(main: str, draft: str, differing: int, compared: int) -> ForeignTokenizer:
    return ForeignTokenizer(
        say(
            "“{draft}” cannot draft for “{main}”: {differing:,} of {compared:,} tokens mean "
            "something else to it.",
            draft=draft,
            main=main,
            differing=differing,
            compared=compared,
        ),
        _SAME_FAMILY,
    )


def other_ends(main: str, draft: str, role: str, of_main: int, of_draft: int) -> ForeignTokenizer:
    return ForeignTokenizer(
        say("“{draft}” cannot draft for “{main}”: their texts end otherwise.", **_of(main, draft)),
        _SAME_FAMILY,
        f"{role}: {of_main} and {of_draft}",
    )


def tokenizers_differ(main: str, draft: str, cause: str = "") -> ForeignTokenizer:
    """For what OpenVINO GenAI itself finds out, "Tokenizers for draft and main models are
    different!"."""
    return ForeignTokenizer(
        say(
            "“{draft}” cannot draft for “{main}”: their tokenizers differ.",
            **_of(main, draft),
        ),
        _SAME_FAMILY,
        cause,
    )


def vocabulary_unknown(main: str, draft: str) -> ForeignTokenizer:
    return ForeignTokenizer(
        say(
            "It cannot be told whether “{draft}” and “{main}” have the same vocabulary, so the "
            "one does not draft for the other.",
            **_of(main, draft),
        ),
        say("Choose a draft with a tokenizer.json, or answer without one."),
    )


def reads_more_than_text(name: str) -> DraftUnfit:
    return DraftUnfit(
        say("“{name}” is no model for text alone, and only these work with a draft.", name=name),
        say("Choose a model for chat that takes no pictures, or answer without a draft."),
    )


def no_text_model(name: str) -> DraftUnfit:
    return DraftUnfit(
        say("“{name}” cannot draft, because it is no model for text.", name=name), _SAME_FAMILY
    )


def is_gguf(name: str) -> DraftUnfit:
    return DraftUnfit(
        say("“{name}” cannot draft, because it is a GGUF file.", name=name),
        say("Choose a draft in the OpenVINO format, or answer without one."),
    )


def not_both() -> DraftUnfit:
    return DraftUnfit(
        say("A draft and looking up in the text do not work together."),
        say("Choose one of them."),
    )


def not_on_the_npu() -> DraftUnfit:
    return DraftUnfit(
        say("Faster answers work on CPU and GPU, not on the NPU."),
        say("Choose another device, or answer without them."),
    )


def _of(main: str, draft: str) -> dict[str, str]:
    return {"main": main, "draft": draft}
