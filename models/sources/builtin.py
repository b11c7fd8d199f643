"""`builtin:` models ship with the app, so there is nothing to fetch."""

from __future__ import annotations

from pathlib import Path

from models.cancel import CancelToken
from models.catalogue.entry import EntrySource, SourceKind
from models.errors import ModelDamaged
from models.sources.progress import ProgressListener
from models.sources.source import Fetched
from models.words import say


class BuiltinSource:
    """Asked only when a model that ships with the app is not there: the installation is broken."""

    @property
    def kind(self) -> SourceKind:
        return "builtin"

    def fetch(
        self,
        source: EntrySource,
        destination: Path,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> Fetched:
        raise ModelDamaged(
            say(
                "The model “{reference}” ships with Sidelight, but it is missing or damaged.",
                reference=source.reference,
            ),
            say("Install Sidelight again; your conversations and settings stay."),
        )

    def latest(self, source: EntrySource, cancel: CancelToken) -> str:
        return ""
