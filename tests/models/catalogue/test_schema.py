"""What a hub's build, an original and a shape may say, and what is refused by entry and key."""

from __future__ import annotations

import re

import pytest

from models.catalogue.catalogue import parse_catalogue
from models.catalogue.entry import CatalogueEntry, Original, Shape
from models.catalogue.schema import CatalogueError

HEAD = """
[[entry]]
id = "tiny"
name = "Tiny"
label = "For tests"
summary = "A model."
tasks = ["chat"]
takes = ["text", "image", "video"]
kind = "vision"
family = "qwen2_vl"
parameters = 1_000
context_tokens = 128
languages = ["many"]
licence = "MIT"
must_accept = true
size_bytes = 500
rank = 60
"""
SHAPE = """
[entry.shape]
layers = 2
kv_heads = 1
head_size = 64
encoder_parameters = 100
picture_tokens = 256
"""
ORIGINAL = """
[entry.original]
repository = "Maker/Tiny-1.0"
task = "image-text-to-text"
toolchain = "transformers-4.57"
gated = true
trust_remote_code = true
size_bytes = 2_000
"""
BUILD = """
[[entry.sources]]
kind = "hf"
reference = "OpenVINO/Tiny-1.0-int4-cw-ov"
revision = "v1.0"
size_bytes = 500
weights = "int4"
symmetric = true
group_size = -1
devices = ["NPU", "CPU"]
confirmed = "Hugging Face page"
"""
WHOLE = HEAD + SHAPE + ORIGINAL + BUILD


def parsed(text: str) -> CatalogueEntry:
    (entry,) = parse_catalogue(text)
    return entry


def changed(pattern: str, replacement: str) -> str:
    text, count = re.subn(pattern, replacement, WHOLE, flags=re.MULTILINE)
    assert count >= 1
    return text


def test_everything_an_entry_can_say_is_read() -> None:
    entry = parsed(WHOLE)
    assert entry.shape == Shape(2, 1, 64, encoder_parameters=100, picture_tokens=256)
    assert entry.original == Original(
        "Maker/Tiny-1.0", "image-text-to-text", "transformers-4.57", True, True, 2_000
    )
    (source,) = entry.sources
    assert (source.kind, source.reference) == ("hf", "OpenVINO/Tiny-1.0-int4-cw-ov")
    assert (source.weights, source.symmetric, source.group_size) == ("int4", True, -1)
    assert (source.devices, source.revision) == (("NPU", "CPU"), "v1.0")
    assert (entry.must_accept, entry.rank, entry.takes[-1]) == (True, 60, "video")


def test_an_entry_needs_a_build_or_an_original() -> None:
    assert parsed(HEAD + ORIGINAL).sources == ()
    assert parsed(HEAD + ORIGINAL).download_bytes == 0
    assert parsed(HEAD + BUILD).original is None
    with pytest.raises(CatalogueError, match="entry 'tiny': key 'sources' or key 'original'"):
        parse_catalogue(HEAD)


def test_a_build_on_modelscope_is_read_like_one_on_the_hub() -> None:
    assert parsed(changed('^kind = "hf"', 'kind = "ms"')).sources[0].kind == "ms"


def test_a_folder_on_the_disk_never_stands_in_the_catalogue() -> None:
    with pytest.raises(CatalogueError, match="source 1: key 'kind' must be one of"):
        parse_catalogue(changed('^kind = "hf"', 'kind = "file"'))


