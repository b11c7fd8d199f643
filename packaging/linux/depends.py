"""Which packages of the system the app needs: computed from the libraries that its own want."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

# Loaded by name, so that no library tells of them.
LOADED_BY_NAME = ("libportaudio2", "libegl1", "libgl1")
# The app runs without, and less well: where sound servers are reached, letters and symbols of
# all languages, what opens links, graphics processors, a Python that converts models.
RECOMMENDS = (
    "libasound2-plugins | pipewire-alsa",
    "fonts-noto-core | fonts-dejavu-core",
    "fonts-noto-cjk",
    "xdg-utils",
    "ocl-icd-libopencl1",
    "python3",
)
SUGGESTS = ("intel-opencl-icd", "libgtk-3-0")
# These want what only some PCs have, and are left alone by the app where it is missing.
OPTIONAL = ("libopenvino_intel_gpu_plugin.so", "libqgtk3.so")
_CONTROL = "Source: sidelight\n\nPackage: sidelight\nArchitecture: any\n"
_ELF = b"\x7fELF"


def depends(bundle: Path) -> list[str]:
    """As in a control file, sorted; raises `subprocess.CalledProcessError` when a library that is
    neither here nor in the bundle is wanted: the error names it."""
    files = list(needed_files(bundle))
    folders = sorted({file.parent for file in files})
    with tempfile.TemporaryDirectory() as work:
        control = Path(work) / "debian" / "control"
        control.parent.mkdir()
        control.write_text(_CONTROL, encoding="utf-8")
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=1"]
        command += [f"-l{folder}" for folder in folders]
        command += [f"-e{file}" for file in files]
        done = subprocess.run(command, cwd=work, stdout=subprocess.PIPE, text=True, check=True)
    return with_loaded(done.stdout)


def with_loaded(said: str) -> list[str]:
    """Of what dpkg-shlibdeps says."""
    line = next(line for line in said.splitlines() if line.startswith("shlibs:Depends="))
    found = set(filter(None, re.split(r",\s*", line.partition("=")[2])))
    names = {name.split()[0] for name in found}
    return sorted(found | {name for name in LOADED_BY_NAME if name not in names})


def needed_files(bundle: Path) -> Iterator[Path]:
    for file in sorted(bundle.rglob("*")):
        if file.is_file() and not file.is_symlink() and file.name not in OPTIONAL and _is_elf(file):
            yield file


def as_field(packages: Iterable[str]) -> str:
    return ", ".join(packages)


def _is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(len(_ELF)) == _ELF
