"""Every place of the window and every dialog, filled, one state after the other, for tests of what
holds everywhere."""

from __future__ import annotations

from tests.desktop.dialogs import (
    accuracy,
    adapters,
    conversation_settings,
    conversion,
    film,
    mask,
    network,
    network_log,
    preferences,
    roles,
    sound,
)
from tests.desktop.visiting import Visit
from tests.desktop.window_places import (
    adapter_popup,
    camera,
    chat,
    model_library,
    sidebar,
    studio,
    transcribe,
    wizard,
)

PLACES: dict[str, Visit] = {
    visit.__name__: visit
    for visit in (
        *(
            chat,
            sidebar,
            wizard,
            model_library,
            studio,
            transcribe,
            mask,
            preferences,
            network,
            network_log,
            roles,
        ),
        *(conversation_settings, camera, film, sound, conversion, accuracy),
        *(adapters, adapter_popup),
    )
}
