"""The files of the .deb, as they will lie on the system."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from common.lock import lock_of
from common.project import APP_ID, NAME, PUBLISHER, ROOT, TITLE
from common.repository import homepage
from linux.media_types import mime_line

FILES = Path(__file__).resolve().parent / "files"
COMMON = FILES.parents[1] / "common"
APP_FOLDER = f"usr/lib/{NAME}"
DOC_FOLDER = f"usr/share/doc/{NAME}"
_ICON = ROOT / "resources" / "icons" / f"{NAME}.svg"
_ICONS = "usr/share/icons/hicolor"
_ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
# What is written, and from which file.
_WRITTEN = {
    f"usr/share/applications/{NAME}.desktop": f"{NAME}.desktop",
    f"usr/share/kio/servicemenus/{NAME}-ask.desktop": f"{NAME}-ask.servicemenu.desktop",
    f"usr/share/nemo/actions/{NAME}-ask.nemo_action": f"{NAME}-ask.nemo_action",
    f"usr/share/metainfo/{APP_ID}.metainfo.xml": f"{APP_ID}.metainfo.xml",
}
_COPYRIGHT = f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {TITLE}
Comment: What the libraries and models inside are under is told in THIRD-PARTY-NOTICES.gz beside
 this file, and by machine in {NAME}.cdx.json.

Files: *
Copyright: {PUBLISHER}
License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.
"""


@dataclass(frozen=True)
class Making:
    """What the files are made of.

    Attributes:
        frozen: the folder that was frozen.
        python: of the environment it was made in.
        packages: that environment's packages.
        moment: that every file carries, in seconds since 1970.
    """

    frozen: Path
    python: Path
    packages: Path
    version: str
    moment: int

    @property
    def date(self) -> str:
        return f"{datetime.fromtimestamp(self.moment, timezone.utc):%Y-%m-%d}"


def make_tree(made: Making, root: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(made.frozen, root / APP_FOLDER, symlinks=True)
    _link(root)
    for place, source in _WRITTEN.items():
        _write(root / place, _filled(FILES / source, made))
    _draw_icons(made, root)
    _document(made, root)
    _set_rights(root)
    _set_times(root, made.moment)


def _link(root: Path) -> None:
    link = root / "usr" / "bin" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(f"../lib/{NAME}/{NAME}")


def _filled(file: Path, made: Making) -> str:
    text = file.read_text(encoding="utf-8")
    known = {
        "@MIME@": mime_line(),
        "@VERSION@": made.version,
        "@DATE@": made.date,
        "@HOMEPAGE@": f'<url type="homepage">{homepage()}</url>' if homepage() else "",
    }
    for mark, value in known.items():
        text = text.replace(mark, value)
    return text


def _draw_icons(made: Making, root: Path) -> None:
    scalable = root / _ICONS / "scalable" / "apps" / f"{NAME}.svg"
    _write(scalable, _ICON.read_text(encoding="utf-8"))
    drawn = made.frozen.with_name("icons")
    drawn.mkdir(exist_ok=True)
    script = [str(made.python), str(COMMON / "icons.py"), str(_ICON), str(drawn)]
    subprocess.run([*script, *map(str, _ICON_SIZES)], check=True)
    for size in _ICON_SIZES:
        place = root / _ICONS / f"{size}x{size}" / "apps" / f"{NAME}.png"
        place.parent.mkdir(parents=True)
        shutil.copyfile(drawn / f"{size}.png", place)


def _document(made: Making, root: Path) -> None:
    folder = root / DOC_FOLDER
    _write(folder / "copyright", _COPYRIGHT)
    when = datetime.fromtimestamp(made.moment, timezone.utc)
    _pack(folder / "changelog.gz", _changelog(made.version, f"{when:%a, %d %b %Y %H:%M:%S +0000}"))
    told = [str(made.packages), str(lock_of("linux")), str(made.packages / "models" / "builtin")]
    notices = folder / "THIRD-PARTY-NOTICES"
    for script, file in (("notices.py", notices), ("sbom.py", folder / f"{NAME}.cdx.json")):
        subprocess.run([str(made.python), str(COMMON / script), *told, str(file)], check=True)
    _pack(notices.with_suffix(".gz"), notices.read_text(encoding="utf-8"))
    notices.unlink()
    page = root / "usr" / "share" / "man" / "man1" / f"{NAME}.1.gz"
    page.parent.mkdir(parents=True)
    _pack(page, _filled(FILES / f"{NAME}.1", made))


def _changelog(version: str, when: str) -> str:
    who = f"{PUBLISHER} <{NAME}@users.noreply.github.com>"
    return f"{NAME} ({version}) stable; urgency=low\n\n  * As built.\n\n -- {who}  {when}\n"


def _pack(file: Path, text: str) -> None:
    file.write_bytes(gzip.compress(text.encode(), mtime=0))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _set_rights(root: Path) -> None:
    """Whatever the umask of the one who builds; libraries are no programs."""
    program = root / APP_FOLDER / NAME
    for path in root.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
    root.chmod(0o755)


def _set_times(root: Path, moment: int) -> None:
    for path in (root, *root.rglob("*")):
        os.utime(path, (moment, moment), follow_symlinks=False)
