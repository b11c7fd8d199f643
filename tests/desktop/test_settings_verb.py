"""The settings on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import settings as s
from desktop.__main__ import main as sidelight
from desktop.settings_verb import main
from models.network_log import keep_network_log, note_request

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        status = main(words, {"SIDELIGHT_HOME": str(tmp_path)})
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "config").mkdir()
    return tmp_path / "config" / "settings.json"


def test_a_value_is_set_read_and_reset(run: Run, file: Path) -> None:
    assert run("get", "theme") == (0, "system\n", "")
    assert run("set", "theme", "dark") == (0, "theme is dark now.\n", "")
    assert run("get", "theme") == (0, "dark\n", "")
    assert json.loads(file.read_text(encoding="utf-8")) == {"theme": "dark"}
    assert run("reset", "theme") == (0, "theme is system now.\n", "")
    assert json.loads(file.read_text(encoding="utf-8")) == {}


def test_everything_is_listed(run: Run) -> None:
    status, out, err = run("list")
    assert (status, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == [one.name for one in s.DECLARED]
    assert ["text_size", "100"] in [line.split() for line in out.splitlines()]
    _, out, _ = run("list", "--json")
    document = json.loads(out)
    assert [one["name"] for one in document] == [one.name for one in s.DECLARED]
    assert document[2] == {
        "name": "text_size",
        "value": "100",
        "default": "100",
        "is_default": True,
        "values": "80 to 200",
        "help": s.TEXT_SIZE.help,
    }


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("text_size", "210", "“text_size” cannot be “210”.\nIt can be: 80 to 200.\n"),
        ("theme", "pink", "“theme” cannot be “pink”.\nIt can be: system, light, dark.\n"),
        ("talk_key", "A", "“talk_key” cannot be “A”.\n"),
        ("snip_key", "Ctrl+C", "“snip_key” cannot be “Ctrl+C”.\n"),
        ("snip_key", "Nonsense", "“snip_key” cannot be “Nonsense”.\n"),
        ("nothing", "x", "There is no setting “nothing”.\n"),
    ],
)
def test_what_cannot_be_is_refused(run: Run, file: Path, name: str, value: str, words: str) -> None:
    status, out, err = run("set", name, value)
    assert (status, out) == (1, "")
    assert err.startswith(words)
    assert not file.exists()


def test_keys_that_can_be_used_are_taken(run: Run) -> None:
    assert run("set", "talk_key", "Ctrl+M")[0] == 0
    assert run("set", "snip_key", "")[:2] == (0, "snip_key is empty now.\n")


def test_what_does_not_count_is_told(run: Run, file: Path) -> None:
    file.write_text('{"theme": "pink", "future": 1}', encoding="utf-8")
    status, out, err = run("get", "theme")
    assert (status, out) == (0, "system\n")
    assert "“theme” cannot be used; the default, “system”, is in force." in err
    assert "“future” is no setting of this version." in err


def test_a_damaged_file_is_told(run: Run, file: Path) -> None:
    file.write_text('{"theme": "da', encoding="utf-8")
    status, out, err = run("get", "theme", "--json")
    assert (status, json.loads(out)["value"]) == (0, "system")
    assert str(file.with_suffix(".damaged.json")) in err


def test_a_file_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way", encoding="utf-8")
    status, _, err = run("set", "theme", "dark")
    assert status == 1
    assert "settings.json" in err


def test_wrong_usage_ends_with_2(run: Run) -> None:
    with pytest.raises(SystemExit) as caught:
        run("change", "theme")
    assert caught.value.code == 2


def test_it_is_a_verb_of_sidelight(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SIDELIGHT_HOME", str(tmp_path))
    assert sidelight(["settings", "set", "text_size", "150"]) == 0
    assert capsys.readouterr().out == "text_size is 150 now.\n"
    assert s.Settings(tmp_path / "config" / "settings.json").number(s.TEXT_SIZE) == 150


def test_the_network_log_is_shown_exported_and_deleted(run: Run, tmp_path: Path) -> None:
    assert run("network-log") == (0, "Nothing was ever asked of the network.\n", "")
    log = tmp_path / "logs" / "network.jsonl"
    keep_network_log(log, "window")
    note_request("list", "hf:a/b", "https://hub/api/a/b", method="GET", status=200, size_bytes=84)
    _, out, _ = run("network-log")
    assert "what is there: hf:a/b  GET https://hub/api/a/b  200  84 bytes  (window)" in out
    _, out, _ = run("network-log", "--json")
    assert [entry["address"] for entry in json.loads(out)] == ["https://hub/api/a/b"]
    table = tmp_path / "table.csv"
    assert run("network-log", "--export", str(table))[0] == 0
    assert "https://hub/api/a/b" in table.read_text(encoding="utf-8-sig")
    assert run("network-log", "--clear")[:2] == (0, "The network log was deleted.\n")
    assert not log.exists()


def test_a_table_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    status, _, err = run("network-log", "--export", str(tmp_path / "no folder" / "table.csv"))
    assert status == 1
    assert err.startswith("The network log could not be read, written or deleted.\n")


def test_the_help_names_it_and_the_verb_has_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    for words, expected in ((["--help"], "settings"), (["settings", "--help"], "network-log")):
        with pytest.raises(SystemExit) as ended:
            sidelight(words)
        assert ended.value.code == 0
        assert expected in capsys.readouterr().out
