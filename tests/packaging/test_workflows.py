"""The workflows run the scripts that are here."""

from __future__ import annotations

import re

from common.project import ROOT

_WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
_SCRIPT = re.compile(r"(?:packaging|\.ci)/[\w/.-]+")


def test_every_script_that_is_run_is_there() -> None:
    assert {file.name for file in _WORKFLOWS} == {"packages.yml", "tests.yml"}
    named = {name for file in _WORKFLOWS for name in _SCRIPT.findall(file.read_text("utf-8"))}
    assert {"packaging/build.py", "packaging/linux/try_out.py", ".ci/run"} <= named
    scripts = {name for name in named if not name.endswith("/")}
    assert {name for name in scripts if not (ROOT / name).is_file()} == set()


def test_a_release_has_all_three_packages_and_waits_for_their_try_outs() -> None:
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text("utf-8")
    assert 'tags: ["v*"]' in text
    assert "needs: [linux, windows-try-out, macos]" in text
    built = set(re.findall(r"python packaging/build\.py (\w+)", text))
    assert built == {"linux", "windows", "macos"}


def test_nobody_may_write_but_the_job_that_releases() -> None:
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text("utf-8")
    before, after = text.split("  release:\n")
    assert "contents: write" not in before
    assert "contents: write" in after
