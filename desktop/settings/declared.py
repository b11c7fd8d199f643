"""All settings: the one table that the preferences, the command line and the docs are made of."""

from __future__ import annotations

from desktop.settings.kinds import Choice, Keys, Listed, Option, Text, WholeNumber, YesNo
from desktop.settings.marking import QT_TRANSLATE_NOOP
from desktop.settings.setting import Entry, Row, Section, Setting

MOST_KEYFRAMES = 64

SECTIONS = (
    Section("look", QT_TRANSLATE_NOOP("Settings", "Appearance")),
    Section("chat", QT_TRANSLATE_NOOP("Settings", "Conversations")),
    Section("voice", QT_TRANSLATE_NOOP("Settings", "Voice")),
    Section("camera", QT_TRANSLATE_NOOP("Settings", "Camera and screen")),
    Section("models", QT_TRANSLATE_NOOP("Settings", "Models")),
    Section("memory", QT_TRANSLATE_NOOP("Settings", "Memory")),
    Section("privacy", QT_TRANSLATE_NOOP("Settings", "Privacy")),
)

LANGUAGE = Setting(
    "language",
    "system",
    "look",
    QT_TRANSLATE_NOOP("Settings", "Language"),
    QT_TRANSLATE_NOOP("Settings", "The language of the window."),
    Choice(
        (
            Option("system", QT_TRANSLATE_NOOP("Settings", "As the system has it")),
            # Each in its own language: whoever cannot read this one finds theirs.
            Option("en", "English"),
            Option("zh_CN", "简体中文"),
            Option("zh_TW", "繁體中文"),
        )
    ),
)
THEME = Setting(
    "theme",
    "system",
    "look",
    QT_TRANSLATE_NOOP("Settings", "Theme"),
    QT_TRANSLATE_NOOP("Settings", "Light, dark or as the system has it."),
    Choice(
        (
            Option("system", QT_TRANSLATE_NOOP("Settings", "As the system has it")),
            Option("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            Option("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
        )
    ),
)
TEXT_SIZE = Setting(
    "text_size",
    "100",
    "look",
    QT_TRANSLATE_NOOP("Settings", "Text size"),
    QT_TRANSLATE_NOOP("Settings", "In percent of the size that the system asks for."),
    WholeNumber(80, 200, 10, " %"),
)

SEND_KEY = Setting(
    "send_key",
    "enter",
    "chat",
    QT_TRANSLATE_NOOP("Settings", "Key that sends"),
    QT_TRANSLATE_NOOP("Settings", "The other of Enter and Ctrl+Enter begins a new line."),
    Choice(
        (
            Option("enter", QT_TRANSLATE_NOOP("Settings", "Enter")),
            Option("ctrl+enter", QT_TRANSLATE_NOOP("Settings", "Ctrl+Enter")),
        )
    ),
)
DEFAULT_ROLE = Setting(
    "default_role",
    "",
    "chat",
    QT_TRANSLATE_NOOP("Settings", "Role of new conversations"),
    QT_TRANSLATE_NOOP("Settings", "What the model is told about its part before you ask."),
    Listed("role", QT_TRANSLATE_NOOP("Settings", "None")),
)

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

CAMERA = Setting(
    "camera",
    "",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Camera"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "The one that is opened. Its panel also takes a video file, and the address of a camera "
        "in the network.",
    ),
    Listed("camera", QT_TRANSLATE_NOOP("Settings", "The first one")),
)
CAMERA_SIZE = Setting(
    "camera_size",
    "1280x720",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Size of the camera's pictures"),
    QT_TRANSLATE_NOOP("Settings", "In pixels; larger ones show more and take longer to look at."),
    Choice(
        (
            Option("640x480", "640 × 480"),  # noqa: RUF001 - the sign that people read
            Option("1280x720", "1280 × 720"),  # noqa: RUF001
            Option("1920x1080", "1920 × 1080"),  # noqa: RUF001
        ),
        others=r"[1-9]\d{1,4}x[1-9]\d{1,4}",
    ),
)
CAMERA_MIRROR = Setting(
    "camera_mirror",
    "yes",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Show the camera as a mirror"),
    QT_TRANSLATE_NOOP("Settings", "Pictures that are taken are never mirrored."),
    YesNo(),
)
SNIP_KEY = Setting(
    "snip_key",
    "Ctrl+Shift+S",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Shortcut for a piece of the screen"),
    QT_TRANSLATE_NOOP("Settings", "Works while Sidelight's window is in front."),
    Keys("shortcut", QT_TRANSLATE_NOOP("Settings", "None")),
)
KEYFRAMES = Setting(
    "keyframes",
    "8",
    "camera",
    QT_TRANSLATE_NOOP("Settings", "Frames of a video"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "How many the model is shown, at most. More of them miss less, and take longer.",
    ),
    WholeNumber(1, MOST_KEYFRAMES),
)

MODELS_FOLDER = Row(
    "models_folder",
    "models",
    QT_TRANSLATE_NOOP("Settings", "Models folder"),
    QT_TRANSLATE_NOOP("Settings", "Models take gigabytes; they can be moved to another disk."),
    QT_TRANSLATE_NOOP("Settings", "Move …"),
    instead="sidelight models move FOLDER",
)
NETWORK = Row(
    "network",
    "models",
    QT_TRANSLATE_NOOP("Settings", "Sources and proxy"),
    QT_TRANSLATE_NOOP("Settings", "Where models are downloaded from, and through which proxy."),
    QT_TRANSLATE_NOOP("Settings", "Network settings …"),
)
UPDATES = Setting(
    "updates",
    "asked",
    "models",
    QT_TRANSLATE_NOOP("Settings", "Newer versions of models"),
    QT_TRANSLATE_NOOP("Settings", "Sidelight never looks for them by itself."),
    Choice(
        (
            Option("asked", QT_TRANSLATE_NOOP("Settings", "Look when I ask for it")),
            Option("never", QT_TRANSLATE_NOOP("Settings", "Never look")),
        )
    ),
)

