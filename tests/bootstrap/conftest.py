"""A project in a scratch folder, its set-up with stand-ins for venv and pip, and a fake Debian."""

from __future__ import annotations

import shutil
import venv
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bootstrap import debian
from bootstrap.commands import Listener, Outcome
from bootstrap.project import Project, this_project

STAND_IN = """
import json, os, signal, sys
if sys.argv[1:] == ["sleep"]:
    signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    print("ready", flush=True)
    signal.pause()
import desktop
answer = {"words": sys.argv[1:], "folder": os.getcwd(), "package": desktop.__file__}
print(json.dumps({**answer, "typed": "" if sys.stdin.isatty() else sys.stdin.read()}))
sys.exit(int(os.environ.get("STATUS", "0")))
"""

DPKG_QUERY = '#!/bin/sh\n/bin/cat "{0}/packages"\n'
APT_GET = """#!/bin/sh
echo "apt-get $*" >> "{0}/calls"
case "$*" in *install*) [ ! -e "{0}/apt-fails" ] || {{ echo "E: no such thing"; exit 100; }};; esac
"""
SUDO = """#!/bin/sh
echo "sudo $*" >> "{0}/calls"
if [ "$1" = -n ]; then [ ! -e "{0}/sudo-asks" ] || exit 1; shift; fi
exec "$@"
"""
ENV = '#!/bin/sh\nexec /usr/bin/env "$@"\n'


@dataclass
class Tools:
    """Stand-ins for venv and pip: they note what was asked, and can fail or be cut off."""

    project: Project
    commands: list[str] = field(default_factory=list)
    fail_on: str = ""
    interrupt_on: str = ""

    def __call__(
        self, command: Sequence[str | Path], folder: Path | None, listener: Listener
    ) -> Outcome:
        line = " ".join(map(str, command))
        self.commands.append(line)
        if self.interrupt_on and self.interrupt_on in line:
            raise KeyboardInterrupt
        if "-m venv" in line:
            venv.create(self.project.venv, clear=True, symlinks=True)
        listener("Downloading https://example.org/packages/openvino-1.whl (59.1 MB)")
        return (
            Outcome(1, ("first", "last")) if self.fail_on and self.fail_on in line else Outcome(0)
        )

    def counted(self, words: str) -> int:
        return sum(words in command for command in self.commands)


@dataclass
class FakeDebian:
    """The three tools of Debian on a PATH of their own; what they were asked is noted."""

    folder: Path

    def tool(self, name: str, script: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(script.format(self.folder), encoding="utf-8")
        path.chmod(0o755)

    def has(self, *packages: str) -> None:
        rows = [package if "\t" in package else f"installed\t{package}\t" for package in packages]
        (self.folder / "packages").write_text("".join(f"{row}\n" for row in rows), "utf-8")

    def turn(self, switch: str) -> None:
        (self.folder / switch).touch()

    @property
    def calls(self) -> list[str]:
        path = self.folder / "calls"
        return path.read_text("utf-8").splitlines() if path.exists() else []


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the starter beside an app that only says how it was started."""
    root, source = tmp_path / "app folder", this_project().root
    shutil.copytree(source / "bootstrap", root / "bootstrap")
    for name in ("run.py", "test.py", "pyproject.toml"):
        shutil.copy(source / name, root)
    (root / "desktop").mkdir()
    (root / "desktop" / "__init__.py").touch()
    (root / "desktop" / "__main__.py").write_text(STAND_IN, encoding="utf-8")
    return Project(root)


@pytest.fixture
def tools(project: Project) -> Tools:
    return Tools(project)


@pytest.fixture
def fake_debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeDebian:
    """A Debian without any package, used by somebody who is not root and has no sudo."""
    (tmp_path / "bin").mkdir()
    fake = FakeDebian(tmp_path)
    fake.tool("dpkg-query", DPKG_QUERY)
    fake.tool("apt-get", APT_GET)
    fake.tool("env", ENV)
    fake.tool("true", "#!/bin/sh\n")
    fake.has()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(debian, "is_root", lambda: False)
    monkeypatch.setattr("platform.system", lambda: "Linux")
    return fake
