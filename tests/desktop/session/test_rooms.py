"""From one place of the window to the other: chat, library, first steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from desktop import settings as s
from desktop.chat.notice_bar import Notice
from desktop.preferences.network import NetworkDialog
from models.sources.network_file import read_network
from tests.desktop.library.looking import says
from tests.desktop.session.converting import Converting
from tests.desktop.session.library_harness import (
    MODEL,
    NO_GPU,
    SEEING,
    SHIPPED,
    Desk,
    Sit,
    press,
    small_catalogue,
)
from tests.fixtures.folder_models import write_text_model

QUESTION = "What color is the shape?"


@pytest.fixture
def desk(sit: Sit) -> Desk:
    """A user whose first steps are done, with a model that was installed some time ago."""
    desk = sit()
    desk.bring()
    return desk.open()


@pytest.fixture
def first(sit: Sit) -> Desk:
    """A user at the first start, who got a model in the first steps."""
    desk = sit()
    desk.bring()
    return desk.open(wizard="")


def watch_opened(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """What the system would have been asked to open."""
    opened: list[str] = []

    class Desktop:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            opened.append(url.toString())
            return True

    monkeypatch.setattr(name, Desktop)
    return opened


def have_got(desk: Desk, model_id: str, device: str) -> None:
    """As at the end of an install in the first steps that went well."""
    entry, jobs = small_catalogue().get(model_id), desk.app.back.workshop.jobs
    jobs.try_again(entry, entry.sources[0], [device])
    desk.until(lambda: (job := jobs.get(model_id)) is not None and job.state == "ready")


# --- the library ----------------------------------------------------------------------------------


def test_to_the_library_and_back(desk: Desk) -> None:
    desk.show_library()
    assert desk.library.isVisible()
    assert not desk.is_in_chat()
    press(desk.library.top_bar.back_button)
    assert desk.is_in_chat()
    assert desk.app.window.focusWidget() is desk.app.front.page.composer.entry


def test_what_was_said_in_the_library_is_seen_there(desk: Desk) -> None:
    library = desk.show_library()
    desk.app.back.notices.tell(Notice("info", "Seen in the library."))
    assert says(library.notice_bar, "Seen in the library.")
    press(library.top_bar.back_button)
    desk.app.back.notices.tell(Notice("info", "Seen in the chat."))
    assert says(desk.app.front.page.notice_bar, "Seen in the chat.")


def test_what_a_notice_in_the_library_offers_is_done(sit: Sit) -> None:
    desk = sit(NO_GPU)
    desk.bring()
    desk.open().show_library()
    desk.app.front.runtime.choose_device("GPU")
    desk.until(lambda: bool(desk.library.notice_bar.offers()))
    (offer,) = desk.library.notice_bar.offers()
    assert offer.text() == "Use CPU"
    press(offer)
    desk.until_ready()
    assert desk.app.front.runtime.device == "CPU"
    assert desk.said() == ""


def test_details_of_a_failure_are_copied_from_the_library(desk: Desk) -> None:
    library = desk.show_library()
    desk.app.back.notices.tell(Notice("error", "It failed.", "Try again.", "errno 5"))
    press(library.notice_bar.copy_button)
    assert QApplication.clipboard().text() == "It failed.\nTry again.\n\nerrno 5"


def test_the_log_is_opened_from_the_library(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = watch_opened(monkeypatch, "desktop.front.QDesktopServices")
    library = desk.show_library()
    desk.app.back.notices.tell(Notice("error", "It failed."))
    press(library.notice_bar.log_button)
    assert [Path(QUrl(url).toLocalFile()) for url in opened] == [desk.home / "logs"]


def test_network_settings_are_set_from_the_library(desk: Desk) -> None:
    library = desk.show_library()
    press(library.top_bar.network_button)
    (dialog,) = desk.app.window.findChildren(NetworkDialog)
    desk.until(dialog.token_field.isEnabled)
    dialog.hub_field.line.setText("https://mirror.example")
    press(dialog.save_button)
    desk.until(lambda: read_network(desk.home / "config").hub_endpoint != "")
    assert read_network(desk.home / "config").hub_endpoint == "https://mirror.example"


def test_network_settings_that_the_disk_refuses_are_told_in_the_library(desk: Desk) -> None:
    library = desk.show_library()
    press(library.top_bar.network_button)
    (dialog,) = desk.app.window.findChildren(NetworkDialog)
    desk.until(dialog.token_field.isEnabled)
    (desk.home / "config" / "network.json").mkdir()
    press(dialog.save_button)
    notice = desk.until_said("The network settings could not be kept.")
    assert str(desk.home / "config") in notice.todo


def test_the_first_steps_are_taken_again_from_the_library(desk: Desk) -> None:
    library = desk.show_library()
    press(library.top_bar.wizard_button)
    wizard = desk.app.front.rooms.wizard
    assert wizard.isVisible()
    press(wizard.head.leave_button)
    assert desk.is_in_chat()


# --- the first steps ------------------------------------------------------------------------------


def test_the_first_start_shows_the_first_steps_and_leaving_is_remembered(first: Desk) -> None:
    wizard = first.app.front.rooms.wizard
    assert wizard.isVisible()
    press(wizard.head.leave_button)
    assert first.is_in_chat()
    assert first.settings.get(s.WIZARD) == "left"
    first.restart()
    assert first.is_in_chat()


def test_with_what_is_built_in_they_end_in_a_chat(sit: Sit) -> None:
    desk = sit().open(wizard="")
    wizard = desk.app.front.rooms.wizard
    wizard.show_page("try")
    press(wizard.foot.next_button)
    assert desk.is_in_chat()
    assert desk.settings.get(s.WIZARD) == "finished"
    assert desk.chosen() == SHIPPED


def test_a_sample_question_is_answered_right_away(sit: Sit) -> None:
    desk = sit().open(wizard="")
    wizard = desk.app.front.rooms.wizard
    wizard.show_page("try")
    chips = wizard.try_page.card.chips()
    assert chips[0].text() == QUESTION
    press(chips[0])
    assert desk.is_in_chat()
    desk.until(lambda: len(desk.app.front.session.messages) == 2)
    assert desk.app.front.session.messages[0].text == QUESTION
    assert len(desk.app.front.session.messages[0].pictures) == 1
    assert desk.app.front.session.messages[1].text == f"Scripted answer to: {QUESTION}"


def test_the_model_that_was_got_is_chosen_on_its_device(first: Desk) -> None:
    have_got(first, MODEL, "GPU")
    wizard = first.app.front.rooms.wizard
    wizard.show_page("try")
    assert says(wizard.try_page, "on GPU")
    press(wizard.foot.next_button)
    assert first.is_in_chat()
    first.until_ready()
    assert (first.chosen(), first.app.front.runtime.device) == (MODEL, "GPU")
    settings = first.settings
    assert (settings.get(s.WIZARD), settings.get(s.MODEL)) == ("finished", MODEL)
    assert settings.get(s.DEVICE) == "GPU"


def test_a_question_about_the_sample_goes_to_a_model_that_sees(first: Desk) -> None:
    have_got(first, MODEL, "GPU")
    wizard = first.app.front.rooms.wizard
    wizard.show_page("try")
    press(wizard.try_page.card.chips()[0])
    first.until(lambda: len(first.app.front.session.messages) == 2)
    assert first.app.front.session.messages[1].text == f"Scripted answer to: {QUESTION}"
    assert (first.chosen(), first.app.front.runtime.device) == (SHIPPED, "CPU")


def test_a_model_of_the_users_that_sees_comes_before_one_that_ships(sit: Sit) -> None:
    desk = sit()
    desk.bring(model_id=SEEING)
    desk.open(wizard="")
    have_got(desk, SEEING, "GPU")
    wizard = desk.app.front.rooms.wizard
    wizard.show_page("try")
    press(wizard.try_page.card.chips()[0])
    desk.until(lambda: len(desk.app.front.session.messages) == 2)
    assert (desk.chosen(), desk.app.front.runtime.device) == (SEEING, "GPU")


def test_a_folder_that_is_chosen_there_is_added_in_the_library(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    write_text_model(folder)
    monkeypatch.setattr(
        "desktop.library.choosing.ask_for_path",
        lambda parent, is_folder, title, start, answer: answer(folder),
    )
    desk = sit().open(wizard="")
    desk.app.front.rooms.wizard.uses_page.source_bar.folder_wanted.emit()
    desk.until_here("mine")
    assert desk.library.isVisible()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/licence", ["https://example.org/licence"]),
        ("http://example.org", []),
        ("file:///etc/passwd", []),
        ("", []),
    ],
)
def test_only_pages_of_the_web_are_opened(
    first: Desk, monkeypatch: pytest.MonkeyPatch, url: str, expected: list[str]
) -> None:
    opened = watch_opened(monkeypatch, "desktop.rooms.QDesktopServices")
    first.app.front.rooms.wizard.licence_opened.emit(url)
    assert opened == expected


def test_the_licence_of_what_is_to_be_converted_is_opened(
    at_work: Converting, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = watch_opened(monkeypatch, "desktop.rooms.QDesktopServices")
    dialog = at_work.dialog()
    dialog.licence_opened.emit("file:///etc/passwd")
    dialog.licence_opened.emit("https://example.org/licence")
    assert opened == ["https://example.org/licence"]
    dialog.reject()


def test_network_settings_that_the_disk_refuses_are_told_in_the_first_steps(first: Desk) -> None:
    wizard = first.app.front.rooms.wizard
    wizard.uses_page.source_bar.network_wanted.emit()
    (dialog,) = first.app.window.findChildren(NetworkDialog)
    first.until(dialog.token_field.isEnabled)
    (first.home / "config" / "network.json").mkdir(parents=True)
    press(dialog.save_button)
    first.until(lambda: says(wizard.notice_bar, "The network settings could not be kept."))
    press(wizard.notice_bar.copy_button)
    assert "network.json" in QApplication.clipboard().text()
    press(wizard.notice_bar.close_button)
    assert not wizard.notice_bar.isVisible()


def test_network_settings_can_be_reached_from_there(first: Desk) -> None:
    first.app.front.rooms.wizard.uses_page.source_bar.network_wanted.emit()
    (dialog,) = first.app.window.findChildren(NetworkDialog)
    assert dialog.isVisible()
    press(dialog.cancel_button)


def test_the_first_steps_offer_every_language_and_keep_the_one_that_is_chosen(first: Desk) -> None:
    picker = first.app.front.rooms.wizard.welcome_page.language_picker
    assert picker.choice_ids() == ["en", "zh_CN", "zh_TW"]
    assert picker.text() == "English"
    picker.chosen.emit("zh_TW")
    assert first.app.settings.get(s.LANGUAGE) == "zh_TW"
    # The translation is the whole application's, and the next test's.
    first.app.settings.set(s.LANGUAGE, "en")
