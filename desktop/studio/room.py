"""The studio as a place of the window, built when somebody goes there first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.backstage import Backstage
from desktop.studio.models_that_draw import ModelsThatDraw

if TYPE_CHECKING:
    from desktop.studio.page import StudioPage
    from desktop.studio.session import StudioSession


class StudioRoom(QObject):
    """Signals:
    built(StudioPage): it was.
    ask_wanted(Path): a picture is to be taken into the chat.
    """

    built = Signal(object)
    ask_wanted = Signal(object)

    def __init__(
        self, back: Backstage, models: ModelsThatDraw, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._back, self._models = back, models
        self._page: StudioPage | None = None
        self._session: StudioSession | None = None

    @property
    def page(self) -> StudioPage:
        if self._page is None:
            self._build()
        assert self._page is not None
        return self._page

    @property
    def session(self) -> StudioSession:
        assert self.page is self._page
        assert self._session is not None
        return self._session

    @property
    def place(self) -> StudioPage | None:
        """None while nobody was there."""
        return self._page

    def use(self, model_id: str) -> None:
        """Let that model draw."""
        self._models.use(model_id)

    def take_over(self, before: StudioRoom) -> None:
        if before._session is not None:
            self.session.take_over(before._session)

    def close(self) -> None:
        """Keep what is not kept yet."""
        if self._session is not None:
            self._session.keep_form()

    def _build(self) -> None:
        # Imported only now: the window is there sooner.
        from desktop.studio.adapter_choice import AdapterChoice
        from desktop.studio.page import StudioPage
        from desktop.studio.session import StudioSession

        back = self._back
        page = self._page = StudioPage(back.gallery.path)
        adapters = AdapterChoice(page.form, back.workshop.adapters, self)
        self._session = StudioSession(
            *(page, back.drawing, back.gallery, self._models, adapters),
            *(back.settings, back.notices, back.pool, self),
        )
        self._session.ask_wanted.connect(self.ask_wanted)
        self.built.emit(page)
