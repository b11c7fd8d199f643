"""What a folder with a checkpoint or an adapter tells, whole and not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.conversion.checkpoint import (
    Checkpoint,
    check_whole,
    found_in,
    look_at_checkpoint_folder,
)
from models.conversion.families import read_families
from models.errors import ModelDamaged, ModelUnsupported, SidelightError
from models.sources.look_at import look_at
from models.sources.look_at_refusals import ModelIncomplete, ModelUnreadable
from tests.fixtures.folder_models import LLAMA, checkpoint, write, write_safetensors

FIXTURES = Path(__file__).parents[2] / "fixtures"
FAMILIES = read_families()
SAVED = LLAMA | {"transformers_version": "4.46.0", "torch_dtype": "bfloat16"}
TENSORS = {"embed": ("BF16", [100, 64], 12800), "norm": ("F32", [64], 256)}
PICKLE = b"PK\x03\x04" + bytes(4092)


def whole(folder: Path, config: object = SAVED) -> Path:
    write(folder, "tokenizer.json", {})
    return checkpoint(folder, config)


def index(folder: Path, name: str, shards: list[str]) -> None:
    write(folder, name, {"weight_map": {f"layer.{n}": shard for n, shard in enumerate(shards)}})


def adapter(folder: Path, config: object = None) -> Path:
    told = {"peft_type": "LORA", "base_model_name_or_path": "meta-llama/Llama-3.2-1B-Instruct"}
    write(folder, "adapter_config.json", told if config is None else config)
    write_safetensors(folder / "adapter_model.safetensors", {"lora_A": ("F32", [8, 64], 2048)})
    return folder


@pytest.mark.parametrize("name", ["shapes-llava-next", "shapes-qwen2-vl"])
def test_a_real_checkpoint(name: str) -> None:
    folder = FIXTURES / name
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    told = look_at_checkpoint_folder(folder)
    assert told.model_type == config["model_type"]
    assert told.saved_by == config["transformers_version"]
    assert told.weight_bytes == (folder / "model.safetensors").stat().st_size
    assert told.parameters == look_at(folder).entry.parameters
    assert (told.dtype, told.has_safetensors, told.brings_code) == ("fp16", True, False)
    assert (told.missing, told.adapter_base, told.is_adapter) == ((), "", False)
    check_whole(told, FAMILIES.find(told.model_type))


def test_a_small_one_in_all_its_values(tmp_path: Path) -> None:
    whole(tmp_path)
    size = (tmp_path / "model.safetensors").stat().st_size
    assert look_at_checkpoint_folder(tmp_path) == Checkpoint(
        folder=tmp_path,
        model_type="llama",
        saved_by="4.46.0",
        weight_bytes=size,
        parameters=6464,
    )


@pytest.mark.parametrize("said", [None, 5, ["4.57"]])
def test_one_that_does_not_say_who_saved_it(tmp_path: Path, said: object) -> None:
    whole(tmp_path, LLAMA | {"transformers_version": said})
    assert look_at_checkpoint_folder(tmp_path).saved_by == ""


def test_shards_that_the_index_names_are_missed(tmp_path: Path) -> None:
    shards = [f"model-{number:05}-of-00003.safetensors" for number in (1, 2, 3)]
    whole(tmp_path)
    (tmp_path / "model.safetensors").unlink()
    for shard in (shards[0], shards[2]):
        write_safetensors(tmp_path / shard, TENSORS)
    index(tmp_path, "model.safetensors.index.json", shards)
    told = look_at_checkpoint_folder(tmp_path)
    assert told.missing == (shards[1],)
    assert told.parameters == 2 * 6464
    with pytest.raises(ModelIncomplete, match=f"{shards[1]} is missing"):
        check_whole(told)
    write_safetensors(tmp_path / shards[1], TENSORS)
    assert look_at_checkpoint_folder(tmp_path).missing == ()


def test_shards_are_missed_by_their_numbers_where_the_index_is_gone(tmp_path: Path) -> None:
    checkpoint(tmp_path, SAVED, shards=(2,))
    told = look_at_checkpoint_folder(tmp_path)
    assert told.missing == ("model-00001-of-00003.safetensors", "model-00003-of-00003.safetensors")
    with pytest.raises(ModelIncomplete, match="and 1 more are missing"):
        check_whole(told)


def test_an_index_without_any_shard_there(tmp_path: Path) -> None:
    write(tmp_path, "config.json", SAVED)
    index(tmp_path, "model.safetensors.index.json", ["model-00001-of-00001.safetensors"])
    assert look_at_checkpoint_folder(tmp_path).missing == ("model-00001-of-00001.safetensors",)


def test_weights_beside_those_of_the_index_are_not_counted(tmp_path: Path) -> None:
    """Mistral's repositories hold the same weights in a second form."""
    whole(tmp_path)
    (tmp_path / "model.safetensors").rename(tmp_path / "model-00001-of-00001.safetensors")
    index(tmp_path, "model.safetensors.index.json", ["model-00001-of-00001.safetensors"])
    write_safetensors(tmp_path / "consolidated.safetensors", TENSORS)
    assert look_at_checkpoint_folder(tmp_path).parameters == 6464


