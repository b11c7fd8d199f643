"""What Windows gets to know of the app, and that the uninstaller takes all of it back."""

from __future__ import annotations

import pytest

from models.inputs.pictures import PICTURE_SUFFIXES
from models.inputs.things.suffixes import SOUND_SUFFIXES, VIDEO_SUFFIXES
from windows.registry import ASKED, KINDS, OPEN, PICTURES, SOUNDS, UNINSTALL, VIDEOS, plan, removals

PLAN = plan("0.3.0rc1", "0.3.0.0", "Somebody", 600_000)
VALUES = {(value.key, value.name): value.data for value in PLAN}


def test_every_kind_of_file_that_the_app_reads_can_be_opened_with_it() -> None:
    assert set(PICTURES) == set(PICTURE_SUFFIXES)
    assert set(VIDEOS) == set(VIDEO_SUFFIXES) - {".ts", ".mts"}
    assert set(SOUNDS) == set(SOUND_SUFFIXES)


@pytest.mark.parametrize(
    ("suffix", "prog_id"),
    [(".png", "Sidelight.Picture"), (".mp4", "Sidelight.Video"), (".wav", "Sidelight.Sound")],
)
def test_open_with(suffix: str, prog_id: str) -> None:
    assert VALUES[rf"Software\Classes\{suffix}\OpenWithProgids", prog_id] == ""
    assert VALUES[r"Software\Sidelight\Capabilities\FileAssociations", suffix] == prog_id
    assert VALUES[rf"Software\Classes\{prog_id}\shell\open\command", ""] == OPEN
    applications = r"Software\Classes\Applications\sidelight.exe"
    assert (rf"{applications}\SupportedTypes", suffix) in VALUES
    assert VALUES[rf"{applications}\shell\open\command", ""] == OPEN


def test_the_app_is_among_the_default_apps_of_the_settings() -> None:
    where = VALUES[r"Software\RegisteredApplications", "Sidelight"]
    assert VALUES[str(where), "ApplicationName"] == "Sidelight"


def test_no_file_type_is_taken_from_another_program() -> None:
    suffixes = (*PICTURES, *VIDEOS, *SOUNDS)
    taken = {(rf"Software\Classes\{suffix}", "") for suffix in suffixes}
    assert not taken & set(VALUES)


def test_pictures_and_videos_can_be_asked_about() -> None:
    assert set(ASKED) == {"image", "video"}
    for kind in ASKED:
        key = rf"Software\Classes\SystemFileAssociations\{kind}\shell\Sidelight"
        assert VALUES[key, "MUIVerb"] == "$(ASK)"
        assert VALUES[rf"{key}\command", ""] == OPEN


def test_a_path_with_spaces_stays_one_word() -> None:
    assert OPEN == r'"$INSTDIR\sidelight.exe" "%1"'


def test_the_list_of_installed_apps() -> None:
    told = {name: data for (key, name), data in VALUES.items() if key == UNINSTALL}
    assert told["DisplayVersion"] == "0.3.0rc1"
    assert told["Publisher"] == "Somebody"
    assert told["EstimatedSize"] == 600_000
    assert told["InstallLocation"] == "$INSTDIR"
    assert told["QuietUninstallString"] == r'"$INSTDIR\uninstall.exe" /S'
    assert VALUES[r"Software\Sidelight", "Version"] == "0.3.0.0"


def test_everything_written_is_taken_back() -> None:
    keys = [removal.key for removal in removals() if removal.what == "key"]
    values = {(each.key, each.name) for each in removals() if each.what == "value"}
    for value in PLAN:
        inside = any(value.key == key or value.key.startswith(rf"{key}\ "[:-1]) for key in keys)
        assert inside or (value.key, value.name) in values, value


def test_nothing_of_others_is_taken() -> None:
    whole = [removal.key for removal in removals() if removal.what == "key"]
    assert all("Sidelight" in key or "sidelight" in key for key in whole)
    shared = {removal.key for removal in removals() if removal.what == "value"}
    assert not shared & set(whole)
    assert not [kind for kind, _, _ in KINDS if not kind.startswith("Sidelight.")]
