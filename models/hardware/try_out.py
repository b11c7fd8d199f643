"""A real tiny inference on a device, so that "it works here" is a fact."""

from __future__ import annotations

import statistics
import time

_SIDE = 256
_RUNS = 5


def try_out(device: str) -> tuple[float, float]:
    """Compile and run a matrix product of 256 x 256 with a ReLU and check its result.

    Returns:
        seconds to compile, and milliseconds of the median of five inferences.

    Raises:
        RuntimeError: whatever OpenVINO says, or a wrong result.
    """
    import numpy as np
    import openvino
    from openvino import opset13

    rng = np.random.default_rng(7)
    weights = rng.standard_normal((_SIDE, _SIDE), dtype=np.float32)
    given = rng.standard_normal((1, _SIDE), dtype=np.float32)
    parameter = opset13.parameter([1, _SIDE], np.float32)
    product = opset13.matmul(parameter, opset13.constant(weights), False, False)
    model = openvino.Model([opset13.relu(product)], [parameter], "try-out")
    started = time.perf_counter()
    compiled = openvino.Core().compile_model(model, device)
    compile_s = time.perf_counter() - started
    times = []
    for _ in range(_RUNS):
        started = time.perf_counter()
        result = compiled([given])[0]
        times.append((time.perf_counter() - started) * 1000)
    expected = np.maximum(given @ weights, 0)
    # Half-precision devices and bf16 keep about three digits of sums over 256 products.
    if not np.allclose(result, expected, atol=0.5, rtol=0.05):
        raise RuntimeError(f"{device} computes wrong results")
    return compile_s, statistics.median(times)
