"""What a conversion will take, told before it starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.catalogue.entry import CatalogueEntry
from models.conversion.recipe import Recipe
from models.errors import Problem


@dataclass(frozen=True)
class Plan:
    """A conversion that could be started.

    Attributes:
        entry: what comes out; of a checkpoint of the user's, as `look_at` describes it.
        recipe: how.
        device: id of the device it is for; it is tried there first.
        repository: `owner/name` on the Hugging Face hub; "" for a folder.
        folder: the checkpoint on this PC, or None.
        download_bytes: of the checkpoint; 0 when it is here.
        toolchain_bytes: of the environment on the disk; 0 when it is made already.
        disk_bytes: free room needed while it runs, all of the above included.
        peak_bytes: of memory, at most; without mapped files, which the system takes back when it
            must, see `models.conversion.estimate`.
        seconds: to expect on this PC, without downloads; rounded to what can be promised.
        result_bytes: of the converted model.
        refusal: why it cannot be started here, with advice; None when it can.
        remarks: sentences the user should read first, such as what the recipe costs.
        adapter: folder of a PEFT adapter that is merged into the checkpoint first, or None.
        companion: a second repository that is part of the model, such as a vocoder; "" mostly.
        calibration_pictures: of the user's, for `int8_calibrated`; () takes the built-in ones.
    """

    entry: CatalogueEntry
    recipe: Recipe
    device: str
    repository: str = ""
    folder: Path | None = None
    download_bytes: int = 0
    toolchain_bytes: int = 0
    disk_bytes: int = 0
    peak_bytes: int = 0
    seconds: float = 0.0
    result_bytes: int = 0
    refusal: Problem | None = None
    remarks: tuple[str, ...] = ()
    calibration_pictures: tuple[Path, ...] = ()
    adapter: Path | None = None
    companion: str = ""

    @property
    def asks_to_trust(self) -> str:
        """The repository or folder whose own Python code would be run; "" for none."""
        if not self.recipe.trust_remote_code:
            return ""
        return self.repository or str(self.folder)
