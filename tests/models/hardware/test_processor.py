"""Processors by name, and by what they can do."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.hardware.processor import (
    class_of,
    features_in,
    lacks_wide_instructions,
    read_features,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Intel(R) Core(TM) Ultra 7 155H", "recent"),
        ("Intel(R) Core(TM) Ultra X7 358H", "recent"),
        ("Intel(R) Core(TM) 7 150U", "recent"),
        ("AMD Ryzen 7 7840U w/ Radeon 780M Graphics", "recent"),
        ("AMD Ryzen AI 9 HX 370 w/ Radeon 890M", "recent"),
        ("Intel(R) Xeon(R) Processor @ 2.80GHz", "recent"),
        ("Apple M3", "recent"),
        ("13th Gen Intel(R) Core(TM) i5-13400F", "middle"),
        ("11th Gen Intel(R) Core(TM) i9-11900K @ 3.50GHz", "middle"),
        ("Intel(R) Core(TM) i7-12700K", "middle"),
        ("Intel(R) Core(TM) i7-10700K CPU @ 3.80GHz", "middle"),
        ("AMD Ryzen 5 5600X 6-Core Processor", "middle"),
        ("AMD Ryzen 5 PRO 4650U with Radeon Graphics", "middle"),
        ("Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz", "old"),
        ("Intel(R) Core(TM) i5-1035G1 CPU @ 1.00GHz", "middle"),
        ("Intel(R) Core(TM) i7-3770 CPU @ 3.40GHz", "old"),
        ("AMD Ryzen 5 2600 Six-Core Processor", "old"),
        ("CPU", "old"),
    ],
)
def test_names_tell_how_fast_a_processor_is(name: str, kind: str) -> None:
    assert class_of(name) == kind


def cpuinfo(folder: Path, line: str) -> Path:
    path = folder / "cpuinfo"
    path.write_text(f"processor\t: 0\nmodel name\t: Some CPU\n{line}\nbugs\t\t:\n")
    return path


def test_instructions_of_an_intel_processor(tmp_path: Path) -> None:
    path = cpuinfo(tmp_path, "flags\t\t: fpu sse4_2 avx avx2 avx512f avx512_vnni amx_int8")
    assert features_in(path) == ("known", "avx2", "avx512f", "avx512_vnni", "amx_int8")
    assert not lacks_wide_instructions(features_in(path))


def test_instructions_of_an_arm_processor(tmp_path: Path) -> None:
    found = features_in(cpuinfo(tmp_path, "Features\t: fp asimd evtstrm aes"))
    assert found == ("known", "asimd")
    assert not lacks_wide_instructions(found)


def test_a_processor_of_2011_lacks_what_models_gain_from(tmp_path: Path) -> None:
    found = features_in(cpuinfo(tmp_path, "flags\t\t: fpu sse4_2 avx"))
    assert found == ("known",)
    assert lacks_wide_instructions(found)


def test_what_is_not_known_is_not_held_against_it(tmp_path: Path) -> None:
    assert features_in(tmp_path / "absent") == ()
    assert features_in(cpuinfo(tmp_path, "")) == ()
    assert not lacks_wide_instructions(())


def test_windows_is_asked_on_windows_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    monkeypatch.setattr("platform.machine", lambda: "arm64")
    assert read_features() == ("asimd",)
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    assert read_features() == ()
