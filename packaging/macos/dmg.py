"""Makes the app for macOS and the disk image it comes in.

Signed with the identity that `SIGNING_IDENTITY` names, else only as macOS wants it to run at all on
the Mac it was built on ("ad hoc"); sent to Apple when `NOTARY_PROFILE` names what `xcrun notarytool
store-credentials` has kept.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from common.environment import make_environment, site_packages
from common.freeze import freeze
from common.lock import lock_of
from common.project import NAME, ROOT, TITLE, project

COMMON = Path(__file__).resolve().parents[1] / "common"
ENTITLEMENTS = Path(__file__).with_name("entitlements.plist")
_AD_HOC = "-"
# Name in an icon set, and its pixels.
_ICONS = tuple(
    (f"icon_{side}x{side}{'@2x' * (scale == 2)}.png", side * scale)
    for side in (16, 32, 128, 256, 512)
    for scale in (1, 2)
)


def build(work: Path, out: Path) -> Path:
    """The disk image, in `out`."""
    python = make_environment("macos", work / "environment")
    freeze(python, work, _draw_icon(python, work))
    app = work / "frozen" / f"{TITLE}.app"
    _document(python, app / "Contents" / "Resources")
    identity = os.environ.get("SIGNING_IDENTITY") or _AD_HOC
    _run(*sign_command(app, identity))
    image = out / f"{TITLE}-{project().version}-{platform.machine()}.dmg"
    _make_image(app, work / "image", image)
    for command in finishing(image, identity, os.environ.get("NOTARY_PROFILE", "")):
        _run(*command)
    return image


def sign_command(app: Path, identity: str) -> list[str]:
    command = ["codesign", "--force", "--deep", "--sign", identity]
    if identity != _AD_HOC:
        command += ["--options", "runtime", "--timestamp"]
    return [*command, f"--entitlements={ENTITLEMENTS}", str(app)]


def finishing(image: Path, identity: str, profile: str) -> Iterator[list[str]]:
    """What is done with the image, where there is an identity and an account."""
    if identity != _AD_HOC:
        yield ["codesign", "--sign", identity, "--timestamp", str(image)]
    if profile:
        yield ["xcrun", "notarytool", "submit", "--wait", "--keychain-profile", profile, str(image)]
        yield ["xcrun", "stapler", "staple", str(image)]


def _make_image(app: Path, folder: Path, image: Path) -> None:
    """With the place beside the app that it is to be dragged to."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _run("ditto", str(app), str(folder / app.name))
    (folder / "Applications").symlink_to("/Applications")
    image.parent.mkdir(parents=True, exist_ok=True)
    made = ("-volname", TITLE, "-srcfolder", str(folder), "-format", "ULMO", "-ov")
    _run("hdiutil", "create", *made, str(image))


def _draw_icon(python: Path, work: Path) -> Path:
    drawn, icons = work / "icons", work / f"{NAME}.iconset"
    for folder in (drawn, icons):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    svg = ROOT / "resources" / "icons" / f"{NAME}.svg"
    sizes = sorted({side for _, side in _ICONS})
    _run(str(python), str(COMMON / "icons.py"), str(svg), str(drawn), *map(str, sizes))
    for name, side in _ICONS:
        shutil.copyfile(drawn / f"{side}.png", icons / name)
    made = work / f"{NAME}.icns"
    _run("iconutil", "--convert", "icns", "--output", str(made), str(icons))
    return made


def _document(python: Path, folder: Path) -> None:
    packages = site_packages(python)
    told = [str(packages), str(lock_of("macos")), str(packages / "models" / "builtin")]
    _run(str(python), str(COMMON / "notices.py"), *told, str(folder / "THIRD-PARTY-NOTICES.txt"))
    _run(str(python), str(COMMON / "sbom.py"), *told, str(folder / f"{NAME}.cdx.json"))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
