"""What is pointed at, in English and Chinese; most questions point at nothing."""

from __future__ import annotations

import pytest

from desktop.handsfree.pointing import Pointed, pointed_at

CAMERA = (
    "Look at this.",
    "Hey, look at this! What is it?",
    "Please have a look at that plant.",
    "Can you see what I'm holding?",
    "Can you see what I\N{RIGHT SINGLE QUOTATION MARK}m holding?",
    "What am I holding?",
    "What is this in my hand?",
    "Look here, is it broken?",
    "What do you see?",
    "Look at me.",
    "What is on the camera?",
    "看看这个",
    "看一下這個是什麼",
    "你看这是什么?",
    "请看我手里的东西",
    "我手裡拿著什麼",
    "你看到了什么",
)
SCREEN = (
    "Look at my screen.",
    "Look at this screen, please.",
    "What is on my screen?",
    "What's this on my screen?",
    "Have a look at the display and tell me what it says.",
    "Do you see the error on my screen?",
    "看看屏幕",
    "看看螢幕",
    "帮我看一下我的屏幕",
    "屏幕上有什么",
    "螢幕上有什麼?",
)
NOTHING = (
    "What is the capital of France?",
    "How does a camera work?",
    "I bought a new screen yesterday.",
    "What is this?",
    "It looks as if it will rain.",
    "Overlook at your own risk.",
    "I would like to see Paris.",
    "Tell me about cameras and screens.",
    "",
    "你好",
    "我想看电影",
    "什么是屏幕",
)
ALL: list[tuple[str, Pointed | None]] = [
    *((text, "camera") for text in CAMERA),
    *((text, "screen") for text in SCREEN),
    *((text, None) for text in NOTHING),
]


@pytest.mark.parametrize(("text", "pointed"), ALL)
def test_what_is_meant_is_looked_at_and_nothing_else(text: str, pointed: Pointed | None) -> None:
    assert pointed_at(text) == pointed