# A model holds gigabytes that other programs want, and is back from the cache of compiled models
# within seconds. A quarter of an hour is longer than reading an answer and thinking about it takes,
# and shorter than a meeting.
UNLOAD_AFTER = Setting(
    "unload_after",
    "15",
    "memory",
    QT_TRANSLATE_NOOP("Settings", "Free the memory when idle"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "A model that was not asked for so long leaves the memory to other programs. The next "
        "question loads it again, which takes a few seconds.",
    ),
    Choice(
        (
            Option("never", QT_TRANSLATE_NOOP("Settings", "Never, keep it loaded")),
            Option("5", QT_TRANSLATE_NOOP("Settings", "After 5 minutes")),
            Option("15", QT_TRANSLATE_NOOP("Settings", "After 15 minutes")),
            Option("60", QT_TRANSLATE_NOOP("Settings", "After an hour")),
        )
    ),
)
LOAD_AHEAD = Setting(
    "load_ahead",
    "yes",
    "memory",
    QT_TRANSLATE_NOOP("Settings", "Load the model ahead"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "At the start, and when another one is chosen, rather than with the first question.",
    ),
    YesNo(),
)

OFFLINE = Setting(
    "offline",
    "no",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Stay offline"),
    QT_TRANSLATE_NOOP(
        "Settings", "Nothing is downloaded, and no server is asked for anything, until you say so."
    ),
    YesNo(),
)
NETWORK_LOG = Row(
    "network_log",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Network requests"),
    QT_TRANSLATE_NOOP("Settings", "Everything that Sidelight ever asked for, and whom it asked."),
    QT_TRANSLATE_NOOP("Settings", "Show …"),
    instead="sidelight settings network-log",
)
FOLDERS = Row(
    "folders",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Where everything is"),
    QT_TRANSLATE_NOOP("Settings", "All that Sidelight keeps is in these folders."),
    QT_TRANSLATE_NOOP("Settings", "Open"),
)
NEWER = Row(
    "newer",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Newer versions of Sidelight"),
    QT_TRANSLATE_NOOP("Settings", "Sidelight looks when you press this, or as you allow it below."),
    QT_TRANSLATE_NOOP("Settings", "Look now"),
)
LOOK_FOR_NEWER = Setting(
    "look_for_newer",
    "asked",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Look for newer versions of Sidelight"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Only the place where versions are announced is asked, and nothing about you is told.",
    ),
    Choice(
        (
            Option("asked", QT_TRANSLATE_NOOP("Settings", "Only when I ask for it")),
            Option("weekly", QT_TRANSLATE_NOOP("Settings", "Once a week")),
        )
    ),
)
CLEAR_HISTORY = Row(
    "clear_history",
    "privacy",
    QT_TRANSLATE_NOOP("Settings", "Clear history"),
    QT_TRANSLATE_NOOP("Settings", "Deletes all conversations with their pictures and sounds."),
    QT_TRANSLATE_NOOP("Settings", "Delete all …"),
    asks=QT_TRANSLATE_NOOP(
        "Settings", "Delete all conversations, archived ones too? This cannot be undone."
    ),
)

MODEL = Setting(
    "model",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Model"),
    QT_TRANSLATE_NOOP("Settings", "The model that answers."),
    Listed("model", QT_TRANSLATE_NOOP("Settings", "The first one that fits")),
)
DEVICE = Setting(
    "device",
    "CPU",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Device"),
    QT_TRANSLATE_NOOP("Settings", "The device it runs on."),
    Text(may_be_empty=False),
)
WIZARD = Setting(
    "wizard",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "First steps"),
    QT_TRANSLATE_NOOP("Settings", "How the first steps ended."),
    Choice(
        (
            Option("", QT_TRANSLATE_NOOP("Settings", "Shown at the start")),
            Option("left", QT_TRANSLATE_NOOP("Settings", "Left")),
            Option("finished", QT_TRANSLATE_NOOP("Settings", "Finished")),
        )
    ),
)
WINDOW = Setting(
    "window",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Window"),
    QT_TRANSLATE_NOOP("Settings", "Place and size of the window, as Qt writes it, in base64."),
    Text(),
)

SIDEBAR = Setting(
    "sidebar",
    "yes",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Sidebar"),
    QT_TRANSLATE_NOOP("Settings", "Whether the conversations are shown beside the chat."),
    YesNo(),
)
DRAFT = Setting(
    "draft",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Draft"),
    QT_TRANSLATE_NOOP("Settings", "What is typed in a conversation that has not begun."),
    Text(),
)

STUDIO = Setting(
    "studio",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Studio"),
    QT_TRANSLATE_NOOP("Settings", "What the form of the studio said last, as JSON."),
    Text(),
)

TRANSCRIBE = Setting(
    "transcribe",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Transcribe"),
    QT_TRANSLATE_NOOP("Settings", "How the last recording was to be written down, as JSON."),
    Text(),
)

LOOKED_FOR_NEWER = Setting(
    "looked_for_newer",
    "",
    "kept",
    QT_TRANSLATE_NOOP("Settings", "Looked for newer versions"),
    QT_TRANSLATE_NOOP("Settings", "The day when a newer Sidelight was looked for last."),
    Text(),
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
