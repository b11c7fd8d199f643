"""Which camera is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.camera.panel import CameraPanel
from tests.desktop.camera.conftest import WEBCAMS, click, press


def _chosen(panel: CameraPanel) -> list[str]:
    heard: list[str] = []
    panel.head.camera_chosen.connect(heard.append)
    return heard


def test_cameras_are_offered_by_name(panel: CameraPanel) -> None:
    picker = panel.head.picker
    assert picker.accessibleName() == "Camera: Integrated Camera"
    assert picker.choice_ids()[:2] == ["0", "2"]
    heard = _chosen(panel)
    picker.chosen.emit("2")
    assert heard == ["2"]


def test_one_that_is_not_in_the_list_is_named_without_its_password(panel: CameraPanel) -> None:
    panel.head.set_cameras(WEBCAMS, "rtsp://me:secret@door.lan/1")
    assert panel.head.picker.accessibleName() == "Camera: door.lan"


def test_an_address_is_typed(panel: CameraPanel) -> None:
    heard = _chosen(panel)
    row = panel.head.address_row
    assert not row.isVisible()
    panel.head.picker.chosen.emit("address:")
    assert row.isVisible()
    QTest.keyClicks(row.field, " http://door.lan/1 ")
    press(row.field, Qt.Key.Key_Return)
    assert heard == ["http://door.lan/1"]
    assert not row.isVisible()


def test_a_typed_address_is_dropped_by_escape(panel: CameraPanel) -> None:
    heard = _chosen(panel)
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    panel.head.picker.chosen.emit("address:")
    row = panel.head.address_row
    QTest.keyClicks(row.field, "http")
    press(row.field, Qt.Key.Key_Escape)
    assert not row.isVisible()
    panel.head.picker.chosen.emit("address:")
    assert row.field.text() == ""
    click(row.button)
    assert (heard, closed) == ([], [])


def test_looking_again_changes_no_camera(panel: CameraPanel) -> None:
    heard = _chosen(panel)
    looked: list[bool] = []
    panel.head.look_requested.connect(lambda: looked.append(True))
    panel.head.picker.chosen.emit("look:")
    assert (heard, looked) == ([], [True])
    assert panel.head.picker.accessibleName() == "Camera: Integrated Camera"
