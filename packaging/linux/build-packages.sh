#!/bin/sh
# What building and trying out the .deb takes from the system: the tools, and the libraries whose
# packages the app will depend on.
set -eu
apt-get update
apt-get install --yes --no-install-recommends \
    appstream binutils debootstrap desktop-file-utils dpkg-dev gcc imagemagick xdotool xvfb \
    libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libgssapi-krb5-2 libportaudio2 \
    libwayland-client0 libwayland-cursor0 libwayland-egl1 libx11-xcb1 libxcb-cursor0 \
    libxcb-glx0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 \
    libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 \
    libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0
