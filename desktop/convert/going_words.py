"""How a conversion is doing, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.jobs.conversions import Conversion
from desktop.widgets.amounts import progress_words
from desktop.widgets.joined import with_percent
from models.conversion.progress import ConversionPhase, ConversionProgress
from models.sources.progress import FetchProgress


def tr(text: str) -> str:
    return QCoreApplication.translate("convert", text)


def part_words(part: str) -> str:
    """A part of a model by the exporter's name; an unknown one as it is called there."""
    name = part.removeprefix("openvino_").removesuffix("_model")
    known = {
        "language": tr("language model"),
        "text_embeddings": tr("word embeddings"),
        "vision_embeddings": tr("vision encoder"),
        "vision_embeddings_merger": tr("vision merger"),
        "vision_embeddings_pos": tr("vision positions"),
        "resampler": tr("resampler"),
        "encoder": tr("encoder"),
        "decoder": tr("decoder"),
        "decoder_with_past": tr("decoder"),
        "text_encoder": tr("text encoder"),
        "text_encoder_2": tr("second text encoder"),
        "vae_encoder": tr("picture encoder"),
        "vae_decoder": tr("picture decoder"),
        "unet": tr("picture network"),
        "transformer": tr("picture network"),
        "vocoder": tr("voice"),
        "postnet": tr("voice"),
    }
    return tr("model") if name == "model" else known.get(name, name.replace("_", " "))


def phase_words(phase: ConversionPhase, device: str) -> str:
    return {
        "toolchain": tr("Preparing the tools"),
        "download": tr("Downloading"),
        "load": tr("Loading the original"),
        "export": tr("Exporting"),
        "compress": tr("Compressing"),
        "tokenizer": tr("Converting the tokenizer"),
        "ask": tr("Asking the original"),
        "verify": tr("Checking the files"),
        "try": tr("Trying it out on {0}").format(device),
        "compare": tr("Comparing answers"),
        "install": tr("Putting it into the library"),
    }[phase]


def going_words(progress: ConversionProgress, device: str) -> str:
    """What is being done, in a line. ``device``: the one it is made for."""
    tried_on = progress.part if progress.phase == "try" else ""
    words = phase_words(progress.phase, tried_on or device)
    if progress.total <= 0:
        if progress.phase == "compress" and progress.part:
            return tr("Compressing {0} …").format(part_words(progress.part))
        return with_percent(words, None)
    if progress.unit == "bytes":
        fetched = FetchProgress("downloading", progress.done, progress.total, rate=progress.rate)
        amounts = progress_words(fetched).partition(" · ")[2]
        return f"{words} · {amounts}"
    if progress.phase == "compress":
        return _compressing(progress)
    return _counting(progress, words)


def _compressing(progress: ConversionProgress) -> str:
    done, total = max(1, progress.done), progress.total
    if progress.unit == "pictures":
        number = min(progress.done + 1, total)
        return tr("Looking at calibration picture {0} of {1}").format(number, total)
    part = part_words(progress.part) if progress.part else tr("model")
    return tr("Compressing {0}: layer {1} of {2}").format(part, done, total)


def _counting(progress: ConversionProgress, words: str) -> str:
    """The one that is at work: `done` tells how many are over."""
    number = min(progress.done + 1, progress.total)
    if progress.unit == "parts":
        return tr("{0} part {1} of {2}").format(words, number, progress.total)
    if progress.unit == "questions" or progress.phase in ("ask", "compare"):
        return tr("{0}: question {1} of {2}").format(words, number, progress.total)
    return tr("{0}: step {1} of {2}").format(words, number, progress.total)


def state_words(conversion: Conversion) -> str:
    """One line on what is going on; "" for a failed one, whose problem says it."""
    if conversion.state == "waiting":
        return tr("Waiting for its turn")
    if conversion.state == "done":
        return tr("Converted. It is in your library.")
    if conversion.state == "failed":
        return ""
    if conversion.progress is None:
        return tr("Beginning …")
    return going_words(conversion.progress, conversion.plan.device)


def percent_words(share: float) -> str:
    """Never 100 before it is over."""
    return tr("{0} %").format(int(min(share, 1.0) * 100))
