"""A video's frames for the model: which ones, and any other by a slider."""