@pytest.mark.parametrize(
    ("pattern", "replacement", "said"),
    [
        (r"^reference = .*", 'reference = "Tiny"', "source 1: key 'reference' cannot"),
        (r"^reference = .*", 'reference = "a/b/c"', "source 1: key 'reference' cannot"),
        (r"^reference = .*", 'reference = "../b"', "source 1: key 'reference' cannot"),
        (r"^reference = .*", 'reference = "a/b..c"', "source 1: key 'reference' cannot"),
        (r"^reference = .*", 'reference = "a/b."', "source 1: key 'reference' cannot"),
        (r"^revision = .*", 'revision = "a/../b"', "source 1: key 'revision' cannot"),
        (r"^revision = .*", 'revision = "-f"', "source 1: key 'revision' cannot"),
        (r"^revision = .*", 'file = "../x.gguf"', "source 1: key 'file' cannot"),
        (r"^revision = .*", 'sha256 = "00"', "source 1: unknown key 'sha256'"),
        (r"^weights = .*\n", "", "source 1: key 'weights' is missing"),
        (r"^symmetric = .*", 'symmetric = "yes"', "source 1: key 'symmetric' cannot"),
        (r"^group_size = .*", "group_size = 100", "source 1: key 'group_size' cannot"),
        (r"^devices = .*", 'devices = ["TPU"]', "source 1: key 'devices' cannot"),
        (r"^devices = .*", 'devices = ["CPU", "CPU"]', "source 1: key 'devices' cannot"),
        (r"^devices = .*", "devices = []", "source 1: key 'devices' cannot"),
        (r"^confirmed = .*", 'confirmed = ""', "source 1: key 'confirmed' cannot"),
        (r"^layers = .*", "layers = 0", "shape: key 'layers' cannot"),
        (r"^layers = .*", "layer = 2", "shape: unknown key 'layer'"),
        (r"^repository = .*", 'repository = "tiny"', "original: key 'repository' cannot"),
        (r"^task = .*\n", "", "original: key 'task' is missing"),
        (r"^toolchain = .*", 'toolchain = "torch"', "original: key 'toolchain' cannot"),
        (r"^gated = .*", "gated = 1", "original: key 'gated' cannot"),
        (r"^trust_remote_code", "run_code", "original: unknown key 'run_code'"),
    ],
)
def test_a_wrong_part_is_named_by_entry_and_key(pattern: str, replacement: str, said: str) -> None:
    with pytest.raises(CatalogueError, match=f"^entry 'tiny', {said}"):
        parse_catalogue(changed(pattern, replacement))


def test_a_gated_original_means_terms_to_accept() -> None:
    with pytest.raises(CatalogueError, match="entry 'tiny': key 'must_accept' must be true"):
        parse_catalogue(changed(r"^must_accept = .*", "must_accept = false"))


def test_an_encoder_is_no_larger_than_its_model() -> None:
    with pytest.raises(CatalogueError, match="shape: key 'encoder_parameters' exceeds"):
        parse_catalogue(changed(r"^encoder_parameters = .*", "encoder_parameters = 1_001"))


def test_the_size_is_what_the_first_source_leaves_on_the_disk() -> None:
    with pytest.raises(CatalogueError, match="key 'size_bytes' cannot be 500, source 1 leaves 40"):
        parse_catalogue(changed(r"^(revision = .*)", 'file = "a.gguf"\nfile_size_bytes = 40'))
    two = WHOLE + BUILD.replace("500", "900")
    assert [source.size_bytes for source in parsed(two).sources] == [500, 900]


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (r"^symmetric = .*", "symmetric = false"),
        (r"^group_size = .*", "group_size = 64"),
        (r"^group_size = .*", "group_size = 0"),
        (r'^weights = "int4"\nsymmetric = true\ngroup_size = -1', 'weights = "int8"'),
        (r'^weights = "int4"\nsymmetric = true\ngroup_size = -1', 'weights = "fp16"'),
    ],
)
def test_an_npu_is_promised_only_what_its_compiler_takes(pattern: str, replacement: str) -> None:
    with pytest.raises(CatalogueError, match="source 1: key 'devices' cannot name the NPU"):
        parse_catalogue(changed(pattern, replacement))
    without = changed(pattern, replacement).replace('devices = ["NPU", "CPU"]\n', "")
    assert parsed(without).sources[0].devices == ("CPU", "GPU")


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (r"^group_size = .*", "group_size = 128"),
        (r'^weights = "int4"', 'weights = "nf4"'),
        (
            r'^kind = "vision"((?:.|\n)*)weights = "int4"\nsymmetric = true\ngroup_size = -1',
            r'kind = "speech"\1weights = "int8"',
        ),
    ],
)
def test_an_npu_takes_groups_of_128_and_nf4_and_speech(pattern: str, replacement: str) -> None:
    assert "NPU" in parsed(changed(pattern, replacement)).sources[0].devices


def test_groups_belong_to_four_bits() -> None:
    text = changed(r'^weights = "int4"', 'weights = "int8"').replace('"NPU", ', "")
    with pytest.raises(CatalogueError, match="'symmetric' and 'group_size' are for int4 and nf4"):
        parse_catalogue(text)
