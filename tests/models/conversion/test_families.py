"""The table of architectures: what it says, and how mistakes in it are told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.catalogue.catalogue import read_catalogue
from models.conversion.child.job import role_of
from models.conversion.families import (
    Exporter,
    FamiliesError,
    Part,
    parse_families,
    read_families,
)
from models.errors import ModelUnsupported

FAMILIES = read_families()
PLAIN = """
[[family]]
model_type = "tiny"
name = "Tiny"
kind = "text"
task = "text-generation-with-past"
exporters = [{ toolchain = "transformers-5" }]
parts = [{ file = "openvino_model.xml", role = "language" }]
"""
NAMED = (
    *("llama", "mistral", "qwen2", "qwen3", "phi3"),
    *("gemma", "gemma2", "gemma3_text", "gemma3", "llava"),
    *("llava_next", "llava_next_video", "qwen2_vl", "qwen2_5_vl", "qwen3_vl"),
    *("internvl_chat", "minicpmv", "phi3_v", "qwen2_audio", "whisper"),
    *("qwen3_asr", "speecht5", "kokoro", "StableDiffusionPipeline", "StableDiffusionXLPipeline"),
    *("LatentConsistencyModelPipeline", "StableDiffusion3Pipeline", "FluxPipeline"),
)


@pytest.mark.parametrize("model_type", NAMED)
def test_every_architecture_is_known(model_type: str) -> None:
    family = FAMILIES.find(model_type)
    assert family.model_type == model_type
    assert model_type in FAMILIES
    assert bool(family.parts) == bool(family.exporters)


def test_the_table_and_the_converting_process_agree_on_parts() -> None:
    """It knows files by their names alone; parts of voices it takes as they come."""
    small = {"speech_decoder": "language", "drawing": "language"}
    small |= dict.fromkeys(("speech_encoder", "audio_encoder", "text_encoder", "vae"), "other")
    for part in {part for family in FAMILIES for part in family.parts if part.role != "voice"}:
        assert role_of(part.file) == small.get(part.role, part.role), part.file


def test_the_catalogue_and_the_table_agree() -> None:
    for entry in read_catalogue():
        if entry.original is None:
            continue
        family = FAMILIES.find(entry.family)
        told = (entry.kind, entry.original.task, entry.original.trust_remote_code)
        assert told == (family.kind, family.task, family.remote_code), entry.id
        assert entry.original.toolchain in family.toolchains(), entry.id


@pytest.mark.parametrize(
    ("model_type", "saved_by", "toolchains"),
    [
        ("llava_next", "4.39.0.dev0", ("transformers-4.57",)),
        ("llava_next", "4.57.6", ("transformers-4.57",)),
        ("llava_next", "5.0.0", ("transformers-5",)),
        ("llava_next", "5.5.4", ("transformers-5",)),
        ("llava_next", "", ("transformers-4.57",)),
        ("llava_next", "unknown", ("transformers-4.57",)),
        ("qwen2_vl", "4.45.0", ("transformers-4.57",)),
        ("qwen2_vl", "5.5.4", ()),
        ("qwen3_vl", "5.0.0.dev0", ()),
        ("internvl_chat", "4.37.2", ("transformers-4.57",)),
        ("phi3_v", "4.43.0", ("transformers-4.53",)),
        ("llama", "4.31.0", ("transformers-5", "transformers-4.57")),
        ("llama", "5.1.0", ("transformers-5",)),
        ("gemma3_text", "4.50.0", ("transformers-4.57",)),
        ("gemma3_text", "5.2.0", ()),
        ("whisper", "4.27.0.dev0", ("transformers-5", "transformers-4.57")),
        ("qwen2_audio", "4.40.0", ("transformers-4.57",)),
        ("qwen2_audio", "5.0.0", ()),
        ("FluxPipeline", "5.5.4", ("transformers-5", "transformers-4.57")),
    ],
)
def test_which_toolchain_reads_what_was_saved(
    model_type: str, saved_by: str, toolchains: tuple[str, ...]
) -> None:
    assert FAMILIES.find(model_type).toolchains(saved_by) == toolchains


def test_bounds_of_versions_are_numbers_not_texts() -> None:
    exporter = Exporter("transformers-4.57", since="4.9", before="4.57")
    assert exporter.reads("4.10.1")
    assert exporter.reads("4.56.9")
    assert not exporter.reads("4.57.0")
    assert not exporter.reads("4.8.3")


def test_parts_of_what_sees() -> None:
    files = {part.file: part.role for part in FAMILIES.find("qwen2_vl").parts}
    assert files == {
        "openvino_language_model.xml": "language",
        "openvino_text_embeddings_model.xml": "embeddings",
        "openvino_vision_embeddings_model.xml": "vision",
        "openvino_vision_embeddings_merger_model.xml": "vision",
    }
    assert Part("openvino_resampler_model.xml", "vision") in FAMILIES.find("minicpmv").parts


def test_roles_tell_what_a_family_has() -> None:
    assert FAMILIES.find("llava").has("vision")
    assert not FAMILIES.find("llama").has("vision")
    assert FAMILIES.find("whisper").has("speech_encoder")
    assert not FAMILIES.find("whisper").has("language")
    assert FAMILIES.find("FluxPipeline").has("drawing")


@pytest.mark.parametrize(
    ("alias", "model_type"),
    [
        ("sdxl", "StableDiffusionXLPipeline"),
        ("stable-diffusion-xl", "StableDiffusionXLPipeline"),
        ("lcm", "LatentConsistencyModelPipeline"),
        ("flux", "FluxPipeline"),
    ],
)
def test_drawing_families_go_by_other_names_too(alias: str, model_type: str) -> None:
    assert FAMILIES.find(alias) is FAMILIES.find(model_type)


def test_an_unknown_architecture_is_named_with_what_is_supported() -> None:
    with pytest.raises(ModelUnsupported) as caught:
        FAMILIES.find("mamba")
    assert "“mamba”" in caught.value.what
    for name in ("Llama and SmolLM2", "LLaVA-NeXT", "Qwen2-Audio", "Whisper", "FLUX.1"):
        assert name in caught.value.todo
    assert "Kokoro" not in caught.value.todo
    with pytest.raises(ModelUnsupported, match="without an architecture"):
        FAMILIES.find("")


@pytest.mark.parametrize(
    ("model_type", "package"), [("qwen3_asr", "qwen-asr"), ("kokoro", "kokoro")]
)
def test_what_no_toolchain_can_do_yet_says_which_package_is_missing(
    model_type: str, package: str
) -> None:
    family = FAMILIES.find(model_type)
    assert family.exporters
    assert f"the Python package {package}," in family.obstacle
    assert family.name not in str(FAMILIES.names())
    assert FAMILIES.find("whisper").obstacle == ""


def test_names_of_networks_are_those_of_the_exporter() -> None:
    for family in FAMILIES:
        for part in family.parts:
            assert re.fullmatch(r"([a-z_0-9]+/)?openvino_[a-z_]+\.xml", part.file)
        assert len({part.file for part in family.parts}) == len(family.parts)


def test_remote_code_is_for_few() -> None:
    assert {family.model_type for family in FAMILIES if family.remote_code} == {
        "internvl_chat",
        "minicpmv",
        "phi3_v",
    }


def test_a_family_takes_from_its_pattern_what_it_does_not_say() -> None:
    text = '[pattern.p]\nkind = "text"\ntask = "a"\n' + PLAIN.replace(
        'kind = "text"\n', 'like = "p"\n'
    )
    assert parse_families(text).find("tiny").task == "text-generation-with-past"
    assert parse_families(text).find("tiny").kind == "text"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('kind = "text"', 'kind = "poem"', "family 'tiny': key 'kind' cannot be 'poem'"),
        ('name = "Tiny"', 'name = ""', "family 'tiny': key 'name' cannot be ''"),
        ('task = "text-generation-with-past"', "", "family 'tiny': key 'task' is missing"),
        ('name = "Tiny"', 'name = "Tiny"\nsize = 3', "family 'tiny': unknown key 'size'"),
        ('name = "Tiny"', 'name = "Tiny"\nlike = "x"', "family 'tiny': there is no pattern 'x'"),
        ('name = "Tiny"', 'name = "Tiny"\nlike = 3', "family 'tiny': there is no pattern 3"),
        ("transformers-5", "transformers-3", "exporter 1: key 'toolchain' cannot be"),
        ('"transformers-5"', '"transformers-5", upto = "5"', "exporter 1: unknown key 'upto'"),
        ('"transformers-5"', '"transformers-5", from = "5"', "exporter 1: key 'from' cannot be"),
        ('"language"', '"brain"', "part 1: key 'role' cannot be 'brain'"),
        ("openvino_model.xml", "../openvino_model.xml", "part 1: key 'file' cannot be"),
        ("[{ toolchain", '["x"] #', "family 'tiny': key 'exporters' cannot be"),
        ('[{ toolchain = "transformers-5" }]', "[]", "'exporters' is empty"),
        ('model_type = "tiny"', "model_type = 5", "family 5: key 'model_type' cannot be 5"),
        ('kind = "text"', "kind = text", "no TOML"),
    ],
)
def test_mistakes_in_the_table_are_told_by_family_and_key(old: str, new: str, said: str) -> None:
    with pytest.raises(FamiliesError, match=re.escape(said)):
        parse_families(PLAIN.replace(old, new))


@pytest.mark.parametrize("text", ["", "x = 3", "[family]\na = 1", "pattern = 3\n" + PLAIN])
def test_a_table_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(FamiliesError, match="tables only"):
        parse_families(text)


def test_an_architecture_stands_there_once() -> None:
    with pytest.raises(FamiliesError, match="'tiny' is there twice"):
        parse_families(PLAIN + PLAIN)
    other = PLAIN.replace('"tiny"', '"other"') + 'aliases = ["tiny"]\n'
    with pytest.raises(FamiliesError, match="'tiny' is there twice"):
        parse_families(PLAIN + other)


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "families.toml"
    file.write_text(PLAIN, encoding="utf-8")
    assert [family.name for family in read_families(file)] == ["Tiny"]
