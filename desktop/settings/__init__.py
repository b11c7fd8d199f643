"""Declared settings and the file they are kept in; read without Qt, and quickly."""

from __future__ import annotations

from desktop.settings.appearance import LANGUAGE, TEXT_SIZE, THEME
from desktop.settings.camera import (
    CAMERA,
    CAMERA_MIRROR,
    CAMERA_SIZE,
    KEYFRAMES,
    MOST_KEYFRAMES,
    SNIP_KEY,
)
from desktop.settings.conversations import DEFAULT_ROLE, SEND_KEY
from desktop.settings.declared import DECLARED, SECTIONS, TABLE, entries_of
from desktop.settings.kept import (
    DEVICE,
    DRAFT,
    LOOKED_FOR_NEWER,
    MODEL,
    SIDEBAR,
    STUDIO,
    TRANSCRIBE,
    WINDOW,
    WIZARD,
)
from desktop.settings.models import LOAD_AHEAD, MODELS_FOLDER, NETWORK, UNLOAD_AFTER, UPDATES
from desktop.settings.privacy import (
    CLEAR_HISTORY,
    FOLDERS,
    LOOK_FOR_NEWER,
    NETWORK_LOG,
    NEWER,
    OFFLINE,
)
from desktop.settings.setting import Entry, Row, Section, Setting
from desktop.settings.store import Settings, Trouble
from desktop.settings.voice import (
    HANDS_FREE,
    HANDS_FREE_INTERRUPT,
    HANDS_FREE_PAUSE,
    MICROPHONE,
    READ_ALOUD,
    TALK_KEY,
    TALK_SENDS,
    VOICE,
    VOICE_SPEED,
)

__all__ = [
    "CAMERA",
    "CAMERA_MIRROR",
    "CAMERA_SIZE",
    "CLEAR_HISTORY",
    "DECLARED",
    "DEFAULT_ROLE",
    "DEVICE",
    "DRAFT",
    "FOLDERS",
    "HANDS_FREE",
    "HANDS_FREE_INTERRUPT",
    "HANDS_FREE_PAUSE",
    "KEYFRAMES",
    "LANGUAGE",
    "LOAD_AHEAD",
    "LOOKED_FOR_NEWER",
    "LOOK_FOR_NEWER",
    "MICROPHONE",
    "MODEL",
    "MODELS_FOLDER",
    "MOST_KEYFRAMES",
    "NETWORK",
    "NETWORK_LOG",
    "NEWER",
    "OFFLINE",
    "READ_ALOUD",
    "SECTIONS",
    "SEND_KEY",
    "SIDEBAR",
    "SNIP_KEY",
    "STUDIO",
    "TABLE",
    "TALK_KEY",
    "TALK_SENDS",
    "TEXT_SIZE",
    "THEME",
    "TRANSCRIBE",
    "UNLOAD_AFTER",
    "UPDATES",
    "VOICE",
    "VOICE_SPEED",
    "WINDOW",
    "WIZARD",
    "Entry",
    "Row",
    "Section",
    "Setting",
    "Settings",
    "Trouble",
    "entries_of",
]
