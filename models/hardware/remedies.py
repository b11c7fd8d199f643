"""What to install where, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from models.hardware.surroundings import Surroundings
from models.words import say

ON_WINDOWS = say(
    "Install the newest driver with Intel's “Driver & Support Assistant”, then start again."
)
RESTART = say("then start the PC again.")
GROUPS = say("Add yourself to the groups “render” and “video”, then log in again.")

# Package names by distribution, from the distributions' own package lists and from
# "Configurations for Intel GPU" and "... NPU" in OpenVINO's documentation; the distribution that
# is named first in ID or ID_LIKE of /etc/os-release counts.
_GPU_PACKAGES: Mapping[str, str] = {
    "arch": "intel-compute-runtime",
    "fedora": "intel-compute-runtime",
    "suse": "intel-opencl",
    "ubuntu": say("intel-opencl-icd and libze-intel-gpu1"),
    # Graphics before the 11th generation have a package of their own since 2025.
    "debian": say("intel-opencl-icd (for graphics from before 2020 intel-opencl-icd-legacy)"),
}
_NPU_PACKAGES: Mapping[str, str] = {
    "arch": say("intel-npu-driver and intel-npu-compiler"),
    "fedora": "intel-npu-driver",
    "suse": "linux-npu-driver",
}
_NPU_RELEASES = say(
    "Install intel-driver-compiler-npu, intel-fw-npu and intel-level-zero-npu from the "
    "releases of intel/linux-npu-driver on GitHub, {restart}",
    restart=RESTART,
)
_NEWER_KERNEL = {
    # "The current requirement for inference on NPU is ... kernel version of 6.6."
    "NPU": say(
        "Update Linux to kernel 6.6 or newer with its firmware packages, {restart}", restart=RESTART
    ),
    # "For Arc GPU, kernel 6.2 or higher is recommended."
    "GPU": say(
        "Update Linux to kernel 6.2 or newer with its firmware packages, {restart}", restart=RESTART
    ),
}


def install_driver(kind: str, around: Surroundings) -> str:
    """How to get the driver of the "GPU" or the "NPU"."""
    if around.system == "Windows":
        return ON_WINDOWS
    packages = _GPU_PACKAGES if kind == "GPU" else _NPU_PACKAGES
    for name in around.distribution:
        known = packages.get(name) or packages.get(name.partition("-")[0].removeprefix("open"))
        if known:
            return say("Install {known}, {restart}", known=known, restart=RESTART)
    if kind == "GPU":
        return say(
            "Install Intel's OpenCL driver (intel-opencl-icd or intel-compute-runtime), {restart}",
            restart=RESTART,
        )
    return _NPU_RELEASES


def update_kernel(kind: str) -> str:
    """Where not even the kernel sees the "GPU" or the "NPU"."""
    return _NEWER_KERNEL[kind]
