"""What is pointed at in what was said: "look at this", "what is on my screen". Has no Qt."""

from __future__ import annotations

import re
from typing import Literal

Pointed = Literal["camera", "screen"]

_LOOK = r"\b(?:look(?:ing)?(?: here)? at|take a look at|have a look at|(?:can|do) you see|see)\b"
_SCREEN = r"\b(?:my|the|this) (?:(?:computer|whole) )?(?:screen|display|monitor|desktop)\b"
_THIS = r"(?:this|that|these|those|it|me|my (?:hand|face|room)|what i(?:'m| am| have))\b"
_CAMERA = r"\b(?:the|your|my) (?:web ?cam|camera)\b"
_SCREEN_WORDS = (
    re.compile(rf"{_LOOK}(?: \w+){{0,3}} {_SCREEN}"),
    re.compile(rf"\bwhat(?:'s| is| do you see)(?: \w+){{0,2}} on {_SCREEN}"),
    re.compile(r"[看瞧](?:一?[看下眼]|一看)*.{0,4}(?:屏幕|螢幕|萤幕|熒幕|荧幕|桌面)"),
    re.compile(r"(?:屏幕|螢幕|萤幕|熒幕|荧幕|桌面)上.{0,3}(?:什么|什麼|啥|哪些)"),
)
_CAMERA_WORDS = (
    re.compile(rf"{_LOOK} {_THIS}"),
    re.compile(r"\blook here\b|\bwhat do you see\b"),
    re.compile(r"\bwhat(?:'s| is| am i| do i have)(?: \w+){0,2} in my hands?\b"),
    re.compile(r"\bwhat am i (?:holding|wearing|showing)\b"),
    re.compile(rf"\b(?:{_LOOK}|use|with|through|into|on) (?:\w+ )?{_CAMERA}"),
    re.compile(r"[看瞧](?:一?[看下眼]|一看)*(?:[这這那]|我手|我拿|我[这這]|[镜鏡][头頭]|相[机機])"),
    re.compile(r"(?:我手[里裡上中]|我拿[着著]?的?).{0,4}(?:什么|什麼|啥)"),
    re.compile(r"(?:你看到|看得到|看见|看見)(?:了)?(?:什么|什麼|啥)"),
)


def pointed_at(text: str) -> Pointed | None:
    """What is to be looked at for this question; None for nothing."""
    words = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    words = re.sub(r"[,;:]\s*", " ", words)
    if any(one.search(words) for one in _SCREEN_WORDS):
        return "screen"
    return "camera" if any(one.search(words) for one in _CAMERA_WORDS) else None
