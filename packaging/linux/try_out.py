"""Installs the .deb in a new Debian, uses it there as a user does, and removes it again.

``sudo python packaging/linux/try_out.py bookworm dist/sidelight_….deb`` makes the system with
debootstrap; ``--root DIR`` takes one that is there. Needs Xvfb, xdotool and imagemagick here, so
that nothing has to be installed there besides the package itself.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = "red-circle.png"
USER = "tester"
_LONGEST_S = 60.0
# Where traces could be left; homes are the users' own.
_LOOKED_AT = ("bin", "etc", "lib", "opt", "usr", "var/lib")
_FROM_APT = ("var/lib/apt", "var/lib/dpkg")
_SOCKETS = Path("/tmp/.X11-unix")
# One that nobody has.
_NUMBER = next(at for at in range(87, 1000) if not (_SOCKETS / f"X{at}").exists())
_SCREEN = f":{_NUMBER}"


class Failed(Exception):
    """It is not as it should be."""


class System:
    """A root folder with a Debian in it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        command = ["chroot", str(self.root), *words]
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
        return subprocess.run(command, check=check, text=True, capture_output=True, env=variables)

    def as_user(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self.run(*self.user_words(*words))

    def user_words(self, *words: str) -> tuple[str, ...]:
        variables = ("env", f"DISPLAY={_SCREEN}", f"HOME=/home/{USER}", "LC_ALL=C.UTF-8")
        return ("runuser", "-u", USER, "--", *variables, *words)

    def traces(self) -> set[str]:
        """Places that carry the app's name."""
        found = (path for top in _LOOKED_AT for path in (self.root / top).rglob("*idelight*"))
        places = {path.relative_to(self.root).as_posix() for path in found}
        return {place for place in places if not place.startswith(_FROM_APT)}


def try_out(system: System, package: Path, picture: Path) -> None:
    """Raises `Failed`, `subprocess.CalledProcessError`."""
    shutil.copy(package, system.root / "tmp" / package.name)
    system.run("apt-get", "update")
    begun = time.monotonic()
    system.run("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{package.name}")
    tell(f"installed in {time.monotonic() - begun:.0f} s")
    system.run("useradd", "--create-home", USER, check=False)
    sample = system.root / "home" / USER / SAMPLE
    shutil.copy(ROOT / "resources" / "samples" / SAMPLE, sample)
    sample.chmod(0o644)
    _ask(system)
    _open_window(system, picture)
    system.run("apt-get", "purge", "-y", "sidelight")
    left = system.traces()
    expect(not left, f"nothing is left of it: {sorted(left)}")
    expect((system.root / "home" / USER / ".local" / "share" / "sidelight").is_dir(), "data stays")


def _ask(system: System) -> None:
    report = json.loads(system.as_user("sidelight", "doctor", "--json").stdout)
    expect(all(model["works"] for model in report["models"]), "the models that ship work")
    question = "What color is the shape?"
    picture = f"/home/{USER}/{SAMPLE}"
    said = system.as_user("sidelight", "ask", "--json", "--image", picture, question).stdout
    answer = json.loads(said)
    expect("red" in answer["text"].lower(), f"the picture was seen: {answer['text']}")


def _open_window(system: System, picture: Path) -> None:
    with (
        _screen(system),
        subprocess.Popen(["chroot", str(system.root), *system.user_words("sidelight")]) as window,
    ):
        try:
            begun = time.monotonic()
            _wait_for_window()
            tell(f"the window is there after {time.monotonic() - begun:.1f} s")
            time.sleep(3)
            begun = time.monotonic()
            system.as_user("sidelight", f"/home/{USER}/{SAMPLE}")
            tell(f"another start hands its file over in {time.monotonic() - begun:.1f} s")
            time.sleep(2)
            expect(window.poll() is None, "the window stays open")
            subprocess.run(
                ["import", "-display", _SCREEN, "-window", "root", str(picture)], check=True
            )
        finally:
            _xdotool("search", "--name", "Sidelight", "windowclose")
            with contextlib.suppress(subprocess.TimeoutExpired):
                window.wait(10)
            window.kill()


def _wait_for_window() -> None:
    end = time.monotonic() + _LONGEST_S
    while not _xdotool("search", "--onlyvisible", "--name", "Sidelight"):
        if time.monotonic() > end:
            raise Failed("no window opens")
        time.sleep(0.05)


def _xdotool(*words: str) -> str:
    variables = {**os.environ, "DISPLAY": _SCREEN}
    done = subprocess.run(
        ["xdotool", *words], env=variables, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


@contextlib.contextmanager
def _screen(system: System) -> Iterator[None]:
    """One of this system's, seen in the other one."""
    inside = system.root / _SOCKETS.relative_to("/")
    inside.mkdir(parents=True, exist_ok=True)
    server = subprocess.Popen(["Xvfb", _SCREEN, "-screen", "0", "1280x860x24", "-ac"])
    try:
        end = time.monotonic() + _LONGEST_S
        while not (_SOCKETS / f"X{_NUMBER}").exists():
            if time.monotonic() > end:
                raise Failed("Xvfb does not start")
            time.sleep(0.05)
        subprocess.run(["mount", "--bind", str(_SOCKETS), str(inside)], check=True)
        try:
            yield
        finally:
            subprocess.run(["umount", "--lazy", str(inside)], check=True)
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def _mounted(root: Path) -> Iterator[System]:
    """With what programs look for in every system."""
    mounts = (("proc", "-t", "proc"), ("dev", "--bind"))
    done: list[Path] = []
    try:
        for name, *how in mounts:
            source = "proc" if name == "proc" else f"/{name}"
            subprocess.run(["mount", *how, source, str(root / name)], check=True)
            done.append(root / name)
        yield System(root)
    finally:
        for place in reversed(done):
            subprocess.run(["umount", "--lazy", str(place)], check=True)


def expect(is_so: bool, what: str) -> None:
    if not is_so:
        raise Failed(f"not as it should be: {what}")
    tell(what)


def tell(line: str) -> None:
    print(line, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suite")
    parser.add_argument("package", type=Path)
    parser.add_argument("--root", type=Path)
    parser.add_argument("--picture", type=Path, default=Path("window.png"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        root: Path = options.root or Path(made) / "root"
        if options.root is None:
            subprocess.run(
                ["debootstrap", "--variant=minbase", options.suite, str(root)], check=True
            )
            shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")
        with _mounted(root) as system:
            try_out(system, options.package, options.picture)
    tell(f"{options.suite}: all is well")
    return 0


if __name__ == "__main__":
    sys.exit(main())
