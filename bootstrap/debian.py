"""Packages on Debian, Ubuntu and their kin: which are missing, and how they get installed."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from enum import Enum

from bootstrap.commands import run_quietly
from bootstrap.needs import Need
from bootstrap.report import say

LIST_INSTALLED = ("dpkg-query", "-W", "-f", "${db:Status-Status}\t${Package}\t${Provides}\n")
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")
WAIT_FOR_OTHERS = ("-o", "DPkg::Lock::Timeout=120")


class Privilege(Enum):
    """How apt-get may be run here."""

    ROOT = "as root"
    SUDO = "with sudo, no questions asked"
    PASSWORD = "with sudo, which may ask for the password"
    NONE = "not at all"


WORDS_BEFORE = {
    Privilege.ROOT: (),
    Privilege.SUDO: ("sudo", "-n"),
    Privilege.PASSWORD: ("sudo",),
}


def is_debian() -> bool:
    return bool(shutil.which("dpkg-query") and shutil.which("apt-get"))


def missing(needs: Sequence[Need]) -> list[str]:
    """Names of the packages to install, in the order of the needs."""
    answer = subprocess.run(LIST_INSTALLED, capture_output=True, text=True, check=False).stdout
    present = installed_names(answer)
    return [need.package for need in needs if not present & {need.package, *need.others}]


def installed_names(answer: str) -> set[str]:
    """Names that are installed or that an installed package stands for (t64 on newer systems)."""
    rows = (line.split("\t") for line in answer.splitlines())
    names: set[str] = set()
    for status, package, provides in (row for row in rows if len(row) == 3):
        if status == "installed":
            names.add(package)
            names.update(word.split()[0] for word in provides.split(",") if word.strip())
    return names


def find_privilege(is_root: bool, has_terminal: bool) -> Privilege:
    if is_root:
        return Privilege.ROOT
    if not shutil.which("sudo"):
        return Privilege.NONE
    if run_quietly((*WORDS_BEFORE[Privilege.SUDO], "true")).status == 0:
        return Privilege.SUDO
    return Privilege.PASSWORD if has_terminal else Privilege.NONE


def install(packages: Sequence[str], privilege: Privilege) -> bool:
    """Whether they are installed now; when not, the user has been told what to do."""
    if privilege is Privilege.NONE:
        say(f"Some system packages are missing. Install them with:\n    {command_for(packages)}")
        return False
    say(f"Installing system packages: {' '.join(packages)}")
    if privilege is Privilege.PASSWORD:
        say("sudo may ask for your password.")
    apt = (*WORDS_BEFORE[privilege], "env", "DEBIAN_FRONTEND=noninteractive")
    run_quietly((*apt, "apt-get", *WAIT_FOR_OTHERS, "update"))  # a stale list may do as well
    outcome = run_quietly((*apt, *INSTALL, *WAIT_FOR_OTHERS, *packages))
    if outcome.status:
        say(f"apt-get failed. Install them with:\n    {command_for(packages)}\napt-get said:")
        say("\n".join(f"    {line}" for line in outcome.last_lines))
    return outcome.status == 0


def command_for(packages: Sequence[str]) -> str:
    """The line for the user to copy."""
    steps = [shlex.join(step) for step in (("apt-get", "update"), (*INSTALL, *packages))]
    if is_root():
        return " && ".join(steps)
    if shutil.which("sudo"):
        return " && ".join(f"sudo {step}" for step in steps)
    return f"su -c {shlex.quote(' && '.join(steps))}"


def install_missing(needs: Sequence[Need]) -> bool:
    """Whether all needs are met afterwards."""
    packages = missing(needs)
    if not packages:
        return True
    has_terminal = sys.stderr.isatty() and os.path.exists("/dev/tty")  # noqa: PTH110
    return install(packages, find_privilege(is_root(), has_terminal))


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0
