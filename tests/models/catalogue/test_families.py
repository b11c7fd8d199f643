"""Every family that people ask for is in the catalogue, under a name they find it by."""

from __future__ import annotations

import pytest

from models.catalogue.catalogue import read_catalogue

FAMILIES = {
    "LLaVA-1.5": ["llava-1.5-7b"],
    "LLaVA-NeXT (1.6)": ["llava-v1.6-mistral-7b"],
    "LLaVA-NeXT-Video": ["llava-next-video-7b"],
    "Qwen2-VL": ["qwen2-vl-2b-instruct", "qwen2-vl-7b-instruct"],
    "Qwen2.5-VL": ["qwen2.5-vl-3b-instruct", "qwen2.5-vl-7b-instruct"],
    "Qwen3-VL": ["qwen3-vl-2b-instruct", "qwen3-vl-4b-instruct", "qwen3-vl-8b-instruct"],
    "InternVL2 and later": ["internvl2-1b", "internvl2-8b", "internvl3-2b"],
    "MiniCPM-V 2.6": ["minicpm-v-2.6"],
    "Phi-3.5-vision": ["phi-3.5-vision-instruct"],
    "Gemma 3": ["gemma-3-1b-it", "gemma-3-4b-it", "gemma-3-12b-it"],
    "Qwen2-Audio": ["qwen2-audio-7b-instruct"],
    "Whisper": [
        "whisper-tiny",
        "whisper-tiny.en",
        "whisper-base",
        "whisper-small",
        "whisper-medium",
        "whisper-large-v3",
        "whisper-large-v3-turbo",
    ],
    "distil-whisper": ["distil-whisper-large-v3"],
    "Qwen3-ASR": ["qwen3-asr-0.6b", "qwen3-asr-1.7b"],
    "Llama 2 7B": ["llama-2-7b-chat"],
    "Llama 3 and 3.x": [
        "llama-3-8b-instruct",
        "llama-3.1-8b-instruct",
        "llama-3.2-1b-instruct",
        "llama-3.2-3b-instruct",
    ],
    "Mistral 7B v0.2+": ["mistral-7b-instruct-v0.2", "mistral-7b-instruct-v0.3"],
    "Qwen2": ["qwen2-0.5b-instruct", "qwen2-1.5b-instruct", "qwen2-7b-instruct"],
    "Qwen2.5": ["qwen2.5-1.5b-instruct", "qwen2.5-7b-instruct", "qwen2.5-14b-instruct"],
    "Qwen3": ["qwen3-0.6b", "qwen3-1.7b", "qwen3-4b", "qwen3-8b", "qwen3-14b"],
    "Phi-3 mini": ["phi-3-mini-4k-instruct"],
    "Phi-3.5 mini": ["phi-3.5-mini-instruct"],
    "SmolLM2": ["smollm2-135m-instruct", "smollm2-360m-instruct", "smollm2-1.7b-instruct"],
    "FastDraft": ["phi-3-mini-fastdraft-50m", "llama-3.1-8b-fastdraft-150m"],
    "Stable Diffusion 1.5": ["stable-diffusion-v1-5"],
    "LCM Dreamshaper": ["lcm-dreamshaper-v7"],
    "SDXL": ["stable-diffusion-xl-base-1.0"],
    "SD 3": ["stable-diffusion-3-medium"],
    "FLUX schnell": ["flux.1-schnell"],
    "SpeechT5": ["speecht5-tts"],
    "Kokoro": ["kokoro-82m"],
}
# What the exporter writes as, and what runs the model in the end.
EXPORTER_TASKS = {
    "text": "text-generation-with-past",
    "vision": "image-text-to-text",
    "audio": "audio-text-to-text",
    "speech": "automatic-speech-recognition-with-past",
    "image": "text-to-image",
    "voice": "text-to-audio",
}
# Those the newest exporter cannot write, and what can.
OLDER_TOOLCHAINS = {
    "qwen2_vl": "transformers-4.57",
    "qwen2_5_vl": "transformers-4.57",
    "qwen3_vl": "transformers-4.57",
    "llava_next_video": "transformers-4.57",
    "internvl_chat": "transformers-4.57",
    "minicpmv": "transformers-4.57",
    "gemma3_text": "transformers-4.57",
    "qwen3_asr": "transformers-4.57",
    "phi3_v": "transformers-4.53",
}


@pytest.mark.parametrize("family", FAMILIES)
def test_the_family_can_be_had(family: str) -> None:
    catalogue = read_catalogue()
    missing = [model_id for model_id in FAMILIES[family] if model_id not in catalogue]
    assert missing == []


def test_there_is_something_for_every_use_that_can_be_got_at_once() -> None:
    ready = [entry for entry in read_catalogue() if entry.sources]
    assert {entry.kind for entry in ready} == {"text", "vision", "speech", "image", "voice"}
    assert {task for entry in ready for task in entry.tasks} == {
        "chat",
        "transcribe",
        "draw",
        "speak",
        "draft",
    }
    assert any("video" in entry.takes for entry in ready)


def test_every_kind_is_made_by_its_exporter_task() -> None:
    for entry in read_catalogue():
        if entry.original is not None:
            assert (entry.id, entry.original.task) == (entry.id, EXPORTER_TASKS[entry.kind])


def test_what_the_newest_exporter_cannot_write_has_an_older_toolchain() -> None:
    chosen = {
        entry.family: entry.original.toolchain
        for entry in read_catalogue()
        if entry.original is not None and entry.family in OLDER_TOOLCHAINS
    }
    assert chosen == OLDER_TOOLCHAINS


def test_code_of_the_checkpoint_is_run_only_where_it_has_to_be() -> None:
    families = {
        entry.family
        for entry in read_catalogue()
        if entry.original is not None and entry.original.trust_remote_code
    }
    assert families == {"internvl_chat", "minicpmv", "phi3_v"}


def test_originals_behind_terms_are_known() -> None:
    owners = {
        entry.original.repository.split("/")[0]
        for entry in read_catalogue()
        if entry.original is not None and entry.original.gated
    }
    assert owners == {
        "meta-llama",
        "google",
        "mistralai",
        "stabilityai",
        "black-forest-labs",
        "openbmb",
    }
