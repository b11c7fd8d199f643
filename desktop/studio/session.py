"""What the studio's buttons do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage

from desktop import settings as s
from desktop.chat.page import Action, Choice, Notice
from desktop.jobs.background import BackgroundCall
from desktop.notices import Notices, from_problem
from desktop.sentences import translated
from desktop.studio.adapter_choice import AdapterChoice
from desktop.studio.drawing import Drawing, Order
from desktop.studio.dropped import Dropped, read_dropped, read_image
from desktop.studio.gallery import Gallery
from desktop.studio.models_that_draw import ModelsThatDraw
from desktop.studio.page import StudioPage
from desktop.studio.showing import Showing
from desktop.studio.wanted import Wanted, fresh_seed, from_text, to_text, wanted_again
from models.drawing.facts import ImageFacts, read_facts
from models.engine import protocol as p
from models.engine.drawing_bounds import BadWish
from models.errors import Problem
from models.store.installed import InstalledModel

_KEEP_MS = 700


class StudioSession(QObject):
    """Connects the page to the engine, the gallery and the disk.

    Attributes:
        showing: the picture that is shown.

    Signals:
        ask_wanted(Path): a picture is to be taken into the chat.
    """

    ask_wanted = Signal(object)

    def __init__(
        self,
        page: StudioPage,
        drawing: Drawing,
        gallery: Gallery,
        models: ModelsThatDraw,
        adapters: AdapterChoice,
        settings: s.Settings,
        notices: Notices,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._form = page, page.form
        self._drawing, self._gallery, self._models = drawing, gallery, models
        self._adapters = adapters
        self._settings, self._notices, self._pool = settings, notices, pool
        self._facts: dict[str, ImageFacts] = {}
        self._shown_model = ""
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(_KEEP_MS)
        self._keep.timeout.connect(self.keep_form)
        self.showing = Showing(page, drawing, gallery, pool, self)
        self._form.show_wanted(from_text(settings.get(s.STUDIO)))
        self._connect()
        self._on_models()
        gallery.read()

    def take_over(self, before: StudioSession) -> None:
        """The picture it starts from, and the one that is shown."""
        start, old = self._form.start, before._form.start
        start.show_picture(old.picture)
        start.show_mask(old.mask_image)
        self._form.show_start_changed()
        self._adapters.choose(before._adapters.chosen())
        self.showing.take_over(before.showing)

    def keep_form(self) -> None:
        """For the next start."""
        self._keep.stop()
        self._settings.set(s.STUDIO, to_text(self._wanted()))

    def draw_words(self, prompt: str) -> None:
        """Begin at once with words from elsewhere."""
        self._form.prompt.show_text(prompt)
        self.draw()

    # --- drawing --------------------------------------------------------------------------------

    def draw(self) -> None:
        model, wanted = self._models.current, self._wanted()
        if model is None or not wanted.prompt.strip():
            return
        try:
            wishes = self._form.wishes(wanted, self._adapters.chosen())
        except BadWish as error:
            self._tell(error.problem)
            return
        device = wanted.device_for(self._models.usual_device(model))
        self._begin(Order(self._models.ref(model), device, wishes, wanted.seeds()))

    def vary(self) -> None:
        """As the picture that is shown, with another seed; the form stays as it is."""
        made = self.showing.made
        if made is None:
            return
        model = self._models.find(made.model_id) or self._models.current
        start = self._form.start
        is_same_start = start.picture is not None and start.picture.name == made.from_picture
        if model is None:
            return
        if made.from_picture and not is_same_start:
            self._notices.tell(_without_start(made))
            return
        there = {one.adapter.id: one.adapter for one in self._models.fitting(model)}
        wishes = p.Wishes(
            *(made.prompt, made.negative, made.width, made.height, made.steps, made.guidance),
            picture=start.picture if made.from_picture else None,
            strength=made.strength if made.from_picture else None,
            mask=start.chosen_mask if made.masked else None,
            adapters=tuple(
                p.Weighed(there[one.adapter.id], one.weight)
                for one in made.adapters
                if one.adapter.id in there
            ),
        )
        device = self._wanted().device_for(self._models.usual_device(model))
        self._begin(Order(self._models.ref(model), device, wishes, (fresh_seed(),)))

    def _begin(self, order: Order) -> None:
        if self._drawing.begin(order):
            self._page.clear_notice()
            self.showing.follow()
            self.keep_form()

    def _on_ended(self, was_stopped: bool) -> None:
        if not was_stopped and not self._form.seed.keeps:
            self._form.reseed(fresh_seed())

    def _on_failed(self, problem: Problem, other_device: bool) -> None:
        other = self._models.other_device() if other_device else None
        offers = []
        if other is not None:
            offers.append(Action(f"draw-on:{other}", self.tr("Use {0}").format(other)))
        self._tell(problem, *offers)

    def _wanted(self) -> Wanted:
        model = self._models.current
        return self._form.wanted(model.id if model is not None else "")

    # --- models ---------------------------------------------------------------------------------

    def _on_models(self) -> None:
        models, current = self._models.models, self._models.current
        choices = [Choice(one.id, one.name, translated(one.label)) for one in models]
        self._page.top.model_picker.set_choices(choices, current.id if current else "")
        self._page.top.model_picker.setEnabled(bool(models))
        self._page.left.set_has_model(current is not None or not self._models.is_known)
        self.showing.set_can_draw(current is not None)
        if current is not None:
            self._show_model(current)

    def _show_model(self, model: InstalledModel) -> None:
        if self._shown_model not in ("", model.id):
            self._form.forget_numbers()
        self._shown_model = model.id
        self._form.set_devices(self._models.devices, self._models.usual_device(model))
        self._adapters.show_model(model)
        facts = self._facts.get(str(model.folder))
        if facts is not None:
            self._form.set_facts(facts)
            return
        folder = model.folder
        call = BackgroundCall(lambda _: read_facts(folder), self)
        call.succeeded.connect(partial(self._on_facts, model))
        call.failed.connect(self._tell)
        call.start(self._pool)

    def _on_facts(self, model: InstalledModel, facts: ImageFacts) -> None:
        self._facts[str(model.folder)] = facts
        current = self._models.current
        if current is not None and current.folder == model.folder:
            self._form.set_facts(facts)

    # --- pictures to start from, and settings to have again ---------------------------------------

    def start_from(self, path: Path) -> None:
        self._read(lambda: read_dropped(path, as_start=True))

    def _on_dropped(self, paths: Sequence[str]) -> None:
        if paths:
            path = Path(paths[0])
            self._read(lambda: read_dropped(path))
        else:
            what = self.tr("Nothing could be taken over from there.")
            todo = self.tr("Save it as a file first, then drop the file.")
            self._notices.tell(Notice("warning", what, todo))

    def _on_image(self, image: QImage) -> None:
        name = self.tr("Dropped picture")
        self._read(lambda: read_image(image, name))

    def _read(self, read: Callable[[], Dropped]) -> None:
        call = BackgroundCall(lambda _: read(), self)
        call.succeeded.connect(self._on_read)
        call.failed.connect(self._tell)
        call.start(self._pool)

    def _on_read(self, dropped: Dropped) -> None:
        if dropped.made is not None:
            self.restore(dropped.made, dropped.name)
        elif dropped.picture is not None:
            self._form.start.show_picture(dropped.picture)
            self._form.show_start_changed()
            self._page.focus_form()

    def restore(self, made: p.Made, name: str) -> None:
        """What a picture was made with goes into the form."""
        self._models.choose(made.model_id)
        current = self._models.current
        self._shown_model = current.id if current is not None else ""
        self._form.show_wanted(wanted_again(made, self._wanted()))
        self._form.changed.emit()
        missing = self._adapters.choose(made.adapters)
        todo = self._left_out(made, missing)
        what = self.tr("The form has the settings of “{0}” now.").format(name)
        self._notices.tell(Notice("warning" if todo else "info", what, todo))
        self._page.focus_form()

    def _left_out(self, made: p.Made, missing: Sequence[str]) -> str:
        """What else it takes to have the same picture again; "" for nothing."""
        if self._models.find(made.model_id) is None:
            return self.tr("It was drawn by {0}, which is not installed.").format(made.model)
        if made.from_picture:
            start = self._form.start.picture
            if start is None or start.name != made.from_picture:
                words = self.tr("It was drawn from the picture “{0}”; choose that one too.")
                return words.format(made.from_picture)
        if missing:
            words = self.tr("Its adapter “{0}” is not on this PC.")
            return words.format(missing[0])
        return ""

    def _on_mask_wanted(self) -> None:
        start = self._form.start
        if not start.image.isNull():
            mask = None if start.mask_image.isNull() else start.mask_image
            self._page.ask_for_mask(start.image, mask)

    def _on_mask_painted(self, image: QImage) -> None:
        self._form.start.show_mask(image)
        self._form.show_start_changed()

    # --- the picture that is shown ----------------------------------------------------------------

    def _on_edit(self) -> None:
        path = self.showing.path
        if path is not None:
            self.start_from(path)

    def _on_ask(self) -> None:
        path = self.showing.path
        if path is not None:
            self.ask_wanted.emit(path)

    def _on_settings(self) -> None:
        if self.showing.made is not None:
            self.restore(self.showing.made, self.showing.name)

    def _on_removed(self, name: str) -> None:
        undo = Action(f"undelete:{name}", self.tr("Undo"))
        self._notices.tell(Notice("info", self.tr("The picture was deleted."), actions=(undo,)))

    def _on_notice_action(self, action: str) -> None:
        kind, _, value = action.partition(":")
        if kind == "undelete":
            self._gallery.restore(value)
        elif kind == "draw-on":
            self._form.devices.show_chosen(value, ("", "", ""))
            self._form.changed.emit()

    def _on_form(self) -> None:
        self._keep.start()

    def _tell(self, problem: Problem, *actions: Action) -> None:
        self._notices.tell(from_problem(problem, *actions))

    def _connect(self) -> None:
        page, result = self._page, self._page.right.result
        page.draw_wanted.connect(self.draw)
        page.stop_wanted.connect(self._drawing.stop)
        page.start_chosen.connect(self.start_from)
        page.mask_painted.connect(self._on_mask_painted)
        page.paths_dropped.connect(self._on_dropped)
        page.image_dropped.connect(self._on_image)
        page.notice_action_chosen.connect(self._on_notice_action)
        page.top.model_picker.chosen.connect(self._models.choose)
        self._form.changed.connect(self._on_form)
        self._form.start.mask_wanted.connect(self._on_mask_wanted)
        result.vary_wanted.connect(self.vary)
        result.edit_wanted.connect(self._on_edit)
        result.ask_wanted.connect(self._on_ask)
        result.settings_wanted.connect(self._on_settings)
        self._models.changed.connect(self._on_models)
        self._drawing.ended.connect(self._on_ended)
        self._drawing.failed.connect(self._on_failed)
        self._gallery.removed.connect(self._on_removed)
        self._gallery.failed.connect(self._tell)


def _without_start(made: p.Made) -> Notice:
    translate = QCoreApplication.translate
    what = translate("StudioSession", "This picture was drawn from another one, “{0}”.")
    todo = translate("StudioSession", "Start from that picture, then vary this one.")
    return Notice("warning", what.format(made.from_picture), todo)
