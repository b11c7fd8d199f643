"""What reasoning models write before and after a thought, by family. Text only: no tokens."""

from __future__ import annotations

# Those of most stand first: DeepSeek R1, Qwen, GLM.
PAIRS = (
    ("<think>", "</think>"),
    ("<thinking>", "</thinking>"),
    ("<thought>", "</thought>"),
    ("<reasoning>", "</reasoning>"),
    # OpenThinker, Sky-T1.
    ("<|begin_of_thought|>", "<|end_of_thought|>"),
    # Magistral.
    ("[THINK]", "[/THINK]"),
    # Kimi.
    ("◁think▷", "◁/think▷"),
    # Seed-OSS.
    ("<seed:think>", "</seed:think>"),
    # Command A Reasoning.
    ("<|START_THINKING|>", "<|END_THINKING|>"),
)
# Harmony's beginning of what is said; it names what follows instead of having marks for thoughts.
FINAL_CHANNEL = "<|channel|>final<|message|>"
