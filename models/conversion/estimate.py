"""What a conversion takes: disk, memory and time, from figures that stand together in `FIGURES`.

A conversion runs in two processes, one after the other:

    export    checkpoint -> IR with 16-bit weights. The checkpoint is mapped; the IR is built in
              memory, or from a checkpoint with 32-bit weights written as it is built:
              held = working + IR x built,  peak = held + checkpoint
    compress  one part of the IR after the other. The part is mapped, the result is built:
              held = working + result (+ part x scaled with AWQ, + part x computed where the
              original has to compute on calibration data),  peak = held + part

Mapped files are in memory as long as there is room and go when there is none, which costs time
and no more; so what a PC must have is `held`, and what is nice to have is `peak`.

    seconds = (started + billions of parameters x (exported + compressed x method) + asked) x pace

Measured with models of Qwen2's shape and random weights in bf16, transformers 4.57.6, NNCF 3.4,
on two cores of a server without bf16. 0.66 billion parameters (1.32 GB): export 1.86 GB held and
3.16 GB peak, from f32 0.66 and 3.52 GB; INT8 0.95 and 2.37 GB; INT4 0.75 and 2.10 GB; INT4 with AWQ
without data 1.46 and 2.91 GB, in 2.5 times the time. 1.54 billion parameters (3.09 GB): export
6.9 GB peak and 52 s, INT8 in all 140 s, INT4 130 s. What is called an estimate below was not
measured.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from models.catalogue.entry import CHANNEL_WISE, Kind, WeightFormat
from models.conversion.recipe import Recipe

_BILLION = 1_000_000_000
_MB = 1_000_000
# Seconds from which on times are rounded to so many.
_STEPS = ((3600, 900.0), (900, 300.0), (300, 60.0))
_SHORTEST_STEP = 30.0
# Of a model that sees, the share of the vision encoder where it is not known.
_USUAL_ENCODER = 0.1


@dataclass(frozen=True)
class Figures:
    """The constants, to be calibrated in one place. Bytes, or shares of bytes, and seconds.

    Attributes:
        export_working: the process with torch and its kin.
        export_built: IR in memory for each byte of it.
        export_streamed: the same, from a checkpoint with 32-bit weights.
        compress_working: the process with OpenVINO and NNCF.
        scaled_by_awq: weights that AWQ has changed, for each byte of the part.
        computed_on: the part made ready to compute in f32, and its activations, for each byte of
            the part. An estimate.
        side_files: tokenizer, configs and the like.
        spare_disk: what has to stay free.
        embedding_share: of a language model, what keeps 8 bits when the rest has 4.
        started: imports of both processes, tokenizer, checks and try-out.
        exported: for a billion parameters.
        compressed: for a billion parameters, INT4 and INT8 alike.
        by_awq: times as long.
        by_scales: times as long, with calibration texts. An estimate.
        by_pictures: times as long for the vision encoder with calibration pictures. An estimate.
        asked_tokens: that the original computes to be compared with. An estimate.
        reads: bytes a second that it reads its weights with while it does. An estimate.
        cores: of the PC that was measured.
        most_cores: that are of any use. An estimate.
        gain: exponent of the gain from more cores; torch's tracing has none of it. An estimate.
    """

    export_working: int = 450 * _MB
    export_built: float = 1.07
    export_streamed: float = 0.2
    compress_working: int = 300 * _MB
    scaled_by_awq: float = 0.6
    computed_on: float = 2.2
    side_files: int = 10 * _MB
    spare_disk: int = 500 * _MB
    embedding_share: float = 0.1
    started: float = 40.0
    exported: float = 25.0
    compressed: float = 55.0
    by_awq: float = 2.5
    by_scales: float = 6.0
    by_pictures: float = 20.0
    asked_tokens: int = 200
    reads: float = 6e9
    cores: int = 2
    most_cores: int = 16
    gain: float = 0.4


FIGURES = Figures()


@dataclass(frozen=True)
class Work:
    """What is to be done.

    Attributes:
        kind: of the model.
        parameters: of all parts.
        encoder_parameters: of the vision or audio encoder, part of the above.
        checkpoint_bytes: of its weights.
        download_bytes: of what has to be fetched; 0 when it is here.
        toolchain_bytes: of the environment that has to be made; 0 when it is there.
        merged: an adapter is merged first, which writes the checkpoint once more.
    """

    kind: Kind
    parameters: int
    encoder_parameters: int = 0
    checkpoint_bytes: int = 0
    download_bytes: int = 0
    toolchain_bytes: int = 0
    merged: bool = False

    @property
    def ir_bytes(self) -> int:
        """With 16-bit weights."""
        return self.parameters * 2

    @property
    def has_32_bits(self) -> bool:
        return self.checkpoint_bytes > 3 * self.parameters

    @property
    def language_parameters(self) -> int:
        return max(0, self.parameters - self.encoder_parameters)


@dataclass(frozen=True)
class Estimate:
    """What it takes.

    Attributes:
        disk_bytes: free room needed while it runs, downloads and the toolchain included.
        held_bytes: memory that it cannot do without.
        peak_bytes: memory that it uses where there is as much.
        seconds: without downloads, rounded up to what can be promised.
        result_bytes: of the converted model.
    """

    disk_bytes: int
    held_bytes: int
    peak_bytes: int
    seconds: float
    result_bytes: int


def estimate(work: Work, recipe: Recipe, cores: int = 0, figures: Figures = FIGURES) -> Estimate:
    """`cores`: logical ones of this PC; 0 when not known."""
    result = result_size(work, recipe, figures)
    built = figures.export_streamed if work.has_32_bits else figures.export_built
    export_held = figures.export_working + int(work.ir_bytes * built)
    held, peak = export_held, export_held + work.checkpoint_bytes
    if _is_compressed(recipe):
        part = _largest_part(work) * 2
        compress_held = figures.compress_working + result + _method_bytes(work, recipe, figures)
        held, peak = max(held, compress_held), max(peak, compress_held + part)
    return Estimate(
        disk_bytes=_disk(work, result, figures),
        held_bytes=held,
        peak_bytes=peak,
        seconds=promised(_seconds(work, recipe, cores, figures)),
        result_bytes=result,
    )


def result_size(work: Work, recipe: Recipe, figures: Figures = FIGURES) -> int:
    """Bytes of the converted model."""
    if work.kind not in ("text", "vision", "audio"):
        return figures.side_files + int(work.parameters * _bits(recipe.weights) / 8)
    encoder = _bits(recipe.vision if work.kind == "vision" else _weights_beside(recipe))
    language = _language_bits(recipe, figures)
    bits = work.encoder_parameters * encoder + work.language_parameters * language
    return figures.side_files + int(bits / 8)


def _weights_beside(recipe: Recipe) -> WeightFormat:
    """Of the parts that are no language model."""
    return "int8" if recipe.weights in ("int4", "nf4") else recipe.weights


def promised(seconds: float) -> float:
    """Rounded up: to half a minute, from five minutes on to a minute, from a quarter of an hour on
    to five minutes, from an hour on to a quarter of an hour."""
    step = next((step for least, step in _STEPS if seconds > least), _SHORTEST_STEP)
    return math.ceil(seconds / step) * step


def _language_bits(recipe: Recipe, figures: Figures) -> float:
    """Of a weight of the language model, on average."""
    if recipe.weights not in ("int4", "nf4"):
        return _bits(recipe.weights)
    backup = 16.0 if recipe.backup == "none" else _bits("int8")
    four = 4.0
    if recipe.group_size != CHANNEL_WISE:
        # A scale of 16 bits, and a zero point of 4, for each group.
        four += (16 if recipe.symmetric or recipe.weights == "nf4" else 20) / recipe.group_size
    share = (1 - figures.embedding_share) * recipe.ratio
    return share * four + (1 - share) * backup


def _bits(weights: WeightFormat | str) -> float:
    return {"fp32": 32.0, "fp16": 16.0, "int4": 4.2, "nf4": 4.2}.get(weights, 8.1)


def _is_compressed(recipe: Recipe) -> bool:
    return recipe.weights not in ("fp16", "fp32") or recipe.vision != "fp16"


def _largest_part(work: Work) -> int:
    """Its parameters; parts that are not known apart count as one."""
    return max(work.language_parameters, work.encoder_parameters)


def _method_bytes(work: Work, recipe: Recipe, figures: Figures) -> int:
    """On top of the result."""
    language, more = work.language_parameters * 2, 0
    if recipe.awq:
        more = int(language * figures.scaled_by_awq)
    if recipe.scale_estimation:
        more += int(language * figures.computed_on)
    if recipe.vision == "int8_calibrated":
        # The whole original looks at the pictures.
        more = max(more, int(work.ir_bytes * figures.computed_on))
    return more


def _disk(work: Work, result: int, figures: Figures) -> int:
    """Checkpoint, IR and result are there at the same time."""
    merged = work.checkpoint_bytes if work.merged else 0
    fetched = work.download_bytes + work.toolchain_bytes
    return fetched + merged + work.ir_bytes + result + figures.side_files + figures.spare_disk


def _seconds(work: Work, recipe: Recipe, cores: int, figures: Figures) -> float:
    billions = work.parameters / _BILLION
    seconds = figures.started + billions * figures.exported
    if work.merged:
        seconds += billions * figures.exported
    if recipe.weights not in ("fp16", "fp32"):
        seconds += billions * figures.compressed * _method_factor(recipe, figures)
    if recipe.vision == "int8_calibrated":
        encoder = work.encoder_parameters or work.parameters * _USUAL_ENCODER
        seconds += encoder / _BILLION * figures.compressed * figures.by_pictures
    if work.kind not in ("image", "voice"):
        seconds += figures.asked_tokens * work.language_parameters * 2 / figures.reads
    useful = min(max(cores or figures.cores, 1), figures.most_cores)
    return seconds * math.pow(figures.cores / useful, figures.gain)


def _method_factor(recipe: Recipe, figures: Figures) -> float:
    if recipe.scale_estimation:
        return figures.by_scales
    return figures.by_awq if recipe.awq else 1.0
