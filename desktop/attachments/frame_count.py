"""How many frames of a video go to a model."""

from __future__ import annotations

from models.store.installed import InstalledModel

# For models that do not tell: a small context, and what a frame costs most families at most.
_CONTEXT = 4096
_TOKENS = 300
# A frame has less than half of the megapixel that the catalogue's figure is about.
_SHARE = 0.45


def frame_count(model: InstalledModel | None, wish: int, videos: int = 1) -> int:
    """At most as many as the user wishes, and as the model's context holds; at least 1.

    `videos` share the context, this one among them.
    """
    from models.inputs.films.sampling import frames_for

    if model is None:
        return wish
    tokens = round(model.shape.picture_tokens * _SHARE) or _TOKENS
    return frames_for((model.context_tokens or _CONTEXT) // videos, tokens, wish)
