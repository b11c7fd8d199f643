"""What model a folder of OpenVINO IR holds, and whether it is all there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from models.catalogue.entry import Kind, Shape
from models.sources import look_at_refusals as refusals
from models.sources.folder_files import FolderFiles
from models.sources.look_at_config import (
    Config,
    drawn_pixels,
    read_config,
    shape_of,
    text_of,
    texts_of,
)
from models.sources.look_at_facts import Facts
from models.sources.look_at_weights import ir_weights
from models.store.needed import missing_files, read_context_tokens
from models.words import say

_LOOKS_LIKE: Mapping[Kind, str] = {
    "text": say("a chat model"),
    "vision": say("a chat model that sees pictures"),
    "audio": say("a chat model that hears"),
    "speech": say("a model that writes speech down"),
    "image": say("a model that draws"),
    "voice": say("a model that speaks"),
}
_ENCODERS: Mapping[Kind, tuple[str, ...]] = {
    "vision": (
        "openvino_vision_embeddings_model",
        "openvino_vision_embeddings_merger_model",
        "openvino_resampler_model",
        "openvino_vision_projection_model",
    ),
    "audio": ("openvino_audio_encoder_model", "openvino_audio_projection_model"),
    "speech": ("openvino_encoder_model",),
}
_TOKENIZERS = ("openvino_tokenizer", "openvino_detokenizer")
_SPEECHT5 = (
    "openvino_encoder_model",
    "openvino_decoder_model",
    "openvino_postnet",
    "openvino_vocoder",
    "openvino_tokenizer",
)
_WRITES_SPEECH = ("whisper", "qwen3_asr", "fun_asr")
_DENOISERS = ("unet", "transformer")
_DIFFUSION_PARTS = ("text_encoder", "text_encoder_2", "text_encoder_3", *_DENOISERS)
_ALL_PARTS = (*_DIFFUSION_PARTS, "vae_encoder", "vae_decoder")
_DIFFUSION_TOKENIZERS = ("tokenizer", "tokenizer_2", "tokenizer_3")
# What OpenVINO GenAI 2026.4 draws with, by `_class_name`.
DRAWING_FAMILIES: Mapping[str, str] = {
    "StableDiffusionPipeline": "stable_diffusion",
    "StableDiffusionInpaintPipeline": "stable_diffusion",
    "LatentConsistencyModelPipeline": "lcm",
    "StableDiffusionXLPipeline": "sdxl",
    "StableDiffusionXLInpaintPipeline": "sdxl",
    "StableDiffusion3Pipeline": "sd3",
    "FluxPipeline": "flux",
    "Flux2KleinPipeline": "flux2",
    "ZImagePipeline": "z_image",
    "QwenImagePipeline": "qwen_image",
}
# Encoder-only networks end otherwise: they make vectors, not answers.
_ANSWERS = ("ForCausalLM", "LMHeadModel", "ForConditionalGeneration")


def is_ir(files: FolderFiles) -> bool:
    return bool(_networks(files))


def ir_facts(folder: Path, files: FolderFiles) -> Facts:
    """Raises `ModelIncomplete`, `ModelUnsupported`, `ModelDamaged` and `OSError`."""
    config = read_config(files)
    kind = _kind(files, config)
    missing = _missing(folder, files, kind, config)
    if missing:
        raise refusals.incomplete(folder, _LOOKS_LIKE[kind], missing)
    _check_family(folder, files, kind, config)
    return _drawing_facts(files) if kind == "image" else _facts(folder, files, kind, config)


def _networks(files: FolderFiles) -> list[str]:
    """Of the models themselves, without suffix; those of tokenizers are none.

    A pipeline that draws has each in a folder of its own.
    """
    found = {name.rpartition(".")[0] for name in files.names if name.endswith((".xml", ".bin"))}
    names = (n for n in found if n.startswith("openvino_") and not n.endswith(_TOKENIZERS))
    parts = {f"{part}/openvino_model" for part in _ALL_PARTS} & found
    return sorted({*names, *parts})


def _kind(files: FolderFiles, config: Config) -> Kind:
    networks = set(_networks(files))
    if any("/" in network for network in networks):
        return "image"
    if networks & {*_ENCODERS["audio"]} and not networks & {*_ENCODERS["vision"]}:
        return "audio"
    if networks & {"openvino_language_model", *_ENCODERS["vision"]}:
        return "vision"
    speaks = text_of(config, "model_type") == "speecht5"
    if speaks or networks & {"openvino_postnet", "openvino_vocoder"}:
        return "voice"
    if networks & {"openvino_encoder_model", "openvino_decoder_model"}:
        return "speech"
    return "voice" if _is_kokoro(config) else "text"


def _is_kokoro(config: Config) -> bool:
    return isinstance(config.get("vocab"), dict) and "n_token" in config


def _missing(folder: Path, files: FolderFiles, kind: Kind, config: Config) -> list[str]:
    """Also what is there and cannot be copied, such as a link that leaves the folder."""
    if kind == "image":
        needed = _needed_to_draw(files)
    elif kind == "voice":
        needed = _needed_to_speak(config)
    elif not config:
        needed = ["config.json", *_pairs(_TOKENIZERS)]
    else:
        gone = missing_files(folder, kind)
        kept_back = (n for n in files.left_out if n.startswith("openvino_") or n.endswith(".json"))
        return [*gone, *(f"{n} (cannot be copied)" for n in kept_back if n not in gone)]
    missing = [name for name in needed if name not in files.names]
    has_voice = any(name.startswith("voices/") for name in files.names)
    if kind == "voice" and _is_kokoro(config) and not has_voice:
        missing.append("voices/NAME.bin")
    return missing


def _needed_to_speak(config: Config) -> list[str]:
    return ["config.json", *_pairs(["openvino_model"] if _is_kokoro(config) else _SPEECHT5)]


def _needed_to_draw(files: FolderFiles) -> list[str]:
    index = read_config(files, "model_index.json")
    listed = {part for part, made_by in index.items() if isinstance(made_by, list) and any(made_by)}
    denoiser = next((part for part in _DENOISERS if part in listed), "unet")
    parts = [part for part in _DIFFUSION_PARTS if part in listed or part == denoiser]
    tokenizers = [part for part in _DIFFUSION_TOKENIZERS if part in listed]
    return [
        "model_index.json",
        *_pairs(f"{part}/openvino_model" for part in [*parts, "vae_decoder"]),
        *_pairs(f"{part}/openvino_tokenizer" for part in tokenizers),
        f"{denoiser}/config.json",
        "vae_decoder/config.json",
        "scheduler/scheduler_config.json",
    ]


def _pairs(networks: Iterable[str]) -> list[str]:
    return [f"{network}{suffix}" for network in networks for suffix in (".xml", ".bin")]


def _check_family(folder: Path, files: FolderFiles, kind: Kind, config: Config) -> None:
    family, architectures = text_of(config, "model_type"), texts_of(config, "architectures")
    if kind == "speech" and family not in _WRITES_SPEECH:
        why = say(
            "it is a “{family}” model, which neither chats nor writes speech down", family=family
        )
        raise refusals.unsupported(folder, why, say("Choose a Whisper model, or one for chat."))
    if kind == "text" and architectures and not any(a.endswith(_ANSWERS) for a in architectures):
        why = say("a “{architectures}” does not answer", architectures=architectures[0])
        raise refusals.unsupported(folder, why, say("Choose a model for chat."))
    if kind == "image":
        made_for = text_of(read_config(files, "model_index.json"), "_class_name")
        if made_for not in DRAWING_FAMILIES:
            why = say("nothing here draws with a “{made_for}”", made_for=made_for)
            raise refusals.unsupported(folder, why, say("Choose a Stable Diffusion or FLUX model."))


def _facts(folder: Path, files: FolderFiles, kind: Kind, config: Config) -> Facts:
    networks = _networks(files)
    encoders = [network for network in networks if network in _ENCODERS.get(kind, ())]
    weights = ir_weights(files, networks)
    encoder = ir_weights(files, encoders).parameters if encoders else 0
    is_voice = kind == "voice"
    return Facts(
        form="ir",
        kind=kind,
        family="kokoro" if _is_kokoro(config) else text_of(config, "model_type"),
        weights=weights,
        size_bytes=files.size_bytes,
        context_tokens=0 if is_voice else read_context_tokens(folder),
        shape=Shape(encoder_parameters=encoder) if is_voice else shape_of(config, encoder),
        languages=_languages(config),
    )


def _languages(config: Config) -> tuple[str, ...]:
    """Whisper's vocabularies for English alone have 51,864 words, the others more."""
    if text_of(config, "model_type") != "whisper":
        return ()
    return ("en",) if config.get("vocab_size") == 51864 else ("many",)


def _drawing_facts(files: FolderFiles) -> Facts:
    index = read_config(files, "model_index.json")
    networks = _networks(files)
    denoiser = next((part for part in _DENOISERS if f"{part}/openvino_model" in networks), "unet")
    # The denoiser is what the weights are compressed in.
    largest = ir_weights(files, [f"{denoiser}/openvino_model"])
    parameters = ir_weights(files, networks).parameters
    configs = [read_config(files, f"{part}/config.json") for part in (denoiser, "vae_decoder")]
    return Facts(
        form="ir",
        kind="image",
        family=DRAWING_FAMILIES[text_of(index, "_class_name")],
        weights=replace(largest, parameters=parameters),
        size_bytes=files.size_bytes,
        shape=Shape(pixels=drawn_pixels(configs)),
    )
