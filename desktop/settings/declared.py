"""All settings: the one table that the preferences, the command line and the docs are made of."""

from __future__ import annotations

from desktop.settings.appearance import LANGUAGE, TEXT_SIZE, THEME
from desktop.settings.camera import CAMERA, CAMERA_MIRROR, CAMERA_SIZE, KEYFRAMES, SNIP_KEY
from desktop.settings.conversations import DEFAULT_ROLE, SEND_KEY
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
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.models import LOAD_AHEAD, MODELS_FOLDER, NETWORK, UNLOAD_AFTER, UPDATES
from desktop.settings.privacy import (
    CLEAR_HISTORY,
    FOLDERS,
    LOOK_FOR_NEWER,
    NETWORK_LOG,
    NEWER,
    OFFLINE,
)
from desktop.settings.setting import Entry, Section, Setting
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

SECTIONS = (
    Section("look", QT_TRANSLATE_NOOP("Settings", "Appearance")),
    Section("chat", QT_TRANSLATE_NOOP("Settings", "Conversations")),
    Section("voice", QT_TRANSLATE_NOOP("Settings", "Voice")),
    Section("camera", QT_TRANSLATE_NOOP("Settings", "Camera and screen")),
    Section("models", QT_TRANSLATE_NOOP("Settings", "Models")),
    Section("memory", QT_TRANSLATE_NOOP("Settings", "Memory")),
    Section("privacy", QT_TRANSLATE_NOOP("Settings", "Privacy")),
)

# As they are shown, from top to bottom.
TABLE: tuple[Entry, ...] = (
    *(LANGUAGE, THEME, TEXT_SIZE),
    *(SEND_KEY, DEFAULT_ROLE),
    *(MICROPHONE, TALK_KEY, TALK_SENDS),
    *(HANDS_FREE, HANDS_FREE_PAUSE, HANDS_FREE_INTERRUPT),
    *(READ_ALOUD, VOICE, VOICE_SPEED),
    *(CAMERA, CAMERA_SIZE, CAMERA_MIRROR, SNIP_KEY, KEYFRAMES),
    *(MODELS_FOLDER, NETWORK, UPDATES),
    *(UNLOAD_AFTER, LOAD_AHEAD),
    *(OFFLINE, NETWORK_LOG, NEWER, LOOK_FOR_NEWER, FOLDERS, CLEAR_HISTORY),
    *(MODEL, DEVICE, WIZARD, WINDOW, SIDEBAR, DRAFT, STUDIO, TRANSCRIBE),
    *(LOOKED_FOR_NEWER,),
)
DECLARED: tuple[Setting, ...] = tuple(entry for entry in TABLE if isinstance(entry, Setting))


def entries_of(section: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in TABLE if entry.section == section)
