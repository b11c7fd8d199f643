"""The places of the window that come and go: library and first steps, each built when needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage

from desktop import settings as s
from desktop.chat.notice_bar import Notice
from desktop.chat.place import ChatPlace
from desktop.chat.runtime import Runtime
from desktop.language import LANGUAGE_NAMES, SYSTEM, best_of
from desktop.studio.room import StudioRoom
from desktop.transcribe.room import TranscribeRoom
from desktop.window import MainWindow
from desktop.workshop import Workshop
from models.store.installed import InstalledModel

if TYPE_CHECKING:
    from desktop.library.adapters_session import AdaptersSession
    from desktop.library.page import LibraryPage
    from desktop.library.session import LibrarySession
    from desktop.library.tools_session import ToolsSession
    from desktop.room.page import RoomPage
    from desktop.wizard.wizard import Wizard

Sample = tuple[QImage, str, list[str]]


class Rooms(QObject):
    """Leads from one place to the other.

    Signals: copy_details_requested(text), open_log_requested: of places other than the chat.
    """

    copy_details_requested = Signal(str)
    open_log_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        chat: ChatPlace,
        runtime: Runtime,
        workshop: Workshop,
        settings: s.Settings,
        studio: StudioRoom,
        transcribe: TranscribeRoom,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._place, self._chat = chat, chat.page
        self._runtime = runtime
        self._workshop = workshop
        self._settings = settings
        self._sample: Sample | None = None
        self._library: LibraryPage | None = None
        self._library_session: LibrarySession | None = None
        self._tools_session: ToolsSession | None = None
        self._adapters_session: AdaptersSession | None = None
        self._wizard: Wizard | None = None
        self.studio, self.transcribe = studio, transcribe
        self._chat.library_requested.connect(self.show_library)
        self._chat.notice_action_chosen.connect(self._on_notice_action)
        chat.studio_requested.connect(self.show_studio)
        chat.transcribe_requested.connect(self.show_transcribe)
        transcribe.built.connect(self._on_transcribe_built)
        studio.built.connect(self._on_studio_built)
        studio.ask_wanted.connect(self._on_ask)

    @property
    def library(self) -> LibraryPage:
        if self._library is None:
            self._build_library()
        assert self._library is not None
        return self._library

    @property
    def adapters_session(self) -> AdaptersSession | None:
        """None until the library was built."""
        return self._adapters_session

    @property
    def wizard(self) -> Wizard:
        if self._wizard is None:
            self._build_wizard()
        assert self._wizard is not None
        return self._wizard

    def set_sample(self, picture: QImage, caption: str, questions: list[str]) -> None:
        """What is tried first; for the wizard's last page."""
        self._sample = (picture, caption, questions)
        if self._wizard is not None:
            self._wizard.set_sample(picture, caption, questions)

    def show_chat(self) -> None:
        self._window.show_place(self._place)
        self._chat.focus_composer()

    def move_models(self) -> None:
        """Let the user say where all models shall be."""
        self.show_library()
        self.library.ask_to_move()

    def show_library(self) -> None:
        library = self.library
        self._window.show_place(library)
        library.focus_list()
        self._workshop.inventory.refresh()
        self._workshop.pc.measure_again()
        if self._tools_session is not None:
            self._tools_session.look_again()

    def show_drawing_models(self) -> None:
        """The library, with those that draw."""
        self.show_library()
        self.library.filter_bar.show_purpose("draw")

    def show_speaking_models(self) -> None:
        """The library, with those that speak."""
        self.show_library()
        self.library.filter_bar.show_purpose("speak")

    def show_studio(self) -> None:
        page = self.studio.page
        self._window.show_place(page)
        page.focus_form()

    def show_transcribing_models(self) -> None:
        """The library, with those that write down what is said."""
        self.show_library()
        self.library.filter_bar.show_purpose("transcribe")

    def show_transcribe(self) -> None:
        page = self.transcribe.page
        self._window.show_place(page)
        page.focus_queue()

    def use_in_studio(self, model_id: str) -> None:
        """Go there to draw with that one."""
        self.studio.use(model_id)
        self.show_studio()

    def show_wizard(self) -> None:
        self._window.show_place(self.wizard)

    def show_notice(self, notice: Notice) -> bool:
        """Where the user is looking; False when that is the chat."""
        if self._adapters_session is not None and self._adapters_session.show_notice(notice):
            return True
        for room in (self._library, self._wizard, self.studio.place, self.transcribe.place):
            if room is not None and self._window.place is room:
                room.show_notice(notice)
                return True
        return False

    @property
    def is_tending(self) -> bool:
        """Whether something is being done with the files of models."""
        return self._library_session is not None and self._library_session.is_tending

    def take_over(self, before: Rooms) -> None:
        """Show the place that was shown there."""
        shown = self._window.place
        self.studio.take_over(before.studio)
        self.transcribe.take_over(before.transcribe)
        if shown is None or shown is before._place:
            self.show_chat()
        elif shown is before._wizard:
            self.show_wizard()
        elif shown is before.studio.place:
            self.show_studio()
        elif shown is before.transcribe.place:
            self.show_transcribe()
        else:
            self.show_library()

    def go(self) -> None:
        """Leave the window."""
        for place in (
            *(self._place, self._library, self._wizard),
            *(self.studio.place, self.transcribe.place),
        ):
            if place is not None:
                self._window.remove_place(place)

    def close(self, timeout_ms: int) -> bool:
        """Stop what is being done in them; False when something did not end in time."""
        self.studio.close()
        self.transcribe.close()
        session = self._library_session
        return session is None or session.close(timeout_ms)

    # --- the library ----------------------------------------------------------------------------

    def _build_library(self) -> None:
        # Imported only now: the window is there sooner.
        from desktop.convert.session import ConvertSession
        from desktop.jobs.conversion_tools import ConversionTools
        from desktop.library.adapters_session import AdaptersSession
        from desktop.library.page import LibraryPage
        from desktop.library.session import LibrarySession
        from desktop.library.tools_session import ToolsSession
        from desktop.speed.session import SpeedSession

        shop = self._workshop
        page = self._library = LibraryPage()
        session = self._library_session = LibrarySession(
            page, shop.installer, shop.jobs, shop.inventory, shop.pc, shop.pool, self
        )
        tools = ConversionTools(shop.toolchains, shop.conversions, self)
        self._tools_session = ToolsSession(page, tools, shop.conversions, shop.pc, self)
        self._adapters_session = AdaptersSession(page, shop.adapters, self)
        session.adapter_found.connect(self._on_adapter)
        SpeedSession(page, shop.speeds, self)
        session.use_wanted.connect(self._on_use)
        session.files_changing.connect(shop.speeds.release)
        session.files_changing.connect(self._runtime.release)
        convert = ConvertSession(page, shop, page.conversions, self)
        convert.files_changing.connect(self._runtime.release)
        convert.licence_opened.connect(_open_page)
        convert.failed.connect(session.show_problem)
        session.conversion_wanted.connect(convert.convert_folder)
        page.convert_wanted.connect(convert.convert)
        page.report_wanted.connect(convert.show_report)
        page.back_wanted.connect(self.show_chat)
        self._settings.listen(self._on_updates, s.UPDATES)
        self._on_updates(self._settings.get(s.UPDATES))
        page.wizard_wanted.connect(self.show_wizard)
        page.network_wanted.connect(self._on_network)
        page.notice_action_chosen.connect(self._chat.notice_action_chosen)
        page.copy_details_requested.connect(self.copy_details_requested)
        page.open_log_requested.connect(self.open_log_requested)

    def _on_adapter(self, path: Path) -> None:
        self._workshop.adapters.register([path])

    def merge_adapter(self, path: Path) -> None:
        """Ask how a model of it, and of what it was made for, shall be made."""
        self.show_library()
        if self._library_session is not None:
            self._library_session.conversion_wanted.emit(path)

    def _on_updates(self, wish: str) -> None:
        self.library.set_update_checks(wish == "asked")

    def _on_use(self, model_id: str) -> None:
        model = self._workshop.inventory.now.find(model_id)
        if model is not None and model.kind == "image":
            self.use_in_studio(model_id)
        elif model is not None and model.kind == "speech":
            self.transcribe.use(model_id)
            self.show_transcribe()
        else:
            self._use_in_chat(model_id, model)

    def _use_in_chat(self, model_id: str, model: InstalledModel | None) -> None:
        trials = self._workshop.inventory.now.trials.get(model_id, ())
        worked = [trial.device for trial in trials if trial.works]
        known = self._runtime.device
        device = known if known in worked or not worked else worked[-1]
        if model is not None:
            device = self._workshop.speeds.device_for(model) or device
        self._runtime.choose(model_id, device)
        self.show_chat()

    # --- studio and transcribing ----------------------------------------------------------------

    def _on_studio_built(self, page: RoomPage) -> None:
        page.library_wanted.connect(self.show_drawing_models)
        self._on_built(page)

    def _on_transcribe_built(self, page: RoomPage) -> None:
        page.library_wanted.connect(self.show_transcribing_models)
        self._on_built(page)

    def _on_built(self, page: RoomPage) -> None:
        page.back_wanted.connect(self.show_chat)
        page.notice_action_chosen.connect(self._chat.notice_action_chosen)
        page.copy_details_requested.connect(self.copy_details_requested)
        page.open_log_requested.connect(self.open_log_requested)

    def _on_notice_action(self, action: str) -> None:
        kind, _, value = action.partition(":")
        if action == "models:draw":
            self.show_drawing_models()
        elif action == "models:speak":
            self._chat.clear_notice()
            self.show_speaking_models()
        elif kind == "page":
            self._chat.clear_notice()
            _open_page(value)
        elif kind == "studio":
            self._chat.clear_notice()
            self.use_in_studio(value)

    def _on_ask(self, path: Path) -> None:
        self.show_chat()
        self._chat.files_dropped.emit([str(path)])

    # --- the first steps ------------------------------------------------------------------------

    def _build_wizard(self) -> None:
        from desktop.convert.session import ConvertSession
        from desktop.wizard.session import WizardSession
        from desktop.wizard.wizard import Wizard

        shop = self._workshop
        wish = self._settings.get(s.LANGUAGE)
        language = best_of(QLocale.system().uiLanguages()) if wish == SYSTEM else wish
        wizard = self._wizard = Wizard(shop.jobs, LANGUAGE_NAMES, language)
        wizard.language_chosen.connect(self._on_language)
        WizardSession(wizard, shop.inventory, shop.pc, shop.pool, self)
        if self._sample is not None:
            wizard.set_sample(*self._sample)
        convert = ConvertSession(wizard, shop, wizard.conversions, self)
        convert.files_changing.connect(self._runtime.release)
        convert.licence_opened.connect(_open_page)
        wizard.convert_wanted.connect(convert.convert)
        wizard.finished.connect(self._on_finished)
        wizard.left.connect(self._on_left)
        wizard.question_chosen.connect(self._on_question_chosen)
        wizard.studio_wanted.connect(self.use_in_studio)
        wizard.network_wanted.connect(self._on_network)
        wizard.folder_wanted.connect(self._on_folder)
        wizard.licence_opened.connect(_open_page)
        wizard.notice_action_chosen.connect(self._chat.notice_action_chosen)
        wizard.copy_details_requested.connect(self.copy_details_requested)
        wizard.open_log_requested.connect(self.open_log_requested)

    def _on_language(self, code: str) -> None:
        self._settings.set(s.LANGUAGE, code)

    def _on_finished(self) -> None:
        self._settings.set(s.WIZARD, "finished")
        best = self.wizard.best_chat()
        if best is not None:
            self._runtime.choose(*best)
        self.show_chat()

    def _on_question_chosen(self, text: str) -> None:
        """It is about the sample picture, so a model that sees answers it."""
        seeing, model = self._runtime.seeing_model(), self._runtime.model
        if seeing is not None and (model is None or "image" not in model.takes):
            self._runtime.choose(seeing.id, "CPU" if seeing.builtin else self._runtime.device)
        self._chat.sample_question_chosen.emit(text)

    def _on_left(self) -> None:
        self._settings.set(s.WIZARD, "left")
        self.show_chat()

    def _on_folder(self) -> None:
        from desktop.library.choosing import ask_for_path

        ask_for_path(self.wizard, True, self.tr("Add a model"), "", self._on_folder_chosen)

    def _on_folder_chosen(self, path: Path) -> None:
        self.show_library()
        if self._library_session is not None:
            self._library_session.add(path)

    def _on_network(self) -> None:
        self._workshop.network.edit(self._window)


def _open_page(url: str) -> None:
    if url.startswith("https://"):
        QDesktopServices.openUrl(QUrl(url))
