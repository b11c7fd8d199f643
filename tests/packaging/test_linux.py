"""The .deb: what it says it needs, and what it tells desktops."""

from __future__ import annotations

import configparser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from common.project import APP_ID, ROOT, project, source_date
from linux import check, deb, depends, media_types, stand_ins, tree

_SAID = "shlibs:Depends=libc6 (>= 2.35), libegl1, libssl3 (>= 3.0.0)\n"


def _entry(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.read_string((tree.FILES / name).read_text(encoding="utf-8"))
    return parser


def test_it_depends_on_what_libraries_want_and_on_what_is_loaded_by_name() -> None:
    found = depends.with_loaded(_SAID)
    assert found == ["libc6 (>= 2.35)", "libegl1", "libgl1", "libportaudio2", "libssl3 (>= 3.0.0)"]


def test_a_library_that_only_some_pcs_have_is_no_need(tmp_path: Path) -> None:
    for name in ("libQt6Core.so.6", "libqgtk3.so", "libopenvino_intel_gpu_plugin.so"):
        (tmp_path / name).write_bytes(b"\x7fELF...")
    (tmp_path / "words.txt").write_text("no library", encoding="utf-8")
    (tmp_path / "link.so").symlink_to("libQt6Core.so.6")
    assert [file.name for file in depends.needed_files(tmp_path)] == ["libQt6Core.so.6"]


def test_the_control_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deb, "architecture", lambda: "amd64")
    lines = deb.control("1.2.3", ["libc6 (>= 2.35)", "libegl1"], 1024).splitlines()
    assert "Version: 1.2.3" in lines
    assert "Depends: libc6 (>= 2.35), libegl1" in lines
    assert any(line.startswith("Recommends:") and line.endswith(", python3") for line in lines)
    assert all(line.startswith(" ") for line in lines[lines.index(" .") :])


def test_every_kind_of_file_is_opened() -> None:
    kinds = media_types.mime_line().rstrip(";").split(";")
    assert {"image/png", "image/heic", "video/mp4", "audio/mpeg", "audio/x-wav"} <= set(kinds)
    assert len(kinds) == len(set(kinds))
    assert {kind.partition("/")[0] for kind in kinds} == {"image", "video", "audio"}


@pytest.mark.parametrize(
    ("file", "group", "name"),
    [
        ("sidelight.desktop", "Desktop Entry", "Comment"),
        ("sidelight-ask.servicemenu.desktop", "Desktop Action ask", "Name"),
        ("sidelight-ask.nemo_action", "Nemo Action", "Name"),
    ],
)
def test_entries_hand_files_over_and_speak_three_languages(
    file: str, group: str, name: str
) -> None:
    table = _entry(file)[group]
    assert table["Exec"] == "sidelight %F"
    words = {table[name], table[f"{name}[zh_cn]"], table[f"{name}[zh_tw]"]}
    assert len(words) == 3


def test_the_software_centre_is_told_which_entry_it_is() -> None:
    info = ElementTree.parse(tree.FILES / f"{APP_ID}.metainfo.xml").getroot()
    assert info.findtext("id") == APP_ID
    assert info.findtext("launchable") == "sidelight.desktop"
    assert info.findtext("project_license") == project().licence


def test_what_is_installed_is_checked() -> None:
    programs = [command[0] for command in check.commands(Path("/root"))]
    assert programs == ["desktop-file-validate", "appstreamcli"]


def test_every_file_carries_the_moment_of_the_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    assert source_date() == 1234567890
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert source_date(tmp_path) > 0
    assert source_date(ROOT) > 1_600_000_000 or not (ROOT / ".git").exists()
    file = tmp_path / "usr" / "file"
    file.parent.mkdir()
    file.write_text("x", encoding="utf-8")
    tree._set_times(tmp_path, 1234567890)
    assert {place.stat().st_mtime for place in (tmp_path, file.parent, file)} == {1234567890.0}


# --- libraries that are never called ------------------------------------------------------------

_NM = """\
0000000000001234 00000000000000ab T x264_encoder_open_165
0000000000005678 0000000000000440 B x264_levels
000000000000abcd 0000000000000010 T x264_nal_encode
0000000000000001 0000000000000010 W x264_picture_init@@V1
"""


def test_a_stand_in_has_just_what_others_want_of_it() -> None:
    wanted = {"x264_encoder_open_165", "x264_levels", "x264_picture_init", "malloc"}
    found = stand_ins.symbols_of(_NM, wanted)
    assert [(symbol.name, symbol.size) for symbol in found] == [
        ("x264_encoder_open_165", 0),
        ("x264_levels", 0x440),
        ("x264_picture_init", 0),
    ]


def test_an_encoder_is_not_there_and_algebra_gives_no_wrong_answer() -> None:
    symbols = [stand_ins.Symbol("open", 0), stand_ins.Symbol("levels", 8)]
    there = stand_ins.source(symbols, ends=False)
    assert "void *open(void) { return 0; }" in there
    assert "char levels[8];" in there
    assert "void *open(void) { abort(); }" in stand_ins.source(symbols, ends=True)


def test_a_library_that_has_another_name_now_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="libx264"):
        stand_ins.put_stand_ins(tmp_path)
