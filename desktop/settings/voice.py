"""Talking to Sidelight and listening to it."""

from __future__ import annotations

from desktop.settings.kinds import Choice, Keys, Listed, Option, WholeNumber, YesNo
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.setting import Setting

MICROPHONE = Setting(
    "microphone",
    "",
    "voice",
    QT_TRANSLATE_NOOP("Settings", "Microphone"),
    QT_TRANSLATE_NOOP("Settings", "The one that listens while you talk."),
    Listed("microphone", QT_TRANSLATE_NOOP("Settings", "As the system has it")),
)
TALK_KEY = Setting(
    "talk_key",
    "",
    "voice",
    QT_TRANSLATE_NOOP("Settings", "Key to hold for talking"),
    QT_TRANSLATE_NOOP("Settings", "Sidelight listens while it is held down."),
    Keys("hold", "F9"),
)
TALK_SENDS = Setting(
    "talk_sends",
    "no",
    "voice",
    QT_TRANSLATE_NOOP("Settings", "Send at once"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "What was said is sent as soon as you let go of the key, instead of being put into the "
        "text field.",
    ),
    YesNo(),
)
READ_ALOUD = Setting(
    "read_aloud",
    "no",
    "voice",
    QT_TRANSLATE_NOOP("Settings", "Read answers aloud"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Each one, sentence by sentence while it is still being written. The button below an "
        "answer reads that one alone.",
    ),
    YesNo(),
)
VOICE = Setting(
    "voice",
    "",
    "voice",
    QT_TRANSLATE_NOOP("Settings", "Voice that reads"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Of a model that speaks, from the library, or the system's own, which also steps in when "
        "a model does not speak.",
    ),
    Listed("voice", QT_TRANSLATE_NOOP("Settings", "A model's if there is one")),
)
VOICE_SPEED = Setting(
    "voice_speed",
    "100",
    "voice",
    QT_TRANSLATE_NOOP("Settings", "Speed of the voice"),
    QT_TRANSLATE_NOOP("Settings", "In percent of its own; from half to twice as fast."),
    WholeNumber(50, 200, 10, " %"),
)
HANDS_FREE = Setting(
    "hands_free",
    "no",
    "voice",
    QT_TRANSLATE_NOOP("Settings", "Hands-free conversation"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Ctrl+Shift+H, or the menu of the microphone button, begins a conversation by voice alone. "
        "The microphone is open as long as it lasts.",
    ),
    YesNo(),
)
HANDS_FREE_PAUSE = Setting(
    "hands_free_pause",
    "900",
    "voice",
    QT_TRANSLATE_NOOP("Settings", "Pause that ends your turn"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "How long you say nothing before it counts as all you wanted to say, in a hands-free "
        "conversation. After half a sentence it is longer.",
    ),
    WholeNumber(400, 3000, 100, " ms"),
)
HANDS_FREE_INTERRUPT = Setting(
    "hands_free_interrupt",
    "no",
    "voice",
    QT_TRANSLATE_NOOP("Settings", "Interrupting by voice"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Whether Sidelight listens while it speaks. Through loudspeakers it hears itself.",
    ),
    Choice(
        (
            Option("no", QT_TRANSLATE_NOOP("Settings", "Never, it does not listen meanwhile")),
            Option("louder", QT_TRANSLATE_NOOP("Settings", "When I am louder than it")),
            Option("headset", QT_TRANSLATE_NOOP("Settings", "Always, I use a headset")),
        )
    ),
)

# As they are shown, from top to bottom.
ENTRIES = (
    MICROPHONE,
    TALK_KEY,
    TALK_SENDS,
    HANDS_FREE,
    HANDS_FREE_PAUSE,
    HANDS_FREE_INTERRUPT,
    READ_ALOUD,
    VOICE,
    VOICE_SPEED,
)
