"""Video files: what is in them, their keyframes, and frames at any time.

`facts` tells what a file is, `keyframes` chooses the frames worth a model's look, `sampling` takes
frames at given times, `scrubber` shows small ones for a slider.
"""
