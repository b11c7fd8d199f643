"""Sounds as data: files, sound tracks and microphones become 16 kHz mono, and where speech is.

`probing` says what a file holds, `reading` streams it, `pieces` cuts a long one,
`waveform` draws it, `resampler` serves the microphone, `speech` finds where somebody speaks.
"""
