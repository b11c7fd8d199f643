"""Sounds to look at and to hear: waveform, player, and what is said when."""
