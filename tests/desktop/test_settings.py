"""Settings outlive the app, and a damaged file does no harm."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import settings as s
from desktop.settings import Settings
from desktop.settings.document import DOCUMENT, write
from desktop.settings.kinds import Choice, WholeNumber


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def _write(file: Path, text: str | bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


def test_defaults_hold_without_a_file(file: Path) -> None:
    settings = Settings(file)
    assert settings.get(s.MODEL) == ""
    assert settings.get(s.DEVICE) == "CPU"
    assert settings.get(s.THEME) == "system"
    assert settings.damaged is None
    assert not file.exists()


def test_every_default_may_be_used() -> None:
    assert all(setting.accepts(setting.default) for setting in s.DECLARED)
    assert len({setting.name for setting in s.DECLARED}) == len(s.DECLARED)
    assert all(setting.help.endswith(".") for setting in s.DECLARED)


def test_a_change_is_kept(file: Path) -> None:
    Settings(file).set(s.THEME, "dark")
    again = Settings(file)
    assert again.get(s.THEME) == "dark"
    again.set(s.DEVICE, "NPU")
    assert json.loads(file.read_text(encoding="utf-8")) == {"theme": "dark", "device": "NPU"}
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_what_others_wrote_is_kept(file: Path) -> None:
    _write(file, '{"future": {"a": [1]}, "theme": "light"}')
    Settings(file).set(s.THEME, "dark")
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept == {"future": {"a": [1]}, "theme": "dark"}


@pytest.mark.parametrize("value", ["5", "null", '["dark"]', '"pink"', '""', "true", "{}"])
def test_a_wrong_value_counts_as_none(file: Path, value: str) -> None:
    _write(file, f'{{"theme": {value}, "device": ""}}')
    settings = Settings(file)
    assert settings.get(s.THEME) == "system"
    assert settings.get(s.DEVICE) == "CPU"
    assert settings.damaged is None


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "3", '{"theme": "da', b"\xff\xfe\x00", "[" * 100_000]
)
def test_a_damaged_file_is_set_aside(file: Path, content: str | bytes) -> None:
    _write(file, content)
    settings = Settings(file)
    assert settings.get(s.THEME) == "system"
    assert settings.damaged is not None
    assert settings.damaged.parent == file.parent
    before = content.encode() if isinstance(content, str) else content
    assert settings.damaged.read_bytes() == before
    settings.set(s.THEME, "dark")
    assert Settings(file).get(s.THEME) == "dark"
    assert Settings(file).damaged is None
    assert settings.damaged.read_bytes() == before


def test_a_write_that_fails_half_way_leaves_the_old_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Settings(file).set(s.THEME, "dark")

    def write_half(self: Path, data: str, encoding: str) -> int:
        self.write_bytes(data[: len(data) // 2].encode())
        raise OSError(28, "No space left on device")

    settings = Settings(file)
    monkeypatch.setattr(Path, "write_text", write_half)
    settings.set(s.THEME, "light")
    assert settings.get(s.THEME) == "light"
    assert Settings(file).get(s.THEME) == "dark"


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    settings = Settings(tmp_path / "config" / "settings.json")
    settings.set(s.THEME, "dark")
    assert settings.get(s.THEME) == "dark"


def test_the_table_is_whole() -> None:
    sections = {section.id for section in s.SECTIONS}
    assert {entry.section for entry in s.TABLE} == {*sections, "kept"}
    assert all(entry.label and entry.help for entry in s.TABLE)
    assert len({entry.name for entry in s.TABLE}) == len(s.TABLE)
    shown = [entry.name for section in s.SECTIONS for entry in s.entries_of(section.id)]
    assert shown == [entry.name for entry in s.TABLE if entry.section != "kept"]


def test_the_document_is_that_of_the_table() -> None:
    """Write it anew with `python -m desktop.settings.document`."""
    assert DOCUMENT.read_text(encoding="utf-8") == write()


def test_the_table_is_read_without_qt() -> None:
    code = "import sys; import desktop.settings; print([m for m in sys.modules if 'PySide' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("setting", "good", "bad"),
    [
        (s.LANGUAGE, ["system", "en", "zh_CN", "zh_TW"], ["", "de", "zh"]),
        (
            s.TEXT_SIZE,
            ["80", "100", "155", "200"],
            ["79", "201", "", "1e2", "-90", "²", "9" * 5000],
        ),
        (s.KEYFRAMES, ["1", "64"], ["0", "65", "eight"]),
        (s.OFFLINE, ["yes", "no"], ["", "true", "Yes"]),
        (
            s.SNIP_KEY,
            ["", "F8", "Ctrl+Shift+S", "Ctrl++", "Launch (1)"],
            ["Ctrl+", "a b c", "ctrl+s"],
        ),
        (s.CAMERA_SIZE, ["640x480", "800x600"], ["0x0", "640", "640x480x3", "640x480\n"]),
        (s.DEVICE, ["CPU", "GPU.1"], [""]),
        (s.CAMERA, ["", "1", "rtsp://camera/1"], []),
    ],
)
def test_which_values_may_be_used(setting: s.Setting, good: list[str], bad: list[str]) -> None:
    assert [value for value in good if not setting.accepts(value)] == []
    assert [value for value in bad if setting.accepts(value)] == []


def test_a_change_is_told_to_who_listens_to_that_setting(file: Path) -> None:
    settings, told = Settings(file), list[str]()
    settings.listen(told.append, s.THEME, s.LANGUAGE)
    settings.set(s.THEME, "dark")
    settings.set(s.THEME, "dark")
    settings.set(s.TEXT_SIZE, "120")
    settings.set(s.LANGUAGE, "zh_CN")
    settings.reset(s.THEME, s.TEXT_SIZE)
    assert told == ["dark", "zh_CN", "system"]
    assert json.loads(file.read_text(encoding="utf-8")) == {"language": "zh_CN"}
    settings.forget(told.append)
    settings.set(s.THEME, "light")
    assert len(told) == 3


def test_a_listener_may_change_another_setting(file: Path) -> None:
    settings = Settings(file)
    settings.listen(lambda value: settings.set(s.TEXT_SIZE, "150"), s.THEME)
    settings.set(s.THEME, "dark")
    assert (Settings(file).get(s.THEME), Settings(file).number(s.TEXT_SIZE)) == ("dark", 150)


def test_two_processes_do_not_undo_each_others_changes(file: Path) -> None:
    window, command_line = Settings(file), Settings(file)
    told = list[str]()
    window.listen(told.append, s.OFFLINE)
    command_line.set(s.OFFLINE, "yes")
    window.set(s.THEME, "dark")
    assert told == ["yes"]
    assert window.is_on(s.OFFLINE)
    again = Settings(file)
    assert (again.get(s.OFFLINE), again.get(s.THEME)) == ("yes", "dark")
    command_line.set(s.TEXT_SIZE, "180")
    assert window.number(s.TEXT_SIZE) == 100
    window.refresh()
    assert window.number(s.TEXT_SIZE) == 180


def test_a_value_that_may_not_be_used_is_not_kept(file: Path) -> None:
    settings = Settings(file)
    with pytest.raises(ValueError, match="theme"):
        settings.set(s.THEME, "pink")
    assert not file.exists()


def test_what_cannot_be_written_holds_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    settings = Settings(tmp_path / "config" / "settings.json")
    settings.set(s.THEME, "dark")
    settings.set(s.LANGUAGE, "en")
    settings.refresh()
    assert not settings.is_kept
    assert (settings.get(s.THEME), settings.get(s.LANGUAGE)) == ("dark", "en")


def test_it_says_what_does_not_count(file: Path) -> None:
    _write(file, '{"theme": "pink", "text_size": 120, "future": "x", "language": "en"}')
    found = [(trouble.name, trouble.setting) for trouble in Settings(file).troubles()]
    assert found == [("theme", s.THEME), ("text_size", s.TEXT_SIZE), ("future", None)]


def test_the_ranges_are_those_of_the_wish() -> None:
    assert s.TEXT_SIZE.kind == WholeNumber(80, 200, 10, " %")
    assert isinstance(s.UNLOAD_AFTER.kind, Choice)
    minutes = [option.value for option in s.UNLOAD_AFTER.kind.options]
    assert minutes == ["never", "5", "15", "60"]
