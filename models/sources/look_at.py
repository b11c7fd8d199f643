"""What a folder or file is that the user chose or dropped, told from its files alone.

Nothing is executed, unpickled or changed; what the files say is checked against their sizes.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from models.catalogue.entry import CatalogueEntry
from models.sources import look_at_refusals as refusals
from models.sources.folder_files import FolderFiles, list_folder, open_regular, single_file
from models.sources.look_at_checkpoint import brings_code, checkpoint_facts, is_checkpoint
from models.sources.look_at_facts import Facts, Form, entry_for
from models.sources.look_at_gguf import MAGIC
from models.sources.look_at_gguf_model import gguf_facts
from models.sources.look_at_ir import ir_facts, is_ir

_ARCHIVES = (".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".whl")
_ARCHIVE_STARTS = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\xfd7zXZ", b"BZh")
_TAR_MARK = slice(257, 262)
_PICKLES = (".pt", ".pth", ".ckpt", ".pkl", ".pickle")
_PARTS = (".safetensors", ".bin", ".json", ".onnx")
_ADAPTER = "adapter_config.json"
_MODEL_ENDS = ("_model.xml", ".safetensors")
# Folders around the model's own, as they come out of an archive.
_MOST_NESTED = 3


@dataclass(frozen=True)
class Found:
    """A model of the user's.

    Attributes:
        form: OpenVINO IR or GGUF, to be installed as it is, or a checkpoint to convert first.
        entry: what the catalogue would say of it; its one source is of the kind `file`.
        left_out: files of the folder that are not copied, see `FolderFiles`.
        brings_code: a checkpoint that its own Python code has to be run for.
    """

    form: Form
    entry: CatalogueEntry
    left_out: tuple[str, ...] = ()
    brings_code: bool = False

    @property
    def model_type(self) -> str:
        """Of the config of a checkpoint or IR; the architecture of a GGUF."""
        return self.entry.family


def is_adapter(path: Path) -> bool:
    """Whether it is the folder of a fine-tuned adapter (PEFT), which needs its base."""
    return (path / _ADAPTER).is_file()


def look_at(path: Path, taken: Collection[str] = ()) -> Found:
    """Reads heads and configs only, yet waits for the disk.

    `taken` are the ids that the new entry's must differ from. Raises a `SidelightError` that says
    what was found, what is missing and what to do.
    """
    try:
        if path.is_dir():
            return _folder(path, taken)
        if path.exists():
            return _file(path, taken)
    except OSError as error:
        raise refusals.unreadable(path, error) from error
    raise refusals.not_there(path)


def _folder(folder: Path, taken: Collection[str], nested: int = 0) -> Found:
    files = list_folder(folder)
    if is_ir(files):
        return _found(folder, ir_facts(folder, files), taken, files.left_out)
    ggufs = sorted(name for name in files.names if name.lower().endswith(".gguf"))
    if len(ggufs) == 1:
        return _file(folder / ggufs[0], taken)
    if ggufs:
        raise refusals.several_ggufs(folder, ggufs)
    if _ADAPTER in files.names:
        raise refusals.adapter(folder)
    if is_checkpoint(files):
        facts = checkpoint_facts(folder, files)
        found = _found(folder, facts, taken, files.left_out)
        return Found(found.form, found.entry, found.left_out, brings_code(files))
    inner = _only_folder(folder, files)
    if inner is not None and nested < _MOST_NESTED:
        return _folder(inner, taken, nested + 1)
    if any(name.endswith(_PICKLES) for name in files.left_out):
        raise refusals.pickle(folder)
    inside = sorted({n.rpartition("/")[0] for n in files.names if n.endswith(_MODEL_ENDS)})
    if inside:
        raise refusals.several_models(folder, inside)
    raise refusals.nothing_known(folder, [*files.names, *files.left_out])


def _only_folder(folder: Path, files: FolderFiles) -> Path | None:
    tops = {name.partition("/")[0] for name in [*files.names, *files.left_out] if "/" in name}
    has_files = any("/" not in name for name in files.names)
    return folder / tops.pop() if len(tops) == 1 and not has_files else None


def _file(path: Path, taken: Collection[str]) -> Found:
    file = single_file(path)
    if file is None:
        raise refusals.unknown_file(path)
    suffix = path.suffix.lower()
    with open_regular(file.real) as stream:
        start = stream.read(512)
    if start.startswith(MAGIC) or suffix == ".gguf":
        return _found(path, gguf_facts(path, file), taken)
    if suffix in _PICKLES or (suffix == ".bin" and start.startswith(b"PK")):
        raise refusals.pickle(path)
    if suffix in _ARCHIVES or start.startswith(_ARCHIVE_STARTS) or start[_TAR_MARK] == b"ustar":
        raise refusals.archive(path)
    if suffix == ".xml" and path.name.startswith("openvino_"):
        return _folder(path.parent, taken)
    raise refusals.single_weights(path) if suffix in _PARTS else refusals.unknown_file(path)


def _found(
    path: Path, facts: Facts, taken: Collection[str], left_out: tuple[str, ...] = ()
) -> Found:
    return Found(facts.form, entry_for(path, facts, taken), left_out)
