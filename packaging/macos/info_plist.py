"""What macOS is told of the app: what it opens, and why it wants the camera and the microphone."""

from __future__ import annotations

from typing import Any

from common.lock import OLDEST_MACOS
from common.project import TITLE

_KINDS = (
    ("Picture", ("public.image",)),
    ("Video", ("public.movie",)),
    ("Sound", ("public.audio",)),
)


def info_plist(version: str) -> dict[str, Any]:
    return {
        "CFBundleDisplayName": TITLE,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSCameraUsageDescription": (
            "Sidelight looks through the camera only while you have it open, and shows the picture "
            "to the model on this Mac."
        ),
        "NSMicrophoneUsageDescription": (
            "Sidelight listens only while you hold the microphone button or key, and writes down "
            "what you say on this Mac."
        ),
        "CFBundleLocalizations": ["en", "zh_CN", "zh_TW"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": list(types),
            }
            for name, types in _KINDS
        ],
    }
