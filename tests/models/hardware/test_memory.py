"""A model that cannot fit is refused before it is loaded."""

from __future__ import annotations

import pytest

from models.errors import OutOfMemory
from models.hardware.memory import GIB, Memory, check_room, memory_of_this_pc, need_of_weights


def test_a_model_that_fits_passes() -> None:
    size = GIB
    check_room("Model", size, Memory(total=16 * GIB, available=need_of_weights(size)))


def test_a_model_that_does_not_fit_is_refused_with_numbers() -> None:
    with pytest.raises(OutOfMemory) as caught:
        check_room("Big Model", 4 * GIB, Memory(total=16 * GIB, available=5 * GIB))
    assert "Big Model needs about 5.4 GB" in caught.value.what
    assert "5.0 GB are free" in caught.value.what


def test_this_pc_has_memory() -> None:
    memory = memory_of_this_pc()
    assert 0 < memory.available <= memory.total
