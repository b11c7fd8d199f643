"""Makes the .deb."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

from common.environment import make_environment, site_packages
from common.freeze import freeze
from common.project import NAME, PUBLISHER, project, source_date
from common.repository import homepage
from linux.depends import RECOMMENDS, SUGGESTS, as_field, depends
from linux.stand_ins import put_stand_ins
from linux.tree import APP_FOLDER, Making, make_tree

_LONG = """ Drop a picture or a video on the window, type a question or hold a key and say it,
 and the answer streams in; or say what to draw. It runs on the PC's own CPU, GPU
 or NPU through OpenVINO GenAI. Nothing leaves the machine.
 .
 Small models for a first try without any network are inside."""


def build(work: Path, out: Path) -> Path:
    """The package, in `out`."""
    python = make_environment("linux", work / "environment")
    frozen = freeze(python, work)
    put_stand_ins(frozen / "_internal")
    version, moment = project().version, source_date()
    root = work / "root"
    make_tree(Making(frozen, python, site_packages(python), version, moment), root)
    _write_control(root, version)
    return pack(root, out / f"{NAME}_{version}_{architecture()}.deb", moment)


def pack(root: Path, package: Path, moment: int) -> Path:
    package.parent.mkdir(parents=True, exist_ok=True)
    for path in (root / "DEBIAN", *(root / "DEBIAN").iterdir()):
        os.utime(path, (moment, moment))
    os.utime(root, (moment, moment))
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(root)]
    variables = {**os.environ, "SOURCE_DATE_EPOCH": str(moment)}
    subprocess.run([*command, str(package)], check=True, env=variables)
    return package


def control(version: str, needs: list[str], installed_kib: int) -> str:
    fields = {
        "Package": NAME,
        "Version": version,
        "Architecture": architecture(),
        "Maintainer": f"{PUBLISHER} <{NAME}@users.noreply.github.com>",
        "Installed-Size": str(installed_kib),
        "Depends": as_field(needs),
        "Recommends": as_field(RECOMMENDS),
        "Suggests": as_field(SUGGESTS),
        "Section": "utils",
        "Priority": "optional",
        "Homepage": homepage(),
        "Description": f"assistant that sees, listens and draws on your own PC\n{_LONG}",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)


def architecture() -> str:
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _write_control(root: Path, version: str) -> None:
    folder = root / "DEBIAN"
    folder.mkdir()
    files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    size = sum(file.stat().st_size for file in files)
    needs = depends(root / APP_FOLDER)
    (folder / "control").write_text(control(version, needs, size // 1024), encoding="utf-8")
    sums = (f"{_md5(file)}  {file.relative_to(root)}\n" for file in files)
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")
    for file in folder.iterdir():
        file.chmod(0o644)
    folder.chmod(0o755)


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()
