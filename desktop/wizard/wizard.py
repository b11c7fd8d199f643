"""The wizard: from the first start to the first answer, as a place of the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.chat.notice_bar import Notice, NoticeArea
from desktop.convert.rows import ConversionRows
from desktop.jobs.installs import Installs
from desktop.widgets.enter_key import press_focused_button
from desktop.wizard import navigation
from desktop.wizard.answers import Answers
from desktop.wizard.foot import Foot
from desktop.wizard.foot_words import foot_words
from desktop.wizard.get_page import GetPage
from desktop.wizard.getting import Getting
from desktop.wizard.guide import Guide
from desktop.wizard.head import Head
from desktop.wizard.navigation import Page
from desktop.wizard.page_view import PageView
from desktop.wizard.pc_page import PcPage
from desktop.wizard.try_page import TryPage
from desktop.wizard.uses_page import UsesPage
from desktop.wizard.welcome_page import Languages, WelcomePage, system_language
from models.errors import Problem
from models.hardware.pc import Pc
from models.hardware.recommend import Choice, Use

ENGLISH: Languages = (("en", "English"),)


class Wizard(QWidget):
    """Passive: is told what there is, and says what the user wants. Keeps its answers and its page
    when it is left; after `finished` it begins at the first page again.

    Args:
        installs: starts downloads and tells how they are; lives longer than the wizard.
        languages: code and own name of each language of the window.
        language: the one in use; "" finds out what the system has.

    Signals:
        finished: the user is through; `best_chat` names the model to chat with.
        left: the user goes elsewhere and may come back; installs go on.
        question_chosen(text): about the sample; comes right after `finished`.
        studio_wanted(model id): to draw with it; comes right after `finished`.
        choices_wanted(uses, kinds): `set_choices` is to be called with what there is for these
            uses, the recommended first, from these sources, the preferred one first. Only the
            answer to the newest asking counts.
        pc_wanted: the devices are to be listed again.
        network_wanted: the network's settings are to be shown.
        folder_wanted: a folder or GGUF on the disk is to be added.
        licence_opened(url): a web page is to be shown.
        convert_wanted(model id): this PC is to make that one of its original.
        language_chosen(code): the window is to speak that one.
        notice_action_chosen(id), copy_details_requested(text): of a notice.
        open_log_requested: the log is to be shown.
    """

    finished = Signal()
    left = Signal()
    question_chosen = Signal(str)
    studio_wanted = Signal(str)
    choices_wanted = Signal(object, object)
    pc_wanted = Signal()
    network_wanted = Signal()
    folder_wanted = Signal()
    licence_opened = Signal(str)
    convert_wanted = Signal(str)
    language_chosen = Signal(str)
    notice_action_chosen = Signal(str)
    copy_details_requested = Signal(str)
    open_log_requested = Signal()

    def __init__(
        self, installs: Installs, languages: Languages = ENGLISH, language: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        language = language or system_language(languages)
        self._installs = installs
        self._page: Page = "welcome"
        self._guide = Guide(language, self)
        self.head, self.foot = Head(), Foot()
        self.welcome_page = WelcomePage(languages, language)
        self.pc_page, self.uses_page = PcPage(), UsesPage()
        self.get_page, self.try_page = GetPage(), TryPage()
        self._views: dict[Page, PageView] = {
            "welcome": self.welcome_page,
            "pc": self.pc_page,
            "uses": self.uses_page,
            "get": self.get_page,
            "try": self.try_page,
        }
        self.conversions = ConversionRows()
        self._stack = QStackedWidget()
        self._notice = NoticeArea()
        self.notice_bar = self._notice.bar
        self._getting = Getting(self.get_page, installs, self._guide, self)
        self._lay_out()
        self._connect()
        self._on_installs_changed()
        self.show_page("welcome")

    # --- what is known --------------------------------------------------------------------------

    @property
    def answers(self) -> Answers:
        return self._guide.answers

    @property
    def page(self) -> Page:
        """The one that is shown."""
        return self._page

    def set_pc(self, pc: Pc) -> None:
        """What this PC has; asks for choices when that is news."""
        self.pc_page.show_pc(pc)
        self.uses_page.show_pc(pc)
        self._guide.set_pc(pc)
        self._show_answers()

    def set_devices_failed(self, problem: Problem) -> None:
        """The devices could not be listed."""
        self.pc_page.show_failed(problem)
        self.uses_page.show_pc_unknown()
        self._guide.set_pc_unknown()
        self._show_answers()

    def set_choices(self, choices: Mapping[Use, tuple[Choice, ...]]) -> None:
        """What there is for each use that was asked for, also when that is nothing."""
        self._guide.set_choices(choices)

    def set_ready(self, model_ids: Iterable[str]) -> None:
        """The models that are on this PC already."""
        self._guide.set_on_disk(model_ids)

    def set_sample(self, picture: QImage, caption: str, questions: Sequence[str]) -> None:
        """What the last page asks about."""
        self.try_page.set_sample(picture, caption, questions)

    def show_notice(self, notice: Notice) -> None:
        """What happened elsewhere, such as settings that could not be kept."""
        self._notice.show_notice(notice)

    def best_chat(self) -> tuple[str, str] | None:
        """Id and device of the model that the user would want to chat with now; None while there
        is none but what ships with the app."""
        return self._guide.best_chat()

    # --- the way --------------------------------------------------------------------------------

    def show_page(self, page: Page) -> None:
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        self._page = page
        view = self._views[page]
        self._stack.setCurrentWidget(view)
        self.setFocusProxy(view)
        self.head.steps.show_page(page)
        self._show_answers()
        if had_focus:
            view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and not press_focused_button(self):
            self.foot.next_button.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notice_bar.set_room(self.height())
        self.conversions.set_room(self.height())

    def _on_back(self) -> None:
        before = navigation.page_before(self._page, self.answers)
        if before is not None:
            self.show_page(before)

    def _on_next(self) -> None:
        if navigation.lack(self._page, self.answers) is not None:
            return
        after = navigation.next_page(self._page, self.answers)
        if after is None:
            self._finish()
            return
        if self._page == "uses":
            self._getting.start()
        self.show_page(after)

    def _on_builtin(self) -> None:
        """Past everything that would have to be fetched."""
        self.show_page("try")

    def _finish(self) -> None:
        self.finished.emit()
        self.show_page("welcome")

    def _on_question_chosen(self, text: str) -> None:
        self._finish()
        self.question_chosen.emit(text)

    def _on_studio_clicked(self) -> None:
        drawer = self._guide.best_drawer()
        self._finish()
        self.studio_wanted.emit(drawer)

    def _on_other_wanted(self, model_id: str) -> None:
        uses = self._guide.uses_of(model_id)
        self.show_page("uses")
        self.uses_page.show_other_choices(uses)

    # --- what follows ---------------------------------------------------------------------------

    def _on_installs_changed(self) -> None:
        self._guide.set_installs(self._installs.all())

    def _show_answers(self) -> None:
        answers, best = self.answers, self.best_chat()
        name = self._guide.name_of(best[0]) if best is not None else ""
        self.uses_page.show_answers(answers)
        self.get_page.show_ready_to_chat(name)
        device = best[1] if best is not None else ""
        self.try_page.show_who_answers(name, device, len(answers.coming))
        drawer = self._guide.best_drawer()
        self.try_page.show_who_draws(self._guide.name_of(drawer) if drawer else "")
        pc = self._guide.pc
        free = pc.disk_free_bytes if pc is not None else 0
        self.foot.show_words(foot_words(self._page, answers, free, can_chat=best is not None))
        self.foot.back_button.setVisible(self._page != "welcome")

    # --- building -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        # In a low window the foot keeps its height, and the page scrolls.
        self._stack.setMinimumHeight(24)
        for view in self._views.values():
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # The page comes first for the Tab key; the way out is the last.
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.conversions)
        column.addWidget(self._notice)
        column.addWidget(self.foot)
        self.setTabOrder(self.foot.next_button, self.head.leave_button)

    def _connect(self) -> None:
        guide, uses, bar = self._guide, self.uses_page, self.notice_bar
        guide.changed.connect(self._show_answers)
        guide.choices_wanted.connect(self.choices_wanted)
        self.head.leave_clicked.connect(self.left)
        self.foot.back_clicked.connect(self._on_back)
        self.foot.next_clicked.connect(self._on_next)
        self.foot.builtin_clicked.connect(self._on_builtin)
        self.welcome_page.language_chosen.connect(guide.set_language)
        self.welcome_page.language_chosen.connect(self.language_chosen)
        self.pc_page.look_wanted.connect(self.pc_wanted)
        self.pc_page.open_log_requested.connect(self.open_log_requested)
        uses.use_toggled.connect(guide.set_use)
        uses.model_picked.connect(guide.pick)
        uses.licence_accepted.connect(guide.accept_licence)
        uses.licence_opened.connect(self.licence_opened)
        uses.convert_wanted.connect(self.convert_wanted)
        uses.source_chosen.connect(guide.set_source)
        uses.network_wanted.connect(self.network_wanted)
        uses.folder_wanted.connect(self.folder_wanted)
        self._getting.changed.connect(self._on_installs_changed)
        self._getting.given_up.connect(guide.forget_model)
        self._getting.other_wanted.connect(self._on_other_wanted)
        self._getting.network_wanted.connect(self.network_wanted)
        self.get_page.open_log_requested.connect(self.open_log_requested)
        self.conversions.open_log_requested.connect(self.open_log_requested)
        bar.action_chosen.connect(self.notice_action_chosen)
        bar.copy_details_requested.connect(self.copy_details_requested)
        bar.open_log_requested.connect(self.open_log_requested)
        self.try_page.question_chosen.connect(self._on_question_chosen)
        self.try_page.studio_clicked.connect(self._on_studio_clicked)
