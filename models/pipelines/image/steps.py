"""What OpenVINO GenAI calls after each step of denoising.

It calls from a thread of its own, through a queue and without waiting, so the last calls may be
left out. An exception, or an answer that is no bool, would end the process.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import OnPreview, OnProgress
from models.errors import Cancelled
from models.pipelines.image.preview import Latent, Preview

# Nobody sees more of them, and each takes time from the steps of a small model.
_PAUSE_S = 0.1


class StepWatch:
    """Tells how far it is, shows previews, and stops.

    Args:
        on_progress: gets "drawing" with steps.
        on_preview: gets what it looks like by now; None for nobody.
        preview: makes that of a latent.
        cancel: stops at the end of the step that runs.
        clock: seconds that only grow.

    Attributes:
        last: the latent after the last step; None while there is none, or it was not told.
    """

    def __init__(
        self,
        on_progress: OnProgress,
        on_preview: OnPreview | None,
        preview: Preview,
        cancel: CancelToken,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.last: Latent | None = None
        self._on_progress = on_progress
        self._on_preview = on_preview
        self._preview = preview
        self._cancel = cancel
        self._clock = clock
        self._shown_at = float("-inf")
        self._done = self._total = 0
        self._error: Exception | None = None

    def __call__(self, step: int, steps: int, latent: Any) -> bool:
        """True stops."""
        try:
            self._see(step + 1, steps, latent)
        except Exception as error:  # noqa: BLE001 - whatever it is, native code must not see it
            self._error = error
            return True
        return self._cancel.cancelled

    def finish(self) -> None:
        """All steps are done, or it was stopped: raises `Cancelled`, or what went wrong on the
        way. Tells the end of the steps when nobody did."""
        if self._error is not None:
            raise self._error
        if self._cancel.cancelled:
            raise Cancelled
        if self._done < self._total:
            self._on_progress("drawing", self._total, self._total)

    def _see(self, done: int, total: int, latent: Any) -> None:
        if self._cancel.cancelled:
            return
        import numpy as np

        self._done, self._total = done, total
        self._on_progress("drawing", done, total)
        values: Latent = np.array(latent.data, np.float32)
        if done == total:
            self.last = values
            self._on_progress("decoding", 0, 0)
        elif self._on_preview is not None and self._is_time(done, total):
            shown = self._preview.show(values)
            if shown is not None:
                self._on_preview(shown)

    def _is_time(self, done: int, total: int) -> bool:
        """Whether another preview is worth its time; the last step before the end always is."""
        now = self._clock()
        if now - self._shown_at < _PAUSE_S and done < total - 1:
            return False
        self._shown_at = now
        return True