@pytest.mark.parametrize("weight_map", [{}, 5, {"a": 3}, {"a": "../../secret"}, {"a": "x\\y"}])
def test_an_index_that_cannot_be_believed(tmp_path: Path, weight_map: object) -> None:
    whole(tmp_path)
    write(tmp_path, "model.safetensors.index.json", {"weight_map": weight_map})
    with pytest.raises(ModelUnsupported, match=r"model\.safetensors\.index\.json"):
        look_at_checkpoint_folder(tmp_path)


def test_pickles_are_counted_and_never_opened(tmp_path: Path) -> None:
    write(tmp_path, "config.json", SAVED)
    (tmp_path / "pytorch_model.bin").write_bytes(PICKLE)
    (tmp_path / "training_args.bin").write_bytes(PICKLE)
    told = look_at_checkpoint_folder(tmp_path)
    assert not told.has_safetensors
    assert (told.weight_bytes, told.parameters, told.missing) == (4096, 2048, ())
    write(tmp_path, "config.json", LLAMA | {"torch_dtype": "float32"})
    told = look_at_checkpoint_folder(tmp_path)
    assert (told.dtype, told.parameters) == ("fp32", 1024)


def test_shards_of_pickles_are_missed(tmp_path: Path) -> None:
    shards = [f"pytorch_model-{number:05}-of-00002.bin" for number in (1, 2)]
    write(tmp_path, "config.json", SAVED)
    (tmp_path / shards[0]).write_bytes(PICKLE)
    assert look_at_checkpoint_folder(tmp_path).missing == (shards[1],)
    index(tmp_path, "pytorch_model.bin.index.json", shards)
    assert look_at_checkpoint_folder(tmp_path).missing == (shards[1],)


def test_safetensors_win_over_pickles(tmp_path: Path) -> None:
    whole(tmp_path)
    (tmp_path / "pytorch_model.bin").write_bytes(PICKLE)
    index(tmp_path, "pytorch_model.bin.index.json", ["pytorch_model-00001-of-00009.bin"])
    told = look_at_checkpoint_folder(tmp_path)
    assert (told.has_safetensors, told.missing, told.parameters) == (True, (), 6464)


def test_what_look_at_refuses_becomes_an_entry_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "My Llama"
    folder.mkdir()
    write(folder, "config.json", SAVED)
    (folder / "pytorch_model.bin").write_bytes(PICKLE)
    with pytest.raises(SidelightError, match="pickles"):
        look_at(folder)
    told = look_at_checkpoint_folder(folder)
    found = found_in(told, FAMILIES.find(told.model_type), taken=("my-llama",))
    assert (found.form, found.model_type, found.entry.kind) == ("checkpoint", "llama", "text")
    assert (found.entry.id, found.entry.name) == ("my-llama-2", "My Llama")
    assert (found.entry.parameters, found.entry.context_tokens) == (2048, 8192)
    assert found.entry.shape.layers == 30


@pytest.mark.parametrize("name", ["shapes-llava-next", "shapes-qwen2-vl"])
def test_it_says_of_a_whole_one_what_look_at_says(name: str) -> None:
    told = look_at_checkpoint_folder(FIXTURES / name)
    assert found_in(told, FAMILIES.find(told.model_type)) == look_at(FIXTURES / name)


def test_no_weights_at_all(tmp_path: Path) -> None:
    write(tmp_path, "config.json", SAVED)
    told = look_at_checkpoint_folder(tmp_path)
    assert told.missing == ("model.safetensors",)
    with pytest.raises(ModelIncomplete, match=r"model\.safetensors is missing"):
        check_whole(told)


def test_no_config(tmp_path: Path) -> None:
    write_safetensors(tmp_path / "model.safetensors", TENSORS)
    with pytest.raises(ModelIncomplete, match=r"config\.json is missing"):
        look_at_checkpoint_folder(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "5", "[" * 50_000])
def test_a_config_that_is_broken(tmp_path: Path, text: str) -> None:
    whole(tmp_path)
    (tmp_path / "config.json").write_text(text, encoding="utf-8")
    with pytest.raises(ModelDamaged, match=r"config\.json"):
        look_at_checkpoint_folder(tmp_path)


def test_weights_that_are_cut_short(tmp_path: Path) -> None:
    whole(tmp_path)
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    with pytest.raises(ModelDamaged, match="cut short"):
        look_at_checkpoint_folder(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelUnreadable):
        look_at_checkpoint_folder(tmp_path / "gone")


