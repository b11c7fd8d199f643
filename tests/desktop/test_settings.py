"""Settings outlive the app, and a damaged file does no harm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop import settings as s
from desktop.settings import Settings


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
