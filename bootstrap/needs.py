"""What the app needs of the operating system, as data."""

from __future__ import annotations

import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Need:
    """One thing the system has to have.

    Attributes:
        package: the Debian package to install for it.
        others: packages that do as well.
        library: the file a program would load, to look for it where there are no Debian packages.
        tool: the program's name, likewise.
    """

    package: str
    others: tuple[str, ...] = ()
    library: str = ""
    tool: str = ""


WINDOW = (
    Need("libegl1", library="libEGL.so.1"),
    Need("libgl1", library="libGL.so.1"),
    Need("libglib2.0-0", library="libglib-2.0.so.0"),
    Need("libfontconfig1", library="libfontconfig.so.1"),
    Need("libxkbcommon0", library="libxkbcommon.so.0"),
    Need("libdbus-1-3", library="libdbus-1.so.3"),
    Need("libxcb-cursor0", library="libxcb-cursor.so.0"),
    Need("libxcb-icccm4", library="libxcb-icccm.so.4"),
    Need("libxcb-image0", library="libxcb-image.so.0"),
    Need("libxcb-keysyms1", library="libxcb-keysyms.so.1"),
    Need("libxcb-randr0", library="libxcb-randr.so.0"),
    Need("libxcb-render-util0", library="libxcb-render-util.so.0"),
    Need("libxcb-shape0", library="libxcb-shape.so.0"),
    Need("libxcb-xkb1", library="libxcb-xkb.so.1"),
    Need("libxkbcommon-x11-0", library="libxkbcommon-x11.so.0"),
    Need("libx11-xcb1", library="libX11-xcb.so.1"),
    Need("libwayland-client0", library="libwayland-client.so.0"),
    Need("libwayland-cursor0", library="libwayland-cursor.so.0"),
    Need("libwayland-egl1", library="libwayland-egl.so.1"),
    # sounddevice brings no PortAudio for Linux; the plugins lead it to the sound server.
    Need("libportaudio2", library="libportaudio.so.2"),
    Need("libasound2-plugins", ("pipewire-alsa",)),
    Need("fonts-dejavu-core", ("fonts-noto-core", "fonts-ubuntu", "fonts-liberation")),
)
TESTS = (
    *WINDOW,
    Need("xvfb", tool="Xvfb"),
    Need("xdotool", tool="xdotool"),
    Need("pulseaudio", tool="pulseaudio"),
    Need("pulseaudio-utils", tool="paplay"),
    Need("espeak-ng", tool="espeak-ng"),
)


def python_venv() -> Need:
    """Debian cuts the making of environments out of its Python, into a package of that version."""
    return Need(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
