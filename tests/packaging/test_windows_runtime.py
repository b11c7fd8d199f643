"""The Python that is installed on Windows is the one that is listed, and finds what lies there."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import pytest

from windows import runtime
from windows.runtime import (
    WrongContents,
    check,
    files_in,
    listed_hashes,
    stored,
    unpack_python,
)
from windows.staging import (
    PlaceTooLong,
    check_places,
    copy_app,
    installed_size,
    places_in,
    set_times,
    size_of,
)

ROOT = Path(__file__).resolve().parents[2]


def _zip(files: dict[str, bytes], folder: str = "") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name, content in files.items():
            packed.writestr(folder + name, content)
    return stream.getvalue()


FILES = {
    "python.exe": b"a",
    "pythonw.exe": b"b",
    "python311.dll": b"c",
    "python311.zip": _zip({"os.pyc": b"d"}),
    "python311._pth": b"python311.zip\n.\n#import site\n",
    "LICENSE.txt": b"e",
}


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in FILES.items())
    file = tmp_path / "listed.sha256"
    file.write_text("".join(lines), encoding="utf-8")
    hashes = listed_hashes(file)
    monkeypatch.setattr(runtime, "listed_hashes", lambda: hashes)


@pytest.mark.usefixtures("listed")
def test_python_looks_for_modules_in_the_installed_folder_alone(tmp_path: Path) -> None:
    given = tmp_path / "python.zip"
    given.write_bytes(_zip(FILES))
    unpack_python(tmp_path / "stage", tmp_path, given)
    assert [path.name for path in sorted((tmp_path / "stage").iterdir())] == [
        "LICENSE-Python.txt",
        "python.exe",
        "python311._pth",
        "python311.dll",
        "python311.zip",
    ]
    searched = (tmp_path / "stage" / "python311._pth").read_text(encoding="utf-8").splitlines()
    assert searched == ["python311.zip", ".", "packages", "app", "import site"]


@pytest.mark.usefixtures("listed")
@pytest.mark.parametrize(
    "changed", [{"python311.dll": b"evil"}, {"extra.dll": b"x"}], ids=["other bytes", "one more"]
)
def test_another_python_is_refused(tmp_path: Path, changed: dict[str, bytes]) -> None:
    given = tmp_path / "python.zip"
    given.write_bytes(_zip({**FILES, **changed}))
    with pytest.raises(WrongContents, match=next(iter(changed))):
        unpack_python(tmp_path / "stage", tmp_path, given)
    assert not (tmp_path / "stage").exists()


def test_a_repack_with_a_folder_around_holds_the_same() -> None:
    assert files_in(_zip(FILES, "cp311/")) == files_in(_zip(FILES))


def test_a_file_that_is_missing_is_told() -> None:
    with pytest.raises(WrongContents, match=r"python\.exe"):
        check({}, {"python.exe": "0" * 64})


def test_pythons_own_modules_are_for_the_installer_to_pack() -> None:
    source = io.BytesIO()
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("os.pyc", b"module" * 100)
        packed.writestr("json/__init__.pyc", b"")
    loose = zipfile.ZipFile(io.BytesIO(stored(source.getvalue())))
    assert [entry.compress_type for entry in loose.infolist()] == [zipfile.ZIP_STORED] * 2
    assert loose.read("os.pyc") == b"module" * 100
    assert loose.namelist() == ["os.pyc", "json/__init__.pyc"]
    assert stored(source.getvalue()) == stored(source.getvalue())


def test_what_is_listed_is_a_whole_python() -> None:
    hashes = listed_hashes()
    assert {"python.exe", "python311.dll", "python311.zip", "_ssl.pyd"} <= set(hashes)
    assert all(len(value) == 64 for value in hashes.values())


def test_the_app_goes_along_with_its_models_and_its_version(tmp_path: Path) -> None:
    copy_app(ROOT, tmp_path, "1.2.3")
    places = places_in(tmp_path)
    for place in (
        "desktop/__main__.py",
        "models/catalogue/catalogue.toml",
        "models/builtin/shapes-qwen2-vl/openvino_language_model.bin",
        "models/conversion/toolchains/toolchains.toml",
        "resources/icons/sidelight.svg",
        "resources/translations/sidelight_zh_CN.qm",
        "sidelight_start.py",
    ):
        assert place in places
    known = (tmp_path / "sidelight-1.2.3.dist-info" / "METADATA").read_text(encoding="utf-8")
    assert "Name: sidelight\nVersion: 1.2.3\n" in known
    assert not [place for place in places if place.endswith((".pyc", ".ts"))]
    check_places(tmp_path)


def test_a_file_too_deep_for_some_pcs_stops_the_build(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["folder"] * 22, "file.py")
    deep.parent.mkdir(parents=True)
    deep.touch()
    with pytest.raises(PlaceTooLong, match=r"file\.py"):
        check_places(tmp_path)


def test_every_file_carries_the_same_time(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"123")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c").write_bytes(b"45")
    set_times(tmp_path, 1_700_000_000)
    assert {(tmp_path / place).stat().st_mtime for place in places_in(tmp_path)} == {1.7e9}
    assert size_of(tmp_path) == installed_size(tmp_path) == 5
    (tmp_path / "d.py").write_bytes(bytes(1000))
    assert installed_size(tmp_path) > size_of(tmp_path) + 1000
