"""The declared toolchains, and the check that finds what is wrong with a declaration."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from models.catalogue import entry
from models.catalogue.catalogue import read_catalogue
from models.conversion.toolchains.pins import split_pin
from models.conversion.toolchains.schema import ToolchainsError
from models.conversion.toolchains.toolchain import Toolchain, read_toolchains

REAL = {toolchain.id: toolchain for toolchain in read_toolchains()}
GOOD = """
[[toolchain]]
id = "tiny-1"
title = "tiny 1"
python_min = "3.10"
python_max = "3.13"
saved_by = ["4.0", "5"]
size_bytes = 100
download_bytes = 10
modules = ["tiny", "tiny.part"]
"""


def pins(toolchain: Toolchain) -> dict[str, str]:
    return dict(map(split_pin, (*toolchain.requirements, *toolchain.without_dependencies)))


def test_every_toolchain_that_the_catalogue_knows_is_there() -> None:
    assert set(REAL) == set(get_args(entry.Toolchain))
    asked = {model.original.toolchain for model in read_catalogue() if model.original}
    assert asked <= set(REAL)


@pytest.mark.parametrize("toolchain", REAL.values(), ids=REAL.keys())
def test_the_lists_are_complete(toolchain: Toolchain) -> None:
    have = pins(toolchain)
    assert toolchain.packages == len(have) > 50  # pinned once each, in one list only
    needed = {"torch", "transformers", "optimum", "optimum-intel", "nncf", "openvino", "peft"}
    assert needed | {"openvino-tokenizers", "huggingface-hub", "diffusers"} <= set(have)
    assert have["torch"] == "2.13.0"  # no local version: a CPU build is taken where there is one
    assert all("+" not in version for version in have.values())
    assert toolchain.fits((3, 10)) and toolchain.fits((3, 13))
    assert not toolchain.fits((3, 9)) and not toolchain.fits((3, 14))


@pytest.mark.parametrize("toolchain", REAL.values(), ids=REAL.keys())
def test_nothing_that_reports_and_nothing_for_another_torch(toolchain: Toolchain) -> None:
    unwanted = {"openvino-telemetry", "torchvision", "torchaudio", "triton"}
    assert not unwanted & set(pins(toolchain))
    assert not [name for name in pins(toolchain) if name.startswith(("nvidia-", "cuda-"))]
    askers = {"optimum-intel", "nncf", "openvino", "openvino-tokenizers"}
    assert {split_pin(pin)[0] for pin in toolchain.without_dependencies} == askers


def test_the_toolchains_agree_but_for_what_they_are_there_for() -> None:
    own = {"transformers", "tokenizers", "huggingface-hub"}
    lists = [pins(toolchain) for toolchain in REAL.values()]
    for name in set.intersection(*(set(have) for have in lists)) - own:
        assert len({have[name] for have in lists}) == 1, name
    versions = {key: pins(one)["transformers"] for key, one in REAL.items()}
    assert versions == {
        "transformers-4.57": "4.57.6",
        "transformers-5": "5.5.4",
        "transformers-4.53": "4.53.3",
    }
    assert pins(REAL["transformers-4.57"])["openvino"] == "2026.4.1"


def test_who_saved_a_checkpoint_decides_who_reads_it() -> None:
    old, new = REAL["transformers-4.57"], REAL["transformers-5"]
    for version in ("4.31.0", "4.57.6", "4.58.0.dev0", ""):
        assert old.reads(version)
    for version in ("5.0.0", "5.0.0.dev0", "5.5.4"):
        assert not old.reads(version)
        assert new.reads(version)
    assert not new.reads("6.0")


def read(folder: Path, text: str, pinned: str = "tiny==1.0\n", without: str = "") -> Toolchain:
    folder.joinpath("toolchains.toml").write_text(text, encoding="utf-8")
    folder.joinpath("tiny-1.txt").write_text(pinned, encoding="utf-8")
    folder.joinpath("tiny-1.without-dependencies.txt").write_text(without, encoding="utf-8")
    (found,) = read_toolchains(folder / "toolchains.toml")
    return found


def test_a_declaration_is_read_with_its_lists(tmp_path: Path) -> None:
    lists = ('# words\n\ntiny==1.0\nwide==2 ; sys_platform == "win32"\n', "late==3.0.1+cpu\n")
    found = read(tmp_path, GOOD, *lists)
    assert found.requirements == ("tiny==1.0", 'wide==2 ; sys_platform == "win32"')
    assert found.without_dependencies == ("late==3.0.1+cpu",)
    assert (found.python_min, found.python_max) == ((3, 10), (3, 13))
    assert (found.modules, found.saved_by) == (("tiny", "tiny.part"), ("4.0", "5"))
    assert (found.packages, found.room_bytes) == (3, 120)
    assert not found.reads("3.9.9")


def test_the_fingerprint_tells_lists_apart(tmp_path: Path) -> None:
    one = read(tmp_path, GOOD, "a==1\n", "b==1\n")
    words = read(tmp_path, GOOD, "# other words\na==1\n", "b==1\n")
    moved = read(tmp_path, GOOD, "a==1\nb==1\n", "")
    newer = read(tmp_path, GOOD, "a==1\n", "b==1.1\n")
    assert one.fingerprint == words.fingerprint
    assert len({one.fingerprint, moved.fingerprint, newer.fingerprint}) == 3


@pytest.mark.parametrize("line", ["tiny", "tiny>=1", "tiny==1.*", "-r other.txt", "tiny @ file:x"])
def test_only_exact_versions_are_allowed(tmp_path: Path, line: str) -> None:
    with pytest.raises(ToolchainsError, match="no exact version") as caught:
        read(tmp_path, GOOD, f"{line}\n")
    assert "'tiny-1'" in str(caught.value)


def test_a_package_is_pinned_once(tmp_path: Path) -> None:
    with pytest.raises(ToolchainsError, match="pinned twice: a-b"):
        read(tmp_path, GOOD, "a_b==1\nA.B==2\n")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('title = "tiny 1"\n', "", "key 'title' is missing"),
        ('title = "tiny 1"', 'titel = "tiny 1"', "unknown key 'titel'|'title' is missing"),
        ('id = "tiny-1"', 'id = "../tiny"', "key 'id' cannot be"),
        ('python_min = "3.10"', "python_min = 3.10", "key 'python_min' cannot be 3.1"),
        ('python_min = "3.10"', 'python_min = "3.14"', "above 'python_max'"),
        ('saved_by = ["4.0", "5"]', 'saved_by = ["5", "4.0"]', "key 'saved_by' cannot be"),
        ('saved_by = ["4.0", "5"]', 'saved_by = ["4.0"]', "key 'saved_by' cannot be"),
        ("size_bytes = 100", "size_bytes = 0", "key 'size_bytes' cannot be 0"),
        ("size_bytes = 100", "size_bytes = true", "key 'size_bytes' cannot be True"),
        ('["tiny", "tiny.part"]', "[]", "key 'modules' cannot be"),
        ('["tiny", "tiny.part"]', '["os; os"]', "key 'modules' cannot be"),
        ("[[toolchain]]", "[[toolchains]]", "has .* tables only"),
        ("[[toolchain]]", "[toolchain]", "has .* tables only"),
        ("[[toolchain]]", "[[toolchain", "is no TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in GOOD
    with pytest.raises(ToolchainsError, match=words):
        read(tmp_path, GOOD.replace(old, new))


def test_two_of_one_id_and_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ToolchainsError, match="the same id"):
        read(tmp_path, GOOD + GOOD)
    with pytest.raises(ToolchainsError, match=r"other\.txt"):
        read(tmp_path, GOOD.replace('id = "tiny-1"', 'id = "other"'))
