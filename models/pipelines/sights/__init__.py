"""What pictures and videos take of a prompt, by the rule of each model family.

The rules are those of OpenVINO GenAI 2026.4.1 (src/cpp/src/visual_language), which follows the
families' own processors; the numbers come from the model's configuration files.
"""
