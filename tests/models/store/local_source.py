"""A hub in a folder: revisions of a model, fetched piece by piece, with a journal of the pieces."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from models.cancel import CancelToken
from models.catalogue.entry import CatalogueEntry, EntrySource, SourceKind
from models.sources.progress import ProgressListener, ProgressMeter
from models.sources.source import Fetched

PIECE = 1000
WORK_FOLDER = ".work"

# The second revision changes one file, adds one, drops one, and keeps two.
FIRST = {
    "config.json": b'{"revision": 1}',
    "openvino_model.xml": b"<net/>" * 300,
    "openvino_model.bin": bytes(range(256)) * 20,
    "old/vocab.txt": b"a b c",
}
SECOND = {
    "config.json": b'{"revision": 2}',
    "openvino_model.xml": FIRST["openvino_model.xml"],
    "openvino_model.bin": FIRST["openvino_model.bin"],
    "new/merges.txt": b"d e f" * 500,
}

PLACE = EntrySource(kind="hf", reference="owner/tiny", size_bytes=7000, weights="int4")
ENTRY = CatalogueEntry(
    id="tiny",
    name="Tiny",
    label="For tests",
    summary="A model.",
    tasks=("chat",),
    takes=("text",),
    kind="text",
    family="llama",
    parameters=1000,
    context_tokens=128,
    languages=("en",),
    licence="MIT",
    size_bytes=7000,
    sources=(PLACE,),
)


def publish(remote: Path, revision: str, files: Mapping[str, bytes]) -> None:
    """Make it the newest revision."""
    for name, content in files.items():
        path = remote / revision / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (remote / "newest").write_text(revision, encoding="utf-8")


class LocalSource:
    """Keeps what is right, goes on with what is half, as the real ones do.

    Attributes:
        on_piece: called before each piece is fetched; a test stops, fails or kills there.
        journal: a line for each piece that was ever fetched.
    """

    def __init__(self, remote: Path, on_piece: Callable[[], None] = lambda: None) -> None:
        self.remote = remote
        self.on_piece = on_piece
        self.journal = remote / "journal"

    @property
    def kind(self) -> SourceKind:
        return "hf"

    def latest(self, source: EntrySource, cancel: CancelToken) -> str:
        return (self.remote / "newest").read_text(encoding="utf-8")

    def fetch(
        self,
        source: EntrySource,
        destination: Path,
        progress: ProgressListener,
        cancel: CancelToken,
    ) -> Fetched:
        revision = source.revision or self.latest(source, cancel)
        root = self.remote / revision
        paths = sorted(path for path in root.rglob("*") if path.is_file())
        meter = ProgressMeter(progress)
        total = sum(path.stat().st_size for path in paths)
        for path in paths:
            target = destination / path.relative_to(root)
            if not target.exists() or target.read_bytes() != path.read_bytes():
                self._get(path, target, destination / WORK_FOLDER, meter, total, cancel)
        return Fetched(tuple(destination / p.relative_to(root) for p in paths), revision)

    def fetched(self) -> list[str]:
        """Names and offsets of all pieces that were ever fetched."""
        if not self.journal.exists():
            return []
        return self.journal.read_text(encoding="utf-8").splitlines()

    def fetched_files(self) -> set[str]:
        return {line.split()[0] for line in self.fetched()}

    def _get(
        self,
        path: Path,
        target: Path,
        work: Path,
        meter: ProgressMeter,
        total: int,
        cancel: CancelToken,
    ) -> None:
        content = path.read_bytes()
        work.mkdir(exist_ok=True)
        half = work / hashlib.sha256(content).hexdigest()
        while (start := half.stat().st_size if half.exists() else 0) < len(content):
            cancel.check()
            self.on_piece()
            with half.open("ab") as file, self.journal.open("a", encoding="utf-8") as journal:
                file.write(content[start : start + PIECE])
                journal.write(f"{path.name} {start}\n")
            meter.advance("downloading", PIECE, total)
        target.parent.mkdir(parents=True, exist_ok=True)
        half.replace(target)