@pytest.mark.parametrize(
    ("settings", "said"), [({"quant_method": "gptq"}, "gptq"), ({"bits": 4}, "unknown kind")]
)
def test_what_is_compressed_already(tmp_path: Path, settings: object, said: str) -> None:
    whole(tmp_path, SAVED | {"quantization_config": settings})
    with pytest.raises(ModelUnsupported, match=said) as caught:
        look_at_checkpoint_folder(tmp_path)
    assert "original" in caught.value.todo


@pytest.mark.parametrize(
    ("family", "there", "missing"),
    [
        ("llama", (), "tokenizer.json"),
        ("llama", ("tokenizer.model",), ""),
        ("llava_next", ("tokenizer.json",), "preprocessor_config.json"),
        ("llava_next", ("tokenizer.json", "preprocessor_config.json"), ""),
        ("llava_next", ("tokenizer.json", "processor_config.json"), ""),
        ("whisper", ("vocab.json",), "preprocessor_config.json"),
        ("speecht5", ("spm_char.model",), ""),
        ("kokoro", (), ""),
    ],
)
def test_what_a_family_needs_beside_its_weights(
    tmp_path: Path, family: str, there: tuple[str, ...], missing: str
) -> None:
    checkpoint(tmp_path, SAVED)
    for name in there:
        write(tmp_path, name, {})
    told = look_at_checkpoint_folder(tmp_path)
    if missing:
        with pytest.raises(ModelIncomplete, match=missing):
            check_whole(told, FAMILIES.find(family))
    else:
        check_whole(told, FAMILIES.find(family))
        assert told.missing == ()


def test_code_of_its_own(tmp_path: Path) -> None:
    whole(tmp_path, SAVED | {"auto_map": {"AutoModel": "modeling_x.X"}})
    write(tmp_path, "modeling_x.py", "raise SystemExit")
    assert look_at_checkpoint_folder(tmp_path).brings_code


def test_a_pipeline_that_draws(tmp_path: Path) -> None:
    write(tmp_path, "model_index.json", {"_class_name": "StableDiffusionXLPipeline"})
    write(tmp_path, "text_encoder/config.json", {"transformers_version": "4.32.0"})
    (tmp_path / "unet").mkdir()
    for name in ("model.safetensors", "model.fp16.safetensors"):
        write_safetensors(tmp_path / "unet" / name, {"x": ("F32", [8], 32)})
    write_safetensors(tmp_path / "text_encoder/model.safetensors", {"x": ("F32", [4], 16)})
    write_safetensors(tmp_path / "all_in_one.safetensors", {"x": ("F32", [99], 396)})
    told = look_at_checkpoint_folder(tmp_path)
    assert (told.model_type, told.saved_by) == ("StableDiffusionXLPipeline", "4.32.0")
    assert (told.parameters, told.dtype, told.missing) == (12, "fp32", ())
    family = FAMILIES.find(told.model_type)
    with pytest.raises(ModelIncomplete, match="tokenizer/"):
        check_whole(told, family)
    write(tmp_path, "tokenizer/vocab.json", {})
    check_whole(told, family)
    assert found_in(told, family).entry.family == "sdxl"


def test_parts_of_a_pipeline_that_are_missing(tmp_path: Path) -> None:
    write(tmp_path, "model_index.json", {"_class_name": "FluxPipeline"})
    assert look_at_checkpoint_folder(tmp_path).missing == (
        "unet/diffusion_pytorch_model.safetensors",
    )
    name = "transformer/diffusion_pytorch_model.safetensors.index.json"
    (tmp_path / "transformer").mkdir()
    index(tmp_path, name, ["diffusion_pytorch_model-00001-of-00001.safetensors"])
    assert look_at_checkpoint_folder(tmp_path).missing == (
        "transformer/diffusion_pytorch_model-00001-of-00001.safetensors",
    )


def test_an_adapter_and_what_it_was_made_for(tmp_path: Path) -> None:
    told = look_at_checkpoint_folder(adapter(tmp_path))
    assert told.is_adapter
    assert told.adapter_base == "meta-llama/Llama-3.2-1B-Instruct"
    assert (told.adapter_method, told.model_type, told.parameters) == ("LORA", "", 512)
    check_whole(told)
    (tmp_path / "adapter_model.safetensors").unlink()
    with pytest.raises(ModelIncomplete, match=r"an adapter, but adapter_model\.safetensors"):
        check_whole(look_at_checkpoint_folder(tmp_path))


def test_an_adapter_of_pickles_and_of_another_kind(tmp_path: Path) -> None:
    adapter(tmp_path, {"base_model_name_or_path": None})
    (tmp_path / "adapter_model.safetensors").unlink()
    (tmp_path / "adapter_model.bin").write_bytes(PICKLE)
    told = look_at_checkpoint_folder(tmp_path)
    assert (told.is_adapter, told.has_safetensors, told.missing) == (True, False, ())
    assert (told.adapter_base, told.adapter_method) == ("", "unknown")
