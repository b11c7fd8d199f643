"""Which system packages are asked for, and how."""

from __future__ import annotations

import pytest

from bootstrap import debian, system
from bootstrap.debian import Privilege, find_privilege
from bootstrap.needs import TESTS, WINDOW, Need, python_venv
from bootstrap.report import SetupFailed
from tests.bootstrap.conftest import SUDO, FakeDebian

EGL, GLIB = Need("libegl1"), Need("libglib2.0-0")
FONT = Need("fonts-dejavu-core", ("fonts-noto-core",))
COMMAND = "apt-get update && apt-get install --yes --no-install-recommends libegl1"
OPTIONS = "install --yes --no-install-recommends -o DPkg::Lock::Timeout=120"


def test_only_what_is_missing_is_named(fake_debian: FakeDebian) -> None:
    fake_debian.has("libegl1", "vim")
    assert debian.missing([EGL, GLIB, FONT]) == ["libglib2.0-0", "fonts-dejavu-core"]


def test_a_renamed_package_and_another_font_do_as_well(fake_debian: FakeDebian) -> None:
    renamed = "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.4-3), something-else"
    fake_debian.has(renamed, "fonts-noto-core")
    assert debian.missing([GLIB, FONT]) == []


def test_a_removed_package_that_left_its_settings_is_missing(fake_debian: FakeDebian) -> None:
    fake_debian.has("config-files\tlibegl1\t")
    assert debian.missing([EGL]) == ["libegl1"]


def test_nothing_is_done_when_nothing_is_missing(
    fake_debian: FakeDebian, capfd: pytest.CaptureFixture[str]
) -> None:
    fake_debian.has("libegl1")
    assert system.provide([EGL])
    assert fake_debian.calls == []
    assert capfd.readouterr() == ("", "")


def test_root_updates_the_lists_once_and_installs_the_missing(
    fake_debian: FakeDebian, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(debian, "is_root", lambda: True)
    assert system.provide([EGL, GLIB])
    assert fake_debian.calls == [
        "apt-get -o DPkg::Lock::Timeout=120 update",
        f"apt-get {OPTIONS} libegl1 libglib2.0-0",
    ]
    out, said = capfd.readouterr()
    assert out == ""
    assert "libegl1 libglib2.0-0" in said


def test_sudo_without_a_password_is_used(fake_debian: FakeDebian) -> None:
    fake_debian.tool("sudo", SUDO)
    assert system.provide([EGL])
    assert fake_debian.calls[-2:] == [
        f"sudo -n env DEBIAN_FRONTEND=noninteractive apt-get {OPTIONS} libegl1",
        f"apt-get {OPTIONS} libegl1",
    ]


def test_sudo_may_ask_for_the_password_only_at_a_terminal(fake_debian: FakeDebian) -> None:
    fake_debian.tool("sudo", SUDO)
    fake_debian.turn("sudo-asks")
    assert find_privilege(is_root=False, has_terminal=True) is Privilege.PASSWORD
    assert find_privilege(is_root=False, has_terminal=False) is Privilege.NONE


def test_with_the_password_sudo_installs(
    fake_debian: FakeDebian, capfd: pytest.CaptureFixture[str]
) -> None:
    fake_debian.tool("sudo", SUDO)
    fake_debian.turn("sudo-asks")
    assert debian.install(["libegl1"], Privilege.PASSWORD)
    assert fake_debian.calls[-1] == f"apt-get {OPTIONS} libegl1"
    assert "password" in capfd.readouterr().err


def test_without_root_and_sudo_the_exact_command_is_said(
    fake_debian: FakeDebian, capfd: pytest.CaptureFixture[str]
) -> None:
    assert not system.provide([EGL])
    assert fake_debian.calls == []
    assert f"    su -c '{COMMAND}'\n" in capfd.readouterr().err


def test_where_sudo_wants_a_password_and_nobody_is_there_the_command_has_sudo(
    fake_debian: FakeDebian, capfd: pytest.CaptureFixture[str]
) -> None:
    fake_debian.tool("sudo", SUDO)
    fake_debian.turn("sudo-asks")
    assert not debian.install(["libegl1"], find_privilege(is_root=False, has_terminal=False))
    assert f"    {COMMAND.replace('apt-get', 'sudo apt-get')}\n" in capfd.readouterr().err


def test_when_apt_fails_its_last_words_and_the_command_are_said(
    fake_debian: FakeDebian, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(debian, "is_root", lambda: True)
    fake_debian.turn("apt-fails")
    assert not system.provide([EGL])
    said = capfd.readouterr().err
    assert "E: no such thing" in said
    assert f"    {COMMAND}\n" in said


def test_another_linux_is_told_the_files_it_lacks(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("empty")))
    libc = Need("libc6", library="libc.so.6")
    needs = [libc, Need("libnone1", library="libnone.so.1"), Need("x", tool="nonesuch"), FONT]
    assert not system.provide(needs)
    assert capfd.readouterr().err.endswith("bring them: libnone.so.1, nonesuch\n")
    assert system.provide([libc])


def test_other_systems_are_not_asked(
    fake_debian: FakeDebian, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    assert system.provide(WINDOW)
    assert fake_debian.calls == []


def test_a_python_without_ensurepip_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "can_make_environments", lambda: False)
    with pytest.raises(SetupFailed) as failure:
        system.require_venv()
    assert python_venv().package in failure.value.todo


def test_every_library_of_the_window_has_a_file_to_look_for() -> None:
    without = [need.package for need in WINDOW if not need.library]
    assert without == ["libasound2-plugins", "fonts-dejavu-core"]
    assert {need.package for need in TESTS} - {need.package for need in WINDOW} == {
        "xvfb",
        "xdotool",
        "pulseaudio",
        "pulseaudio-utils",
        "espeak-ng",
    }
