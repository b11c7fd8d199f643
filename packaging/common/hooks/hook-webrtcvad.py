"""PyInstaller's own asks for the metadata of another distribution of the same module."""

from PyInstaller.utils.hooks import copy_metadata

datas = copy_metadata("webrtcvad-wheels")
