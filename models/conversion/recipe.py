"""How a checkpoint becomes OpenVINO IR: plain values only."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from models.catalogue.entry import CHANNEL_WISE, WeightFormat

# What the user chooses; `models.conversion.choices` makes a recipe of it.
Effort = Literal["fast", "balanced", "accurate"]
EFFORTS: tuple[Effort, ...] = ("fast", "balanced", "accurate")
# What layers get that are not in the weight format: the last one, embeddings, and those that
# `ratio` leaves over.
Backup = Literal["int8_asym", "int8_sym", "none"]
# `int8`: weights only, without data. `int8_calibrated`: weights and activations, with pictures.
VisionFormat = Literal["fp16", "int8", "int8_calibrated"]


@dataclass(frozen=True)
class Recipe:
    """All that is needed to make the same model again.

    Attributes:
        task: of the exporter, such as `image-text-to-text`.
        toolchain: id of the environment with pinned versions.
        weights: format of the largest part: the language model, UNet or decoder.
        symmetric: INT4 around zero, as NPUs need it.
        group_size: weights that share a scale; -1 is channel-wise. A part whose layers it does
            not divide gets the largest one that does.
        ratio: share of INT4 layers, 0 to 1; the most sensitive ones get the backup format.
        backup: see `Backup`.
        awq: scale weights by activations first; without calibration data where there is none.
        scale_estimation: choose scales that keep the layers' output; needs calibration data.
        vision: format of the vision encoder.
        trust_remote_code: Python code out of the repository is run.
    """

    task: str
    toolchain: str
    weights: WeightFormat = "int8"
    symmetric: bool = False
    group_size: int = 128
    ratio: float = 1.0
    backup: Backup = "int8_asym"
    awq: bool = False
    scale_estimation: bool = False
    vision: VisionFormat = "int8"
    trust_remote_code: bool = False

    @property
    def is_channel_wise(self) -> bool:
        return self.group_size == CHANNEL_WISE

    def to_json(self) -> dict[str, Any]:
        return asdict(self)
