"""The app for macOS, as far as it can be told without one."""

from __future__ import annotations

import plistlib
from pathlib import Path

from common.lock import OLDEST_MACOS
from macos import dmg
from macos.info_plist import info_plist


def test_it_says_why_it_wants_the_camera_and_the_microphone() -> None:
    told = plistlib.loads(plistlib.dumps(info_plist("1.2.3")))
    for what in ("NSCameraUsageDescription", "NSMicrophoneUsageDescription"):
        assert "this Mac" in told[what]
    assert told["CFBundleShortVersionString"] == "1.2.3"
    assert told["LSMinimumSystemVersion"] == OLDEST_MACOS


def test_it_opens_pictures_videos_and_sounds_and_takes_over_none() -> None:
    kinds = info_plist("1")["CFBundleDocumentTypes"]
    assert {kind["LSItemContentTypes"][0] for kind in kinds} == {
        *("public.image", "public.movie", "public.audio")
    }
    assert {kind["LSHandlerRank"] for kind in kinds} == {"Alternate"}


def test_a_signed_app_may_use_both() -> None:
    rights = plistlib.loads(dmg.ENTITLEMENTS.read_bytes())
    assert rights["com.apple.security.device.camera"]
    assert rights["com.apple.security.device.audio-input"]


def test_only_a_real_signature_is_sealed_and_sent_to_apple() -> None:
    app, image = Path("Sidelight.app"), Path("Sidelight.dmg")
    assert "runtime" not in dmg.sign_command(app, "-")
    assert "runtime" in dmg.sign_command(app, "Developer ID")
    assert list(dmg.finishing(image, "-", "")) == []
    sent = [command[1] for command in dmg.finishing(image, "Developer ID", "account")]
    assert sent == ["--sign", "notarytool", "stapler"]
